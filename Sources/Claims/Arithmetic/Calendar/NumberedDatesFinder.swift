import Extraction
import SourceText

/// Finds parts of a series of which a later one is dated before an earlier: `第二批2024年11月上线，第三批2024年5月上线`.
struct NumberedDatesFinder {
    let account: Account

    func relations() -> [ArithmeticRelation] {
        account.statements.flatMap { index -> [ArithmeticRelation] in
            let sentence = account.sentences[index]
            guard !Self.turned.isFound(in: sentence.range, of: account.scalars) else { return [] }
            let parts = parts(of: sentence.range)
            return zip(parts, parts.dropFirst()).compactMap { first, second in
                guard first.unit == second.unit, first.number < second.number, second.last < first.first,
                    // 第一批竣工, 第二批开工: two sorts of deed.
                    Self.deeds.allSatisfy({ tells($0, of: first) == tells($0, of: second) })
                else {
                    return nil
                }
                return ArithmeticRelation(
                    stated: second.range, terms: [first.range], computed: "不早于\(account.text(first.range))",
                    equation:
                        "第\(second.number)\(second.unit)的\(account.text(second.range))早于第\(first.number)\(first.unit)的\(account.text(first.range))",
                    holds: false, confidence: 0.8)
            }
        }
    }

    private func tells(_ deeds: CueWords, of part: Part) -> Bool {
        let end = min(account.scalars.count, part.range.upperBound + Self.reach)
        return deeds.isFound(in: part.range.upperBound..<end, of: account.scalars)
    }

    private static let deeds = [
        CueWords("开工 动工 启动 开始 报名 招标 立项"), CueWords("竣工 完工 结束 停产 截止 验收 停办"),
    ]

    private struct Part {
        var number: Int
        var unit: String
        var first: CalendarDate
        var last: CalendarDate
        var range: Range<Int>
    }

    /// The numbered parts of a sentence, each with the first date behind it and before the next number.
    private func parts(of range: Range<Int>) -> [Part] {
        let numbers = account.mentions.starting(in: range).filter {
            $0.ordinal.map { $0.session == nil && Self.units.contains($0.unit ?? "") } ?? false
        }
        return numbers.indices.compactMap { place -> Part? in
            let end = place + 1 < numbers.count ? numbers[place + 1].range.lowerBound : range.upperBound
            let behind = account.dates(in: numbers[place].range.upperBound..<end)
            guard let ordinal = numbers[place].ordinal, let unit = ordinal.unit, let told = behind.first,
                told.range.lowerBound - numbers[place].range.upperBound <= Self.reach, behind.count == 1,
                [.day, .month, .year].contains(told.date.granularity),
                account.scalars[told.range].contains(where: \.isDigit), told.date.resolution != .unresolved,
                !told.date.isApproximate, !told.date.isBefore, !told.date.isAfter,
                !told.date.isLunar, let first = told.date.start, let last = told.date.end
            else { return nil }
            return Part(number: ordinal.number, unit: unit, first: first, last: last, range: told.range)
        }
    }

    /// Parts that come one after another; machines and lines are put to work in any order.
    private static let units: Set<String> = ["批", "期", "轮", "届", "次", "代"]
    /// In scalars, from a number to its date.
    private static let reach = 12
    private static let turned = CueWords("提前 反而 反倒 早于 抢先 先于 却 补办 推迟")
}
