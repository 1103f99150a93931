import EmbeddedFiles
import SourceText

/// What comes one after another and is numbered as it comes: holders of a post, legs of a relay, stops of a tour
/// (`lexicons/serial-words.tsv`).
struct SerialWords: Sendable {
    /// By its name, which is the ``RankClaim/unit`` of its claims.
    let series: [String: Series]
    /// What tells a number of a series by itself: 首任, 末棒, 二审.
    let fixed: PhraseTable<Place>
    /// Measure words behind 第几, and those that a bare number stands before.
    let units, bareUnits: [UInt32: String]

    struct Place: Sendable {
        let series: String
        let number: Int
    }

    /// What holds a number: the leg is run by a person, the stop made at a place.
    enum Holder: String, Sendable {
        case person = "人"
        case place = "地"
        case thing = "事"
        /// A grade is told beside the name of what has it.
        case name = "名"
    }

    struct Series: Sendable {
        fileprivate(set) var holder = Holder.thing
        /// Phases stand side by side: only where one of these was done to both are they one. Empty where it needs no such word.
        fileprivate(set) var acts: [[String]] = []
        fileprivate(set) var undone: [String] = []
        /// Forms of a school, which change with the school year.
        fileprivate(set) var isOfSchool = false
        /// Words of which the sentence or the one before must hold one, for two numbers to be compared; empty where any does.
        fileprivate(set) var needed: [String] = []
        fileprivate(set) var excluded = CueWords(words: [])
        /// Behind a word of these an ordinal without a measure word is one of the series: 八站里排第四.
        fileprivate(set) var among: CueWords?
        /// What all of those did who came before.
        fileprivate(set) var done: CueWords?
        /// Articles farther apart may tell of two times.
        fileprivate(set) var days = 45
        /// The last comes behind so many at least.
        fileprivate(set) var shortest = 1
    }

    /// What all of these begin with.
    let beginnings: ScalarSet
    /// Of the series that have such words, in the order of their names.
    let amongWords: [(series: String, words: CueWords)]
    let doneWords: [(series: String, words: CueWords)]

    /// The ``RankClaim/number`` of what comes last.
    static let last = -1

    static let embedded = SerialWords(LexiconTable(lexicon: "serial-words.tsv"))

    private init(_ table: LexiconTable) {
        var series: [String: Series] = [:]
        var fixed = PhraseTable<Place>()
        var units: [String: [UInt32: String]] = [:]
        var beginnings = "第最一二三四五六七八九十"
        for row in table.rows where row.count == 3 {
            let (name, role) = (String(row[0]), String(row[1]))
            let words = row[2].words.map { String($0) }
            var own = series[name] ?? Series()
            defer { series[name] = own }
            switch role {
            case "量", "数":
                for unit in words.compactMap({ $0.unicodeScalars.first?.value }) {
                    units[role, default: [:]][unit] = name
                }
            case "里": own.among = CueWords(words: words)
            case "前": own.done = CueWords(words: words)
            case "连": own.needed = words
            case "同事": own.acts.append(words)
            case "未": own.undone = words
            case "学年": own.isOfSchool = true
            case "谁": own.holder = words.first.flatMap(Holder.init) ?? .thing
            case "除": own.excluded = CueWords(words: words)
            case "天": own.days = words.first.flatMap { Int($0) } ?? 0
            case "短": own.shortest = words.first.flatMap { Int($0) } ?? 1
            default:
                let number = role == "末" ? Self.last : Int(role) ?? 0
                beginnings += words.compactMap(\.first)
                for word in row[2].words { fixed.insert(word, Place(series: name, number: number)) }
            }
        }
        (self.series, self.fixed) = (series, fixed)
        self.beginnings = ScalarSet(beginnings)
        let named = series.sorted { $0.key < $1.key }
        amongWords = named.compactMap { name, series in series.among.map { (name, $0) } }
        doneWords = named.compactMap { name, series in series.done.map { (name, $0) } }
        (self.units, bareUnits) = (units["量"] ?? [:], units["数"] ?? [:])
    }
}
