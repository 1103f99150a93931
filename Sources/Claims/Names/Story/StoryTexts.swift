/// The texts of articles as they are asked for, each read once.
final class StoryTexts {
    private let corpus: NameCorpus
    private let index: any FactIndex
    private var texts: [Int: StoryText] = [:]

    init(corpus: NameCorpus, index: any FactIndex) { (self.corpus, self.index) = (corpus, index) }

    /// Nil where the index no longer holds the article.
    func text(_ article: Int) -> StoryText? {
        if let known = texts[article] { return known }
        guard let number = index.number(of: corpus.articles[article]) else { return nil }
        let made = StoryText(index.passages(number))
        texts[article] = made
        return made
    }
}
