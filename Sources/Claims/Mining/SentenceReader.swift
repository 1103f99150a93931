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
        var frame = SentenceFrame(
            index: index, sentence: sentence, clauses: ClauseSplitter.clauses(in: scalars, sentence.range),
            marks: scopes.marks(in: scalars, sentence.range))
        let printed = article.date?.date
        for mention in mentions { Self.enter(mention, into: &frame, scalars, printed) }
        return frame
    }

    private static func enter(
        _ mention: Mention, into frame: inout SentenceFrame, _ scalars: [UInt32],
        _ printed: CalendarDate?
    ) {
        switch mention.value {
        case .quantity(let quantity):
            if isFigure(quantity, mention.range, scalars) {
                frame.figures.append(SentenceFrame.Figure(range: mention.range, quantity: quantity))
            }
        case .date(let date):
            frame.dates.append(SentenceFrame.DateUse(range: mention.range, date: date))
            if let time = Self.time(of: date, printed: printed) {
                frame.times.append(SentenceFrame.TimeUse(range: mention.range, frame: time))
            }
        case .name(let name):
            if let text = Self.text(of: name) {
                frame.names.append(SentenceFrame.NameUse(range: mention.range, text: text))
            } else if name.nameKind == .place {
                frame.places.append(SentenceFrame.NameUse(range: mention.range, text: name.text))
            }
        case .ordinal(let ordinal):
            guard ordinal.isEdition else { return }
            let text = ([ordinal.number] + (ordinal.session.map { [$0] } ?? [])).map(String.init).joined(separator: "-")
            frame.editions.append(SentenceFrame.NameUse(range: mention.range, text: text))
        case .person, .identifier: break
        }
    }

    /// Whether a quantity says how much there is of something: a threshold (`10亿元以上项目`) and 一 as an article do not.
    private static func isFigure(_ quantity: Quantity, _ range: Range<Int>, _ scalars: [UInt32]) -> Bool {
        guard !quantity.isIndefinite, quantity.unit != nil || quantity.dimension != .none,
            !quantity.numeral.allSatisfy({ magnitudes.contains(scalars[$0]) }),
            !labels.contains(quantity.unit ?? ""), !isThreshold(range, scalars)
        else { return false }
        let isThreshold = quantity.approximation == .atLeast || quantity.approximation == .atMost
        guard isThreshold, quantity.noun == nil, range.upperBound < scalars.count else { return true }
        return !TermReader.isHan(scalars[range.upperBound])
    }

    /// Units that number a part or a person's age; they count nothing that another article would count.
    private static let labels: Set<String> = ["期", "级", "岁", "周岁", "周年", "折", "号", "楼", "层", "维", "线", "代", "度"]

    /// 低于90%, 高于5米: a line that is drawn, not a figure that was reached.
    private static func isThreshold(_ range: Range<Int>, _ scalars: [UInt32]) -> Bool {
        let before = scalars[max(0, range.lowerBound - 2)..<min(scalars.count, range.lowerBound + 2)]
        return zip(before, before.dropFirst()).contains { highOrLow.contains($0) && $1 == than }
    }

    private static let highOrLow = Set("低高".unicodeScalars.map(\.value))
    private static let than: UInt32 = 0x4E8E

    /// A numeral of nothing but these (千亿, 百万) names a magnitude, no figure.
    private static let magnitudes = Set("百千万亿".unicodeScalars.map(\.value))

    /// The days a time expression covers; nil where it is unresolved, recurring, or a mere hour.
    private static func time(of date: DateMention, printed: CalendarDate?) -> TimeFrame? {
        switch date.granularity {
        case .recurring, .indefinite, .era: return nil
        default: break
        }
        guard let end = date.end ?? date.start else { return nil }
        if date.isUntil || date.isBefore {
            return TimeFrame(first: (date.start ?? end).dayNumber, last: end.dayNumber, isState: true)
        }
        guard let start = date.start, !date.isSince, start <= end else { return nil }
        var last = end.dayNumber
        // 今年 in a report of July is the year so far; in January it is the year to come.
        if date.granularity == .year, !date.yearIsWritten, let printed, printed.month > 2, start <= printed,
            printed < end
        {
            last = printed.dayNumber
        }
        return TimeFrame(first: start.dayNumber, last: last, isState: false)
    }

    /// The name that a statement may be about; places and titles of works are none.
    private static func text(of name: NameMention) -> String? {
        switch name.nameKind {
        case .organization, .project, .alias: name.text
        case .anaphor: name.refersTo
        case .quotation: name.text.unicodeScalars.count <= longestQuotation ? name.text : nil
        case .place, .title: nil
        }
    }

    /// A quoted name is short; longer quotations are speech.
    private static let longestQuotation = 12
}
