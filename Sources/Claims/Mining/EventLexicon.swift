import EmbeddedFiles
import SourceText

/// The words for things that happen once and have a date (`events.tsv`; `event-firsts.tsv`; `synonyms.tsv`, third column `event`).
public struct EventLexicon: Sendable {
    /// The words of the program's own lists, read on first use.
    public static let builtin = EventLexicon()

    /// An event in a text, with its kind.
    struct Named {
        let range: Range<Int>
        let name: String
        /// The verb itself, in parts where it is parted: what stands between tells which event it is, and so does what was won
        /// (获得梅花奖).
        let verb: [Range<Int>]
        /// Whether it is told by its first or last thing only: a verb in the same clause tells better what it was.
        let isByThing: Bool

        init(range: Range<Int>, name: String, verb: [Range<Int>]? = nil, isByThing: Bool = false) {
            self.range = range
            self.name = name
            self.verb = verb ?? [range]
            self.isByThing = isByThing
        }
    }

    /// What a word comes to that begins at a place.
    private struct Entry {
        /// The kind of the word alone; nil where it needs a second part.
        var kind: String?
        /// The kind where nothing follows in the clause.
        var kindAtEnd: String?
        /// The second parts that may follow it.
        var tails: [Tail] = []
    }

    private struct Tail {
        let word: [UInt32]
        let kind: String
        /// Whether it is what was done, and no part of the verb.
        let isObject: Bool
        /// Whether it is what there is a first or a last one of.
        var isThing = false
    }

    private var trie = PhraseTrie()
    private var entries: [Entry] = []
    /// The kinds of verbs that have an object, and of what begins and ends on one day.
    private var withObject: Set<String> = [], ofOneDay: Set<String> = [], light: Set<String> = []

    init() {
        for row in LexiconTable(lexicon: "event-kinds.tsv").rows where row.count > 1 {
            let kinds = { row[1].words.map { String($0) } }
            switch String(row[0]) {
            case "object": withObject.formUnion(kinds())
            case "day": ofOneDay.formUnion(kinds())
            case "light": light.formUnion(kinds())
            default: break
            }
        }
        for row in LexiconTable(lexicon: "events.tsv").rows where row.count > 1 { insert(row[1], String(row[0])) }
        for row in LexiconTable(lexicon: "synonyms.tsv").rows where row.count > 2 && row[2] == "event" {
            insert(row[1], String(row[0]))
        }
        for row in LexiconTable(lexicon: "event-firsts.tsv").rows where row.count > 3 { insertFirsts(row) }
    }

    /// Enters 第一炉~钢水 and the like: each word of order before each measure word, and what may follow them.
    private mutating func insertFirsts(_ row: [LexiconText]) {
        let things = row[3].words.map { Tail(word: $0.scalars, kind: String(row[0]), isObject: true, isThing: true) }
        for order in row[1].words {
            for measure in row[2].words {
                entries[number(of: LexiconText(keeping: String(order) + String(measure)))].tails += things
            }
        }
    }

    /// Enters the words of a row, 第一 also as 头一 and 首.
    private mutating func insert(_ words: LexiconText, _ kind: String) {
        words.eachWord { word in
            enter(word, kind)
            guard word.bytes.contains(Self.ordinal) else { return }
            let text = String(word)
            for order in Self.orders where text.contains(Self.first) {
                enter(LexiconText(keeping: text.replacing(Self.first, with: order)), kind)
            }
        }
    }

    private static let first = "第一", orders = ["头一", "首"]
    /// The last byte of 第.
    private static let ordinal: UInt8 = 0xAC

    /// Enters a word; one entered twice keeps its first kind.
    private mutating func enter(_ word: LexiconText, _ kind: String) {
        let whole = word.without(last: Self.endMark)
        let plain = whole.parts(at: Self.gapMark), won = whole.parts(at: Self.objectMark)
        let parts = won.count > 1 ? won : plain
        guard let head = parts.first else { return }
        let number = number(of: head)
        if parts.count > 1 {
            entries[number].tails.append(
                Tail(word: parts[1].scalars, kind: kind, isObject: won.count > 1))
        } else if whole.count < word.count {
            entries[number].kindAtEnd = kind
        } else if entries[number].kind == nil {
            entries[number].kind = kind
        }
    }

    private mutating func number(of head: LexiconText) -> Int {
        if trie.insert(head, number: entries.count) {
            entries.append(Entry())
            return entries.count - 1
        }
        let scalars = head.scalars
        return trie.longestMatch(in: scalars, at: 0, end: scalars.count).number
    }

    private static let gapMark = UInt8(ascii: "~"), objectMark = UInt8(ascii: "^"), endMark = UInt8(ascii: "$")
    /// The most characters between the parts of a parted word, and from a verb to its object.
    private static let reach = 8, reachOfObject = 14

    /// The event whose word begins at an index: a word with its second part, else the longest word that stands there whole.
    private func event(in scalars: [UInt32], at index: Int, end: Int) -> Named? {
        var limit = end, whole: Named?, byThing: Named?
        while limit > index {
            let match = trie.longestMatch(in: scalars, at: index, end: limit)
            guard match.number >= 0 else { break }
            let entry = entries[match.number], behind = index + match.length
            if let found = tail(of: entry, in: scalars, from: behind, end: end) {
                let verb = [index..<behind] + (found.tail.isObject ? [] : [found.start..<found.end])
                let named = Named(
                    range: index..<found.end, name: found.tail.kind, verb: verb, isByThing: found.tail.isThing)
                if !found.tail.isThing { return named }
                byThing = byThing ?? named
            }
            if let kind = entry.kind ?? (behind == end ? entry.kindAtEnd : nil), whole == nil {
                whole = Named(range: index..<behind, name: kind)
                if kind == Self.none { break }
            }
            limit = behind - 1
        }
        return whole ?? byThing ?? parted(in: scalars, at: index, end: end)
    }

    /// The nearest second part behind a first one, in the same clause.
    private func tail(
        of entry: Entry, in scalars: [UInt32], from start: Int, end: Int
    ) -> (start: Int, end: Int, tail: Tail)? {
        guard !entry.tails.isEmpty else { return nil }
        for place in start..<max(start, min(end, start + Self.reachOfObject + 1)) {
            for tail in entry.tails
            where (tail.isObject || place <= start + Self.reach) && place + tail.word.count <= end
                && scalars[place] == tail.word[0]
                && scalars[place..<place + tail.word.count].elementsEqual(tail.word)
            {
                return (place, place + tail.word.count, tail)
            }
            // 转移的群众: the verb tells which they are.
            if Self.stops.contains(scalars[place]) || place == start && scalars[place] == Self.of { return nil }
        }
        return nil
    }

    /// 的
    private static let of: UInt32 = 0x7684
    private static let stops = ScalarSet("，。；：！？（）")

    /// 开的业 and 开了业 of 开业: verbs with an object are parted so in plain speech.
    private func parted(in scalars: [UInt32], at index: Int, end: Int) -> Named? {
        guard index + 2 < end, Self.particles.contains(scalars[index + 1]) else { return nil }
        let word = [scalars[index], scalars[index + 2]]
        let match = trie.longestMatch(in: word, at: 0, end: 2)
        guard match.length == 2, let kind = entries[match.number].kind else { return nil }
        return Named(range: index..<index + 3, name: kind)
    }

    /// 的, 了, 过, 上
    private static let particles: Set<UInt32> = [0x7684, 0x4E86, 0x8FC7, 0x4E0A]

    /// The kind of words that name no event, so that a shorter one within them is not taken for one: 开门红.
    private static let none = "-"
    /// 最
    private static let most: UInt32 = 0x6700
    private static let anniversary = CueWords("周年 周岁 年来")

    private func isOneOfMany(_ end: Int, in scalars: [UInt32]) -> Bool {
        guard end + 1 < scalars.count else { return false }
        return scalars[end] == Self.most || scalars[end] == Self.of && Self.digits.contains(scalars[end + 1])
    }

    private static let digits: ClosedRange<UInt32> = 0x30...0x39

    /// Whether what a verb of a kind happened to stands behind it: 设立了研发中心.
    func hasObject(_ kind: String) -> Bool { withObject.contains(kind) }

    /// Whether what ends on a day was all on that day: 半决赛6月14日结束.
    func isOfOneDay(_ kind: String) -> Bool { ofOneDay.contains(kind) }

    /// Whether a verb of a kind may only tell that something goes or comes: 最后一班船傍晚开.
    func isLight(_ kind: String) -> Bool { light.contains(kind) }

    /// The events named in a range, in order of text.
    func events(in scalars: [UInt32], _ range: Range<Int>) -> [Named] {
        var found: [Named] = []
        var index = range.lowerBound
        while index < range.upperBound {
            guard let event = event(in: scalars, at: index, end: range.upperBound) else {
                index += 1
                continue
            }
            let end = event.range.upperBound
            // 成立两周年 is an anniversary, 筹备成立 only a plan, 动工最早的 and 签下的31个项目 are of many.
            let isPrepared = EventRole.words[.prepared].start(endingAt: index, from: range.lowerBound, in: scalars)
            if event.name != Self.none, isPrepared == nil, !isOneOfMany(end, in: scalars),
                !Self.anniversary.isFound(in: end..<min(range.upperBound, end + 5), of: scalars)
            {
                found.append(event)
            }
            index = end
        }
        return found
    }
}
