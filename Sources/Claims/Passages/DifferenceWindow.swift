import Findings

/// A difference with the sentences around it, read for what is mentioned at its place.
struct DifferenceWindow {
    private let gap: PassageAlignment.Gap
    private let texts: [PassageText]

    init(gap: PassageAlignment.Gap, texts: [PassageText]) {
        self.gap = gap
        self.texts = texts
    }

    /// The difference classed and placed; what lies around it in the alignment is left to the caller.
    var difference: PassageDifference {
        let sides = [DifferenceSide(gap.first, in: texts[0]), DifferenceSide(gap.second, in: texts[1])]
        let (kind, words) = DifferenceKind.of(sides[0], sides[1])
        let places = zip(sides, words).map { $0.place(of: $0.widened($1)) }
        return PassageDifference(
            kind: kind, first: places[0], second: places[1], firstSentence: sides[0].string,
            secondSentence: sides[1].string, rareContext: 0, flanks: [], matchedBefore: 0,
            beginsWithClause: false, sharedFigures: 0, mattersNearby: 0, wordingNearby: 0, replacedNearby: 0)
    }
}
