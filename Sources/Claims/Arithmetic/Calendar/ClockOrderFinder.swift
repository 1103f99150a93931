import EmbeddedFiles
import Extraction

/// Finds hours of one course of events that run backwards: `16时20分接警，16时05分赶到`
/// (`Rules/lexicons/event-courses.tsv`).
struct ClockOrderFinder {
    let account: Account

    func relations() -> [ArithmeticRelation] {
        account.statements.flatMap { index in backwards(steps(of: account.sentences[index])) }
    }

    private struct Step {
        var second: Int
        var range: Range<Int>
        /// Its number in each course that it belongs to.
        var places: [Int: Int]
        /// Whether its clause begins with the hour, and so tells of no other than the clause before.
        var leadsItsClause: Bool
    }

    /// The hours of the sentence that a step of a course is told with.
    private func steps(of sentence: FigureSentence) -> [Step] {
        let told = account.dates(in: sentence.range)
        let isDayless = told.dropFirst().allSatisfy { isOfTheDay($0) }
        let scalars = account.scalars
        guard isDayless, !Self.other.isFound(in: sentence.range, of: scalars)
        else { return [] }
        return told.indices.compactMap { place in
            let (date, range) = told[place]
            guard isTime(date), let second = date.startSecond else { return nil }
            let clause = clause(of: range, sentence)
            if account.has("；", in: sentence.range), clause.lowerBound != range.lowerBound { return nil }
            let next = place + 1 < told.count ? told[place + 1].range.lowerBound : sentence.range.upperBound
            let after = range.lowerBound..<max(range.upperBound, min(clause.upperBound, next, range.upperBound + 14))
            var places = Self.places(in: after, of: scalars)
            if places.isEmpty { places = Self.places(in: clause.lowerBound..<range.lowerBound, of: scalars) }
            return places.isEmpty
                ? nil
                : Step(
                    second: second, range: range, places: places, leadsItsClause: clause.lowerBound == range.lowerBound)
        }
    }

    /// The clause of an hour, and with one that is an hour alone the next: 9时12分，大队接警.
    private func clause(of range: Range<Int>, _ sentence: FigureSentence) -> Range<Int> {
        guard let place = sentence.clauses.lastIndex(where: { $0.range.lowerBound <= range.lowerBound }) else {
            return sentence.range
        }
        let own = sentence.clauses[place].range
        guard own.upperBound == range.upperBound, place + 1 < sentence.clauses.count else { return own }
        return own.lowerBound..<sentence.clauses[place + 1].range.upperBound
    }

    private func isTime(_ date: DateMention) -> Bool {
        (date.granularity == .minute || date.granularity == .hour || date.granularity == .second) && !date.isRange
            && !date.isApproximate && !date.isBefore && !date.isAfter
    }

    /// Whether a date behind the first names no other day.
    private func isOfTheDay(_ told: Account.ToldDate) -> Bool {
        isTime(told.date) && told.date.day == nil || told.date.granularity == .indefinite
    }

    /// Words of another course, or of the next day.
    private static let other = CueWords("次日 翌日 第二天 凌晨 另一 此前 之前 更早 预计 计划 原定 本应 昨晚 今晨 返程 回程 往返 当地时间 北京时间 再次 复燃 二次 第二次")

    private func backwards(_ steps: [Step]) -> [ArithmeticRelation] {
        zip(steps, steps.dropFirst()).compactMap { a, b in
            guard let (first, later) = inOrder(a, b) else { return nil }
            let late = first.second - later.second
            let holds = late <= 0
            // With the morning's hours 下午 may be left out: 9点出发，8点到.
            guard holds || late <= (first.second >= Self.noon + 3600 && later.second >= Self.noon ? 6 : 1) * 3600
            else { return nil }
            return ArithmeticRelation(
                stated: later.range, terms: [first.range], computed: "不早于\(account.text(first.range))",
                equation: "\(account.text(later.range))\(holds ? "不早于" : "早于")\(account.text(first.range))",
                holds: holds, confidence: 0.8)
        }
    }

    private static let noon = 43_200
    private static let rescue = 1

    /// Two steps of one course, the earlier first; nil where they are of none.
    private func inOrder(_ a: Step, _ b: Step) -> (Step, Step)? {
        for (course, place) in a.places.sorted(by: { $0.key < $1.key }) {
            // A rescue is one whoever acts; of two that come or begin, each has its own hour.
            guard let other = b.places[course], other != place, course == Self.rescue || b.leadsItsClause else {
                continue
            }
            return place < other ? (a, b) : (b, a)
        }
        return nil
    }

    /// The step that a stretch of text tells, for each course the first.
    private static func places(in range: Range<Int>, of scalars: [UInt32]) -> [Int: Int] {
        var found: [Int: (place: Int, start: Int)] = [:]
        for (course, place, words) in courses {
            guard let word = words.first(in: range, of: scalars) else { continue }
            if let other = found[course], other.start <= word.lowerBound { continue }
            found[course] = (place, word.lowerBound)
        }
        return found.mapValues(\.place)
    }

    private static let courses: [(course: Int, place: Int, words: CueWords)] = LexiconTable(
        lexicon: "event-courses.tsv"
    ).rows.compactMap { row in
        guard row.count == 3, let course = Int(String(row[0])), let place = Int(String(row[1])) else { return nil }
        return (course, place, CueWords(words: row[2].words.map { String($0) }))
    }
}
