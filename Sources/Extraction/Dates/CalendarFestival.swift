import EmbeddedFiles

/// A festival or solar term that has its days in the common calendar whatever the year: 教师节 is 10 September, 霜降 the 23rd or 24th
/// of October.
public struct CalendarFestival: Sendable {
    public let name: String
    /// 1 to 12.
    public let month: Int
    /// The days of the month on which it falls, 1 to 31.
    public let days: ClosedRange<Int>

    /// All that `Rules/lexicons/date-words.tsv` names, by name.
    public static let all: [String: CalendarFestival] = {
        var found: [String: CalendarFestival] = [:]
        for row in LexiconTable(lexicon: "date-words.tsv").rows where row.count >= 3 {
            guard let day = day(row[0], String(row[1])) else { continue }
            for word in row[2].words {
                let name = String(word)
                found[name] = CalendarFestival(name: name, month: day.month, days: day.days)
            }
        }
        return found
    }()

    private static func day(_ kind: LexiconText, _ value: String) -> (month: Int, days: ClosedRange<Int>)? {
        switch kind {
        case "term": return Int(value).flatMap(ChineseCalendar.usualDays(ofTerm:))
        case "festival":
            let fields = value.split(separator: "-").compactMap { Int($0) }
            return fields.count == 2 && !value.hasPrefix("L") ? (fields[0], fields[1]...fields[1]) : nil
        default: return nil
        }
    }
}
