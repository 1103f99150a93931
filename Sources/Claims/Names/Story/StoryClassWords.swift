import EmbeddedFiles
import SourceText

/// One body or place under two words for what it is: 云陵灯具有限公司 and 云陵灯具集团, 云岭县澄水镇 and 云岭市澄水镇.
struct StoryClassWords {
    let pair: StoryPair

    /// A word for a kind of thing where it stands.
    private struct Sighting {
        let range: Range<Int>
        let word: ClassWord
    }

    func slips() -> [StorySlip] {
        let (first, second) = (sightings(in: pair.a), sightings(in: pair.b))
        guard !first.isEmpty, !second.isEmpty else { return [] }
        var found: [StorySlip] = []
        for x in first {
            for y in second where x.word.family == y.word.family && x.word.kind != y.word.kind {
                guard let slip = slip(x, y, first, second) else { continue }
                found.append(slip)
            }
        }
        return found.isEmpty || pair.tellsOfChange ? [] : found
    }

    private func sightings(in text: StoryText) -> [Sighting] {
        var found: [Sighting] = []
        var index = 0
        while index < text.scalars.count {
            guard let match = ClassWord.table.longestMatch(in: text.scalars, at: index, end: text.scalars.count) else {
                index += 1
                continue
            }
            let range = index..<index + match.length
            if text.isHan(index - 1), text.isHan(index - 2) { found.append(Sighting(range: range, word: match.value)) }
            index = range.upperBound
        }
        return found
    }

    private func slip(_ x: Sighting, _ y: Sighting, _ first: [Sighting], _ second: [Sighting]) -> StorySlip? {
        let (a, b) = (pair.a, pair.b)
        let before = a.common(before: x.range.lowerBound, b, before: y.range.lowerBound, upTo: Self.reach)
        guard before >= 2 else { return nil }
        let stem = a.scalars[x.range.lowerBound - before..<x.range.lowerBound]
        let end = stem.suffix(Self.shortestStem)
        // Who writes both knows that they are two.
        guard pair.isRare(stem) || before >= Self.longStem, !a.holds(Array(end) + b.scalars[y.range]),
            !b.holds(Array(end) + a.scalars[x.range]), !isKnownApart(stem, x.word, y.word)
        else { return nil }
        let behind = a.common(from: x.range.upperBound, b, from: y.range.upperBound, upTo: Self.reach)
        if x.word.isRegion {
            let rest = a.scalars[x.range.upperBound..<x.range.upperBound + behind]
            guard behind >= 2, pair.isRare(rest) else { return nil }
        } else {
            if x.word.isFirm, [a, b].contains(where: tellsOfFirms) { return nil }
            // 云岭区中医院: a district has one hospital of each kind, a river one school of each.
            let isOfRegion = stem.last.map(Self.regions.contains) ?? false
            guard before >= (isOfRegion ? 3 : 2), isSole(x, among: first), isSole(y, among: second),
                pair.figures >= (isOfRegion ? 2 : 1)
            else { return nil }
        }
        return StorySlip(
            first: x.range.lowerBound - min(before, Self.shown)..<x.range.upperBound,
            second: y.range.lowerBound - min(before, Self.shown)..<y.range.upperBound, confidence: 0.76)
    }

    private static let reach = 8
    private static let shown = 4
    private static let shortestStem = 2
    /// 都江区: so long a stem tells by itself.
    private static let longStem = 3
    private static let regions = ScalarSet("省市县区州旗镇乡村国")

    /// Whether an article names things of the family under one kind of word only.
    private func isSole(_ own: Sighting, among all: [Sighting]) -> Bool {
        all.allSatisfy { $0.word.family != own.word.family || $0.word.kind == own.word.kind }
    }

    private func tellsOfFirms(_ text: StoryText) -> Bool {
        Self.firms.isFound(in: 0..<text.scalars.count, of: text.scalars)
    }

    /// A group and its companies.
    private static let firms = CueWords("旗下 子公司 下属 所属 控股 母公司 分公司 总公司 集团内 成员企业 全资")

    /// 吉安市 and 吉安县 are both on the map.
    private func isKnownApart(_ stem: ArraySlice<UInt32>, _ x: ClassWord, _ y: ClassWord) -> Bool {
        guard x.isRegion else { return false }
        return (2...min(4, stem.count)).contains { length in
            let name = Array(stem.suffix(length))
            return [x, y].allSatisfy { KnownRegions.embedded.holds(name + $0.text) }
        }
    }
}

/// A word for a kind of body or place, with those it is taken for (`Rules/lexicons/name-class-words.txt`).
struct ClassWord: Sendable {
    let family: Int
    let kind: Int
    let text: [UInt32]
    /// Whether it tells the rank of a region: 县, 市, 镇.
    let isRegion: Bool
    /// Whether it tells what a firm is: 公司, 集团.
    let isFirm: Bool

    static let table: PhraseTable<ClassWord> = {
        var table = PhraseTable<ClassWord>()
        for (family, row) in LexiconTable(lexicon: "name-class-words.txt").rows.enumerated() where row.count == 2 {
            for (kind, words) in row[1].words.enumerated() {
                for word in words.parts(at: UInt8(ascii: "=")) {
                    table.insert(
                        word,
                        ClassWord(
                            family: family, kind: kind, text: word.scalars, isRegion: String(row[0]) == "region",
                            isFirm: String(row[0]) == "firm"))
                }
            }
        }
        return table
    }()
}

/// Regions on the map, by their full names.
struct KnownRegions: Sendable {
    static let embedded = KnownRegions()

    private let names: Set<[UInt32]>

    private init() {
        var names: Set<[UInt32]> = []
        for row in LexiconTable(lexicon: "places.tsv").rows where row.count == 2 {
            for word in row[1].words { names.insert(word.scalars) }
        }
        self.names = names
    }

    func holds(_ name: [UInt32]) -> Bool { names.contains(name) }
}
