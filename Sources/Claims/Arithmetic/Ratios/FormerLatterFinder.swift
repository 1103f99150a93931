import Extraction
import SourceText

/// Finds multiples of two figures told one after the other that do not follow: `城东24万吨，城西8万吨，前者是后者的4倍`.
struct FormerLatterFinder {
    let account: Account

    func relations(in index: Int) -> [ArithmeticRelation] {
        let sentence = account.sentences[index]
        guard let cue = Self.former.first(in: sentence.range, of: account.scalars),
            let stated = sentence.figures.first(where: { $0.range.lowerBound >= cue.upperBound }),
            stated.dimension == .multiple, stated.isExact, stated.range.lowerBound - cue.upperBound <= Self.reach
        else { return [] }
        let before = sentence.figures.filter { $0.range.upperBound <= cue.lowerBound && !$0.isTime }
        guard before.count == 2, before[0].measure == before[1].measure,
            before.allSatisfy({ $0.isExact && !$0.isShare }),
            before.allSatisfy({ $0.value > .zero })
        else { return [] }
        let isTurned = account.scalars[cue.lowerBound] == "后"
        let (larger, smaller) = isTurned ? (before[1], before[0]) : (before[0], before[1])
        guard let quotient = larger.value.divided(by: smaller.value) else { return [] }
        let holds = stated.allowed.contains(quotient) || quotient.isNear(stated.value, percent: 4)
        return [
            ArithmeticRelation(
                stated: stated.range, terms: [larger.range, smaller.range], computed: "\(Figure.rounded(quotient))倍",
                equation:
                    "\(larger.plain)÷\(smaller.plain)=\(Figure.rounded(quotient))\(holds ? "≈" : "≠")\(stated.plain)",
                holds: holds, confidence: 0.85)
        ]
    }

    private static let former = CueWords("前者是后者的 前者为后者的 前者约是后者的 后者是前者的 后者为前者的 前者相当于后者的 后者相当于前者的")
    /// Scalars from the words to the multiple.
    private static let reach = 3
}
