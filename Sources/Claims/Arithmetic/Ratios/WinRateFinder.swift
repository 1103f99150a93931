import Extraction

/// Finds shares of matches won that do not follow from the record beside them: `26胜8平6负，胜率达七成二`.
struct WinRateFinder {
    let account: Account

    func relations(in index: Int) -> [ArithmeticRelation] {
        let sentence = account.sentences[index]
        guard sentence.figures.contains(where: \.isShare), Self.rates.isFound(in: sentence.range, of: account.scalars)
        else { return [] }
        return MatchRecord.all(in: sentence.range, of: account.scalars).compactMap { judged($0, sentence) }
    }

    /// Of all matches, or of those that were not drawn.
    private func judged(_ record: MatchRecord, _ sentence: FigureSentence) -> ArithmeticRelation? {
        guard let losses = record.losses,
            let place = sentence.figures.indices.first(where: {
                let lead = sentence.opening($0)
                // 14胜6负，上赛季胜率为45% is of other matches.
                return sentence.figures[$0].isShare && lead.lowerBound == record.range.upperBound + 1
                    && Self.rates.start(endingAt: lead.upperBound, from: lead.lowerBound, in: account.scalars)
                        == lead.lowerBound
            })
        else { return nil }
        let stated = sentence.figures[place]
        let shares = [record.told, record.wins + losses].filter { $0 > 0 }.compactMap {
            ExactNumber(Int128(100 * record.wins), over: Int128($0))
        }
        guard let share = shares.first else { return nil }
        let holds = shares.contains { stated.tolerated.contains($0) }
        let shown = Figure.rounded(share) + "%"
        return ArithmeticRelation(
            stated: stated.range, terms: [record.range], computed: shown,
            equation: "\(record.wins)÷\(record.told)=\(shown)\(holds ? "≈" : "≠")\(account.text(stated.range))",
            holds: holds, confidence: 0.85)
    }

    private static let rates = CueWords("胜率 胜率为 胜率达 胜率达到 胜率是 胜率高达 胜率接近 胜率超 胜率约")
}
