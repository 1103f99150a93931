import Extraction
import SourceText

/// Finds days that no calendar has: 2月30日, 11月31日, 2月29日 of a common year.
struct ImpossibleDateFinder {
    let account: Account

    func relations() -> [ArithmeticRelation] {
        account.mentions.compactMap { mention in
            guard let date = mention.date, !date.exists, !date.isLunar,
                account.sentence(at: mention.range.lowerBound) != nil,
                let (month, day, range) = impossible(in: mention.range, year: date.year) ?? read(date, mention.range)
            else { return nil }
            let last = CalendarDate.days(inMonth: month, of: date.year ?? 2024)
            let year = month == 2 && day == 29 ? "\(date.year ?? 0)年" : ""
            return ArithmeticRelation(
                stated: range, terms: [], computed: "\(year)\(month)月只有\(last)天",
                equation: "\(year)\(month)月有\(last)天，没有\(day)日",
                holds: false, confidence: 0.95)
        }
    }

    /// A day in Han digits, 二〇一九年二月二十九日, as the reader of dates has it.
    private func read(_ date: DateMention, _ range: Range<Int>) -> (month: Int, day: Int, range: Range<Int>)? {
        guard let month = date.month, let day = date.day, (1...12).contains(month), !date.isRange,
            day > CalendarDate.days(inMonth: month, of: date.year ?? 2024),
            !account.scalars[range].contains(where: { (0x30...0x39).contains($0) })
        else { return nil }
        return (month, day, range)
    }

    /// The month, the day and their range: the first of the mention's days that does not exist.
    private func impossible(in range: Range<Int>, year: Int?) -> (month: Int, day: Int, range: Range<Int>)? {
        var (number, month, start) = (0, 0, range.lowerBound)
        var begun = false
        for index in range {
            let scalar = account.scalars[index]
            if scalar >= 0x30, scalar <= 0x39 {
                if !begun { (number, start, begun) = (0, month == 0 ? index : start, true) }
                number = number * 10 + Int(scalar - 0x30)
                continue
            }
            if scalar == "月", begun { month = number }
            if scalar == "日" || scalar == "号", begun, (1...12).contains(month) {
                if number > CalendarDate.days(inMonth: month, of: year ?? 2024) || number == 0 {
                    return (month, number, start..<(index + 1))
                }
                month = scalar == "日" ? month : month
            }
            begun = false
            if scalar == "年" { start = index + 1 }
        }
        return nil
    }
}
