import Extraction
import SourceText

/// Reads the year that a text tells an age of.
extension AgeFinder {
    /// The year of an age: `14岁那年，即1972年`, `1972年，年仅14岁的她`.
    func year(of place: Int, _ sentence: FigureSentence) -> (value: Int, range: Range<Int>)? {
        let figure = sentence.figures[place]
        let years = account.writtenYears(in: sentence.range)
        if CueWords("那年 那一年 这年").end(
            startingAt: figure.range.upperBound, to: sentence.range.upperBound, in: account.scalars) != nil
        {
            return years.first { (0...Self.nearYear).contains($0.range.lowerBound - figure.range.upperBound) }
        }
        if let told = pointedYear(of: figure, among: years, sentence) { return told }
        if let told = yearOfClause(figure, among: years, sentence) { return told }
        return years.last { year in
            let gap = year.range.upperBound..<max(year.range.upperBound, figure.range.lowerBound)
            return year.range.upperBound <= figure.range.lowerBound && gap.count <= Self.nearYear
                && (gap.isEmpty
                    || CueWords("年仅 年满 刚满 正满 已满 才 只有 时年 ， 那年 ，她 ，他").start(
                        endingAt: gap.upperBound, from: gap.lowerBound, in: account.scalars) != nil)
        }
    }

    /// `1985年进厂当学徒，那一年他刚满17岁`: the clause of the age points at the year told before it.
    private func pointedYear(
        of age: Figure, among years: [(value: Int, range: Range<Int>)], _ sentence: FigureSentence
    ) -> (value: Int, range: Range<Int>)? {
        let clause = account.clause(at: age.range.lowerBound, of: sentence)
        guard
            let word = CueWords("那一年 那年 这一年 这年").end(
                startingAt: clause.lowerBound, to: age.range.lowerBound, in: account.scalars),
            age.range.lowerBound - word <= Self.nearYear
        else { return nil }
        return years.last { $0.range.upperBound <= clause.lowerBound }
    }

    /// `1952年考上师范时刚满15岁`: the clause begins with its year and tells what was done then.
    private func yearOfClause(
        _ age: Figure, among years: [(value: Int, range: Range<Int>)], _ sentence: FigureSentence
    ) -> (value: Int, range: Range<Int>)? {
        // 1952年考上师范时，他刚满15岁: the clause before is that of the year.
        let own = account.clause(at: age.range.lowerBound, of: sentence)
        let isHis =
            Self.just.end(startingAt: own.lowerBound, to: age.range.lowerBound, in: account.scalars)
            == age.range.lowerBound
        let clause =
            isHis && own.lowerBound > sentence.range.lowerBound
            ? account.clause(at: own.lowerBound - 1, of: sentence).lowerBound..<own.upperBound : own
        let lead = clause.lowerBound..<age.range.lowerBound
        let adverb = Self.just.start(endingAt: lead.upperBound, from: lead.lowerBound, in: account.scalars)
        guard
            let when = Self.whenWords.start(
                endingAt: adverb ?? lead.upperBound, from: lead.lowerBound, in: account.scalars),
            !Self.kin.isFound(in: lead, of: account.scalars)
        else { return nil }
        return years.last { $0.range.lowerBound <= clause.lowerBound + 3 && $0.range.upperBound < when }
    }

    private static let just = CueWords("刚满 年满 年仅 才 只有 刚 不过 正好 已 已经 还不到 他才 她才 他 她 他刚满 她刚满 他只有 她只有")
    private static let whenWords = CueWords("时 时， 那年 那年， 那一年 那一年， 的时候 的时候， 那会儿 之时 之时，")

    /// Scalars between an age and its year.
    private static let nearYear = 8
}
