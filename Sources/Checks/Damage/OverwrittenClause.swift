import Claims
import SourceText

/// A clause whose end was overwritten by the end of the clause before it: `坚持稳字当头工作基调，统筹国内国际字当头工作基调`.
enum OverwrittenClause {
    /// The shortest end that counts.
    private static let shortest = 5

    static func slips(in reading: ArticleReading) -> [RepeatedText] {
        let scalars = reading.scalars
        return reading.article.sentences.flatMap { sentence -> [RepeatedText] in
            guard sentence.role == .body, !sentence.isFragment else { return [] }
            let clauses = Clauses(scalars, sentence.range).ranges
            guard clauses.count >= 3 else { return [] }
            return (1..<clauses.count - 1).compactMap { number in
                sharesBeginning(scalars, clauses[number], clauses[number + 1])
                    ? slip(scalars, clauses[number - 1], clauses[number]) : nil
            }
        }
    }

    /// Whether two clauses are of one build: three characters and more at their beginnings.
    private static func sharesBeginning(_ scalars: [UInt32], _ first: Range<Int>, _ second: Range<Int>) -> Bool {
        first.count >= 3 && second.count >= 3 && scalars[first.prefix(3)] == scalars[second.prefix(3)]
    }

    /// The ends are alike over five characters and more; in the first clause the likeness begins inside a word, in the
    /// second, which the clause after it shows to be meant otherwise, it hangs on nothing.
    private static func slip(_ scalars: [UInt32], _ first: Range<Int>, _ second: Range<Int>) -> RepeatedText? {
        var length = 0
        while length < min(first.count, second.count),
            scalars[first.upperBound - length - 1] == scalars[second.upperBound - length - 1]
        { length += 1 }
        guard length >= shortest, length < first.count, length < second.count else { return nil }
        let inFirst = first.upperBound - length
        let inSecond = second.upperBound - length
        guard ScalarClass.isHan(scalars[inFirst - 1]), ScalarClass.isHan(scalars[inSecond - 1]) else { return nil }
        let model = BreakLikelihood.shared
        let before = model.bond(scalars[inFirst - 1], scalars[inFirst])
        let here = model.bond(scalars[inSecond - 1], scalars[inSecond])
        guard before > 0.5, here < -1.5 else { return nil }
        return RepeatedText(place: inSecond..<second.upperBound, first: inFirst..<first.upperBound)
    }
}
