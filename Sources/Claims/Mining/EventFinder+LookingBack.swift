import SourceText

/// Verbs of events that a day only looks back on.
extension EventFinder {
    /// 昨天是试开放以来的头一个周六: the date is not that of the opening.
    func isLookedBackOn(_ event: Range<Int>, in range: Range<Int>) -> Bool {
        if Self.since.end(startingAt: event.upperBound, to: range.upperBound, in: scalars) != nil {
            return scalars[range.lowerBound..<event.lowerBound].contains(Self.copula)
        }
        return isMarked(event, in: range)
    }

    /// 迎来启用一个月的日子, 开馆满百日, 刚开通几天的高速: so long after it.
    private func isMarked(_ event: Range<Int>, in range: Range<Int>) -> Bool {
        let start = Self.fully.end(startingAt: event.upperBound, to: range.upperBound, in: scalars) ?? event.upperBound
        var end = start
        while end < range.upperBound,
            scalars[end].isDigit || scalars[end].isHanNumeral || Self.several.contains(scalars[end])
        {
            end += 1
        }
        return (end > start || start > event.upperBound)
            && Self.spans.end(startingAt: end, to: range.upperBound, in: scalars).map { end in
                end == range.upperBound || Self.marked.end(startingAt: end, to: range.upperBound, in: scalars) != nil
            } ?? false
    }

    private static let fully = CueWords("满 已满 刚满 整 已有 正好")
    private static let spans = CueWords("个月 周年 年 个星期 周 天 日 月")
    private static let marked = CueWords("的 纪念日 之际 ， 。")
    private static let several = ScalarSet("几数多")

    private static let since = CueWords("以来")
    /// 是
    private static let copula: UInt32 = 0x662F
}
