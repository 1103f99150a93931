import Claims
import SourceText

/// A clause of sixteen characters and more that stands twice in one sentence, or in two sentences running.
enum DoubledClause {
    private static let shortest = 16

    static func slips(in reading: ArticleReading) -> [RepeatedText] {
        let scalars = reading.scalars
        var slips: [RepeatedText] = []
        var before: [ArraySlice<UInt32>: Range<Int>] = [:]
        for sentence in reading.article.sentences where sentence.role == .body {
            var here: [ArraySlice<UInt32>: Range<Int>] = [:]
            for clause in Clauses(scalars, sentence.range).ranges where clause.count >= shortest {
                let words = scalars[clause]
                if let first = here[words] ?? before[words] {
                    slips.append(RepeatedText(place: clause, first: first))
                }
                here[words] = here[words] ?? clause
            }
            before = here
        }
        return slips
    }
}
