import Claims
import Findings
import GRDB

/// Finds what one rule collected under one key.
struct CollectedSearch {
    /// Of a key that more articles hold, only the newest are looked at.
    private static let mostArticles = 2000

    private let connection: ArchiveConnection
    private let excluded: Set<Int64>
    private let period: ArchivePeriod
    private let rules: [String: String]

    init(
        _ connection: ArchiveConnection, excluded: Set<Int64>, period: ArchivePeriod, rules: [String: String]
    ) {
        self.connection = connection
        self.excluded = excluded
        self.period = period
        self.rules = rules
    }

    /// The facts of the archive and those given, in the order of articles. What an archive collected by another text of
    /// the rule is another rule's.
    func facts(ofRule rule: String, key: String, beside own: [Sited<CollectedFact>]) -> [Sited<CollectedFact>] {
        let stored = connection.answer([]) { db in
            try articles(rule, key, db).filter { !excluded.contains($0) }.flatMap { article in
                try facts(of: article, rule, key, db)
            }
        }
        // Equal articles keep the order of their facts.
        return (stored + own).enumerated().sorted { a, b in
            if ArticleInfo.precedes(a.element.article, b.element.article) { return true }
            if ArticleInfo.precedes(b.element.article, a.element.article) { return false }
            return a.offset < b.offset
        }.map(\.element)
    }

    private func articles(_ rule: String, _ key: String, _ db: Database) throws -> [Int64] {
        let sql = """
            SELECT article FROM collected JOIN rule ON rule.id = collected.rule
            WHERE rule.name = ? AND rule.digest = ? AND key = ? ORDER BY article DESC LIMIT \(Self.mostArticles)
            """
        return try Int64.fetchAll(db, sql: sql, arguments: [rule, rules[rule] ?? "", key])
    }

    private func facts(
        of article: Int64, _ rule: String, _ key: String, _ db: Database
    ) throws -> [Sited<CollectedFact>] {
        guard let info = try ArticleRow.info(article, db), period.contains(info.date?.date) else { return [] }
        var facts = ArticleFacts(article: info)
        try ArticleRow.read(.collected, of: article, into: &facts, db)
        return facts.collected.filter { $0.rule == rule && $0.key == key }.map { Sited(article: info, fact: $0) }
    }
}
