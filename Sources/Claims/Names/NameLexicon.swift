import EmbeddedFiles
import SourceText

/// The words by which names and persons are found in a text.
///
/// A class, because every reader of every article holds it and its tables are many; it never changes.
public final class NameLexicon: Sendable {
    public static let embedded = NameLexicon()

    /// How many persons may hold a post in one body.
    public enum Tenure: String, Sendable, Codable { case head, member, role }

    /// What becomes of a name that is read leftwards at a word.
    enum End: Sendable { case hard, soft, none }

    let posts: PhraseTable<Tenure>
    /// Words that may follow a person's name at once.
    let cues: PhraseTable<Bool>
    /// Words of speech, before which a person or a body stands.
    let speech: PhraseTable<Bool>
    let heads: PhraseTable<NameClass>
    let ends: PhraseTable<End>
    /// The families of head nouns that are taken for one another, by number.
    let families: [[UInt32]: Int]
    private let surnames: Set<UInt32>
    private let longSurnames: Set<UInt64>

    init() {
        var posts = PhraseTable<Tenure>()
        for row in LexiconTable(lexicon: "posts.tsv").rows where row.count == 2 {
            posts.insert(row[0], Tenure(rawValue: String(row[1])) ?? .role)
        }
        self.posts = posts
        var cues = PhraseTable<Bool>()
        for row in LexiconTable(lexicon: "person-cues.txt").rows { cues.insert(row[0], true) }
        self.cues = cues
        var speech = PhraseTable<Bool>()
        for row in LexiconTable(lexicon: "person-speech.txt").rows { speech.insert(row[0], true) }
        self.speech = speech
        var heads = PhraseTable<NameClass>()
        for row in LexiconTable(lexicon: "name-heads.tsv").rows where row.count == 2 {
            guard let nameClass = NameClass(rawValue: String(row[1])) else { continue }
            heads.insert(row[0], nameClass)
        }
        self.heads = heads
        var ends = PhraseTable<End>()
        for row in LexiconTable(lexicon: "name-breaks.txt").rows {
            if let word = row[0].rest(after: "~") {
                ends.insert(word, .soft)
            } else if let word = row[0].rest(after: "=") {
                ends.insert(word, .none)
            } else {
                ends.insert(row[0], .hard)
            }
        }
        self.ends = ends
        var families: [[UInt32]: Int] = [:]
        for (number, row) in LexiconTable(lexicon: "name-head-families.txt").rows.enumerated() {
            for head in row[0].words { families[head.scalars] = number }
        }
        self.families = families
        // A word of two characters is one surname; of any other length, each character is.
        var surnames: Set<UInt32> = []
        var longSurnames: Set<UInt64> = []
        for word in LexiconTable(lexicon: "surnames.txt").rows.flatMap({ $0[0].words }) {
            let scalars = word.scalars
            if scalars.count == 2 {
                longSurnames.insert(UInt64(scalars[0]) << 32 | UInt64(scalars[1]))
            } else {
                surnames.formUnion(scalars)
            }
        }
        (self.surnames, self.longSurnames) = (surnames, longSurnames)
    }

    /// How many characters of a surname stand at an index: 2, 1 or 0.
    func surnameLength(in scalars: [UInt32], at index: Int, end: Int) -> Int {
        guard index < end else { return 0 }
        if index + 1 < end, longSurnames.contains(UInt64(scalars[index]) << 32 | UInt64(scalars[index + 1])) {
            return 2
        }
        return surnames.contains(scalars[index]) ? 1 : 0
    }
}

/// What sort of thing a name's head noun speaks of; names of different sorts are never compared.
public enum NameClass: String, Sendable, Codable {
    case company, school, body, place, short, road, event, prize, project, product, policy
    /// Words in quotation marks without a head noun.
    case quoted
    /// No name, but a word that ends like one: 线路, 发展.
    case word
}

extension UInt32 {
    /// A Chinese character of the unified blocks.
    var isHan: Bool {
        (0x4E00...0x9FFF).contains(self) || (0x3400...0x4DBF).contains(self) || (0x20000...0x2FFFF).contains(self)
    }

    var isDigit: Bool { (0x30...0x39).contains(self) }

    var isLatin: Bool { (0x41...0x5A).contains(self) || (0x61...0x7A).contains(self) }

    /// The property White_Space of the Unicode standard.
    var isWhitespace: Bool { self <= 0x3000 && whitespace.contains(self) }

    /// 一 to 十, 百, 千, 零, 〇, 两.
    var isHanNumeral: Bool { hanNumerals.contains(self) }
}

private let hanNumerals = ScalarSet("一二三四五六七八九十百千零〇两")
private let whitespace = ScalarSet(
    "\t\n\u{0B}\u{0C}\r \u{85}\u{A0}\u{1680}\u{2000}\u{2001}\u{2002}\u{2003}\u{2004}\u{2005}\u{2006}\u{2007}\u{2008}\u{2009}\u{200A}\u{2028}\u{2029}\u{202F}\u{205F}\u{3000}"
)
