import Extraction

/// Finds votes that are not as many as the voters: `到会的52名委员全部投票，赞成47票，反对2票，弃权1票`.
struct VoteFinder {
    let account: Account

    func relations(in index: Int) -> [ArithmeticRelation] {
        let sentence = account.sentences[index]
        let votes = sentence.figures.indices.filter { isVote(sentence, $0) }
        guard votes.count >= 2, sentence.figures.indices.contains(where: { isYes(sentence, $0) }),
            let sum = FigureSum(votes.map { sentence.figures[$0] }),
            let (voters, isOfAll) = voters(near: sum.value, index)
        else { return [] }
        let relation = account.relation(
            stated: voters, terms: votes.map { sentence.figures[$0] }, computed: sum.allowed, plain: sum.value,
            formula: sum.formula, confidence: 0.85)
        // Some may have cast no vote.
        guard relation.holds || sum.value > voters.value || (isOfAll && !leavesOut(sentence)) else { return [] }
        return [relation]
    }

    /// 赞成47票 and 47票赞成.
    private func isVote(_ sentence: FigureSentence, _ place: Int) -> Bool {
        isCast(sentence, place, Self.choices)
    }

    private func isYes(_ sentence: FigureSentence, _ place: Int) -> Bool { isCast(sentence, place, Self.yes) }

    private static let choices = CueWords("赞成 同意 支持 反对 不同意 弃权 赞成票 反对票 弃权票 同意票")
    private static let yes = CueWords("赞成 同意 支持 赞成票 同意票")

    private func isCast(_ sentence: FigureSentence, _ place: Int, _ words: CueWords) -> Bool {
        let figure = sentence.figures[place]
        guard figure.unit == "票" || figure.unit == "张", figure.isExact else { return false }
        let (lead, tail) = (sentence.lead(place), sentence.tail(place))
        // 赞成票341张, not 赞成341张.
        if figure.unit == "张", lead.last.map({ account.scalars[$0] != "票" }) ?? true { return false }
        return words.start(endingAt: lead.upperBound, from: lead.lowerBound, in: account.scalars) != nil
            || words.end(startingAt: tail.lowerBound, to: tail.upperBound, in: account.scalars) != nil
    }

    /// The voters told in the sentence or the two before, and whether all are said to have voted.
    private func voters(near sum: ExactNumber, _ index: Int) -> (Figure, isOfAll: Bool)? {
        for place in [index] + account.before(index, count: 2) {
            let sentence = account.sentences[place]
            if let valid = validVotes(sentence, near: sum) { return (valid, true) }
            let found = sentence.figures.filter {
                $0.measure == "人" && $0.isExact && sum.isNear($0.value, percent: 10)
                    && Self.present.isFound(in: sentence.range, of: account.scalars)
            }
            guard let voters = found.last else { continue }
            let told = sentence.range.lowerBound..<account.sentences[index].range.upperBound
            return (voters, Self.all.isFound(in: told, of: account.scalars))
        }
        return nil
    }

    /// 有效票347张, or else 收回271张: as many as were cast for, against and for nothing.
    private func validVotes(_ sentence: FigureSentence, near sum: ExactNumber) -> Figure? {
        ballots(Self.valid, sentence, near: sum) ?? ballots(Self.returned, sentence, near: sum)
    }

    /// The only number of ballots that one of the words stands before.
    private func ballots(_ words: CueWords, _ sentence: FigureSentence, near sum: ExactNumber) -> Figure? {
        let found = sentence.figures.indices.filter {
            let figure = sentence.figures[$0]
            let lead = sentence.lead($0)
            return (figure.unit == "张" || figure.unit == "票") && figure.isExact && sum.isNear(figure.value, percent: 10)
                && words.start(endingAt: lead.upperBound, from: lead.lowerBound, in: account.scalars) != nil
        }
        return found.count == 1 ? sentence.figures[found[0]] : nil
    }

    private static let valid = CueWords("有效票 有效选票 有效票数 有效票为 有效选票为 有效表决票 收回有效票 收回有效选票")
    private static let returned = CueWords("收回 收回选票 实收选票")
    private static let present = CueWords("到会 出席 实到 与会 投票 表决 参会 投了票 按下 投下")
    private static let all = CueWords("全部 全体 悉数 都投 均投 一个不少 无一缺席 有效票")

    private func leavesOut(_ sentence: FigureSentence) -> Bool {
        CueWords("未 没有 没按 无效 废票 另有 回避 缺席").isFound(in: sentence.range, of: account.scalars)
    }
}
