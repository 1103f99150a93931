import Extraction

/// Finds points of a football table that do not follow from the matches: `7胜2平1负，积22分`.
///
/// A win counts three points and a draw one (laws of the leagues since 1995); two points a win, as of old, are let pass.
struct StandingsFinder {
    let account: Account

    func relations(in index: Int) -> [ArithmeticRelation] {
        let sentence = account.sentences[index]
        return sentence.figures.indices.compactMap { place in
            guard isPoints(sentence, place), let wins = figure("胜", before: place, sentence),
                let draws = figure("平", before: place, sentence), sentence.figures[place].clause <= draws.clause + 2,
                // 因欠薪被扣3分: then they do not follow.
                !Self.taken.isFound(in: sentence.range, of: account.scalars)
            else { return nil }
            return judged(sentence.figures[place], wins, draws)
        }
    }

    private static let taken = CueWords("扣 罚 倒扣 加时 点球")

    /// 积22分, 以22分位居第三.
    private func isPoints(_ sentence: FigureSentence, _ place: Int) -> Bool {
        let figure = sentence.figures[place]
        guard figure.unit == "分", figure.isExact, figure.value.isInteger else { return false }
        let lead = sentence.lead(place)
        return Self.points.start(endingAt: lead.upperBound, from: lead.lowerBound, in: account.scalars) != nil
    }

    private static let points = CueWords("积 总积 已积 同积 积分为 积分 积分达到 拿到 拿下 取得 共得 得 以 战绩积")

    /// The only figure of the unit before a place.
    private func figure(_ unit: String, before place: Int, _ sentence: FigureSentence) -> Figure? {
        let found = sentence.figures[..<place].filter { $0.unit == unit && $0.isExact && $0.value.isInteger }
        return found.count == 1 ? found[0] : nil
    }

    private func judged(_ points: Figure, _ wins: Figure, _ draws: Figure) -> ArithmeticRelation? {
        guard let three = wins.value.multiplied(by: ExactNumber(3))?.adding(draws.value),
            let two = wins.value.multiplied(by: ExactNumber(2))?.adding(draws.value)
        else { return nil }
        let holds = points.value == three || points.value == two
        return ArithmeticRelation(
            stated: points.range, terms: [wins.range, draws.range], computed: "\(three)分",
            equation: "\(wins.plain)×3+\(draws.plain)=\(three)\(holds ? "≈" : "≠")\(points.plain)", holds: holds,
            confidence: 0.8)
    }
}
