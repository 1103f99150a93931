import Findings
import SourceText

/// Finds statements of rank and ordinal in an article.
struct RankReader {
    let reading: ArticleReading
    let lexicon: NameLexicon
    private let scalars: [UInt32]

    init(reading: ArticleReading, lexicon: NameLexicon = .embedded) {
        self.reading = reading
        self.lexicon = lexicon
        scalars = reading.scalars
    }

    /// In the order of the text.
    func claims() -> [RankClaim] {
        var claims: [RankClaim] = []
        for (number, sentence) in reading.article.sentences.enumerated() where sentence.role != .credit {
            for index in sentence.range {
                guard let ordinal = OrdinalWord(in: scalars, at: index, end: sentence.range.upperBound) else {
                    continue
                }
                guard !isDisputed(sentence.range) else { break }
                if let claim = claim(ordinal, in: sentence.range, number) { claims.append(claim) }
            }
        }
        return claims + awards()
    }

    /// 一等奖, 金奖, 冠军 of something in quotation marks or of a named project or person in the same sentence.
    private func awards() -> [RankClaim] {
        var claims: [RankClaim] = []
        for (number, sentence) in reading.article.sentences.enumerated() where sentence.role != .credit {
            for index in sentence.range {
                guard let grade = Self.grades.longestMatch(in: scalars, at: index, end: sentence.range.upperBound),
                    let work = works(in: sentence.range).first, !isDisputed(sentence.range)
                else { continue }
                let next = index + grade.length
                // 一等奖1名 counts prizes.
                guard next >= scalars.count || !scalars[next].isDigit else { continue }
                let ordinal = OrdinalWord(number: grade.value, unit: "等", range: index..<next)
                claims.append(made(.award, ordinal, topic: work, index..<next, sentence.range, number))
            }
        }
        return claims
    }

    private static let grades: PhraseTable<Int> = {
        var table = PhraseTable<Int>()
        for (words, grade) in [("特等奖", 0), ("一等奖", 1), ("二等奖", 2), ("三等奖", 3)] { table.insert(words, grade) }
        return table
    }()

    /// What stands in quotation marks or title marks in a sentence.
    private func works(in sentence: Range<Int>) -> [String] {
        var works: [String] = []
        var open: Int?
        for index in sentence {
            if scalars[index] == 0x201C || scalars[index] == 0x300A { open = index + 1 }
            if scalars[index] == 0x201D || scalars[index] == 0x300B, let start = open {
                if (2...24).contains(index - start) { works.append(reading.text(start..<index)) }
                open = nil
            }
        }
        return works
    }

    /// Whether the sentence quotes a statement in order to correct it.
    private func isDisputed(_ range: Range<Int>) -> Bool {
        let text = reading.text(range)
        return Self.disputes.contains { text.contains($0) }
    }

    private static let disputes = ["不对", "写成", "说成", "误", "纠正", "更正", "网传", "谣"]

    private func claim(_ ordinal: OrdinalWord, in sentence: Range<Int>, _ number: Int) -> RankClaim? {
        let clause = clauseStart(of: ordinal.range.lowerBound, in: sentence)
        if ordinal.unit == "号" { return numbered(ordinal, sentence, number) }
        if ordinal.unit == "届" || ordinal.unit == "次", let edition = edition(ordinal, clause, sentence, number) {
            return edition
        }
        if ["次", "回", "度", "年"].contains(ordinal.unit) { return times(ordinal, sentence, number) }
        if let ranking = ranking(ordinal, clause, sentence, number) { return ranking }
        return sequence(ordinal, clause, sentence, number)
    }

    private func clauseStart(of index: Int, in sentence: Range<Int>) -> Int {
        let mark = (sentence.lowerBound..<index).last { Self.clauseMarks.contains(scalars[$0]) }
        return mark.map { $0 + 1 } ?? sentence.lowerBound
    }

    private static let clauseMarks = Set("，。；：！？\n".unicodeScalars.map(\.value))

    // MARK: Kinds

    /// 第9号台风“某某”
    private func numbered(_ ordinal: OrdinalWord, _ sentence: Range<Int>, _ number: Int) -> RankClaim? {
        let end = min(sentence.upperBound, ordinal.range.upperBound + 8)
        guard let open = (ordinal.range.upperBound..<end).first(where: { scalars[$0] == 0x201C }),
            scalars[ordinal.range.upperBound..<open].allSatisfy(\.isHan),
            let close = (open..<sentence.upperBound).first(where: { scalars[$0] == 0x201D }), close - open < 12,
            open > ordinal.range.upperBound
        else { return nil }
        let topic = reading.text(ordinal.range.upperBound..<open) + reading.text(open + 1..<close)
        return made(.numbered, ordinal, topic: topic, ordinal.range.lowerBound..<close + 1, sentence, number)
    }

    /// 第九届世界某某大会, and 这是第八届了 after a sentence that names the event.
    private func edition(_ ordinal: OrdinalWord, _ clause: Int, _ sentence: Range<Int>, _ number: Int) -> RankClaim? {
        let before = runBefore(ordinal.range.lowerBound, from: clause)
        if let event = eventName(at: ordinal.range.upperBound, to: sentence.upperBound) {
            let topic = reading.text(event).filter { $0 != "“" && $0 != "”" }
            guard ordinal.unit == "届" || topic.hasSuffix("大会"), !isBody(event, topic) else { return nil }
            var claim = made(
                .edition, ordinal, topic: topic, ordinal.range.lowerBound..<event.upperBound, sentence, number)
            claim.prefix = before
            return claim
        }
        let lead = reading.text(max(clause, ordinal.range.lowerBound - 4)..<ordinal.range.lowerBound)
        guard ordinal.unit == "届", Self.anaphors.contains(where: lead.hasSuffix),
            let topic = event(before: ordinal.range.lowerBound, in: sentence)
                ?? eventBefore(sentence.lowerBound, number)
        else { return nil }
        var claim = made(.edition, ordinal, topic: topic, ordinal.range, sentence, number)
        claim.isAnaphoric = true
        return claim
    }

    private static let anaphors = [
        "这是", "已是", "节是", "赛是", "会是", "展是", "今年为", "本届为", "本届是", "今年是", "办到", "办到了", "迎来", "正是", "就是", "举办到",
    ]

    /// Committees and congresses number their terms: 第八届委员会.
    private func isBody(_ event: Range<Int>, _ topic: String) -> Bool {
        let next =
            event.upperBound < scalars.count
            ? lexicon.heads.longestMatch(
                in: scalars, at: event.upperBound, end: min(scalars.count, event.upperBound + 6)) : nil
        return next != nil || ["人民代表大会", "委员会", "理事会", "全会", "联合国大会"].contains { topic.contains($0) }
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
        guard let found, found.count >= 4 else { return nil }
        return found
    }

    /// The event named last in the sentences before, within two of them.
    private func eventBefore(_ index: Int, _ number: Int) -> String? {
        let sentences = reading.article.sentences
        for earlier in stride(from: number - 1, through: max(0, number - 2), by: -1) {
            let range = sentences[earlier].range
            if let event = event(before: range.upperBound, in: range) { return event }
        }
        return nil
    }

    /// The event named last before an index of a sentence.
    private func event(before end: Int, in range: Range<Int>) -> String? {
        for place in (range.lowerBound..<end).reversed() {
            guard let head = lexicon.heads.longestMatch(in: scalars, at: place, end: end), head.value == .event else {
                continue
            }
            let run = runBefore(place, from: range.lowerBound)
            if run.unicodeScalars.count + head.length >= 3, run.unicodeScalars.count >= 2 {
                return run + reading.text(place..<place + head.length)
            }
        }
        return nil
    }

    /// 第三次捧杯, 首次夺冠: what has happened so often.
    private func times(_ ordinal: OrdinalWord, _ sentence: Range<Int>, _ number: Int) -> RankClaim? {
        let start = ordinal.range.upperBound
        let end =
            (start..<min(sentence.upperBound, start + 4)).first { !scalars[$0].isHan }
            ?? min(sentence.upperBound, start + 4)
        guard end - start >= 2 else { return nil }
        return made(.times, ordinal, topic: reading.text(start..<end), ordinal.range.lowerBound..<end, sentence, number)
    }

    /// 出货量居全国第三位
    private func ranking(_ ordinal: OrdinalWord, _ clause: Int, _ sentence: Range<Int>, _ number: Int) -> RankClaim? {
        let clause = (clause..<ordinal.range.lowerBound).last { scalars[$0] == 0x3001 }.map { $0 + 1 } ?? clause
        guard ["位", "名", ""].contains(ordinal.unit),
            let scope = scope(clause..<ordinal.range.lowerBound)
                ?? scope(sentence.lowerBound..<ordinal.range.lowerBound).map({ $0.prefix(1) + "/" })
        else { return nil }
        let text = reading.text(clause..<ordinal.range.lowerBound).split(separator: "系列").joined()
        guard Self.rankVerbs.contains(where: text.contains), !text.hasSuffix("从"), !text.hasSuffix("由") else {
            return nil
        }
        var claim = made(.ranking, ordinal, topic: text, clause..<ordinal.range.upperBound, sentence, number)
        claim.scope = scope
        return claim
    }

    private static let rankVerbs = ["居", "列", "排", "升至", "升到", "位次", "名列"]

    /// 全省首家水下机器人整机工厂
    private func sequence(_ ordinal: OrdinalWord, _ clause: Int, _ sentence: Range<Int>, _ number: Int) -> RankClaim? {
        let range = clause..<ordinal.range.lowerBound
        guard Self.counters.contains(ordinal.unit),
            let scope = scope(range) ?? owner(range) ?? (ordinal.unit == "批" ? "/" : nil)
        else { return nil }
        var end = ordinal.range.upperBound
        if end < sentence.upperBound, scalars[end] == 0x7684 { end += 1 }
        let start = end
        while end < sentence.upperBound, scalars[end].isHan, scalars[end] != 0x7684,
            lexicon.ends.longestMatch(in: scalars, at: end, end: sentence.upperBound)?.value != .hard
        {
            end += 1
        }
        guard end - start >= (ordinal.unit == "批" ? 5 : 3) else { return nil }
        var claim = made(
            .sequence, ordinal, topic: reading.text(start..<end), ordinal.range.lowerBound..<end,
            sentence, number)
        claim.scope = scope
        return claim
    }

    private static let counters: Set<String> = [
        "家", "个", "座", "条", "所", "例", "台", "艘", "支", "项", "只", "批", "大", "长", "高", "深", "宽", "早",
    ]

    // MARK: Parts

    /// `省/同类园区` of 全省同类园区…: the level told last before the ordinal, and what narrows it.
    private func scope(_ range: Range<Int>) -> String? {
        var found: (level: String, end: Int)?
        for index in range {
            if let match = Self.scopes.longestMatch(in: scalars, at: index, end: range.upperBound) {
                found = (match.value, index + match.length)
            } else if scalars[index] == 0x5E02 || scalars[index] == 0x7701, index - range.lowerBound >= 2,
                scalars[index - 1].isHan,
                found == nil
            {
                found = (scalars[index] == 0x5E02 ? "市" : "省", index + 1)
            }
        }
        guard let found else { return nil }
        let words = reading.text(found.end..<range.upperBound)
        var narrow = words
        for verb in ["排名", "排在", "位居", "位列", "名列", "跃居", "稳居", "居", "列", "排", "的", "中", "建成", "已", "单", "总"] {
            narrow = narrow.split(separator: verb).joined()
        }
        return found.level + "/" + narrow
    }

    /// The place of which something is the n-th: 成为潮宁第21家.
    private func owner(_ range: Range<Int>) -> String? {
        var end = range.upperBound
        for word in ["建成的", "的", "建成"].map({ $0.unicodeScalars.map(\.value) })
        where end - word.count > range.lowerBound && scalars[end - word.count..<end] == word[...] {
            end -= word.count
        }
        let owner = runBefore(end, from: range.lowerBound)
        return (2...4).contains(owner.unicodeScalars.count) ? owner + "/" : nil
    }

    private static let scopes: PhraseTable<String> = {
        var table = PhraseTable<String>()
        for row in lexiconRows("rank-scopes.tsv") where row.count == 2 { table.insert(row[0], String(row[1])) }
        return table
    }()

    private func runBefore(_ index: Int, from limit: Int) -> String {
        var start = index
        while start > limit, index - start < 14, scalars[start - 1].isHan || scalars[start - 1].isLatin { start -= 1 }
        var place = start
        while place < index {
            if let end = lexicon.ends.longestMatch(in: scalars, at: place, end: index) {
                place += end.length
                if end.value == .hard, place < index { start = place }
            } else {
                place += 1
            }
        }
        return reading.text(start..<index)
    }

    private func made(
        _ kind: RankClaim.Kind, _ ordinal: OrdinalWord, topic: String, _ range: Range<Int>, _ sentence: Range<Int>,
        _ number: Int
    ) -> RankClaim {
        let clause = clauseStart(of: ordinal.range.lowerBound, in: sentence)
        let before = reading.text(clause..<ordinal.range.lowerBound)
        let isOther = ["去年", "上届", "上一届", "往届", "前年", "上年", "下届", "下一届", "历届", "曾", "明年"].contains {
            before.contains($0)
        }
        let contextStart = number > 0 ? reading.article.sentences[number - 1].range.lowerBound : sentence.lowerBound
        return RankClaim(
            kind: kind, number: ordinal.number, unit: ordinal.unit, topic: topic, prefix: "", scope: "",
            year: YearWord.last(
                in: scalars, contextStart..<ordinal.range.lowerBound, of: reading.article.date?.date.year),
            isAnaphoric: false, isOther: isOther,
            context: reading.text(max(contextStart, sentence.upperBound - 220)..<sentence.upperBound),
            place: reading.place(of: range), sentence: number)
    }
}
