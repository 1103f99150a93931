import Extraction

/// Reckoning with intervals of values not below zero; an end that is open, or does not fit, is nil.
extension ValueInterval {
    func adding(_ other: ValueInterval) -> ValueInterval {
        ValueInterval(
            low: Self.both(low, other.low) { $0.adding($1) }, high: Self.both(high, other.high) { $0.adding($1) },
            lowOpen: lowOpen || other.lowOpen, highOpen: highOpen || other.highOpen)
    }

    func subtracting(_ other: ValueInterval) -> ValueInterval {
        ValueInterval(
            low: Self.both(low, other.high) { $0.subtracting($1) },
            high: Self.both(high, other.low) { $0.subtracting($1) },
            lowOpen: lowOpen || other.highOpen, highOpen: highOpen || other.lowOpen)
    }

    func multiplied(by other: ValueInterval) -> ValueInterval {
        ValueInterval(
            low: Self.both(low, other.low) { $0.multiplied(by: $1) },
            high: Self.both(high, other.high) { $0.multiplied(by: $1) })
    }

    /// Nil ends where the divisor may be zero.
    func divided(by other: ValueInterval) -> ValueInterval {
        ValueInterval(
            low: Self.both(low, other.high) { $0.divided(by: $1) },
            high: Self.both(high, other.low) { $1 > .zero ? $0.divided(by: $1) : nil })
    }

    func multiplied(by factor: Int) -> ValueInterval { multiplied(by: ValueInterval(exactly: ExactNumber(factor))) }

    /// Both ends moved outwards.
    func widened(by margin: ExactNumber) -> ValueInterval {
        ValueInterval(
            low: low.flatMap { $0.subtracting(margin) }, high: high.flatMap { $0.adding(margin) }, lowOpen: lowOpen,
            highOpen: highOpen)
    }

    private static func both(
        _ a: ExactNumber?, _ b: ExactNumber?, _ reckon: (ExactNumber, ExactNumber) -> ExactNumber?
    ) -> ExactNumber? {
        guard let a, let b else { return nil }
        return reckon(a, b)
    }
}
