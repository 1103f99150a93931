/// A year of birth or founding that an article tells of a name, or that an age or an anniversary in it implies.
public struct YearStatement: Sendable, Hashable {
    /// The person or the body.
    public var name: String
    /// Statements of equal keys may be of one subject.
    public var key: String
    /// The year, age or anniversary; scalar indices in the article's text.
    public var range: Range<Int>
    /// The sentence that it stands in.
    public var sentence: Range<Int>
    /// From the earliest year that it allows to the latest.
    public var years: ClosedRange<Int>
    /// How the year follows from an age or anniversary, `2025-99=1926`; nil where the year itself is written.
    public var reckoning: String?
}

extension Account {
    /// Years of birth, told or implied by an age, of persons whose names stand with them; in the order of the text.
    public func birthYears() -> [YearStatement] { BirthYearReader(account: self).statements() }

    /// Years of founding, told or implied by an anniversary, of bodies whose names stand with them.
    public func foundingYears() -> [YearStatement] { FoundingYearReader(account: self).statements() }
}
