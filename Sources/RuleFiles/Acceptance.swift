import SourceText

/// A finding that someone looked at and let pass, as `.lint.yml` keeps it under `accept:`.
public struct Acceptance: Sendable, Hashable {
    public let fingerprint: String
    /// Empty where none is given, which is itself told.
    public let reason: String
    public let author: String
    /// The last day on which it holds; nil for good.
    public let until: CalendarDate?
    /// The settings file, and where in it the entry stands, from 1.
    public let file: String
    public let line: Int
    public let column: Int

    public init(
        fingerprint: String, reason: String, author: String = "", until: CalendarDate? = nil, file: String = "",
        line: Int = 1, column: Int = 1
    ) {
        self.fingerprint = fingerprint
        self.reason = reason
        self.author = author
        self.until = until
        self.file = file
        self.line = line
        self.column = column
    }
}
