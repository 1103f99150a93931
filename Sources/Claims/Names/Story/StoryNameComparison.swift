import Findings

/// Finds one thing under two names in two articles that surely tell one story, by what stands around the names in their text:
/// titles, words in marks, words for kinds of bodies, the only thing of a kind.
public struct StoryNameComparison {
    private let stories: Stories
    private var corpus: NameCorpus { stories.corpus }

    public init(_ stories: Stories) { self.stories = stories }

    /// - Parameter told: conflicts of names that are known already: what lies over one of them is not told again.
    public func conflicts(beside told: [NameConflict]) -> [NameConflict] {
        let conflicts = stories.nearest(Self.nearest, within: Self.days).flatMap(slips)
        let known = ToldSites(told)
        return SlipGrouping.grouped(conflicts).filter { !known.cover($0) }
    }

    private static let days = 90
    /// Tellings of one story that each article is laid beside.
    private static let nearest = 6

    private func slips(_ articles: StoryPairs.Pair) -> [NameConflict] {
        guard let pair = stories.sure(articles) else { return [] }
        let persons = [articles.first, articles.second].flatMap { corpus.facts[$0].knownPersons }
            .map { $0.name.unicodeScalars.map(\.value) }
        let slips =
            StoryTitles(pair: pair).slips() + StoryMarkedWords(pair: pair).slips()
            + StoryClassWords(pair: pair).slips() + StoryStems(pair: pair).slips()
            + StoryGaps(pair: pair, persons: persons).slips() + StoryPrizes(pair: pair).slips()
            + StoryRivals(pair: pair, names: (corpus.facts[articles.first].names, corpus.facts[articles.second].names))
            .slips()
        return slips.map { $0.conflict(.name, corpus, articles, pair.a, pair.b) }
    }
}
