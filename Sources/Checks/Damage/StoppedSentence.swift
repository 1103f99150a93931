import Claims
import SourceText

/// Tells a sentence that was cut from a line that is meant to have no closing mark.
enum StoppedSentence {
    private static let endings = WordSet("完 待续 摄 记者 通讯员 编辑 校对 整理 供稿 报道 电 版 讯")
    /// The most scalars of the tail that a finding points at.
    private static let tailLength = 20

    /// The last clause of an unclosed sentence; nil where it is a list item, a signature, a heading or an announcement.
    static func tail(of sentence: Range<Int>, block: Range<Int>, _ reading: ArticleReading) -> Range<Int>? {
        let scalars = reading.scalars
        guard let last = sentence.last, let first = block.first, sentence.count >= 4 else { return nil }
        switch scalars[last] {
        case 0xFF1A, 0x2E, 0xFF09, 0x3011, 0x300B, 0x2014, 0x3B, 0x7C, 0xFF1B: return nil
        default: break
        }
        if ScalarClass.isDigit(scalars[first]) || ScalarClass.isLatin(scalars[last]) { return nil }
        if scalars[first] == 0x2014 || scalars[first] == 0xFF08 || scalars[first] == 0x3010 { return nil }
        if endings.suffix(of: scalars, sentence) > 0 { return nil }
        guard readsAsText(scalars, block) else { return nil }
        return lastClause(scalars, sentence)
    }

    /// Long enough, with a comma or an earlier sentence, and no more blanks than text has.
    private static func readsAsText(_ scalars: [UInt32], _ block: Range<Int>) -> Bool {
        let marks = block.filter { scalars[$0] == 0xFF0C || ScalarClass.endsSentence(scalars[$0]) }.count
        let blanks = block.filter { ScalarClass.isBlank(scalars[$0]) }.count
        return marks >= 1 && block.count >= 14 && blanks * 8 <= block.count
    }

    /// From the last mark before the end: at least four scalars, at most twenty.
    private static func lastClause(_ scalars: [UInt32], _ sentence: Range<Int>) -> Range<Int> {
        var start = sentence.upperBound - 1
        while start > sentence.lowerBound, sentence.upperBound - start < tailLength {
            let isMark = scalars[start - 1] == 0xFF0C || ScalarClass.endsSentence(scalars[start - 1])
            if isMark, sentence.upperBound - start >= 4 { break }
            start -= 1
        }
        return start..<sentence.upperBound
    }
}
