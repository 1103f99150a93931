import Foundation

/// Finds places in an order that two articles of one story state differently, whatever words the sort of thing is told in:
/// 第三个获此称号的村 and 第四个拿到牌子的村子, 高度居全省第二 and 全省高度最高, 全省第三例 and 在他前面只有一位.
struct StoryRankComparison {
    let corpus: NameCorpus

    struct Pair {
        var first: ToldRank
        var second: ToldRank
        var confidence: Double
    }

    /// Articles at most so many days apart may tell one story; beyond ``storyDays`` only of what does not change.
    static let days = 400
    private static let storyDays = 45

    /// In the order of the articles, then of the claims.
    func pairs() -> [Pair] {
        let told = corpus.facts.indices.map(told)
        let sides = told.map { $0.map { RankContrasts.Sides(of: $0.claim) } }
        let isFew = corpus.articles.count <= NameCorpus.handful
        let acrossArticles = corpus.kin(within: isFew ? Self.days : Self.storyDays).flatMap { (a, b) -> [Pair] in
            told[a].indices.flatMap { x in
                told[b].indices.compactMap { y in
                    mayBeOne(told[a][x].claim, sides[a][x], told[b][y].claim, sides[b][y])
                        ? pair(told[a][x], told[b][y]) : nil
                }
            }
        }
        return acrossArticles + told.flatMap(withinOne)
            + TermSessionComparison(corpus: corpus).pairs(within: Self.storyDays)
    }

    /// 产量领跑全省 in the headline, 产量还落在邻县后面 below it; 这是云岭的第三家整车工厂, and 作为云岭的第二家整车工厂.
    private func withinOne(_ told: [ToldRank]) -> [Pair] {
        behindItself(told) + placedTwice(told)
    }

    /// Of one thing, which is not named anew, two places among one sort; and no third place of the sort is told.
    private func placedTwice(_ told: [ToldRank]) -> [Pair] {
        let own = told.filter { Self.isOfItself($0.claim) }
        return own.enumerated().flatMap { place, first in
            own[(place + 1)...].compactMap { second -> Pair? in
                let (a, b) = (first.claim, second.claim)
                guard a.number != b.number, a.unit == b.unit, a.topic == b.topic, a.topic.count >= 3,
                    a.scope == b.scope,
                    a.sentence != b.sentence,
                    Set(told.filter { $0.claim.kind == .sequence && $0.claim.topic == a.topic }.map(\.claim.number))
                        .count
                        == 2
                else { return nil }
                return Pair(first: second, second: first, confidence: 0.76)
            }
        }
    }

    /// 这是…第三家, 作为…第二家: the clause begins with what points at the thing spoken of.
    private static func isOfItself(_ claim: RankClaim) -> Bool {
        let sentence = RankEvidence.sentence(of: claim)
        guard claim.kind == .sequence, let place = sentence.range(of: claim.place.text) else { return false }
        let clause = sentence[..<place.lowerBound].split { "，；：。“”".contains($0) }.last ?? ""
        return pointing.contains(where: clause.hasPrefix)
    }

    private static let pointing = ["这是", "这也是", "作为", "它是", "该厂是", "该馆是", "该院是", "该校是", "该线是", "由此成为", "成为"]

    private func behindItself(_ told: [ToldRank]) -> [Pair] {
        told.filter { $0.claim.unit == RankClaim.behind }.flatMap { later in
            told.filter { $0.claim.kind == .ranking && RankLikeness(corpus, later, $0).isLaterThanFirst }.map {
                Pair(first: later, second: $0, confidence: 0.78)
            }
        }
    }

    /// What an article states of its own edition, time and things.
    private func told(_ article: Int) -> [ToldRank] {
        corpus.facts[article].ranks.filter { !$0.isOther && Self.compared.contains($0.kind) && !$0.isOfNoLevel }
            .map { ToldRank(article: article, claim: $0) }
    }

    private static let compared: Set<RankClaim.Kind> = [
        .sequence, .edition, .ranking, .generation, .times, .result, .award, .serial,
    ]

    /// What costs least to ask of two numbers, before anything else.
    private func mayBeOne(
        _ a: RankClaim, _ here: RankContrasts.Sides, _ b: RankClaim, _ there: RankContrasts.Sides
    ) -> Bool {
        let isSerial = a.kind == .serial
        return isSerial == (b.kind == .serial) && (!isSerial || a.unit == b.unit) && !RankClaim.mayBothHold(a, b)
            && (a.kind == .edition || !here.areOpposed(to: there))
    }

    private func pair(_ a: ToldRank, _ b: ToldRank) -> Pair? {
        let isFar = corpus.days(a.article, b.article) ?? 0 > Self.storyDays
        if !isFar, RankLikeness(corpus, a, b).isOneHolder { return Pair(first: a, second: b, confidence: 0.76) }
        if SoleOrdinal(corpus, a, b).isOne { return Pair(first: a, second: b, confidence: 0.74) }
        guard corpus.days(a.article, b.article) ?? 0 <= Self.storyDays, isOnly(a, apartFrom: b), isOnly(b, apartFrom: a)
        else { return nil }
        let isToldAlike: Bool
        switch (Sort(a.claim), Sort(b.claim)) {
        case (.edition, .edition): isToldAlike = areOneEvent(a, b)
        case (.place, .place): isToldAlike = areOnePlace(a, b)
        case (.rank, .rank):
            let likeness = RankLikeness(corpus, a, b)
            isToldAlike = !likeness.isNarrowed && (areOneRank(a, b) || likeness.isOneRank)
        case (.generation, .generation): isToldAlike = RankLikeness(corpus, a, b).isOneLine
        case (.result, .result): isToldAlike = RankLikeness(corpus, a, b).isOneResult
        case (.time, .time): isToldAlike = RankLikeness(corpus, a, b).isOneCampaign
        default: isToldAlike = false
        }
        return isToldAlike ? Pair(first: a, second: b, confidence: 0.78) : nil
    }

    /// What is comparable with what: a place in the order of coming, a rank by size, an edition.
    private enum Sort {
        case edition, place, rank, generation, time, result, award, serial

        init(_ claim: RankClaim) {
            switch claim.kind {
            case .edition: self = .edition
            case .ranking: self = .rank
            case .generation: self = .generation
            case .times: self = .time
            case .result: self = .result
            case .award: self = .award
            case .serial: self = .serial
            default: self = RankClaim.measures.contains(claim.unit) ? .rank : .place
            }
        }
    }

    /// Whether its article tells nothing else of the kind, and not the other's number of it.
    private func isOnly(_ told: ToldRank, apartFrom other: ToldRank) -> Bool {
        corpus.facts[told.article].ranks.allSatisfy { known in
            guard Sort(known) == Sort(told.claim), Self.compared.contains(known.kind), !known.isOfNoLevel else {
                return true
            }
            if known.number == other.claim.number, known.kind == other.claim.kind,
                known.kind != .sequence || sortsAgree(known.topic, other.claim.topic)
                    || sortsAgree(known.topic, told.claim.topic),
                known.kind != .sequence || RankEvidence.levelsAgree(known.scope, other.claim.scope) != nil
            {
                return false
            }
            if known.number == told.claim.number || known.isOther { return true }
            if known.unit == RankClaim.behind || Sort(known) == .time,
                known.topic.prefix(2) != told.claim.topic.prefix(2)
            {
                return true
            }
            return Sort(known) == .edition
                ? !EventLikeness.agree(known.topic, told.claim.topic)
                : known.unit != told.claim.unit || RankEvidence.levelsAgree(known.scope, told.claim.scope) == nil
        }
    }

    // MARK: Kinds

    /// 第六届 beside an event and 办到第七届 beside none: in one story there is but one.
    private func areOneEvent(_ a: ToldRank, _ b: ToldRank) -> Bool {
        guard a.claim.isAnaphoric || b.claim.isAnaphoric else { return false }
        if a.claim.isAnaphoric, b.claim.isAnaphoric {
            return RankEvidence.commonRun(a.claim.topic, b.claim.topic) >= 2
                && RankEvidence(corpus: corpus, a: a, b: b).kinship >= Self.surelyOneStory
                && editions(a.article) == 1 && editions(b.article) == 1
        }
        let (named, pointing) = a.claim.isAnaphoric ? (b, a) : (a, b)
        let evidence = RankEvidence(corpus: corpus, a: a, b: b)
        let isNamedThere =
            EventLikeness.isShortForm(pointing.claim.topic, named.claim.topic)
            || named.claim.topic.hasSuffix(pointing.claim.topic)
            || RankEvidence.commonRun(named.claim.topic, pointing.claim.topic) >= 2
        return evidence.kinship >= Self.oneStory && (isNamedThere || evidence.kinship >= Self.surelyOneStory)
            && editions(named.article) == 1 && editions(pointing.article) == 1
    }

    /// How many numbers of editions an article tells.
    private func editions(_ article: Int) -> Int {
        Set(corpus.facts[article].ranks.filter { $0.kind == .edition && !$0.isOther }.map(\.number)).count
    }

    /// How akin two articles are (``NameCorpus/kinship(_:_:apartFrom:)``) that tell one story, and that surely do.
    private static let oneStory = 1.5
    private static let surelyOneStory = 2.5

    private func areOnePlace(_ a: ToldRank, _ b: ToldRank) -> Bool {
        let evidence = RankEvidence(corpus: corpus, a: a, b: b)
        guard areUnitsAlike(a.claim, b.claim), evidence.kinship >= Self.oneStory,
            sortsAgree(a.claim.topic, b.claim.topic),
            !evidence.namesOtherTitles
        else {
            return false
        }
        let shared = RankEvidence.commonRun(a.claim.topic, b.claim.topic)
        // 第三批国家级…名录: the lists of one level are numbered on over the years, and a thing stands in one of them.
        if a.claim.unit == "批" || b.claim.unit == "批" {
            return a.claim.unit == b.claim.unit && shared >= 3 && evidence.kinship >= Self.surelyOneStory
                && evidence.days <= 14
        }
        if isOwnThere(a.claim, b.claim) || isOwnThere(b.claim, a.claim) {
            let isOneSort = shared >= 2 && shared == min(a.claim.topic.count, b.claim.topic.count)
            return isOneSort && evidence.kinship >= Self.surelyOneStory && evidence.days <= 30
        }
        let level = RankEvidence.levelsAgree(a.claim.scope, b.claim.scope)
        // 第四艘同型船: the sort is that of the thing spoken of.
        if level != nil, [a.claim, b.claim].contains(where: { Self.same.contains(String($0.topic.prefix(2))) }),
            evidence.kinship >= Self.surelyOneStory, evidence.days <= 30
        {
            return true
        }
        // 是全省第四个: the sort is named before it.
        if level == true, evidence.kinship >= 2, isNamedBefore(a.claim, b.claim) || isNamedBefore(b.claim, a.claim) {
            return true
        }
        if level != nil, evidence.sharesTitle, a.claim.topic == b.claim.topic { return true }
        if level == false, shared >= 3, evidence.kinship >= Self.surelyOneStory, evidence.days <= 30 { return true }
        guard level == true else { return false }
        let isWordedAlike = evidence.commonRun >= 4 && evidence.likeness >= 0.2 && evidence.kinship >= 2
        return isWordedAlike && (evidence.sharesSubject || evidence.commonRun >= 6)
            || shared >= 3 || a.claim.topic == b.claim.topic && evidence.kinship >= Self.surelyOneStory
            || min(a.claim.topic.count, b.claim.topic.count) == 0 && evidence.commonRun >= 5
            || (a.claim.unit.isEmpty || b.claim.unit.isEmpty) && evidence.kinship >= 2
    }

    private func isAloneInSentence(_ told: ToldRank) -> Bool {
        corpus.facts[told.article].ranks.count { $0.kind == .ranking && $0.sentence == told.claim.sentence } == 1
    }

    private func isNamedBefore(_ open: RankClaim, _ named: RankClaim) -> Bool {
        open.topic.isEmpty && named.topic.count >= 3 && RankEvidence.sentence(of: open).contains(named.topic.prefix(3))
    }

    private static let same: Set<String> = ["同型", "同类", "同款", "同级"]

    /// One unit, or one that counts anything, or two that count one noun: 第四艘同型船, 第三条运输船.
    private func areUnitsAlike(_ a: RankClaim, _ b: RankClaim) -> Bool {
        a.unit == b.unit || a.unit.isEmpty || b.unit.isEmpty || a.unit == Self.anything || b.unit == Self.anything
            || [a, b].contains { $0.unit == Self.piece && $0.topic.contains(Self.plate) }
            || !a.topic.isEmpty && a.topic.suffix(1) == b.topic.suffix(1) && Sort(a) == .place && Sort(b) == .place
    }

    private static let anything = "个"
    /// 第四块牌子 stands for the fourth that bears it.
    private static let piece = "块", plate: Character = "牌"

    /// 我市第二条地铁 and 云州的第三条地铁, 公司第四个基地 and 甲某科技的第五个: the one who tells it is named, or not.
    private func isOwnThere(_ own: RankClaim, _ named: RankClaim) -> Bool {
        let (first, second) = (RankEvidence.level(of: own.scope), RankEvidence.level(of: named.scope))
        return Self.ownWords.contains(first) && second.count >= 2 && !Self.ownWords.contains(second)
            && !second.contains { "全省市县区国世界球".contains($0) }
    }

    private static let ownWords: Set<Substring> = ["市", "县", "区", "公司", "集团", "学校", "医院", "该公司", "该校", "该院", "企业"]

    /// Whether the sorts of thing may be one: one is left open, or they share a noun.
    private func sortsAgree(_ a: String, _ b: String) -> Bool {
        a.isEmpty || b.isEmpty
            || [a, b].contains { Self.same.contains(String($0.prefix(2))) && a.suffix(1) == b.suffix(1) }
            || EventLikeness.sortsAgree(a, b) || RankEvidence.commonRun(a, b) >= 2
    }

    private func areOneRank(_ a: ToldRank, _ b: ToldRank) -> Bool {
        guard a.claim.kind == .ranking || b.claim.kind == .ranking,
            let isLevelKnown = RankEvidence.levelsAgree(a.claim.scope, b.claim.scope)
        else { return false }
        if RankLikeness(corpus, a, b).isOneMeasure { return true }
        let evidence = RankEvidence(corpus: corpus, a: a, b: b)
        guard evidence.kinship >= Self.oneStory else { return false }
        // 积21分，升到第三位 and 21分，仍排第五: what is ranked is told with one figure, and nothing else is ranked by it.
        if a.claim.kind == .ranking, b.claim.kind == .ranking, evidence.kinship >= Self.surelyOneStory,
            evidence.sharesCount, [a, b].allSatisfy(isAloneInSentence)
        {
            return true
        }
        guard isLevelKnown else { return false }
        // 第三大入库洪峰 and 来水比这次更猛的只有1998年那一回.
        let likeness = RankLikeness(corpus, a, b)
        if likeness.areOfAllTime, likeness.isOneRecord { return true }
        // 高度最高的佛塔: what is measured and the sort of thing both stand in the other's words.
        for (most, ranking) in [(a.claim, b.claim), (b.claim, a.claim)] where most.kind != .ranking {
            let measure = most.scope.split(separator: "/").dropFirst().first.map(String.init) ?? ""
            return Self.isUnmeasured(ranking, amongThoseOf: most)
                || measure.count >= 2
                    && (ranking.topic.contains(measure) || RankEvidence.sentence(of: ranking).contains(measure))
                    && RankEvidence.commonRun(most.topic, ranking.topic) >= 2
        }
        // One body holds many ranks: the measure must be told in both sentences.
        return evidence.sharesMeasure && evidence.commonRun >= 3
            || RankEvidence.commonRun(a.claim.topic, b.claim.topic) >= 4
    }

    /// 在全国的花卉市场里，只坐第三把交椅, and 全国第二大的花卉市场: an order of the same sort of thing, of which no measure is told.
    private static func isUnmeasured(_ ranking: RankClaim, amongThoseOf most: RankClaim) -> Bool {
        let told = ranking.ownSentence.components(separatedBy: ranking.place.text)[0] + ranking.place.text
        return most.unit == biggest && most.topic.count >= longSort && RankLikeness.isUnmeasured(ranking)
            && told.contains(most.topic.suffix(longSort))
    }

    /// The ``RankClaim/unit`` of 第二大.
    private static let biggest = "大"
    /// Characters of a sort of thing that hardly stand for another.
    private static let longSort = 4
}
