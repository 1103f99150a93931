import Findings
import SourceText

/// Two wordings for one thing in two articles of one story.
struct StorySlip {
    /// In the text of the first article.
    let first: Range<Int>
    /// In that of the second.
    let second: Range<Int>
    let confidence: Double

    /// The newer article's wording first.
    func conflict(
        _ kind: NameConflict.Kind, _ corpus: NameCorpus, _ articles: StoryPairs.Pair, _ a: StoryText, _ b: StoryText
    ) -> NameConflict {
        let sides = [
            (sites: sites(of: first, in: a, articles.first), text: a.string(first)),
            (sites: sites(of: second, in: b, articles.second), text: b.string(second)),
        ]
        let isFirstOdd = corpus.isNewer(articles.first, than: articles.second)
        let (odd, other) = isFirstOdd ? (sides[0], sides[1]) : (sides[1], sides[0])
        return NameConflict(
            kind: kind, primary: odd.sites[0], others: other.sites, copies: Array(odd.sites.dropFirst()),
            here: odd.text, there: other.text,
            confidence: confidence, evidence: [Evidence(role: "difference", text: "\(odd.text)／\(other.text)")])
    }

    /// The place told, then where the same words stand again.
    private func sites(of range: Range<Int>, in text: StoryText, _ article: Int) -> [NameSite] {
        let again = text.places(of: text.scalars[range]).filter { $0 != range.lowerBound }.prefix(Self.shown - 1)
        return ([range.lowerBound] + again).map { start in
            NameSite(article: article, place: text.place(of: start..<start + range.count))
        }
    }

    private static let shown = 4
}

/// Two articles that tell one story, with what tells whether a word is a name in them.
struct StoryPair {
    let corpus: NameCorpus
    let a: StoryText, b: StoryText
    let kinship: Double
    /// How many figures both state; see ``SharedFigures``.
    let figures: Int

    /// Whether they tell one story for sure.
    var isSure: Bool { kinship >= 2.5 || kinship >= 2 && figures >= 1 || figures >= 2 }

    /// Whether two neighbouring characters are no word of the language and stand in few articles.
    func isRare(_ first: UInt32, _ second: UInt32) -> Bool { corpus.isRarePair(first, second) }

    /// Whether a stretch of Han characters holds a rare pair.
    func isRare(_ run: ArraySlice<UInt32>) -> Bool {
        run.indices.dropFirst().contains { isRare(run[$0 - 1], run[$0]) }
    }

    /// Whether either article speaks of a change by which one thing has two names.
    var tellsOfChange: Bool { [a, b].contains { Self.changes.isFound(in: 0..<$0.scalars.count, of: $0.scalars) } }

    private static let changes = CueWords(
        "更名 改名 改称 易名 原名 前身 曾用名 升格 撤县 撤乡 撤镇 设市 设区 改制 改建为 合并 并入 整合 又名 别名 别称 俗称 也叫 又叫 又称 也称")
}
