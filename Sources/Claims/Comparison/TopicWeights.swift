/// Finds the articles that write about the same thing as one article: their headlines and openings share rare words.
struct TopicWeights {
    /// By article; 0 but while they are added up.
    private var weights: [Double] = []

    /// The numbers of related articles, ascending.
    mutating func related(to article: ComparableArticle, in index: any FactIndex) -> [Int] {
        if index.articleCount <= MemoryIndex.few { return index.comparableNumbers.filter { $0 != article.number } }
        var touched: [Int] = []
        for term in article.topic.bag {
            let others = index.articles(onTopic: term.key)
            guard !others.isEmpty else { continue }
            let weight = article.topic.weight(of: term)
            for other in others where Int(other) != article.number {
                let other = Int(other)
                if other >= weights.count { weights += Array(repeating: 0, count: other + 64) }
                touched.append(other)
                weights[other] += weight
            }
        }
        var related: [Int] = []
        for other in touched {
            // Met again it is zero: each is taken once.
            if weights[other] >= MemoryIndex.topicLeast { related.append(other) }
            weights[other] = 0
        }
        return related.sorted()
    }
}
