/// The values a statement allows: `80多` is 80 to 89, `超850` is above 850, `62` is just 62.
public struct ValueInterval: Hashable, Sendable, Codable {
    /// Nil is unbounded below.
    public var low: ExactNumber?
    /// Nil is unbounded above.
    public var high: ExactNumber?
    /// Whether `low` itself is left out.
    public var lowOpen: Bool
    /// Whether `high` itself is left out.
    public var highOpen: Bool

    public init(low: ExactNumber?, high: ExactNumber?, lowOpen: Bool = false, highOpen: Bool = false) {
        self.low = low
        self.high = high
        self.lowOpen = lowOpen
        self.highOpen = highOpen
    }

    public init(exactly value: ExactNumber) { self.init(low: value, high: value) }

    /// The one value, where there is only one.
    public var exact: ExactNumber? { low == high && !lowOpen && !highOpen ? low : nil }

    /// The same values with the other sign.
    var negated: ValueInterval {
        ValueInterval(low: high?.negated, high: low?.negated, lowOpen: highOpen, highOpen: lowOpen)
    }

    public func contains(_ value: ExactNumber) -> Bool {
        if let low, value < low || (lowOpen && value == low) { return false }
        if let high, value > high || (highOpen && value == high) { return false }
        return true
    }

    /// Whether some value satisfies both.
    public func intersects(_ other: ValueInterval) -> Bool { !lies(below: other) && !other.lies(below: self) }

    /// Whether every value of this interval is smaller than every value of the other.
    public func lies(below other: ValueInterval) -> Bool {
        guard let high, let low = other.low else { return false }
        return high < low || (high == low && (highOpen || other.lowOpen))
    }
}
