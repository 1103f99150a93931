import Extraction
import Foundation
import SourceText
import Testing

/// A row of a table under `Tables/`: a sentence and what is read in it.
struct TableRow: CustomTestStringConvertible, Sendable {
    let text: String
    /// The article's date, or nil.
    let date: CalendarDate?
    /// Each as `words = kind: value`, in order.
    let expected: [String]

    var testDescription: String { text }

    /// The rows of a table; fields parted by tabs: sentence, date (or `-`), mentions parted by ` | `.
    static func rows(of table: String) -> [TableRow] {
        guard let url = Bundle.module.url(forResource: table, withExtension: "tsv", subdirectory: "Tables"),
            let text = try? String(contentsOf: url, encoding: .utf8)
        else { return [] }
        return text.split(separator: "\n").filter { !$0.hasPrefix("#") }.map { line in
            let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
            let mentions = fields.count > 2 && !fields[2].isEmpty ? fields[2].components(separatedBy: " | ") : []
            return TableRow(text: fields[0], date: CalendarDate(fields.count > 1 ? fields[1] : ""), expected: mentions)
        }
    }

    /// What is read in a text, in the words of the tables.
    static func read(_ text: String, _ date: CalendarDate?, _ reader: MentionReader) -> [String] {
        let text = NormalizedText(verbatim: text)
        return reader.mentions(in: text, context: ReadingContext(date: date)).map { description(of: $0, in: text) }
    }

    static func description(of mention: Mention, in text: NormalizedText) -> String {
        "\(text.string(mention.range)) = \(mention.kind.rawValue): \(value(of: mention, in: text))"
    }

    private static func value(of mention: Mention, in text: NormalizedText) -> String {
        switch mention.value {
        case .quantity(let quantity): value(of: quantity, in: text)
        case .ordinal(let ordinal):
            "\(ordinal.number)\(ordinal.session.map { "-\($0)" } ?? "")\(ordinal.unit.map { " \($0)" } ?? "")"
        case .date(let date): value(of: date)
        case .person(let person):
            ([person.organization.map { "@\($0)" }] + person.posts.map { $0 }).compactMap { $0 }.joined(separator: " ")
        case .name(let name): name.refersTo ?? name.text
        case .identifier(let label): label.rawValue
        }
    }

    private static func value(of quantity: Quantity, in text: NormalizedText) -> String {
        let interval = quantity.interval
        let low = interval.low?.description ?? "…"
        let high = interval.high?.description ?? "…"
        let bounds = "\(interval.lowOpen ? "(" : "[")\(low), \(high)\(interval.highOpen ? ")" : "]")"
        var parts = [interval.exact?.description ?? bounds]
        if let unit = quantity.unit { parts.append(quantity.per.map { "\(unit)/\($0)" } ?? unit) }
        if let noun = quantity.noun { parts.append("‹\(text.string(noun))›") }
        return parts.joined(separator: " ")
    }

    private static func value(of date: DateMention) -> String {
        func moment(_ day: CalendarDate?, _ second: Int?) -> String {
            guard let day else { return "…" }
            guard let second else { return day.description }
            func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
            return "\(day)T\(two(second / 3600)):\(two(second / 60 % 60)):\(two(second % 60))"
        }
        let first = moment(date.start, date.startSecond)
        let last = moment(date.end, date.endSecond)
        let flags = [
            (date.isUntil, "until"), (date.isSince, "since"), (date.isBefore, "before"), (date.isAfter, "after"),
            (date.isApproximate, "about"), (!date.exists, "no such day"),
        ].filter(\.0).map(\.1)
        let span = first == last ? first : "\(first)/\(last)"
        return ([span, date.granularity.rawValue, date.resolution.rawValue] + flags).joined(separator: " ")
    }
}
