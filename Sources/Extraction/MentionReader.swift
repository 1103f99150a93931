import SourceText

/// Reads everything that a text mentions: numbers, quantities, dates, ordinals, names, and numbers that count nothing.
///
/// Read a whole article at once: a date without a year takes it from an earlier date of the same text.
public struct MentionReader: Sendable {
    private let lexicons: Lexicons

    public init(lexicons: Lexicons = .builtin) { self.lexicons = lexicons }

    /// The mentions in a range of a normalized text, in order of their start. Numbers, dates and labels never overlap
    /// one another; a name may hold them (第十四届全国运动会) and names may lie inside a person's post.
    public func mentions(in text: NormalizedText, range: Range<Int>, context: ReadingContext = ReadingContext())
        -> [Mention]
    {
        let reading = ReadingText(text, range)
        var scan = NumberScan(text: reading, lexicons: lexicons, context: context)
        return scan.mentions()
    }

    public func mentions(in text: NormalizedText, context: ReadingContext = ReadingContext()) -> [Mention] {
        mentions(in: text, range: 0..<text.count, context: context)
    }
}
