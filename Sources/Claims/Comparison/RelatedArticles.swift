/// Finds the articles that write about the same thing as one article: their headlines and openings share rare words.
enum RelatedArticles {
    /// The numbers of related articles, ascending, each with the weight of the shared words in plain pairs of characters.
    static func of(_ article: ComparableArticle, in index: any FactIndex) -> [(article: Int, weight: Double)] {
        if index.articleCount <= MemoryIndex.few {
            return index.comparableNumbers.filter { $0 != article.number }.map { ($0, MemoryIndex.topicLeast) }
        }
        var shared: [Int: Double] = [:]
        for (term, weight) in zip(article.topic.keys, article.topic.weights) {
            for other in index.articles(onTopic: term) where Int(other) != article.number {
                shared[Int(other), default: 0] += weight
            }
        }
        return shared.filter { $0.value >= MemoryIndex.topicLeast }.sorted { $0.key < $1.key }.map {
            ($0.key, $0.value)
        }
    }
}
