import Extraction

/// Times of sport and travel written in several units: 2小时14分38秒.
enum ClockTime {
    /// Two neighbouring figures as one, where the second goes on in a smaller unit; nil elsewhere.
    ///
    /// 分 after hours or before seconds is minutes, elsewhere points.
    static func joined(_ first: Figure, _ second: Figure) -> Figure? {
        guard first.range.upperBound == second.range.lowerBound, first.isExact, second.isExact,
            let larger = seconds(first), let smaller = seconds(second), larger.unit > smaller.unit,
            smaller.value < ExactNumber(larger.unit), let value = larger.value.adding(smaller.value)
        else { return nil }
        return Figure(
            range: first.range.lowerBound..<second.range.upperBound, value: value,
            allowed: ValueInterval(exactly: value), step: .zero, measure: QuantityDimension.clockTime.rawValue,
            dimension: .clockTime, approximation: .none, per: first.per, unit: second.unit, factor: .one,
            noun: nil, clause: first.clause)
    }

    /// The value in seconds and the size of the smallest unit written.
    private static func seconds(_ figure: Figure) -> (value: ExactNumber, unit: Int)? {
        switch figure.unit {
        case "小时", "个小时", "时": (figure.dimension == .clockTime ? figure.value : nil).map { ($0, 3600) }
        case "分":
            (figure.dimension == .clockTime ? figure.value : figure.value.multiplied(by: ExactNumber(60))).map {
                ($0, 60)
            }
        case "分钟": (figure.value, 60)
        case "秒", "秒钟": (figure.value, 1)
        default: nil
        }
    }

    /// Hours, minutes and seconds as a result list gives them: `2小时14分38秒`.
    static func text(_ seconds: ExactNumber) -> String {
        guard seconds.isInteger, seconds >= .zero else { return seconds.description + "秒" }
        let total = Int(seconds.numerator)
        let parts = [(total / 3600, "小时"), (total / 60 % 60, "分"), (total % 60, "秒")]
        return parts.drop { $0.0 == 0 }.map { "\($0.0)\($0.1)" }.joined()
    }
}
