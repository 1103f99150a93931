import Extraction

/// Finds by how much a plan was exceeded where it does not follow from plan and result: `目标招工5000人，实际招了5600人，超额25%`.
struct ExceededPlanFinder {
    let account: Account

    func relations(in index: Int) -> [ArithmeticRelation] {
        let sentence = account.sentences[index]
        return sentence.figures.indices.dropFirst(2).compactMap { judged($0, sentence) }
    }

    private func judged(_ place: Int, _ sentence: FigureSentence) -> ArithmeticRelation? {
        let (plan, result, stated) = (
            sentence.figures[place - 2], sentence.figures[place - 1], sentence.figures[place]
        )
        let lead = sentence.lead(place)
        guard stated.isShare, plan.measure == result.measure, plan.isExact, result.isExact, plan.per == result.per,
            Self.exceeded.start(endingAt: lead.upperBound, from: lead.lowerBound, in: account.scalars)
                == lead.lowerBound,
            result.clause == plan.clause + 1, stated.clause == result.clause + 1,
            account.has(.plan, in: sentence.opening(place - 2)), plan.value < result.value,
            let ratio = result.value.divided(by: plan.value),
            let plain = ratio.subtracting(.one)?.multiplied(by: ExactNumber(100))
        else { return nil }
        let allowed = result.allowed.divided(by: ValueInterval(exactly: plan.value))
            .subtracting(ValueInterval(exactly: .one)).multiplied(by: 100)
        let holds = allowed.intersects(stated.tolerated)
        let shown = Figure.rounded(plain) + "%"
        return ArithmeticRelation(
            stated: stated.range, terms: [plan.range, result.range], computed: shown,
            equation: "\(result.plain)÷\(plan.plain)-1=\(shown)\(holds ? "≈" : "≠")\(account.text(stated.range))",
            holds: holds, confidence: 0.8)
    }

    private static let exceeded = CueWords("超额 超出 超过计划 超计划 超目标 超出计划 超出目标 超额完成 超了 超过目标")
}
