import Extraction
import SourceText

/// Finds scores that do not fit each other: `以78比71获胜，净胜9分`, `上半场42比35，下半场36比30，最终78比66`,
/// `上半场2比0领先，下半场双方各进一球，最终4比1`.
struct ScoreFinder {
    let account: Account

    func relations(in index: Int) -> [ArithmeticRelation] {
        let sentence = account.sentences[index]
        let scores = Score.all(in: sentence.range, of: account.scalars)
        return margins(scores, sentence) + halves(scores, sentence) + goalsOfBoth(scores, sentence)
    }

    // MARK: Margins

    /// By how many points or goals the last score before is won.
    private func margins(_ scores: [Score], _ sentence: FigureSentence) -> [ArithmeticRelation] {
        sentence.figures.indices.compactMap { place in
            let figure = sentence.figures[place]
            guard figure.isExact, figure.value.isInteger, figure.unit == "分" || figure.unit == "球",
                isMargin(sentence, place),
                let score = scores.last(where: { $0.range.upperBound <= figure.range.lowerBound }),
                figure.range.lowerBound - score.range.upperBound <= Self.near,
                score == scores.last(where: { $0.range.lowerBound < figure.range.lowerBound }), scores.count == 1
            else { return nil }
            let gap = abs(score.first - score.second)
            let holds = figure.value == ExactNumber(gap)
            return ArithmeticRelation(
                stated: figure.range, terms: [score.range], computed: "\(gap)\(figure.unit)",
                equation:
                    "\(max(score.first, score.second))-\(min(score.first, score.second))=\(gap)\(holds ? "≈" : "≠")\(figure.plain)",
                holds: holds, confidence: 0.85)
        }
    }

    /// 净胜9分, 以9分优势, 领先9分.
    private func isMargin(_ sentence: FigureSentence, _ place: Int) -> Bool {
        let (lead, tail) = (sentence.lead(place), sentence.tail(place))
        return Self.before.start(endingAt: lead.upperBound, from: lead.lowerBound, in: account.scalars) != nil
            || Self.behind.end(startingAt: tail.lowerBound, to: tail.upperBound, in: account.scalars) != nil
    }

    private static let before = CueWords("净胜 净负 大胜 险胜 领先 赢了 胜出 输了 落后 净胜了 大比分领先")
    private static let behind = CueWords("优势 的优势 之差 的差距 的分差 分差 小胜 大胜 险胜")
    /// Scalars between a score and its margin.
    private static let near = 16

    // MARK: Halves

    /// Both halves told, and the end: of either side the points add up.
    private func halves(_ scores: [Score], _ sentence: FigureSentence) -> [ArithmeticRelation] {
        guard scores.count == 3, !Self.extra.isFound(in: sentence.range, of: account.scalars),
            isAfter(Self.firstHalf, scores[0], sentence),
            isAfter(Self.secondHalf, scores[1], sentence),
            isAfter(Self.end, scores[2], sentence)
        else { return [] }
        let sums = (scores[0].first + scores[1].first, scores[0].second + scores[1].second)
        let end = (scores[2].first, scores[2].second)
        // The half may be told from the other side.
        let crossed = (scores[0].first + scores[1].second, scores[0].second + scores[1].first)
        let holds = [sums, crossed].contains { $0 == end || ($0.1, $0.0) == end }
        return [
            ArithmeticRelation(
                stated: scores[2].range, terms: [scores[0].range, scores[1].range], computed: "\(sums.0)比\(sums.1)",
                equation:
                    "\(scores[0].first)+\(scores[1].first)=\(sums.0)，\(scores[0].second)+\(scores[1].second)=\(sums.1)\(holds ? "≈" : "≠")\(end.0)比\(end.1)",
                holds: holds, confidence: 0.75)
        ]
    }

    /// The first half, then as many goals of either side, then the end.
    private func goalsOfBoth(_ scores: [Score], _ sentence: FigureSentence) -> [ArithmeticRelation] {
        guard scores.count == 2, !Self.extra.isFound(in: sentence.range, of: account.scalars),
            isAfter(Self.firstHalf, scores[0], sentence), isAfter(Self.end, scores[1], sentence)
        else { return [] }
        let between = scores[0].range.upperBound..<scores[1].range.lowerBound
        let told = Self.both.all(in: between, of: account.scalars)
        guard let word = told.first, told.count == 1, Self.secondHalf.isFound(in: between, of: account.scalars),
            let goals = goals(behind: word, to: between.upperBound)
        else { return [] }
        let sum = (scores[0].first + goals.count, scores[0].second + goals.count)
        let end = (scores[1].first, scores[1].second)
        let holds = sum == end || (sum.1, sum.0) == end
        return [
            ArithmeticRelation(
                stated: scores[1].range, terms: [scores[0].range, word.lowerBound..<goals.end],
                computed: "\(sum.0)比\(sum.1)",
                equation:
                    "\(scores[0].first)+\(goals.count)=\(sum.0)，\(scores[0].second)+\(goals.count)=\(sum.1)\(holds ? "≈" : "≠")\(end.0)比\(end.1)",
                holds: holds, confidence: 0.8)
        ]
    }

    /// 各进一球, 各入2球, 各添一分; none where neither side scored.
    private func goals(behind word: Range<Int>, to limit: Int) -> (count: Int, end: Int)? {
        if Self.none.start(endingAt: word.upperBound, from: word.lowerBound, in: account.scalars) != nil {
            return (0, word.upperBound)
        }
        guard let number = SmallNumber.number(startingAt: word.upperBound, to: limit, in: account.scalars),
            Self.goalUnits.end(startingAt: number.range.upperBound, to: limit, in: account.scalars) != nil
        else { return nil }
        return (number.value, number.range.upperBound + 1)
    }

    private static let extra = CueWords("加时 点球 罚进")
    private static let both = CueWords(
        "各进 各入 各得 各添 各攻入 各打进 各下 各拿 各添了 各进了 各入了 各得了 各再进 各再入 均无建树 互无建树 都没有进球 均未进球 都没能进球 未能再改写比分 都没再进球 均未再进球")
    private static let none = CueWords("均无建树 互无建树 都没有进球 均未进球 都没能进球 未能再改写比分 都没再进球 均未再进球")
    private static let goalUnits = CueWords("球 分 粒 个")

    private func isAfter(_ words: CueWords, _ score: Score, _ sentence: FigureSentence) -> Bool {
        let before = max(sentence.range.lowerBound, score.range.lowerBound - Self.near)..<score.range.lowerBound
        return words.isFound(in: before, of: account.scalars)
    }

    private static let firstHalf = CueWords("上半场 上半时 半场")
    private static let secondHalf = CueWords("下半场 下半时 易边再战 换边再战 易边之后 易边后 换边后 次节 后半场 再战")
    private static let end = CueWords("最终 全场 终场 总比分 最后 定格")
}
