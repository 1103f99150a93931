import Findings
import SourceText

/// Finds what two articles of one story tell differently of one thing that can be one way only: 无需预约 and 须提前预约, 剖宫产 and 顺产,
/// a fire by a short circuit and by a cigarette.
struct StoryPropertyComparison {
    private let stories: Stories
    private var corpus: NameCorpus { stories.corpus }

    init(_ stories: Stories) { self.stories = stories }

    private struct Property {
        let word: PropertyWord
        /// Its clause.
        let range: Range<Int>
        /// The sentence and the one before it.
        let context: String

        func opposes(_ other: Property) -> Bool {
            word.family == other.word.family && !word.agrees(with: other.word)
        }
    }

    func conflicts() -> [NameConflict] {
        var told: [Int: [Property]] = [:]
        func properties(_ article: Int, _ text: StoryText) -> [Property] {
            if let known = told[article] { return known }
            let found = Self.properties(in: text)
            told[article] = found
            return found
        }
        return stories.pairs(within: Self.days).flatMap { pair -> [NameConflict] in
            guard let a = stories.text(pair.first), let b = stories.text(pair.second) else { return [] }
            let (first, second) = (properties(pair.first, a), properties(pair.second, b))
            guard !first.isEmpty, !second.isEmpty else { return [] }
            let slips = slips(first, second)
            guard !slips.isEmpty, stories.areOne(pair) else { return [] }
            return slips.map { $0.conflict(.status, corpus, pair, a, b) }
        }
    }

    /// Later it may be so no longer.
    private static let days = 45

    /// Of each family one at most, where neither article tells both.
    private func slips(_ first: [Property], _ second: [Property]) -> [StorySlip] {
        var families: Set<String> = []
        return first.compactMap { x in
            guard !families.contains(x.word.family),
                let y = second.first(where: { $0.opposes(x) && mayBeOne($0, x) }),
                first.allSatisfy({ $0.word.family != x.word.family || $0.opposes(y) }),
                second.allSatisfy({ $0.word.family != x.word.family || $0.opposes(x) })
            else { return nil }
            families.insert(x.word.family)
            return StorySlip(first: x.range, second: y.range, confidence: 0.72)
        }
    }

    /// Whether the sentences share what only a name tells, or a figure.
    private func mayBeOne(_ a: Property, _ b: Property) -> Bool {
        corpus.rarePairs(a.context, b.context) > 0
            || RankEvidence.shareFigure(a.context, b.context)
    }

    // MARK: Reading

    private static func properties(in text: StoryText) -> [Property] {
        PropertyWord.all(in: text.scalars).compactMap { place, word in
            guard let number = text.sentenceNumber(at: place.lowerBound), isFact(place, in: text),
                word.needs?.isFound(in: text.sentences[number], of: text.scalars) ?? true
            else { return nil }
            let context = text.sentences[max(0, number - 1)].lowerBound..<text.sentences[number].upperBound
            return Property(word: word, range: text.clause(at: place.lowerBound), context: text.string(context))
        }
    }

    /// Neither denied nor told of another time or thing.
    private static func isFact(_ place: Range<Int>, in text: StoryText) -> Bool {
        let scalars = text.scalars
        let clause = text.clause(at: place.lowerBound)
        let before = clause.lowerBound..<place.lowerBound
        return !before.suffix(2).contains { denials.contains(scalars[$0]) }
            && !PropertyWord.others.isFound(in: before, of: scalars)
            && !PropertyWord.others.isFound(in: place.upperBound..<clause.upperBound, of: scalars)
    }

    private static let denials = ScalarSet("没未不无非免否别勿禁")
}
