import Extraction
import SourceText

/// Finds what sorts a total told before: `从环节看，养殖420批次，市场510批次，餐饮320批次`, at the head of a sentence or of what follows a
/// comma or semicolon in it (`新投放贷款42.6亿元，从投向看，…`).
struct SortedBreakdownFinder {
    let account: Account

    func relations(in index: Int) -> [ArithmeticRelation] {
        let sentence = account.sentences[index]
        return sentence.clauses.indices.flatMap { place in
            isSorting(sentence, place) ? relations(sentence, from: place, index) : []
        }
    }

    private func relations(_ sentence: FigureSentence, from clause: Int, _ index: Int) -> [ArithmeticRelation] {
        let end =
            sentence.clauses[(clause + 1)...].first { $0.mark == "；" }?.range.lowerBound ?? sentence.range.upperBound
        let start = sentence.clauses[clause].range.upperBound
        return BreakdownFinder.measures(of: sentence).compactMap { measure in
            let members = sentence.members(of: measure).filter {
                (start..<end).contains(sentence.figures[$0].range.lowerBound)
            }
            guard members.count >= 2 else { return nil }
            let series = FigureSeries(account: account, sentence: sentence, members: members)
            let parts = series.parts(from: 0)
            guard parts.count == members.count, !series.isOpen(after: parts.upperBound - 1) else { return nil }
            return judged(parts.map { series.figure($0) }, measure, before: start, sentence, index)
        }
    }

    /// 从环节看, 按地区分, 分类别看 as a clause; or 签约项目中 at the head of a sentence.
    private func isSorting(_ sentence: FigureSentence, _ clause: Int) -> Bool {
        let opening = sentence.clauses[clause].range
        guard opening.count <= 12, opening.count >= 2, clause + 1 < sentence.clauses.count,
            Self.ends.contains(account.scalars[opening.upperBound - 1]),
            !sentence.figures.contains(where: { $0.clause == clause })
        else { return false }
        return account.scalars[opening.upperBound - 1] == "中"
            ? clause == 0 : account.word(.sorting, endingAt: opening.lowerBound + 1, from: opening.lowerBound) != nil
    }

    private static let ends = ScalarSet("看分中")

    private func judged(
        _ parts: [Figure], _ measure: String, before start: Int, _ sentence: FigureSentence, _ index: Int
    ) -> ArithmeticRelation? {
        guard let sum = FigureSum(parts), parts.count >= 2 else { return nil }
        let near = account.before(index, count: 3)
        let own = sentence.figures.indices.filter { sentence.figures[$0].range.upperBound <= start }.map {
            (sentence, $0)
        }
        let before =
            own
            + near.flatMap { place in
                account.sentences[place].figures.indices.map { (account.sentences[place], $0) }
            }
        let isTold = before.contains { sentence, place in
            let figure = sentence.figures[place]
            return figure.measure == measure && figure.allowed.intersects(sum.allowed)
                && (figure.isExact || figure.approximation == .about)
        }
        guard !isTold else { return nil }
        let wholes = before.filter { sentence, place in
            let figure = sentence.figures[place]
            return figure.measure == measure && figure.per == nil && figure.isExact
                && sum.value.isNear(figure.value, percent: parts.count >= 3 ? 10 : 4)
        }
        // 收案41000件，办结40000件。从类型看: what came in is sorted, not what was done of it.
        let open = wholes.count <= 1 ? wholes : wholes.filter { !account.has(.handled, in: $0.lead($1)) }
        guard let (source, place) = open.first,
            open.allSatisfy({ $0.figures[$1].value == source.figures[place].value })
        else { return nil }
        return account.relation(
            stated: source.figures[place], terms: parts, computed: sum.likely, plain: sum.value, formula: sum.formula,
            confidence: 0.75)
    }
}
