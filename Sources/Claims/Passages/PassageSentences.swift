import Extraction
import SourceText

/// The sentences around differences, folded and read for what they mention. Each is kept for a while: it holds several
/// differences, or stands in several copies.
final class PassageSentences {
    struct Sentence {
        /// Origins are indices into the source of the passages.
        let text: NormalizedText
        let mentions: [Mention]
    }

    private struct Place: Hashable {
        let article: Int
        let range: Range<Int>
    }

    private var known: [Place: Sentence] = [:]
    private static let capacity = 4096

    /// The sentence at a range of the source of an article's passages.
    func sentence(_ range: Range<Int>, of text: PassageText, article: Int) -> Sentence {
        let place = Place(article: article, range: range)
        if let sentence = known[place] { return sentence }
        let folded = Self.folded(text.source.scalars, range)
        let sentence = Sentence(text: folded, mentions: MentionReader().mentions(in: folded))
        if known.count >= Self.capacity { known.removeAll(keepingCapacity: true) }
        known[place] = sentence
        return sentence
    }

    /// Spaces and line breaks gone, digits and Latin letters ASCII.
    private static func folded(_ source: [UInt32], _ range: Range<Int>) -> NormalizedText {
        var sentence = NormalizedText()
        for index in range where !source[index].isWhitespace {
            sentence.append(folded(source[index]), from: Int32(index), to: Int32(index + 1))
        }
        return sentence
    }

    private static func folded(_ scalar: UInt32) -> UInt32 {
        switch scalar {
        case 0x2C: 0xFF0C
        case 0xFF05, 0xFF0E, 0xFF10...0xFF19, 0xFF21...0xFF3A, 0xFF41...0xFF5A: scalar - 0xFEE0
        default: scalar
        }
    }
}
