/// Of what two grades are told: 石桥成为省级文物保护单位, and 这座石桥 in the other; two that are named apart are two things.
struct GradeHolders {
    let corpus: NameCorpus
    let a: RankClaim
    let b: RankClaim

    /// Whether the names end alike; or one is only pointed at, and the other stands in its sentence or the one before.
    var areOne: Bool {
        let (x, y) = (Self.holder(of: a), Self.holder(of: b))
        if !x.isEmpty, !y.isEmpty { return endAlike(x, y) }
        return isNamed(x, b) || isNamed(y, a)
    }

    private func endAlike(_ x: String, _ y: String) -> Bool {
        let end = zip(x.reversed(), y.reversed()).prefix { $0 == $1 }.count
        let shared = String(x.suffix(end))
        return end >= Self.longEnd || corpus.rarePairs(shared, shared) > 0
    }

    private func isNamed(_ holder: String, _ other: RankClaim) -> Bool {
        guard holder.count >= 2, other.context.contains(holder.suffix(Self.longEnd)) else { return false }
        return holder.count >= Self.longEnd || corpus.rarePairs(holder, holder) > 0
    }

    /// The name before the grade and its verb, else the one behind it, else the end of the clause before; empty where it is pointed at.
    private static func holder(of claim: RankClaim) -> String {
        let sides = claim.topic.split(separator: "，", maxSplits: 1, omittingEmptySubsequences: false)
        let before = name(endingIn: stripped(sides.first ?? ""))
        if before.contains(where: pointing.contains) || gaining.contains(where: before.contains) { return "" }
        if before.count >= 2 { return before }
        let rest = (sides.last ?? "").prefix { $0 != "的" && $0.unicodeScalars.allSatisfy(\.value.isHan) }
        let named = sorts.reduce(String(rest)) { $0.replacing($1, by: "") }
        return named.count >= 2 ? String(named.suffix(longName)) : ""
    }

    /// Without the words that lead to the grade: 石桥 of 石桥被公布为.
    private static func stripped(_ text: Substring) -> Substring {
        var rest = text
        while let verb = leading.first(where: rest.hasSuffix) { rest = rest.dropLast(verb.count) }
        return rest
    }

    /// The Han characters that end a text, at most six.
    private static func name(endingIn text: Substring) -> String {
        String(text.reversed().prefix { $0.unicodeScalars.allSatisfy(\.value.isHan) }.prefix(longName).reversed())
    }

    private static let longName = 6
    private static let longEnd = 4
    private static let pointing = Set("这该它他她其我此")
    private static let leading = [
        "是", "为", "成", "被", "由", "获", "评", "列", "入", "升", "晋", "公布", "批准", "认定", "确定", "属于", "属", "系", "作", "新", "的",
        "了",
    ]
    /// 作为刚刚评上的: of what, the story tells.
    private static let gaining = ["作为", "刚", "评上", "拿到", "获得", "入选", "挂上", "摘得", "争创"]
    /// What stands between a grade and the name behind it.
    private static let sorts = ["代表性项目", "项目", "名录", "传承人", "重点", "野生动物", "野生植物", "医院", "景区", "旅游", "单位", "保护"]
}
