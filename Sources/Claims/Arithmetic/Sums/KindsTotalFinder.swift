import Extraction
import SourceText

/// Finds totals of things of several kinds, each counted by its own measure word:
/// `灯杆80根、长椅45张、花箱120个，三类设施共255件`.
struct KindsTotalFinder {
    let account: Account

    func relations(in index: Int) -> [ArithmeticRelation] {
        let sentence = account.sentences[index]
        return sentence.figures.indices.compactMap { place in
            guard let kinds = kinds(before: place, sentence) else { return nil }
            return judged(sentence, place, kinds)
        }
    }

    /// How many kinds a total is said to be of: 3 of 三类设施共255件, with the place of that number among the figures.
    private func kinds(before place: Int, _ sentence: FigureSentence) -> (count: Int, place: Int)? {
        guard place > 2, isCounted(sentence.figures[place]) else { return nil }
        let kinds = sentence.figures[place - 1]
        guard kinds.clause == sentence.figures[place].clause, Self.sorts.contains(kinds.unit), kinds.isExact,
            kinds.value >= ExactNumber(2), kinds.value <= ExactNumber(9),
            account.word(
                .total, endingAt: sentence.figures[place].range.lowerBound, from: sentence.lead(place).lowerBound)
                != nil
        else { return nil }
        return (Int(kinds.value.numerator), place - 1)
    }

    private static let sorts: Set<String> = ["类", "种", "项", "样", "者", "方面", "大类"]

    private func isCounted(_ figure: Figure) -> Bool {
        figure.isExact && figure.dimension == .count && figure.per == nil && figure.step.isZero
    }

    /// The kinds stand right before, one after the other, each in a clause or between `、`.
    private func judged(_ sentence: FigureSentence, _ place: Int, _ kinds: (count: Int, place: Int))
        -> ArithmeticRelation?
    {
        guard kinds.place >= kinds.count else { return nil }
        let places = (kinds.place - kinds.count)..<kinds.place
        let parts = places.map { sentence.figures[$0] }
        let stated = sentence.figures[place]
        guard parts.allSatisfy(isCounted), areItems(places, sentence), let sum = FigureSum(parts),
            sum.value.isNear(stated.value, percent: 40)
        else { return nil }
        return account.relation(
            stated: stated, terms: parts, computed: sum.allowed, plain: sum.value, formula: sum.formula,
            confidence: 0.85)
    }

    /// Whether nothing but a mark and a short name stands between neighbours, and the first is no part of a longer list.
    private func areItems(_ places: Range<Int>, _ sentence: FigureSentence) -> Bool {
        let gaps = places.dropFirst().map { sentence.gap($0 - 1, $0) }
        let areShort = gaps.allSatisfy { gap in
            gap.count <= 12 && gap.count { Self.marks.contains(account.scalars[$0]) } == 1
        }
        guard areShort, let first = places.first else { return false }
        return first == 0 || !account.scalars[sentence.gap(first - 1, first)].contains("、")
    }

    private static let marks = ScalarSet("、，；和与及")
}
