import Findings
import SourceText

/// The text of an article as the names of a story are looked for in it: headline and body without blanks and line breaks.
struct StoryText {
    /// Passages are parted by a 0.
    let scalars: [UInt32]
    /// From mark to mark, as sentences end.
    let sentences: [Range<Int>]
    /// For each scalar its index in ``PassageSource/scalars``.
    private let sources: [Int32]
    private let passages: [Passage]

    init(_ passages: [Passage]) {
        var text = NormalizedText()
        var offset: Int32 = 0
        for passage in passages {
            let source = [UInt32](scalarsOf: passage.place.text)
            if passage.role != .credit { text.append(passage, source, from: offset) }
            offset += Int32(source.count)
            text.append(0, from: offset, to: offset + 1)
            offset += 1
        }
        text.foldWidths()
        let scalars = text.scalars
        var sentences: [Range<Int>] = []
        var start = 0
        for (index, scalar) in scalars.enumerated() where Self.stops.contains(scalar) || scalar == 0 {
            if index > start { sentences.append(start..<index) }
            start = index + 1
        }
        (self.scalars, self.sources) = (scalars, text.origins)
        (self.sentences, self.passages) = (sentences, passages)
    }

    private static let stops = ScalarSet("。！？")

    /// The sentence that holds an index; the index alone where it is a mark between two.
    func sentence(at index: Int) -> Range<Int> {
        guard let number = sentenceNumber(at: index) else { return index..<index + 1 }
        return sentences[number]
    }

    func sentenceNumber(at index: Int) -> Int? {
        var low = 0
        var high = sentences.count
        while low < high {
            let middle = (low + high) / 2
            if sentences[middle].upperBound <= index { low = middle + 1 } else { high = middle }
        }
        return low < sentences.count && sentences[low].contains(index) ? low : nil
    }

    /// The clause around an index: from mark to mark.
    func clause(at index: Int) -> Range<Int> {
        var (start, end) = (index, index)
        while start > 0, !Self.clauseMarks.contains(scalars[start - 1]), scalars[start - 1] != 0 { start -= 1 }
        while end < scalars.count, !Self.clauseMarks.contains(scalars[end]), scalars[end] != 0 { end += 1 }
        return start..<max(end, start)
    }

    static let clauseMarks = ScalarSet("，。；：！？（）")

    func isHan(_ index: Int) -> Bool { scalars.indices.contains(index) && scalars[index].isHan }

    /// The places at which a stretch of text stands, ascending.
    func places(of run: some RandomAccessCollection<UInt32>) -> [Int] {
        var found: [Int] = []
        while let place = firstPlace(of: run, from: found.last.map { $0 + 1 } ?? 0) { found.append(place) }
        return found
    }

    func holds(_ run: some RandomAccessCollection<UInt32>) -> Bool { firstPlace(of: run, from: 0) != nil }

    private func firstPlace(of run: some RandomAccessCollection<UInt32>, from start: Int) -> Int? {
        guard let first = run.first else { return nil }
        return scalars.withUnsafeBufferPointer { text in
            var place = start
            while place + run.count <= text.count {
                if text[place] == first, text[place..<place + run.count].elementsEqual(run) { return place }
                place += 1
            }
            return nil
        }
    }

    /// How many Han characters left of two indices agree.
    func common(before index: Int, _ other: StoryText, before there: Int, upTo limit: Int) -> Int {
        var length = 0
        while length < limit, isHan(index - length - 1), other.isHan(there - length - 1),
            scalars[index - length - 1] == other.scalars[there - length - 1]
        {
            length += 1
        }
        return length
    }

    /// How many Han characters from two indices on agree.
    func common(from index: Int, _ other: StoryText, from there: Int, upTo limit: Int) -> Int {
        var length = 0
        while length < limit, isHan(index + length), other.isHan(there + length),
            scalars[index + length] == other.scalars[there + length]
        {
            length += 1
        }
        return length
    }

    /// Where a range stands in the file.
    func place(of range: Range<Int>) -> TextPlace {
        PassageSource(passages).place(of: Int(sources[range.lowerBound])..<Int(sources[range.upperBound - 1]) + 1)
    }

    func string(_ range: Range<Int>) -> String { NameDistinctions.text(Array(scalars[range])) }
}

extension NormalizedText {
    /// Appends a passage as it is read, without blanks, straight quotation marks as those that open and close.
    fileprivate mutating func append(_ passage: Passage, _ source: [UInt32], from start: Int32) {
        let isFolded = passage.folded != nil
        var isOpen = false
        for (index, scalar) in (passage.folded.map { [UInt32](scalarsOf: $0) } ?? source).enumerated()
        where !scalar.isWhitespace && !ScalarClass.isInvisible(scalar) {
            let place = start + (isFolded ? Int32(passage.source(of: UInt32(index))) : Int32(index))
            var mark = scalar
            switch scalar {
            case 0x22, 0xFF02:
                mark = isOpen ? 0x201D : 0x201C
                isOpen.toggle()
            case 0x300C, 0x300E: mark = 0x201C
            case 0x300D, 0x300F: mark = 0x201D
            default: break
            }
            append(mark, from: place, to: place + 1)
        }
    }
}
