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
                let end = inside[(place + 1)...].first.map(\.range.lowerBound) ?? sentence.range.upperBound
                let start = sightings.last?.sentence == sentence.range || place > 0
                    ? occurrence.range.lowerBound : sentence.range.lowerBound
                sightings.append(Sighting(sentence: sentence.range, range: start..<end))
            }
        }
        return sightings
    }

    /// Whether the article names the subject at all.
    func names(in reading: ArticleReading) -> Bool {
        matcher.longestMatches(in: reading.scalars).contains { terms[$0.term].role == .name }
    }
}
