import Findings
import SourceText

/// Resolves an alignment of two texts to places in their files, with the differences classed.
struct PassageCopyReader {
    let texts: [PassageText]
    let articles: [Int]
    /// Of the first text.
    let common: CommonScalars
    var sentences = PassageSentences()

    func copy(_ alignment: PassageAlignment) -> PassageCopy {
        let ranges = [alignment.first, alignment.second]
        let sources = zip(texts, ranges).map { $0.reading.textRange($1) }
        return PassageCopy(
            articles: articles, places: zip(texts, sources).map { $0.source.place(of: $1) }, ranges: ranges,
            roles: zip(texts, ranges).map { $0.role(atReading: $1.lowerBound) },
            fillsBlock: zip(texts, sources).map { fillsBlock($0, $1) },
            endsSentence: zip(texts, sources).map { $0.endsSentence(at: $1.upperBound) },
            shares: texts.map { alignment.matched * 100 / max(1, $0.reading.count) }, matched: alignment.matched,
            rareMatched: common.rareMatched(alignment), sharedFigures: sharedFigures(alignment),
            differences: differences(alignment))
    }

    /// Whether nothing but a mark or two of the block stands outside a range of the source, and before it a word of time
    /// with its comma (近年来，).
    private func fillsBlock(_ text: PassageText, _ range: Range<Int>) -> Bool {
        let block = text.source.range(ofPassage: text.source.passage(at: range.lowerBound))
        return range.lowerBound - block.lowerBound <= 5 && block.upperBound - range.upperBound <= 2
    }

    private func differences(_ alignment: PassageAlignment) -> [PassageDifference] {
        let gaps = DifferingWords.joined(alignment, in: texts[0].reading.scalars)
        let surroundings = gaps.indices.map { self.surroundings(of: $0, gaps, alignment) }
        // Of two articles that are not alike only a difference that stands alone can tell anything, and only where it matters: many
        // share a frame and differ in all the words in it, and their sentences need not be read.
        var alone: [Int: PassageDifference] = [:]
        if !isAlike(alignment) {
            for number in gaps.indices where surroundings[number].mayStandAlone {
                alone[number] = DifferenceWindow(gap: gaps[number], of: self).difference
            }
            guard alone.values.contains(where: \.kind.matters) else { return [] }
        }
        let read = gaps.indices.map { alone[$0] ?? DifferenceWindow(gap: gaps[$0], of: self).difference }
        let figures = sharedFigures(alignment)
        return gaps.indices.map { number in
            var difference = read[number]
            let (gap, stretch, others) = (gaps[number], surroundings[number].stretch, surroundings[number].others)
            difference.beginsWithClause =
                texts[0].beginsClause(atReading: stretch.first.lowerBound)
                && texts[1].beginsClause(atReading: stretch.second.lowerBound)
            difference.sharedFigures = figures
            difference.matchedBefore = matched(alignment, in: stretch.first.lowerBound..<gap.first.lowerBound) {
                $0.count
            }
            difference.rareContext = surroundings[number].rareContext
            difference.flanks = surroundings[number].flanks
            difference.mattersNearby = others.count { read[$0].kind.matters }
            difference.wordingNearby = others.count - difference.mattersNearby
            difference.replacedNearby = others.count {
                !read[$0].kind.matters && !gaps[$0].first.isEmpty && !gaps[$0].second.isEmpty
            }
            return difference
        }
    }

    /// What the alignment alone tells of the text around a difference.
    private struct Surroundings {
        /// The part of the copies around it that no words of their own interrupt.
        let stretch: PassageAlignment.Gap
        let rareContext: Int
        let flanks: [Int]
        /// The numbers of the differences in its context.
        let others: [Int]

        /// The least that any judgement of a difference asks: equal text at both sides, and hardly another difference near.
        var mayStandAlone: Bool { others.count <= 1 && rareContext >= 20 && flanks.reduce(0, +) >= 10 }
    }

    private func surroundings(
        of number: Int, _ gaps: [PassageAlignment.Gap], _ alignment: PassageAlignment
    ) -> Surroundings {
        let (gap, stretch) = (gaps[number], stretch(around: number, gaps, alignment))
        let near = gap.first.lowerBound - Self.context..<gap.first.upperBound + Self.context
        let context = near.clamped(to: stretch.first)
        return Surroundings(
            stretch: stretch, rareContext: matched(alignment, in: context, common.rareCount),
            flanks: flanks(of: gap, alignment),
            others: gaps.indices.filter { $0 != number && touches(gaps[$0].first, context) })
    }

    /// Whether two articles have so much alike that even one difference counts that stands among others: for a reprint, or for
    /// words that are used again. What an article holds twice always is.
    private func isAlike(_ alignment: PassageAlignment) -> Bool {
        articles[0] == articles[1]
            || alignment.matched * 100 >= max(alignment.first.count, alignment.second.count) * Self.alike
    }

    /// Equal scalars in a hundred of the longer copy.
    private static let alike = 80
    /// How far around a difference its context reaches, in scalars of the first reading.
    private static let context = 40
    /// Where both copies have at least this many scalars of their own, another statement begins.
    private static let ownWords = 5

    /// The part of the copies around a difference that no words of their own interrupt.
    private func stretch(around number: Int, _ gaps: [PassageAlignment.Gap], _ alignment: PassageAlignment)
        -> PassageAlignment.Gap
    {
        func isOwn(_ gap: PassageAlignment.Gap) -> Bool { min(gap.first.count, gap.second.count) >= Self.ownWords }
        let before = gaps[..<number].last(where: isOwn)
        let after = gaps[(number + 1)...].first(where: isOwn)
        return PassageAlignment.Gap(
            first: (before?.first.upperBound ?? alignment.first.lowerBound)..<(after?.first.lowerBound
                ?? alignment.first.upperBound),
            second: (before?.second.upperBound ?? alignment.second.lowerBound)..<(after?.second.lowerBound
                ?? alignment.second.upperBound))
    }

    private func touches(_ range: Range<Int>, _ other: Range<Int>) -> Bool {
        range.lowerBound < other.upperBound && other.lowerBound < range.upperBound
            || range.isEmpty && other.contains(range.lowerBound)
    }

    /// What the equal scalars in a range of the first reading come to.
    private func matched(_ alignment: PassageAlignment, in range: Range<Int>, _ weight: (Range<Int>) -> Int) -> Int {
        alignment.runs.reduce(0) { sum, run in
            let part = (run.first..<run.first + run.length).clamped(to: range)
            return sum + (part.isEmpty ? 0 : weight(part))
        }
    }

    private func flanks(of gap: PassageAlignment.Gap, _ alignment: PassageAlignment) -> [Int] {
        [
            alignment.runs.last { $0.first + $0.length <= gap.first.lowerBound }?.length ?? 0,
            alignment.runs.first { $0.first >= gap.first.upperBound }?.length ?? 0,
        ]
    }

    /// What the figures in equal runs weigh: one of two digits 1, a longer one 2, each once; years weigh nothing.
    private func sharedFigures(_ alignment: PassageAlignment) -> Int {
        var figures: Set<[UInt32]> = []
        for run in alignment.runs {
            let end = run.first + run.length
            var index = run.first
            while index < end {
                let start = index
                while index < end, isDigit(texts[0].reading.scalars[index]) { index += 1 }
                // 1990-1993年 is two years without its dash.
                let isYear = [4, 8].contains(index - start) && index < end && texts[0].reading.scalars[index] == 0x5E74
                if index - start >= 2, !isYear { figures.insert(Array(texts[0].reading.scalars[start..<index])) }
                index += 1
            }
        }
        return figures.reduce(0) { $0 + ($1.count > 2 ? 2 : 1) }
    }

    private func isDigit(_ scalar: UInt32) -> Bool { scalar >= 0x30 && scalar <= 0x39 || scalar == 0x2E }
}
