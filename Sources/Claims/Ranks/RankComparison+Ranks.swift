import Findings

/// Ranks by size, and places in contests.
extension RankComparison {
    func ranking(_ a: ToldRank, _ b: ToldRank, _ evidence: RankEvidence) -> Double {
        guard evidence.yearsAgree, evidence.days <= 1100,
            evidence.days == 0 || !isStanding(a.claim) && !isStanding(b.claim), !isEnumerated(a, b),
            !RankContrasts.areOpposed(a.claim, b.claim)
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

    /// Two places of one winner in one contest, told within days; articles that tell the places of several know more.
    func result(_ a: ToldRank, _ b: ToldRank, _ evidence: RankEvidence) -> Double {
        guard a.article != b.article, evidence.days <= (evidence.kinship >= 3 * Self.oneStory ? 30 : 5),
            RankEvidence.commonRun(a.claim.topic, b.claim.topic) >= 3,
            evidence.likeness >= 0.25 || evidence.kinship >= 3 * Self.oneStory, !knows(a.article, b.claim),
            !knows(b.article, a.claim), evidence.kinship >= 1.5, !RankContrasts.areOpposed(a.claim, b.claim)
        else { return 0 }
        return 0.8
    }
}
