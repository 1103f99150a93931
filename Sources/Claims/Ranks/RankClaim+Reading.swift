import SourceText

extension RankClaim {
    /// A claim of an ordinal at a place of an article, with the year and the sentences around it; its scope is still unknown.
    init(
        _ kind: Kind, _ ordinal: OrdinalWord, topic: String, at range: Range<Int>, in sentence: Range<Int>,
        _ number: Int, of reading: ArticleReading
    ) {
        let scalars = reading.scalars
        let clause = Clauses.start(of: ordinal.range.lowerBound, in: sentence, of: scalars)
        let contextStart = number > 0 ? reading.article.sentences[number - 1].range.lowerBound : sentence.lowerBound
        self.init(
            kind: kind, number: ordinal.number, unit: ordinal.unit, topic: topic, prefix: "", scope: "",
            year: YearWord.last(
                in: scalars, contextStart..<ordinal.range.lowerBound, of: reading.article.date?.date.year),
            isAnaphoric: false,
            isOther: Self.isOther(kind, clause..<ordinal.range.lowerBound, in: sentence, of: scalars),
            context: reading.text(
                max(
                    ReporterLine.removed(from: contextStart..<sentence.upperBound, in: scalars).lowerBound,
                    sentence.upperBound - 220)..<sentence.upperBound),
            place: reading.place(of: range), sentence: number)
    }
}

extension RankClaim {
    /// Whether the words before an ordinal tell of another time: 上届, 去年的; of a rank, whose year is read for itself, also a short
    /// clause before them: 上一届比赛，.
    private static func isOther(_ kind: Kind, _ words: Range<Int>, in sentence: Range<Int>, of scalars: [UInt32])
        -> Bool
    {
        var start = words.lowerBound
        if kind == .ranking || kind == .result, start > sentence.lowerBound {
            let earlier = Clauses.start(of: start - 1, in: sentence, of: scalars)
            if start - earlier <= timeWords { start = earlier }
        }
        guard kind == .ranking else {
            let words = start..<words.upperBound
            return RankRole.words[.other].all(in: words, of: scalars).contains {
                lateYear.end(startingAt: $0.lowerBound, to: words.upperBound, in: scalars) == nil
            } && !ofAll.isFound(in: words, of: scalars)
        }
        return RankRole.words[.earlier].isFound(in: start..<words.upperBound, of: scalars)
    }

    /// 历届灯会中最高的一盏 is the highest now.
    private static let ofAll = CueWords("历届 历年 历次")

    /// 去年年底的第七次代表大会 is the one that was told of weeks ago.
    private static let lateYear = CueWords("去年年底 去年底 去年末 去年岁末 去年年末 去年12月 去年十二月 去年11月 去年冬")

    /// Characters of a clause that may tell no more than when.
    private static let timeWords = 12
}

/// Where the clauses of a sentence begin.
enum Clauses {
    /// Where the clause that holds an index begins.
    static func start(of index: Int, in sentence: Range<Int>, of scalars: [UInt32]) -> Int {
        (sentence.lowerBound..<index).last { marks.contains(scalars[$0]) }.map { $0 + 1 } ?? sentence.lowerBound
    }

    /// Where the clause that holds an index ends, its mark left out.
    static func end(of index: Int, in sentence: Range<Int>, of scalars: [UInt32]) -> Int {
        (index..<sentence.upperBound).first { marks.contains(scalars[$0]) } ?? sentence.upperBound
    }

    private static let marks = ScalarSet("，。；：！？\n")
}
