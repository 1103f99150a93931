import Extraction
import SourceText

/// Finds the event that a date belongs to, and the words that tell which event it is.
struct EventFinder {
    let events: EventLexicon
    let scalars: [UInt32]

    /// An event with its date.
    struct Dated {
        /// The group of the verb in `synonyms.tsv`.
        let name: String
        let verb: Range<Int>
        /// The words around the verb, without the date: clauses, in order of text.
        let wording: [Range<Int>]
        /// From its first words to its last, the verb included.
        var around: Range<Int> {
            wording[0].lowerBound..<max(wording[wording.count - 1].upperBound, verb.upperBound)
        }
        /// What it happened to: what was founded, opened, won.
        let thing: [Range<Int>]
    }

    /// The events of a date, in order of text: those named behind the date in its clause (`合龙并正式通车` are two), else in
    /// one of the clauses after it where the date frames them (`2025年6月1日，…正式启用`), else the last one before it in its
    /// clause.
    func events(of date: Range<Int>, in frame: SentenceFrame) -> [Dated] {
        let first = frame.clause(at: date.lowerBound), last = frame.clause(at: date.upperBound - 1)
        // 成立于2015年: the verb that leads to the date.
        if let leading = events.events(in: scalars, first.lowerBound..<date.lowerBound).last,
            leading.range.upperBound == date.lowerBound, date.lowerBound - leading.range.lowerBound > 1,
            scalars[date.lowerBound - 1] == Self.at
        {
            return [dated(leading, [first.lowerBound..<last.upperBound], date, frame)].compactMap { $0 }
        }
        let behind = firstEvents(in: date.upperBound..<last.upperBound)
        let before = events.events(in: scalars, first.lowerBound..<date.lowerBound).last
        // 最后一班船定在5月10日傍晚开: the boat is the event, 开 only that it leaves.
        if let before, isFirstOrLast(before.range), let next = behind.first, events.isLight(next.name) {
            return [dated(before, [first.lowerBound..<last.upperBound], date, frame)].compactMap { $0 }
        }
        if !behind.isEmpty {
            // 首例手术于2024年9月完成, 半决赛6月14日结束: what was done stands before.
            let done = before.map { [$0] } ?? []
            let isDone = done.filter {
                behind[0].name == Self.finished || behind[0].name == Self.ended && events.isOfOneDay($0.name)
            }
            return (isDone + behind).compactMap { dated($0, [first.lowerBound..<last.upperBound], date, frame) }
        }
        if let occasion = occasion(of: date, in: last) {
            return [dated(occasion, [first.lowerBound..<last.upperBound], date, frame)].compactMap { $0 }
        }
        // 交接的那天，7月11日: the clause before tells of which day the date is.
        if date.count + 2 >= last.count, let before = frame.clause(before: first.lowerBound),
            EventRole.words[.dayOf].start(endingAt: before.upperBound, from: before.lowerBound, in: scalars) != nil,
            let event = events.events(in: scalars, before).last
        {
            return [dated(event, [before, first], date, frame)].compactMap { $0 }
        }
        // 拿到证书，是2023年12月的事，那天夜里…: what follows tells of something else.
        let waited = waitedFor(date, first, frame)
        if !waited.isEmpty,
            EventRole.words[.matter].end(startingAt: date.upperBound, to: last.upperBound, in: scalars) != nil
        {
            return waited
        }
        // 摇号定在本月25日，公证人员到场: what the clause itself names goes before what follows.
        let isNamed =
            isLed(date, in: last) && last.upperBound - date.upperBound <= 1
            && !events.events(in: scalars, first.lowerBound..<date.lowerBound).isEmpty
        let later = isNamed ? [] : followingEvents(date, last, frame)
        if !later.isEmpty { return later }
        if isWaitedFor(date, first) { return waited }
        guard isToldBehind(date, in: last) else { return [] }
        return before.flatMap { dated($0, [first.lowerBound..<last.upperBound], date, frame) }.map { [$0] } ?? []
    }

    /// Whether a date begins its clause but for a word that tells what the clause before waits for: 是, 要到.
    private func isWaitedFor(_ date: Range<Int>, _ clause: Range<Int>) -> Bool {
        EventRole.words[.wait].start(endingAt: date.lowerBound, from: clause.lowerBound, in: scalars)
            == clause.lowerBound
    }

    /// 馆舍开放，要到明年夏天: the time that it takes stands behind it.
    private func waitedFor(_ date: Range<Int>, _ clause: Range<Int>, _ frame: SentenceFrame) -> [Dated] {
        guard isWaitedFor(date, clause), let before = frame.clause(before: clause.lowerBound),
            let event = events.events(in: scalars, before).last
        else { return [] }
        return [dated(event, [before, clause], date, frame)].compactMap { $0 }
    }

    /// Whether an event is told by the first or the last of its things: 第一炉钢水, 最后一班船.
    func isFirstOrLast(_ event: Range<Int>) -> Bool {
        let first = scalars[event.lowerBound]
        return Self.orders.contains(first) || first == Self.most && scalars[event.lowerBound + 1] == Self.after
    }

    /// 第一, 头一, 首, 末
    private static let orders = ScalarSet("第头首末")
    /// 最, 后
    private static let most: UInt32 = 0x6700, after: UInt32 = 0x540E

    /// What took place on a day that stands before it with 的: 5月3日晚的决赛.
    private func occasion(of date: Range<Int>, in clause: Range<Int>) -> EventLexicon.Named? {
        let end =
            EventRole.words[.hour].end(startingAt: date.upperBound, to: clause.upperBound, in: scalars)
            ?? date.upperBound
        guard end < clause.upperBound, scalars[end] == Self.of,
            let noun = EventRole.words[.occasion].first(
                in: end..<min(clause.upperBound, end + Self.phrase), of: scalars)
        else { return nil }
        return EventLexicon.Named(range: noun, name: "held")
    }

    static let of: UInt32 = 0x7684
    /// 于
    private static let at: UInt32 = 0x4E8E
    /// The kinds of 完成 and of 结束.
    private static let finished = "finished", ended = "closing"
    /// The kind of 试运行: what was tried was not yet opened.
    private static let trial = "first-run"
    /// Characters from 的 to the end of such a noun.
    private static let phrase = 24

    /// The first event of a stretch, or the trial that it turns out to be (第一次请街坊进来试吃), with those that follow it in the same breath: 合龙并正式通车.
    func firstEvents(in range: Range<Int>) -> [EventLexicon.Named] {
        let met = events.events(in: scalars, range).filter {
            !isQuoted($0.range, in: range) && !isLookedBackOn($0.range, in: range)
        }
        // 庙会结束时就拆台: the first only tells when.
        let main = met.filter { !isWhen($0.range, in: range) }
        let all = main.isEmpty ? met : main
        // 第一列车从厂里开了出来: the verb tells what it was.
        let told = all.first { !$0.isByThing && !events.isLight($0.name) }
        guard let opening = all.first else { return [] }
        let first = all.first { $0.name == Self.trial } ?? (opening.isByThing ? told : nil) ?? opening
        var end = first.range.upperBound
        let joined = all.drop { $0.range.lowerBound <= first.range.lowerBound }.prefix { next in
            let between = end..<next.range.lowerBound
            defer { end = next.range.upperBound }
            return between.count <= Self.breath && between.contains { Self.joiners.contains(scalars[$0]) }
        }
        return [first] + joined.filter { $0.name != first.name }
    }

    /// Whether a verb is followed by a word that makes it the time of what comes next.
    private func isWhen(_ event: Range<Int>, in range: Range<Int>) -> Bool {
        guard let end = EventRole.words[.whenWord].end(startingAt: event.upperBound, to: range.upperBound, in: scalars)
        else {
            return false
        }
        return end < range.upperBound && TermReader.isHan(scalars[end]) && scalars[end] != Self.interval
    }

    /// 间 of 时间
    private static let interval: UInt32 = 0x95F4

    /// Whether a word stands in quotation marks that open within a range, as 退休 in 昨日，“退休不褪色”发布仪式举行: it is part of a name.
    /// What they close behind it is no matter (一段“水库溃坝，下游出逃”的视频), but for speech.
    private func isQuoted(_ word: Range<Int>, in range: Range<Int>) -> Bool {
        let before = scalars[range.lowerBound..<word.lowerBound], behind = scalars[word.upperBound..<range.upperBound]
        guard let mark = before.lastIndex(where: Self.quotes.contains), scalars[mark] == Self.opening else {
            return false
        }
        guard let next = behind.first(where: Self.quotes.contains) else {
            return mark > range.lowerBound && TermReader.isHan(scalars[mark - 1])
        }
        return next == Self.closing
    }

    private static let quotes = ScalarSet("“”")
    static let opening: UInt32 = 0x201C
    private static let closing: UInt32 = 0x201D

    static let breath = 6
    private static let joiners = ScalarSet("并、后和暨")

    /// Whether a date behind a verb tells when: `定于5月1日`, `开幕时间是5月1日`, or it ends the clause; in `公布了6月份数据` it
    /// belongs to what was published.
    private func isToldBehind(_ date: Range<Int>, in clause: Range<Int>) -> Bool {
        clause.upperBound - date.upperBound <= 1 || isLed(date, in: clause)
    }

    private func isLed(_ date: Range<Int>, in clause: Range<Int>) -> Bool {
        date.lowerBound > clause.lowerBound && Self.leads.contains(scalars[date.lowerBound - 1])
    }

    private static let leads = ScalarSet("于在至到自从是为：")
}
