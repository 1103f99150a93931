import Findings

/// Places in the order of coming that do not go with how many there are: the 12th of eleven, the fifth after three.
extension RankComparison {
    /// In the order of the claims.
    func contradictedByTotals() -> [NameConflict] {
        let totals = corpus.facts.map { $0.ranks.filter { $0.kind == .total } }
        let near = corpus.withKin(within: Self.days) { !totals[$0].isEmpty }
        return corpus.facts.enumerated().flatMap { article, facts in
            facts.ranks.filter(Self.isNumberedOn).flatMap { claim in
                near[article].flatMap { other in
                    totals[other].compactMap { total in
                        conflict(
                            place: ToldRank(article: article, claim: claim),
                            total: ToldRank(article: other, claim: total))
                    }
                }
            }
        }
    }

    /// Days between a place and a total that another article tells.
    private static let days = 14

    private static func isNumberedOn(_ claim: RankClaim) -> Bool {
        (claim.kind == .sequence || claim.kind == .times && counted.contains(claim.unit)) && !claim.isOther
            && claim.number >= 2 && !claim.unit.isEmpty && claim.unit != "批"
            && !RankClaim.measures.contains(claim.unit) && claim.prefix != RunningCountReader.mark
    }

    /// Measure words of what happens.
    private static let counted: Set<String> = ["次", "场", "回", "轮"]

    private func conflict(place: ToldRank, total: ToldRank) -> NameConflict? {
        let (claim, whole) = (place.claim, total.claim)
        let isPrior = whole.prefix == TotalReader.prior
        guard isPrior ? claim.number != whole.number + 1 : claim.number > whole.number,
            claim.unit == whole.unit || [claim.unit, whole.unit].contains("个")
                || claim.kind == .times && Self.counted.contains(whole.unit),
            claim.kind != .times || isPrior && place.article == total.article,
            // What is told of an earlier day has grown since.
            isPrior && place.article == total.article || !corpus.isNewer(place.article, than: total.article),
            let isLevelKnown = RankEvidence.levelsAgree(claim.scope, whole.scope), isOfSort(claim, whole)
        else { return nil }
        // 老城区已有5家: of a narrower place, where one of the two tells none.
        guard isLevelKnown || whole.topic.count >= 4 || isPrior else { return nil }
        guard corpus.kinship(place.article, total.article) >= 2 * Self.oneStory else { return nil }
        return conflict(place, total, confidence: 0.78)
    }

    /// Whether what is counted in all is of the sort of the place, told no narrower: 三级甲等医院, and 又一家跨入三甲门槛的医院.
    private func isOfSort(_ claim: RankClaim, _ total: RankClaim) -> Bool {
        let (sort, whole) = (Self.plain(claim.topic), Self.plain(total.topic))
        guard !sort.isEmpty else { return false }
        // 三场暴雨过程光顾江城: the verb follows.
        if sort.count >= 3, whole.hasPrefix(sort) { return true }
        let shared = zip(sort.reversed(), whole.reversed()).prefix { $0 == $1 }.count
        guard shared >= 2 else { return false }
        return shared == whole.count || Self.plain(RankEvidence.sentence(of: claim)).contains(whole.dropLast(shared))
    }

    private static func plain(_ topic: String) -> String {
        topic.replacing("三级甲等", with: "三甲").replacing("的", with: "")
    }
}
