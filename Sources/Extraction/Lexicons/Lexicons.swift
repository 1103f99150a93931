import EmbeddedFiles
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
    let cubicMetre = MeasureUnit(canonical: "立方米", family: "立方米", dimension: .volume, factor: .one)
    let ageUnit = MeasureUnit(canonical: "岁", family: "岁", dimension: .count, factor: .one)
    let minuteUnit = MeasureUnit(canonical: "分钟", family: "分钟", dimension: .clockTime, factor: ExactNumber(60))

    public init() {
        units = UnitTable(LexiconTable(lexicon: "units.tsv"))
        approximations = ApproximationMarkers(LexiconTable(lexicon: "approximations.tsv"))
        words = NumberWords(LexiconTable(lexicon: "number-words.tsv"), idioms: LexiconTable(lexicon: "idioms.tsv"))
        dates = DateWords(LexiconTable(lexicon: "date-words.tsv"))
        names = NameLexicon(
            surnames: LexiconTable(lexicon: "surnames.tsv"), posts: LexiconTable(lexicon: "callings.tsv"),
            speech: LexiconTable(lexicon: "speech.tsv"), organizations: LexiconTable(lexicon: "organizations.tsv"),
            places: LexiconTable(lexicon: "places.tsv"), suffixes: LexiconTable(lexicon: "place-suffixes.tsv"))
        calendar = ChineseCalendar(LexiconTable(lexicon: "lunar-calendar.tsv"))
        let others = ScalarSet("。！？\n第首负-翻之历居榜零个“‘\"「每截公前后最近过未今再接闰Qq此")
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
