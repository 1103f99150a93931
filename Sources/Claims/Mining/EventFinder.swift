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
    private func isFirstOrLast(_ event: Range<Int>) -> Bool {
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

    private static let of: UInt32 = 0x7684
    /// 于
    private static let at: UInt32 = 0x4E8E
    /// The kinds of 完成 and of 结束.
    private static let finished = "finished", ended = "closing"
    /// The kind of 试运行: what was tried was not yet opened.
    private static let trial = "first-run"
    /// Characters from 的 to the end of such a noun.
    private static let phrase = 24

    /// The first event of a stretch, or the trial that it turns out to be (第一次请街坊进来试吃), with those that follow it in the same breath: 合龙并正式通车.
    private func firstEvents(in range: Range<Int>) -> [EventLexicon.Named] {
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
    private static let opening: UInt32 = 0x201C
    private static let closing: UInt32 = 0x201D

    private static let breath = 6
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

    /// The first events of each clause that a date opens (`5月9日，随着汽笛拉响，新码头正式启用`); brackets between are passed
    /// over, another date ends the search.
    private func followingEvents(_ date: Range<Int>, _ clause: Range<Int>, _ frame: SentenceFrame) -> [Dated] {
        guard clause.upperBound - date.upperBound <= 2 || isNamedDay(date.upperBound..<clause.upperBound) else {
            return []
        }
        var found: [Dated] = []
        var wording: [Range<Int>] = [clause]
        let reach = isScene(date, frame) ? Self.reachOfScene : Self.reach
        var isHearsay = false
        for next in frame.clauses where next.lowerBound >= clause.upperBound {
            if scalars[next.lowerBound - 1] == 0xFF08 || scalars[next.lowerBound - 1] == 0x28 { continue }
            if scalars[next.lowerBound - 1] == 0xFF1B { break }
            wording.append(next)
            if frame.dates.contains(where: { next.contains($0.range.lowerBound) && isLeading($0, in: next) }) { break }
            if EventRole.words[.hearsay].isFound(in: next, of: scalars) { isHearsay = true }
            if isAside(next, of: frame) { continue }
            if wording.count > Self.reach + 1 {
                if isHearsay { break }
                // 剧团就从那天办了起来 points back at the date, however far.
                guard wording.count <= reach + 1 || EventRole.words[.sinceThen].isFound(in: next, of: scalars) else {
                    continue
                }
            }
            for event in firstEvents(in: next) where !isDone(event.range, in: next) && !isEpithet(event.range, in: next)
            {
                guard let dated = dated(event, wording, date, frame) else { continue }
                // 随着钢箱梁吊装到位，大桥合龙: told twice in one breath, at last with what it is of.
                if found.last?.name == event.name { found.removeLast() }
                found.append(dated)
            }
        }
        return found
    }

    /// 6月16日，转移的群众陆续回家: the verb only tells which they are.
    private func isEpithet(_ event: Range<Int>, in clause: Range<Int>) -> Bool {
        event.upperBound + 1 < clause.upperBound && scalars[event.upperBound] == Self.of
            && (TermReader.isHan(scalars[event.upperBound + 1]) || Self.opens.contains(scalars[event.upperBound + 1]))
    }

    private static let opens = ScalarSet("“《")

    /// 6月5日，记者获悉，主河槽清淤已全部完成: done by the date, nobody says when.
    private func isDone(_ event: Range<Int>, in clause: Range<Int>) -> Bool {
        EventRole.words[.known].first(
            in: max(clause.lowerBound, event.lowerBound - Self.breath)..<event.lowerBound, of: scalars) != nil
    }

    /// 护林员日, 那天下午: what stands between a date and the end of its clause is the day's name, or an hour.
    private func isNamedDay(_ rest: Range<Int>) -> Bool {
        rest.count <= 10
            && EventRole.words[.day].start(endingAt: rest.upperBound, from: rest.lowerBound, in: scalars) != nil
    }

    private func isLeading(_ use: SentenceFrame.DateUse, in clause: Range<Int>) -> Bool {
        use.range.lowerBound - clause.lowerBound <= 1 && !use.isAttribute(in: scalars) && !use.isBareHour(in: scalars)
    }

    /// Whether a date is a day that a sentence opens with: what it goes on to tell, clause by clause, was on that day.
    private func isScene(_ date: Range<Int>, _ frame: SentenceFrame) -> Bool {
        guard date.lowerBound - frame.sentence.range.lowerBound <= 1,
            let use = frame.dates.first(where: { $0.range == date })
        else { return false }
        switch use.date.granularity {
        case .day, .dayPart, .hour, .minute: return true
        default: return false
        }
    }

    /// Clauses after a date's own that it still dates, and where it opens a scene.
    private static let reach = 2, reachOfScene = 7

    /// The event with its words; where its own clauses name nothing else (`，10月1日起施行`), the clause before tells what.
    func dated(
        _ event: EventLexicon.Named, _ clauses: [Range<Int>], _ date: Range<Int>, _ frame: SentenceFrame
    ) -> Dated? {
        var wording = clauses
        let told =
            clauses.reduce(0) { $0 + scalars[$1].count(where: TermReader.isHan) } - date.count
            - event.verb.reduce(0) { $0 + $1.count }
        if told < Self.enough, let before = frame.clauses.last(where: { $0.upperBound <= clauses[0].lowerBound }) {
            wording.insert(before, at: 0)
        }
        let parts = wording.flatMap { Self.cut($0, out: [date] + event.verb) }
        return Dated(
            name: event.name, verb: event.range, wording: parts.isEmpty ? clauses : parts,
            thing: thing(event, clauses.first { $0.contains(event.range.lowerBound) } ?? clauses[0], date, frame))
    }

    /// The object of a verb that has one (设立了研发中心), else what stands before it in its clause (研发中心成立).
    private func thing(
        _ event: EventLexicon.Named, _ clause: Range<Int>, _ date: Range<Int>, _ frame: SentenceFrame
    ) -> [Range<Int>] {
        let isPassive = scalars[max(clause.lowerBound, event.range.lowerBound - 1)] == Self.passive
        if events.hasObject(event.name), !isPassive {
            var start = event.verb[0].upperBound
            while start < clause.upperBound, Self.particles.contains(scalars[start]) { start += 1 }
            let object = start..<max(start, clause.upperBound)
            if object.count > 1, !object.overlaps(date),
                TermReader.isHan(scalars[start]) || scalars[start] == Self.opening,
                !Self.noObjects.contains(scalars[start])
            {
                return [object]
            }
        }
        // 首班6101路公交车: what it is the first of.
        let named = event.verb[0].upperBound..<event.range.upperBound
        if event.verb.count == 1, isFirstOrLast(event.range), named.count > Self.enough { return [named] }
        // 走进这座今年5月才启用的新馆: what the verb stands before.
        if isEpithet(event.range, in: clause),
            (0...Self.adverb).contains(event.range.lowerBound - date.upperBound)
        {
            let start = event.range.upperBound + 1
            let end = (start..<clause.upperBound).first { !TermReader.isHan(scalars[$0]) } ?? clause.upperBound
            return [start..<min(end, start + Self.longestNoun)]
        }
        let own = Self.cut(clause.lowerBound..<event.range.lowerBound, out: [date])
        let isBare = !own.contains { $0.count > 1 } && !isEpithet(event.range, in: clause)
        let subject = isBare ? [subject(before: clause, frame)].compactMap { $0 } : own
        // 市民坐上头班车: who did it, not what was opened; 开始 is no thing.
        return subject.filter {
            !$0.isEmpty && !Self.persons.contains(scalars[$0.upperBound - 1])
                && EventRole.words[.beginning].end(startingAt: $0.lowerBound, to: $0.upperBound, in: scalars) == nil
        }.map { part in
            // 公司的食堂 is the canteen.
            guard let last = part.last(where: { scalars[$0] == Self.of }), part.upperBound - last > 2 else {
                return part
            }
            return last + 1..<part.upperBound
        }
    }

    /// Scalars that may stand between a date and its verb (今年5月才正式启用的), and of the noun behind.
    private static let adverb = 4, longestNoun = 12

    /// A short clause that only names what the next one tells of: 坡上的老枣树，9月12日才打下第一竿.
    private func subject(before clause: Range<Int>, _ frame: SentenceFrame) -> Range<Int>? {
        guard let before = frame.clauses.last(where: { $0.upperBound <= clause.lowerBound }),
            before.count <= Self.longestSubject, !frame.dates.contains(where: { before.contains($0.range.lowerBound) }),
            events.events(in: scalars, before).isEmpty, !Self.speech.contains(scalars[before.upperBound - 1]),
            !EventRole.words[.hearsay].isFound(in: before, of: scalars)
        else { return nil }
        return before.lowerBound..<before.upperBound - (TermReader.isHan(scalars[before.upperBound - 1]) ? 0 : 1)
    }

    private static let longestSubject = 16
    /// 说, 道, 示, 绍, 称, 得
    private static let speech = ScalarSet("说道示绍称得")

    /// 被
    private static let passive: UInt32 = 0x88AB
    private static let persons = ScalarSet("民人们者员客生她他它我你")

    private static let particles = ScalarSet("了过着起的")
    private static let noObjects = ScalarSet("于以后时前之至到并那当在一由从就才便也与和已仪典")

    private static let enough = 4

    /// A range without others that may stand in it.
    private static func cut(_ range: Range<Int>, out others: [Range<Int>]) -> [Range<Int>] {
        others.reduce([range]) { parts, other in
            parts.flatMap { part -> [Range<Int>] in
                guard part.overlaps(other) else { return [part] }
                return [
                    part.lowerBound..<max(part.lowerBound, other.lowerBound),
                    min(part.upperBound, other.upperBound)..<part.upperBound,
                ]
                .filter { !$0.isEmpty }
            }
        }
    }
}
