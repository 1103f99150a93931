import Extraction
import SourceText

/// Finds totals of things of several kinds, each counted by its own measure word:
/// `灯杆80根、长椅45张、花箱120个，三类设施共255件`, `帐篷1200顶、折叠床3500张、应急包2400个，共计7100件`.
struct KindsTotalFinder {
    let account: Account

    func relations(in index: Int) -> [ArithmeticRelation] {
        let sentence = account.sentences[index]
        return sentence.figures.indices.compactMap { place in
            guard let kinds = kinds(before: place, sentence) ?? listed(before: place, sentence) else { return nil }
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

    /// `帐篷1200顶、折叠床3500张、应急包2400个，共计7100件`: three things and more between `、`, by measure words of their own, and their
    /// total by one that counts anything.
    private func listed(before place: Int, _ sentence: FigureSentence) -> (count: Int, place: Int)? {
        let stated = sentence.figures[place]
        let opening = sentence.opening(place)
        guard place > 2, isCounted(stated), Self.anything.contains(stated.unit), !opening.isEmpty,
            account.word(.total, endingAt: opening.upperBound, from: opening.lowerBound) == opening.lowerBound
        else { return nil }
        var first = place - 1
        while first > 0, sentence.figures[first - 1].clause == sentence.figures[place - 1].clause,
            areItems((first - 1)..<(first + 1), sentence, alone: false)
        {
            first -= 1
        }
        let parts = sentence.figures[first..<place]
        guard parts.count >= 3, parts.allSatisfy({ $0.clause + 1 == stated.clause }),
            Set(parts.map(\.measure)).count >= 3
        else { return nil }
        return (parts.count, place)
    }

    private static let anything: Set<String> = ["件", "个", "套", "份", "样", "台"]
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
    private func areItems(_ places: Range<Int>, _ sentence: FigureSentence, alone: Bool = true) -> Bool {
        let gaps = places.dropFirst().map { sentence.gap($0 - 1, $0) }
        let areShort = gaps.allSatisfy { gap in
            gap.count <= 12 && gap.count { Self.marks.contains(account.scalars[$0]) } == 1
        }
        guard areShort, let first = places.first else { return false }
        return !alone || first == 0 || !account.scalars[sentence.gap(first - 1, first)].contains("、")
    }

    private static let marks = ScalarSet("、，；和与及")
}
