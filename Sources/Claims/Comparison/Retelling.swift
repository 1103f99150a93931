import Extraction

/// Whether of two figures of one article the one tells the other again, as a headline does, or words that point back; then they
/// should be one figure.
///
/// Without such a sign two figures of one article are two things: who writes 56支队伍 and 65支队伍 in one text knows why.
enum Retelling {
    /// From 0 where nothing tells, to 1 where it is as plain as between two articles.
    static func plainness(_ left: Int, _ right: Int, in article: ComparableArticle) -> Double {
        let (first, second) = (article.claim(min(left, right)), article.claim(max(left, right)))
        guard first.claim.kind == .quantity, let x = first.claim.value, let y = second.claim.value else { return 0 }
        let isSlip = FigureLikeness.isSlip(first.slipDigits, second.slipDigits)
        if (first.claim.telling == .headline) != (second.claim.telling == .headline) {
            let (headline, text) = first.claim.telling == .headline ? (first, second) : (second, first)
            return isRounded(headline.claim.value, from: text.claim.value)
                || isBorneOut(headline, but: text, in: article)
                ? 0 : ofHeadline
        }
        let plainness = plainness(of: second.claim.telling, isMore: isSlip || x.lies(below: y))
        guard plainness > 0, first.claim.telling != .headline,
            first.claim.scope[.region] == second.claim.scope[.region] || second.claim.scope[.region] == nil,
            first.countsSameNoun(as: second) || first.claim.dimension != "count",
            !isBorneOut(second, but: first, in: article)
        else { return 0 }
        return plainness
    }

    /// 24名专家 may be some of the 42 that were told of before; more than there are they are not.
    private static func plainness(of telling: Claim.Telling, isMore: Bool) -> Double {
        switch telling {
        case .again: ofPointer
        case .topic: isMore ? ofTopic : 0
        case .news, .headline: 0
        }
    }

    private static let ofHeadline = 0.85, ofPointer = 0.8, ofTopic = 0.75

    /// Whether a headline's figure is one of the text rounded: 九成 for 92.8%, 12万 for 123500.
    private static func isRounded(_ headline: ValueInterval?, from text: ValueInterval?) -> Bool {
        guard let rough = headline?.exact, let fine = text?.exact ?? text?.low, rough > .zero,
            let gap = rough.subtracting(fine)
        else { return false }
        let place = lastPlace(of: rough)
        guard lastPlace(of: fine) < place, let twice = (gap < .zero ? gap.negated : gap).multiplied(by: ExactNumber(2))
        else { return false }
        return twice < place
    }

    /// The value of the last digit that is not zero: 10 for 90, a tenth for 4.5.
    private static func lastPlace(of number: ExactNumber) -> ExactNumber {
        var place = ExactNumber.one
        let ten = ExactNumber(10)
        if number.isInteger {
            while let higher = place.multiplied(by: ten), number.divided(by: higher)?.isInteger == true {
                place = higher
            }
            return place
        }
        while let lower = place.divided(by: ten), number.divided(by: place)?.isInteger == false { place = lower }
        return place
    }

    /// Whether two figures that can both hold are of about one size: 突破6亿 is told of 6.3亿, not of 9亿.
    private static func isOfOneSize(_ a: ValueInterval, _ b: ValueInterval) -> Bool {
        guard let x = (a.low ?? a.high)?.approximation, let y = (b.low ?? b.high)?.approximation else { return true }
        return max(x, y) <= 1.3 * min(x, y)
    }

    /// Whether another figure of the article is the one told again, or two are so together.
    private static func isBorneOut(_ claim: ComparableClaim, but other: ComparableClaim, in article: ComparableArticle)
        -> Bool
    {
        guard let value = claim.claim.value else { return true }
        var alike: [ExactNumber] = []
        for rival in article.claims where rival !== claim && rival !== other {
            guard rival.facet.dimension == claim.facet.dimension, rival.claim.kind == .quantity,
                rival.claim.isPlanned == claim.claim.isPlanned, let known = rival.claim.value
            else { continue }
            if FigureLikeness.agree(known, value), isOfOneSize(known, value) || isRounded(value, from: known) {
                return true
            }
            if let exact = known.exact { alike.append(exact) }
        }
        // Small round numbers are sums and differences of many by chance.
        guard FigureLikeness.isTellingFigure(value) || value.exact.map({ $0 >= ExactNumber(100) }) ?? false else {
            return false
        }
        if let exact = other.claim.value?.exact { alike.append(exact) }
        return alike.indices.contains { place in
            alike[..<place].contains { before in
                [before.adding(alike[place]), before.subtracting(alike[place]), alike[place].subtracting(before)]
                    .contains { $0.map { FigureLikeness.agree(ValueInterval(exactly: $0), value) } ?? false }
            }
        }
    }
}
