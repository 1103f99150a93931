import SourceText
import Testing

@Suite struct CalendarDateTests {
    @Test func aDayThatDoesNotExistIsNoDate() {
        #expect(CalendarDate(year: 2023, month: 2, day: 29) == nil)
        #expect(CalendarDate(year: 2024, month: 2, day: 29) != nil)
        #expect(CalendarDate("2024-13-01") == nil)
    }

    @Test(arguments: [("2025-10-16", 4), ("2024-01-11", 4), ("2024-02-29", 4), ("2000-01-01", 6), ("2025-11-23", 7)])
    func theWeekdayIsTheCalendars(text: String, weekday: Int) {
        #expect(CalendarDate(text)?.weekday == weekday)
    }

    @Test func dayNumbersGoThereAndBack() {
        for number in stride(from: 700_000, to: 760_000, by: 37) {
            #expect(CalendarDate(dayNumber: number)?.dayNumber == number)
        }
    }
}
