import Extraction

/// Finds premiums of auctions that do not follow from both prices: `6万元起拍，以18.6万元成交，溢价率310%` (what was paid above the first
/// price, as a share of that price; so land is told of by the natural resources offices).
struct PremiumFinder {
    let account: Account

    func relations(in index: Int) -> [ArithmeticRelation] {
        let sentence = account.sentences[index]
        // 3宗地块…，最高溢价率75%: of which, nobody says.
        guard !sentence.figures.contains(where: { Self.lots.contains($0.unit) && $0.value > .one }) else { return [] }
        return sentence.figures.indices.compactMap { place in
            guard sentence.figures[place].isShare,
                let cue = Self.premium.last(in: sentence.opening(place), of: account.scalars),
                cue.lowerBound == sentence.opening(place).lowerBound
            else { return nil }
            return judged(sentence, place)
        }
    }

    private static let lots: Set<String> = ["宗", "幅", "块", "件", "套", "批"]

    private func judged(_ sentence: FigureSentence, _ place: Int) -> ArithmeticRelation? {
        let prices = sentence.figures.indices.filter {
            $0 < place && sentence.figures[$0].dimension == .money && sentence.figures[$0].isExact
        }
        guard prices.count == 2, let first = prices.first(where: { isNear(Self.opening, $0, sentence) }),
            let paid = prices.first(where: { $0 != first && isNear(Self.closing, $0, sentence) }),
            sentence.figures[first].measure == sentence.figures[paid].measure,
            sentence.figures[first].per == sentence.figures[paid].per
        else { return nil }
        let (start, end, stated) = (sentence.figures[first], sentence.figures[paid], sentence.figures[place])
        let hundred = ExactNumber(100)
        guard start.value > .zero, start.value < end.value,
            let plain = end.value.divided(by: start.value)?.multiplied(by: hundred)?.subtracting(hundred)
        else { return nil }
        let allowed = end.allowed.divided(by: start.allowed).multiplied(by: 100).subtracting(
            ValueInterval(exactly: hundred))
        let holds = allowed.intersects(stated.tolerated)
        let shown = Figure.rounded(plain) + "%"
        return ArithmeticRelation(
            stated: stated.range, terms: [start.range, end.range], computed: shown,
            equation: "\(end.plain)÷\(start.plain)-1=\(shown)\(holds ? "≈" : "≠")\(account.text(stated.range))",
            holds: holds, confidence: 0.9)
    }

    /// Whether one of some words stands before a price or behind it in its clause.
    private func isNear(_ words: CueWords, _ place: Int, _ sentence: FigureSentence) -> Bool {
        words.isFound(in: sentence.lead(place), of: account.scalars)
            || words.isFound(in: sentence.tail(place), of: account.scalars)
    }

    private static let premium = CueWords("溢价率 溢价 增值率")
    private static let opening = CueWords("起拍 起始价 起价 底价 挂牌价 起叫 起始 保留价")
    private static let closing = CueWords("成交 竞得 拍得 落槌 拍下 摘得 拿下 售出 卖出")
}
