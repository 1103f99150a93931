import Extraction
import SourceText

/// An article as a reckoner sees it: its sentences with their figures, and the words that tie them.
public struct Account: Sendable {
    public let scalars: [UInt32]
    public let sentences: [FigureSentence]
    /// Dates and ordinals of the whole text, in order.
    let mentions: [Mention]
    /// When the article was printed.
    let date: CalendarDate?
    let words: RoleWords<ArithmeticRole>

    public init(article: Article, mentions: [Mention]) {
        scalars = article.text.scalars
        date = article.date?.date
        self.mentions = mentions.filter {
            switch $0.value {
            case .date, .ordinal: true
            default: false
            }
        }
        sentences = FigureReader(article: article, mentions: mentions).sentences()
        words = ArithmeticRole.words
    }

    /// The indices of the sentence before in the same block, or the last of the block before; nearest first.
    func before(_ sentence: Int, count: Int) -> [Int] {
        Array((max(0, sentence - count)..<sentence).reversed()).filter { sentences[$0].role != .headline }
    }

    /// Whether figures of one measure in these sentences hold a value.
    func holds(_ value: ValueInterval, measure: String, in places: [Int], except: Set<Range<Int>> = []) -> Bool {
        places.contains { place in
            sentences[place].figures.contains {
                $0.measure == measure && !except.contains($0.range) && $0.allowed.intersects(value)
                    && ($0.isExact || $0.approximation == .about)
            }
        }
    }

    /// The sentence that holds a place of the text.
    func sentence(at index: Int) -> Int? {
        sentences.firstIndex { $0.range.contains(index) }
    }

    /// The years written out in a range, in order; of a span of years none.
    func writtenYears(in range: Range<Int>) -> [(value: Int, range: Range<Int>)] {
        mentions.starting(in: range).compactMap { mention in
            guard let date = mention.date, date.yearIsWritten, let year = date.year, !date.isRange else { return nil }
            return (year, mention.range)
        }
    }

    /// The text of a range, for evidence.
    func text(_ range: Range<Int>) -> String {
        String(scalars: scalars[range])
    }

    func has(_ role: ArithmeticRole, in range: Range<Int>) -> Bool {
        words[role].isFound(in: range, of: scalars)
    }

    /// Where a word of a role ends exactly before an index, not beginning before `floor`.
    func word(_ role: ArithmeticRole, endingAt end: Int, from floor: Int) -> Int? {
        words[role].start(endingAt: end, from: floor, in: scalars)
    }

    func has(_ scalar: UInt32, in range: Range<Int>) -> Bool { scalars[range].contains(scalar) }

    /// A relation between a sum, difference or product and what is stated of it.
    func relation(
        stated: Figure, terms: [Figure], computed: ValueInterval, plain: ExactNumber, formula: String,
        confidence: Double
    ) -> ArithmeticRelation {
        let isWhole =
            stated.isWhole && stated.dimension != .temperature
            && terms.allSatisfy { $0.isWhole && $0.factor == stated.factor }
        let holds = isWhole && !formula.contains("×") ? plain == stated.value : computed.intersects(stated.allowed)
        let shown = stated.shown(plain)
        return ArithmeticRelation(
            stated: stated.range, terms: terms.map(\.range), computed: shown,
            equation: "\(formula)=\(shown)\(holds ? "≈" : "≠")\(stated.plain)", holds: holds, confidence: confidence)
    }
}
