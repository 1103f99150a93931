import Extraction
import Findings
import SourceText

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

    /// What a place is shown as: where a copy leaves words out, the two scalars before and after.
    func widened(_ range: Range<Int>) -> Range<Int> {
        range.isEmpty ? max(0, range.lowerBound - 2)..<min(sentence.count, range.upperBound + 2) : range
    }

    /// The differing words with the Han that follow at once, six at most.
    var wordAhead: Range<Int> {
        var end = words.upperBound
        while end < min(sentence.count, words.upperBound + 6), Self.isHan(sentence.scalars[end]) { end += 1 }
        return words.lowerBound..<end
    }

    /// The member of a list, or the quoted name, that the differing words stand in; nil in running text.
    var listMember: Range<Int>? {
        var start = words.lowerBound
        while start > max(0, words.lowerBound - 8), Self.isMember(sentence.scalars[start - 1]) { start -= 1 }
        var end = words.upperBound
        while end < min(sentence.count, words.upperBound + 8), Self.isMember(sentence.scalars[end]) { end += 1 }
        guard start > 0, end < sentence.count, end - start <= 10 else { return nil }
        let (before, after) = (sentence.scalars[start - 1], sentence.scalars[end])
        let pause: UInt32 = 0x3001
        let opens: Set<UInt32> = [0x300A, 0x201C, 0x2018]
        return before == pause || after == pause || opens.contains(before) ? start..<end : nil
    }

    private static func isHan(_ scalar: UInt32) -> Bool { scalar >= 0x3400 && scalar <= 0x9FFF }

    /// Han, but not the words that part the members of a list: 和 及 与 等 的.
    private static func isMember(_ scalar: UInt32) -> Bool {
        isHan(scalar) && ![0x548C, 0x53CA, 0x4E0E, 0x7B49, 0x7684].contains(scalar)
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
