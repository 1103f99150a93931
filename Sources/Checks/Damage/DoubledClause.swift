import Claims
import SourceText

/// A clause of sixteen characters and more that stands twice in one sentence, or in two sentences running.
enum DoubledClause {
    private static let shortest = 16

    static func slips(in reading: ArticleReading) -> [RepeatedText] {
        let scalars = reading.scalars
        var slips: [RepeatedText] = []
        // A sentence has few clauses: they are laid side by side sooner than hashed.
        var before: [Range<Int>] = []
        for sentence in reading.article.sentences where sentence.role == .body {
            var here: [Range<Int>] = []
            for clause in Clauses(scalars, sentence.range).ranges where clause.count >= shortest {
                let isSame = { (other: Range<Int>) in other.count == clause.count && scalars[other] == scalars[clause] }
                if let first = here.first(where: isSame) ?? before.first(where: isSame) {
                    slips.append(RepeatedText(place: clause, first: first))
                }
                here.append(clause)
            }
            before = here
        }
        return slips
    }
}
