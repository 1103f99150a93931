import Extraction

/// Finds shares of one whole that make more than the whole: `乘车的占45%，骑车的占30%，开车的占40%`.
struct PartitionFinder {
    let account: Account

    func relations(in index: Int) -> [ArithmeticRelation] {
        let sentence = account.sentences[index]
        let shares = sentence.figures.indices.filter { sentence.figures[$0].isShare && sentence.figures[$0].isExact }
        guard shares.count >= 3, shares.count == shares.last! - shares[0] + 1,
            shares.allSatisfy({ isShareOf(sentence, $0) }),
            let sum = FigureSum(shares.map { sentence.figures[$0] })
        else { return [] }
        let limit = ExactNumber(100 + shares.count)
        guard sum.value > limit, sum.value <= ExactNumber(125) else { return [] }
        let figures = shares.map { sentence.figures[$0] }
        return [
            ArithmeticRelation(
                stated: figures[0].range, terms: figures.dropFirst().map(\.range), computed: "\(sum.value)%",
                equation: "\(sum.formula)=\(sum.value)>100", holds: false, confidence: 0.7)
        ]
    }

    /// Whether 占 stands right before, with a label of its own, and nothing tells of several answers.
    private func isShareOf(_ sentence: FigureSentence, _ place: Int) -> Bool {
        let lead = sentence.lead(place)
        guard account.words[.share].start(endingAt: lead.upperBound, from: lead.lowerBound, in: account.scalars) != nil,
            lead.count >= 3, lead.count <= 16
        else { return false }
        return !CueWords("其中 多选 分别占 以上 女 党员 全国 全省 全市").isFound(in: lead, of: account.scalars)
    }
}
