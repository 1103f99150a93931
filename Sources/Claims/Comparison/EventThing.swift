import EmbeddedFiles
import SourceText

/// What the clauses beside a date tell of the thing that an event happens to, so that two of one sort are not taken for one, nor
/// a short form for another thing.
struct EventThing {
    /// The clause of the date and the one behind it.
    private let text: [UInt32]
    /// The date's own clause without it, where that says anything, else the one behind it.
    private let near: [UInt32]
    /// The first characters behind the date: what a clause speaks of mostly stands there.
    private let opening: [UInt32]
    /// The words before each noun of which there are several: 江心洲 of 江心洲区间.
    private let modifiers: [[UInt32]: [UInt32]]
    /// Of each row of `event-siblings.tsv` the words found beside the date.
    private let siblings: [Int: Set<Int>]
    /// Whether a word says that it is another one: 另一座, 也.
    private let isAnother: Bool
    /// Whether it names what its article is about for short: 公司.
    let isOfItself: Bool
    /// Degrees of alerts and responses: 1 for 红色 and Ⅰ级.
    let grades: Set<Int>

    /// - Parameter date: the date as it stands in the sentence.
    init(_ scalars: [UInt32], date: String) {
        let day = date.unicodeScalars.map(\.value)
        let start = Self.place(of: day, in: scalars) ?? 0
        let clauses = ClauseSplitter.clauses(in: scalars, scalars.indices)
        let own = clauses.first { $0.contains(start) } ?? scalars.indices
        let next = clauses.first { $0.lowerBound >= own.upperBound }
        let end = start + day.count
        let behind = end + 1 >= own.upperBound ? next ?? own : max(own.lowerBound, end)..<own.upperBound
        text = Array(scalars[own.lowerBound..<(next ?? own).upperBound])
        opening = Array(scalars[behind].prefix(Self.short + 2))
        // The date's own clause where it says anything, else the one behind it.
        let told = Array(
            scalars[own.lowerBound..<max(own.lowerBound, start)] + scalars[min(end, own.upperBound)..<own.upperBound])
        let near = told.count(where: TermReader.isHan) < Self.enough ? told + [Self.comma] + scalars[behind] : told
        siblings = Self.siblings(in: near)
        isAnother =
            EventRole.words[.other].isFound(in: near.indices, of: near)
            || EventRole.words[.whose].end(startingAt: 0, to: opening.count, in: opening) != nil
            || EventRole.words[.whose].end(startingAt: 0, to: near.count, in: near) != nil
            || EventRole.words[.whose].start(endingAt: start, from: own.lowerBound, in: scalars) != nil
            || Self.isLaterOne(in: text)
        isOfItself = EventRole.words[.ownName].isFound(in: near.indices, of: near)
        self.near = near
        modifiers = Self.modifiers(in: text)
        grades = Self.grades(in: text)
    }

    /// 演到第九场: not the first, whatever is told of it.
    private static func isLaterOne(in text: [UInt32]) -> Bool {
        OrdinalWord.all(in: text, text.indices).contains { $0.number > 1 && rounds.contains($0.unit) }
    }

    /// What there is a first and a later one of.
    private static let rounds: Set<String> = ["场", "回", "趟"]

    private static func place(of word: [UInt32], in scalars: [UInt32]) -> Int? {
        guard let first = word.first, scalars.count >= word.count else { return nil }
        return (0...(scalars.count - word.count)).first {
            scalars[$0] == first && scalars[$0..<($0 + word.count)].elementsEqual(word)
        }
    }

    /// The posts that the date's clause names: 这位馆长7月刚走马上任.
    var posts: Set<[UInt32]> {
        Set(NameLexicon.embedded.posts.matches(in: near, near.indices).map { Array(near[$0.range]) })
    }

    // MARK: Things of one sort

    private static func modifiers(in text: [UInt32]) -> [[UInt32]: [UInt32]] {
        var modifiers: [[UInt32]: [UInt32]] = [:]
        for noun in EventRole.words[.thing].all(in: text.indices, of: text) {
            var start = noun.lowerBound
            while start > 0, noun.lowerBound - start < 4, TermReader.isHan(text[start - 1]),
                !limits.contains(text[start - 1])
            {
                start -= 1
            }
            // 汀江一桥, 公铁两用桥, 汀江大桥: what stands before the sort tells which as well.
            if text[noun].last == bridge {
                if noun.lowerBound - start > 1 || text[noun].first.map(numerals.contains) ?? false {
                    modifiers[[bridge]] = Array(text[start..<(noun.upperBound - 1)])
                }
                continue
            }
            if noun.lowerBound - start > 1 { modifiers[Array(text[noun])] = Array(text[start..<noun.lowerBound]) }
        }
        return modifiers
    }

    /// Whether both speak of a thing of one sort, and tell by other words which: 少年审判庭, 环境资源审判庭.
    func isOther(than other: EventThing) -> Bool {
        if !grades.isEmpty, !other.grades.isEmpty, grades.isDisjoint(with: other.grades) { return true }
        if isAnother != other.isAnother { return true }
        let isSibling = siblings.contains { row, words in
            other.siblings[row].map(words.isDisjoint) ?? false
        }
        if isSibling { return true }
        let shared = modifiers.filter { other.modifiers[$0.key] != nil }
        return !shared.isEmpty && shared.allSatisfy { noun, words in !Self.areAlike(words, other.modifiers[noun]!) }
    }

    /// Whether one of two of one article names a part that the other does not: 东院区启用, 东院区儿科开诊.
    func isPart(beside other: EventThing) -> Bool { Set(siblings.keys) != Set(other.siblings.keys) }

    private static func siblings(in text: [UInt32]) -> [Int: Set<Int>] {
        siblingWords.matches(in: text, text.indices).reduce(into: [:]) { found, match in
            found[match.value.row, default: []].insert(match.value.word)
        }
    }

    private static let siblingWords: PhraseTable<(row: Int, word: Int)> = {
        var words = PhraseTable<(row: Int, word: Int)>()
        for (row, line) in LexiconTable(lexicon: "event-siblings.tsv").rows.enumerated() {
            for (number, word) in line[0].words.enumerated() { words.insert(word, (row, number)) }
        }
        return words
    }()

    /// Han characters that tell anything, and the mark between two clauses.
    private static let enough = 2
    private static let comma: UInt32 = 0xFF0C

    /// Whether two share a pair of characters, or one is short for the other.
    private static func areAlike(_ a: [UInt32], _ b: [UInt32]) -> Bool {
        let pairs = zip(a, a.dropFirst())
        if pairs.contains(where: { pair in zip(b, b.dropFirst()).contains { $0 == pair } }) { return true }
        return a.count < b.count ? a.standInOrder(in: b) : b.standInOrder(in: a)
    }

    private static let numerals = ScalarSet("一二三四五六七八九")
    /// 桥
    private static let bridge: UInt32 = 0x6865
    private static let limits = ScalarSet("的了是在该这那座条个于从和与及首头第台号一二三四五六七八九十0123456789")

    // MARK: Short forms

    /// Whether the one opens with a short form of a name that the other tells in full: 环资庭, 环境资源审判庭.
    func sharesShortForm(with other: EventThing) -> Bool {
        Self.holds(text, shortFormOf: other.opening) || Self.holds(other.text, shortFormOf: opening)
    }

    private static func holds(_ text: [UInt32], shortFormOf short: [UInt32]) -> Bool {
        let short = short.prefix(Self.short)
        guard short.count == Self.short, short.allSatisfy(TermReader.isHan) else { return false }
        return text.indices.contains { start in
            guard text[start] == short[0] else { return false }
            let end = min(text.count, start + longest)
            let name = text[start..<end].prefix { TermReader.isHan($0) }
            return name.count > Self.short && short.standInOrder(in: name)
        }
    }

    /// Characters of a short form, and at most of what it is short for.
    private static let short = 3, longest = 9

    // MARK: Degrees

    private static func grades(in text: [UInt32]) -> Set<Int> {
        var grades: Set<Int> = []
        for (place, scalar) in text.enumerated() where place + 1 < text.count {
            if text[place + 1] == color, let grade = colors[scalar] { grades.insert(grade) }
            if text[place + 1] == level, let grade = levels[scalar] { grades.insert(grade) }
        }
        return grades
    }

    /// 色, 级
    private static let color: UInt32 = 0x8272, level: UInt32 = 0x7EA7
    /// 红, 橙, 黄, 蓝
    private static let colors: [UInt32: Int] = [0x7EA2: 1, 0x6A59: 2, 0x9EC4: 3, 0x84DD: 4]
    /// Ⅰ to Ⅳ, 一 to 四, 1 to 4
    private static let levels: [UInt32: Int] = [
        0x2160: 1, 0x2161: 2, 0x2162: 3, 0x2163: 4, 0x4E00: 1, 0x4E8C: 2, 0x4E09: 3, 0x56DB: 4, 0x31: 1, 0x32: 2,
        0x33: 3, 0x34: 4,
    ]
}
