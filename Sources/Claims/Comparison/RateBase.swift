import Extraction

/// What a rate is reckoned from: 39.5吨，值1580万元，每公斤四百元.
enum RateBase {
    /// Whether the sentences of two rates tell how each comes about, and of other amounts: 24场吸引观众19.8万人次，场均8250人 beside
    /// 28场合计25.2万人次，平均每场9000人. Where the amounts contradict each other they are reported themselves.
    static func areApart(_ a: Claim, among left: ClaimList, _ b: Claim, among right: ClaimList) -> Bool {
        guard a.scope[.rate] != nil, b.scope[.rate] != nil, let x = nearest(a), let y = nearest(b),
            let first = base(of: a, x, among: left), let second = base(of: b, y, among: right)
        else { return false }
        return first != second
    }

    /// The figure itself, or the end that 不足250元 names.
    private static func nearest(_ claim: Claim) -> ExactNumber? {
        guard let value = claim.value else { return nil }
        return value.exact ?? (value.low == nil ? value.high : value.high == nil ? value.low : nil)
    }

    /// The figure of the sentence by which another of it has to be divided to give the rate.
    private static func base(of claim: Claim, _ rate: ExactNumber, among claims: ClaimList) -> ExactNumber? {
        guard rate > .zero else { return nil }
        let figures = claims.filter {
            $0.sentenceIndex == claim.sentenceIndex && $0.place != claim.place && $0.kind == .quantity
        }.compactMap { near in near.value?.exact.map { (near, $0) } }
        let tolerance = claim.value?.exact == nil ? loose : tolerance
        for (near, base) in figures where base > .one && near.scope[.rate] == nil {
            guard let total = base.multiplied(by: rate)?.approximation else { continue }
            let isReckoned = figures.contains { near, value in
                near.dimension == claim.dimension && value != base
                    && abs(value.approximation - total) <= total * tolerance
            }
            if isReckoned { return base }
        }
        return nil
    }

    /// How far from the product a total may lie that was rounded, and where the rate is told as an end.
    private static let tolerance = 0.02, loose = 0.06
}
