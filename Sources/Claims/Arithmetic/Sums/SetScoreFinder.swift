import Extraction
import SourceText

/// Finds scores of matches that do not follow from their sets or quarters: `以3∶2获胜，各局比分为25∶21、22∶25、25∶19、25∶23`,
/// `四节比分分别为22∶18、19∶21、25∶20、18∶16，以86∶75夺冠`.
struct SetScoreFinder {
    let account: Account

    func relations(in index: Int) -> [ArithmeticRelation] {
        let sentence = account.sentences[index]
        let scores = Score.all(in: sentence.range, of: account.scalars)
        guard scores.count >= 2 else { return [] }
        let runs = runs(of: scores)
        guard runs.count == 1, let run = runs.first else { return [] }
        let others = scores.filter { score in !run.contains(score) }
        if others.isEmpty { return [byNumber(run, sentence)].compactMap { $0 } }
        guard let match = others.first, others.count == 1, isOfOneMatch(match, run, sentence) else { return [] }
        return [bySets(match, run), byQuarters(match, run, sentence)].compactMap { $0 }
    }

    /// Two scores and more with nothing between them but a mark, or a few words of who took the set.
    private func runs(of scores: [Score]) -> [[Score]] {
        var runs: [[Score]] = []
        for score in scores {
            if let last = runs.last?.last, isNext(score, after: last) {
                runs[runs.count - 1].append(score)
            } else {
                runs.append([score])
            }
        }
        return runs.filter { $0.count >= 2 }
    }

    private func isNext(_ score: Score, after last: Score) -> Bool {
        let gap = last.range.upperBound..<score.range.lowerBound
        return gap.count == 1 && Self.joints.contains(account.scalars[gap.lowerBound])
            || gap.count <= 8 && Self.lostFirst.isFound(in: gap, of: account.scalars) && isSet(last) && isSet(score)
    }

    private static let joints = ScalarSet("、和与及，")
    /// 先以21∶25失一局，随后以25∶19、25∶21连扳两局.
    private static let lostFirst = CueWords("失一局 丢一局 先失 扳回 输一局 负一局 胜一局 赢一局 先下一城")

    /// Whether no other match is told of in the sentence.
    private func isOfOneMatch(_ match: Score, _ run: [Score], _ sentence: FigureSentence) -> Bool {
        guard let first = run.first, let last = run.last else { return false }
        let gap =
            match.range.upperBound <= first.range.lowerBound
            ? match.range.upperBound..<first.range.lowerBound : last.range.upperBound..<match.range.lowerBound
        return gap.count <= Self.near && gap.lowerBound <= gap.upperBound
            && !Self.otherMatches.isFound(in: sentence.range, of: account.scalars)
            && CueWords("决赛").all(in: sentence.range, of: account.scalars).count <= 1
    }

    /// In scalars, between a match and its sets.
    private static let near = 28
    private static let otherMatches = CueWords(
        "小组赛 半决赛还 分别以 另一场 第三、 季军 三四名 首回合 次回合 两回合 此前 前两场 三场 两场 首场 次场 各场 场比分 弃权 退赛 因伤 罚分 让分 混双 双打和 团体 点球 加时 前两局 前三局 后两局 后三局 决胜局 首局 首盘 第一局 第二局 第三局 第四局 第五局 末节 上半场 男团 女团 拿下 首盘 次盘 盘比分 一分 上轮 首轮 本赛季 三次 两次 多次 场场 先失 先丢 先输 先负"
    )

    // MARK: Sets

    /// Of sets that are all won by two points or more to their end, either side has taken as many as the match says.
    private func bySets(_ match: Score, _ run: [Score]) -> ArithmeticRelation? {
        guard max(match.first, match.second) <= 4, match.first != match.second, run.allSatisfy(isSet),
            run.count <= 7
        else { return nil }
        let won = (run.count { $0.first > $0.second }, run.count { $0.first < $0.second })
        let holds = won == (match.first, match.second) || won == (match.second, match.first)
        return ArithmeticRelation(
            stated: match.range, terms: run.map(\.range), computed: "\(max(won.0, won.1))比\(min(won.0, won.1))",
            equation:
                "\(run.count)局中\(max(won.0, won.1))胜\(min(won.0, won.1))负\(holds ? "≈" : "≠")\(match.first)比\(match.second)",
            holds: holds, confidence: 0.85)
    }

    /// 25∶21, 11∶9, 21∶18, 15∶13, and of tennis 6∶4, 7∶5, 7∶6.
    private func isSet(_ score: Score) -> Bool {
        let (most, least) = (max(score.first, score.second), min(score.first, score.second))
        let isOver = [11, 15, 21, 25].contains(most) && most - least >= 2
        let isLate = most > 11 && most <= 40 && most - least == 2 || (most, least) == (30, 29)
        return isOver || isLate || most == 6 && least <= 4 || most == 7 && (5...6).contains(least)
            || most == 10 && least <= 8
    }

    // MARK: How many sets

    /// 打满五局, 直落三局: as many sets as are told, and none of them lost.
    private func byNumber(_ run: [Score], _ sentence: FigureSentence) -> ArithmeticRelation? {
        guard run.count >= 2, run.count <= 7, run.allSatisfy(isSet),
            !Self.otherMatches.isFound(in: sentence.range, of: account.scalars)
        else { return nil }
        let words = Self.numbering.all(in: sentence.range, of: account.scalars)
        guard words.count == 1, let word = words.first,
            let number = SmallNumber.number(
                startingAt: word.upperBound, to: sentence.range.upperBound, in: account.scalars),
            (2...7).contains(number.value),
            CueWords("局 盘").end(startingAt: number.range.upperBound, to: sentence.range.upperBound, in: account.scalars)
                != nil
        else { return nil }
        let lost = min(run.count { $0.first > $0.second }, run.count { $0.first < $0.second })
        let isStraight = account.text(word).hasSuffix("落")
        let holds = number.value == run.count && !(isStraight && lost > 0)
        return ArithmeticRelation(
            stated: word.lowerBound..<number.range.upperBound + 1, terms: run.map(\.range), computed: "\(run.count)局",
            equation:
                "列出\(run.count)局\(isStraight ? "，负\(lost)局" : "")\(holds ? "≈" : "≠")\(account.text(word.lowerBound..<number.range.upperBound + 1))",
            holds: holds, confidence: 0.8)
    }

    private static let numbering = CueWords("直落 连下 打满 鏖战 苦战 激战 大战 恶战 战满 血战")

    // MARK: Quarters

    /// Four quarters add up, where no overtime is told.
    private func byQuarters(_ match: Score, _ run: [Score], _ sentence: FigureSentence) -> ArithmeticRelation? {
        guard run.count == 4, match.first + match.second >= 60,
            CueWords("四节 各节 单节 每节 四小节").isFound(in: sentence.range, of: account.scalars)
        else { return nil }
        let sums = (run.reduce(0) { $0 + $1.first }, run.reduce(0) { $0 + $1.second })
        let holds = sums == (match.first, match.second) || sums == (match.second, match.first)
        let formula = run.map { String($0.first) }.joined(separator: "+")
        let other = run.map { String($0.second) }.joined(separator: "+")
        return ArithmeticRelation(
            stated: match.range, terms: run.map(\.range), computed: "\(sums.0)比\(sums.1)",
            equation:
                "\(formula)=\(sums.0)，\(other)=\(sums.1)\(holds ? "≈" : "≠")\(match.first)比\(match.second)",
            holds: holds, confidence: 0.85)
    }
}
