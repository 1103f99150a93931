import EmbeddedFiles
import Findings
import SourceText

/// Finds statements of rank and ordinal in an article.
struct RankReader {
    let reading: ArticleReading
    let lexicon: NameLexicon
    let scalars: [UInt32]
    let run: NameRun

    init(reading: ArticleReading, lexicon: NameLexicon = .embedded) {
        self.reading = reading
        self.lexicon = lexicon
        scalars = reading.scalars
        run = NameRun(scalars: reading.scalars, lexicon: lexicon)
    }

    /// In the order of the sentences; those that quote a statement in order to correct it are left out.
    func claims() -> [RankClaim] {
        let sessions = SessionReader(reading: reading, lexicon: lexicon)
        let results = ResultReader(reading: reading)
        let awards = AwardReader(reading: reading)
        let preceding = PrecedingCountReader(reading: reading)
        let tops = TopPlaceReader(reading: reading)
        let records = RecordPlaceReader(reading: reading)
        let streaks = StreakReader(reading: reading)
        let again = AgainReader(reading: reading)
        let serials = SerialReader(reading: reading)
        let running = RunningCountReader(reading: reading)
        let totals = TotalReader(reading: reading)
        var claims: [RankClaim] = []
        for (number, sentence) in reading.article.sentences.enumerated() where sentence.role != .credit {
            let range = sentence.range
            guard !RankRole.words[.disputed].isFound(in: range, of: scalars) else { continue }
            claims += OrdinalWord.all(in: scalars, range).compactMap { claim($0, in: range, number) }
            claims += sessions.claims(in: range, number) + awards.claims(in: range, number)
            claims += results.claims(in: range, number) + preceding.claims(in: range, number)
            claims += tops.claims(in: range, number) + streaks.claims(in: range, number)
            claims += again.claims(in: range, number) + serials.claims(in: range, number)
            claims += running.claims(in: range, number) + totals.claims(in: range, number)
            claims += records.claims(in: range, number)
        }
        return claims
    }

    private func claim(_ ordinal: OrdinalWord, in sentence: Range<Int>, _ number: Int) -> RankClaim? {
        let clause = Clauses.start(of: ordinal.range.lowerBound, in: sentence, of: scalars)
        if ordinal.unit == "号" { return numbered(ordinal, clause, sentence, number) }
        if ordinal.unit == "场", let flood = flood(ordinal, clause, sentence, number) { return flood }
        if ordinal.unit == "届" || ordinal.unit == "次" {
            let editions = EditionReader(reading: reading, lexicon: lexicon)
            if let edition = editions.claim(ordinal, clause, sentence, number) { return edition }
        }
        if ["次", "回", "趟", "度", "年"].contains(ordinal.unit) { return times(ordinal, sentence, number) }
        if let numbered = counted(ordinal, clause, sentence, number) { return numbered }
        if ordinal.unit == "代" { return generation(ordinal, clause, sentence, number) }
        if let ranking = ranking(ordinal, clause, sentence, number) { return ranking }
        return sequence(ordinal, clause, sentence, number)
    }

    // MARK: Kinds

    /// 第三次捧杯, 首次夺冠: what has happened so often.
    private func times(_ ordinal: OrdinalWord, _ sentence: Range<Int>, _ number: Int) -> RankClaim? {
        let start = ordinal.range.upperBound
        let end =
            (start..<min(sentence.upperBound, start + 4)).first { !scalars[$0].isHan }
            ?? min(sentence.upperBound, start + 4)
        // Meetings of one series are numbered day by day.
        guard end - start >= 2 || end == start && isPredicate(ordinal, sentence),
            Self.meetings.first(in: start..<min(sentence.upperBound, start + 6), of: scalars) == nil
        else { return nil }
        var claim = RankClaim(
            .times, ordinal, topic: deed(from: start, in: sentence) ?? reading.text(start..<end),
            at: ordinal.range.lowerBound..<end, in: sentence, number, of: reading)
        // 第一次夺冠后 tells when.
        claim.isOther = claim.isOther || Self.since.isFound(in: start..<end, of: scalars)
        return claim
    }

    /// What has many names, under one: 承办 and 当东道主, 夺冠 and 站上最高领奖台; nil of other deeds.
    private func deed(from start: Int, in sentence: Range<Int>) -> String? {
        let close = min(Clauses.end(of: start, in: sentence, of: scalars), start + Self.deedReach)
        let deed = start..<max(start, close)
        if RankRole.words[.hosting].isFound(in: deed, of: scalars) { return RankClaim.hosting }
        return RankRole.words[.winning].isFound(in: deed, of: scalars) ? RankClaim.winning : nil
    }

    /// In scalars, from 第二次 to 东道主.
    private static let deedReach = 14
    private static let since = CueWords("后 时 以来 之后 的时候")

    /// 这回是头一次: nothing follows, and the ordinal is what is said, or all of its clause.
    func isPredicate(_ ordinal: OrdinalWord, _ sentence: Range<Int>) -> Bool {
        let (start, end) = (ordinal.range.lowerBound, ordinal.range.upperBound)
        let isClosed = end >= sentence.upperBound || !scalars[end].isHan
        let isAlone = start == sentence.lowerBound || !scalars[start - 1].isHan && !scalars[start - 1].isDigit
        return isClosed
            && (isAlone || scalars[start - 1] == 0x7684
                || Self.copulas.start(endingAt: start, from: sentence.lowerBound, in: scalars) != nil)
    }

    private static let copulas = CueWords("是 为 成了 成为 算 算是")

    private static let meetings = CueWords("会议 协商 座谈 例会 对话 磋商 会商 调度 通报 听证 全体 全会 大会 会谈 会晤 访华 访问 到访 来访 会见")

    /// 第五代传人, 到我手里是第四代; of a master or pupil it is another one.
    private func generation(_ ordinal: OrdinalWord, _ clause: Int, _ sentence: Range<Int>, _ number: Int) -> RankClaim?
    {
        let (start, end) = (ordinal.range.lowerBound, ordinal.range.upperBound)
        let close = Clauses.end(of: end, in: sentence, of: scalars)
        let words = RankRole.words[.handed]
        guard
            words.first(in: end..<min(close, end + 6), of: scalars) != nil
                || words.last(in: sentence.lowerBound..<start, of: scalars).map({ start - $0.upperBound <= 14 })
                    ?? false
        else { return nil }
        var claim = RankClaim(
            .generation, ordinal, topic: "传人", at: start..<end, in: sentence, number, of: reading)
        claim.isOther = RankRole.words[.elder].isFound(in: clause..<start, of: scalars)
        return claim
    }

    /// 出货量居全国第三位
    private func ranking(_ ordinal: OrdinalWord, _ clause: Int, _ sentence: Range<Int>, _ number: Int) -> RankClaim? {
        let clause = (clause..<ordinal.range.lowerBound).last { scalars[$0] == 0x3001 }.map { $0 + 1 } ?? clause
        guard ["位", "名", "", "把"].contains(ordinal.unit),
            let scope = scope(clause..<ordinal.range.lowerBound)
                ?? scope(sentence.lowerBound..<ordinal.range.lowerBound).map({ $0.prefix(1) + "/" })
                ?? (isRanked(ordinal, clause) ? "/" : nil)
        else { return nil }
        let text = reading.text(clause..<ordinal.range.lowerBound).replacing("系列", by: "")
        guard
            RankRole.words[.ranked].isFound(in: clause..<ordinal.range.lowerBound, of: scalars)
                || isPlain(ordinal, clause),
            !text.hasSuffix("从"), !text.hasSuffix("由")
        else { return nil }
        var claim = RankClaim(
            .ranking, ordinal, topic: text, at: clause..<ordinal.range.upperBound, in: sentence, number, of: reading)
        let measured = TopPlaceReader.measured(before: clause, in: sentence, of: scalars)
        if measured < clause { claim.topic = reading.text(measured..<clause) + text }
        claim.scope = scope
        if text.hasSuffix("倒数") { claim.number = -claim.number }
        return claim
    }

    /// 本赛季世界第六的成绩, 全省县级馆的第二把交椅: the level stands near, and no noun follows that would be counted.
    private func isPlain(_ ordinal: OrdinalWord, _ clause: Int) -> Bool {
        let (start, end) = (ordinal.range.lowerBound, ordinal.range.upperBound)
        if ordinal.unit == "把" { return Self.chairs.end(startingAt: end, to: scalars.count, in: scalars) != nil }
        let isClosed = end >= scalars.count || !scalars[end].isHan || scalars[end] == 0x7684
        return isClosed
            && (max(clause, start - 10)..<start).contains {
                Self.scopes.longestMatch(in: scalars, at: $0, end: start) != nil
            }
    }

    private static let chairs = CueWords("交椅")

    /// 位居第四: the verb stands at once before the ordinal, and no level is told.
    private func isRanked(_ ordinal: OrdinalWord, _ clause: Int) -> Bool {
        let end = ordinal.range.lowerBound
        let start =
            Self.backwards.start(endingAt: end, from: clause, in: scalars)
            ?? Self.tables.start(endingAt: end, from: clause, in: scalars) ?? end
        return RankRole.words[.ranked].last(in: clause..<start, of: scalars).map { start - $0.upperBound <= 1 } ?? false
    }

    /// Makes the number behind it one from the end.
    static let backwards = CueWords("倒数")

    /// 升到积分榜第三位: where the place is told, and no level.
    private static let tables = CueWords("积分榜 积分榜的 积分榜上 奖牌榜 奖牌榜的 金牌榜 金牌榜的")

    // MARK: Parts

    /// 城 of 城市, which is no level.
    private static let town: UInt32 = 0x57CE

    /// `省/同类园区` of 全省同类园区…: the level told last before the ordinal, and what narrows it.
    func scope(_ range: Range<Int>) -> String? {
        var found: (level: String, end: Int)?
        for index in range where index >= found?.end ?? range.lowerBound {
            if let match = Self.scopes.longestMatch(in: scalars, at: index, end: range.upperBound) {
                found = (match.value, index + match.length)
            } else if scalars[index] == 0x5E02 || scalars[index] == 0x7701, index - range.lowerBound >= 2,
                scalars[index - 1].isHan, scalars[index - 1] != Self.town,
                found == nil
            {
                found = (scalars[index] == 0x5E02 ? "市" : "省", index + 1)
            }
        }
        guard let found else { return nil }
        var narrow = reading.text(found.end..<range.upperBound)
        for verb in [
            "排名", "排在", "排到", "位居", "位列", "名列", "跃居", "稳居", "居", "列", "排", "的", "中", "里", "建成", "已", "单", "总", "是", "到",
        ] {
            narrow = narrow.replacing(verb, by: "")
        }
        return found.level + "/" + narrow
    }

    /// The place of which something is the n-th: 成为潮州第21家, 蓼城的第二座.
    func owner(_ range: Range<Int>) -> String? {
        var end = range.upperBound
        if let start = Self.ownings.start(endingAt: end, from: range.lowerBound, in: scalars) { end = start }
        let owner = run.before(end, from: range.lowerBound)
        guard (2...4).contains(owner.count), owner.upperBound == end else { return nil }
        return Self.pronouns.contains(reading.text(owner)) ? "/" : reading.text(owner) + "/"
    }

    private static let pronouns: Set<String> = ["我们", "他们", "她们", "自己", "公司", "学校", "医院", "集团", "这里", "当地"]
    private static let ownings = CueWords(
        "现存年代 现存的 现存 造出的 造出 承建的 交付的 建造的 拿到的 拿下的 建成的 的 建成 开通的 开行的 设立的 登记注册的 通过认定的 获批的 引进的 落户的")

    /// The level of a comparison that a range tells first, in normal form: 省 of 全省 and 省里.
    static func level(in range: Range<Int>, of scalars: [UInt32]) -> String? {
        for index in range {
            if let word = scopes.longestMatch(in: scalars, at: index, end: range.upperBound) { return word.value }
        }
        return nil
    }

    private static let scopes: PhraseTable<String> = {
        var table = PhraseTable<String>()
        for row in LexiconTable(lexicon: "rank-scopes.tsv").rows where row.count == 2 {
            table.insert(row[0], String(row[1]))
        }
        return table
    }()
}
