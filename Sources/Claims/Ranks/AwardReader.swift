import EmbeddedFiles
import SourceText

/// Finds the grades of prizes and merits that someone or a quoted work took: 一等奖, 特等奖, 金奖, 二等功.
struct AwardReader {
    let reading: ArticleReading

    /// A grade with the first work or project in quotation marks of its sentence; without a work, where it is told as won.
    func claims(in sentence: Range<Int>, _ number: Int) -> [RankClaim] {
        let scalars = reading.scalars
        var claims: [RankClaim] = []
        for index in sentence {
            guard let grade = Self.grades.longestMatch(in: scalars, at: index, end: sentence.upperBound) else {
                continue
            }
            let next = index + grade.length
            // 一等奖1名 counts prizes.
            let clause = Clauses.start(of: index, in: sentence, of: scalars)
            guard next >= scalars.count || !scalars[next].isDigit,
                !RankRole.words[.hoped].isFound(in: clause..<index, of: scalars),
                let work = (scalars[next - 1] == Self.merit ? nil : works(in: sentence).first)
                    ?? (isWon(index..<next, in: sentence) ? "" : nil)
            else { continue }
            let unit = scalars[next - 1] == Self.merit ? "功" : Self.metals.contains(scalars[index]) ? "金" : "等"
            let ordinal = OrdinalWord(number: grade.value, unit: unit, range: index..<next)
            claims.append(RankClaim(.award, ordinal, topic: work, at: index..<next, in: sentence, number, of: reading))
        }
        return claims
    }

    /// 获一等奖; but not 力争一等奖, and not 一、二等奖各三名.
    private func isWon(_ grade: Range<Int>, in sentence: Range<Int>) -> Bool {
        let scalars = reading.scalars
        let clause = Clauses.start(of: grade.lowerBound, in: sentence, of: scalars)
        let before = max(clause, grade.lowerBound - Self.reach)..<grade.lowerBound
        if Self.certificates.end(startingAt: grade.upperBound, to: sentence.upperBound, in: scalars) != nil {
            return true
        }
        let isClosed = grade.upperBound >= sentence.upperBound || !scalars[grade.upperBound].isHan
        if isClosed, Self.contests.isFound(in: before, of: scalars) { return true }
        return
            (RankRole.words[.won].isFound(in: before, of: scalars)
            || scalars[grade.upperBound - 1] == Self.merit && Self.recording.isFound(in: before, of: scalars))
            && (grade.upperBound >= sentence.upperBound || !Self.listed.contains(scalars[grade.upperBound]))
    }

    /// 墙上的银奖证书: who has it won it.
    private static let certificates = CueWords("证书 奖牌 奖章 的奖章 奖杯 奖状 的证书 的奖牌 的奖杯")

    /// 全省技能竞赛面点二等奖。: printed below a name.
    private static let contests = CueWords("竞赛 大赛 比赛 评选 展评 博览会 展览会 交易会 艺术节 展演 汇演 会演 锦标赛 运动会")

    /// 荣立二等功, 给他记了三等功
    private static let recording = CueWords("荣立 立 记 记了 立下 授 颁")
    /// 功
    private static let merit: UInt32 = 0x529F

    /// Characters between the verb and the grade.
    private static let reach = 12
    private static let listed = ScalarSet("、各和及共若")
    private static let metals = ScalarSet("金银铜")

    private static let grades: PhraseTable<Int> = {
        var table = PhraseTable<Int>()
        let grades: [LexiconText] = ["特等奖", "一等奖", "二等奖", "三等奖"]
        for (grade, words) in grades.enumerated() { table.insert(words, grade) }
        let merits: [LexiconText] = ["特等功", "一等功", "二等功", "三等功"]
        for (grade, words) in merits.enumerated() { table.insert(words, grade) }
        let metals: [LexiconText] = ["金奖", "银奖", "铜奖"]
        for (grade, words) in metals.enumerated() { table.insert(words, grade + 1) }
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
