import Findings

/// Places in an order that do not go with figures told of several bodies side by side: 位居第三 of one whom three surpass.
extension RankComparison {
    /// In the order of the claims; of one place at most one.
    func contradictedByFigures() -> [NameConflict] {
        let lists = corpus.facts.map(\.peers)
        let near = corpus.withKin(within: Self.days) { !lists[$0].isEmpty }
        return corpus.facts.enumerated().flatMap { article, facts -> [NameConflict] in
            guard !near[article].isEmpty else { return [] }
            return facts.ranks.filter(Self.isOfSize).compactMap { claim in
                near[article].lazy.flatMap { other in
                    lists[other].lazy.compactMap {
                        conflict(
                            ToldRank(article: article, claim: claim),
                            PlaceAmongPeers(claim: claim, list: $0, isOfOneArticle: article == other), of: other)
                    }
                }.first
            }
        }
    }

    /// Days between a place and the figures that another article gives for it.
    private static let days = 14

    private static func isOfSize(_ claim: RankClaim) -> Bool {
        guard !claim.isOther,
            claim.kind == .ranking || claim.kind == .result || claim.kind == .sequence && sizes.contains(claim.unit)
        else { return false }
        guard ![RankClaim.bound, RankClaim.behind].contains(claim.unit), claim.number >= -1 else { return false }
        let sentence = claim.ownSentence
        return !rates.contains { claim.topic.contains($0) || sentence.contains("\($0)居") }
    }

    /// 北码头在三座码头里最长
    private static let sizes: Set<String> = ["长", "大", "高", "深", "宽", "多", "重"]

    /// Orders that sizes do not tell.
    private static let rates = ["增速", "增幅", "增长", "人均", "均", "率", "时间", "用时", "成绩", "比重", "密度", "升幅", "降幅", "速度", "单价"]

    private func conflict(_ told: ToldRank, _ place: PlaceAmongPeers, of article: Int) -> NameConflict? {
        let isLast = told.claim.number == -1
        let against = place.against
        guard isLast ? !against.isEmpty : against.count >= told.claim.number,
            let shown = against.last(where: { !place.isSaidToStandBefore($0) }) ?? against.last
        else { return nil }
        let own = place.owner.map { [NameSite(article: article, place: $0.place)] } ?? []
        let peers = against.map(\.place.text).joined(separator: "、")
        return NameConflict(
            kind: .ranking, primary: NameSite(article: told.article, place: told.claim.place),
            others: [NameSite(article: article, place: shown.place)] + own, copies: [], here: wording(told.claim),
            there: isLast ? "倒数第\(against.count + 1)" : "第\(against.count + 1)位", confidence: Self.confidence,
            evidence: [Evidence(role: "stated", text: "\(told.claim.place.text)／\(peers)都\(isLast ? "少" : "多")")])
    }

    private static let confidence = 0.82
}
