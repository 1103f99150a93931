import Findings
import SourceText

/// Finds what an article says of states: stages of works, things all done or not yet, levels, figures reached.
struct StateReader {
    let reading: ArticleReading
    let lexicon: NameLexicon
    private let scalars: [UInt32]

    init(reading: ArticleReading, lexicon: NameLexicon = .embedded) {
        self.reading = reading
        self.lexicon = lexicon
        scalars = reading.scalars
    }

    /// In the order of the text.
    func claims() -> [StateClaim] {
        var claims: [StateClaim] = []
        for (number, sentence) in reading.article.sentences.enumerated() where sentence.role != .credit {
            for clause in clauses(of: sentence.range) {
                claims += stages(clause, sentence.range, number) + done(clause, sentence.range, number)
                claims += levels(clause, sentence.range, number) + attainments(clause, sentence.range, number)
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

    private static let marks = Set("，。；：！？\n".unicodeScalars.map(\.value))

    // MARK: Stages

    private func stages(_ clause: Range<Int>, _ sentence: Range<Int>, _ number: Int) -> [StateClaim] {
        var claims: [StateClaim] = []
        var index = clause.lowerBound
        while index < clause.upperBound {
            guard let stage = Self.stageWords.longestMatch(in: scalars, at: index, end: clause.upperBound) else {
                index += 1
                continue
            }
            let word = index..<index + stage.length
            if let claim = claim(word, stage.value, clause, sentence, number) { claims.append(claim) }
            index = word.upperBound
        }
        return claims
    }

    private static let stageWords: PhraseTable<Int> = {
        var table = PhraseTable<Int>()
        for row in lexiconRows("stages.tsv") where row.count == 2 { table.insert(row[0], Int(row[1]) ?? 0) }
        return table
    }()

    private func claim(
        _ word: Range<Int>, _ degree: Int, _ clause: Range<Int>, _ sentence: Range<Int>, _ number: Int
    ) -> StateClaim? {
        let before = reading.text(clause.lowerBound..<word.lowerBound)
        let after = reading.text(word.upperBound..<clause.upperBound)
        // 投产后, 开工以来 only tell when.
        guard !Self.followers.contains(where: after.hasPrefix) else { return nil }
        let isNegative = Self.negations.contains { before.suffix(5).contains($0) }
        let isOngoing =
            isNegative || Self.ongoing.contains(where: before.suffix(8).contains) || after.hasPrefix("阶段")
            || after.hasPrefix("中")
        guard degree == 4 || isOngoing || degree == 2 && ["开工", "动工"].contains(where: reading.text(word).contains)
        else { return nil }
        let follower = after.hasPrefix("的") ? nameAfter(word.upperBound + 1, clause.upperBound) : nil
        // 建成小康社会: the verb has an object, and what stands before it is not what was built.
        let hasObject =
            after.unicodeScalars.first.map { $0.value.isHan && !Self.afterVerbs.contains($0.value) } ?? false
        guard !hasObject else { return nil }
        guard let subject = follower ?? subject(before: word.lowerBound, clause, sentence) else { return nil }
        return made(
            .stage, subject, degree: isNegative ? degree - 1 : degree, word: reading.text(word), before: before,
            isOngoing: isOngoing, clause, sentence, number)
    }

    private static let afterVerbs = Set("的了并和中阶但、仪至".unicodeScalars.map(\.value))
    private static let followers = ["后", "以后", "以来", "之后", "前", "时", "至今", "率", "资金", "单位", "规模", "局", "者"]
    private static let negations = ["尚未", "还没", "还未", "仍未", "未能", "没有"]
    private static let ongoing = ["正在", "仍在", "还在", "在建", "加紧", "抓紧", "紧张", "正加快", "进入", "处于", "正"]

    /// The name with a head noun that stands last before an index, in the clause or earlier in the sentence.
    private func subject(before end: Int, _ clause: Range<Int>, _ sentence: Range<Int>) -> String? {
        for range in [clause.lowerBound..<end, sentence.lowerBound..<clause.lowerBound] {
            for place in range.reversed() {
                guard let head = lexicon.heads.longestMatch(in: scalars, at: place, end: range.upperBound),
                    ![.word, .policy, .event, .prize, .quoted].contains(head.value)
                else { continue }
                let name = run(before: place, from: range.lowerBound) + reading.text(place..<place + head.length)
                if name.unicodeScalars.count >= 4 { return name }
            }
        }
        return nil
    }

    private func nameAfter(_ start: Int, _ limit: Int) -> String? {
        var index = start
        while index < min(limit, start + 20), scalars[index].isHan {
            if let head = lexicon.heads.longestMatch(in: scalars, at: index, end: limit), head.value != .word {
                let name = reading.text(start..<index + head.length)
                return name.unicodeScalars.count >= 4 ? name : nil
            }
            index += 1
        }
        return nil
    }

    private func run(before end: Int, from limit: Int) -> String {
        var start = end
        while start > limit, end - start < 16, scalars[start - 1].isHan || scalars[start - 1].isLatin { start -= 1 }
        var place = start
        while place < end {
            guard let word = lexicon.ends.longestMatch(in: scalars, at: place, end: end) else {
                place += 1
                continue
            }
            place += word.length
            if word.value == .hard { start = place }
        }
        return reading.text(start..<end)
    }

    // MARK: Done, or not yet

    /// 尚未接入, 已全部接入: any verb of two characters, with a figure in the clause to know it by.
    private func done(_ clause: Range<Int>, _ sentence: Range<Int>, _ number: Int) -> [StateClaim] {
        let figures = figures(in: clause)
        guard !figures.isEmpty else { return [] }
        var claims: [StateClaim] = []
        for (phrase, degree) in Self.doneWords {
            for start in occurrences(of: phrase, in: clause) where start + phrase.count + 2 <= clause.upperBound {
                let verb = start + phrase.count..<start + phrase.count + 2
                guard scalars[verb].allSatisfy(\.isHan) else { continue }
                // 尚未接入的44家 tells what was missing, not that it is.
                if degree == 0, verb.upperBound < clause.upperBound, scalars[verb.upperBound] == 0x7684,
                    reading.text(clause).contains("全部")
                {
                    continue
                }
                claims.append(
                    made(
                        .done, figures.joined(separator: " "), degree: degree, word: reading.text(verb),
                        before: reading.text(clause.lowerBound..<start), isOngoing: degree == 0, clause, sentence,
                        number))
            }
        }
        return claims
    }

    private static let doneWords = [("尚未", 0), ("还未", 0), ("仍未", 0), ("还没", 0), ("全部", 1), ("均已", 1), ("都已", 1)]
        .map { ($0.0.unicodeScalars.map(\.value), $0.1) }

    private func occurrences(of word: [UInt32], in range: Range<Int>) -> [Int] {
        guard range.count >= word.count else { return [] }
        return (range.lowerBound...range.upperBound - word.count).filter {
            scalars[$0] == word[0] && scalars[$0..<$0 + word.count] == word[...]
        }
    }

    /// `44家`, with the measure word; years left out.
    private func figures(in clause: Range<Int>) -> [String] {
        var found: [String] = []
        var index = clause.lowerBound
        while index < clause.upperBound {
            var end = index
            while end < clause.upperBound, scalars[end].isDigit || scalars[end] == 0x2E { end += 1 }
            if end > index, end < clause.upperBound, !Self.timeUnits.contains(scalars[end]) {
                found.append(reading.text(index..<end + 1))
            }
            index = max(end, index + 1)
        }
        return found
    }

    private static let timeUnits = Set("年月日时点分".unicodeScalars.map(\.value))

    // MARK: Levels

    /// 2016年升格为省级, 成为国家级自然保护区
    private func levels(_ clause: Range<Int>, _ sentence: Range<Int>, _ number: Int) -> [StateClaim] {
        Self.levelWords.flatMap { word in
            occurrences(of: word, in: clause).compactMap { start -> StateClaim? in
                let before = reading.text(clause.lowerBound..<start)
                guard Self.raisings.contains(where: before.suffix(8).contains) else { return nil }
                var end = start + word.count
                while end < min(clause.upperBound, start + 12), scalars[end].isHan { end += 1 }
                return made(
                    .level, reading.text(start + word.count..<end), degree: 0,
                    word: reading.text(start..<start + word.count),
                    before: before, isOngoing: false, clause, sentence, number)
            }
        }
    }

    private static let levelWords = ["世界级", "国家级", "省级", "市级", "县级"].map { $0.unicodeScalars.map(\.value) }
    private static let raisings = ["升格", "晋升", "升级", "升为", "获批", "成为", "评为", "认定为", "公布为", "列为", "入选", "跻身"]

    // MARK: Figures reached

    /// 消除率保持100%, 消除率将达到100%
    private func attainments(_ clause: Range<Int>, _ sentence: Range<Int>, _ number: Int) -> [StateClaim] {
        var claims: [StateClaim] = []
        for index in clause
        where scalars[index].isDigit
            && (index == clause.lowerBound || !scalars[index - 1].isDigit && scalars[index - 1] != 0x2E)
        {
            var end = index
            while end < clause.upperBound, scalars[end].isDigit || scalars[end] == 0x2E { end += 1 }
            guard end < clause.upperBound, scalars[end] == 0x25 || scalars[end] == 0xFF05 else { continue }
            let before = reading.text(clause.lowerBound..<index)
            guard let verb = Self.reaching.first(where: before.hasSuffix) else { continue }
            let isPlanned = before.contains("将") || before.contains("届时") || before.contains("有望")
            let measure = before.dropLast(verb.count).split(separator: "将").joined().suffix(8)
            claims.append(
                made(
                    .attainment, String(measure), degree: isPlanned ? 0 : 1, word: reading.text(index..<end),
                    before: before,
                    isOngoing: verb == "保持" || verb == "已达" || verb == "稳定在", clause, sentence, number))
        }
        return claims
    }

    private static let reaching = ["保持", "稳定在", "已达到", "已达", "达到", "达"]

    // MARK: Parts of a claim

    private func made(
        _ kind: StateClaim.Kind, _ subject: String, degree: Int, word: String, before: String, isOngoing: Bool,
        _ clause: Range<Int>, _ sentence: Range<Int>, _ number: Int
    ) -> StateClaim {
        let start = number > 0 ? reading.article.sentences[number - 1].range.lowerBound : sentence.lowerBound
        let text = reading.text(clause)
        return StateClaim(
            kind: kind, subject: subject, degree: degree, word: word, isOngoing: isOngoing,
            isPlanned: Self.planning.contains(where: before.contains),
            isWhole: Self.whole.contains(where: text.contains),
            parts: parts(of: clause),
            year: YearWord.last(in: scalars, start..<clause.upperBound, of: reading.article.date?.date.year),
            context: reading.text(max(start, sentence.upperBound - 200)..<sentence.upperBound),
            place: reading.place(of: clause),
            sentence: number)
    }

    private static let planning = [
        "将", "计划", "预计", "拟", "力争", "争取", "有望", "确保", "年底前", "届时", "即将", "目标", "明年", "待", "要求", "推动", "原定", "未来", "前",
    ]
    private static let whole = ["全部", "全线", "全容量", "全面", "整体"]

    /// 一期, 二期, 4号, 东段: which part of a work is spoken of.
    private func parts(of clause: Range<Int>) -> [String] {
        clause.dropFirst().filter { Self.partUnits.contains(scalars[$0]) && Self.partNumbers.contains(scalars[$0 - 1]) }
            .map { reading.text($0 - 1..<$0 + 1) }
    }

    private static let partUnits = Set("期号段标区".unicodeScalars.map(\.value))
    private static let partNumbers = Set("一二三四五六七八九十0123456789东西南北中".unicodeScalars.map(\.value))
}
