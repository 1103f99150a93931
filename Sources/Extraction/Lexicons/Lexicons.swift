/// The word lists and tables that the readers know: built in, or with a newsroom's own rows added.
public struct Lexicons: Sendable {
    public static let builtin = Lexicons()

    let units: UnitTable
    let approximations: ApproximationMarkers
    let words: NumberWords
    let dates: DateWords
    let calendar: ChineseCalendar
    let percentUnit = MeasureUnit(canonical: "%", family: "%", dimension: .percent, factor: .one)
    let monthUnit = MeasureUnit(canonical: "个月", family: "个月", dimension: .calendarTime, factor: .one)

    public init() {
        units = UnitTable(LexiconTable(builtin: "units"))
        approximations = ApproximationMarkers(LexiconTable(builtin: "approximations"))
        words = NumberWords(LexiconTable(builtin: "number-words"))
        dates = DateWords(LexiconTable(builtin: "date-words"))
        calendar = ChineseCalendar(LexiconTable(builtin: "lunar-calendar"))
    }
}
