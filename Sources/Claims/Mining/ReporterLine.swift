/// The words before an article's first sentence that tell its paper and its reporters: 云湾日报讯（记者/罗米）.
enum ReporterLine {
    /// A sentence without them. Two articles of one paper share them whatever they tell of.
    static func removed(from sentence: Range<Int>, in scalars: [UInt32]) -> Range<Int> {
        let opening = sentence.prefix(reach)
        guard let reporter = CueWords("记者 通讯员").first(in: opening, of: scalars),
            scalars[opening.lowerBound..<reporter.lowerBound].suffix(bracketReach).contains(openingBracket),
            let close = scalars[reporter.upperBound..<sentence.upperBound].firstIndex(of: closingBracket)
        else { return sentence }
        return (close + 1)..<sentence.upperBound
    }

    /// In scalars from the sentence's start: 云湾日报讯 with a place and a date.
    private static let reach = 40
    /// In scalars from the bracket to 记者: 本报首席.
    private static let bracketReach = 5
    private static let openingBracket: UInt32 = 0xFF08
    private static let closingBracket: UInt32 = 0xFF09
}
