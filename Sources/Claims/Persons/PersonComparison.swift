import Findings

/// Finds one person under two names.
public struct PersonComparison {
    private let corpus: NameCorpus
    private let asked: Set<Int>?
    private let likeness = CharacterLikeness.embedded

    /// All sightings of one name.
    private struct Entry {
        var name: String
        var sightings: [(article: Int, person: PersonSighting)] = []
        var articles: [Int] = []
        var count = 0
        /// Whether nothing tells for sure that it is a name: two such are never one.
        var isSupposed: Bool { sightings.allSatisfy { $0.person.manner == .supposed } }
    }

    /// - Parameter asked: the articles of which one must hold a name of a pair; nil for all.
    public init(corpus: NameCorpus, about asked: Set<Int>? = nil) {
        self.corpus = corpus
        self.asked = asked
    }

    /// One conflict for each pair of names.
    public func conflicts() -> [NameConflict] {
        let entries = self.entries()
        let names = Set(entries.map(\.name))
        var buckets: [UInt64: [Int]] = [:]
        for (number, entry) in entries.enumerated() {
            for key in PersonSlip.keys(of: entry.name) { buckets[key, default: []].append(number) }
        }
        let isAsked = entries.map { entry in asked.map { !$0.isDisjoint(with: entry.articles) } ?? true }
        let isSupposed = entries.map(\.isSupposed)
        var pairs: Set<Pair> = []
        for bucket in buckets.values
        where bucket.count > 1 && bucket.count(where: { !isSupposed[$0] }) <= Self.mostOfOneKey {
            for a in bucket where !isSupposed[a] {
                for b in bucket where a != b && (a < b || isSupposed[b]) && (isAsked[a] || isAsked[b]) {
                    pairs.insert(Pair(a: min(a, b), b: max(a, b)))
                }
            }
        }
        return pairs.sorted { ($0.a, $0.b) < ($1.a, $1.b) }
            .compactMap { conflict(entries[$0.a], entries[$0.b], names) }
    }

    /// A key that more names share tells nothing.
    private static let mostOfOneKey = 60

    /// 罗某发 beside 罗某: the name ends earlier, and what follows was taken for its last character.
    private func isMisread(_ a: String, _ b: String, _ names: Set<String>) -> Bool {
        if a.hasPrefix(b) || b.hasPrefix(a) { return true }
        let stem = a.dropLast()
        return stem.count >= 2 && stem == b.dropLast() && names.contains(String(stem))
    }

    private struct Pair: Hashable { let a, b: Int }

    private func entries() -> [Entry] {
        var numbers: [TextKey: Int] = [:]
        var entries: [Entry] = []
        for (article, facts) in corpus.facts.enumerated() {
            for person in facts.persons {
                let key = TextKey(person.name)
                let number = numbers[key] ?? entries.count
                if number == entries.count {
                    numbers[key] = number
                    entries.append(Entry(name: person.name))
                }
                entries[number].sightings.append((article, person))
                if entries[number].articles.last != article {
                    entries[number].articles.append(article)
                    entries[number].count += person.count
                }
            }
        }
        return entries
    }

    private func conflict(_ a: Entry, _ b: Entry, _ names: Set<String>) -> NameConflict? {
        guard let slip = PersonSlip.between(a.name, b.name), !isMisread(a.name, b.name, names) else { return nil }
        // An article that names both knows that they are two.
        guard Set(a.articles).isDisjoint(with: b.articles) else { return within(a, b, slip) }
        guard [a, b].contains(where: { corpus.count(of: $0.name, met: $0.articles.count) < 3 }) else { return nil }
        var best: (confidence: Double, here: Int, there: Int)?
        for (here, first) in a.sightings.enumerated().prefix(12) {
            for (there, second) in b.sightings.enumerated().prefix(12) {
                let confidence = self.confidence(slip, first, second)
                if confidence > (best?.confidence ?? 0.5) { best = (confidence, here, there) }
            }
        }
        guard let best else { return nil }
        return told(a, b, best.here, best.there, best.confidence)
    }

    /// One article that gives the holder of one post two names, and no more than once the one of them.
    private func within(_ a: Entry, _ b: Entry, _ slip: PersonSlip) -> NameConflict? {
        guard a.articles.count == 1 || b.articles.count == 1 else { return nil }
        if let conflict = broughtInOnce(a, b, slip) { return conflict }
        // 所长甲文川说, 所长甲文山说: one post, and names of which two characters of three agree.
        let isLike = slip.degree >= .nearSound
        guard
            isLike
                || slip.kind == .substitution && !slip.isSurname && a.count == 1 && b.count == 1
                    && a.name.unicodeScalars.count == 3
        else { return nil }
        for (here, first) in a.sightings.enumerated().prefix(12) {
            for (there, second) in b.sightings.enumerated().prefix(12) where first.article == second.article {
                let relation = PostRelation(first.person, second.person)
                guard relation.isSamePost, relation.bodies == .same || !isLike && relation.bodies != .different,
                    first.person.tenure == .head, first.person.tense == .holds, second.person.tense == .holds,
                    first.person.sentence != second.person.sentence
                else { continue }
                return told(a, b, here, there, isLike ? 0.85 : 0.76)
            }
        }
        return nil
    }

    /// An article about one person, whose name comes again with another character and is never brought in:
    /// `校长甲文兰…。甲文芳把…`; where the two sound or look alike, the name need not come back as it was.
    private func broughtInOnce(_ a: Entry, _ b: Entry, _ slip: PersonSlip) -> NameConflict? {
        guard a.articles == b.articles, a.articles.count == 1, slip.kind == .substitution, !slip.isSurname,
            a.name.unicodeScalars.count == 3
        else { return nil }
        let isIntroduced = [a, b].map { $0.sightings.contains { $0.person.manner == .titled } }
        guard isIntroduced[0] != isIntroduced[1] else { return nil }
        let (known, bare) = isIntroduced[0] ? (a, b) : (b, a)
        guard bare.count == 1, known.count > 1 || slip.degree >= .look, bare.sightings.count == 1,
            [.bare, .supposed].contains(bare.sightings[0].person.manner),
            known.sightings[0].person.place.startOffset < bare.sightings[0].person.place.startOffset,
            !known.sightings.contains(where: { $0.person.sentence == bare.sightings[0].person.sentence })
        else { return nil }
        return told(known, bare, 0, 0, slip.degree >= .nearSound ? 0.85 : 0.72)
    }

    private func confidence(
        _ slip: PersonSlip, _ a: (article: Int, person: PersonSighting), _ b: (article: Int, person: PersonSighting)
    ) -> Double {
        guard a.person.tense == .holds || b.person.tense == .holds else { return 0 }
        let relation = PostRelation(a.person, b.person)
        let days = corpus.days(a.article, b.article) ?? 60
        let kinship = corpus.kinship(a.article, b.article, apartFrom: [a.person.name, b.person.name])
        if a.person.manner == .supposed || b.person.manner == .supposed {
            return supposed(slip, a.person, b.person, days: days, kinship: kinship)
        }
        if relation.isSamePost, relation.bodies == .same, a.person.tenure == .head {
            return sameHolder(slip, days: days, kinship: kinship)
        }
        if relation.isSamePost, relation.bodies != .different || areOfOneContest(a.person, b.person) {
            guard kinship >= 1 else { return 0 }
            switch slip.degree {
            case .sound, .look: return 0.9
            case .nearSound: return 0.85
            case .none: return kinship >= 1.5 && days <= 180 && isNamedInFull(a.person, b.person) ? 0.75 : 0
            }
        }
        return withoutPost(slip, a.person, b.person, days: days, kinship: kinship)
    }

    /// 男子冠军 for short, 男子全程冠军 in full.
    private func areOfOneContest(_ a: PersonSighting, _ b: PersonSighting) -> Bool {
        Self.contestants.contains(a.post) && !a.body.isEmpty && !b.body.isEmpty
            && (a.body.hasPrefix(b.body) || b.body.hasPrefix(a.body))
    }

    /// The same post of the same body: even unlike characters are one name, as long as one holder is likely.
    private func sameHolder(_ slip: PersonSlip, days: Int, kinship: Double) -> Double {
        switch slip.degree {
        case .sound, .look: days <= 700 ? 0.95 : 0.8
        case .nearSound: days <= 400 ? 0.9 : 0.75
        case .none: days <= 180 ? (slip.kind == .insertion ? 0.8 : 0.85) : 0
        }
    }

    /// A name beside what may be one: they must sound or look alike, in one story.
    private func supposed(
        _ slip: PersonSlip, _ a: PersonSighting, _ b: PersonSighting, days: Int, kinship: Double
    ) -> Double {
        // Another surname that only sounds alike is most often another person's.
        guard !slip.isSurname || slip.degree == .look else { return 0 }
        let least: CharacterLikeness.Degree = kinship >= 2.5 ? .nearSound : .look
        let isAlike = slip.degree >= least && slip.kind != .insertion && a.name.unicodeScalars.count > 2
        return isAlike && a.manner != b.manner && kinship >= 1.5 && days <= 120 ? 0.78 : 0
    }

    /// Names of three characters share two of them: with one post and one story, that is more than chance.
    private func isNamedInFull(_ a: PersonSighting, _ b: PersonSighting) -> Bool {
        a.tenure == .head || min(a.name.unicodeScalars.count, b.name.unicodeScalars.count) >= 3
    }

    private func withoutPost(
        _ slip: PersonSlip, _ a: PersonSighting, _ b: PersonSighting, days: Int, kinship: Double
    ) -> Double {
        if slip.degree == .nearSound, a.name.unicodeScalars.count > 2, slip.kind == .substitution, kinship >= 2.5,
            days <= 120, a.manner == .bare || b.manner == .bare
        {
            return 0.75
        }
        guard slip.degree >= .look else { return 0 }
        // A short name is one of many that sound alike: all else must be one story.
        if a.name.unicodeScalars.count == 2 {
            return slip.degree == .sound && a.manner != b.manner && kinship >= 2.5 && days <= 60 ? 0.75 : 0
        }
        // Two different posts speak for two persons, unless all else is one story; a runner may be told as the winner too.
        if a.manner == .titled && b.manner == .titled {
            let isOneCalling = a.post.last == b.post.last || [a, b].allSatisfy { Self.contestants.contains($0.post) }
            let mayBeOnePost = [a, b].contains { Self.headsOfAnything.contains($0.post) }
            return kinship >= 2.5 && (days <= 120 && isOneCalling || days <= 400 && mayBeOnePost) ? 0.75 : 0
        }
        guard a.manner != .bare || b.manner != .bare || kinship >= 2 else { return 0 }
        if kinship >= 2, days <= 400 { return 0.88 }
        return kinship >= 1 && days <= 100 ? 0.82 : 0
    }

    /// What the head of any body may be called for short.
    private static let headsOfAnything: Set<String> = ["负责人", "相关负责人", "主要负责人", "有关负责人", "当家人", "带头人", "掌舵人"]

    /// What one and the same competitor is called.
    private static let contestants: Set<String> = [
        "选手", "冠军", "亚军", "季军", "运动员", "得主", "获得者", "名将", "老将", "小将", "跑者", "前锋", "射手", "队长", "队员",
    ]

    private func told(_ a: Entry, _ b: Entry, _ here: Int, _ there: Int, _ confidence: Double) -> NameConflict {
        let isFirstOdd =
            a.articles.count != b.articles.count
            ? a.articles.count < b.articles.count
            : corpus.isNewer(a.sightings[here].article, than: b.sightings[there].article)
        let (odd, oddBest, other, otherBest) = isFirstOdd ? (a, here, b, there) : (b, there, a, here)
        return NameConflict(
            kind: .person, primary: site(odd.sightings[oddBest]),
            others: sites(of: other, first: otherBest), copies: Array(sites(of: odd, first: oddBest).dropFirst()),
            here: odd.name, there: other.name, confidence: confidence,
            evidence: [Evidence(role: "difference", text: "\(odd.name)／\(other.name)")])
    }

    private func site(_ sighting: (article: Int, person: PersonSighting)) -> NameSite {
        NameSite(article: sighting.article, place: sighting.person.place)
    }

    private func sites(of entry: Entry, first: Int) -> [NameSite] {
        var sites = [site(entry.sightings[first])]
        for sighting in entry.sightings where sites.count < 8 && !sites.contains(site(sighting)) {
            sites.append(site(sighting))
        }
        return sites
    }
}
