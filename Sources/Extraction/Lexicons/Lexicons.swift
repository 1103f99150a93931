import SourceText

/// The word lists and tables that the readers know: built in, or with a newsroom's own rows added.
public final class Lexicons: Sendable {
    public static let builtin = Lexicons()

    let units: UnitTable
    let approximations: ApproximationMarkers
    let words: NumberWords
    let dates: DateWords
    let calendar: ChineseCalendar
    let names: NameLexicon
    /// Whether a scalar may begin anything that the number readers read.
    private let numberBeginnings: FixedTable<UInt8>
    let percentUnit = MeasureUnit(canonical: "%", family: "%", dimension: .percent, factor: .one)
    let monthUnit = MeasureUnit(canonical: "个月", family: "个月", dimension: .calendarTime, factor: .one)
    let pieceUnit = MeasureUnit(canonical: "块", family: "块", dimension: .count, factor: .one)
    let ageUnit = MeasureUnit(canonical: "岁", family: "岁", dimension: .count, factor: .one)
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
        let others = ScalarSet("。！？\n第首负-翻之历居榜零“‘\"「每截公前后最近过未今再接闰Qq此")
        let (words, dates) = (words, dates)
        numberBeginnings = FixedTable(
            (UInt32(0)..<0x10000).map { scalar in
                let isNumeral = !ScalarTable.shared.traits(scalar).isDisjoint(with: [
                    .digit, .hanDigit, .hanPower, .vague, .latin,
                ])
                let isWord = others.contains(scalar) || words.begins(with: scalar) || dates.begins(with: scalar)
                return isNumeral || isWord ? 1 : 0
            })
    }

    func mayBeginNumber(_ scalar: UInt32) -> Bool { scalar < 0x10000 && numberBeginnings[Int(scalar)] != 0 }
}
