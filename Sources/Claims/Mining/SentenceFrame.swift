import Extraction
import SourceText

/// One sentence with what was read in it, parted into clauses: what claims are mined from.
struct SentenceFrame {
    let index: Int
    let sentence: Sentence
    let clauses: [Range<Int>]
    /// Where colons stand: what is said before one holds for the row behind it.
    var colons: [Int] = []
    var figures: [Figure] = []
    var dates: [DateUse] = []
    var times: [TimeUse] = []
    var names: [NameUse] = []
    var places: [NameUse] = []
    /// Numbers of sessions and editions (十四届六次全会).
    var editions: [NameUse] = []
    let marks: [(range: Range<Int>, group: ScopeGroup, value: String)]

    /// A quantity with the words around it that belong to it.
    struct Figure {
        let range: Range<Int>
        let quantity: Quantity

        /// Whether it tells how long.
        var isOfTime: Bool { quantity.dimension == .clockTime || quantity.dimension == .calendarTime }

        /// What is counted, where it stands beside the figure or is itself the unit: in 全馆450个座位 the seats, not what has them,
        /// and in 2140个岗位进场 the posts, though more words follow.
        func noun(in scalars: [UInt32]) -> Range<Int>? {
            guard let unit = quantity.unit, UnitComparison.isNoun(unit) else { return quantity.noun }
            let word = unit.unicodeScalars.map(\.value)
            guard range.count > word.count, scalars[range].suffix(word.count).elementsEqual(word) else {
                return quantity.noun
            }
            let after = quantity.noun.flatMap { $0.lowerBound >= range.lowerBound ? $0.upperBound : nil } ?? 0
            return range.upperBound - word.count..<max(range.upperBound, after)
        }
    }

    /// A date or period as read.
    struct DateUse {
        let range: Range<Int>
        let date: DateMention
        /// Whether nothing tells its year; it is laid into ``EventDates/plainYear``.
        var isYearless = false
        /// Then the year counted from the article's own, where a word tells it: 去年 is -1.
        var yearOffset: Int?

        /// Whether it is an hour without a day: 夜间, 早上8时; 周日傍晚6点 and 元旦清早 name theirs.
        func isBareHour(in scalars: [UInt32]) -> Bool {
            switch date.granularity {
            case .second, .minute, .hour, .dayPart: break
            default: return false
            }
            return date.day == nil && date.weekday == nil && date.resolution != .contextYear
                && date.resolution != .explicit && !Self.relativeDays.contains(scalars[range.lowerBound])
        }

        private static let relativeDays = ScalarSet("昨今前当次翌明")

        /// 周一至周五17时30分至21时: hours kept every week.
        func isWeeklyHours(in scalars: [UInt32]) -> Bool {
            Self.weeks.end(startingAt: range.lowerBound, to: range.upperBound, in: scalars) != nil
                && Self.throughDays.isFound(in: range, of: scalars) && Self.hours.isFound(in: range, of: scalars)
        }

        private static let weeks = CueWords("周 星期 礼拜")
        private static let throughDays = CueWords("至周 到周 至星期 到星期 至礼拜 到礼拜")
        private static let hours = CueWords("时 点 ： :")

        /// Whether it is a season, a month or a year that only tells which thing is meant: 今春的第一船茶.
        func isAttribute(in scalars: [UInt32]) -> Bool {
            switch date.granularity {
            case .season, .year, .month, .quarter, .halfYear:
                range.upperBound < scalars.count && scalars[range.upperBound] == 0x7684
            default: false
            }
        }
    }

    /// A time expression that figures may speak of.
    struct TimeUse {
        let range: Range<Int>
        /// Nil where it cannot be told which days it means.
        let frame: TimeFrame?
        /// Of a whole year, how many years it lies from the article's own: 去年 is -1.
        let yearOffset: Int?
        /// Whether something begins with it: 自2022年7月…以来.
        let isOpening: Bool
        /// Whether it is the day of an event named behind it: what follows is told of the thing, not of that day.
        let datesEvent: Bool
    }

    /// A name in use.
    struct NameUse {
        let range: Range<Int>
        let text: String
    }

    /// The clause that holds an index, or the whole sentence.
    func clause(at index: Int) -> Range<Int> { clauses.first { $0.contains(index) } ?? sentence.range }

    /// Whether words stand right before a colon behind which a figure stands: 收案逐年增加：首年128件，第二年148件.
    func opensRow(_ words: Range<Int>, before figure: Range<Int>) -> Bool {
        guard let colon = colons.last(where: { $0 < figure.lowerBound }) else { return false }
        return words.upperBound <= colon && clause(at: words.lowerBound).upperBound == colon
            && !figures.contains { $0.range.lowerBound >= words.upperBound && $0.range.upperBound <= colon }
    }

    /// The clause before the one that holds an index, in the same sentence.
    func clause(before index: Int) -> Range<Int>? { clauses.last { $0.upperBound <= index && !$0.contains(index) } }

    /// The places named in a clause.
    func places(in clause: Range<Int>) -> [String] {
        places.filter { clause.contains($0.range.lowerBound) }.map(\.text)
    }

    /// The session or edition named in a clause, the last where there are several.
    func edition(in clause: Range<Int>) -> String? {
        editions.last { clause.contains($0.range.lowerBound) }?.text
    }
}
