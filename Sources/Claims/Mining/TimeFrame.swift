import SourceText

/// The time that a statement speaks of, as far as it is named.
public struct TimeFrame: Sendable, Codable, Hashable {
    /// Day numbers (``CalendarDate/dayNumber``), both included.
    public var first: Int
    public var last: Int
    /// Whether the statement describes the state at `last` (`截至8月底`), not what happened in between.
    public var isState: Bool

    public init(first: Int, last: Int, isState: Bool) {
        self.first = first
        self.last = last
        self.isState = isState
    }

    /// Days spanned, at least 1.
    public var length: Int { last - first + 1 }

    public func overlaps(_ other: TimeFrame) -> Bool { first <= other.last && other.first <= last }
}
