import SourceText

/// Reads stretches measured from now: 近五年, 未来7天, 三年前, 20天后, 两年多来.
struct RelativeSpanReader {
    let text: ReadingText
    let lexicons: Lexicons
    private let quantities: QuantityReader
    private let parts: DatePartReader

    init(text: ReadingText, lexicons: Lexicons, numerals: NumeralReader) {
        self.text = text
        self.lexicons = lexicons
        quantities = QuantityReader(text: text, lexicons: lexicons)
        parts = DatePartReader(text: text, lexicons: lexicons, numerals: numerals)
    }

    fileprivate enum Direction { case past, rollingPast, future, before, after, sofar, sinceEvent }

    /// A length of time as written.
    private struct Amount {
        var side: QuantityReader.Side
        var unit: MeasureUnit
        var end: Int
        /// Months or seconds, twice the number where a half is written.
        var isWhole: Bool
    }

    func span(at start: Int, resolver: DateResolver) -> DateReader.Reading? {
        if let (written, next) = prefix(at: start), let amount = amount(at: next) {
            // 已经过去五十来分钟: it is so long ago that something happened.
            if text.has("过去", at: start), text.isOne(of: "经已又就才", start - 1) { return nil }
            // 过去的13年 are calendar years up to now, 过去的一年 runs to the day.
            let isYears = written == .rollingPast && amount.unit.canonical == "年" && amount.side.low.mantissa > 1
            let direction = isYears ? Direction.past : written
            var end = amount.end
            if text[end] == "里" || text[end] == "内" || text[end] == "间" { end += 1 }
            // 会开了近四个小时 tells how long.
            if end == amount.end, text[start] == "近", Self.short.contains(amount.unit.canonical), text[end] != "来",
                !text.has("以来", at: end)
            {
                return nil
            }
            if direction == .past, text[end] == "来" || text.has("以来", at: end) { end += text[end] == "来" ? 1 : 2 }
            var span = reading(start..<end, amount, direction, resolver, isOpen: direction == .after)
            // 前两周 are whole days.
            if text[start] == "前" { span.date.startSecond = nil }
            return span
        }
        guard !text.traits(start).isDisjoint(with: [.numeral, .vague]), let amount = amount(at: start),
            let (written, end, isOpen) = suffix(after: amount)
        else { return nil }
        let isSinceEvent = written == .sofar && lexicons.dates.endsEvent(in: text, before: start)
        let direction = isSinceEvent ? Direction.sinceEvent : written
        if direction == .before, !isOpen, let finer = within(amount, start..<end, resolver) { return finer }
        return reading(start..<end, amount, direction, resolver, isOpen: isOpen)
    }

    // MARK: Words around a length of time

    /// 近三天 are days just past; nobody looks back on 近八个小时.
    private static let short: Set<String> = ["小时", "个小时", "分钟", "秒", "秒钟"]
    private static let prefixes = ScalarSet("过最近未今接再前")
    private static let prefixWords: [(StaticString, Direction)] = [
        ("过去的", .rollingPast), ("过去", .rollingPast), ("最近", .rollingPast), ("近", .past), ("未来的", .future),
        ("未来", .future), ("今后", .future), ("接下来的", .future), ("接下来", .future), ("再过", .after), ("过", .after),
        ("前", .past),
    ]
    private static let suffixes = ScalarSet("以多之")
    private static let suffixWords: [(StaticString, Direction, Bool)] = [
        ("以来", .sofar, false), ("多来", .sofar, false), ("以前", .before, true), ("之前", .before, true),
        ("以后", .after, true), ("之后", .after, true),
    ]

    private func prefix(at start: Int) -> (Direction, Int)? {
        guard Self.prefixes.contains(text[start]) else { return nil }
        for (word, direction) in Self.prefixWords {
            guard let next = text.end(of: word, at: start), !text.traits(next).isDisjoint(with: [.numeral, .vague])
            else { continue }
            // 过两天 at the head of a clause; 经过两天 and 超过两年 are lengths.
            if next == start + 1, direction == .after, start > 0, !text.traits(start - 1).contains(.mark) { continue }
            if next == start + 1, ApproximationMarkers.isPartOfWord(text, start) { continue }
            // 将近两个小时 and 接近三年 are lengths.
            if next == start + 1, text[start] == "近", text.isOne(of: "将接逼几", start - 1) { continue }
            // 前两周 at the head of a clause are the weeks just past; 前三年 may be the first three of anything.
            if next == start + 1, text[start] == "前" {
                guard start == 0 || text.traits(start - 1).contains(.mark), isWeeks(at: next) else { continue }
            }
            return (direction, next)
        }
        return nil
    }

    private func isWeeks(at start: Int) -> Bool {
        guard let numeral = quantities.numerals.numeral(at: start) else { return false }
        return lexicons.units.unit(in: text, at: numeral.range.upperBound)?.unit.canonical == "周"
    }

    private func suffix(after amount: Amount) -> (Direction, Int, Bool)? {
        let end = amount.end
        for (word, direction, isOpen) in Self.suffixWords where Self.suffixes.contains(text[end]) {
            guard let stop = text.end(of: word, at: end) else { continue }
            // 四周之后 is the week so far ahead.
            return (direction, stop, isOpen && !(direction == .after && amount.unit.canonical == "周"))
        }
        if text[end] == "来", amount.unit.dimension == .calendarTime, !text.isOne(of: "自到华访", end + 1) {
            return (.sofar, end + 1, false)
        }
        if text[end] == "前", !text.isOne(of: "往列沿景后方", end + 1) { return (.before, end + 1, false) }
        if text[end] == "后", !text.isOne(of: "续来者期备勤", end + 1) { return (.after, end + 1, false) }
        return nil
    }

    private static let unitBeginnings = ScalarSet("年个月天周星礼小钟分秒刻季日多余半工交来几载昼学")

    private func amount(at start: Int) -> Amount? {
        if let numeral = quantities.numerals.numeral(at: start), !mayCountTime(numeral) { return nil }
        guard let side = quantities.side(at: start, floor: start) else { return nil }
        let unit = side.unit ?? (text[side.end] == "月" ? lexicons.monthUnit : nil)
        guard let unit, unit.dimension == .calendarTime || unit.dimension == .clockTime else { return nil }
        let end = side.unit == nil ? side.end + 1 : side.end
        // 3日前 may be the third; Han or 多 make it a length.
        if unit.canonical == "日", !text.isOne(of: "两几数", side.numeral.range.lowerBound), side.numeral.low.mantissa <= 31
        {
            return nil
        }
        if side.unit == nil, side.numeral.low.mantissa > 12 || text.isDigit(start) { return nil }
        return Amount(side: side, unit: unit, end: end, isWhole: side.low.scale == 0 && side.more == .none)
    }

    /// Whether a unit of time may follow a numeral. 2025年前 is before a year, 1000多年前 is not.
    private func mayCountTime(_ numeral: Numeral) -> Bool {
        let end = numeral.range.upperBound
        guard Self.unitBeginnings.contains(text[end]), numeral.writing != .digitByDigit else { return false }
        return numeral.digitCount < 4 || numeral.writing == .han || text[end] != "年" || numeral.integer ?? 0 > 2200
    }

    // MARK: Reckoning

    private func reading(
        _ range: Range<Int>, _ amount: Amount, _ direction: Direction, _ resolver: DateResolver, isOpen: Bool = false
    ) -> DateReader.Reading {
        // 几天后 and 数年前 name no day and no year.
        if amount.side.numeral.isSeveral {
            return DateReader.Reading(range: range, date: DateMention(granularity: .indefinite))
        }
        var date = DateMention(granularity: granularity(amount, direction), resolution: .unresolved)
        date.isApproximate = !amount.isWhole || [.past, .sofar, .sinceEvent].contains(direction)
        date.isBefore = direction == .before && isOpen
        date.isAfter = direction == .after && isOpen
        date.isSince = direction == .sofar || direction == .sinceEvent
        if let now = resolver.now,
            let span = RelativeReckoning(now: now).span(measure(amount, isOpen: isOpen), direction.kind)
        {
            date.resolution = .relative
            (date.start, date.end) = (
                isOpen && direction == .before ? nil : span.start, isOpen && direction == .after ? nil : span.end
            )
            (date.startSecond, date.endSecond) = (span.startSecond, span.endSecond)
            if date.start == nil { date.startSecond = nil }
            if date.end == nil { date.endSecond = nil }
            if date.granularity == .year { date.year = span.start.year }
        }
        return withClock(DateReader.Reading(range: range, date: date), resolver)
    }

    /// 五年前的5月12日, 两年前的冬天, 三年前的今天: a part of the year that lies so far back.
    private func within(_ amount: Amount, _ range: Range<Int>, _ resolver: DateResolver) -> DateReader.Reading? {
        guard amount.unit.canonical == "年", amount.isWhole, amount.side.low == amount.side.high,
            let today = resolver.now?.start, let years = Int(exactly: amount.side.low.mantissa), years < today.year
        else { return nil }
        var base = DateParts()
        base.year = .number(today.year - years)
        base.level = .year
        let place = text[range.upperBound] == "的" ? range.upperBound + 1 : range.upperBound
        // 两年前初到 has no 初 of a year.
        guard place > range.upperBound || text.isDigit(place) else { return nil }
        guard let rest = parts.parts(at: place, continuing: base), rest.parts.week == nil else { return nil }
        var written = rest.parts
        if case .relative(let offset)? = written.day {
            guard let day = today.adding(days: offset) else { return nil }
            (written.month, written.day) = (.number(day.month), .number(day.day))
        } else if written.level >= .day, written.month == nil, written.festival == nil {
            return nil
        }
        let resolved = resolver.resolve(written)
        guard resolved.span != nil else { return nil }
        var date = DateMention(granularity: resolved.granularity, resolution: .relative)
        date.fill(written, resolved)
        date.yearIsWritten = false
        return DateReader.Reading(range: range.lowerBound..<rest.end, date: date)
    }

    /// 六天后的3时1刻: a time of the day that was reckoned.
    private func withClock(_ reading: DateReader.Reading, _ resolver: DateResolver) -> DateReader.Reading {
        guard reading.date.granularity == .day, !reading.date.isBefore, !reading.date.isAfter else { return reading }
        let end = reading.range.upperBound
        let place = text[end] == "的" ? end + 1 : end
        var base = DateParts()
        base.level = .weekday
        guard let clock = parts.parts(at: place, continuing: base), clock.parts.level >= .dayPart else {
            return reading
        }
        var result = reading
        result.range = reading.range.lowerBound..<clock.end
        result.date.granularity = resolver.granularity(of: clock.parts)
        if let start = reading.date.start, let last = reading.date.end {
            var span = DaySpan(start: start, end: last)
            resolver.applyClock(clock.parts, &span)
            (result.date.start, result.date.end) = (span.start, span.end)
            (result.date.startSecond, result.date.endSecond) = (span.startSecond, span.endSecond)
        }
        return result
    }

    private func measure(_ amount: Amount, isOpen: Bool) -> RelativeReckoning.Measure {
        let factor = amount.unit.factor
        let low = amount.side.low.exact?.multiplied(by: factor)
        let high = amount.side.high.exact?.multiplied(by: factor)
        func whole(_ number: ExactNumber?) -> Int { number.map { Int(clamping: $0.numerator / $0.denominator) } ?? 0 }
        return RelativeReckoning.Measure(
            isMonths: amount.unit.dimension == .calendarTime, low: whole(low), high: whole(high),
            step: whole(factor), more: amount.side.more == .more,
            isWorkday: amount.unit.canonical == "工作日" || amount.unit.canonical == "交易日",
            hasHalf: amount.side.low.scale > 0, halfMonths: halfMonths(amount), reach: reach(amount.side),
            isOpen: isOpen)
    }

    /// 5 for 两个半月.
    private func halfMonths(_ amount: Amount) -> Int {
        guard amount.unit.canonical == "个月", amount.side.low.scale == 1, amount.side.low.mantissa < 1000 else {
            return 0
        }
        return Int(amount.side.low.mantissa / 5)
    }

    /// 十多年 may be up to twenty; 十个多月 ends before the eleventh.
    private func reach(_ side: QuantityReader.Side) -> Int {
        if text.has("个多", before: side.unitStart) { return 1 }
        return (0..<min(max(side.high.lastPlace, 0), 6)).reduce(1) { reach, _ in reach * 10 }
    }

    private func granularity(_ amount: Amount, _ direction: Direction) -> DateMention.Granularity {
        guard direction == .before || direction == .after else { return .range }
        switch amount.unit.canonical {
        case "年" where amount.isWhole: return .year
        case "天", "日", "工作日", "交易日": return .day
        case "周": return .week
        case "小时", "分钟", "秒", "刻钟": return .hour
        default: return .month
        }
    }
}

extension RelativeSpanReader.Direction {
    fileprivate var kind: RelativeReckoning.Direction {
        switch self {
        case .past, .sofar: .past
        case .sinceEvent: .sinceEvent
        case .rollingPast: .rollingPast
        case .future: .future
        case .before: .before
        case .after: .after
        }
    }
}
