/// A name made ready to be held against many others that may be it with a slip.
public struct NearNames {
    private let mark: NameMark
    private let entry: NameEntry?
    /// How many more that differ from it are taken.
    private var room = NameLimits.near

    public init(of mark: NameMark) {
        self.mark = mark
        entry = mark.entry
    }

    /// Whether the other is the same name, or is to be looked at because it differs from it in one place. Each is to be shown
    /// once: of those that differ only the first ``NameLimits/near`` are taken.
    public mutating func takes(_ other: NameMark) -> Bool {
        guard mark.isPerson == other.isPerson else { return false }
        if mark.text == other.text { return true }
        guard room > 0, differsInOnePlace(other) else { return false }
        room -= 1
        return true
    }

    private func differsInOnePlace(_ other: NameMark) -> Bool {
        if mark.isPerson { return PersonSlip.between(mark.text, other.text) != nil }
        guard let mine = entry, let theirs = other.entry, mine.couldBe(theirs) else { return false }
        if mine.family != nil, mine.family == theirs.family { return true }
        if mine.form == .headed {
            return theirs.form == .headed
                && NameSlip.ofQuotedParts(
                    mine.scalars, theirs.scalars, quoted: (mine.quotedLength, theirs.quotedLength)) != nil
        }
        // Names in marks are whole, and may differ in their last character: “云岭红曲”, “云岭红菊”.
        if mine.form != .plain, mine.form == theirs.form, NameSlip.ofWholes(mine.scalars, theirs.scalars) != nil {
            return true
        }
        return NameSlip.between(mine.scalars, theirs.scalars, starts: (mine.leadLength, theirs.leadLength)) != nil
    }
}
