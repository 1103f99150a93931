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
        let folded = Self.folded(text.source, range)
        let sentence = Sentence(text: folded, mentions: MentionReader().mentions(in: folded))
        if known.count >= Self.capacity { known.removeAll(keepingCapacity: true) }
        known[place] = sentence
        return sentence
    }

    /// Spaces and line breaks gone, digits and Latin letters ASCII.
    private static func folded(_ source: [Unicode.Scalar], _ range: Range<Int>) -> NormalizedText {
        var sentence = NormalizedText()
        for index in range {
            let scalar = source[index]
            // None stands behind the ideographic space.
            guard scalar.value > 0x3000 || !scalar.properties.isWhitespace else { continue }
            let narrow =
                scalar.value >= 0xFF10 && scalar.value <= 0xFF5A && scalar.properties.isAlphabetic
                || scalar.value >= 0xFF10 && scalar.value <= 0xFF19 || scalar.value == 0xFF05 || scalar.value == 0xFF0E
            let value = narrow ? scalar.value - 0xFEE0 : scalar == "," ? 0xFF0C : scalar.value
            sentence.append(value, from: Int32(index), to: Int32(index + 1))
        }
        return sentence
    }
}
