import Extraction
import SourceText

/// Which phase of a work a state is told of, and of what time.
extension StateReader {
    /// 二期, where it is the only one that the sentence names, or else the sentence before.
    func phase(of clause: Clause) -> String {
        for range in [clause.range, clause.sentence] + [previous(of: clause)].compactMap({ $0 }) {
            let named = Set(parts(of: range).filter { $0.hasSuffix("期") })
            if let only = named.first { return named.count == 1 ? only : "" }
        }
        return ""
    }

    /// The time told last in a clause before its verb.
    func time(before verb: Int, in clause: Range<Int>) -> TimeFrame? {
        guard clause.lowerBound < verb else { return nil }
        let told = reading.mentions.starting(in: clause.lowerBound..<verb).reversed()
        return told.lazy.filter { $0.range.upperBound <= verb }.compactMap(\.date).first.flatMap(Self.frame)
    }

    /// The day since which the clauses before of the sentence, or the sentence before, tell what is so: 8月中旬起.
    func since(_ clause: Clause) -> TimeFrame? {
        let start = previous(of: clause)?.lowerBound ?? clause.sentence.lowerBound
        let told = reading.mentions.starting(in: start..<clause.range.upperBound).reversed()
        return told.lazy.filter { $0.range.upperBound <= clause.range.upperBound }.compactMap(\.date).first(
            where: \.isSince
        )
        .flatMap(Self.frame)
    }

    /// The days of a date, as far as they are known.
    static func frame(_ date: DateMention) -> TimeFrame? {
        guard let first = date.start ?? date.end else { return nil }
        let last = date.isSince ? first : date.end ?? first
        return TimeFrame(first: first.dayNumber, last: max(first, last).dayNumber, isState: false)
    }

    /// Of an article without a date, the latest month that it tells of as come; 0 where it tells of none.
    static func scene(of reading: ArticleReading) -> Int {
        guard reading.info.date == nil else { return 0 }
        let months = reading.mentions.compactMap { mention -> Int? in
            guard let date = mention.date, let month = date.month, !date.yearIsWritten,
                !otherYears.contains(reading.scalars[mention.range.lowerBound]),
                let sentence = reading.article.sentences.last(where: { $0.range.contains(mention.range.lowerBound) })
            else { return nil }
            let isAhead = [StateRole.forecast, .planned].contains { role in
                StateRole.words[role].isFound(in: sentence.range, of: reading.scalars)
            }
            return isAhead ? nil : month
        }
        return months.max() ?? 0
    }

    /// 去, 前, 明, 后 before 年, 上 and 下 before a month.
    private static let otherYears = ScalarSet("去前明后上下")
}
