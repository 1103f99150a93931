import EmbeddedFiles
import SourceText

/// The words that names are made of and known by, from the lexicon files.
final class NameLexicon: Sendable {
    let compoundSurnames: WordTrie
    let notNames: WordTrie
    let posts: WordTrie
    let postsBackward: WordTrie
    let leads: WordTrie
    let speech: WordTrie
    let follow: WordTrie
    let kin: WordTrie
    let after: WordTrie
    let heads: WordTrie
    let places: WordTrie
    /// Countries, provinces and prefectures.
    let largePlaces: WordTrie
    let placeSuffixes: WordTrie
    let offices: WordTrie
    let links: WordTrie
    let verbs: WordTrie
    let generics: WordTrie
    /// Verbs that stand before what is counted: 招募, 收到.
    let countVerbs: WordTrie
    let shortBreaks: WordTrie
    /// 开局, 干部: words that end like a short head.
    let shortBefore: WordTrie
    /// Places and short names of counties, which begin names of bodies but are common words as well.
    let namePlaces: WordTrie
    let anaphorHeads: WordTrie
    let selfWords: WordTrie
    private let marks: FixedTable<UInt8>
    /// What may begin at a scalar, as `Beginning` bits.
    private let beginnings: FixedTable<UInt8>

    /// What a scalar may begin, asked once a character.
    struct Beginning: OptionSet {
        let rawValue: UInt8

        static let head = Beginning(rawValue: 1)
        static let post = Beginning(rawValue: 2)
        static let surname = Beginning(rawValue: 4)
        static let place = Beginning(rawValue: 8)
        static let word = Beginning(rawValue: 16)
        /// A word before the names of a byline, a family name of two characters, or 岁.
        static let lead = Beginning(rawValue: 32)
    }

    private static let isSurname: UInt8 = 1
    private static let isGiven: UInt8 = 2
    private static let isWeak: UInt8 = 8
    private static let isShortHead: UInt8 = 4
    /// Values in `heads` at or above this are one-character heads.
    static let firstShortHead = 10_000
    /// Values at or above this are names by themselves: 外交部, 世界卫生组织.
    static let firstWhole = 20_000
    /// Values from here to the short heads want a place or more words before them.
    static let firstWeakHead = 5000

    init(
        surnames: LexiconTable, posts: LexiconTable, speech: LexiconTable, organizations: LexiconTable,
        places: LexiconTable, suffixes: LexiconTable
    ) {
        func words(_ table: LexiconTable, _ kinds: LexiconText...) -> [(LexiconText, Int)] {
            var found: [(LexiconText, Int)] = []
            for row in table.rows where row.count >= 2 && kinds.contains(row[0]) {
                let first = found.count
                row[1].eachWord { found.append(($0, first)) }
            }
            return found
        }
        compoundSurnames = WordTrie(words(surnames, "compound"))
        notNames = WordTrie(words(speech, "notname"))
        self.posts = WordTrie(words(posts, "post"))
        postsBackward = WordTrie(words(posts, "post"), backward: true)
        leads = WordTrie(words(posts, "lead"))
        self.speech = WordTrie(words(speech, "speech"))
        follow = WordTrie(words(speech, "speech", "follow"))
        kin = WordTrie(words(speech, "kin"))
        after = WordTrie(words(speech, "after"))
        let short = words(organizations, "short").map { ($0.0, Self.firstShortHead + $0.1) }
        let weak = words(organizations, "weak").map { ($0.0, Self.firstWeakHead + $0.1) }
        let whole = words(organizations, "whole").map { ($0.0, Self.firstWhole + $0.1) }
        heads = WordTrie(words(organizations, "head") + weak + short + whole)
        shortBefore = WordTrie(words(organizations, "shortbefore"), backward: true)
        namePlaces = WordTrie(words(places, "province", "prefecture", "county", "country", "region", "short"))
        self.places = WordTrie(words(places, "province", "prefecture", "county", "country", "region"))
        largePlaces = WordTrie(words(places, "province", "prefecture", "country", "region"))
        placeSuffixes = WordTrie(words(suffixes, "suffix"))
        offices = WordTrie(words(organizations, "office"))
        links = WordTrie(words(organizations, "link"), backward: true)
        verbs = WordTrie(words(organizations, "verb"), backward: true)
        countVerbs = WordTrie(words(organizations, "countverb"))
        generics = WordTrie(words(organizations, "generic"))
        shortBreaks = WordTrie(words(organizations, "shortbreak"))
        anaphorHeads = WordTrie(words(organizations, "anaphor"))
        selfWords = WordTrie(words(organizations, "self"))
        var marks = [UInt8](repeating: 0, count: 0x10000)
        func mark(_ list: [(LexiconText, Int)], _ bit: UInt8) {
            for (word, _) in list {
                for scalar in word.scalars where scalar < 0x10000 { marks[Int(scalar)] |= bit }
            }
        }
        mark(words(surnames, "single"), Self.isSurname)
        mark(words(surnames, "given"), Self.isGiven)
        mark(words(surnames, "weak"), Self.isWeak)
        self.marks = FixedTable(marks)
        var beginnings = [UInt8](repeating: 0, count: 0x10000)
        func note(_ may: Beginning, _ scalar: UInt32) { beginnings[Int(scalar)] |= may.rawValue }
        heads.eachBeginning { note(.head, $0) }
        for trie in [self.posts, kin] { trie.eachBeginning { note(.post, $0) } }
        for trie in [leads, compoundSurnames] { trie.eachBeginning { note(.lead, $0) } }
        self.places.eachBeginning { note(.place, $0) }
        note(.lead, "岁")
        for scalar in "《“以下又简英俗该我本其".unicodeScalars { note(.word, scalar.value) }
        for scalar in marks.indices where marks[scalar] & Self.isSurname != 0 { note(.surname, UInt32(scalar)) }
        self.beginnings = FixedTable(beginnings)
    }

    func beginning(_ scalar: UInt32) -> Beginning {
        scalar < 0x10000 ? Beginning(rawValue: beginnings[Int(scalar)]) : []
    }

    func isLargePlace(in text: ReadingText, at index: Int) -> Bool { largePlaces.longest(in: text, at: index) != nil }

    func isSurname(_ scalar: UInt32) -> Bool { scalar < 0x10000 && marks[Int(scalar)] & Self.isSurname != 0 }

    /// Whether a family name is a common word as well: 和, 成, 高.
    func isWeakSurname(_ scalar: UInt32) -> Bool { scalar < 0x10000 && marks[Int(scalar)] & Self.isWeak != 0 }

    /// Whether a character is common in given names.
    func isGiven(_ scalar: UInt32) -> Bool { scalar < 0x10000 && marks[Int(scalar)] & Self.isGiven != 0 }
}
