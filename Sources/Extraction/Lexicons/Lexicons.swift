/// The word lists and tables that the readers know: built in, or with a newsroom's own rows added.
public final class Lexicons: Sendable {
    public static let builtin = Lexicons()

    let units: UnitTable
    let approximations: ApproximationMarkers
    let words: NumberWords
    let dates: DateWords
    let calendar: ChineseCalendar
    let names: NameLexicon
    let percentUnit = MeasureUnit(canonical: "%", family: "%", dimension: .percent, factor: .one)
    let monthUnit = MeasureUnit(canonical: "个月", family: "个月", dimension: .calendarTime, factor: .one)

    let minuteUnit = MeasureUnit(canonical: "分钟", family: "分钟", dimension: .clockTime, factor: ExactNumber(60))

    public init() {
        units = UnitTable(LexiconTable(builtin: "units"))
        approximations = ApproximationMarkers(LexiconTable(builtin: "approximations"))
        words = NumberWords(LexiconTable(builtin: "number-words"), idioms: LexiconTable(builtin: "idioms"))
        dates = DateWords(LexiconTable(builtin: "date-words"))
        names = NameLexicon(
            surnames: LexiconTable(builtin: "surnames"), posts: LexiconTable(builtin: "callings"),
            speech: LexiconTable(builtin: "speech"), organizations: LexiconTable(builtin: "organizations"),
            places: LexiconTable(builtin: "places"), suffixes: LexiconTable(builtin: "place-suffixes"))
        calendar = ChineseCalendar(LexiconTable(builtin: "lunar-calendar"))
    }
}
