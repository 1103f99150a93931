import SourceText

/// Reads dates, times and periods.
struct DateReader {
    let text: ReadingText
    let lexicons: Lexicons
    let numerals: NumeralReader
    let context: ReadingContext

    struct Reading {
        var range: Range<Int>
        var date: DateMention
    }

    mutating func date(at start: Int) -> Reading? {
        guard text.isDigit(start), let year = numerals.numeral(at: start), year.digitCount == 4,
            let value = year.integer,
            text[year.range.upperBound] == "年"
        else { return nil }
        var date = DateMention(granularity: .year, resolution: .explicit)
        date.year = value
        date.yearIsWritten = true
        date.start = CalendarDate(year: value, month: 1, day: 1)
        date.end = CalendarDate(year: value, month: 12, day: 31)
        return Reading(range: start..<(year.range.upperBound + 1), date: date)
    }
}
