import EmbeddedFiles
import Findings
import SourceText

/// Finds what two articles about one thing write alike but for one character that sounds or looks like the other's, where the words
/// around are none that the language has: a name, a title, a term, whether or not anything tells that it is one.
public struct ConfusableComparison {
    private let stories: Stories
    private var corpus: NameCorpus { stories.corpus }
    private var index: any FactIndex { stories.index }
    private let likeness = CharacterLikeness.embedded

    public init(_ stories: Stories) { self.stories = stories }

    public func conflicts() -> [NameConflict] {
        var texts: [Int: ConfusablePlaces] = [:]
        func text(_ article: Int) -> ConfusablePlaces? {
            if let known = texts[article] { return known }
            guard let number = index.number(of: corpus.articles[article]) else { return nil }
            let made = ConfusablePlaces(index.passages(number), known: .embedded)
            texts[article] = made
            return made
        }
        var conflicts: [NameConflict] = []
        for pair in stories.pairs() {
            guard let a = text(pair.first), let b = text(pair.second) else { continue }
            conflicts += slips(a, b).map { told($0, (pair.first, a), (pair.second, b)) }
        }
        return SlipGrouping.grouped(conflicts)
    }

    // MARK: Places

    /// What agrees around two characters that differ, as ranges of either text.
    private struct Slip {
        let first: Range<Int>, second: Range<Int>
        /// Where the character stands in both.
        let place: Int
        let degree: CharacterLikeness.Degree
    }

    private func slips(_ a: ConfusablePlaces, _ b: ConfusablePlaces) -> [Slip] {
        var found: [Slip] = []
        var (i, j) = (0, 0)
        while i < a.centres.count, j < b.centres.count {
            let (here, there) = (a.centres[i].neighbours, b.centres[j].neighbours)
            if here != there {
                if here < there { i += 1 } else { j += 1 }
                continue
            }
            let endA = a.centres[i...].firstIndex { $0.neighbours != here } ?? a.centres.count
            let endB = b.centres[j...].firstIndex { $0.neighbours != here } ?? b.centres.count
            var seen: Set<UInt64> = []
            for x in a.centres[i..<endA] {
                for y in b.centres[j..<endB]
                where seen.insert(Self.pair(a.scalars[x.place], b.scalars[y.place])).inserted {
                    if let slip = slip(a, x.place, b, y.place) { found.append(slip) }
                }
            }
            (i, j) = (endA, endB)
        }
        return found
    }

    private func slip(_ a: ConfusablePlaces, _ x: Int, _ b: ConfusablePlaces, _ y: Int) -> Slip? {
        let (here, there) = (a.scalars[x], b.scalars[y])
        let degree = likeness.degree(here, there)
        guard here != there, degree >= .look, !Self.exchanged.contains(Self.pair(here, there)),
            !Self.grammatical.contains(here), !Self.grammatical.contains(there),
            // Who writes both knows that they are two.
            b.places(of: a.scalars[(x - 1)...(x + 1)]).isEmpty, a.places(of: b.scalars[(y - 1)...(y + 1)]).isEmpty
        else { return nil }
        let before = (1...Self.reach).prefix { isCommon(a, x - $0, b, y - $0) }.count
        let after = (1...Self.reach).prefix { isCommon(a, x + $0, b, y + $0) }.count
        return Slip(
            first: (x - before)..<(x + after + 1), second: (y - before)..<(y + after + 1), place: before, degree: degree
        )
    }

    private func isCommon(_ a: ConfusablePlaces, _ x: Int, _ b: ConfusablePlaces, _ y: Int) -> Bool {
        a.scalars.indices.contains(x) && b.scalars.indices.contains(y) && a.scalars[x] == b.scalars[y]
            && a.scalars[x].isHan
    }

    /// How much of what agrees is shown on either side, in scalars.
    private static let reach = 8

    /// Characters that join and count; two of them in one place are two turns of phrase.
    private static let grammatical = ScalarSet(
        "是时使其他她它以在于为与向像经已和得之地的至第将一二三四五六七八九十不没未有此这那哪自由从到被把让给对可能会要就都也还又仅只才更最很及或但而且如若因所着了过来去上下前后里外中内间年月日号个名位每各某两几半")

    private static let exchanged: Set<UInt64> = {
        var pairs: Set<UInt64> = []
        for row in LexiconTable(lexicon: "exchanged-characters.txt").rows {
            for group in row[0].words {
                let members = group.scalars
                for (place, a) in members.enumerated() {
                    for b in members[(place + 1)...] { pairs.insert(pair(a, b)) }
                }
            }
        }
        return pairs
    }()

    private static func pair(_ a: UInt32, _ b: UInt32) -> UInt64 { UInt64(min(a, b)) << 32 | UInt64(max(a, b)) }

    // MARK: Telling

    private typealias Side = (article: Int, text: ConfusablePlaces)

    private func told(_ slip: Slip, _ a: Side, _ b: Side) -> NameConflict {
        let (x, y) = (sites(slip.first, slip.place, a), sites(slip.second, slip.place, b))
        let (here, there) = (
            NameDistinctions.text(Array(a.text.scalars[slip.first])),
            NameDistinctions.text(Array(b.text.scalars[slip.second]))
        )
        let isFirstOdd = x.count == y.count ? corpus.isNewer(a.article, than: b.article) : x.count < y.count
        let confidence = slip.first.count > 3 ? 0.82 : 0.76
        let evidence = [Evidence(role: "difference", text: isFirstOdd ? "\(here)／\(there)" : "\(there)／\(here)")]
        return NameConflict(
            kind: .name, primary: (isFirstOdd ? x : y)[0], others: isFirstOdd ? y : x,
            copies: Array((isFirstOdd ? x : y).dropFirst()), here: isFirstOdd ? here : there,
            there: isFirstOdd ? there : here, confidence: confidence, evidence: evidence)
    }

    /// Where the character stands with its neighbours, the first few places.
    private func sites(_ range: Range<Int>, _ place: Int, _ side: Side) -> [NameSite] {
        guard let number = index.number(of: corpus.articles[side.article]) else { return [] }
        let centre = range.lowerBound + place
        let source = PassageSource(index.passages(number))
        return side.text.places(of: side.text.scalars[(centre - 1)...(centre + 1)]).prefix(Self.shown).map { start in
            let range = side.text.sources[start...(start + 2)]
            return NameSite(
                article: side.article, place: source.place(of: Int(range.first!)..<Int(range.last!) + 1))
        }
    }

    private static let shown = 6
}
