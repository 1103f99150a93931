import Findings

/// Finds one person under two names in two articles of one story: names with posts that share all but a character, and a name that
/// stands in the other article with another character, whatever is around it.
public struct StoryNamingComparison {
    private let stories: Stories
    private var corpus: NameCorpus { stories.corpus }

    public init(_ stories: Stories) { self.stories = stories }

    /// - Parameter told: conflicts of persons that are known already: what lies over one of them is not told again.
    public func conflicts(beside told: [NameConflict]) -> [NameConflict] {
        let titled = titled().filter { conflict in
            !told.contains { $0.here == conflict.here || $0.there == conflict.here || conflict.here.hasSuffix($0.here) }
        }
        let known = told + titled
        return titled + respelled().filter { slip in !known.contains { Self.tells($0, slip) } }
    }

    /// Whether a conflict is about the two names of another: 站长丁守安 beside 丁守按 about 丁守安 beside 丁守按.
    private static func tells(_ known: NameConflict, _ slip: NameConflict) -> Bool {
        known.here.hasSuffix(slip.here) && known.there.hasSuffix(slip.there)
            || known.here.hasSuffix(slip.there) && known.there.hasSuffix(slip.here)
    }

    private static let days = 60

    // MARK: Persons with posts

    /// One post, or none told in one of them, before two names that share all but a character, in articles whose figures are the same
    /// and of which neither knows the other's name.
    private func titled() -> [NameConflict] {
        stories.pairs(within: Self.days).flatMap { pair -> [NameConflict] in
            let there = named(pair.second)
            var figures: Int?
            return named(pair.first).compactMap { x -> NameConflict? in
                guard let y = there.first(where: { isSlip(x, $0) }), let a = stories.text(pair.first),
                    let b = stories.text(pair.second), !a.holds(Array(y.name.unicodeScalars.map(\.value))),
                    !b.holds(Array(x.name.unicodeScalars.map(\.value))),
                    !StorySpellings.isToldAsKin(x.name, in: a), !StorySpellings.isToldAsKin(y.name, in: b)
                else { return nil }
                let shared = figures ?? stories.figures(pair)
                figures = shared
                let isOnePost = !x.post.isEmpty && x.post == y.post
                guard shared >= (isOnePost ? 2 : 3) else { return nil }
                return NameConflict(x, y, of: pair, in: corpus, confidence: isOnePost ? 0.76 : 0.72)
            }
        }
    }

    private func named(_ article: Int) -> [PersonSighting] {
        corpus.facts[article].persons.filter { $0.name.unicodeScalars.count >= 3 && $0.manner != .listed }
    }

    private func isSlip(_ x: PersonSighting, _ y: PersonSighting) -> Bool {
        guard x.manner == .titled || y.manner == .titled, x.post.isEmpty || y.post.isEmpty || x.post == y.post,
            let slip = PersonSlip.between(x.name, y.name), slip.kind == .substitution, !slip.isSurname,
            isRare(x.name), isRare(y.name)
        else { return false }
        return x.post.isEmpty || y.post.isEmpty || PostRelation.bodies(x.body, y.body) != .different
    }

    private func isRare(_ name: String) -> Bool {
        let scalars = name.unicodeScalars.map(\.value)
        return scalars.indices.dropFirst().allSatisfy { corpus.isRarePair(scalars[$0 - 1], scalars[$0]) }
    }

    // MARK: Spellings

    private func respelled() -> [NameConflict] {
        let conflicts = stories.nearest(Self.nearest, within: Self.days).flatMap { articles -> [NameConflict] in
            guard let pair = stories.sure(articles) else { return [] }
            let persons = (corpus.facts[articles.first].knownPersons, corpus.facts[articles.second].knownPersons)
            return StorySpellings(pair: pair, persons: persons).slips()
                .map { $0.conflict(.person, corpus, articles, pair.a, pair.b) }
        }
        return SlipGrouping.grouped(conflicts)
    }

    /// Tellings of one story that each article is laid beside.
    private static let nearest = 6
}

extension NameConflict {
    /// Two persons with their posts, the newer article's first.
    init(
        _ x: PersonSighting, _ y: PersonSighting, of pair: StoryPairs.Pair, in corpus: NameCorpus, confidence: Double
    ) {
        let sides = [(person: x, article: pair.first), (person: y, article: pair.second)]
        let (odd, other) = corpus.isNewer(pair.first, than: pair.second) ? (sides[0], sides[1]) : (sides[1], sides[0])
        func site(_ side: (person: PersonSighting, article: Int)) -> NameSite {
            NameSite(article: side.article, place: side.person.place)
        }
        func whole(_ person: PersonSighting) -> String { person.body + person.post + person.name }
        self.init(
            kind: .post, primary: site(odd), others: [site(other)], copies: [], here: whole(odd.person),
            there: whole(other.person), confidence: confidence,
            evidence: [Evidence(role: "difference", text: "\(whole(odd.person))／\(whole(other.person))")])
    }
}
