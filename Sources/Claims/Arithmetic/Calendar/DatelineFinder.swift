import Extraction
import SourceText

/// Finds days told as past at the head of a report that was printed before them: `…讯（记者/…）7月12日上午，闸门缓缓升起` in a paper of
/// 10 July.
struct DatelineFinder {
    let account: Account

    func relations() -> [ArithmeticRelation] {
        guard let printed = account.date, let index = account.statements.first else { return [] }
        let sentence = account.sentences[index]
        let start = ReporterLine.removed(from: sentence.range, in: account.scalars).lowerBound
        guard let first = account.dates(in: start..<sentence.range.upperBound).first, first.range.lowerBound == start,
            first.date.granularity == .day || first.date.granularity == .dayPart, first.date.resolution != .unresolved,
            account.scalars[first.range.lowerBound].isDigit, first.date.weekday == nil, let day = first.date.start,
            day > printed, day.dayNumber - printed.dayNumber <= Self.farthest,
            isToldAsPast(first.range.upperBound..<sentence.range.upperBound)
        else { return [] }
        return [
            ArithmeticRelation(
                stated: first.range, terms: [], computed: "不晚于\(printed)",
                equation: "\(day)晚于见报日\(printed)，却说成已经过去", holds: false, confidence: 0.8)
        ]
    }

    /// In days; farther ahead the day is of the year before.
    private static let farthest = 60

    private func isToldAsPast(_ range: Range<Int>) -> Bool {
        Self.past.isFound(in: range, of: account.scalars) && !Self.ahead.isFound(in: range, of: account.scalars)
    }

    private static let past = CueWords("了 随着 记者从 获悉 落下帷幕 圆满 顺利 日前 缓缓 徐徐 现场 已经 已在 正式揭牌 正式启用")
    private static let ahead = CueWords("将 拟 计划 预计 有望 定于 定在 即将 届时 起施行 起实施 起执行 为期 倒计时 截止 截至 准备 等待")
}
