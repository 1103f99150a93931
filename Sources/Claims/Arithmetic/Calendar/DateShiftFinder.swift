import Extraction
import SourceText

/// Finds days by which something came sooner or later that do not follow from its two days:
/// `6月10日通车，比原定的7月20日提前了30天`, `今年6月5日入梅，比去年的6月15日早了5天`.
struct DateShiftFinder {
    let account: Account

    func relations() -> [ArithmeticRelation] {
        account.statements.flatMap { index -> [ArithmeticRelation] in
            let sentence = account.sentences[index]
            return sentence.figures.indices.compactMap { judged($0, sentence) }
        }
    }

    private typealias Day = (day: CalendarDate, range: Range<Int>)

    private func judged(_ place: Int, _ sentence: FigureSentence) -> ArithmeticRelation? {
        let figure = sentence.figures[place]
        guard let stated = figure.wholeDays, isShift(place, sentence),
            let (first, second) = days(before: place, sentence)
        else { return nil }
        let apart = abs(inOneYear(second, as: first) - first.day.dayNumber)
        // Farther off, it is told of something else.
        guard apart > 0, apart <= 3 * stated + 2, stated <= 3 * apart + 2 else { return nil }
        let holds = abs(apart - stated) <= 1
        return ArithmeticRelation(
            stated: figure.range, terms: [first.range, second.range], computed: "\(apart)天",
            equation:
                "\(account.text(first.range))与\(account.text(second.range))相差\(apart)天\(holds ? "≈" : "≠")\(stated)天",
            holds: holds, confidence: 0.8)
    }

    /// 提前了30天, 早了整整10天: nothing but that it was sooner or later stands before the number.
    private func isShift(_ place: Int, _ sentence: FigureSentence) -> Bool {
        let lead = sentence.opening(place)
        guard let word = Self.shifting.start(endingAt: lead.upperBound, from: lead.lowerBound, in: account.scalars),
            !Self.others.isFound(in: sentence.range, of: account.scalars)
        else { return false }
        // 考试也顺延了10天 and 比上一座桥提前了90天 are told of something else.
        let before = lead.lowerBound..<word
        let than = CueWords("比 较").end(startingAt: before.lowerBound, to: before.upperBound, in: account.scalars)
        return before.isEmpty || than != nil && Self.compared.isFound(in: before, of: account.scalars)
            || CueWords("整整 足足 一共 共 因此 等于 也就是 正好").end(
                startingAt: before.lowerBound, to: before.upperBound, in: account.scalars) == before.upperBound
    }

    private static let compared = CueWords("原定 原计划 计划 预定 去年 上年 前年 约定 合同 原先 原本 2")

    private static let shifting = CueWords(
        "提前 提前了 提早 提早了 推迟 推迟了 推后 推后了 延后 延后了 延期 延期了 延迟 延迟了 顺延 顺延了 早了 晚了 偏早 偏晚 提前整整 推迟整整 早了整整 晚了整整 整整提前了 整整推迟了 整整早了 整整晚了 迟了"
    )
    private static let others = CueWords("常年 往年 历年 平均 多年 至少 最多 工期 每 分别")

    /// The two days of the sentence before the number, one of which is told as planned, or of another year.
    private func days(before place: Int, _ sentence: FigureSentence) -> (Day, Day)? {
        let end = sentence.figures[place].range.lowerBound
        let told = account.dates(in: sentence.range).filter { $0.date.granularity != .indefinite }
        let days = account.days(in: sentence.range).filter { $0.range.upperBound <= end }
        guard told.filter({ !$0.range.overlaps(sentence.figures[place].range) }).count == 2, days.count == 2,
            days.allSatisfy({ account.scalars[$0.range].contains { $0 == "日" || $0 == "号" } })
        else { return nil }
        let between = sentence.range.lowerBound..<end
        guard days[0].day.year != days[1].day.year || Self.planned.isFound(in: between, of: account.scalars) else {
            return nil
        }
        return (days[0], days[1])
    }

    private static let planned = CueWords(
        "原定 原计划 原本 原先 计划 预定 约定 合同 推迟到 推迟至 延期到 延期至 延后到 延后至 改到 改为 改在 调整到 调整为 提前到 提前至 顺延到 顺延至")

    /// The number of a day, in the year of another: 去年的6月15日 is held against 今年6月5日 by the calendar alone.
    private func inOneYear(_ day: Day, as other: Day) -> Int {
        guard abs(day.day.year - other.day.year) <= 2, abs(day.day.dayNumber - other.day.dayNumber) > 183 else {
            return day.day.dayNumber
        }
        return CalendarDate(year: other.day.year, month: day.day.month, day: day.day.day)?.dayNumber
            ?? day.day.dayNumber
    }
}
