/// The articles that a run is asked about: what a finding says is told at a place in one of them, other articles stand
/// beside as witnesses.
public struct AskedArticles: Sendable {
    /// Nil where all are asked about.
    private let articles: Set<ArticleInfo>?

    /// All articles there are: every place is as good as another.
    public static let all = AskedArticles(nil)

    public init(_ articles: [ArticleInfo]) { self.init(Set(articles)) }

    private init(_ articles: Set<ArticleInfo>?) { self.articles = articles }

    public func contains(_ article: ArticleInfo) -> Bool { articles?.contains(article) ?? true }
}
