import Extraction

/// Finds a sentence that tells all parts of a total of before, the last of them as the rest:
/// `进账91万元。桃子卖了38万元；李子21万元；剩下的32万元是果干`.
struct RestBreakdownFinder {
    let account: Account

    func relations(in index: Int) -> [ArithmeticRelation] {
        let sentence = account.sentences[index]
        return BreakdownFinder.measures(of: sentence).compactMap { measure in
            let members = sentence.members(of: measure)
            guard let rest = members.lastIndex(where: { isRest(sentence, $0) }), rest >= 1 else { return nil }
            let places = Array(members[...rest])
            guard places.dropFirst().allSatisfy({ isPart(sentence, $0) && !isOfWhich(sentence, $0) }),
                isPart(sentence, places[0])
            else { return nil }
            return judged(places.map { sentence.figures[$0] }, sentence, index)
        }
    }

    /// 其余, 余下的 at the head of the clause or right before the number; 另外 only right before it.
    private func isRest(_ sentence: FigureSentence, _ place: Int) -> Bool {
        let opening = sentence.opening(place)
        guard opening.count <= 6 else { return false }
        let clause = sentence.figures[place].clause
        // 其余是白茶，有8吨
        if opening.count <= 2, clause > 0,
            Self.restOpenings.end(
                startingAt: sentence.clauses[clause - 1].range.lowerBound,
                to: sentence.clauses[clause - 1].range.upperBound,
                in: account.scalars) != nil
        {
            return true
        }
        return account.word(.rest, endingAt: opening.upperBound, from: opening.lowerBound) != nil
            || Self.restOpenings.end(
                startingAt: opening.lowerBound, to: opening.upperBound, in: account.scalars) != nil
    }

    private static let restOpenings = CueWords("其余 余下 剩下 剩余")

    /// Whether a figure is one of several told side by side: no change, no part of a part.
    private func isPart(_ sentence: FigureSentence, _ place: Int) -> Bool {
        let lead = sentence.lead(place)
        return sentence.figures[place].isExact && !account.has(.baseMark, in: lead)
            && account.word(.more, endingAt: lead.upperBound, from: lead.lowerBound) == nil
            && account.word(.less, endingAt: lead.upperBound, from: lead.lowerBound) == nil
            && !account.has(.toMark, in: lead.suffix(3))
    }

    private func isOfWhich(_ sentence: FigureSentence, _ place: Int) -> Bool {
        account.has(.ofWhich, in: sentence.lead(place))
    }

    private func judged(_ parts: [Figure], _ sentence: FigureSentence, _ index: Int) -> ArithmeticRelation? {
        guard let sum = FigureSum(parts) else { return nil }
        if isOfFirst(parts) {
            let others = Array(parts.dropFirst())
            return others.count < 3 ? nil : FigureSum(others).map { relation(parts[0], others, $0) }
        }
        let wholes = wholes(of: parts, sentence, index)
        if let exact = wholes.first(where: { $0.allowed.intersects(sum.allowed) }) {
            return relation(exact, parts, sum)
        }
        guard wholes.count == 1, let whole = wholes.first, sum.value.isNear(whole.value, percent: 20) else {
            return nil
        }
        return relation(whole, parts, sum)
    }

    /// Whether the first is the whole of the others.
    private func isOfFirst(_ parts: [Figure]) -> Bool {
        guard let others = FigureSum(Array(parts.dropFirst())) else { return true }
        return others.value.isNear(parts[0].value, percent: 15)
    }

    private func relation(_ whole: Figure, _ parts: [Figure], _ sum: FigureSum) -> ArithmeticRelation {
        account.relation(
            stated: whole, terms: parts, computed: sum.allowed, plain: sum.value, formula: sum.formula,
            confidence: 0.8)
    }

    /// Larger figures of the measure in the sentence before, or further up where the parts are told of the same noun.
    private func wholes(of parts: [Figure], _ sentence: FigureSentence, _ index: Int) -> [Figure] {
        let opening = sentence.range.lowerBound..<parts[0].range.upperBound
        return account.before(index, count: 5).filter { account.sentences[$0].role != .caption }.flatMap { place in
            account.sentences[place].figures.filter { figure in
                figure.measure == parts[0].measure && figure.per == nil && figure.isExact
                    && parts.allSatisfy { $0.value < figure.value }
                    && (place == index - 1 || isNamed(figure, in: opening))
                    && isOfSameTime(figure, place, sentence)
            }
        }
    }

    /// Whether what a figure counts is named in a stretch of text: 教师 of 17名教师 in 首批教师中.
    private func isNamed(_ figure: Figure, in range: Range<Int>) -> Bool {
        guard let noun = figure.noun, noun.count >= 2 else { return false }
        let (a, b) = (account.scalars[noun.lowerBound], account.scalars[noun.lowerBound + 1])
        return range.dropLast().contains { account.scalars[$0] == a && account.scalars[$0 + 1] == b }
    }

    /// Whether the whole is not of last year, or planned, where the parts are told without that.
    private func isOfSameTime(_ whole: Figure, _ place: Int, _ sentence: FigureSentence) -> Bool {
        let other = account.sentences[place]
        let clause = other.clauses[whole.clause].range
        // 果农贷款去年放出36.5亿元。买苗用掉21.4亿元…: who goes on at once tells of the same year.
        let goesOn =
            account.sentences[place].range.upperBound >= sentence.range.lowerBound - 2 && other.figures.count == 1
            && !Self.thisTime.isFound(in: sentence.range, of: account.scalars)
        return Self.otherTimes.dropFirst(goesOn ? 1 : 0).allSatisfy { cue in
            !cue.isFound(in: clause, of: account.scalars) || cue.isFound(in: sentence.range, of: account.scalars)
        }
    }

    private static let thisTime = CueWords("今年 本月 上月 本季度 目前 眼下 今天 现在")
    private static let otherTimes = [CueWords("去年 上年 前年"), CueWords("计划 目标 预计 拟"), CueWords("累计")]
}
