import Findings
import SourceText

/// What is told of things by what is left of them: still standing, or gone; all done, or some not yet.
extension StateReader {
    /// 水塔已拆除完毕, 水塔还立着: whether a thing was taken down.
    func standing(_ clause: Clause) -> [StateClaim] {
        [(StateRole.gone, 1), (.standing, 0)].flatMap { (role, degree) -> [StateClaim] in
            guard let word = StateRole.words[role].first(in: clause.range, of: scalars) else { return [] }
            let before = clause.range.lowerBound..<word.lowerBound
            guard degree == 0 || StateRole.words[.done].isFound(in: before, of: scalars),
                let subject = subjects.thing(before: word.lowerBound, from: clause.range.lowerBound)
            else { return [] }
            var claim = made(.deed, subject, degree: degree, word: word, isOngoing: degree == 0, clause)
            claim.word = Self.takenDown
            // 已按计划拆除 is done.
            claim.isPlanned = false
            return [claim]
        }
    }

    /// Stands for all words of taking down and standing, so that they are held against each other.
    private static let takenDown = "拆"

    /// 38盏路灯全部换新, 还有6盏路灯没有换: all of something done, or some of it not yet.
    func remainders(_ clause: Clause) -> [StateClaim] {
        let range = clause.range
        if let rest = StateRole.words[.rest].first(in: range, of: scalars),
            StateRole.words[.lacking].isFound(in: range, of: scalars),
            let counted = counted(from: rest.upperBound, to: range.upperBound)
        {
            return [made(.rest, counted, degree: 0, word: rest, isOngoing: true, clause)]
        }
        guard let all = StateRole.words[.all].first(in: range, of: scalars), all.upperBound < range.upperBound,
            all.lowerBound == range.lowerBound || !Self.wordStarts.contains(scalars[all.lowerBound - 1])
        else {
            return []
        }
        let named = max(clause.sentence.lowerBound, all.lowerBound - 16)..<min(range.upperBound, all.upperBound + 6)
        return [made(.rest, reading.text(named), degree: 1, word: all, isOngoing: false, clause)]
    }

    /// 安 of 安全部队: what stands before 全部 where it is no word of its own.
    private static let wordStarts = ScalarSet("安")

    /// 盏路灯 of 还有6盏路灯没有换: the measure word and what it counts, up to the word that tells what is lacking.
    private func counted(from start: Int, to limit: Int) -> String? {
        let lack = StateRole.words[.lacking].first(in: start..<limit, of: scalars)?.lowerBound ?? limit
        let figure = reading.mentions.last { $0.quantity != nil && (start..<lack).contains($0.range.lowerBound) }
        guard let figure, figure.range.upperBound <= lack else { return nil }
        return reading.text(figure.range.upperBound - 1..<lack)
    }
}
