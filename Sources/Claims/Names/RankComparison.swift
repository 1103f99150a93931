import Findings

/// Finds ranks and ordinals of one thing that are stated differently.
public struct RankComparison {
    private let corpus: NameCorpus

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
        let ofStories = StoryRankComparison(corpus: corpus).pairs().compactMap {
            conflict($0.first, $0.second, confidence: $0.confidence)
        }
        return SlipGrouping.grouped(conflicts + ofStories)
    }

    /// Under which keys a claim is looked up.
    static func keys(of claim: RankClaim) -> Set<String> {
        switch claim.kind {
        case .numbered: return ["号" + claim.topic]
        case .sequence: return ["家" + claim.topic.suffix(4), "家" + claim.topic.prefix(2) + "…" + claim.topic.suffix(1)]
        case .times: return ["次" + deed(of: claim)]
        case .award: return ["奖" + claim.topic]
        case .session: return ["会" + claim.topic.suffix(2)]
        case .result: return Set(RankEvidence.bigrams(claim.topic).map { "名" + $0 })
        case .edition: return EventLikeness.keys(claim.topic)
        case .streak: return ["连" + claim.topic]
        case .ranking:
            let years = claim.year == .unknown ? "" : "年"
            return Set(
                RankEvidence.bigrams(claim.topic).map { "位" + years + claim.scope + $0 }
                    + RankEvidence.bigrams(claim.topic).map { "位" + claim.scope + $0 }
                    + RankEvidence.figures(claim.context).map { "位" + $0 })
        }
    }

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
            }
        return conflict(a, b, confidence: confidence)
    }

    private func conflict(_ a: ToldRank, _ b: ToldRank, confidence: Double) -> NameConflict? {
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
        case .sequence: .sequence
        case .streak, .edition, .numbered, .times, .award, .session: .edition
        }
    }

    private func wording(_ claim: RankClaim) -> String {
        switch claim.kind {
        case .ranking where claim.unit == RankClaim.bound: "前\(claim.number)位"
        case .ranking: "第\(claim.number)位"
        case .result: "第\(claim.number)名"
        case .session: "\(claim.topic)\(claim.number / 1000)届\(claim.number % 1000)次会议"
        case .award, .streak: claim.place.text
        case .sequence where RankClaim.measures.contains(claim.unit): claim.place.text
        case .sequence where claim.unit.isEmpty: "第\(claim.number)个\(claim.topic)"
        case .numbered, .edition, .sequence, .times: "第\(claim.number)\(claim.unit)\(claim.topic)"
        }
    }

    // MARK: Numbers of events

    private func edition(_ a: ToldRank, _ b: ToldRank, _ evidence: RankEvidence) -> Double {
        let isPointing = a.claim.isAnaphoric || b.claim.isAnaphoric
        guard a.article != b.article, evidence.days <= 60, a.claim.unit == b.claim.unit || isPointing,
            prefixesAgree(a.claim.prefix, b.claim.prefix), EventLikeness.agree(a.claim.topic, b.claim.topic)
        else { return 0 }
        guard !knows(a.article, b.claim), !knows(b.article, a.claim) else { return 0 }
        // Each country and party holds its own congresses.
        guard !a.claim.topic.hasPrefix("全国代表") || !a.claim.prefix.isEmpty && !b.claim.prefix.isEmpty else { return 0 }
        guard evidence.kinship >= 0.9 || a.claim.topic == b.claim.topic && a.claim.topic.count >= 6 else { return 0 }
        return isPointing ? 0.82 : 0.9
    }

    /// Whether an article itself speaks of the edition, session or place with the other's number.
    private func knows(_ article: Int, _ claim: RankClaim) -> Bool {
        corpus.facts[article].ranks.contains { known in
            guard known.kind == claim.kind, known.number == claim.number else { return false }
            return switch claim.kind {
            case .edition: EventLikeness.agree(known.topic, claim.topic)
            case .session: known.topic.hasSuffix(claim.topic) || claim.topic.hasSuffix(known.topic)
            default: true
            }
        }
    }

    private func prefixesAgree(_ a: String, _ b: String) -> Bool {
        a.isEmpty || b.isEmpty || a.hasSuffix(b) || b.hasSuffix(a) || Self.ownLevels.contains(a)
            || Self.ownLevels.contains(b)
    }

    /// What stands for the city's or province's own name.
    private static let ownLevels: Set<String> = ["全市", "我市", "本市", "全县", "我县", "全区", "我区", "全省", "我省"]

    private func numbered(_ a: ToldRank, _ b: ToldRank, _ evidence: RankEvidence) -> Double {
        guard a.claim.topic.hasSuffix("洪水") else { return evidence.days <= 200 ? 0.93 : 0 }
        // Floods follow one another: the same one is told of the same day.
        let isOne = a.article != b.article && evidence.days <= 3 && evidence.sharesDay && evidence.kinship >= 1
        return isOne && !knows(a.article, b.claim) && !knows(b.article, a.claim) ? 0.85 : 0
    }

    private func session(_ a: ToldRank, _ b: ToldRank, _ evidence: RankEvidence) -> Double {
        guard a.article != b.article, evidence.days <= (a.claim.topic.hasSuffix("常委会") ? 3 : 10),
            !isHandedOver(a.claim.number, b.claim.number),
            isOneBody(a.claim.topic, b.claim.topic, isOneStory: evidence.kinship >= 2),
            !knows(a.article, b.claim), !knows(b.article, a.claim), evidence.kinship >= 1
        else { return 0 }
        return 0.88
    }

    /// Whether the last session of one term and the first of the next are told: 十届六中全会, then 十一届一中全会.
    private func isHandedOver(_ a: Int, _ b: Int) -> Bool {
        let (earlier, later) = (min(a, b), max(a, b))
        return later / 1000 == earlier / 1000 + 1 && later % 1000 == 1 && earlier % 1000 > 1
    }

    /// Whether two names of a committee or congress mean one: a bare 市委 is that of the article's own city, which the other
    /// article may not share, so a place must stand before it, or the level be one that there is one of.
    private func isOneBody(_ a: String, _ b: String, isOneStory: Bool) -> Bool {
        let shorter = a.count <= b.count ? a : b
        guard a.hasSuffix(b) || b.hasSuffix(a), !Self.callsToStudy.contains(where: { shorter.hasPrefix($0) }) else {
            return false
        }
        return shorter.count >= 4 || isOneStory && shorter.count >= 3
            || Self.highBodies.contains(where: { shorter.hasPrefix($0) })
    }

    /// What a session is named after that is none of its name: 学习市委十四届六次全会精神.
    private static let callsToStudy = [
        "学习", "读懂", "贯彻", "传达", "落实", "召开", "出席", "参加", "迎接", "聚焦", "围绕", "根据", "按照", "本次",
    ]
    private static let highBodies = ["省", "自治区", "全国", "中央", "党"]

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
            evidence.kinship >= 2 * Self.oneStory, !countsBoth(a, b)
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
        a.article != b.article && a.claim.topic == b.claim.topic && evidence.days <= 14
            && evidence.kinship >= Self.oneStory && evidence.sharesMeasure && !countsBoth(a, b) ? 0.8 : 0
    }

    /// Whether an article speaks of several such counts: it knows that they go up.
    private func countsBoth(_ a: ToldRank, _ b: ToldRank) -> Bool {
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

    private func ranking(_ a: ToldRank, _ b: ToldRank, _ evidence: RankEvidence) -> Double {
        guard yearsAgree(a, b), evidence.days <= 1100,
            evidence.days == 0 || !isStanding(a.claim) && !isStanding(b.claim), !isEnumerated(a, b)
        else { return 0 }
        if a.claim.scope == "/" || b.claim.scope == "/" { return unscoped(a, b, evidence) }
        guard RankEvidence.levelsAgree(a.claim.scope, b.claim.scope) == true else { return 0 }
        if isOnlyRanking(a), isOnlyRanking(b), a.article != b.article, evidence.days <= 30,
            evidence.kinship >= Self.oneStory,
            RankEvidence.commonRun(a.claim.topic, b.claim.topic) >= 4
        {
            return 0.75
        }
        guard a.claim.scope == b.claim.scope else { return 0 }
        let words = evidence.commonRun
        if a.article == b.article { return words >= 5 && a.claim.topic.contains(b.claim.topic.prefix(4)) ? 0.8 : 0 }
        let sharesFigures = evidence.sharesFigures
        guard sharesFigures || words >= 5, evidence.kinship >= 0.9 else { return 0 }
        let isOneYear = a.claim.year != .unknown && b.claim.year != .unknown
        let isDated = isOneYear || evidence.days <= 2 && a.claim.year == b.claim.year
        guard isDated || sharesFigures && evidence.kinship >= 1.5 || words >= 6 && evidence.sharesSubject else {
            return 0
        }
        if evidence.sharesSubject || sharesFigures { return 0.88 }
        // This firm, without a name: the measure told in the same words has to do.
        let isUnnamed = evidence.isUnnamed || words >= 8 || evidence.days <= 14 && evidence.kinship >= 1.5
        return words >= 6 && isUnnamed && evidence.kinship >= 1 ? 0.8 : 0
    }

    /// 金牌榜, 世界排名: places that change from day to day.
    private func isStanding(_ claim: RankClaim) -> Bool {
        ["金牌榜", "奖牌榜", "积分榜", "世界排名", "排行榜", "票房"].contains { claim.context.contains($0) }
    }

    /// 北京、上海位列第二第三: which place is whose is not told.
    private func isEnumerated(_ a: ToldRank, _ b: ToldRank) -> Bool {
        [a, b].contains { told in
            told.claim.place.text.unicodeScalars.count { $0 == "第" } > 1
                || told.claim.context.contains(told.claim.place.text + "第")
        }
    }

    /// How akin two articles are that tell one story; less than names ask for, since the ranks share their wording too.
    private static let oneStory = 1.0

    /// Whether its article tells no other rank of that level.
    private func isOnlyRanking(_ told: ToldRank) -> Bool {
        let level = told.claim.scope.split(separator: "/").first
        return corpus.facts[told.article].ranks.filter {
            $0.kind == .ranking && $0.scope.split(separator: "/").first == level
        }.count == 1
    }

    /// One of the statements leaves open among whom: one story within days has to do.
    private func unscoped(_ a: ToldRank, _ b: ToldRank, _ evidence: RankEvidence) -> Double {
        // 名列第一, 排在第二: neither article tells another place, and they tell one story.
        if a.claim.scope == b.claim.scope, isOnlyRanking(a), isOnlyRanking(b), a.article != b.article,
            evidence.days <= 30, evidence.kinship >= 3 * Self.oneStory,
            !knows(a.article, b.claim), !knows(b.article, a.claim)
        {
            return 0.72
        }
        let isOne = evidence.sharesFigures || RankEvidence.commonRun(a.claim.topic, b.claim.topic) >= 4
        guard a.article != b.article, evidence.days <= 30, isOne, evidence.commonRun >= 4, evidence.kinship >= 1.5,
            !knows(a.article, b.claim), !knows(b.article, a.claim)
        else { return 0 }
        return 0.8
    }

    private func yearsAgree(_ a: ToldRank, _ b: ToldRank) -> Bool {
        switch (a.claim.year, b.claim.year) {
        case (.absolute(let x), .absolute(let y)): x == y
        case (.relative(let x), .relative(let y)): x == y
        case (.unknown, .unknown): (corpus.days(a.article, b.article) ?? 0) <= 10
        case (.unknown, _), (_, .unknown): (corpus.days(a.article, b.article) ?? 0) <= 60
        case (.relative(let x), .absolute(let y)), (.absolute(let y), .relative(let x)):
            corpus.date(a.article).map { $0.year + x == y } ?? corpus.date(b.article).map { $0.year + x == y } ?? true
        default: false
        }
    }

    /// Two places of one winner in one contest, told within days; articles that tell the places of several know more.
    private func result(_ a: ToldRank, _ b: ToldRank, _ evidence: RankEvidence) -> Double {
        guard a.article != b.article, evidence.days <= (evidence.kinship >= 3 * Self.oneStory ? 30 : 5),
            RankEvidence.commonRun(a.claim.topic, b.claim.topic) >= 3,
            evidence.likeness >= 0.25 || evidence.kinship >= 3 * Self.oneStory, !knows(a.article, b.claim),
            !knows(b.article, a.claim), evidence.kinship >= 1.5
        else { return 0 }
        return 0.8
    }
}
