import SourceText

/// What a scene shows of something that has come about, or has not.
extension StateReader {
    /// 脚手架未拆, 一分没领到: in the order of the text; what is told of another time, planned or asked for is none.
    func scenes(_ clause: Clause) -> [StateClaim] {
        var claims: [StateClaim] = []
        var index = clause.range.lowerBound
        while index < clause.range.upperBound {
            guard let found = SceneWord.longest(in: scalars, at: index, end: clause.range.upperBound) else {
                index += 1
                continue
            }
            let word = index..<index + found.length
            for shown in found.words where isOfNow(word, shown.isDone, clause) {
                let subject = subjects.before(word.lowerBound, in: clause.range, of: clause.sentence, after: nil)
                var claim = made(
                    .scene, subject ?? "", degree: shown.isDone ? 1 : 0, word: word, isOngoing: !shown.isDone, clause)
                claim.word = shown.sort
                if shown.isDone { claim.time = claim.time ?? since(clause) }
                if shown.isDone, isForSome(shown.sort, clause) { claim.isPartial = true }
                claims.append(claim)
            }
            index = word.upperBound
        }
        return claims
    }

    private func isOfNow(_ word: Range<Int>, _ isDone: Bool, _ clause: Clause) -> Bool {
        let before = clause.range.lowerBound..<word.lowerBound
        let earlier = max(clause.sentence.lowerBound, word.lowerBound - Self.reach)..<word.lowerBound
        guard !StateRole.words[.past].isFound(in: earlier, of: scalars) else { return false }
        guard isDone else {
            // 吊装完成
            if Self.complete.end(startingAt: word.upperBound, to: clause.range.upperBound, in: scalars) != nil
                || Self.complete.start(endingAt: word.lowerBound, from: clause.range.lowerBound, in: scalars) != nil
            {
                return false
            }
            // 她住过的病房 is left.
            if Self.left.start(endingAt: word.lowerBound, from: clause.range.lowerBound, in: scalars) != nil {
                return false
            }
            // 没装投影 tells of the projectors, not of the room.
            if Self.denials.contains(scalars[word.lowerBound]), word.upperBound < clause.range.upperBound,
                scalars[word.upperBound].isHan, !Self.closing.contains(scalars[word.upperBound])
            {
                return false
            }
            return !StateRole.words[.some].isFound(in: clause.range, of: scalars)
                && StateRole.words[.leisure].end(startingAt: word.upperBound, to: clause.range.upperBound, in: scalars)
                    == nil
        }
        let near = max(clause.range.lowerBound, word.lowerBound - Self.near)..<word.lowerBound
        return !StateRole.words[.planned].isFound(in: before, of: scalars)
            && !StateRole.words[.forecast].isFound(in: before, of: scalars)
            && !StateRole.words[.asking].isFound(in: before, of: scalars)
            && !StateRole.words[.negative].isFound(in: near, of: scalars)
            && !near.contains { Self.denials.contains(scalars[$0]) }
            && (word.upperBound >= clause.range.upperBound || !Self.open.contains(scalars[word.upperBound]))
    }

    private static let complete = CueWords("完成 完毕 到位 结束 成功 完工 就位 作业完成 工作完成 全部完成")
    private static let left = CueWords("过的 曾经的 去年的 当年的 那时的")

    /// Characters before a word among which an earlier time is told.
    private static let reach = 24
    private static let closing = ScalarSet("的了呢过完好上成齐满到")

    /// Characters before a word among which its denial stands.
    private static let near = 4
    private static let denials = ScalarSet("没未不难等待盼欠如若")
    /// 前, 难: what comes before it, or is hard to reach.
    private static let open = ScalarSet("前难吗？")
}
