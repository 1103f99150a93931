import Extraction
import SourceText

/// Finds halves of a price that are none: `每天30元，残疾人减半，每天收20元`.
struct HalfPriceFinder {
    let account: Account

    func relations(in index: Int) -> [ArithmeticRelation] {
        let sentence = account.sentences[index]
        return Self.halves.all(in: sentence.range, of: account.scalars).compactMap { half($0, sentence) }
    }

    private static let halves = CueWords("减半 半价 对半 减一半 便宜一半 打五折 打对折 降了一半 降低一半")

    /// The price of the clause before, and the one of the clause behind or the same: all the prices of the sentence.
    private func half(_ word: Range<Int>, _ sentence: FigureSentence) -> ArithmeticRelation? {
        let prices = sentence.figures.filter { $0.dimension == .money }
        guard prices.count == 2, prices[0].measure == prices[1].measure, prices.allSatisfy(\.isExact),
            prices[0].per == prices[1].per || prices[0].per == nil || prices[1].per == nil,
            prices[0].range.upperBound <= word.lowerBound, word.upperBound <= prices[1].range.lowerBound,
            let clause = sentence.clauses.lastIndex(where: { $0.range.lowerBound <= word.lowerBound }),
            prices[0].clause + 1 >= clause, prices[1].clause <= clause + 1,
            !Self.otherPrices.isFound(in: prices[0].range.upperBound..<prices[1].range.upperBound, of: account.scalars),
            let plain = prices[0].value.divided(by: ExactNumber(2)), plain.isNear(prices[1].value, percent: 60)
        else { return nil }
        let play = ExactNumber("0.5") ?? .zero
        let holds = ValueInterval(exactly: plain).widened(by: play).intersects(prices[1].allowed)
        let shown = prices[0].shown(plain)
        return ArithmeticRelation(
            stated: prices[1].range, terms: [prices[0].range, word], computed: shown,
            equation: "\(prices[0].plain)÷2=\(shown)\(holds ? "≈" : "≠")\(prices[1].plain)", holds: holds,
            confidence: 0.8)
    }

    /// Prices of something else than what is halved.
    private static let otherPrices = CueWords("押金 另 加 全程 优惠券 满 后再 省 节省 节约 少 便宜了 套票 联票 家庭 最高 以上 封顶")
}
