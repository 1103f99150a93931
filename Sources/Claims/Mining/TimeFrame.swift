import SourceText

/// The time that a statement speaks of, as far as it is named.
public struct TimeFrame: Sendable, Codable, Hashable {
    /// Day numbers (``CalendarDate/dayNumber``), both included.
    public var first: Int
    public var last: Int
    /// Whether the statement describes the state at `last` (`截至8月底`), not what happened in between.
    public var isState: Bool
    /// Whether it is a year that was not over when it was told of (今年).
    public var isSoFar: Bool

    public init(first: Int, last: Int, isState: Bool, isSoFar: Bool = false) {
        self.first = first
        self.last = last
        self.isState = isState
        self.isSoFar = isSoFar
    }

    /// Days spanned, at least 1.
    public var length: Int { last - first + 1 }

    /// Whether it is a spring, summer, autumn or winter: these run from one solar term to another, never from a month's first day.
    var isSeason: Bool { (85...95).contains(length) && CalendarDate(dayNumber: first).map { $0.day > 1 } ?? false }

    public func overlaps(_ other: TimeFrame) -> Bool { first <= other.last && other.first <= last }
}

extension TimeFrame: CustomStringConvertible {
    /// `2024-01-01..2024-12-31`, a state as `..2024-08-31`.
    public var description: String {
        let from = CalendarDate(dayNumber: first)?.description ?? "",
            to = CalendarDate(dayNumber: last)?.description ?? ""
        return isState ? "..\(to)" : first == last ? from : "\(from)..\(to)"
    }
}
