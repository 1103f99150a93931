import Extraction
import SourceText

/// The value of a figure in normal form.
struct FactValue {
    let text: String
    let interval: ValueInterval?
    let unit: String?

    /// Nil for what has no value of its own.
    init?(_ mention: Mention) {
        if let quantity = mention.quantity {
            interval =
                quantity.dimension == .money || quantity.dimension == .count ? quantity.interval : quantity.baseInterval
            unit = quantity.family ?? quantity.unit
            text = Self.text(of: interval) + (unit ?? "")
        } else if let ordinal = mention.ordinal {
            let number = ExactNumber(ordinal.number)
            interval = ValueInterval(low: number, high: number)
            unit = ordinal.unit ?? "第"
            text = "第\(ordinal.number)" + (ordinal.session.map { "-\($0)" } ?? "")
        } else if let date = mention.date, let start = date.start {
            interval = ValueInterval(
                low: ExactNumber(start.dayNumber), high: ExactNumber((date.end ?? start).dayNumber))
            unit = "日"
            text = start == date.end ? start.description : "\(start)–\(date.end ?? start)"
        } else {
            return nil
        }
    }

    /// `80`, `80–89`, `>850`.
    static func text(of interval: ValueInterval?) -> String {
        guard let interval else { return "" }
        if let exact = interval.exact { return exact.description }
        switch (interval.low, interval.high) {
        case (let low?, let high?): return "\(low)\(interval.lowOpen ? "<" : "")–\(interval.highOpen ? "<" : "")\(high)"
        case (let low?, nil): return (interval.lowOpen ? ">" : "≥") + low.description
        case (nil, let high?): return (interval.highOpen ? "<" : "≤") + high.description
        case (nil, nil): return "?"
        }
    }
}
