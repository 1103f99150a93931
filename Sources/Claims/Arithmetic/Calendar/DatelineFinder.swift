import Extraction
import SourceText

/// Finds days told as past in a report that was printed before them: `…讯（记者/…）7月12日上午，闸门缓缓升起` and
/// `7月12日，记者登上坝顶` in a paper of 10 July.
struct DatelineFinder {
    let account: Account

    func relations() -> [ArithmeticRelation] {
        guard let printed = account.date else { return [] }
        let statements = account.statements
        return statements.compactMap { relation($0, isHead: $0 == statements.first, printed) }
    }

    private func relation(_ index: Int, isHead: Bool, _ printed: CalendarDate) -> ArithmeticRelation? {
        let sentence = account.sentences[index]
        let start = ReporterLine.removed(from: sentence.range, in: account.scalars).lowerBound
        guard let first = account.dates(in: start..<sentence.range.upperBound).first, first.range.lowerBound == start,
            first.date.granularity == .day || first.date.granularity == .dayPart, first.date.resolution != .unresolved,
            account.scalars[first.range.lowerBound].isDigit, first.date.weekday == nil, let day = first.date.start,
            day > printed, day.dayNumber - printed.dayNumber <= Self.farthest,
            isHead
                ? isToldAsPast(first.range.upperBound..<sentence.range.upperBound)
                : isSeen(first.range.upperBound..<sentence.range.upperBound)
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
            && !Self.ahead.isFound(in: account.clause(at: start.lowerBound, of: account.sentences[account.sentence(at: start.lowerBound) ?? 0]), of: account.scalars)
    }

    private static let seeing = CueWords("记者登上 记者来到 记者走进 记者看到 记者在 记者从 记者见到 记者走访 记者再次 记者跟随 记者乘 记者站在 记者赶到 记者了解到 记者获悉")
    private static let past = CueWords("了 随着 记者从 获悉 落下帷幕 圆满 顺利 日前 缓缓 徐徐 现场 已经 已在 正式揭牌 正式启用")
    private static let ahead = CueWords("将 拟 计划 预计 有望 定于 定在 即将 届时 起施行 起实施 起执行 为期 倒计时 截止 截至 准备 等待")
}
