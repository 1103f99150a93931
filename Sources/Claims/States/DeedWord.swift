import EmbeddedFiles

/// A verb of what is done to many things one after another, or what tells that it is not done (`lexicons/deeds.tsv`).
struct DeedWord: Sendable {
    enum Manner: String, Sendable {
        /// Names by itself what it is about: 复电.
        case own
        /// Is done to anything: 安装.
        case deal
        /// One character of a verb, read behind 没 only: 没装.
        case bare
        /// Tells by itself that it is not done: 黑着灯.
        case lack
        /// A thing of which a length that is left tells that it is not done: 隧道还剩三百米.
        case stretch
    }

    let deed: Character
    let manner: Manner

    /// What any other deed may be part of: 整改, 办结.
    static let general: Character = "办"

    private static let none: Character = "-"

    private static let table: PhraseTable<DeedWord> = {
        var table = PhraseTable<DeedWord>()
        for row in LexiconTable(lexicon: "deeds.tsv").rows where row.count == 3 {
            guard let deed = String(row[0]).first, let manner = Manner(rawValue: String(row[1])) else { continue }
            for word in row[2].words { table.insert(word, DeedWord(deed: deed, manner: manner)) }
        }
        return table
    }()

    /// The longest such word at an index; nil where none begins there, or a word that only looks like one (没发现).
    static func at(_ index: Int, to end: Int, in scalars: [UInt32]) -> (word: DeedWord, range: Range<Int>)? {
        guard let found = table.longestMatch(in: scalars, at: index, end: end), found.value.deed != none else {
            return nil
        }
        return (found.value, index..<index + found.length)
    }

    /// The deed of a word that names by itself what it is about; nil for any other.
    static func own(_ word: String) -> Character? {
        let scalars = word.unicodeScalars.map(\.value)
        return all(in: scalars.startIndex..<scalars.endIndex, of: scalars).last { $0.word.manner == .own }?.word.deed
    }

    /// 出院: told of persons, and of nothing that is named before.
    static func isPersonal(_ word: String) -> Bool { own(word) == discharged }

    private static let discharged: Character = "院"

    /// The words of a range from left to right, none inside another.
    static func all(in range: Range<Int>, of scalars: [UInt32]) -> [(word: DeedWord, range: Range<Int>)] {
        var found: [(word: DeedWord, range: Range<Int>)] = []
        var index = range.lowerBound
        while index < range.upperBound {
            guard let match = table.longestMatch(in: scalars, at: index, end: range.upperBound) else {
                index += 1
                continue
            }
            if match.value.deed != none { found.append((match.value, index..<index + match.length)) }
            index += match.value.manner == .bare ? 1 : match.length
        }
        return found
    }
}
