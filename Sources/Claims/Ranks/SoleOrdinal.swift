import SourceText

/// What speaks for two places in an order being told of one thing where each article tells but one of their kind: in one story
/// 第四家 and 全省第五家 are of one house, however differently the sort of thing is named.
struct SoleOrdinal {
    let corpus: NameCorpus
    let a: ToldRank
    let b: ToldRank
    let evidence: RankEvidence

    init(_ corpus: NameCorpus, _ a: ToldRank, _ b: ToldRank) {
        (self.corpus, self.a, self.b) = (corpus, a, b)
        evidence = RankEvidence(corpus: corpus, a: a, b: b)
    }

    /// Whether nothing tells that they are two: one story within days, one level, no part or group named in only one of them.
    var isOne: Bool {
        guard let kind = Kind.common(a.claim, b.claim), a.article != b.article, isNear(kind),
            kind == .place || kind == .serial || yearsAgree || areCurrent(kind), !kind.isOfLevel || levelsAgree,
            isOneStory, kind == .time ? !isOfAnotherYear : !isStanding, isSole(a, kind),
            isSole(b, kind), !RankLikeness(corpus, a, b).areOfTwoHolders,
            !RankContrasts.tellApart(a.claim, b.claim), !evidence.namesOtherTitles
        else { return false }
        return switch kind {
        case .rank: sharesThing && RankLikeness(corpus, a, b).mayBeOneMeasure
        case .place:
            !isFirstAmongMany && areUnitsAlike && (sortsAgree && sharesThing || isOneOfLevel) && !areOfTwoOwners
        case .time:
            areOfOneObject || areOfOneWin
                || !isFollowed && (areOfOneDeed || areOfOneOccasion) && ownersAgree && (sharesThing || areTimesAlike)
        case .award: a.claim.unit == b.claim.unit && sharesThing && areOfOneWork
        case .batch: sharesThing && (isOfList(a.claim) && isOfList(b.claim) || isOneBatch)
        case .generation: sharesThing
        case .serial: SerialLikeness(corpus: corpus, a: a, b: b).isOne
        }
    }

    /// Told within weeks; of what a thing is the n-th of its sort among a handful of articles, within a year.
    private func isNear(_ kind: Kind) -> Bool {
        switch kind {
        case .place where corpus.articles.count <= NameCorpus.handful: return evidence.days <= StoryRankComparison.days
        case .serial: return true
        case .batch where sharesFigures || fallsBack: return evidence.days <= 2 * Self.days
        default: return evidence.days <= Self.days
        }
    }

    private var sharesFigures: Bool { corpus.figureKinship(a.article, b.article) >= 1 }

    private static let days = 45

    /// Very akin, or akin and told of what only a name tells.
    private var isOneStory: Bool {
        let kinship = evidence.kinship
        return kinship >= Self.surely || kinship >= Self.perhaps && evidence.sharesRarePair
    }

    static let surely = 2.5
    private static let perhaps = 0.9

    /// Where neither tells a year, one story is of one.
    private var yearsAgree: Bool {
        if case .unknown = a.claim.year, case .unknown = b.claim.year { return true }
        return evidence.yearsAgree
    }

    /// Whether the levels are one, or one is open.
    private var levelsAgree: Bool {
        let (first, second) = (Self.level(a.claim), Self.level(b.claim))
        return first.isEmpty || second.isEmpty || isDoer(first, b.claim) || isDoer(second, a.claim)
            || RankEvidence.levelsAgree(first, second) != nil
            || isOwnPlace(first, second) || isOwnPlace(second, first)
            // 云港口岸, 云港新开
            || zip(first, second).prefix { $0 == $1 }.count >= 2
    }

    /// 云岭 and 市, in two papers of 云岭市: a place whose name stands with its level.
    private func isOwnPlace(_ place: String, _ level: String) -> Bool {
        guard place.count >= 2, Self.own.contains(level), !Self.regions.contains(where: place.hasSuffix) else {
            return false
        }
        return [a, b].contains { told in
            corpus.articles[told.article].title.contains(place) || told.claim.context.contains(place + level)
                || corpus.facts[told.article].names.contains { $0.text.hasPrefix(place) }
        }
    }

    /// 云织头一个建起数字化车间 beside 云织是镇上第三家…: what reads like a level is who it is told of.
    private func isDoer(_ level: String, _ other: RankClaim) -> Bool {
        level.count >= 2 && !Self.regions.contains { level.hasSuffix($0) }
            && !level.contains { Self.levelled.contains($0) }
            && RankEvidence.sentence(of: other).hasPrefix(level)
    }

    private static let levelled = Set("国省市县区镇乡村州球界内上")
    private static let regions = ["市", "县", "区", "镇", "乡", "州", "省", "村", "街道"]
    private static let own: Set<String> = ["市", "县", "区", "镇"]

    /// The level told with the number, or else in its sentence.
    private static func level(_ claim: RankClaim) -> String {
        let own = RankEvidence.level(of: claim.scope)
        guard own.isEmpty else { return String(own) }
        let sentence = [UInt32](scalarsOf: RankEvidence.sentence(of: claim))
        let told = RankReader.level(in: sentence.indices, of: sentence) ?? ""
        // 国际航线 is none of the world's.
        return told == "球" ? "" : told
    }

    // MARK: Things

    /// A name that both articles tell the number with, or words of the thing itself that stand in both sentences or the ones before.
    private var sharesThing: Bool {
        evidence.sharesSubject || evidence.commonRun >= 3
            || RankLikeness(corpus, a, b).areOfAllTime && evidence.sharesCount
    }

    /// Neither names a work, or both one.
    private var areOfOneWork: Bool {
        let (x, y) = (a.claim.topic, b.claim.topic)
        return x.isEmpty || y.isEmpty || RankEvidence.commonRun(x, y) >= 2
    }

    /// 第二批名录; 第二批货 is followed by a third.
    private func isOfList(_ claim: RankClaim) -> Bool {
        Self.lists.contains(where: RankEvidence.sentence(of: claim).contains)
    }

    private static let lists = ["名单", "名录", "目录", "榜单", "入选", "列入", "公布", "认定", "获评", "评定", "上榜", "国家级", "省级", "市级"]

    /// 第三批公租房申请, 今年第二批公租房摇号: named alike, and told with the same figures.
    private var isOneBatch: Bool {
        (sharesFigures || fallsBack) && RankEvidence.commonRun(a.claim.topic, b.claim.topic) >= Self.named
    }

    /// Characters that name what there are batches of.
    private static let named = 4

    /// Whether the one printed later has the lower number, of one year: the third is not followed by the second.
    private var fallsBack: Bool {
        guard evidence.yearsAgree, a.claim.year != .unknown, b.claim.year != .unknown,
            let first = corpus.date(a.article),
            let second = corpus.date(b.article), first != second
        else { return false }
        return (first < second) == (a.claim.number > b.claim.number)
    }

    /// 石湾救援站, 白沙镇的救援站: both name the thing before the number, by one noun and other words before it.
    private var areOfTwoOwners: Bool {
        let (x, y) = (Self.named(a.claim), Self.named(b.claim))
        let end = zip(x.reversed(), y.reversed()).prefix { $0 == $1 }.count
        guard end >= 2 else { return false }
        let (first, second) = (x.dropLast(end), y.dropLast(end))
        return first.count >= 2 && second.count >= 2 && Set(first).isDisjoint(with: second)
    }

    /// The words of the clause before the number and its level.
    private static func named(_ claim: RankClaim) -> [Character] {
        (clause(before: claim).split(separator: "是", maxSplits: 1).first ?? "").filter { $0 != "的" }
    }

    /// The words of the clause before the number; empty where it opens the sentence.
    static func clause(before claim: RankClaim) -> Substring {
        let sentence = RankEvidence.sentence(of: claim)
        guard let range = sentence.range(of: claim.place.text) else { return "" }
        return sentence[..<range.lowerBound].split(whereSeparator: { marks.contains($0) }).last ?? ""
    }

    /// 云岭第三条轨道交通线路, 云岭第四条投入运营的地铁: of one level, counted by a word that counts few sorts of thing.
    private var isOneOfLevel: Bool {
        let (first, second) = (Self.level(a.claim), Self.level(b.claim))
        guard evidence.kinship >= Self.surely else { return false }
        if Set(a.claim.topic).intersection(b.claim.topic).subtracting(Self.functional).count >= 2 { return true }
        return !first.isEmpty && first == second && a.claim.unit == b.claim.unit && !a.claim.unit.isEmpty
            && !Self.anything.contains(a.claim.unit)
    }

    private var areUnitsAlike: Bool {
        a.claim.unit == b.claim.unit || a.claim.topic.isEmpty || b.claim.topic.isEmpty
            || [a, b].contains {
                $0.claim.unit.isEmpty || $0.claim.unit == RankClaim.first || Self.anything.contains($0.claim.unit)
            }
    }

    private static let anything: Set<String> = ["个", "位", "家"]

    private var sortsAgree: Bool {
        let (x, y) = (a.claim.topic, b.claim.topic)
        return x.isEmpty || y.isEmpty || EventLikeness.sortsAgree(x, y) || RankEvidence.commonRun(x, y) >= 2
            || a.claim.unit == "位" && b.claim.unit == "位"
            // 第三家建成数字化车间的企业, 头一个把织机连上网、建起数字化车间
            || RankEvidence.commonRun(x, RankEvidence.sentence(of: b.claim)) >= Self.longRun
            || RankEvidence.commonRun(y, RankEvidence.sentence(of: a.claim)) >= Self.longRun
    }

    /// 首个调解室, 加上这个共有四个: that there are more by now tells nothing of the first.
    private var isFirstAmongMany: Bool {
        [(a.claim, b.claim), (b.claim, a.claim)].contains { $0.prefix == RunningCountReader.mark && $1.number == 1 }
    }

    static let marks = Set("，；：。“”、\n")
    static let functional = Set("是为的了这那该此也又还已就才都回次年我们他她它自己")

    // MARK: Standings

    /// 积分榜, 票房: places that change from day to day.
    private var isStanding: Bool {
        evidence.days > 0 && !sharesPoints
            && [a, b].contains { told in Self.standings.contains(where: told.claim.context.contains) }
    }

    /// 积24分 in both: the table stands as it stood.
    private var sharesPoints: Bool {
        let (first, second) = (Self.points(a.claim), Self.points(b.claim))
        return !first.isEmpty && first == second
    }

    /// The figure before the first 分 of the sentence; empty where there is none.
    private static func points(_ claim: RankClaim) -> String {
        let sentence = RankEvidence.sentence(of: claim)
        guard let point = sentence.firstIndex(of: "分") else { return "" }
        return String(sentence[..<point].reversed().prefix { $0.isASCII && $0.isNumber })
    }

    private static let standings = ["积分榜", "奖牌榜", "金牌榜", "世界排名", "票房", "轮战罢", "轮过后"]
}
