import Extraction
import SourceText

/// Reads an article's sentences into frames: figures, times, names and limits, each with its place.
struct SentenceReader {
    let scopes: ScopeReader

    func frames(of article: Article, mentions: [Mention]) -> [SentenceFrame] {
        var next = 0
        return article.sentences.enumerated().map { index, sentence in
            while next < mentions.count, mentions[next].range.lowerBound < sentence.range.lowerBound { next += 1 }
            var end = next
            while end < mentions.count, mentions[end].range.lowerBound < sentence.range.upperBound { end += 1 }
            return frame(index, sentence, mentions[next..<end], article)
        }
    }

    private func frame(
        _ index: Int, _ sentence: Sentence, _ mentions: ArraySlice<Mention>, _ article: Article
    ) -> SentenceFrame {
        let scalars = article.text.scalars
        return SentenceFrame(
            index: index, sentence: sentence, clauses: ClauseSplitter.clauses(in: scalars, sentence.range),
            figures: mentions.compactMap { mention in
                guard let quantity = mention.quantity, Self.isFigure(quantity, mention.range, scalars) else { return nil }
                return SentenceFrame.Figure(range: mention.range, quantity: quantity)
            },
            times: mentions.compactMap { mention in
                mention.date.flatMap { Self.frame(of: $0) }.map { SentenceFrame.TimeUse(range: mention.range, frame: $0) }
            },
            names: mentions.compactMap { Self.name(of: $0, in: scalars) },
            marks: scopes.marks(in: scalars, sentence.range))
    }

    /// Whether a quantity says how much there is of something: a threshold (`10亿元以上项目`) and 一 as an article do not.
    private static func isFigure(_ quantity: Quantity, _ range: Range<Int>, _ scalars: [UInt32]) -> Bool {
        guard !quantity.isIndefinite, quantity.unit != nil || quantity.dimension != .none else { return false }
        let isThreshold = quantity.approximation == .atLeast || quantity.approximation == .atMost
        guard isThreshold, quantity.noun == nil, range.upperBound < scalars.count else { return true }
        return !TermReader.isHan(scalars[range.upperBound])
    }

    /// The days a time expression covers; nil where it is unresolved, recurring, or a mere hour.
    private static func frame(of date: DateMention) -> TimeFrame? {
        switch date.granularity {
        case .recurring, .indefinite, .era: return nil
        default: break
        }
        guard let end = date.end ?? date.start else { return nil }
        if date.isUntil || date.isBefore {
            return TimeFrame(first: (date.start ?? end).dayNumber, last: end.dayNumber, isState: true)
        }
        guard let start = date.start, !date.isSince, start <= end else { return nil }
        return TimeFrame(first: start.dayNumber, last: end.dayNumber, isState: false)
    }

    private static func name(of mention: Mention, in scalars: [UInt32]) -> SentenceFrame.NameUse? {
        guard let name = mention.name else { return nil }
        switch name.nameKind {
        case .organization, .project, .alias: return .init(range: mention.range, text: name.text)
        case .anaphor: return name.refersTo.map { .init(range: mention.range, text: $0) }
        case .quotation: return name.text.unicodeScalars.count <= 12 ? .init(range: mention.range, text: name.text) : nil
        case .place, .title: return nil
        }
    }
}
