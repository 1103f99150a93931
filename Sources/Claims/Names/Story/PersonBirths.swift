import SourceText

/// In which year an article says that a person was born: `某某某1961年生`, `出生于1961年3月的某某某`.
struct PersonBirths {
    let persons: StoryPersons

    struct Birth {
        let name: [UInt32]
        let year: Int
        let range: Range<Int>
    }

    /// Of everyone, in the order of the text.
    func births() -> [Birth] {
        let text = persons.text
        let scalars = text.scalars
        return scalars.indices.compactMap { start in
            guard let year = YearWord.fourDigits(scalars, at: start, scalars.count),
                start == 0 || !scalars[start - 1].isDigit
            else { return nil }
            let clause = text.clause(at: start + 4)
            var end = start + 5
            while end < clause.upperBound, scalars[end].isDigit || Self.dayMarks.contains(scalars[end]) { end += 1 }
            let isTold =
                Self.born.end(startingAt: end, to: clause.upperBound, in: scalars) != nil
                || Self.bornIn.start(endingAt: start, from: clause.lowerBound, in: scalars) != nil
            guard isTold, let name = persons.spokenOf(at: start) else { return nil }
            return Birth(name: name, year: year, range: start..<end)
        }
    }

    private static let dayMarks = ScalarSet("月日")
    private static let born = CueWords("生 出生 生人 生于 出生于 出生在 降生")
    private static let bornIn = CueWords("生于 出生于 出生在")
}
