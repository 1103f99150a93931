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
