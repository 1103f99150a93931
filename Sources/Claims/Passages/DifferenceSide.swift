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

    /// - Parameters:
    ///   - gap: scalars of the text's reading.
    ///   - article: the text's, by which its sentences are kept.
    init(_ gap: Range<Int>, in text: PassageText, article: Int, _ sentences: PassageSentences) {
        self.text = text
        let core = Self.source(of: gap, in: text)
        let block = text.source.range(ofPassage: text.source.passage(at: core.lowerBound))
        var start = core.lowerBound
        while start > max(block.lowerBound, core.lowerBound - Self.reach),
            !Self.ends.contains(text.source.scalars[start - 1])
        {
            start -= 1
        }
        var end = max(core.upperBound, start)
        while end < min(block.upperBound, core.upperBound + Self.reach), !Self.ends.contains(text.source.scalars[end]) {
            end += 1
        }
        let read = sentences.sentence(start..<end, of: text, article: article)
        let sentence = read.text
        self.sentence = sentence
        let first = sentence.origins.firstIndex { Int($0) >= core.lowerBound } ?? sentence.count
        let last = sentence.origins.firstIndex { Int($0) >= core.upperBound } ?? sentence.count
        words = first..<max(first, last)
        mentions = read.mentions
    }

    /// The differing words as folded.
    var string: String { sentence.string(0..<sentence.count) }

    func string(_ range: Range<Int>) -> String { sentence.string(range) }

    /// Where scalars of the sentence stand in the file.
    func place(of range: Range<Int>) -> TextPlace { text.source.place(of: sentence.source(of: range)) }

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

    /// Whether the differing words are digits, or Han numerals, and nothing else.
    var isNumeral: Bool { sentence.scalars[words].allSatisfy { Self.digit($0) != nil } }

    /// The differing digits with the digits around them.
    var wholeNumeral: Range<Int> {
        var (start, end) = (words.lowerBound, words.upperBound)
        while start > 0, Self.digit(sentence.scalars[start - 1]) != nil { start -= 1 }
        while end < sentence.count, Self.digit(sentence.scalars[end]) != nil { end += 1 }
        return start..<end
    }

    /// Whether the next words after the difference tell something done (建设了).
    var tellsResult: Bool {
        let end = min(sentence.count, words.upperBound + 8)
        return sentence.scalars[words.upperBound..<end].contains(0x4E86)
    }

    /// The numbers of a range, Han numerals as digits, in order: `8, 30` of 八点三十分.
    func figures(in range: Range<Int>) -> [Int] {
        var figures: [Int] = []
        var isOpen = false
        for scalar in sentence.scalars[range] {
            guard let digit = Self.digit(scalar) else {
                isOpen = false
                continue
            }
            if !isOpen { figures.append(0) }
            isOpen = true
            let last = figures[figures.count - 1]
            // 十 stands for a one before it, and for nothing more after one: 十二, 二十, 二十五.
            if digit == 10 {
                figures[figures.count - 1] = max(1, last) * 10
            } else if last > 0, last % 10 == 0, Self.isHan(scalar) {
                figures[figures.count - 1] = last + digit
            } else {
                figures[figures.count - 1] = min(last, 99_999) * 10 + digit
            }
        }
        return figures
    }

    private static func digit(_ scalar: UInt32) -> Int? {
        if scalar >= 0x30, scalar <= 0x39 { return Int(scalar) - 0x30 }
        let han: [UInt32] = [0x3007, 0x4E00, 0x4E8C, 0x4E09, 0x56DB, 0x4E94, 0x516D, 0x4E03, 0x516B, 0x4E5D, 0x5341]
        return han.firstIndex(of: scalar)
    }

    /// The member of a list, or the quoted name, that the differing words stand in; nil in running text.
    var listMember: Range<Int>? {
        let whole = stretch(of: 20) { !Self.isQuote($0) && $0 != 0xFF0C && $0 != 0x3002 }
        if whole.lowerBound > 0, whole.upperBound < sentence.count,
            Self.isQuote(sentence.scalars[whole.lowerBound - 1]),
            Self.isQuote(sentence.scalars[whole.upperBound])
        {
            return whole
        }
        let member = stretch(of: 6, Self.isMember)
        guard member.lowerBound > 0, member.upperBound < sentence.count, member.count <= 5 else { return nil }
        let isBesidePause =
            sentence.scalars[member.lowerBound - 1] == Self.pause || sentence.scalars[member.upperBound] == Self.pause
        return isBesidePause || isLastMember(member) ? member : nil
    }

    /// A list's member with the end of the one before it: a line break often stands between them, and the member alone
    /// does not tell which list is meant.
    func withNeighbour(_ member: Range<Int>) -> Range<Int> {
        let mark = member.lowerBound - 1
        guard mark > 0, Self.joints.contains(sentence.scalars[mark]) else { return member }
        var start = mark
        while start > max(0, mark - 4), Self.isMember(sentence.scalars[start - 1]) { start -= 1 }
        return (start < mark ? start : member.lowerBound)..<member.upperBound
    }

    /// Whether a stretch closes a list: 和, 及 or 与 before it, 等 after it, and a pause shortly before.
    private func isLastMember(_ member: Range<Int>) -> Bool {
        let before = member.lowerBound - 1
        return Self.joints.contains(sentence.scalars[before]) && sentence.scalars[member.upperBound] == 0x7B49
            && sentence.scalars[max(0, before - 12)..<before].contains(Self.pause)
    }

    /// 、
    private static let pause: UInt32 = 0x3001
    /// 、 and 和, 及, 与 between the members of a list.
    private static let joints: Set<UInt32> = [0x3001, 0x548C, 0x53CA, 0x4E0E]

    /// Whether the differing words stand inside quotes.
    var isQuoted: Bool {
        guard let member = listMember else { return false }
        return Self.isQuote(sentence.scalars[member.lowerBound - 1])
    }

    /// The differing words and what stands around them, `reach` scalars at most on either side.
    private func stretch(of reach: Int, _ belongs: (UInt32) -> Bool) -> Range<Int> {
        var start = words.lowerBound
        while start > max(0, words.lowerBound - reach), belongs(sentence.scalars[start - 1]) { start -= 1 }
        var end = words.upperBound
        while end < min(sentence.count, words.upperBound + reach), belongs(sentence.scalars[end]) { end += 1 }
        return start..<end
    }

    /// “ ” ‘ ’ 《 》 「 」 and their straight form.
    private static func isQuote(_ scalar: UInt32) -> Bool {
        (0x2018...0x201D).contains(scalar) || (0x300A...0x300D).contains(scalar) || scalar == 0x22
    }

    private static func isHan(_ scalar: UInt32) -> Bool { scalar >= 0x3400 && scalar <= 0x9FFF }

    /// Han, but not the words that part the members of a list: 和 及 与 等 的.
    private static func isMember(_ scalar: UInt32) -> Bool {
        isHan(scalar) && ![0x548C, 0x53CA, 0x4E0E, 0x7B49, 0x7684].contains(scalar)
    }

    private static func source(of gap: Range<Int>, in text: PassageText) -> Range<Int> {
        guard gap.isEmpty else { return text.reading.textRange(gap) }
        let place =
            gap.lowerBound < text.reading.count
            ? Int(text.reading.positions[gap.lowerBound]) : text.source.scalars.count - 1
        return place..<place
    }

    private static let ends = ScalarSet("。！？；!?")
}
