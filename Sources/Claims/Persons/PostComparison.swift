import Findings

/// Finds one person with two posts that cannot be held at one time: head and deputy of one body, leader of one body under
/// two titles.
public struct PostComparison {
    private let corpus: NameCorpus
    private let asked: Set<Int>?

    private typealias Sighting = (article: Int, person: PersonSighting)

    /// - Parameter asked: the articles of which one must name the person; nil for all.
    public init(corpus: NameCorpus, about asked: Set<Int>? = nil) {
        self.corpus = corpus
        self.asked = asked
    }

    public func conflicts() -> [NameConflict] {
        corpus.persons(about: asked) { $0.manner == .titled && $0.tenure != .role ? $0.name : nil }.compactMap(conflict)
    }

    private func conflict(_ sightings: [Sighting]) -> NameConflict? {
        guard sightings.count > 1,
            corpus.count(of: sightings[0].person.name, met: sightings.count) <= Self.mostSightings
        else { return nil }
        var best: (confidence: Double, a: Int, b: Int)?
        for a in sightings.indices {
            for b in sightings.indices where b > a {
                let confidence = self.confidence(sightings[a], sightings[b], among: sightings)
                if confidence > (best?.confidence ?? 0.5) { best = (confidence, a, b) }
            }
        }
        guard let best else { return nil }
        let (a, b) = (sightings[best.a], sightings[best.b])
        let isFirstOdd = isOdd(a, b, among: sightings)
        let (odd, other) = isFirstOdd ? (a, b) : (b, a)
        return NameConflict(
            kind: .post, primary: site(odd), others: [site(other)] + further(sightings, like: other),
            copies: further(sightings, like: odd), here: odd.person.post + odd.person.name,
            there: other.person.post + other.person.name, confidence: best.confidence,
            evidence: [
                Evidence(
                    role: "stated",
                    text: "\(odd.person.body)\(odd.person.post)／\(other.person.body)\(other.person.post)")
            ])
    }

    /// Who is told of more often holds many posts, one after another.
    private static let mostSightings = 40

    private func confidence(_ a: Sighting, _ b: Sighting, among all: [Sighting]) -> Double {
        guard a.person.tense == .holds, b.person.tense == .holds, a.person.post != b.person.post,
            !holdsBoth(a, b, among: all), !holdsBoth(b, a, among: all)
        else { return 0 }
        // 常务主席 presides over a congress, and holds another post in the body itself.
        guard ![a, b].contains(where: { $0.person.post.hasPrefix("常务") && !$0.person.post.contains("副") }) else {
            return 0
        }
        let relation = PostRelation(a.person, b.person)
        let apart = PostsApart(a.person.post, b.person.post)
        if apart == .rank, a.person.name.unicodeScalars.count >= 3 {
            return isNear(a, b, 31) && corpus.kinship(a.article, b.article, apartFrom: [a.person.name]) >= 1
                && !isSuccession(a, b, among: all) ? 0.8 : 0
        }
        let isOnePost = !a.person.isPlural && !b.person.isPlural
        let isChiefs = isOnePost && apart == .chiefs
        let isApart = isOnePost && apart == .apart
        guard relation.isDeputy || isTitlePair(a.person, b.person) || isChiefs || isApart, relation.bodies != .different
        else { return 0 }
        let kinship = corpus.kinship(a.article, b.article, apartFrom: [a.person.name])
        guard relation.bodies == .same || kinship >= 1 else { return 0 }
        guard !isSuccession(a, b, among: all) else { return 0 }
        if isApart { return relation.bodies == .same && isNear(a, b, 60) && kinship >= 1 ? 0.82 : 0 }
        if isChiefs { return isNear(a, b, 14) && kinship >= 1 ? 0.78 : 0 }
        if !relation.isDeputy {
            return relation.bodies == .same && (corpus.days(a.article, b.article) ?? 0) <= 7 ? 0.85 : 0
        }
        guard let days = corpus.days(a.article, b.article) else { return kinship >= 1 ? 0.82 : 0 }
        if a.article == b.article { return relation.bodies == .same ? 0.85 : 0 }
        let (older, newer) = corpus.isNewer(a.article, than: b.article) ? (b, a) : (a, b)
        let isPromotion = older.person.post.hasPrefix("副") && !newer.person.post.hasPrefix("副")
        if isPromotion { return days <= 31 ? 0.8 : 0 }
        return days <= 60 ? 0.9 : days <= 180 ? 0.75 : 0
    }

    /// 分校校长由总校副校长兼任 beside 分校校长: whether the article of the one post tells the other as well, in one sentence.
    private func holdsBoth(_ a: Sighting, _ b: Sighting, among all: [Sighting]) -> Bool {
        a.article != b.article
            && all.contains {
                $0.article == a.article && $0.person.sentence == a.person.sentence && $0.person.post == b.person.post
            }
    }

    private func isNear(_ a: Sighting, _ b: Sighting, _ limit: Int) -> Bool {
        a.article != b.article && (corpus.days(a.article, b.article) ?? 0) <= limit
    }

    /// 队长 and 团长 of one body: two words for its one leader.
    private func isTitlePair(_ a: PersonSighting, _ b: PersonSighting) -> Bool {
        let first = Array(a.post.unicodeScalars)
        let second = Array(b.post.unicodeScalars)
        return first.count == 2 && second.count == 2 && first[1] == "长" && second[1] == "长"
    }

    /// Both posts are told more than once, one after the other: the person rose.
    private func isSuccession(_ a: Sighting, _ b: Sighting, among all: [Sighting]) -> Bool {
        if all.contains(where: { $0.person.tense == .appointed }) { return true }
        let first = all.filter { $0.person.post == a.person.post }.compactMap { corpus.date($0.article) }.sorted()
        let second = all.filter { $0.person.post == b.person.post }.compactMap { corpus.date($0.article) }.sorted()
        guard first.count > 1, second.count > 1 else { return false }
        return first[first.count - 1] <= second[0] || second[second.count - 1] <= first[0]
    }

    private func isOdd(_ a: Sighting, _ b: Sighting, among all: [Sighting]) -> Bool {
        let first = all.filter { $0.person.post == a.person.post }.count
        let second = all.filter { $0.person.post == b.person.post }.count
        return first == second ? corpus.isNewer(a.article, than: b.article) : first < second
    }

    private func further(_ all: [Sighting], like sighting: Sighting) -> [NameSite] {
        all.filter { $0.person.post == sighting.person.post && site($0) != site(sighting) }.prefix(6).map(site)
    }

    private func site(_ sighting: Sighting) -> NameSite {
        NameSite(article: sighting.article, place: sighting.person.place)
    }
}
