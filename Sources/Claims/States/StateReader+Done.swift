import Findings
import SourceText

/// What is done, or not yet, by any verb.
extension StateReader {
    /// 尚未接入, 已全部接入: any verb of two characters, with a figure in the clause to know it by.
    func done(_ clause: Clause) -> [StateClaim] {
        let figures = figures(in: clause.range)
        guard !figures.isEmpty else { return [] }
        return Self.doneWords.flatMap { (phrase, degree) in
            occurrences(of: phrase, in: clause.range).compactMap { start -> StateClaim? in
                let verb = start + phrase.count..<start + phrase.count + 2
                guard verb.upperBound <= clause.range.upperBound, scalars[verb].allSatisfy(\.isHan) else { return nil }
                // 尚未接入的44家 tells what was missing, not that it is.
                let isOf = verb.upperBound < clause.range.upperBound && scalars[verb.upperBound] == 0x7684
                if degree == 0, isOf, reading.text(clause.range).contains("全部") { return nil }
                return made(
                    .done, figures.joined(separator: " "), degree: degree, word: verb, isOngoing: degree == 0, clause,
                    from: start)
            }
        }
    }

    private static let doneWords = [("尚未", 0), ("还未", 0), ("仍未", 0), ("还没", 0), ("全部", 1), ("均已", 1), ("都已", 1)]
        .map { ($0.0.unicodeScalars.map(\.value), $0.1) }

    /// 水库已开闸泄洪, 水库尚未开闸泄洪: a named thing, and any verb of two characters.
    func deeds(_ clause: Clause) -> [StateClaim] {
        [(StateRole.negative, 0), (.done, 1)].flatMap { (role, degree) -> [StateClaim] in
            StateRole.words[role].all(in: clause.range, of: scalars).compactMap { word in
                let (start, end) = (word.lowerBound, word.upperBound)
                guard
                    end + 2 <= clause.range.upperBound, scalars[end..<end + 2].allSatisfy(\.isHan),
                    let subject = subjects.justBefore(start, from: clause.range.lowerBound)
                else { return nil }
                return made(
                    .deed, subject, degree: degree, word: end..<end + 2, isOngoing: degree == 0, clause, from: start)
            }
        }
    }

    private func occurrences(of word: [UInt32], in range: Range<Int>) -> [Int] {
        guard range.count >= word.count else { return [] }
        return (range.lowerBound...range.upperBound - word.count).filter {
            scalars[$0] == word[0] && scalars[$0..<$0 + word.count] == word[...]
        }
    }

    /// `44家`, with the measure word; years left out.
    private func figures(in clause: Range<Int>) -> [String] {
        var found: [String] = []
        var index = clause.lowerBound
        while index < clause.upperBound {
            var end = index
            while end < clause.upperBound, scalars[end].isDigit || scalars[end] == 0x2E { end += 1 }
            if end > index, end < clause.upperBound, !Self.timeUnits.contains(scalars[end]) {
                found.append(reading.text(index..<end + 1))
            }
            index = max(end, index + 1)
        }
        return found
    }

    private static let timeUnits = ScalarSet("年月日时点分")
}
