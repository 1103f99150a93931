/// Whether two lines are halves of one sentence, judged by the marks and words at the break.
enum ContinuationMarks {
    /// Scalars that a sentence hardly begins with.
    private static let tails = ScalarSet("的了们吗呢吧")
    /// Words of one character that a comma may follow at a sentence's beginning.
    private static let loneWords = ScalarSet("是对看听好如但今那而嗯哦不来行瞧")
    /// Begin a paragraph where a comma follows.
    private static let openers = WordList(
        """
        近年来， 近日， 日前， 目前， 当前， 如今， 眼下， 同时， 与此同时， 此外， 另外， 据悉， 据了解， 据介绍， 会上， 会后， 会前， 随后，
        接下来， 下一步， 一直以来， 一方面， 另一方面， 例如， 比如， 又如， 再如， 今年以来， 去年以来， 值得一提的是， 为此， 对此， 然而，
        不过， 总之， 特别是，
        """)
    /// Begin a paragraph more often than they stand within.
    private static let starters = WordList("我们 许多 不少 近年来 一直以来 目前 当前 接下来 下一步 如今 今年以来 去年以来")
    private static let points = WordList("■ ● ◆ ▲ △ —— 首先， 其次， 最后，")
    /// After these a line that begins with 要 goes on: 二|要, 需|要, 我们|要.
    private static let beforeYao = ScalarSet("一二三四五六七八九十需主重首只还就也都更既必纲摘简概想快们先次不若当会市将出调求示为县区镇村")
    /// Under this likelihood two lines are not joined; the second bound holds among lines already in disorder.
    static let parted = 0.05
    static let doubtful = 0.2

    /// Whether a line begins as no sentence does.
    static func begins(_ page: PageText, _ line: PageLine) -> Bool {
        if ScalarClass.cannotBegin(line.first) || tails.contains(line.first) { return true }
        let scalars = page.content.scalars
        guard line.range.count > 2, ScalarClass.isHan(line.first), !loneWords.contains(line.first) else { return false }
        switch scalars[line.range.lowerBound + 1] {
        case 0xFF0C, 0x3001, 0x3002, 0x2B: return true
        default: return false
        }
    }

    /// Whether a line that ends without a closing mark goes on in the other.
    /// - Parameters:
    ///   - acrossHead: a head stands between them.
    ///   - inDisorder: the first line itself goes on nothing, so that less is taken on trust.
    static func joins(
        _ page: PageText, _ line: PageLine, _ next: PageLine, acrossHead: Bool, inDisorder: Bool
    ) -> Bool {
        let scalars = page.content.scalars
        let start = next.range.lowerBound
        let end = next.range.upperBound
        if next.hasDateline || line.first == 0x7C || next.first == 0x7C { return false }
        if begins(page, next) { return true }
        if line.openMarks > 0, next.closedMarks > 0 { return true }
        if !acrossHead, next.isClosed, next.width <= 10, next.stops == 1, line.width >= 14 { return true }
        if next.blanksBefore == 0, !next.isIndented, !acrossHead { return true }
        if ScalarClass.isDigit(line.last), !acrossHead { return true }
        if points.match(in: scalars, at: start, before: end) > 0 { return false }
        if line.last != 0xFF0C, openers.match(in: scalars, at: start, before: end) > 0 { return false }
        if line.last == 0x3001, statesAnew(scalars, line.range, next.range) { return false }
        let likelihood = BreakLikelihood.shared.continuation(
            scalars, end: line.range.upperBound, start: start, limit: end)
        if acrossHead { return likelihood > 0.95 }
        if next.first == 0x8981, ScalarClass.isHan(line.last), !beforeYao.contains(line.last) {
            return likelihood > 0.4
        }
        if ScalarClass.isHan(line.last), starters.match(in: scalars, at: start, before: end) > 0 {
            return likelihood > 0.5
        }
        return likelihood >= (inDisorder ? doubtful : parted)
    }

    /// After a list comma: whether what follows is no further item but a sentence of its own, `推动两者融合是一场竞赛`,
    /// while the list stood in a clause that has its verb.
    private static func statesAnew(_ scalars: [UInt32], _ line: Range<Int>, _ next: Range<Int>) -> Bool {
        let clause = next.prefix { scalars[$0] != 0xFF0C && scalars[$0] != 0x3002 && scalars[$0] != 0x3001 }
        guard let copula = clause.dropFirst(4).first(where: { scalars[$0] == 0x662F }), copula + 1 < next.upperBound,
            scalars[copula + 1] == 0x4E00
        else { return false }
        let before = line.reversed().prefix { scalars[$0] != 0xFF0C && scalars[$0] != 0x3002 }
        return before.count >= 16
    }
}
