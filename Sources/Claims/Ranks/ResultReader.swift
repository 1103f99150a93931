import EmbeddedFiles
import SourceText

/// Finds what a contest ended in: 获得第三名, 夺得亚军, 夺冠.
struct ResultReader {
    let reading: ArticleReading

    /// A place in a contest that the sentence says someone won; hopes and earlier years are none.
    func claims(in sentence: Range<Int>, _ number: Int) -> [RankClaim] {
        let scalars = reading.scalars
        var claims: [RankClaim] = []
        for index in sentence {
            guard let (place, end) = place(at: index, to: sentence.upperBound) else { continue }
            let clause = Clauses.start(of: index, in: sentence, of: scalars)
            let verb = RankRole.words[.won].last(in: max(clause, index - 14)..<index, of: scalars)
            guard let start = verb?.lowerBound ?? (Self.acts.contains(scalars[index]) ? index : nil),
                !RankRole.words[.hoped].isFound(in: clause..<index, of: scalars), !isCounted(index, from: clause),
                end == sentence.upperBound || !isHeld(end)
            else { continue }
            let word = OrdinalWord(number: place, unit: "名", range: index..<end)
            // 收获女子全程亚军: the event stands between the verb and the place.
            let event = (verb?.upperBound).map { reading.text($0..<index) } ?? ""
            let topic = reading.text(winner(before: start, clause, sentence, number)) + event
            guard topic.unicodeScalars.count >= 2 else { continue }
            claims.append(RankClaim(.result, word, topic: topic, at: start..<end, in: sentence, number, of: reading))
        }
        return claims + passed(in: sentence, number)
    }

    /// 第三个冲过女子全程终点.
    private func passed(in sentence: Range<Int>, _ number: Int) -> [RankClaim] {
        let scalars = reading.scalars
        return OrdinalWord.all(in: scalars, sentence).compactMap { ordinal -> RankClaim? in
            let (start, end) = (ordinal.range.lowerBound, ordinal.range.upperBound)
            let clause = Clauses.start(of: start, in: sentence, of: scalars)
            let close = Clauses.end(of: end, in: sentence, of: scalars)
            guard ["个", "名", "位"].contains(ordinal.unit),
                let passed = RankRole.words[.passed].end(startingAt: end, to: close, in: scalars),
                !RankRole.words[.hoped].isFound(in: clause..<start, of: scalars)
            else { return nil }
            let word = OrdinalWord(number: ordinal.number, unit: "名", range: ordinal.range)
            let winner = reading.text(max(clause, start - 20)..<start)
            var claim = RankClaim(
                .result, word, topic: winner + reading.text(passed..<close), at: start..<close, in: sentence, number,
                of: reading)
            claim.prefix = winner
            // 去年他跑全程，第三个冲过终点
            let earlier =
                clause > sentence.lowerBound ? Clauses.start(of: clause - 1, in: sentence, of: scalars) : clause
            claim.isOther = claim.isOther || RankRole.words[.other].isFound(in: earlier..<start, of: scalars)
            return claim
        }
    }

    /// 夺冠, 摘金: the verb is in the word.
    private static let acts = ScalarSet("夺摘")

    private func place(at index: Int, to limit: Int) -> (place: Int, end: Int)? {
        if let word = Self.places.longestMatch(in: reading.scalars, at: index, end: limit) {
            return (word.value, index + word.length)
        }
        guard OrdinalWord.mayBegin(reading.scalars[index]),
            let ordinal = OrdinalWord(in: reading.scalars, at: index, end: limit),
            RankReader.backwards.start(endingAt: index, from: 0, in: reading.scalars) == nil,
            ["名", "位"].contains(ordinal.unit) || ordinal.unit.isEmpty && isObject(ordinal, limit)
        else { return nil }
        return (ordinal.number, ordinal.range.upperBound)
    }

    /// 得了第二: nothing follows, and the verb stands right before it.
    private func isObject(_ ordinal: OrdinalWord, _ limit: Int) -> Bool {
        let (start, end) = (ordinal.range.lowerBound, ordinal.range.upperBound)
        return (end >= limit || !reading.scalars[end].isHan)
            && Self.getting.start(endingAt: start, from: max(0, start - 3), in: reading.scalars) != nil
    }

    private static let getting = CueWords("得了 得 拿了 获 获得 拿到 夺得 列 组 组别 决赛")

    private static let places: PhraseTable<Int> = {
        var table = PhraseTable<Int>()
        let words: [(LexiconText, Int)] = [
            ("冠军", 1), ("金牌", 1), ("银牌", 2), ("铜牌", 3), ("亚军", 2), ("季军", 3), ("殿军", 4), ("夺冠", 1), ("摘金", 1),
            ("夺魁", 1), ("摘银", 2),
            ("摘铜", 3),
        ]
        for (word, place) in words { table.insert(word, place) }
        return table
    }()

    /// 14枚金牌 are no place.
    private func isCounted(_ index: Int, from clause: Int) -> Bool {
        index > clause && Self.pieces.contains(reading.scalars[index - 1])
    }

    private static let pieces = ScalarSet("枚块面")

    /// 冠军奖杯, 亚军得主, 冠军赛: the word belongs to what follows.
    private func isHeld(_ end: Int) -> Bool { Self.continued.contains(reading.scalars[end]) }

    private static let continued = ScalarSet("赛杯奖得之争候队联级级的们")

    /// The words before the verb in its clause, or where there are too few, those of the clause before.
    private func winner(before verb: Int, _ clause: Int, _ sentence: Range<Int>, _ number: Int) -> Range<Int> {
        // “拿到第二名，我已经很意外”: of whom the sentence before tells.
        if number > 0, verb - sentence.lowerBound <= 1 {
            let previous = reading.article.sentences[number - 1].range
            return max(previous.lowerBound, previous.upperBound - 20)..<previous.upperBound
        }
        if verb - clause >= 2 || clause <= sentence.lowerBound + 1 { return max(clause, verb - 20)..<verb }
        let earlier = Clauses.start(of: clause - 1, in: sentence, of: reading.scalars)
        return max(earlier, clause - 21)..<clause - 1
    }
}
