import Findings

/// Finds one office that two persons hold at one time: 区住建局局长 before two names within days.
public struct OfficeComparison {
    private let corpus: NameCorpus
    private let asked: Set<Int>?

    private typealias Sighting = (article: Int, person: PersonSighting)

    /// - Parameter asked: the articles of which one must name the office; nil for all.
    public init(corpus: NameCorpus, about asked: Set<Int>? = nil) {
        self.corpus = corpus
        self.asked = asked
    }

    /// One conflict for each pair of holders, in the order of the text.
    public func conflicts() -> [NameConflict] {
        SlipGrouping.grouped(corpus.persons(about: asked, sharing: Self.key).flatMap(conflicts))
    }

    /// Under which the holders of one office are found: the post with the end of its body; nil for who does not lead a named
    /// body alone.
    static func key(of person: PersonSighting) -> String? {
        isHead(person) ? String(person.body.suffix(2)) + person.post : nil
    }

    /// One who alone leads a body that is named.
    private static func isHead(_ person: PersonSighting) -> Bool {
        person.manner == .titled && person.tenure == .head && person.tense == .holds && !person.isPlural
            && person.body.unicodeScalars.count >= 4 && !severalHold.contains(where: person.post.contains)
            && !ofStates.contains(person.post)
    }

    /// Posts that a body gives to several persons, and honorary ones.
    private static let severalHold = ["副", "常务", "主席团", "发言人", "代表", "委员", "顾问", "院士", "教授", "医师", "工程师", "经理", "编辑"]
    /// Those who hold them are foreigners as a rule, told by one part of their name or another.
    private static let ofStates: Set<String> = ["总统", "总理", "首相", "国王", "女王", "外长", "大使"]

    private func conflicts(_ sightings: [Sighting]) -> [NameConflict] {
        guard (2...Self.mostSightings).contains(sightings.count) else { return [] }
        var found: [NameConflict] = []
        for (place, a) in sightings.enumerated() {
            for b in sightings[(place + 1)...] where areRivals(a, b) {
                let (odd, other) = corpus.isNewer(a.article, than: b.article) ? (a, b) : (b, a)
                found.append(
                    NameConflict(
                        kind: .post, primary: site(odd), others: [site(other)], copies: [],
                        here: odd.person.body + odd.person.post + odd.person.name,
                        there: other.person.body + other.person.post + other.person.name, confidence: 0.8,
                        evidence: [
                            Evidence(role: "stated", text: "\(odd.person.body)\(odd.person.post)"),
                            Evidence(role: "difference", text: "\(odd.person.name)／\(other.person.name)"),
                        ]))
            }
        }
        return found
    }

    /// An office that is told of more often in one corpus is one of many of its name.
    private static let mostSightings = 60

    private func areRivals(_ a: Sighting, _ b: Sighting) -> Bool {
        let (x, y) = (a.person, b.person)
        guard a.article != b.article, x.name != y.name, corpus.days(a.article, b.article) ?? 0 <= Self.days,
            // Alike names are one person's: told as a slip of the name.
            PersonSlip.between(x.name, y.name) == nil, !x.name.hasPrefix(y.name), !y.name.hasPrefix(x.name)
        else { return false }
        let relation = PostRelation(x, y)
        guard relation.isSamePost, relation.bodies == .same, !knows(a.article, y.name), !knows(b.article, x.name),
            !isHandedOver(a), !isHandedOver(b)
        else { return false }
        return corpus.kinship(a.article, b.article, apartFrom: [x.name, y.name, x.body, y.body]) >= 1
    }

    /// Within so many days no office changes hands unsaid.
    private static let days = 14

    private func knows(_ article: Int, _ name: String) -> Bool {
        corpus.facts[article].persons.contains { $0.name == name }
    }

    /// Whether the article tells of the post being given up or taken over.
    private func isHandedOver(_ sighting: Sighting) -> Bool {
        corpus.facts[sighting.article].persons.contains { $0.post == sighting.person.post && $0.tense != .holds }
    }

    private func site(_ sighting: Sighting) -> NameSite {
        NameSite(article: sighting.article, place: sighting.person.place)
    }
}
