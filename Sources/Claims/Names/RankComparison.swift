import Findings

/// Finds ranks and ordinals of one thing that are stated differently.
public struct RankComparison {
    private let corpus: NameCorpus

    private struct Told {
        var article: Int
        var claim: RankClaim
    }

    public init(corpus: NameCorpus) { self.corpus = corpus }

    public func conflicts() -> [NameConflict] {
        var told: [Told] = []
        var buckets: [String: [Int]] = [:]
        for (article, facts) in corpus.facts.enumerated() {
            for claim in facts.ranks {
                for key in Self.keys(of: claim) { buckets[key, default: []].append(told.count) }
                told.append(Told(article: article, claim: claim))
            }
        }
        var pairs: Set<[Int]> = []
        for bucket in buckets.values where (2...120).contains(bucket.count) {
            for (place, a) in bucket.enumerated() {
                for b in bucket[(place + 1)...] where a != b && told[a].claim.number != told[b].claim.number {
                    pairs.insert([a, b])
                }
            }
        }
        let conflicts = pairs.sorted { ($0[0], $0[1]) < ($1[0], $1[1]) }.compactMap {
            conflict(told[$0[0]], told[$0[1]])
        }
        return SlipGrouping.grouped(conflicts)
    }

    /// Under which keys a claim is looked up.
    static func keys(of claim: RankClaim) -> Set<String> {
        let topic = Array(claim.topic.unicodeScalars)
        switch claim.kind {
        case .numbered: return ["号" + claim.topic]
        case .sequence: return ["家" + claim.topic.suffix(4)]
        case .times: return ["次" + claim.topic.prefix(2)]
        case .award: return ["奖" + claim.topic]
        case .ranking:
            let years = claim.year == .unknown ? "" : "年"
            return Set(
                bigrams(claim.topic).map { "位" + years + claim.scope + $0 } + figures(claim.context).map { "位" + $0 })
        case .edition:
            let end = String(claim.topic.suffix(2))
            return Set(topic.indices.dropLast().map { "届\(topic[$0])\(topic[$0 + 1])" + end })
        }
    }

    private static func bigrams(_ text: String) -> Set<String> {
        let scalars = text.unicodeScalars.filter { $0.value.isHan || $0.value.isDigit }
        return Set(scalars.indices.dropLast().map { "\(scalars[$0])\(scalars[scalars.index(after: $0)])" })
    }

    private func conflict(_ a: Told, _ b: Told) -> NameConflict? {
        guard a.claim.kind == b.claim.kind, !a.claim.isOther, !b.claim.isOther else { return nil }
        let confidence =
            switch a.claim.kind {
            case .edition: edition(a, b)
            case .numbered: (corpus.days(a.article, b.article) ?? 0) <= 200 ? 0.93 : 0
            case .sequence: sequence(a, b)
            case .ranking: ranking(a, b)
            case .times: times(a, b)
            case .award: award(a, b)
            }
        guard confidence > 0.5 else { return nil }
        let (odd, other) = corpus.isNewer(a.article, than: b.article) ? (a, b) : (b, a)
        return NameConflict(
            kind: a.claim.kind == .ranking ? .ranking : a.claim.kind == .sequence ? .sequence : .edition,
            primary: NameSite(article: odd.article, place: odd.claim.place),
            others: [NameSite(article: other.article, place: other.claim.place)], copies: [],
            here: wording(odd.claim), there: wording(other.claim), confidence: confidence,
            evidence: [Evidence(role: "stated", text: "\(odd.claim.place.text)／\(other.claim.place.text)")])
    }

    private func wording(_ claim: RankClaim) -> String {
        switch claim.kind {
        case .ranking: "第\(claim.number)位"
        case .award: claim.place.text
        case .numbered, .edition, .sequence, .times: "第\(claim.number)\(claim.unit)\(claim.topic)"
        }
    }

    // MARK: Kinds

    private func edition(_ a: Told, _ b: Told) -> Double {
        guard a.article != b.article, corpus.days(a.article, b.article) ?? 0 <= 60,
            a.claim.unit == b.claim.unit || a.claim.isAnaphoric || b.claim.isAnaphoric,
            prefixesAgree(a.claim.prefix, b.claim.prefix), eventsAgree(a.claim.topic, b.claim.topic)
        else { return 0 }
        guard !knows(a.article, b.claim), !knows(b.article, a.claim) else { return 0 }
        guard corpus.kinship(a.article, b.article) >= 0.9 || a.claim.topic == b.claim.topic && a.claim.topic.count >= 6
        else { return 0 }
        return a.claim.isAnaphoric || b.claim.isAnaphoric ? 0.82 : 0.9
    }

    /// Whether an article itself speaks of the edition with the other's number.
    private func knows(_ article: Int, _ claim: RankClaim) -> Bool {
        corpus.facts[article].ranks.contains {
            $0.kind == .edition && $0.number == claim.number && eventsAgree($0.topic, claim.topic)
        }
    }

    private func prefixesAgree(_ a: String, _ b: String) -> Bool {
        a.isEmpty || b.isEmpty || a.hasSuffix(b) || b.hasSuffix(a)
    }

    private func eventsAgree(_ a: String, _ b: String) -> Bool {
        if a == b || a.hasSuffix(b) && b.count >= 4 || b.hasSuffix(a) && a.count >= 4 { return true }
        let first = a.unicodeScalars.map(\.value)
        let second = b.unicodeScalars.map(\.value)
        guard let slip = NameSlip.between(first, second), !NameDistinctions.embedded.tellsApart(slip) else {
            return false
        }
        return slip.before + slip.after >= 6 && slip.before >= 4
    }

    private func sequence(_ a: Told, _ b: Told) -> Double {
        guard a.claim.unit == b.claim.unit, levelsAgree(a.claim.scope, b.claim.scope),
            a.claim.topic.hasSuffix(b.claim.topic) || b.claim.topic.hasSuffix(a.claim.topic)
        else { return 0 }
        guard a.article != b.article, likeness(a.claim, b.claim) >= 0.25 else { return 0 }
        if a.claim.unit == "批" {
            return corpus.days(a.article, b.article) ?? 0 <= 14 && corpus.kinship(a.article, b.article) >= 1 ? 0.78 : 0
        }
        if sharesSubject(a, b) { return 0.85 }
        // One story told twice within days, in which no other thing of the sort is named.
        let isOneStory = corpus.days(a.article, b.article) ?? 0 <= 14 && corpus.kinship(a.article, b.article) >= 1.5
        return isOneStory && min(a.claim.topic.count, b.claim.topic.count) >= 4 ? 0.8 : 0
    }

    /// Counts go up: only told of one day, in much the same words, are two of them at odds.
    private func times(_ a: Told, _ b: Told) -> Double {
        guard a.article != b.article, corpus.days(a.article, b.article) ?? 0 <= 7, a.claim.unit == b.claim.unit,
            corpus.kinship(a.article, b.article) >= 1, likeness(a.claim, b.claim) >= 0.4, !countsBoth(a, b)
        else { return 0 }
        // Visits and rehearsals follow one another within days: one day, or one body's count in the same words.
        return corpus.days(a.article, b.article) ?? 0 <= 2 || sharesSubject(a, b) && likeness(a.claim, b.claim) >= 0.55
            ? 0.8 : 0
    }

    /// Whether an article speaks of several such counts: it knows that they go up.
    private func countsBoth(_ a: Told, _ b: Told) -> Bool {
        [a, b].contains { told in
            corpus.facts[told.article].ranks.filter {
                $0.kind == .times && $0.topic.prefix(2) == told.claim.topic.prefix(2)
            }.count > 1
        }
    }

    /// One work, one contest, two grades; works win several prizes, so that the contest must be told in the same words.
    private func award(_ a: Told, _ b: Told) -> Double {
        guard a.article != b.article, corpus.days(a.article, b.article) ?? 0 <= 60 else { return 0 }
        let known = corpus.facts[a.article].ranks + corpus.facts[b.article].ranks
        guard known.filter({ $0.kind == .award && $0.topic == a.claim.topic }).count == 2 else { return 0 }
        return likeness(a.claim, b.claim) >= 0.3 && longestCommonRun(a.claim, b.claim) >= 4 ? 0.85 : 0
    }

    /// Level and narrowing: 省/同类园区.
    private func levelsAgree(_ a: String, _ b: String) -> Bool {
        let first = a.split(separator: "/").first ?? ""
        let second = b.split(separator: "/").first ?? ""
        return first == second || first.count >= 2 && second.hasSuffix(first)
            || second.count >= 2 && first.hasSuffix(second)
    }

    private func ranking(_ a: Told, _ b: Told) -> Double {
        guard a.claim.scope == b.claim.scope, yearsAgree(a, b), corpus.days(a.article, b.article) ?? 0 <= 1100 else {
            return 0
        }
        let figures = Set(Self.figures(a.claim.context)).intersection(Self.figures(b.claim.context))
        let words = longestCommonRun(a.claim, b.claim)
        guard a.article == b.article || (!figures.isEmpty || words >= 5) && corpus.kinship(a.article, b.article) >= 0.9
        else { return 0 }
        if a.article == b.article { return words >= 5 && a.claim.topic.contains(b.claim.topic.prefix(4)) ? 0.8 : 0 }
        guard !figures.isEmpty || words >= 5 else { return 0 }
        if sharesSubject(a, b) || !figures.isEmpty { return 0.88 }
        // 这家企业 without a name: the measure told in the same words has to do.
        let isUnnamed = subjects(a).isEmpty || subjects(b).isEmpty
        return isUnnamed && words >= 6 && corpus.kinship(a.article, b.article) >= 1 ? 0.8 : 0
    }

    private func yearsAgree(_ a: Told, _ b: Told) -> Bool {
        switch (a.claim.year, b.claim.year) {
        case (.absolute(let x), .absolute(let y)): x == y
        case (.relative(let x), .relative(let y)): x == y
        case (.unknown, .unknown): (corpus.days(a.article, b.article) ?? 0) <= 2
        case (.relative(let x), .absolute(let y)), (.absolute(let y), .relative(let x)):
            corpus.date(a.article).map { $0.year + x == y } ?? corpus.date(b.article).map { $0.year + x == y } ?? true
        default: false
        }
    }

    // MARK: Evidence

    /// Whether both statements are about one body or thing: a name in both contexts, or several rare figures in both
    /// articles.
    private func sharesSubject(_ a: Told, _ b: Told) -> Bool {
        let first = subjects(a)
        let second = subjects(b)
        let named = first.contains { x in
            second.contains { y in x == y || Self.isShortForm(x, of: y) || Self.isShortForm(y, of: x) }
        }
        return named || corpus.figureKinship(a.article, b.article) >= 1
    }

    /// Names of the article that stand in the claim's context.
    private func subjects(_ told: Told) -> [String] {
        let facts = corpus.facts[told.article]
        let names = facts.names.map(\.text) + facts.persons.map(\.name) + facts.aliases.flatMap { [$0.short, $0.full] }
        return Set(names).filter { $0.count >= 3 && told.claim.context.contains($0) && !told.claim.topic.contains($0) }
            .sorted()
    }

    /// 海瓴公司 of 镜港海瓴机器人有限公司: the name without its head noun stands in the other.
    static func isShortForm(_ short: String, of long: String) -> Bool {
        for head in ["公司", "集团", "大学", "医院", "实验室", "研究院", "中心"] where short.hasSuffix(head) && long.hasSuffix(head) {
            let stem = short.dropLast(head.count)
            return (2...6).contains(stem.count) && long.contains(stem) && long.count > short.count
        }
        return false
    }

    private func likeness(_ a: RankClaim, _ b: RankClaim) -> Double {
        let first = Self.bigrams(a.context)
        let second = Self.bigrams(b.context)
        let smaller = min(first.count, second.count)
        return smaller == 0 ? 0 : Double(first.intersection(second).count) / Double(smaller)
    }

    /// Figures of three digits and more, with the character after them.
    private static func figures(_ text: String) -> [String] {
        let scalars = text.unicodeScalars.map(\.value)
        var found: [String] = []
        var index = 0
        while index < scalars.count {
            var end = index
            while end < scalars.count, scalars[end].isDigit || scalars[end] == 0x2E { end += 1 }
            if end - index >= 3, end < scalars.count, scalars[end] != 0x5E74 {
                found.append(NameDistinctions.text(Array(scalars[index...end])))
            }
            index = max(end, index + 1)
        }
        return found
    }

    /// The longest run of Han characters that both contexts hold, scope words left out.
    private func longestCommonRun(_ a: RankClaim, _ b: RankClaim) -> Int {
        let first = a.context.unicodeScalars.map(\.value)
        let second = b.context.unicodeScalars.map(\.value)
        var best = 0
        var previous = [Int](repeating: 0, count: second.count + 1)
        for x in first {
            var row = [Int](repeating: 0, count: second.count + 1)
            for (place, y) in second.enumerated() where x == y && x.isHan {
                row[place + 1] = previous[place] + 1
                best = max(best, row[place + 1])
            }
            previous = row
        }
        return best
    }
}
