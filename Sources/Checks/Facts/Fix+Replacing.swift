import Findings

extension Fix {
    /// Puts another text in a place, as a suggestion.
    static func replacing(_ location: Location, with text: String, safety: Safety = .suggested) -> Fix {
        Fix(
            safety: safety,
            edits: [
                Edit(
                    path: location.path, startOffset: location.startOffset, endOffset: location.endOffset,
                    replacement: text)
            ])
    }
}
