import SourceText

/// Reads dates, times of day and periods, and reckons them as it goes: later dates of a text rest on earlier ones.
struct DateReader {
    let text: ReadingText
    let lexicons: Lexicons
    let numerals: NumeralReader
    let partReader: DatePartReader
    private let relatives: RelativeSpanReader
    private let periods: PeriodReader
    private(set) var resolver: DateResolver

    struct Reading {
        var range: Range<Int>
        var date: DateMention
    }

    init(text: ReadingText, lexicons: Lexicons, numerals: NumeralReader, context: ReadingContext) {
        self.text = text
        self.lexicons = lexicons
        self.numerals = numerals
        partReader = DatePartReader(text: text, lexicons: lexicons, numerals: numerals)
        relatives = RelativeSpanReader(text: text, lexicons: lexicons, numerals: numerals)
        periods = PeriodReader(text: text, numerals: numerals)
        resolver = DateResolver(calendar: lexicons.calendar, context: context)
    }

    /// The sentence or paragraph ends: what it named is inherited no longer.
    mutating func pass(_ scalar: UInt32) {
        if scalar == 0x0A { resolver.newParagraph() } else { resolver.newSentence() }
    }

    /// The date that begins at an index where one may (``mayBegin(at:)``).
    mutating func date(at start: Int) -> Reading? {
        let untilWords: [StaticString] = text[start] == "截" ? ["截至", "截止到", "截止", "截至到", "截"] : []
        for word in untilWords {
            guard let next = text.end(of: word, at: start) else { continue }
            let place = text[next] == "到" ? next + 1 : next
            guard mayBegin(at: place), var reading = date(at: place), !reading.date.isSince else { break }
            reading.range = start..<reading.range.upperBound
            reading.date.isUntil = true
            return reading
        }
        if let plan = periods.plan(at: start) ?? periods.splitYear(at: start) { return finishedPlan(plan) }
        if let past = beforeChrist(at: start) { return past }
        if text[start] == "每" { return recurring(at: start) }
        if let relative = relatives.span(at: start, resolver: resolver) { return relative }
        return expression(at: start)
    }

    private static let beginnings = ScalarSet("公前后最近过未今每再接截第首闰Qq“‘\"「此")

    /// Whether what stands at an index leaves it open that a date begins there.
    func mayBegin(at start: Int) -> Bool {
        if !text.traits(start).isDisjoint(with: [.numeral, .vague]) { return mayBeginWithNumeral(at: start) }
        return Self.beginnings.contains(text[start]) || lexicons.dates.part(in: text, at: start) != nil
    }

    /// What may follow the numerals that a date or a length of time begins with: a unit, a mark, 多 and 来, a quotation mark or
    /// 规划 and its like after the number of a plan.
    private static let followers = ScalarSet("年月日号时点天周星礼世季小钟分秒刻工交昼学载财赛雪榨供采个多余来半 -—－~～–―─至到/.·•:：”’\"」』规期以开收末目蓝")
    /// The longest run of numerals that is looked through.
    private static let longestRun = 12

    /// Whether the run of numerals at an index goes on as a date does. Most numbers of a paper count things, and are told
    /// from dates at this one look; a number of four or eight digits may be a year or a day by itself.
    private func mayBeginWithNumeral(at start: Int) -> Bool {
        var end = start + 1
        while end < start + Self.longestRun, !text.traits(end).isDisjoint(with: [.numeral, .vague]) { end += 1 }
        if end - start >= 4 || Self.followers.contains(text[end]) { return true }
        return lexicons.dates.part(in: text, at: start) != nil
    }

    // MARK: Dates and ranges of dates

    private mutating func expression(at start: Int) -> Reading? {
        if let word = lexicons.dates.part(in: text, at: start) {
            switch word.part {
            // 历年 of 万历年间 and 农历年底
            case .indefinite where text[start] == "历" && text.isOne(of: "万农公阴阳夏学旧", start - 1): break
            case .indefinite: return indefinite(start..<word.end)
            case .now: return now(start..<word.end)
            default: break
            }
        }
        guard mayBeginPart(at: start) else { return nil }
        var first = partReader.parts(at: start, continuing: isAhead(at: start) ? .ahead : DateParts())
        if let shared = sharedRange(after: first, at: start) {
            return finished(shared.first, shared.second, start..<shared.end)
        }
        guard first != nil else { return nil }
        if let parts = first?.parts, !stands(parts, start..<(first?.end ?? start)) { return nil }
        guard var one = first else { return nil }
        if isAhead(behind: one.end) { one.parts.isAhead = true }
        if let second = rangeEnd(after: one.end, from: one.parts) {
            let hours = hours(after: second.end, from: one.parts, to: second.parts)
            return finished(
                hours?.first ?? one.parts, hours?.second ?? second.parts, start..<(hours?.end ?? second.end))
        }
        if let last = consecutiveDays(after: one.end, from: one.parts) {
            return finished(one.parts, last.parts, start..<last.end)
        }
        first = nil
        return finished(one.parts, nil, start..<one.end)
    }

    /// Whether the words before a date say that it is still to come: 将于3月8日举行.
    private func isAhead(at start: Int) -> Bool {
        guard text.isOne(of: "于在", start - 1) else { return false }
        for word: StaticString in ["将于", "定于", "拟于", "将在", "计划于", "预计于", "计划在", "预计在"]
        where text.has(word, before: start) {
            return true
        }
        return false
    }

    /// Whether the words behind a date say that it is still to come: 11月将迎来校庆.
    private func isAhead(behind end: Int) -> Bool {
        text[end] == "将" && !text.isOne(of: "军领士帅官校相", end + 1)
    }

    private static let partBeginnings = ScalarSet("前后最第首闰Qq")

    private func mayBeginPart(at start: Int) -> Bool {
        !text.traits(start).isDisjoint(with: .numeral) || Self.partBeginnings.contains(text[start])
            || lexicons.dates.part(in: text, at: start) != nil
    }

    /// Whether parts make a date of their own: not a bare 早上 of 早上好, a 春 of a name, a month of 一月 in 近一月.
    private func stands(_ parts: DateParts, _ range: Range<Int>) -> Bool {
        if parts.level == .stage, parts.year == nil, parts.month == nil, parts.era == nil, parts.quarters == nil {
            return parts.stage != .yearStart || !text.traits(range.upperBound).contains(.hanDigit)
        }
        if parts.isLunar, parts.month == nil, parts.festival == nil, parts.day == nil || resolver.context.date == nil {
            return false
        }
        // 黎明 is a name as well; a word for a stretch of the day needs a day or stands after a mark.
        if parts.level == .dayPart, parts.day == nil, parts.weekday == nil, parts.dayPart?.name == "daybreak" {
            return false
        }
        if text.isOne(of: "年月", range.lowerBound), parts.level == .stage || range.count == 2 {
            return !text.isOne(of: "青少中老成周多历往数每学壮童百万些整同当半全积跨拜过丰闰几去今明前后本来近些岁满超年", range.lowerBound - 1)
                && text.traits(range.lowerBound - 1).isDisjoint(with: .numeral)
        }
        return parts.level > .none
    }

    // MARK: Mentions

    private mutating func finished(_ first: DateParts, _ second: DateParts?, _ range: Range<Int>) -> Reading {
        let resolved = resolver.resolve(first)
        // 展览持续到2月8日 names no day of which 当天 would be said.
        resolver.remember(
            first, resolved, asDay: !text.isOne(of: "到至", range.lowerBound - 1), asYear: !isCompared(range))
        var date = DateMention(granularity: resolved.granularity, resolution: resolved.resolution)
        date.fill(first, resolved)
        if let second { extend(&date, first, second, resolved) }
        return DateSuffixReader(text: text).suffixed(Reading(range: range, date: date), now: resolver.now)
    }

    /// 比去年同期, 较2019年: what a text goes on to tell is not of the time that it compares with.
    private func isCompared(_ range: Range<Int>) -> Bool {
        text.isOne(of: "比较", range.lowerBound - 1) || text.has("同期", at: range.upperBound)
    }

    private mutating func extend(
        _ date: inout DateMention, _ first: DateParts, _ second: DateParts, _ start: DateResolver.Resolved
    ) {
        var end = resolver.resolve(second)
        if let a = start.span?.start, let b = end.span?.end, b < a, !second.yearIsWritten, let year = end.year {
            var later = second
            later.year = .number(year + 1)
            let next = resolver.resolve(later)
            if next.span != nil { end = next }
        }
        resolver.remember(second, end)
        date.granularity = second.clock != nil || second.dayPart != nil ? end.granularity : .range
        date.end = end.span?.end
        date.endSecond = end.span?.endSecond
        if let clock = second.clock, clock.minute == nil, let second = end.span?.startSecond { date.endSecond = second }
        if case .relative(0) = second.day, second.clock == nil, second.dayPart == nil {
            date.endSecond = resolver.context.second
        }
        if start.span == nil || end.span == nil { (date.start, date.end) = (start.span?.start, end.span?.end) }
        date.exists = start.exists && end.exists
        date.isRange = true
    }

    private func indefinite(_ range: Range<Int>) -> Reading {
        Reading(range: range, date: DateMention(granularity: .indefinite))
    }

    private func now(_ range: Range<Int>) -> Reading {
        var date = DateMention(
            granularity: .indefinite, resolution: resolver.context.date == nil ? .unresolved : .relative)
        date.start = resolver.context.date
        date.end = resolver.context.date
        date.isUntil = text.isOne(of: "截至到迄", range.lowerBound)
        (date.startSecond, date.endSecond) = (resolver.context.second, resolver.context.second)
        return Reading(range: range, date: date)
    }

    /// 公元前221年: a year that the calendar of days does not reach.
    private func beforeChrist(at start: Int) -> Reading? {
        guard let place = text.end(of: "公元前", at: start),
            let numeral = numerals.numeral(at: place), let year = numeral.integer
        else { return nil }
        if let end = text.end(of: "世纪", at: numeral.range.upperBound) {
            return Reading(range: start..<end, date: DateMention(granularity: .era, resolution: .explicit))
        }
        guard text[numeral.range.upperBound] == "年" else { return nil }
        var date = DateMention(granularity: .year, resolution: .explicit)
        date.year = -year
        date.yearIsWritten = true
        return Reading(range: start..<(numeral.range.upperBound + 1), date: date)
    }

    private mutating func finishedPlan(_ plan: PeriodReader.Plan) -> Reading {
        var date = DateMention(granularity: .era, resolution: .explicit)
        // “十四五”末 is the last year of the plan.
        let isEnd = text[plan.range.upperBound] == "末" && text[plan.range.upperBound + 1] != "期"
        let firstYear = isEnd ? plan.years.upperBound : plan.years.lowerBound
        if isEnd { (date.granularity, date.isApproximate) = (.range, true) }
        date.start = CalendarDate(year: firstYear, month: 1, day: 1)
        date.end = CalendarDate(year: plan.years.upperBound, month: 12, day: 31)
        date.yearIsWritten = true
        let range = plan.range.lowerBound..<(plan.range.upperBound + (isEnd ? 1 : 0))
        return DateSuffixReader(text: text).suffixed(Reading(range: range, date: date), now: resolver.now)
    }

    /// 每年9月, 每周三, 每天晚上8点, 每隔3天.
    private mutating func recurring(at start: Int) -> Reading? {
        guard let end = periods.recurrence(at: start) else { return nil }
        var date = DateMention(granularity: .recurring)
        var stop = end.next
        let head = end.weekdayStart ?? end.next
        let isJoined = text[head] == "的" || text.has("工作日", at: head)
        let joint = text[head] == "的" ? head + 1 : text.has("工作日", at: head) ? head + 3 : head
        if isJoined, head + 1 < joint { stop = joint }
        var base = DateParts.inRange
        // 每月第一个周六 is a day of the month.
        if text[end.next - 1] == "月" { base.level = .month }
        if let rest = partReader.parts(at: joint, continuing: base) {
            stop = rest.end
            if rest.parts.clock != nil {
                let first = resolver.resolve(rest.parts).span
                (date.startSecond, date.endSecond) = (first?.startSecond, first?.endSecond)
            }
            if let second = rangeEnd(after: rest.end, from: rest.parts) {
                stop = second.end
                if second.parts.clock != nil { date.endSecond = resolver.resolve(second.parts).span?.startSecond }
            }
            // 每周二、周四
            while text.isOne(of: "、和", stop), let next = partReader.parts(at: stop + 1, continuing: base),
                next.parts.level == rest.parts.level
            {
                stop = next.end
            }
            date.month = rest.parts.writtenMonth
            date.day = rest.parts.writtenDay
            date.weekday = rest.parts.weekday
        }
        return Reading(range: start..<stop, date: date)
    }
}
