import Findings

/// Finds one thing under two names in two articles that surely tell one story, by what stands around the names in their text:
/// titles, words in marks, words for kinds of bodies, the only thing of a kind.
public struct StoryNameComparison {
    private let corpus: NameCorpus
    private let index: any FactIndex
    private let asked: Set<Int>?

    /// - Parameter asked: the articles of which one must have a part; nil for all.
    public init(corpus: NameCorpus, index: any FactIndex, about asked: Set<Int>? = nil) {
        self.corpus = corpus
        self.index = index
        self.asked = asked
    }

    /// - Parameter told: conflicts of names that are known already: what lies over one of them is not told again.
    public func conflicts(beside told: [NameConflict]) -> [NameConflict] {
        var texts = StoryTexts(corpus: corpus, index: index)
        var conflicts: [NameConflict] = []
        let stories = StoryPairs(corpus: corpus, asked: asked)
        for pair in stories.nearest(Self.nearest, of: stories.pairs(within: Self.days)) {
            guard let a = texts.text(pair.first), let b = texts.text(pair.second) else { continue }
            conflicts += slips(pair, a, b)
        }
        let known = ToldSites(told)
        return SlipGrouping.grouped(conflicts).filter { !known.cover($0) }
    }

    private static let days = 90
    /// Tellings of one story that each article is laid beside.
    private static let nearest = 6

    private func slips(_ articles: StoryPairs.Pair, _ a: StoryText, _ b: StoryText) -> [NameConflict] {
        let pair = StoryPair(
            corpus: corpus, a: a, b: b, kinship: articles.kinship,
            figures: SharedFigures.count(articles.first, articles.second, corpus, index))
        guard pair.isSure else { return [] }
        let persons = [articles.first, articles.second].flatMap { corpus.facts[$0].knownPersons }
            .map { $0.name.unicodeScalars.map(\.value) }
        let slips =
            StoryTitles(pair: pair).slips() + StoryMarkedWords(pair: pair).slips()
            + StoryClassWords(pair: pair).slips() + StoryStems(pair: pair).slips()
            + StoryGaps(pair: pair, persons: persons).slips() + StoryPrizes(pair: pair).slips()
        return slips.map { $0.conflict(.name, corpus, articles, a, b) }
    }
}
