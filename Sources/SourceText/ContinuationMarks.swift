/// Whether two lines are halves of one sentence, judged by the marks and words at the break.
enum ContinuationMarks {
    private static let paragraphOpeners = WordList(
        """
        近年来 近日 日前 目前 当前 如今 眼下 同时 与此同时 此外 另外 据悉 据了解 据介绍 会上 会后 会前 会议 随后 接下来 下一步 一直以来
        一方面 另一方面 例如 比如 又如 再如 我们 许多 不少 今年以来 去年以来 截至 值得一提的是 为此 对此 然而 但是 不过 因此 所以 总之
        特别是 此次 本次 这次 未来 面向 作为 针对 围绕 随着 为了 记者 除了 ■ ● ◆ ▲ △ 一是 二是 三是 四是 五是 首先 其次 第一 第二 第三
        """)
    /// Scalars that a sentence hardly begins with.
    private static let tails: Set<UInt32> = Set("的了着们吗呢吧地得".unicodeScalars.map(\.value))
    /// After these a line that begins with 要 goes on: 二|要, 需|要, 我们|要.
    private static let beforeYao: Set<UInt32> = Set(
        "一二三四五六七八九十需主重首只还就也都更既必纲摘简概想快们先次不若当会市将".unicodeScalars.map(\.value))

    /// Whether a line begins as no sentence does.
    static func begins(_ page: PageText, _ line: PageLine) -> Bool {
        ScalarClass.cannotBegin(line.first) || tails.contains(line.first)
    }

    /// Whether a line that ends without a closing mark goes on in the other.
    /// - Parameter acrossHead: a head stands between them.
    static func joins(_ page: PageText, _ line: PageLine, _ next: PageLine, acrossHead: Bool) -> Bool {
        let scalars = page.content.scalars
        if begins(page, next) { return true }
        if line.openMarks > 0, next.closedMarks > 0 { return true }
        if next.hasDateline { return false }
        let start = next.range.lowerBound
        if ScalarClass.isDigit(line.last), ScalarClass.isDigit(next.first) || !acrossHead { return true }
        if acrossHead { return false }
        if next.blanksBefore == 0, !next.isIndented { return true }
        if paragraphOpeners.match(in: scalars, at: start, before: next.range.upperBound) > 0 { return false }
        if next.first == 0x8981, !beforeYao.contains(line.last) {
            return scalars.count > start + 1 && (scalars[start + 1] == 0x7D20 || scalars[start + 1] == 0x6C42)
        }
        return true
    }
}
