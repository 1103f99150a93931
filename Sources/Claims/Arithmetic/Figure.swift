import Extraction

/// A quantity as an account uses it: its value with the play that rounding leaves, and what it counts.
public struct Figure: Sendable, Hashable {
    /// Number and unit, scalar indices in the article's text.
    public let range: Range<Int>
    /// The number as written, in base units of its kind: 万 multiplied out, kilometres as metres.
    public let value: ExactNumber
    /// What the wording allows, rounding to the last written place included, in base units.
    public let allowed: ValueInterval
    /// One unit of the last written place, in base units; zero for what is counted out or priced to the unit.
    public let step: ExactNumber
    /// Figures of one measure may be added: 人 for 名 and 位, `money 元`, `length`.
    public let measure: String
    public let dimension: QuantityDimension
    public let approximation: Approximation
    /// The unit after 每: 月 in 每月3000元.
    public let per: String?
    /// The unit as written.
    public let unit: String
    /// How many base units one written unit is.
    public let factor: ExactNumber
    /// Scalar indices of the thing counted, where it stands beside the number.
    public let noun: Range<Int>?
    /// Index of the clause in its sentence.
    public var clause: Int

    /// Whether it is written as a whole number without 万 or 亿: such numbers are added up to the unit.
    var isWhole: Bool { isExact && (step.isZero || step == factor) }

    public var isExact: Bool { approximation == .none }

    /// The figure without the play of rounding.
    var exactly: Figure {
        Figure(
            range: range, value: value, allowed: ValueInterval(exactly: value), step: .zero, measure: measure,
            dimension: dimension, approximation: approximation, per: per, unit: unit, factor: factor, noun: noun,
            clause: clause)
    }

    /// The number in the unit as written, for evidence: `1.26万`, `3200`.
    public var plain: String { shown(value) }

    /// Another value of this measure in the unit of this figure.
    func shown(_ value: ExactNumber) -> String {
        dimension == .clockTime && factor == .one
            ? ClockTime.text(value) : Self.plain(value.divided(by: factor) ?? value)
    }

    /// A number as a newspaper would print it: from a hundred thousand on in 万 or 亿 where that is shorter.
    public static func plain(_ number: ExactNumber) -> String {
        for (size, name) in [(100_000_000, "亿"), (10_000, "万")] {
            let magnitude = number < .zero ? number.negated : number
            guard magnitude >= ExactNumber(size), let scaled = number.divided(by: ExactNumber(size)) else { continue }
            let text = scaled.description
            if text.count <= 7, !text.contains("/") { return text + name }
        }
        return number.description
    }
}
