import SourceText

/// Finds the editions of events: 第九届世界某某大会, 某某大会的第九届, and 这是第八届了 after a sentence that names the event.
struct EditionReader {
    let reading: ArticleReading
    let lexicon: NameLexicon
    private let scalars: [UInt32]
    private let run: NameRun

    init(reading: ArticleReading, lexicon: NameLexicon) {
        self.reading = reading
        self.lexicon = lexicon
        scalars = reading.scalars
        run = NameRun(scalars: reading.scalars, lexicon: lexicon)
    }

    /// - Parameter clause: where the ordinal's clause begins.
    func claim(_ ordinal: OrdinalWord, _ clause: Int, _ sentence: Range<Int>, _ number: Int) -> RankClaim? {
        ahead(ordinal, clause, sentence, number) ?? behind(ordinal, clause, sentence, number)
            ?? pointing(ordinal, clause, sentence, number)
    }

    // MARK: 第九届某某大会

    private func ahead(_ ordinal: OrdinalWord, _ clause: Int, _ sentence: Range<Int>, _ number: Int) -> RankClaim? {
        guard let event = eventName(at: ordinal.range.upperBound, to: sentence.upperBound) else { return nil }
        let topic = reading.text(event).filter { $0 != "“" && $0 != "”" }
        guard ordinal.unit == "届" || topic.hasSuffix("大会"), !isBody(event) else { return nil }
        var claim = RankClaim(
            .edition, ordinal, topic: topic, at: ordinal.range.lowerBound..<event.upperBound, in: sentence, number,
            of: reading)
        claim.prefix = reading.text(run.before(ordinal.range.lowerBound, from: clause))
        // 第四届联赛: which one, the story tells.
        claim.isAnaphoric = event.count < 3
        return claim
    }

    /// An event's name from an index: at most 24 characters up to the head noun, quotes inside allowed.
    private func eventName(at start: Int, to limit: Int) -> Range<Int>? {
        var index = start
        var found: Range<Int>?
        while index < min(limit, start + 24) {
            let isPart =
                scalars[index].isHan || scalars[index].isLatin || scalars[index] == 0x201C || scalars[index] == 0x201D
            guard isPart else { break }
            if let end = lexicon.ends.longestMatch(in: scalars, at: index, end: limit), end.value == .hard { break }
            if let head = lexicon.heads.longestMatch(in: scalars, at: index, end: limit) {
                if [.event, .prize].contains(head.value) { found = start..<index + head.length }
                index += head.length
            } else {
                index += 1
            }
        }
        guard let found, found.count >= 2 else { return nil }
        return found
    }

    /// Committees and congresses number their terms: 第八届委员会.
    private func isBody(_ event: Range<Int>) -> Bool {
        let end = min(scalars.count, event.upperBound + 6)
        let next =
            event.upperBound < end ? lexicon.heads.longestMatch(in: scalars, at: event.upperBound, end: end) : nil
        return next.map { $0.value == .body } ?? false
            || RankRole.words[.committee].isFound(in: event, of: scalars) && !isElection(event)
    }

    /// 第十三届村民委员会换届选举
    private func isElection(_ event: Range<Int>) -> Bool {
        Self.elections.start(endingAt: event.upperBound, from: event.lowerBound, in: scalars) != nil
    }

    private static let elections = CueWords("选举")

    // MARK: 某某大会的第九届

    private func behind(_ ordinal: OrdinalWord, _ clause: Int, _ sentence: Range<Int>, _ number: Int) -> RankClaim? {
        guard ordinal.unit == "届" || isOpened(ordinal, sentence), !isCommittee(after: ordinal, sentence) else {
            return nil
        }
        let start = ordinal.range.lowerBound
        let end = start > clause && scalars[start - 1] == 0x7684 ? start - 1 : start
        guard let event = eventEnding(at: end, from: clause) ?? shortEvent(endingAt: end, from: clause) else {
            return nil
        }
        var claim = RankClaim(.edition, ordinal, topic: event, at: ordinal.range, in: sentence, number, of: reading)
        claim.isAnaphoric = true
        return claim
    }

    /// 艺术节第九次拉开大幕: the times that an event has opened are its editions.
    private func isOpened(_ ordinal: OrdinalWord, _ sentence: Range<Int>) -> Bool {
        ordinal.unit == "次"
            && Self.opening.end(startingAt: ordinal.range.upperBound, to: sentence.upperBound, in: scalars) != nil
    }

    private static let opening = CueWords("拉开大幕 拉开帷幕 拉开序幕 开幕 启幕 开锣 开赛 开门迎客 开门纳客 敞开大门 举办 举行 开场 如约而至 如期而至 登场 鸣锣")

    /// The event whose name, or the quoted part of it, ends just before an index.
    private func eventEnding(at end: Int, from limit: Int) -> String? {
        if end > limit, scalars[end - 1] == 0x201D {
            guard let open = (max(limit, end - 14)..<end - 1).last(where: { scalars[$0] == 0x201C }),
                run.headEnding(at: end - 1, from: open + 1).map({ [.event, .prize].contains($0.value) }) == true
            else { return nil }
            return reading.text(open + 1..<end - 1)
        }
        guard let head = run.headEnding(at: end, from: limit), [.event, .prize].contains(head.value) else { return nil }
        return named(head.range, from: limit)
    }

    /// 茶博会 of 这已是茶博会的第五届 and 这是茶博会第五次开门迎客: a short name that no list holds, between a pointing word and the number.
    private func shortEvent(endingAt end: Int, from clause: Int) -> String? {
        guard end < scalars.count, scalars[end] == 0x7684 || scalars[end] == Self.ordinal, end > clause,
            Self.eventEnds.contains(scalars[end - 1])
        else {
            return nil
        }
        let start = (max(clause, end - 6)...max(clause, end - 2)).first {
            RankRole.words[.anaphor].start(endingAt: $0, from: clause, in: scalars) != nil
        }
        guard let start, end - start >= 2, scalars[start..<end].allSatisfy(\.isHan) else { return nil }
        return reading.text(start..<end)
    }

    /// 第
    private static let ordinal: UInt32 = 0x7B2C
    private static let eventEnds = ScalarSet("会赛节展")

    private func named(_ head: Range<Int>, from limit: Int) -> String? {
        var before = run.before(head.lowerBound, from: limit)
        // 一场马拉松, 这届运动会: which one is not told by its name.
        if let end = RankRole.words[.pointing].end(startingAt: before.lowerBound, to: before.upperBound, in: scalars) {
            before = end..<before.upperBound
            if before.isEmpty, head.count >= 3 { return reading.text(head) }
        }
        guard before.count >= 2, before.count + head.count >= 4 || head.count == 1 else { return nil }
        return reading.text(before.lowerBound..<head.upperBound)
    }

    // MARK: 这是第八届了

    private func pointing(_ ordinal: OrdinalWord, _ clause: Int, _ sentence: Range<Int>, _ number: Int) -> RankClaim? {
        let start = ordinal.range.lowerBound
        guard ordinal.unit == "届", !isCommittee(after: ordinal, sentence),
            RankRole.words[.anaphor].start(endingAt: start, from: clause, in: scalars) != nil
                || isBare(ordinal, clause, sentence),
            let topic = quoted(beforeVerbAt: start, from: clause) ?? event(before: start, in: sentence)
                ?? eventBefore(number) ?? eventOfHeadline
        else { return nil }
        var claim = RankClaim(.edition, ordinal, topic: topic, at: ordinal.range, in: sentence, number, of: reading)
        claim.isAnaphoric = true
        return claim
    }

    /// 青石杯 of 今年“青石杯”办到第十一届
    private func quoted(beforeVerbAt start: Int, from clause: Int) -> String? {
        guard let verb = RankRole.words[.anaphor].start(endingAt: start, from: clause, in: scalars), verb > clause,
            scalars[verb - 1] == 0x201D,
            let open = (max(clause, verb - 14)..<verb - 1).last(where: { scalars[$0] == 0x201C }), verb - open > 3
        else { return nil }
        return reading.text(open + 1..<verb - 1)
    }

    /// 今年都第八届了: nothing follows the ordinal, and what stands before it makes no span.
    private func isBare(_ ordinal: OrdinalWord, _ clause: Int, _ sentence: Range<Int>) -> Bool {
        let (start, end) = (ordinal.range.lowerBound, ordinal.range.upperBound)
        guard end >= sentence.upperBound || !scalars[end].isHan || scalars[end] == 0x4E86 else { return false }
        return start > clause && !Self.spans.contains(scalars[start - 1])
    }

    /// 从, 自, 由, 至, 续, 在, 于: a span or another time.
    private static let spans = ScalarSet("从自由至续在于的")

    private func isCommittee(after ordinal: OrdinalWord, _ sentence: Range<Int>) -> Bool {
        let end = min(sentence.upperBound, ordinal.range.upperBound + 8)
        return RankRole.words[.committee].isFound(in: ordinal.range.upperBound..<end, of: scalars)
    }

    /// The event named last in the sentences before, within two of them.
    private func eventBefore(_ number: Int) -> String? {
        let sentences = reading.article.sentences
        for earlier in stride(from: number - 1, through: max(0, number - 2), by: -1) {
            let range = sentences[earlier].range
            if let event = event(before: range.upperBound, in: range) { return event }
        }
        return nil
    }

    /// The event that the headline names: 办到第九届, told of what the whole article is about.
    private var eventOfHeadline: String? {
        reading.article.sentences.lazy.filter { $0.role == .headline }.compactMap {
            event(before: $0.range.upperBound, in: $0.range)
        }.first
    }

    /// The event named last before an index of a sentence.
    private func event(before end: Int, in range: Range<Int>) -> String? {
        for place in (range.lowerBound..<end).reversed() {
            guard let head = lexicon.heads.longestMatch(in: scalars, at: place, end: end), head.value == .event,
                place == range.lowerBound || head.length > 1 || !Self.verbs.contains(scalars[place - 1])
            else { continue }
            if let name = named(place..<place + head.length, from: range.lowerBound) { return name }
        }
        return nil
    }

    /// 退赛, 参展: with one of these before it the head noun is part of a verb.
    private static let verbs = ScalarSet("退参完备弃办布停入")
}
