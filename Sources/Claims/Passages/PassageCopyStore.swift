import Findings
import Synchronization

/// Keeps the copies found last, so that several rules over the same articles search once.
public final class PassageCopyStore: Sendable {
    private let last = Mutex<(articles: [ArticleInfo], copies: [PassageCopy])?>(nil)

    public init() {}

    /// The copies about some articles, searched for where the last call asked about others.
    public func copies(about articles: [ArticleInfo], search: () -> [PassageCopy]) -> [PassageCopy] {
        last.withLock { last in
            if let last, last.articles == articles { return last.copies }
            let copies = search()
            last = (articles, copies)
            return copies
        }
    }
}
