import Claims
import Findings
import GRDB

/// Finds the articles of an archive that name something nearly as drafts do, or state ranks and states of the same.
struct NameSearch {
    let connection: ArchiveConnection
    let excluded: Set<Int64>
    let period: ArchivePeriod

    /// The names of the drafts and of the articles found.
    func corpus(of drafts: [ArticleFacts], counts: FrequencyCount) -> NameCorpus {
        // Read at once, made into facts while others may ask.
        var isWhole = true
        let rows: [Row] = connection.answer([]) { db in
            let articles = try articles(near: drafts, db, &isWhole).sorted()
            let question = try PreparedStatement(
                db, "SELECT info, data FROM article JOIN part ON part.id = ?2 WHERE article.id = ?1")
            return try articles.map { try row(of: $0, question) }
        }
        let stored: [ArticleFacts] = rows.compactMap { row in connection.kept(nil) { try row.facts() } }
        let all = (drafts + stored).sorted { ArticleInfo.precedes($0.article, $1.article) }
        return NameCorpus(articles: all.map(\.article), facts: all.map(\.names), chosenFrom: counts, isWhole: isWhole)
    }

    private struct Row {
        let info: ArticleInfo
        let names: [UInt8]

        func facts() throws -> ArticleFacts {
            var facts = ArticleFacts(article: info)
            try ArticlePart.names.read(names, into: &facts)
            return facts
        }
    }

    private func row(of article: Int64, _ question: PreparedStatement) throws -> Row {
        var found: (info: [UInt8], names: [UInt8])?
        try question.each([article, ArticlePart.names.row(of: article)]) { found = ($0.bytes(0), $0.bytes(1)) }
        guard let found else { throw CompactInput.Damaged() }
        var input = try CompactInput(found.info)
        return Row(info: try input.nextInfo(), names: found.names)
    }

    /// - Parameter isWhole: becomes false where some of the articles found are left out.
    private func articles(
        near drafts: [ArticleFacts], _ db: Database, _ isWhole: inout Bool
    ) throws -> Set<Int64> {
        // Drafts on one subject ask for the same names.
        var known: [NameMark: (same: [Int64], near: [Int64])] = [:]
        var found = try all(ofFew: drafts.count, db)
        for draft in drafts {
            var candidates = NameCandidates(of: draft.article)
            for mark in draft.names.marks {
                let articles = try known[mark] ?? articles(near: mark, db)
                known[mark] = articles
                candidates.add(articles.same)
                candidates.add(articles.near)
            }
            for text in draft.names.announcedNames {
                let names = try Int64.fetchAll(db, sql: "SELECT id FROM name WHERE text = ?", arguments: [text])
                candidates.add(try articles(ofNames: names, db))
            }
            for key in draft.names.askedKeys { candidates.add(try articles(underKey: key, db)) }
            found.formUnion(try candidates.chosen { try ArticleRow.day(of: $0, db) })
            isWhole = isWhole && candidates.isWhole
        }
        return found
    }

    /// All articles where there are so few that each is held against each, whatever they name; else none.
    private func all(ofFew drafts: Int, _ db: Database) throws -> Set<Int64> {
        let articles = try Int64.fetchAll(
            db, sql: "SELECT id FROM article LIMIT ?", arguments: [NameCorpus.handful + excluded.count + 1])
        guard articles.count(where: { !excluded.contains($0) }) + drafts <= NameCorpus.handful else { return [] }
        return Set(try articles.filter { try isCompared($0, db) })
    }

    /// Whether an article stands for itself and was printed in the period asked about.
    private func isCompared(_ article: Int64, _ db: Database) throws -> Bool {
        try !excluded.contains(article) && period.contains { try ArticleRow.day(of: article, db) }
    }

    /// The articles that hold a name, and those that hold others nearly like it.
    private func articles(near mark: NameMark, _ db: Database) throws -> (same: [Int64], near: [Int64]) {
        let names = try names(near: mark, db)
        return (try articles(ofNames: names.same, db), try articles(ofNames: names.near, db))
    }

    /// The names that are the given one, and those that differ from it in one place as far as they are looked at.
    private func names(near mark: NameMark, _ db: Database) throws -> (same: [Int64], near: [Int64]) {
        let numbers = try PreparedStatement(db, "SELECT name FROM nameKey WHERE key = ?1 ORDER BY name LIMIT ?2")
        let name = try PreparedStatement(db, "SELECT kind, text, lead, head FROM name WHERE id = ?")
        var found: (same: [Int64], near: [Int64]) = ([], [])
        var seen: Set<Int64> = []
        var nearNames = NearNames(of: mark)
        for key in mark.keys.sorted() {
            var others: [Int64] = []
            try numbers.each([key.stored, Int64(NameLimits.names + 1)]) { others.append($0.number(0)) }
            guard others.count <= NameLimits.names else { continue }
            for number in others where seen.insert(number).inserted {
                try name.each([number]) { row in
                    let other = NameMark(
                        kind: row.text(0), text: row.text(1), lead: row.text(2), headLength: Int(row.number(3)))
                    guard nearNames.takes(other) else { return }
                    if other.text == mark.text { found.same.append(number) } else { found.near.append(number) }
                }
            }
        }
        return found
    }

    private func articles(ofNames names: [Int64], _ db: Database) throws -> [Int64] {
        let question = try PreparedStatement(db, "SELECT article FROM nameArticle WHERE name = ?1 LIMIT ?2")
        return try names.flatMap { name in
            var found: [Int64] = []
            try question.each([name, Int64(NameLimits.articles + 1)]) { found.append($0.number(0)) }
            let few = found.count > NameLimits.articles ? Array(found.prefix(NameLimits.fewArticles)) : found
            return try few.filter { try isCompared($0, db) }
        }
    }

    private func articles(underKey key: UInt32, _ db: Database) throws -> [Int64] {
        let question = try PreparedStatement(db, "SELECT article FROM statementKey WHERE key = ?1 LIMIT ?2")
        var found: [Int64] = []
        try question.each([key.stored, Int64(NameLimits.statements + 1)]) { found.append($0.number(0)) }
        return found.count > NameLimits.statements ? [] : try found.filter { try isCompared($0, db) }
    }
}
