import Findings
import SourceText

/// Levels that something was raised to, and figures that are reached.
extension StateReader {
    /// 2016年升格为省级, 成为国家级自然保护区
    func levels(_ clause: Clause) -> [StateClaim] {
        StateRole.words[.level].all(in: clause.range, of: scalars).compactMap { word in
            let (start, limit) = (word.lowerBound, clause.range.upperBound)
            guard StateRole.words[.raised].isFound(in: max(clause.range.lowerBound, start - 8)..<start, of: scalars)
            else { return nil }
            var end = word.upperBound
            while end < min(limit, start + 12), scalars[end].isHan { end += 1 }
            return made(.level, reading.text(word.upperBound..<end), degree: 0, word: word, isOngoing: false, clause)
        }
    }

    /// 消除率保持100%, 消除率将达到100%
    func attainments(_ clause: Clause) -> [StateClaim] {
        clause.range.filter { scalars[$0].isDigit }.compactMap { index in
            let (start, limit) = (clause.range.lowerBound, clause.range.upperBound)
            guard index == start || !scalars[index - 1].isDigit && scalars[index - 1] != 0x2E else { return nil }
            var end = index
            while end < limit, scalars[end].isDigit || scalars[end] == 0x2E { end += 1 }
            guard end < limit, scalars[end] == 0x25 || scalars[end] == 0xFF05,
                let verb = StateRole.words[.reached].start(endingAt: index, from: start, in: scalars)
            else { return nil }
            let before = reading.text(start..<verb)
            let isAwaited = ["将", "届时", "有望"].contains(where: before.contains)
            let isStanding = ["保持", "已达", "稳定在"].contains(reading.text(verb..<index))
            return made(
                .attainment, String(before.replacing("将", by: "").suffix(8)), degree: isAwaited ? 0 : 1,
                word: index..<end, isOngoing: isStanding, clause)
        }
    }
}
