import Extraction

/// Several figures of one measure added up.
struct FigureSum {
    let value: ExactNumber
    /// What rounding and approximation leave open.
    let allowed: ValueInterval
    /// `3200+2800+2600`, in the unit of the first.
    let formula: String

    /// Nil where there are none, or a number does not fit.
    init?(_ figures: [Figure]) {
        guard let first = figures.first else { return nil }
        var value = first.value
        var allowed = first.allowed
        for figure in figures.dropFirst() {
            guard let next = value.adding(figure.value) else { return nil }
            value = next
            allowed = allowed.adding(figure.allowed)
        }
        self.value = value
        self.allowed = allowed
        formula = figures.map { first.shown($0.value) }.joined(separator: "+")
    }
}

extension ExactNumber {
    /// Whether it differs from another, not below zero, by no more than a share of that.
    func isNear(_ other: ExactNumber, percent: Int) -> Bool {
        guard let difference = subtracting(other), let limit = other.multiplied(by: ExactNumber(percent)) else {
            return false
        }
        let magnitude = difference < .zero ? difference.negated : difference
        guard let scaled = magnitude.multiplied(by: ExactNumber(100)) else { return false }
        return scaled <= limit
    }
}
