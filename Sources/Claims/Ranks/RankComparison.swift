import Findings

/// Finds ranks and ordinals of one thing that are stated differently.
public struct RankComparison {
    let corpus: NameCorpus

    public init(corpus: NameCorpus) { self.corpus = corpus }

    public func conflicts() -> [NameConflict] {
        var told: [ToldRank] = []
        var buckets: [TextKey: [Int]] = [:]
        for (article, facts) in corpus.facts.enumerated() {
            for claim in facts.ranks {
                for key in Self.keys(of: claim) { buckets[TextKey(key), default: []].append(told.count) }
                told.append(ToldRank(article: article, claim: claim))
            }
        }
        let conflicts = BucketPairs.of(buckets.values.lazy.filter { (2...Self.common).contains($0.count) }) {
            told[$0].claim.number != told[$1].claim.number
        }.compactMap { conflict(told[$0], told[$1]) }
        let ofStories = StoryRankComparison(corpus: corpus).pairs().compactMap {
            conflict($0.first, $0.second, confidence: $0.confidence)
        }
        return SlipGrouping.grouped(
            conflicts + ofStories + contradictedByFigures() + contradictedByTotals())
    }

    /// Characters of a sort of thing that tell what a list is of.
    private static let named = 5

    /// A key of more claims than this tells nothing.
    private static let common = 120

    /// Under which keys a claim is looked up; none where only the story tells what it is of.
    static func keys(of claim: RankClaim) -> Set<String> {
        switch claim.kind {
        case .numbered: return ["号" + claim.topic]
        // 第三批名单: of what, only the story tells.
        case .sequence where claim.unit == "批" && claim.topic.count < Self.named: return []
        case .sequence: return ["家" + claim.topic.suffix(4), "家" + claim.topic.prefix(2) + "…" + claim.topic.suffix(1)]
        case .times: return claim.topic.isEmpty || unnumbered.contains(claim.unit) ? [] : ["次" + deed(of: claim)]
        case .award: return claim.topic.isEmpty ? [] : ["奖" + claim.topic]
        case .session: return ["会" + claim.topic.suffix(2)]
        case .result: return Set(RankEvidence.bigrams(claim.topic).map { "名" + $0 })
        case .edition: return EventLikeness.keys(claim.topic)
        case .streak: return ["连" + claim.topic]
        case .generation, .serial, .total: return []
        case .ranking where claim.isOfNoLevel: return []
        case .ranking:
            let years = claim.year == .unknown ? "" : "年"
            return Set(
                RankEvidence.bigrams(claim.topic).map { "位" + years + claim.scope + $0 }
                    + RankEvidence.bigrams(claim.topic).map { "位" + claim.scope + $0 }
                    + RankEvidence.figures(claim.context).map { "位" + $0 })
        }
    }

    /// Only the story tells what these are of.
    private static let unnumbered: Set<String> = [RankClaim.again, RankClaim.titled, RankClaim.lost]

    /// What has happened so often: 夺冠 and 捧杯 are one.
    private static func deed(of claim: RankClaim) -> String {
        let verb = String(claim.topic.prefix(2))
        return titles.contains(verb) ? "夺冠" : verb
    }

    private static let titles: Set<String> = ["夺冠", "捧杯", "夺魁", "折桂", "问鼎", "登顶", "封王", "称雄", "捧起", "加冕"]

    private func conflict(_ a: ToldRank, _ b: ToldRank) -> NameConflict? {
        guard a.claim.kind == b.claim.kind, !a.claim.isOther, !b.claim.isOther, !RankClaim.mayBothHold(a.claim, b.claim)
        else { return nil }
        let evidence = RankEvidence(corpus: corpus, a: a, b: b)
        let confidence =
            switch a.claim.kind {
            case .edition: edition(a, b, evidence)
            case .numbered: numbered(a, b, evidence)
            case .sequence: sequence(a, b, evidence)
            case .ranking: ranking(a, b, evidence)
            case .times: times(a, b, evidence)
            case .award: award(a, b, evidence)
            case .session: session(a, b, evidence)
            case .result: result(a, b, evidence)
            case .streak: streak(a, b, evidence)
            case .generation, .serial, .total: 0.0
            }
        return conflict(a, b, confidence: confidence)
    }

    func conflict(_ a: ToldRank, _ b: ToldRank, confidence: Double) -> NameConflict? {
        guard confidence > 0.5 else { return nil }
        let (odd, other) = corpus.isNewer(a.article, than: b.article) ? (a, b) : (b, a)
        return NameConflict(
            kind: Self.kind(of: a.claim), primary: NameSite(article: odd.article, place: odd.claim.place),
            others: [NameSite(article: other.article, place: other.claim.place)], copies: [],
            here: wording(odd.claim), there: wording(other.claim), confidence: confidence,
            evidence: [Evidence(role: "stated", text: "\(odd.claim.place.text)／\(other.claim.place.text)")])
    }

    private static func kind(of claim: RankClaim) -> NameConflict.Kind {
        switch claim.kind {
        case .ranking, .result: .ranking
        case .sequence, .total: .sequence
        case .streak, .edition, .numbered, .times, .award, .session, .generation, .serial: .edition
        }
    }

    func wording(_ claim: RankClaim) -> String {
        switch claim.kind {
        case .ranking where claim.unit == RankClaim.bound: "前\(claim.number)位"
        case .ranking where [RankClaim.behind, RankClaim.next].contains(claim.unit): claim.place.text
        case .ranking where claim.isFromEnd: claim.number == -1 ? "末位" : "倒数第\(-claim.number)"
        case .ranking: "第\(claim.number)位"
        case .result: "第\(claim.number)名"
        case .session: "\(claim.topic)\(claim.number / 1000)届\(claim.number % 1000)次会议"
        case .award, .streak, .generation, .serial: claim.place.text
        case .times where Self.unnumbered.contains(claim.unit): claim.place.text
        case .sequence where RankClaim.measures.contains(claim.unit): claim.place.text
        case .sequence where claim.unit.isEmpty: "第\(claim.number)个\(claim.topic)"
        case .total: "\(claim.prefix)有\(claim.number)\(claim.unit)\(claim.topic)"
        case .numbered, .edition, .sequence, .times: "第\(claim.number)\(claim.unit)\(claim.topic)"
        }
    }

    // MARK: Places in an order

    private func sequence(_ a: ToldRank, _ b: ToldRank, _ evidence: RankEvidence) -> Double {
        guard a.claim.unit == b.claim.unit, let isLevelKnown = RankEvidence.levelsAgree(a.claim.scope, b.claim.scope),
            EventLikeness.sortsAgree(a.claim.topic, b.claim.topic), !evidence.namesOtherTitles,
            !Self.relations.contains(where: a.claim.topic.hasSuffix)
        else { return 0 }
        if isOnlyOfSort(a, b, evidence), isLevelKnown { return 0.78 }
        guard a.article != b.article,
            evidence.likeness >= 0.25 || evidence.commonRun >= 6 && evidence.kinship >= 1.5
        else { return 0 }
        if a.claim.unit == "批" { return evidence.days <= 14 && evidence.kinship >= 1 ? 0.78 : 0 }
        let isOneStory = evidence.days <= 14 && evidence.kinship >= 1.5
        if !isLevelKnown {
            return isOneStory && (evidence.sharesSubject || evidence.commonRun >= 6) && !countsBoth(a, b) ? 0.8 : 0
        }
        // Counts go up with the years: the n-th of a sort is asked within months.
        if evidence.sharesSubject, evidence.days <= 120, min(a.claim.topic.count, b.claim.topic.count) >= 3 {
            return 0.85
        }
        // One story told twice within days, in which no other thing of the sort is named.
        return isOneStory && min(a.claim.topic.count, b.claim.topic.count) >= 2 ? 0.8 : 0
    }

    /// What one is to another: 甲 may be the first partner of 乙, and 乙 the second of 甲; whose is whose is not read.
    private static let relations = ["伙伴", "来源地", "来源国", "目的地", "市场", "客源地", "投资国", "投资地"]

    /// 全市第三条地铁 and 全市第四条地铁, told within days of one another, in articles that count nothing else of the sort.
    private func isOnlyOfSort(_ a: ToldRank, _ b: ToldRank, _ evidence: RankEvidence) -> Bool {
        let (x, y) = (a.claim.topic, b.claim.topic)
        guard a.article != b.article, evidence.days <= 14, !Self.countedOn.contains(a.claim.unit),
            min(x.count, y.count) >= 2
        else {
            return false
        }
        return (x == y || min(x.count, y.count) >= 4 && (x.hasSuffix(y) || y.hasSuffix(x))) && !countsBoth(a, b)
            && evidence.kinship >= Self.oneStory
    }

    /// Units of what is counted on from day to day (第二枚金牌), or stands in several orders (第二大贸易伙伴).
    private static let countedOn: Set<String> = ["批", "枚", "次", "大"]

    /// Counts go up: only told of one day, in much the same words, are two of them at odds.
    private func times(_ a: ToldRank, _ b: ToldRank, _ evidence: RankEvidence) -> Double {
        if Self.deed(of: a.claim) == "夺冠", a.article != b.article, evidence.days <= 30, evidence.sharesSubject,
            evidence.kinship >= 2 * Self.oneStory, !countsBoth(a, b), !SoleOrdinal(corpus, a, b).isOfAnotherYear
        {
            return 0.75
        }
        guard a.article != b.article, evidence.days <= 7, a.claim.unit == b.claim.unit, evidence.kinship >= 1,
            evidence.likeness >= 0.4, !countsBoth(a, b)
        else { return 0 }
        // Visits and rehearsals follow one another within days: one day, or one body's count in the same words.
        return evidence.days == 0 || evidence.sharesSubject && evidence.likeness >= 0.55 ? 0.8 : 0
    }

    /// 客流连续第9年上升, 客流…八连涨: one way, of what both sentences name, in one story.
    private func streak(_ a: ToldRank, _ b: ToldRank, _ evidence: RankEvidence) -> Double {
        a.article != b.article && a.claim.topic == b.claim.topic && evidence.days <= 30
            && evidence.kinship >= Self.oneStory && evidence.sharesMeasure && !countsBoth(a, b) ? 0.8 : 0
    }

    /// Whether an article speaks of several such counts: it knows that they go up.
    func countsBoth(_ a: ToldRank, _ b: ToldRank) -> Bool {
        [a, b].contains { told in
            corpus.facts[told.article].ranks.filter {
                $0.kind == told.claim.kind && $0.unit == told.claim.unit
                    && $0.topic.prefix(2) == told.claim.topic.prefix(2)
            }.count > 1
        }
    }

    /// One work, one contest, two grades; works win several prizes, so that the contest must be told in the same words.
    private func award(_ a: ToldRank, _ b: ToldRank, _ evidence: RankEvidence) -> Double {
        guard a.article != b.article, evidence.days <= 60 else { return 0 }
        let known = corpus.facts[a.article].ranks + corpus.facts[b.article].ranks
        guard known.filter({ $0.kind == .award && $0.topic == a.claim.topic }).count == 2 else { return 0 }
        return evidence.likeness >= 0.3 && evidence.commonRun >= 4 ? 0.85 : 0
    }

    /// Whether an article itself speaks of the edition, session or place with the other's number.
    func knows(_ article: Int, _ claim: RankClaim) -> Bool {
        corpus.facts[article].ranks.contains { known in
            guard known.kind == claim.kind, known.number == claim.number else { return false }
            return switch claim.kind {
            case .edition: EventLikeness.agree(known.topic, claim.topic)
            case .session: known.topic.hasSuffix(claim.topic) || claim.topic.hasSuffix(known.topic)
            default: true
            }
        }
    }

    /// How akin two articles are that tell one story; less than names ask for, since the ranks share their wording too.
    static let oneStory = 1.0
}
