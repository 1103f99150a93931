import EmbeddedFiles
import Findings
import SourceText

/// Finds what an article says of states: stages of works, things done or not yet, levels, figures reached.
struct StateReader {
    let reading: ArticleReading
    let lexicon: NameLexicon
    let scalars: [UInt32]
    let subjects: StateSubject
    private let scene: Int

    init(reading: ArticleReading, lexicon: NameLexicon = .embedded) {
        self.reading = reading
        self.lexicon = lexicon
        scalars = reading.scalars
        subjects = StateSubject(reading: reading, lexicon: lexicon)
        scene = Self.scene(of: reading)
    }

    /// A clause with the sentence it stands in.
    struct Clause {
        let range: Range<Int>
        let sentence: Range<Int>
        let number: Int
    }

    /// In the order of the text.
    func claims() -> [StateClaim] {
        var claims: [StateClaim] = []
        // Where what a semicolon parts begins among the claims.
        var start = 0
        for (number, sentence) in reading.article.sentences.enumerated() where sentence.role != .credit {
            for range in clauses(of: sentence.range) {
                let clause = Clause(range: range, sentence: sentence.range, number: number)
                let stages = stages(clause)
                if range.lowerBound > 0, scalars[range.lowerBound - 1] == Self.semicolon { start = claims.count }
                claims +=
                    inherited(stages + awaitedDeeds(clause, beside: stages), from: claims[start...]) + done(clause)
                    + deeds(clause) + levels(clause)
                    + attainments(clause)
                claims += standing(clause) + remainders(clause) + scenes(clause)
                if sentence.role != .headline { claims += acts(clause) }
            }
        }
        return claims
    }

    private func clauses(of sentence: Range<Int>) -> [Range<Int>] {
        var clauses: [Range<Int>] = []
        var start = sentence.lowerBound
        for index in sentence where Self.marks.contains(scalars[index]) || index == sentence.upperBound - 1 {
            let end = Self.marks.contains(scalars[index]) ? index : index + 1
            if end > start { clauses.append(start..<end) }
            start = index + 1
        }
        return clauses
    }

    private static let marks = ScalarSet("，。；：！？\n")
    /// ；
    private static let semicolon: UInt32 = 0xFF1B

    // MARK: Stages

    private func stages(_ clause: Clause) -> [StateClaim] {
        var claims: [StateClaim] = []
        var index = clause.range.lowerBound
        while index < clause.range.upperBound {
            guard let found = Self.stageWords.longestMatch(in: scalars, at: index, end: clause.range.upperBound) else {
                index += 1
                continue
            }
            // 正式交付使用: 交付使用, and not 正式交付 of what is used.
            if goesOn(index..<index + found.length, in: clause) {
                index += 1
                continue
            }
            let word = index..<index + found.length
            let degree =
                isCompleted(found.value, word.lowerBound, clause)
                ? 4 : found.value > 0 ? found.value : isInUse(word.lowerBound, clause) ? 4 : 0
            if degree > 0, let claim = stage(word, degree, clause) { claims.append(claim) }
            index = word.upperBound
        }
        return claims
    }

    /// Whether a word of a stage begins within another and ends behind it.
    private func goesOn(_ word: Range<Int>, in clause: Clause) -> Bool {
        word.dropFirst().contains { start in
            Self.stageWords.longestMatch(in: scalars, at: start, end: clause.range.upperBound).map {
                start + $0.length > word.upperBound && $0.length > 2
            } ?? false
        }
    }

    /// 已对外开放: what is done is no policy of opening up.
    private func isInUse(_ index: Int, _ clause: Clause) -> Bool {
        StateRole.words[.done].start(endingAt: index, from: clause.range.lowerBound, in: scalars) != nil
    }

    /// 已完成装修: what was under way is over.
    private func isCompleted(_ degree: Int, _ index: Int, _ clause: Clause) -> Bool {
        (2...3).contains(degree)
            && StateRole.words[.completed].start(endingAt: index, from: clause.range.lowerBound, in: scalars) != nil
    }

    /// 三楼阅览室正在装修，计划10月开放: what is planned or awaited behind a stage, without a subject of its own, is said of the same.
    private func inherited(_ claims: [StateClaim], from earlier: ArraySlice<StateClaim>) -> [StateClaim] {
        guard let last = earlier.last(where: { $0.kind == .stage }), !last.subject.isEmpty else { return claims }
        return claims.map { claim in
            guard claim.sentence == last.sentence, claim.isPlanned || claim.isForecast || claim.isOngoing,
                claim.subject.isEmpty || !claim.place.text.contains(claim.subject)
            else { return claim }
            var claim = claim
            (claim.subject, claim.topic, claim.parts, claim.phase) = (last.subject, last.topic, last.parts, last.phase)
            return claim
        }
    }

    private static let stageWords: PhraseTable<Int> = {
        var table = PhraseTable<Int>()
        for row in LexiconTable(lexicon: "stages.tsv").rows where row.count == 2 {
            table.insert(row[0], Int(String(row[1])) ?? 0)
        }
        return table
    }()

    private func stage(_ word: Range<Int>, _ degree: Int, _ clause: Clause) -> StateClaim? {
        let (start, end) = (clause.range.lowerBound, clause.range.upperBound)
        let isAwaited = isAwaited(word, in: clause.range) || isDue(time(before: word.lowerBound, in: clause.range))
        // 投产后, 开工以来 only tell when.
        guard isAwaited || StateRole.words[.follower].end(startingAt: word.upperBound, to: end, in: scalars) == nil,
            // 一直在建、一直在用 is told of many works, some of which are in use.
            Self.always.start(endingAt: word.lowerBound, from: start, in: scalars) == nil
        else { return nil }
        let near = max(start, word.lowerBound - 8)..<word.lowerBound
        let lasts = degree < 4 && isLasting(word.upperBound, end)
        let isNegative =
            StateRole.words[.negative].isFound(in: max(start, word.lowerBound - 5)..<word.lowerBound, of: scalars)
            || isDenied(word.lowerBound, from: start)
        let isOngoing =
            isNegative || isOngoing(degree, near)
            || isUnderWay(degree, before: word.lowerBound, from: start)
            || isMidway(word.upperBound, end) || lasts
            || StateRole.words[.implied].end(startingAt: word.lowerBound, to: end, in: scalars) == word.upperBound
        guard !isOngoing || isNegative || !isAfterPastTime(clause) else { return nil }
        let isDone = StateRole.words[.done].isFound(in: near, of: scalars)
        let isBegun = degree == 2 && ["开工", "动工", "启动"].contains(where: reading.text(word).contains)
        let isForecast =
            isAwaited || StateRole.words[.forecast].isFound(in: start..<unranked(word.lowerBound, start), of: scalars)
        guard degree == 4 || isOngoing || isBegun || degree == 3 && (isDone || isForecast) else { return nil }
        // 还在铺设光缆: what is being done to a work has its object behind it.
        let isBeingDone =
            degree == 2 && StateRole.words[.ongoing].start(endingAt: word.lowerBound, from: start, in: scalars) != nil
        guard isBeingDone || isAwaited || lasts || !hasObject(word.upperBound, end) else { return nil }
        let of = Self.ofWords.end(startingAt: word.upperBound, to: end, in: scalars)
        guard
            let subject = of.flatMap({ subjects.after($0, to: end) })
                ?? subjects.before(
                    word.lowerBound, in: clause.range, of: clause.sentence,
                    after: isOngoing || isForecast ? previous(of: clause) : nil)
                ?? (degree == 4 || isOngoing ? "" : nil)
        else { return nil }
        var claim = made(
            .stage, subject, degree: isNegative ? degree - 1 : degree, word: word, isOngoing: isOngoing, clause)
        claim.isForecast = claim.isForecast || isAwaited
        return claim
    }

    /// 仍在施工; of what is finished, 刚刚投产 only says that it is new.
    private func isOngoing(_ degree: Int, _ near: Range<Int>) -> Bool {
        let words = StateRole.words[.ongoing]
        guard degree == 4, let word = words.last(in: near, of: scalars) else {
            return words.isFound(in: near, of: scalars)
        }
        return !Self.justNow.contains(scalars[word.lowerBound])
    }

    /// 正 at once before the verb (正施工, but not 正式), 刚 or 才 before a verb of building (刚砌到二层).
    private func isUnderWay(_ degree: Int, before index: Int, from start: Int) -> Bool {
        guard index > start else { return false }
        if degree == 3, Self.justThen.start(endingAt: index, from: start, in: scalars) != nil { return true }
        return scalars[index - 1] == 0x6B63 || degree == 2 && Self.justNow.contains(scalars[index - 1])
    }

    private static let justNow = ScalarSet("刚才")

    /// 主体刚刚封顶: so far and no farther.
    private static let justThen = CueWords("刚 上周才 上月才 上个月才 昨天才")

    /// 没 at once before the verb: 没装完.
    private func isDenied(_ index: Int, from start: Int) -> Bool { index > start && scalars[index - 1] == 0x6CA1 }

    /// 建设阶段, 建设中
    private func isMidway(_ index: Int, _ end: Int) -> Bool {
        Self.midway.end(startingAt: index, to: end, in: scalars) != nil
    }

    private static let midway = CueWords("阶段 中")
    private static let ofWords = CueWords("的 中的 阶段的")

    /// 建成小康社会: the verb has an object, and what stands before it is not what was built.
    private func hasObject(_ index: Int, _ end: Int) -> Bool {
        // 迎来首批读者 and 发往车厂 have one by nature.
        index < end && scalars[index].isHan && !Self.afterVerbs.contains(scalars[index])
            && !Self.objectEnds.contains(scalars[index - 1])
    }

    private static let afterVerbs = ScalarSet("的了并和中阶但仪至向着过")
    /// 迎来首批, 发往
    private static let objectEnds = ScalarSet("批往")

    // MARK: Parts of a claim

    /// - Parameter from: where the words that make the claim begin; those of the clause before tell whether it is planned.
    func made(
        _ kind: StateClaim.Kind, _ subject: String, degree: Int, word: Range<Int>, isOngoing: Bool, _ clause: Clause,
        from: Int? = nil
    ) -> StateClaim {
        let sentences = reading.article.sentences
        let start = clause.number > 0 ? sentences[clause.number - 1].range.lowerBound : clause.sentence.lowerBound
        let before = clause.range.lowerBound..<(from ?? word.lowerBound)
        let topic = topic(of: word, in: clause)
        let time = time(before: word.lowerBound, in: clause.range)
        // 西门的天桥2031年春天能走人: what is told of a day to come is no fact yet.
        let liesAhead = liesAhead(time)
        return StateClaim(
            kind: kind, subject: subject, degree: degree, word: reading.text(word), isOngoing: isOngoing,
            isPlanned: liesAhead
                || StateRole.words[.planned].isFound(in: before, of: scalars) && !isPerfect(word) && !isDone(before),
            isForecast: StateRole.words[.forecast].isFound(
                in: before.lowerBound..<unranked(before.upperBound, before.lowerBound), of: scalars),
            isPartial: isPartial(word, in: unnamed(clause.range)),
            isWhole: StateRole.words[.whole].isFound(in: clause.range, of: scalars), parts: parts(of: clause.range),
            phase: phase(of: clause),
            time: time, clock: nil, scene: scene,
            year: YearWord.last(in: scalars, start..<clause.range.upperBound, of: reading.article.date?.date.year),
            topic: reading.text(topic),
            context: reading.text(
                max(
                    ReporterLine.removed(from: start..<clause.sentence.upperBound, in: scalars).lowerBound,
                    clause.sentence.upperBound - 200)..<clause.sentence.upperBound),
            place: reading.place(of: clause.range), sentence: clause.number)
    }

    /// 首批 beside the verb, and not of the verb: 迎来首批学生 tells that a school is open.
    private func isPartial(_ word: Range<Int>, in clause: Range<Int>) -> Bool {
        StateRole.words[.partial].all(in: clause, of: scalars).contains { !word.overlaps($0) }
    }

    /// Before 最早 of 全市最早建成的: it tells of which was first, and not when it will be.
    private func unranked(_ end: Int, _ start: Int) -> Int {
        Self.firsts.start(endingAt: end, from: start, in: scalars) ?? end
    }

    private static let always = CueWords("一直")
    private static let firsts = CueWords("最早 最先 最快")

    /// Whether it is told of some months to come; of a whole year the tasks of all the country are told.
    private func isDue(_ time: TimeFrame?) -> Bool {
        liesAhead(time) && time.map { $0.length <= Self.halfYear } ?? false
    }

    /// Days.
    private static let halfYear = 190

    func liesAhead(_ time: TimeFrame?) -> Bool {
        guard let time, let printed = reading.article.date?.date.dayNumber else { return false }
        return time.first > printed
    }

    /// 已于9月底前全部搬进: what is done by a day.
    private func isDone(_ before: Range<Int>) -> Bool { Self.by.isFound(in: before, of: scalars) }

    private static let by = CueWords("已于 已在 已经于 已经在 均已于 都已于 已赶在")

    /// A clause without the 其中 that it begins with, where a name follows: 其中北桥站已建成 is told of all of that station.
    private func unnamed(_ clause: Range<Int>) -> Range<Int> {
        guard let end = Self.ofThese.end(startingAt: clause.lowerBound, to: clause.upperBound, in: scalars),
            end < clause.upperBound, scalars[end].isHan, !scalars[end].isHanNumeral
        else { return clause }
        return end..<clause.upperBound
    }

    private static let ofThese = CueWords("其中")

    /// The words among which the subject of a verb stands, wherever it is named in the sentence, or in the one before.
    private func topic(of word: Range<Int>, in clause: Clause) -> Range<Int> {
        var start = max(clause.sentence.lowerBound, word.lowerBound - Self.topicReach)
        if let previous = previous(of: clause) {
            start = min(start, max(previous.lowerBound, word.lowerBound - Self.farReach))
        }
        var index = start
        while index < word.lowerBound {
            guard let found = Self.stageWords.longestMatch(in: scalars, at: index, end: word.lowerBound) else {
                index += 1
                continue
            }
            index += found.length
            start = index
        }
        return start..<word.lowerBound
    }

    /// The sentence before a clause's, of the same paragraph.
    func previous(of clause: Clause) -> Range<Int>? {
        guard clause.number > 0 else { return nil }
        let range = reading.article.sentences[clause.number - 1].range
        let isOneParagraph = reading.article.blocks.contains {
            $0.range.contains(range.lowerBound) && $0.range.contains(clause.sentence.lowerBound)
        }
        return isOneParagraph ? range : nil
    }

    private static let topicReach = 24
    private static let farReach = 60

    /// 赶在汛前合了龙: what has 了 in it is done, whatever it was done before.
    private func isPerfect(_ word: Range<Int>) -> Bool { scalars[word].contains(0x4E86) }

    /// 一期, 二期, 4号, 东段: which part of a work is spoken of.
    func parts(of clause: Range<Int>) -> [String] {
        clause.dropFirst().filter {
            // 那一段 points at a part and does not number it.
            Self.partUnits.contains(scalars[$0]) && Self.partNumbers.contains(scalars[$0 - 1])
                && !($0 - 2 >= clause.lowerBound && Self.pointers.contains(scalars[$0 - 2]))
        }
        .map { reading.text($0 - 1..<$0 + 1) }
    }

    private static let pointers = ScalarSet("这那某")
    private static let partUnits = ScalarSet("期号段标区审车")
    private static let partNumbers = ScalarSet("一二三四五六七八九十0123456789东西南北中")
}
