import Extraction
import Findings
import SourceText

/// A difference with the sentences around it, read for what is mentioned at its place.
struct DifferenceWindow {
    private let gap: PassageAlignment.Gap
    private let texts: [PassageText]

    init(gap: PassageAlignment.Gap, texts: [PassageText]) {
        self.gap = gap
        self.texts = texts
    }

    struct Reading {
        var difference: PassageDifference
    }

    var read: Reading {
        let sides = [
            DifferenceSide(gap.first, in: texts[0]), DifferenceSide(gap.second, in: texts[1]),
        ]
        let (kind, words) = DifferenceKind.of(sides[0], sides[1])
        let places = zip(sides, words).map { side, words in side.place(of: words) }
        return Reading(
            difference: PassageDifference(
                kind: kind, first: places[0], second: places[1], firstSentence: sides[0].string,
                secondSentence: sides[1].string, rareContext: 0, flanks: [], mattersNearby: 0, wordingNearby: 0))
    }
}

/// One copy's side of a difference: its sentence, folded as the readers want it, and the differing scalars in it.
struct DifferenceSide {
    /// The sentence; origins are indices into the text's source.
    let sentence: NormalizedText
    /// The scalars of `sentence` that differ; empty where this copy leaves them out.
    let words: Range<Int>
    let mentions: [Mention]
    private let text: PassageText

    /// The farthest that a sentence is followed on either side, in scalars.
    private static let reach = 80

    /// - Parameter gap: scalars of the text's reading.
    init(_ gap: Range<Int>, in text: PassageText) {
        self.text = text
        let core = Self.source(of: gap, in: text)
        let block = text.sourceRange(ofPassage: text.passage(at: core.lowerBound))
        var start = core.lowerBound
        while start > max(block.lowerBound, core.lowerBound - Self.reach), !Self.ends(text.source[start - 1]) { start -= 1 }
        var end = max(core.upperBound, start)
        while end < min(block.upperBound, core.upperBound + Self.reach), !Self.ends(text.source[end]) { end += 1 }
        let sentence = Self.folded(text.source, start..<end)
        self.sentence = sentence
        let first = sentence.origins.firstIndex { Int($0) >= core.lowerBound } ?? sentence.count
        let last = sentence.origins.firstIndex { Int($0) >= core.upperBound } ?? sentence.count
        words = first..<max(first, last)
        mentions = MentionReader().mentions(in: sentence)
    }

    /// The differing words as folded.
    var string: String { sentence.string(0..<sentence.count) }

    func string(_ range: Range<Int>) -> String { sentence.string(range) }

    /// Where scalars of the sentence stand in the file.
    func place(of range: Range<Int>) -> TextPlace { text.place(of: sentence.source(of: range)) }

    /// The mentions that the differing words are part of, or stand at the edge of where this copy leaves them out.
    var touched: [Mention] {
        mentions.filter {
            words.isEmpty
                ? $0.range.lowerBound <= words.lowerBound && words.lowerBound <= $0.range.upperBound
                : $0.range.overlaps(words)
        }
    }

    private static func source(of gap: Range<Int>, in text: PassageText) -> Range<Int> {
        guard gap.isEmpty else { return text.reading.textRange(gap) }
        let place = gap.lowerBound < text.reading.count ? Int(text.reading.positions[gap.lowerBound]) : text.source.count - 1
        return place..<place
    }

    private static func ends(_ scalar: Unicode.Scalar) -> Bool {
        scalar == "。" || scalar == "！" || scalar == "？" || scalar == "；" || scalar == "!" || scalar == "?"
    }

    /// Spaces and line breaks gone, digits and Latin letters ASCII.
    private static func folded(_ source: [Unicode.Scalar], _ range: Range<Int>) -> NormalizedText {
        var sentence = NormalizedText()
        for index in range {
            let scalar = source[index]
            guard !scalar.properties.isWhitespace else { continue }
            let narrow = scalar.value >= 0xFF10 && scalar.value <= 0xFF5A && scalar.properties.isAlphabetic
                || scalar.value >= 0xFF10 && scalar.value <= 0xFF19 || scalar.value == 0xFF05 || scalar.value == 0xFF0E
            let value = narrow ? scalar.value - 0xFEE0 : scalar == "," ? 0xFF0C : scalar.value
            sentence.append(value, from: Int32(index), to: Int32(index + 1))
        }
        return sentence
    }
}
