import SourceText

/// Finds what tells without a number that it was not the first time: 卫冕, 再次夺冠, 蝉联.
struct AgainReader {
    let reading: ArticleReading

    /// In the order of the text; what is hoped for, or was lost, is none.
    func claims(in sentence: Range<Int>, _ number: Int) -> [RankClaim] {
        let scalars = reading.scalars
        return RankRole.words[.again].all(in: sentence, of: scalars).compactMap { word -> RankClaim? in
            let clause = Clauses.start(of: word.lowerBound, in: sentence, of: scalars)
            guard !RankRole.words[.hoped].isFound(in: clause..<word.lowerBound, of: scalars),
                Self.notHeld.end(startingAt: word.upperBound, to: sentence.upperBound, in: scalars) == nil
            else { return nil }
            let ordinal = OrdinalWord(number: 2, unit: RankClaim.again, range: word)
            return RankClaim(.times, ordinal, topic: "夺冠", at: word, in: sentence, number, of: reading)
        }
    }

    /// 卫冕冠军 is who won before, 卫冕失败 who did not again.
    private static let notHeld = CueWords("冠军 之路 失败 无望 未果 任务 压力 战 希望")
}
