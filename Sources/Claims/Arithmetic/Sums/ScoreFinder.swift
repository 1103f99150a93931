import Extraction
import SourceText

/// Finds scores that do not fit each other: `以78比71获胜，净胜9分`, `上半场42比35，下半场36比30，最终78比66`.
struct ScoreFinder {
    let account: Account

    func relations(in index: Int) -> [ArithmeticRelation] {
        let sentence = account.sentences[index]
        let scores = Score.all(in: sentence.range, of: account.scalars)
        return margins(scores, sentence) + halves(scores, sentence)
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
        guard scores.count == 3, isAfter(Self.firstHalf, scores[0], sentence),
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

    private func isAfter(_ words: CueWords, _ score: Score, _ sentence: FigureSentence) -> Bool {
        let before = max(sentence.range.lowerBound, score.range.lowerBound - Self.near)..<score.range.lowerBound
        return words.isFound(in: before, of: account.scalars)
    }

    private static let firstHalf = CueWords("上半场 上半时 半场")
    private static let secondHalf = CueWords("下半场 下半时")
    private static let end = CueWords("最终 全场 终场 总比分 最后")
}

/// A score: 78比71, 78:71.
private struct Score: Equatable {
    let range: Range<Int>
    let first: Int, second: Int

    /// The scores of a stretch of text, in order.
    static func all(in range: Range<Int>, of scalars: [UInt32]) -> [Score] {
        var found: [Score] = []
        for mark in range where marks.contains(scalars[mark]) {
            var start = mark
            while start > range.lowerBound, isDigit(scalars[start - 1]) { start -= 1 }
            var end = mark + 1
            while end < range.upperBound, isDigit(scalars[end]) { end += 1 }
            guard start < mark, end > mark + 1, mark - start <= 3, end - mark <= 4,
                start == range.lowerBound || !marks.contains(scalars[start - 1]) && scalars[start - 1] != 0x2E,
                end == range.upperBound || !marks.contains(scalars[end]) && scalars[end] != 0x2E,
                let first = number(scalars[start..<mark]), let second = number(scalars[(mark + 1)..<end])
            else { continue }
            found.append(Score(range: start..<end, first: first, second: second))
        }
        return found
    }

    private static let marks = ScalarSet("比:：")

    private static func isDigit(_ scalar: UInt32) -> Bool { (0x30...0x39).contains(scalar) }

    private static func number(_ digits: ArraySlice<UInt32>) -> Int? { Int(String(scalars: digits)) }
}
