import EmbeddedFiles

/// Finds the grades of prizes that quoted works took: 一等奖, 特等奖.
struct AwardReader {
    let reading: ArticleReading

    /// A grade with the first work or project in quotation marks of its sentence.
    func claims(in sentence: Range<Int>, _ number: Int) -> [RankClaim] {
        let scalars = reading.scalars
        var claims: [RankClaim] = []
        for index in sentence {
            guard let grade = Self.grades.longestMatch(in: scalars, at: index, end: sentence.upperBound),
                let work = works(in: sentence).first
            else { continue }
            let next = index + grade.length
            // 一等奖1名 counts prizes.
            guard next >= scalars.count || !scalars[next].isDigit else { continue }
            let ordinal = OrdinalWord(number: grade.value, unit: "等", range: index..<next)
            claims.append(RankClaim(.award, ordinal, topic: work, at: index..<next, in: sentence, number, of: reading))
        }
        return claims
    }

    private static let grades: PhraseTable<Int> = {
        var table = PhraseTable<Int>()
        let grades: [LexiconText] = ["特等奖", "一等奖", "二等奖", "三等奖"]
        for (grade, words) in grades.enumerated() { table.insert(words, grade) }
        return table
    }()

    /// What stands in quotation marks or title marks in a sentence.
    private func works(in sentence: Range<Int>) -> [String] {
        let scalars = reading.scalars
        var works: [String] = []
        var open: Int?
        for index in sentence {
            if scalars[index] == 0x201C || scalars[index] == 0x300A { open = index + 1 }
            if scalars[index] == 0x201D || scalars[index] == 0x300B, let start = open {
                if (2...24).contains(index - start) { works.append(reading.text(start..<index)) }
                open = nil
            }
        }
        return works
    }
}
