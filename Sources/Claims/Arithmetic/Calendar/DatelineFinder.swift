import Extraction
import SourceText

/// Finds days told as past in a report that was printed before them: `…讯（记者/…）7月12日上午，闸门缓缓升起` and
/// `7月12日，记者登上坝顶` in a paper of 10 July.
struct DatelineFinder {
    let account: Account

    func relations() -> [ArithmeticRelation] {
        guard let printed = account.date else { return [] }
        let statements = account.statements
        return statements.compactMap { relation($0, isFirst: $0 == statements.first, printed) }
    }

    private func relation(_ index: Int, isFirst: Bool, _ printed: CalendarDate) -> ArithmeticRelation? {
        let sentence = account.sentences[index]
        let start = ReporterLine.removed(from: sentence.range, in: account.scalars).lowerBound
        guard let first = account.dates(in: start..<sentence.range.upperBound).first,
            // Blanks and marks may stand before it.
            account.scalars[start..<first.range.lowerBound].allSatisfy({ !$0.isHan && !$0.isDigit }),
            first.date.granularity == .day || first.date.granularity == .dayPart, first.date.resolution != .unresolved,
            account.scalars[first.range.lowerBound].isDigit, first.date.weekday == nil, !first.date.isSince,
            let day = first.date.start,
            day > printed, day.dayNumber - printed.dayNumber <= Self.farthest,
            case let told = first.range.upperBound..<sentence.range.upperBound,
            (isFirst || start > sentence.range.lowerBound) && isToldAsPast(told) || isSeen(told) || isDone(told)
        else { return nil }
        return ArithmeticRelation(
            stated: first.range, terms: [], computed: "不晚于\(printed)",
            equation: "\(day)晚于见报日\(printed)，却说成已经过去", holds: false, confidence: 0.8)
    }

    /// In days; farther ahead the day is of the year before.
    private static let farthest = 60

    private func isToldAsPast(_ range: Range<Int>) -> Bool {
        Self.past.isFound(in: range, of: account.scalars) && !Self.ahead.isFound(in: range, of: account.scalars)
    }

    /// 6月23日傍晚，记者登上塔顶
    private func isSeen(_ range: Range<Int>) -> Bool {
        let start = range.first.map { account.scalars[$0] == "，" ? range.dropFirst() : range } ?? range
        return Self.seeing.end(startingAt: start.lowerBound, to: start.upperBound, in: account.scalars) != nil
            && !Self.ahead.isFound(
                in: account.clause(
                    at: start.lowerBound, of: account.sentences[account.sentence(at: start.lowerBound) ?? 0]),
                of: account.scalars)
    }

    /// 11月8日，中心完成了首次测试: what was done on the day is told with 了 in the next clause.
    private func isDone(_ range: Range<Int>) -> Bool {
        guard let start = range.first, account.scalars[start] == "，",
            !Self.ahead.isFound(in: range, of: account.scalars),
            !Self.conditional.isFound(in: range, of: account.scalars)
        else { return false }
        let clause = account.clause(at: start + 1, of: account.sentences[account.sentence(at: start) ?? 0])
        return Self.done.isFound(in: clause, of: account.scalars)
    }

    private static let conditional = CueWords("如果 若 到时 等 后，就 就要 便可 可以 为了 除了")
    private static let done = CueWords("完成了 召开了 举行了 举办了 启动了 开展了 组织了 签订了 签署了 发布了 通过了 开通了 迎来了 进行了 揭晓了 公布了")
    private static let seeing = CueWords("记者登上 记者来到 记者走进 记者看到 记者在 记者从 记者见到 记者走访 记者再次 记者跟随 记者乘 记者站在 记者赶到 记者了解到 记者获悉")
    private static let past = CueWords("随着 记者从 获悉 落下帷幕 圆满 日前 缓缓 徐徐 已经 已在")
    private static let ahead = CueWords(
        "施行 实施 生效 到来 来临 是全国 是国际 是世界 提前 将 拟 计划 预计 有望 定于 定在 即将 届时 起施行 起实施 起执行 为期 倒计时 截止 截至 准备 等待")
}
