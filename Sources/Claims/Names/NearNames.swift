/// A name made ready to be held against many others that may be it with a slip.
public struct NearNames {
    private let mark: NameMark
    private let entry: NameEntry?

    public init(of mark: NameMark) {
        self.mark = mark
        entry = mark.entry
    }

    /// Whether the other is the same name, or differs from it in one place.
    public func contains(_ other: NameMark) -> Bool {
        guard mark.isPerson == other.isPerson else { return false }
        if mark.text == other.text { return true }
        if mark.isPerson { return PersonSlip.between(mark.text, other.text) != nil }
        guard let mine = entry, let theirs = other.entry, mine.couldBe(theirs) else { return false }
        if mine.family != nil, mine.family == theirs.family { return true }
        if mine.form == .headed {
            return theirs.form == .headed
                && NameSlip.ofQuotedParts(
                    mine.scalars, theirs.scalars, quoted: (mine.quotedLength, theirs.quotedLength)) != nil
        }
        return NameSlip.between(mine.scalars, theirs.scalars, starts: (mine.leadLength, theirs.leadLength)) != nil
    }
}
