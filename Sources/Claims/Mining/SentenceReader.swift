import Extraction
import SourceText

/// Reads an article's sentences into frames: figures, times, names and limits, each with its place.
struct SentenceReader {
    let scopes: ScopeReader
    let events: EventLexicon

    func frames(of article: Article, mentions: [Mention]) -> [SentenceFrame] {
        var next = 0
        let yearless = article.date == nil ? YearlessDates(article.text) : YearlessDates()
        var frames: [SentenceFrame] = []
        frames.reserveCapacity(article.sentences.count)
        for (index, sentence) in article.sentences.enumerated() {
            while next < mentions.count, mentions[next].range.lowerBound < sentence.range.lowerBound { next += 1 }
            var end = next
            while end < mentions.count, mentions[end].range.lowerBound < sentence.range.upperBound { end += 1 }
            var frame = frame(index, sentence, mentions[next..<end], article)
            frame.dates = yearless.joined(with: frame.dates, in: sentence.range)
            if let year = Self.wholeYear(of: frame, after: frames, article.text.scalars) { frame.times.append(year) }
            frames.append(frame)
        }
        return frames
    }

    /// 去年新收6842件。…全年追回1.73亿元: the year that the sentence before tells of, the only one, where this one tells none.
    private static func wholeYear(
        of frame: SentenceFrame, after frames: [SentenceFrame], _ scalars: [UInt32]
    ) -> SentenceFrame.TimeUse? {
        guard frame.times.isEmpty, let last = frames.last, last.sentence.block == frame.sentence.block,
            let mark = frame.marks.first(where: { scalars[$0.range].elementsEqual(all) })
        else { return nil }
        let years = last.times.filter { !$0.isOpening && ($0.frame?.length ?? 0) >= 360 }
        guard let year = years.first, years.allSatisfy({ $0.frame == year.frame }) else { return nil }
        return SentenceFrame.TimeUse(
            range: mark.range, frame: year.frame, yearOffset: year.yearOffset, isOpening: false, datesEvent: false)
    }

    /// 全年
    private static let all: [UInt32] = [0x5168, 0x5E74]

    private func frame(
        _ index: Int, _ sentence: Sentence, _ mentions: ArraySlice<Mention>, _ article: Article
    ) -> SentenceFrame {
        let scalars = article.text.scalars
        var frame = SentenceFrame(
            index: index, sentence: sentence, clauses: ClauseSplitter.clauses(in: scalars, sentence.range),
            marks: scopes.marks(in: scalars, sentence.range))
        frame.colons = sentence.range.filter { scalars[$0] == 0xFF1A || scalars[$0] == 0x3A }
        let printed = article.date?.date
        for mention in mentions { enter(mention, into: &frame, scalars, printed) }
        frame.figures = PerHundred.shares(of: frame.figures, scalars)
        return frame
    }

    private func enter(
        _ mention: Mention, into frame: inout SentenceFrame, _ scalars: [UInt32],
        _ printed: CalendarDate?
    ) {
        switch mention.value {
        case .quantity(let read):
            if let year = Self.graduates(read) {
                let day = { CalendarDate(year: year, month: $0, day: $1)?.dayNumber ?? 0 }
                frame.times.append(
                    SentenceFrame.TimeUse(
                        range: mention.range, frame: TimeFrame(first: day(1, 1), last: day(12, 31), isState: false),
                        yearOffset: printed.map { year - $0.year }, isOpening: false, datesEvent: false))
                return
            }
            let quantity = BareFigure.completed(read, at: mention.range, in: frame, scalars) ?? read
            if Self.isFigure(quantity, mention.range, scalars) {
                frame.figures.append(SentenceFrame.Figure(range: mention.range, quantity: quantity))
            }
        case .date(let date):
            let use = SentenceFrame.DateUse(range: mention.range, date: date)
            frame.dates.append(use)
            guard !use.isWeeklyHours(in: scalars) else { return }
            let reader = TimeUseReader(scalars: scalars, printed: printed, events: events)
            let last = frame.times.last { $0.frame != nil && !$0.isOpening }?.frame
            if let time = reader.use(of: date, at: mention.range, in: frame, after: last) { frame.times.append(time) }
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

    /// 2025届毕业生: those of a year; nil for what counts anything.
    private static func graduates(_ quantity: Quantity) -> Int? {
        guard quantity.unit == "届", let year = quantity.interval.exact, year.isInteger,
            (1900...2100).contains(year.numerator)
        else { return nil }
        return Int(year.numerator)
    }

    /// Whether a quantity says how much there is of something: a threshold (`10亿元以上项目`) and 一 as an article do not.
    private static func isFigure(_ quantity: Quantity, _ range: Range<Int>, _ scalars: [UInt32]) -> Bool {
        guard !quantity.isIndefinite, quantity.unit != nil || quantity.dimension != .none,
            !isMagnitude(quantity, scalars),
            !LabelUnits.isLabel(quantity, range, scalars), !isThatDay(quantity, range, scalars),
            !isThreshold(range, scalars), !isLikened(range, scalars),
            !isMilestone(range, quantity, scalars), !isPay(range, quantity, scalars)
        else { return false }
        let isThreshold = quantity.approximation == .atLeast || quantity.approximation == .atMost
        guard isThreshold, quantity.noun == nil, range.upperBound < scalars.count else { return true }
        return !TermReader.isHan(scalars[range.upperBound])
    }

    /// 停水那一天, 有一天: a day, no span of one; 那一天一夜 is a span.
    private static func isThatDay(_ quantity: Quantity, _ range: Range<Int>, _ scalars: [UInt32]) -> Bool {
        quantity.dimension == .clockTime && quantity.unit == "天" && quantity.interval.exact == .one
            && range.lowerBound > 0 && pointing.contains(scalars[range.lowerBound - 1])
            && night.end(startingAt: range.upperBound, to: scalars.count, in: scalars) == nil
    }

    private static let night = CueWords("一夜 一晚")

    private static let pointing = ScalarSet("那这哪某有头")

    /// 低于90%, 高于5米: a line that is drawn, not a figure that was reached.
    private static func isThreshold(_ range: Range<Int>, _ scalars: [UInt32]) -> Bool {
        let before = scalars[max(0, range.lowerBound - 2)..<min(scalars.count, range.lowerBound + 2)]
        return zip(before, before.dropFirst()).contains { highOrLow.contains($0) && $1 == than }
    }

    /// 站上150万标箱台阶, 突破200万大关: a line that was passed, at any distance.
    private static func isMilestone(_ range: Range<Int>, _ quantity: Quantity, _ scalars: [UInt32]) -> Bool {
        let end = max(range.upperBound, quantity.noun?.upperBound ?? 0)
        return milestones.isFound(in: range.upperBound..<min(scalars.count, end + 2), of: scalars)
    }

    /// 花掉半个月工资: an amount of money.
    private static func isPay(_ range: Range<Int>, _ quantity: Quantity, _ scalars: [UInt32]) -> Bool {
        [.calendarTime, .clockTime].contains(quantity.dimension)
            && pays.end(startingAt: range.upperBound, to: scalars.count, in: scalars) != nil
    }

    private static let pays = CueWords("工资 薪水 薪资 收入 房租 租金 口粮 生活费 的工资 的薪水 的收入 的房租 的租金 的口粮 的生活费 的退休金")

    /// 有三个篮球场那么大: what something is as large as, no count of it.
    private static func isLikened(_ range: Range<Int>, _ scalars: [UInt32]) -> Bool {
        let end = (range.upperBound..<min(scalars.count, range.upperBound + longestLikeness)).first {
            !TermReader.isHan(scalars[$0])
        }
        return likenesses.isFound(
            in: range.upperBound..<(end ?? min(scalars.count, range.upperBound + longestLikeness)), of: scalars)
    }

    private static let likenesses = CueWords("那么大 那么高 那么长 那么重 那么宽 那么深 那么多 那么厚 一样大 一样高 一样长 一样重 般大")
    /// In scalars, from the unit to the end of 那么大.
    private static let longestLikeness = 12

    private static let milestones = CueWords("台阶 大关 关口 门槛 红线")

    private static let highOrLow = ScalarSet("低高")
    private static let than: UInt32 = 0x4E8E

    /// Whether a numeral of nothing but multipliers (千亿, 百万) names a magnitude, no figure; 近千米 measures.
    private static func isMagnitude(_ quantity: Quantity, _ scalars: [UInt32]) -> Bool {
        quantity.numeral.allSatisfy { magnitudes.contains(scalars[$0]) }
            && (quantity.approximation != .nearly || quantity.numeral.count > 1)
    }

    private static let magnitudes = ScalarSet("百千万亿")

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
