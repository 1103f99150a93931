/// What a number in an order is told of beside others of its kind: 人均, 男子, 决赛, 国内组.
enum RankContrasts {
    /// Whether the sentence of one names such a part or group and that of the other does not.
    static func tellApart(_ a: RankClaim, _ b: RankClaim) -> Bool { named(a) != named(b) }

    /// The words of the sentence up to the number, and those that tell it.
    private static func words(of claim: RankClaim) -> String {
        let sentence = RankEvidence.sentence(of: claim)
        guard let place = sentence.range(of: claim.place.text) else { return sentence }
        return String(sentence[..<place.upperBound].suffix(reach))
    }

    /// Characters back from the end of the number; what is farther off tells of something else.
    private static let reach = 40

    /// Whether the two sentences name different members of one set: 男子 and 女子; or one of them singles a part out: 单论百合.
    static func areOpposed(_ a: RankClaim, _ b: RankClaim) -> Bool {
        let (first, second) = (RankEvidence.sentence(of: a), RankEvidence.sentence(of: b))
        if singling.contains(where: first.contains) != singling.contains(where: second.contains) { return true }
        return sets.contains { set in
            let (x, y) = (set.filter(first.contains), set.filter(second.contains))
            return !x.isEmpty && !y.isEmpty && Set(x).isDisjoint(with: y)
        }
    }

    private static let singling = [
        "这一项", "单论", "单说", "单拿", "单看", "单就", "单算", "只算", "只论", "若把", "算进去", "算进来", "算在一起", "总榜上", "分项",
    ]

    private static let sets = [
        ["男子", "女子"], ["团体", "个人", "单人", "双人", "混合"], ["初赛", "预赛", "复赛", "半决赛", "总决赛"], ["国内组", "总排名", "总成绩"],
        ["揽收", "派送"],
        ["出口", "进口"], ["总量", "人均", "增速", "增幅"], ["总产", "单产", "亩产"],
    ]

    private static func named(_ claim: RankClaim) -> Set<String> {
        let sentence = words(of: claim)
        var found = Set(parts.filter(sentence.contains))
        let characters = Array(sentence)
        for (place, character) in characters.enumerated() where character == "组" && place > 1 {
            found.insert(String(characters[(place - 2)...place]))
        }
        return found
    }

    private static let parts = [
        "人均", "每名", "每人", "增速", "增幅", "总量", "单产", "亩产", "男子", "女子", "男篮", "女篮", "男排", "女排", "男足", "女足", "男单", "女单",
        "男双", "女双", "混双", "团体",
        "个人", "单人", "双人", "混合", "单项", "全能", "初赛", "预赛", "复赛", "半决赛", "总决赛", "小组", "总排名", "总成绩", "总分", "赛段", "外贸", "出口",
        "进口", "揽收", "派送", "单机", "总装机", "线上", "线下", "单日", "省级", "国家级", "市级", "夏季", "冬季", "初中", "高中", "小学",
        "大学",
    ]
}
