import Findings

/// Finds one list told twice with one member exchanged: 上塘镇 in one article, 下塘镇 in the other.
public struct MemberComparison {
    private let corpus: NameCorpus

    private struct Told {
        var article: Int
        var list: MemberList
    }

    public init(corpus: NameCorpus) { self.corpus = corpus }

    public func conflicts() -> [NameConflict] {
        var told: [Told] = []
        var buckets: [TextKey: [Int]] = [:]
        for (article, facts) in corpus.facts.enumerated() {
            for list in facts.lists {
                for key in Self.keys(of: list) { buckets[TextKey(key), default: []].append(told.count) }
                told.append(Told(article: article, list: list))
            }
        }
        return SlipGrouping.grouped(
            BucketPairs.of(buckets.values.lazy.filter { (2...Self.common).contains($0.count) })
                .compactMap { conflict(told[$0], told[$1]) })
    }

    /// A key of more lists than this tells nothing.
    private static let common = 40

    /// The first and last members as far as grammar is sure of them, and the members between.
    static func keys(of list: MemberList) -> [String] {
        let (first, last) = (list.items[0], list.items[list.items.count - 1])
        return [
            "端\(list.items.count)" + first.suffix(2) + "…" + last.prefix(2),
            "中\(list.items.count)" + list.items[1..<list.items.count - 1].joined(separator: "、"),
        ]
    }

    private func conflict(_ a: Told, _ b: Told) -> NameConflict? {
        guard a.article != b.article, let (here, there) = exchanged(a.list.items, b.list.items),
            Self.isSlip(here, there), !knows(a.article, there), !knows(b.article, here),
            corpus.days(a.article, b.article) ?? 0 <= 30, corpus.kinship(a.article, b.article) >= 2
        else { return nil }
        let (odd, other) = corpus.isNewer(a.article, than: b.article) ? (a, b) : (b, a)
        let words = odd.article == a.article ? (here, there) : (there, here)
        return NameConflict(
            kind: .member, primary: NameSite(article: odd.article, place: odd.list.place),
            others: [NameSite(article: other.article, place: other.list.place)], copies: [], here: words.0,
            there: words.1, confidence: 0.8,
            evidence: [Evidence(role: "stated", text: "\(odd.list.place.text)／\(other.list.place.text)")])
    }

    /// The one member in which two lists of one length differ; the first may begin, the last end, at different words.
    private func exchanged(_ a: [String], _ b: [String]) -> (String, String)? {
        guard a.count == b.count else { return nil }
        var found: (String, String)?
        for (place, pair) in zip(a, b).enumerated() {
            let isEqual =
                switch place {
                case 0: pair.0.hasSuffix(pair.1) || pair.1.hasSuffix(pair.0)
                case a.count - 1: pair.0.hasPrefix(pair.1) || pair.1.hasPrefix(pair.0)
                default: pair.0 == pair.1
                }
            guard !isEqual else { continue }
            guard found == nil, place > 0, place < a.count - 1 else { return nil }
            found = pair
        }
        return found
    }

    /// 上塘镇 and 下塘镇: of one length, and one character apart.
    private static func isSlip(_ a: String, _ b: String) -> Bool {
        let (x, y) = (Array(a.unicodeScalars), Array(b.unicodeScalars))
        return x.count == y.count && x.count >= 3 && zip(x, y).filter { $0 != $1 }.count == 1
    }

    /// Whether an article speaks of a name anywhere: each run of three of its characters stands there.
    private func knows(_ article: Int, _ name: String) -> Bool {
        let grams = TopicGrams.grams(of: name.unicodeScalars.map(\.value))
        // Of 上 and 下 the grams tell nothing: then it may.
        return grams.allSatisfy { corpus.facts[article].grams.contains($0) }
    }
}
