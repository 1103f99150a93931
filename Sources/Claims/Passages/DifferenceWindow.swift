import Findings

/// A difference with the sentences around it, read for what is mentioned at its place.
struct DifferenceWindow {
    private let gap: PassageAlignment.Gap
    private let reader: PassageCopyReader

    init(gap: PassageAlignment.Gap, of reader: PassageCopyReader) {
        self.gap = gap
        self.reader = reader
    }

    /// The difference classed and placed; what lies around it in the alignment is left to the caller.
    var difference: PassageDifference {
        let sides = [gap.first, gap.second].enumerated().map { place, gap in
            DifferenceSide(gap, in: reader.texts[place], article: reader.articles[place], reader.sentences)
        }
        let (kind, words) = DifferenceKind.of(sides[0], sides[1])
        let places = zip(sides, words).map { $0.place(of: $0.widened($1)) }
        return PassageDifference(
            kind: kind, first: places[0], second: places[1], firstSentence: sides[0].string,
            secondSentence: sides[1].string, rareContext: 0, flanks: [], matchedBefore: 0,
            beginsWithClause: false, sharedFigures: 0, mattersNearby: 0, wordingNearby: 0, replacedNearby: 0)
    }
}
