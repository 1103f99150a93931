import Extraction

/// Finds discounts with both prices: `市场价40元，定价32元，相当于八折`.
struct DiscountFinder {
    let account: Account

    func relations(in index: Int) -> [ArithmeticRelation] {
        let sentence = account.sentences[index]
        return sentence.range.compactMap { place in
            guard account.scalars[place] == "折", let (share, start) = discount(endingAt: place, sentence),
                let (full, reduced) = prices(before: start, sentence)
            else { return nil }
            return relation(full, reduced, share, start..<(place + 1))
        }
    }

    /// The share of the full price in percent, and where its numeral begins: 八, 7.5, 八五.
    private func discount(endingAt end: Int, _ sentence: FigureSentence) -> (share: ExactNumber, start: Int)? {
        var start = end
        var digits = ""
        while start > sentence.range.lowerBound, digits.count < 4, let digit = digit(account.scalars[start - 1]) {
            digits = digit + digits
            start -= 1
        }
        let after = end + 1 < account.scalars.count ? account.scalars[end + 1] : 0
        guard !"叠射合返腾磨扣旧算线页断".unicodeScalars.contains(where: { $0.value == after }) || after == "扣" else { return nil }
        let plain = digits.filter { $0 != "." }
        guard let number = ExactNumber(plain), plain.count <= 3,
            let scale = ExactNumber(Self.ten(plain.count)).divided(by: ExactNumber(100)),
            let share = number.divided(by: scale), number > .zero
        else { return nil }
        return (share, start)
    }

    private static func ten(_ exponent: Int) -> Int { (0..<exponent).reduce(1) { power, _ in power * 10 } }

    private func digit(_ scalar: UInt32) -> String? {
        if scalar >= 0x30, scalar <= 0x39 { return String(scalar - 0x30) }
        if scalar == "." || scalar == "点" { return "." }
        let han = Array("零一二三四五六七八九".unicodeScalars.map(\.value))
        return han.firstIndex(of: scalar).map(String.init)
    }

    /// The two prices nearest before, in the order of the text: exactly two of one currency, and per the same thing. Behind 传言 and the
    /// like the one of them is no price.
    private func prices(before start: Int, _ sentence: FigureSentence) -> (full: Figure, reduced: Figure)? {
        guard !DisputeReader.builtin.isDisputed(sentence.range.lowerBound..<start, account.scalars) else { return nil }
        let prices = sentence.figures.filter { $0.dimension == .money && $0.range.upperBound <= start }
        guard prices.count == 2, prices[0].measure == prices[1].measure, prices[0].isUsable, prices[1].isUsable,
            prices[1].value < prices[0].value
        else { return nil }
        return (prices[0], prices[1])
    }

    private func relation(_ full: Figure, _ reduced: Figure, _ share: ExactNumber, _ range: Range<Int>)
        -> ArithmeticRelation?
    {
        guard let plain = reduced.value.divided(by: full.value)?.multiplied(by: ExactNumber(100)) else { return nil }
        let width = range.count <= 2 ? ExactNumber("5.5") ?? .zero : .one
        let stated = ValueInterval(exactly: share).widened(by: width)
        let allowed = reduced.allowed.divided(by: full.allowed).multiplied(by: 100)
        let holds = allowed.intersects(stated)
        let shown = Figure.rounded(plain) + "%"
        return ArithmeticRelation(
            stated: range, terms: [full.range, reduced.range], computed: shown,
            equation: "\(reduced.plain)÷\(full.plain)=\(shown)\(holds ? "≈" : "≠")\(account.text(range))", holds: holds,
            confidence: 0.9)
    }
}

extension Figure {
    /// Whether its value may be reckoned with: written out, or only 约.
    var isUsable: Bool { isExact || approximation == .about }
}
