import Extraction

/// Whether two figures that differ are accounted for by a third: 每船补贴40万元，双壳的另加12万元 beside 补贴52万元; or 6.6亿元，增长10%
/// beside last year's 6亿元.
enum AccountedFigure {
    /// Whether the sentence of one of the statements holds a figure by which its own becomes the other's, or implies an
    /// earlier level that is the other's.
    static func holds(_ a: Claim, among left: ClaimList, _ b: Claim, among right: ClaimList) -> Bool {
        guard a.kind == .quantity, let x = a.value, let y = b.value else { return false }
        if RateBase.areApart(a, among: left, b, among: right) { return true }
        if isAnother(of: left, than: a, as: b, y) || isAnother(of: right, than: b, as: a, x) { return true }
        return isToldBeside(a, among: left, b, y) || isToldBeside(b, among: right, a, x)
            || accounts(left, beside: a, x, for: y) || accounts(right, beside: b, y, for: x)
    }

    /// 立案95件，最后起诉31件 beside 31件, 共960万元，其中企业捐款720万元 beside 七百多万元: of two figures it is the other one that is
    /// told again. Not of what both number alike (第二年度).
    private static func isToldBeside(_ claim: Claim, among claims: ClaimList, _ other: Claim, _ value: ValueInterval)
        -> Bool
    {
        if isOfThose(claim, among: claims, other) { return true }
        let isRough = value.exact == nil && claim.scope[.part] == nil
        guard let low = value.low, let high = value.high, high.approximation <= low.approximation * narrow,
            isRough || FigureLikeness.isTellingFigure(value),
            claim.scope[.phase] == nil || claim.scope[.phase] != other.scope[.phase]
        else { return false }
        return claims.contains { near in
            near.sentenceIndex == claim.sentenceIndex && near.unit == claim.unit && near.place != claim.place
                && near.value?.exact.map { $0 >= low && $0 <= high } ?? false
                && (!isRough || near.scope[.part] != nil && low >= ExactNumber(20)
                    || isNamed(near, not: claim, by: other))
        }
    }

    /// 报到新生5391人, and elsewhere 东校区接收新生3280人 beside 三千多名新生住在这里: what is told roughly is another figure of the article, of
    /// one noun.
    private static func isAnother(of claims: ClaimList, than claim: Claim, as other: Claim, _ rough: ValueInterval)
        -> Bool
    {
        guard other.dimension == "count", rough.exact == nil, !other.noun.isEmpty, let low = rough.low,
            let high = rough.high, low >= ExactNumber(20), high.approximation <= low.approximation * wide
        else { return false }
        return claims.contains { near in
            near.place != claim.place && near.unit == other.unit
                && near.value?.exact.map { $0 >= low && $0 <= high } ?? false
                && near.noun.contains { term in other.noun.contains { $0.key == term.key } }
        }
    }

    /// 全县平均142毫米，最大点山口乡达268毫米 beside 山口乡下了近270毫米: whether the other statement names what the one figure is told of, and
    /// the other figure is not.
    private static func isNamed(_ near: Claim, not claim: Claim, by other: Claim) -> Bool {
        let words = other.head + other.clause
        let named = Set(near.head.map(\.key)).subtracting(claim.head.map(\.key))
        return words.count { named.contains($0.key) } >= 2
    }

    /// 7名失联人员中，5人已取得联系 beside 7人失联: of those, told how it is with them, that the other one counts.
    private static func isOfThose(_ claim: Claim, among claims: ClaimList, _ other: Claim) -> Bool {
        other.scope[.stage] != nil
            && claims.contains { whole in
                whole.sentenceIndex == claim.sentenceIndex && whole.unit == claim.unit && whole.value == other.value
                    && whole.place.startOffset < claim.place.startOffset
                    && whole.noun.contains { term in (other.noun + other.head).contains { $0.key == term.key } }
            }
    }

    /// Figures of one digit meet by chance, and account for nothing.
    private static func accounts(
        _ claims: ClaimList, beside claim: Claim, _ own: ValueInterval, for other: ValueInterval
    ) -> Bool {
        if isListed(claims, claim, other) { return true }
        guard let start = own.exact else { return false }
        guard let goal = other.exact else { return isPart(claims, claim, start, of: other) }
        guard FigureLikeness.isTellingFigure(other) || adding.contains(where: claim.sentence.contains) else {
            return false
        }
        if isSum(claims, of: claim, goal) { return true }
        return claims.contains { near in
            guard near.sentenceIndex == claim.sentenceIndex, near.unit == claim.unit, near.place != claim.place,
                let step = near.value?.exact, step != .zero
            else { return false }
            if near.derivation != nil { return step == goal }
            // 募得520万元，已发放315万元 beside 还余205万元.
            if step.subtracting(start) == goal { return true }
            // 借来18位，连同自家的，一共96人 beside 78人.
            if start.subtracting(step) == goal, joining.contains(where: claim.sentence.contains) { return true }
            return start.adding(step) == goal && near.scope[.part] == nil
        }
    }

    /// What tells that a figure comes on top of another: 门票30元，看温室另收20元 beside 连门票带温室五十块.
    private static let adding = ["另收", "另付", "另加", "另需", "另交", "加收"]
    private static let joining = ["连同", "加上", "外加", "合起来", "加起来", "算上"]

    /// Whether the figure is one of a list, another of which is the other's: 4个部分依次有5条、4条、4条、3条 beside 4条, 高中生每人3000元，大学生每人6000元 beside
    /// 每人六千元.
    private static func isListed(_ claims: ClaimList, _ claim: Claim, _ other: ValueInterval) -> Bool {
        let isList = listing.contains(where: claim.sentence.contains)
        guard isList || claim.scope[.rate] != nil else { return false }
        return claims.contains { near in
            near.sentenceIndex == claim.sentenceIndex && near.unit == claim.unit && near.place != claim.place
                && near.value == other && (isList || near.scope[.rate] == claim.scope[.rate])
        }
    }

    private static let listing = ["依次", "分别"]

    /// Whether a figure and another of its sentence make what is told roughly: 高中生620名，大学新生500名 beside 一千一百多个孩子.
    private static func isPart(
        _ claims: ClaimList, _ claim: Claim, _ start: ExactNumber, of rough: ValueInterval
    ) -> Bool {
        guard claim.dimension == "count", let low = rough.low, let high = rough.high, low >= ExactNumber(20),
            high.approximation <= low.approximation * wide
        else { return false }
        let isNarrow = high.approximation <= low.approximation * narrow
        return claims.contains { near in
            guard near.sentenceIndex == claim.sentenceIndex, near.unit == claim.unit, near.place != claim.place,
                near.derivation == nil, isNarrow || near.noun == claim.noun && !claim.noun.isEmpty,
                let step = near.value?.exact, step.approximation >= start.approximation * share,
                let sum = start.adding(step)
            else { return false }
            return sum >= low && sum <= high
        }
    }

    /// How much larger the high end of a rough figure is that is hardly met by chance, and where both parts are of one noun.
    private static let narrow = 1.15, wide = 1.5
    /// How large, beside the other, a part is that is told as one: 9 teachers are none of the 63 pupils and more.
    private static let share = 0.25

    /// Whether three and more figures of a sentence make the other's: 5日54毫米，6日96毫米，7日31毫米 beside 三天181毫米.
    private static func isSum(_ claims: ClaimList, of claim: Claim, _ goal: ExactNumber) -> Bool {
        let figures = claims.filter {
            $0.sentenceIndex == claim.sentenceIndex && $0.unit == claim.unit && $0.derivation == nil
        }.compactMap { $0.value?.exact }
        guard figures.count >= 3 else { return false }
        var sum = ExactNumber.zero
        for figure in figures {
            guard let next = sum.adding(figure) else { return false }
            sum = next
        }
        return sum == goal
    }
}
