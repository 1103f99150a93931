import Extraction
import SourceText

/// What figure a slot of a claim phrase takes.
enum SlotType: Sendable, Hashable {
    /// Quantities whose unit is this measure word, or counts with it (名, 位 and 人 are one family).
    case unit(String, family: String)
    case money, percent, number, ordinal, date, any

    init(_ name: String) {
        switch name {
        case "money": self = .money
        case "percent": self = .percent
        case "number": self = .number
        case "ordinal": self = .ordinal
        case "date": self = .date
        case "any": self = .any
        default: self = .unit(name, family: Self.family(of: name))
        }
    }

    /// The family of a measure word, as the reader of quantities sees it.
    private static func family(of unit: String) -> String {
        let quantity = MentionReader().mentions(in: NormalizedText(verbatim: "3" + unit)).first?.quantity
        return quantity?.family ?? quantity?.unit ?? unit
    }

    /// Whether a mention is such a figure.
    func takes(_ mention: Mention) -> Bool {
        switch self {
        case .money: mention.quantity?.dimension == .money
        case .percent: mention.quantity?.dimension == .percent || mention.quantity?.dimension == .percentagePoint
        case .number: mention.quantity != nil && mention.quantity?.unit == nil
        case .ordinal: mention.ordinal != nil
        case .date: mention.date != nil
        case .any: mention.quantity != nil || mention.ordinal != nil
        case .unit(let unit, let family):
            if let quantity = mention.quantity, quantity.unit != nil {
                quantity.writtenUnit == unit || quantity.unit == unit || (quantity.family ?? quantity.unit) == family
            } else {
                mention.ordinal?.unit == unit
            }
        }
    }
}
