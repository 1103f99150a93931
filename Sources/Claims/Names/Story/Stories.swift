import Findings

/// The articles of a corpus as tellings of stories: which two tell one, their texts, and how many figures they share. What holds
/// two tellings against each other asks here.
public struct Stories {
    let corpus: NameCorpus
    let index: any FactIndex
    private let told: StoryPairs
    private let texts: StoryTexts

    /// - Parameter asked: the articles of which one must have a part in each pair; nil for all.
    public init(of corpus: NameCorpus, in index: any FactIndex, about asked: Set<Int>? = nil) {
        self.corpus = corpus
        self.index = index
        told = StoryPairs(corpus: corpus, asked: asked)
        texts = StoryTexts(corpus: corpus, index: index)
    }

    /// Ascending; see ``StoryPairs/pairs(within:)``.
    func pairs(within days: Int = StoryPairs.days) -> [StoryPairs.Pair] { told.pairs(within: days) }

    /// The same, of each article no more than its closest.
    func nearest(_ most: Int, within days: Int) -> [StoryPairs.Pair] {
        told.nearest(most, of: told.pairs(within: days))
    }

    /// Nil where the index no longer holds the article.
    func text(_ article: Int) -> StoryText? { texts.text(article) }

    /// How many figures two articles both state; see ``SharedFigures``.
    func figures(_ pair: StoryPairs.Pair) -> Int { SharedFigures.count(pair.first, pair.second, corpus, index) }

    /// Whether what two articles share, or so many figures of both, tells that they are of one story.
    func areOne(_ pair: StoryPairs.Pair, figures least: Int = 2) -> Bool { pair.kinship >= 2 || figures(pair) >= least }

    /// The texts of two articles that tell one story for sure; else nil.
    func sure(_ articles: StoryPairs.Pair) -> StoryPair? {
        guard let a = text(articles.first), let b = text(articles.second) else { return nil }
        let pair = StoryPair(corpus: corpus, a: a, b: b, kinship: articles.kinship, figures: figures(articles))
        return pair.isSure ? pair : nil
    }
}
