import Extraction
import SourceText

/// What the wording of shares and multiples allows beside what comes out.
extension Figure {
    /// A percentage, in tenths or as a fraction.
    var isShare: Bool { dimension == .percent }

    /// What a rounded or truncated figure allows: a whole unit of the last place either way; tenths less than half of one
    /// down (25% is no 三成) and six tenths up.
    var tolerated: ValueInterval {
        // 近四成 is said from 36 per cent on.
        if approximation == .nearly, isShare, value.isInteger, value.numerator % 10 == 0 {
            return ValueInterval(low: value.subtracting(ExactNumber(4)), high: value)
        }
        guard isExact else { return bounded }
        if dimension == .multiple {
            // 10.7 times is told as ten.
            if value >= ExactNumber(5), let high = value.adding(.one) {
                return ValueInterval(low: allowed.low, high: high, highOpen: true)
            }
            // Twice is said of 1.7 times and 2.6 times, not of one and a half.
            guard value.isInteger, let down = ExactNumber("0.3"), let up = ExactNumber("0.6"),
                let low = value.subtracting(down), let high = value.adding(up)
            else { return allowed }
            return ValueInterval(low: low, high: high, highOpen: true)
        }
        guard isShare, step >= ExactNumber(10), let down = ExactNumber("4.5"),
            let low = value.subtracting(down), let high = value.adding(ExactNumber(6))
        else { return allowed.widened(by: (ExactNumber("0.49") ?? .zero).multiplied(by: step) ?? .zero) }
        return ValueInterval(low: low, high: high)
    }

    /// 四成以上 begins at 40 per cent, or by rounding a hair below, wherever the last written place would let it begin.
    private var bounded: ValueInterval {
        guard isShare, let half = ExactNumber("0.5") else { return allowed }
        var bounded = allowed
        if let low = allowed.low, low < value, allowed.high.map({ $0 > value }) ?? true,
            Self.beyond.contains(approximation)
        {
            bounded.low = value.subtracting(half)
        }
        return bounded
    }

    /// What 三成以上 is said of, and no 七成: up to ten points more.
    var banded: ValueInterval {
        guard approximation == .above || approximation == .atLeast, let high = value.adding(ExactNumber(10)) else {
            return tolerated
        }
        return ValueInterval(low: tolerated.low, high: high)
    }

    /// Whether a sum misses it by little, and in one written digit only: then a digit slipped, and nothing was left out.
    func isMissedByOneDigit(_ sum: ExactNumber, percent: Int) -> Bool {
        guard sum.isNear(value, percent: percent), let gap = sum.subtracting(value)?.divided(by: factor) else {
            return false
        }
        return gap.description.filter { ("1"..."9").contains($0) }.count == 1
    }

    private static let beyond: Set<Approximation> = [.more, .above, .atLeast]

    /// A number to two decimal places, rounded.
    static func rounded(_ number: ExactNumber) -> String {
        guard let scaled = number.multiplied(by: ExactNumber(100)) else { return number.description }
        let doubled = scaled.numerator * 2 + (scaled.numerator < 0 ? -scaled.denominator : scaled.denominator)
        let whole = doubled / (scaled.denominator * 2)
        return ExactNumber(whole, over: 100)?.description ?? number.description
    }
}
