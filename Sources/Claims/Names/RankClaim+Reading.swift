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
            isOther: kind != .ranking
                && RankRole.words[.other].isFound(in: clause..<ordinal.range.lowerBound, of: scalars),
            context: reading.text(
                max(
                    ReporterLine.removed(from: contextStart..<sentence.upperBound, in: scalars).lowerBound,
                    sentence.upperBound - 220)..<sentence.upperBound),
            place: reading.place(of: range), sentence: number)
    }
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
