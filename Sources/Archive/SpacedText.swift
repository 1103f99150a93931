import Claims

/// Text as the full text search sees it: each Han character a word of its own, Latin words and figures whole.
///
/// A phrase of single characters finds words of any length; SQLite's own trigrams find none of two characters.
enum SpacedText {
    static func of(_ text: String) -> String {
        var spaced = String.UnicodeScalarView()
        var joins = false
        for scalar in text.unicodeScalars {
            let isHan = isHan(scalar.value)
            guard isHan || isWord(scalar) else {
                joins = false
                continue
            }
            if !spaced.isEmpty, isHan || !joins { spaced.append(" ") }
            spaced.append(scalar)
            joins = !isHan
        }
        return String(spaced)
    }

    /// The text of an article's passages.
    static func of(_ passages: [Passage]) -> String {
        passages.map { of($0.folded ?? $0.place.text) }.joined(separator: " ")
    }

    /// A question that finds texts with all the words given, each as a phrase.
    static func question(_ words: [String]) -> String? {
        let phrases = words.map(of).filter { !$0.isEmpty }.map { "\"\($0)\"" }
        return phrases.isEmpty ? nil : phrases.joined(separator: " AND ")
    }

    private static func isHan(_ value: UInt32) -> Bool {
        (0x4E00...0x9FFF).contains(value) || (0x3400...0x4DBF).contains(value) || (0x20000...0x323AF).contains(value)
            || value == 0x3007
    }

    private static func isWord(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.isAlphabetic || scalar.properties.numericType != nil
    }
}
