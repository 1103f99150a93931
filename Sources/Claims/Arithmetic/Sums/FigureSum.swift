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

    /// Within 2.8 standard deviations of the error that rounding the parts, and their total, to one place leaves; without the half
    /// unit that the total is itself rounded by. Nil where the figures are not all written to one place.
    private static func likely(_ value: ExactNumber, _ figures: [Figure]) -> ValueInterval? {
        guard let step = figures.first?.step, !step.isZero, figures.allSatisfy({ $0.isExact && $0.step == step }),
            figures.count >= 3, figures.count - 3 < play.count,
            let half = step.multiplied(by: ExactNumber(play[figures.count - 3], over: 1_000) ?? .one)
        else { return nil }
        return ValueInterval(exactly: value).widened(by: half)
    }

    /// Of three parts and more, thousandths of a step: 2.8·√((n+1)/12) − ½.
    private static let play: [Int128] = [1_116, 1_307, 1_479, 1_638, 1_786, 1_924, 2_056, 2_180]
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
