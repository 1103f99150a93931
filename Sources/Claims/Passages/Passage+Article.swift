import Findings
import SourceText

extension Passage {
    /// The passages of an article, in its order: one a block, or several where the block's lines stand apart in the file.
    public static func passages(of reading: ArticleReading) -> [Passage] {
        reading.article.blocks.flatMap { block in
            contiguous(block.range, in: reading.article.text).map { range in
                Passage(range, role: block.role, in: reading)
            }
        }
    }

    /// The bytes of a file that may lie between two scalars of one passage: a line break with its indent.
    private static let widestBreak: Int32 = 48

    /// A range of the text cut where its source jumps.
    private static func contiguous(_ range: Range<Int>, in text: NormalizedText) -> [Range<Int>] {
        guard !range.isEmpty else { return [] }
        var pieces: [Range<Int>] = []
        var start = range.lowerBound
        for index in range.dropFirst() {
            let gap = text.origins[index] - text.originEnds[index - 1]
            // A folded scalar may share its source with the one before it.
            if gap > widestBreak || text.origins[index] < text.origins[index - 1] {
                pieces.append(start..<index)
                start = index
            }
        }
        return pieces + [start..<range.upperBound]
    }

    private init(_ range: Range<Int>, role: Article.Role, in reading: ArticleReading) {
        let place = reading.place(of: range)
        let text = reading.article.text
        let read = PassageReading(text.scalars, ranges: [range])
        self.init(role: role, place: place, fingerprints: Fingerprints(of: read), count: read.count)
        guard self.reading.scalars != read.scalars else { return }
        folded = text.string(range)
        steps = Self.steps(range, in: text, source: place.text)
    }

    private static func steps(_ range: Range<Int>, in text: NormalizedText, source: String) -> [Step] {
        var steps: [Step] = []
        var sourceIndex: Int32 = 0
        var byte = text.origins[range.lowerBound]
        var scalars = source.unicodeScalars.makeIterator()
        for index in range {
            while byte < text.origins[index], let scalar = scalars.next() {
                byte += Int32(UTF8.width(scalar))
                sourceIndex += 1
            }
            let folded = Int32(index - range.lowerBound)
            if let last = steps.last, sourceIndex - last.source == folded - last.folded { continue }
            steps.append(Step(folded: folded, source: sourceIndex))
        }
        return steps
    }
}
