import Findings

/// Finds one body under two names by the person who leads it: 水文局局长 and 水文中心局长 before one name.
public struct HolderComparison {
    private let corpus: NameCorpus
    private let asked: Set<Int>?

    private typealias Sighting = (article: Int, person: PersonSighting)

    /// - Parameter asked: the articles of which one must name the person; nil for all.
    public init(corpus: NameCorpus, about asked: Set<Int>? = nil) {
        self.corpus = corpus
        self.asked = asked
    }

    public func conflicts() -> [NameConflict] {
        corpus.persons(about: asked) { Self.isHead($0) ? $0.name + "/" + $0.post : nil }.compactMap(conflict)
    }

    /// One who alone leads a body that is named.
    private static func isHead(_ person: PersonSighting) -> Bool {
        person.manner == .titled && person.tenure == .head && person.tense == .holds && !person.isPlural
            && person.body.unicodeScalars.count >= 4
    }

    private func conflict(_ sightings: [Sighting]) -> NameConflict? {
        guard (2...20).contains(sightings.count) else { return nil }
        for (place, a) in sightings.enumerated() {
            for b in sightings[(place + 1)...] where isSlip(a, b) {
                let (odd, other) = corpus.isNewer(a.article, than: b.article) ? (a, b) : (b, a)
                return NameConflict(
                    kind: .name, primary: site(odd), others: [site(other)], copies: [], here: odd.person.body,
                    there: other.person.body, confidence: 0.8,
                    evidence: [
                        Evidence(role: "difference", text: "\(odd.person.body)／\(other.person.body)"),
                        Evidence(role: "stated", text: "\(odd.person.post)\(odd.person.name)"),
                    ])
            }
        }
        return nil
    }

    /// Two names of one length or nearly, that begin alike for at least three characters and are none the short form of the
    /// other, told within two weeks in articles that share more than the person.
    private func isSlip(_ a: Sighting, _ b: Sighting) -> Bool {
        guard a.article != b.article, corpus.days(a.article, b.article) ?? 0 <= 14 else { return false }
        let (x, y) = (Array(a.person.body.unicodeScalars), Array(b.person.body.unicodeScalars))
        guard PostRelation.bodies(a.person.body, b.person.body) != .same, x.count >= 4, y.count >= 4 else {
            return false
        }
        guard !isOneWithPost(x, y, a.person.post), !isOneWithPost(y, x, a.person.post) else { return false }
        let before = zip(x, y).prefix { $0 == $1 }.count
        let after = zip(x.reversed(), y.reversed()).prefix { $0 == $1 }.count
        let (restX, restY) = (x.count - before - after, y.count - before - after)
        guard before >= 3, max(restX, restY) <= 3, restX >= 0, restY >= 0, min(restX, restY) > 0 || after == 0 else {
            return false
        }
        guard !isApart(Array(x[before..<max(before, x.count - after)]), Array(y[before..<max(before, y.count - after)]))
        else { return false }
        return corpus.kinship(a.article, b.article, apartFrom: [a.person.name, a.person.body, b.person.body]) >= 1
    }

    /// 司法部长 is 司法部部长: the last character of the body is the first of the post.
    private func isOneWithPost(_ short: [Unicode.Scalar], _ long: [Unicode.Scalar], _ post: String) -> Bool {
        long.count == short.count + 1 && long.starts(with: short) && long.last == post.unicodeScalars.first
    }

    private func isApart(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Bool {
        let kind: NameSlip.Kind =
            a.isEmpty || b.isEmpty ? .insertion : a.count == 1 && b.count == 1 ? .substitution : .exchange
        let slip = NameSlip(kind: kind, here: a.map(\.value), there: b.map(\.value), before: 3, after: 1)
        return NameDistinctions.embedded.tellsApart(slip)
    }

    private func site(_ sighting: Sighting) -> NameSite {
        NameSite(article: sighting.article, place: sighting.person.place)
    }
}
