import Extraction
import SourceText

/// What several finders of the calendar ask of an account.
extension Account {
    /// A date of the text and its place.
    typealias ToldDate = (date: DateMention, range: Range<Int>)

    /// The dates, times of day and periods whose words begin in a range, in order.
    func dates(in range: Range<Int>) -> [ToldDate] {
        mentions.starting(in: range).compactMap { mention in mention.date.map { ($0, mention.range) } }
    }

    /// A day of the calendar and the place that tells it.
    typealias Day = (day: CalendarDate, range: Range<Int>)

    /// The single days told in a range by the calendar or reckoned from the paper's day, with the day itself.
    func days(in range: Range<Int>) -> [Day] {
        dates(in: range).compactMap { told in
            guard told.date.granularity == .day, !told.date.isRange, !told.date.isLunar, !told.date.isApproximate,
                told.date.resolution != .unresolved, let day = told.date.start ?? told.date.end
            else { return nil }
            return (day, told.range)
        }
    }

    /// Whether one of the words stands in a range with nothing in its clause that denies it: 推迟了一年, but 没有推迟.
    func isTold(_ words: CueWords, in range: Range<Int>) -> Bool {
        words.all(in: range, of: scalars).contains { word in
            let floor = range.lowerBound
            let start = (floor..<word.lowerBound).last { Self.clauseEnds.contains(scalars[$0]) }.map { $0 + 1 } ?? floor
            return !Self.denials.isFound(in: start..<word.lowerBound, of: scalars)
                && Self.closeDenials.start(endingAt: word.lowerBound, from: start, in: scalars) == nil
        }
    }

    private static let clauseEnds = ScalarSet("，。；：！？")
    private static let denials = CueWords("没 从未 从不 未曾 不曾 并未 无一 无人 毫无 一届未 一次未 一天未 一期未")
    private static let closeDenials = CueWords("未 不 无 非")

    /// Whether one of the words begins at a place or at most `reach` scalars behind it, before `limit`.
    func follows(_ words: CueWords, _ index: Int, within reach: Int, to limit: Int) -> Bool {
        guard index < limit, let word = words.first(in: index..<limit, of: scalars) else { return false }
        return word.lowerBound <= index + reach
    }

    /// The clause of a sentence that holds a place.
    func clause(at index: Int, of sentence: FigureSentence) -> Range<Int> {
        sentence.clauses.last { $0.range.lowerBound <= index }?.range ?? sentence.range
    }

    /// The sentences of the block of one, from so many before it to so many behind.
    func around(_ index: Int, before: Int = 1, after: Int = 1) -> [Int] {
        (max(0, index - before)...min(sentences.count - 1, index + after)).filter {
            sentences[$0].block == sentences[index].block && sentences[$0].role != .headline
        }
    }
}

extension Figure {
    /// A span told exactly in whole years.
    var wholeYears: Int? {
        guard dimension == .calendarTime, isExact, unit == "年", let years = value.divided(by: ExactNumber(12)),
            years.isInteger, years < ExactNumber(3000)
        else { return nil }
        return Int(years.numerator)
    }

    /// A span told exactly in whole days.
    var wholeDays: Int? {
        guard dimension == .clockTime, isExact, unit == "天", let days = value.divided(by: factor), days.isInteger,
            days < ExactNumber(3000)
        else { return nil }
        return Int(days.numerator)
    }
}
