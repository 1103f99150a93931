import Extraction

/// Several figures of one measure added up.
struct FigureSum {
    let value: ExactNumber
    /// What rounding and approximation leave open.
    let allowed: ValueInterval
    /// What rounding leaves open but for one sum in two hundred: of several rounded parts hardly all err to one side.
    let likely: ValueInterval
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
        likely = Self.likely(value, figures) ?? allowed
        formula = figures.map { first.shown($0.value) }.joined(separator: "+")
    }

    /// Within 2.8 standard deviations of the error that rounding each figure, and their total, to its last place leaves; without
    /// the half unit that the total is itself rounded by. Nil where that is no less than the most, or a figure is not merely rounded.
    private static func likely(_ value: ExactNumber, _ figures: [Figure]) -> ValueInterval? {
        guard figures.count >= 3, figures.allSatisfy(\.isExact), let finest = figures.map(\.step).min(), !finest.isZero
        else { return nil }
        let steps = figures.map(\.step.approximation)
        let total = figures.map(\.step).min()?.approximation ?? 0
        let deviation = ((steps.reduce(0) { $0 + $1 * $1 } + total * total) / 12).squareRoot()
        let play = 2.8 * deviation - total / 2
        let most = steps.reduce(0, +) / 2
        guard play < most, let thousandths = ExactNumber(Int128((play / total * 1000).rounded()), over: 1000),
            let half = thousandths.multiplied(by: finest)
        else { return nil }
        return ValueInterval(exactly: value).widened(by: half)
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
