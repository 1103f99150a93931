import Claims
import GRDB
import Synchronization

/// In how many articles terms, words and names stand: those of an archive without the articles left out, and drafts.
final class FrequencyCount: NameCounts {
    let articleCount: Int
    private let connection: ArchiveConnection
    /// What drafts add and articles left out take away.
    private let changes: [Int64: Int]
    private let known = Mutex<[Int64: Int]>([:])

    init(_ connection: ArchiveConnection, adding drafts: [ArticleFacts], without left: [ArticleFacts]) throws {
        self.connection = connection
        let stored = try connection.ask(ArticleCount.articles)
        articleCount = stored + drafts.count - left.count
        var changes: [Int64: Int] = [:]
        for facts in drafts { for key in ArticleKeys.frequencies(of: facts) { changes[key, default: 0] += 1 } }
        for facts in left { for key in ArticleKeys.frequencies(of: facts) { changes[key, default: 0] -= 1 } }
        self.changes = changes
    }

    func articleCount(ofTerm key: UInt32) -> Int { count(Frequency.term(key)) }

    func articleCount(ofText text: String) -> Int { count(Frequency.text(text)) }

    func articleCount(ofGram gram: UInt32) -> Int { count(Frequency.gram(gram)) }

    private func count(_ key: Int64) -> Int {
        known.withLock { known in
            if let count = known[key] { return count }
            let count = max(0, connection.frequency(of: key) + (changes[key] ?? 0))
            known[key] = count
            return count
        }
    }
}
