import Claims
import Extraction
import SourceText

/// Finds where an article says what a claim phrase describes.
struct PhraseMatcher {
    let phrase: ClaimPhrase
    let reading: ArticleReading
    /// Scalars that a gap may span.
    private static let longestGap = 24
    private static let longestSentenceGap = 80

    /// A place where the phrase stands.
    struct Match {
        var range: Range<Int>
        /// Figure by slot, in the order of the phrase.
        var figures: [(slot: String, mention: Mention)]
    }

    /// The matches in a range, from left to right, not overlapping.
    func matches(in range: Range<Int>) -> [Match] {
        let mentions = mentionsByStart(range)
        var found: [Match] = []
        var place = range.lowerBound
        while place < range.upperBound {
            if let match = match(phrase.elements[...], at: place, in: range, mentions) {
                found.append(Match(range: place..<match.end, figures: match.figures))
                place = max(place + 1, match.end)
            } else {
                place += 1
            }
        }
        return found
    }

    private func mentionsByStart(_ range: Range<Int>) -> [Int: [Mention]] {
        Dictionary(grouping: reading.mentions.filter { range.contains($0.range.lowerBound) }) { $0.range.lowerBound }
    }

    private typealias Rest = (end: Int, figures: [(slot: String, mention: Mention)])

    private func match(
        _ elements: ArraySlice<ClaimPhrase.Element>, at place: Int, in range: Range<Int>, _ mentions: [Int: [Mention]]
    ) -> Rest? {
        guard let element = elements.first else { return (place, []) }
        let rest = elements.dropFirst()
        switch element {
        case .words(let words):
            for word in words where stands(word, at: place, in: range) {
                if let found = match(rest, at: place + word.count, in: range, mentions) { return found }
            }
            return nil
        case .clauseGap: return afterGap(rest, place, range, mentions, longest: Self.longestGap, ends: Self.clauseEnds)
        case .sentenceGap:
            return afterGap(rest, place, range, mentions, longest: Self.longestSentenceGap, ends: Self.sentenceEnds)
        case .slot(let name, let type):
            for mention in mentions[place] ?? []
            where type.takes(mention) && mention.range.upperBound <= range.upperBound {
                if let found = match(rest, at: mention.range.upperBound, in: range, mentions) {
                    return (found.end, [(name, mention)] + found.figures)
                }
            }
            return nil
        }
    }

    private func stands(_ word: [UInt32], at place: Int, in range: Range<Int>) -> Bool {
        guard place + word.count <= range.upperBound else { return false }
        return reading.scalars[place..<place + word.count].elementsEqual(word)
    }

    /// The nearest continuation; a gap passes over no figure of the kind that comes next.
    private func afterGap(
        _ rest: ArraySlice<ClaimPhrase.Element>, _ place: Int, _ range: Range<Int>, _ mentions: [Int: [Mention]],
        longest: Int, ends: ScalarSet
    ) -> Rest? {
        var index = place
        while index <= range.upperBound, index - place <= longest {
            if let found = match(rest, at: index, in: range, mentions) { return found }
            guard index < range.upperBound, !ends.contains(reading.scalars[index]) else { return nil }
            index += 1
        }
        return nil
    }

    private static let clauseEnds = ScalarSet("，。；：！？\n,;")
    private static let sentenceEnds = ScalarSet("。！？\n")
}
