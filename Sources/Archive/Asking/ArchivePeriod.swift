import SourceText

/// The days whose articles are compared, both ends included; nil leaves an end open.
public struct ArchivePeriod: Sendable, Hashable {
    public var since: CalendarDate?
    public var until: CalendarDate?

    public init(since: CalendarDate? = nil, until: CalendarDate? = nil) {
        self.since = since
        self.until = until
    }

    /// An article without a date belongs to a period only where no end is given.
    public func contains(_ date: CalendarDate?) -> Bool {
        guard let date else { return since == nil && until == nil }
        return since.map { $0 <= date } ?? true && until.map { date <= $0 } ?? true
    }

    /// Whether an article printed on a day belongs to it; see ``CalendarDate/dayNumber``.
    func contains(day: () throws -> Int?) rethrows -> Bool {
        if since == nil, until == nil { return true }
        return contains(try day().flatMap { CalendarDate(dayNumber: $0) })
    }
}
