import SourceText

/// What is awaited, by words on either side of the verb.
extension StateReader {
    /// 离点火少说还有一年, 什么时候能封关, 等通车那天, 接诊最快要到5月: nothing of it has come about yet.
    func isAwaited(_ word: Range<Int>, in clause: Range<Int>) -> Bool {
        let before = max(clause.lowerBound, word.lowerBound - Self.near)..<word.lowerBound
        let after = word.upperBound..<min(clause.upperBound, word.upperBound + Self.near)
        let isFollowed = StateRole.words[.until].first(in: after, of: scalars).map {
            $0.lowerBound - word.upperBound <= 2
        }
        // 年底能完工
        if word.lowerBound > clause.lowerBound, scalars[word.lowerBound - 1] == Self.able { return true }
        // 等年底通车
        if StateRole.words[.waiting].end(startingAt: clause.lowerBound, to: word.lowerBound, in: scalars) != nil {
            return true
        }
        return isFollowed ?? false || isUnset(word.upperBound, clause.upperBound)
            || StateRole.words[.distance].isFound(in: before, of: scalars)
                && StateRole.words[.remaining].isFound(in: after, of: scalars)
            || StateRole.words[.asking].isFound(in: before, of: scalars)
            || StateRole.words[.waiting].isFound(in: before, of: scalars)
                && StateRole.words[.come].end(startingAt: word.upperBound, to: clause.upperBound, in: scalars) != nil
    }

    /// 要到年底才能进水, 得等到5月才能接上负荷: what works only from a day to come on. Nothing where a stage of the clause tells it already.
    func awaitedDeeds(_ clause: Clause, beside stages: [StateClaim]) -> [StateClaim] {
        guard !stages.contains(where: { $0.isForecast || $0.degree == 4 }),
            let able = Self.onlyThen.first(in: clause.range, of: scalars),
            able.upperBound + 2 <= clause.range.upperBound
        else { return [] }
        let verb = able.upperBound..<able.upperBound + 2
        let day = reading.mentions.last {
            $0.date != nil && $0.range.lowerBound >= clause.range.lowerBound && $0.range.upperBound <= able.lowerBound
        }
        guard let day, able.lowerBound - day.range.upperBound <= Self.near, scalars[verb].allSatisfy(\.isHan),
            StateRole.words[.ready].end(startingAt: verb.lowerBound, to: clause.range.upperBound, in: scalars) != nil,
            let frame = day.date.flatMap(Self.frame), liesAhead(frame),
            let subject = subjects.before(
                day.range.lowerBound, in: clause.range, of: clause.sentence, after: previous(of: clause))
        else { return [] }
        var claim = made(.stage, subject, degree: 4, word: verb, isOngoing: false, clause)
        claim.isForecast = true
        if claim.parts.isEmpty, let earlier = earlier(clause) { claim.parts = parts(of: earlier) }
        return [claim]
    }

    private static let onlyThen = CueWords("才能 才可以 才可 方能 方可 才会 才开始")

    /// 复航的日子还没定: that it has no day yet.
    private func isUnset(_ start: Int, _ end: Int) -> Bool {
        guard let day = StateRole.words[.day].end(startingAt: start, to: end, in: scalars) else { return false }
        return StateRole.words[.unset].first(in: day..<min(end, day + Self.near), of: scalars) != nil
    }

    /// 停航已有两年: so until now; 停航两年的 and 停航两年后 tell of what is over.
    func isLasting(_ start: Int, _ end: Int) -> Bool {
        guard let already = Self.already.end(startingAt: start, to: end, in: scalars) else { return false }
        var index = already
        while index < end, scalars[index].isDigit || scalars[index].isHanNumeral || Self.nearly.contains(scalars[index])
        {
            index += 1
        }
        guard index > already, let unit = Self.spans.end(startingAt: index, to: end, in: scalars) else { return false }
        return unit >= end || !Self.over.contains(scalars[unit])
    }

    private static let already = CueWords("已 已有 已经 已经有 已近 已经近 已快 已达 已长达 了 快 至今已 至今已有 都快 都")
    private static let nearly = ScalarSet("近快整大半多来")
    private static let spans = CueWords("年 年多 个月 个多月 月 周 天 多天 个星期")
    private static let over = ScalarSet("的后以之前")

    /// 能
    private static let able: UInt32 = 0x80FD
    /// Characters on either side of a verb among which such words stand.
    private static let near = 8
}
