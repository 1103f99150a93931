/// Whether two ranks are by one measure, told under other words.
extension RankLikeness {
    /// 第二老的石桥, 在石桥里岁数最大: one measure under other words, of one sort of thing.
    var isOneMeasure: Bool {
        let (most, ranking) = a.claim.kind == .ranking ? (b.claim, a.claim) : (a.claim, b.claim)
        guard most.kind != .ranking, ranking.kind == .ranking, let words = Self.measures[most.unit],
            evidence.kinship >= Self.surelyStory
        else { return false }
        let sentence = RankEvidence.sentence(of: ranking)
        // 全市最长的公路隧道, 在全市的隧道里排第二: the one is narrower.
        if most.topic.count >= 4, !sentence.contains(most.topic.suffix(4)), ranking.topic.contains(most.topic.suffix(2))
        {
            return false
        }
        if ranking.unit == RankClaim.next {
            return (words + [most.unit, measureTold(most)]).contains { !$0.isEmpty && sentence.contains($0) }
        }
        // 最长的同类装置: the sort is that of the thing spoken of.
        let sort = most.topic.hasPrefix(Self.sameSort) ? RankEvidence.sentence(of: most) : most.topic
        return words.contains(where: sentence.contains) && most.topic.count >= 2
            && RankEvidence.commonRun(sort, ranking.topic) >= 2
    }

    private static let sameSort = "同类"

    /// 跨 of 跨度最大, 龄 of 树龄最长: what is measured, by the character that other words for it share.
    private func measureTold(_ most: RankClaim) -> String {
        let words = most.scope.split(separator: "/").dropFirst().first ?? ""
        return String(words.first { Self.dimensions.contains($0) }.map(String.init) ?? "")
    }

    private static let dimensions = Set("跨高长深宽龄面容载重")

    private static let measures: [String: [String]] = [
        "早": ["岁数", "年纪", "年头", "年代", "资格", "论老"], "高": ["个头", "高度", "身高", "论高"], "大": ["个头", "规模", "面积", "块头"],
        "长": ["长度", "论长"], "深": ["深度", "论深"],
    ]

    /// 箱量居第三, and 46万标箱 where the place is told by those before it.
    func isMeasured(_ counted: RankClaim, by ranking: RankClaim) -> Bool {
        counted.unit.isEmpty && !Set(ranking.topic).intersection(counted.context).isDisjoint(with: Self.measured)
    }

    /// 为建站以来最高, 在记录里排第二: what is measured stands in both sentences or the ones before.
    var isOneRecord: Bool {
        Self.recorded.contains { word in [a, b].allSatisfy { $0.claim.context.contains(word) } }
    }

    /// Whether both are ranks among all that was ever recorded.
    var areOfAllTime: Bool {
        [a, b].allSatisfy { RankEvidence.level(of: $0.claim.scope) == Self.everBefore }
    }

    /// The level of 有记录以来.
    static let everBefore = "史"
    private static let recorded = [
        "水位", "流量", "气温", "温度", "降水", "降雨", "雨量", "客流", "产量", "销量", "日照", "风速", "积雪", "浓度", "负荷", "用电",
        "洪峰", "来水", "票房", "成交额", "震级",
    ]
}
