import Claims
import SourceText
import TextSearch

/// Tells which sentences of an article speak of a subject: by its name, an alias, or 该… after the name has stood.
struct SubjectFinder: Sendable {
    let name: String
    private let matcher: TermMatcher
    private let terms: [Term]
    /// Sentences after the last full name in which 该… still means it.
    private static let reach = 4

    private struct Term: Sendable {
        let text: String
        let role: Role
    }

    private enum Role: Sendable { case name, anaphor, other }

    /// - Parameters:
    ///   - aliases: those beginning with 该, 本, 此 or 其 hold only where the name stood shortly before.
    ///   - others: look-alikes that are not the subject.
    init(name: String, aliases: [String], others: [String]) {
        self.name = name
        let anaphors: Set<Character> = ["该", "本", "此", "其"]
        terms =
            [Term(text: name, role: .name)]
            + aliases.map { Term(text: $0, role: $0.first.map { anaphors.contains($0) } == true ? .anaphor : .name) }
            + others.map { Term(text: $0, role: .other) }
        matcher = TermMatcher(terms.map(\.text))
    }

    /// A sentence about the subject, from the place where the subject is named.
    struct Sighting {
        let sentence: Range<Int>
        /// Index from which on the sentence is about the subject, to the next other subject.
        let range: Range<Int>
    }

    /// In the order of the text.
    func sightings(in reading: ArticleReading) -> [Sighting] {
        let occurrences = matcher.longestMatches(in: reading.scalars)
        guard occurrences.contains(where: { terms[$0.term].role == .name }) else { return [] }
        var sightings: [Sighting] = []
        var lastNamed: Int?
        for (number, sentence) in reading.article.sentences.enumerated() {
            let inside = occurrences.filter { sentence.range.contains($0.range.lowerBound) }
            for (place, occurrence) in inside.enumerated() {
                let role = terms[occurrence.term].role
                if role == .name { lastNamed = number }
                let isMeant = role == .name || role == .anaphor && lastNamed.map { number - $0 <= Self.reach } ?? false
                guard isMeant else { continue }
                let range = statement(
                    about: occurrence.range, in: sentence.range,
                    after: inside[..<place].last?.range.upperBound,
                    before: inside[(place + 1)...].first?.range.lowerBound,
                    reading)
                sightings.append(Sighting(sentence: sentence.range, range: range))
            }
        }
        return sightings
    }

    /// Whether the article names the subject at all.
    func names(in reading: ArticleReading) -> Bool {
        matcher.longestMatches(in: reading.scalars).contains { terms[$0.term].role == .name }
    }

    /// The part of a sentence that speaks of a subject: between semicolons, from the last subject named before it to
    /// the next, and not into a clause that begins with another organisation.
    private func statement(
        about subject: Range<Int>, in sentence: Range<Int>, after: Int?, before: Int?, _ reading: ArticleReading
    ) -> Range<Int> {
        var start = subject.lowerBound
        while start > max(sentence.lowerBound, after ?? 0), reading.scalars[start - 1] != Self.semicolon { start -= 1 }
        if after != nil, start == after { start = subject.lowerBound }
        let limit = before ?? sentence.upperBound
        var end = subject.upperBound
        while end < limit, reading.scalars[end] != Self.semicolon { end += 1 }
        let other = reading.mentions.first { mention in
            guard mention.name?.nameKind == .organization, mention.range.lowerBound >= subject.upperBound else {
                return false
            }
            return mention.range.lowerBound < end && reading.scalars[mention.range.lowerBound - 1] == Self.comma
        }
        return start..<(other?.range.lowerBound ?? end)
    }

    private static let semicolon: UInt32 = 0xFF1B
    private static let comma: UInt32 = 0xFF0C
}
