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
        let rows: [Row] = connection.answer([]) { db in
            let articles = try articles(near: drafts, db).sorted()
            let question = try PreparedStatement(
                db, "SELECT info, data FROM article JOIN part ON part.id = ?2 WHERE article.id = ?1")
            return try articles.compactMap { try row(of: $0, question) }
        }
        let stored: [ArticleFacts] = rows.compactMap { row in connection.kept(nil) { try row.facts() } }
        let all = (drafts + stored).sorted { ArticleInfo.precedes($0.article, $1.article) }
        return NameCorpus(articles: all.map(\.article), facts: all.map(\.names), chosenFrom: counts)
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

    private func row(of article: Int64, _ question: PreparedStatement) throws -> Row? {
        var found: (info: [UInt8], names: [UInt8])?
        try question.each([article, ArticlePart.names.row(of: article)]) { found = ($0.bytes(0), $0.bytes(1)) }
        guard let found else { throw CompactInput.Damaged() }
        var input = try CompactInput(found.info)
        let info = try input.nextInfo()
        return period.contains(info.date?.date) ? Row(info: info, names: found.names) : nil
    }

    private func articles(near drafts: [ArticleFacts], _ db: Database) throws -> Set<Int64> {
        var found: Set<Int64> = []
        let marks = drafts.flatMap(\.names.marks)
        for mark in Set(marks).sorted(by: { ($0.kind, $0.text, $0.lead) < ($1.kind, $1.text, $1.lead) }) {
            for name in try names(near: mark, db) { found.formUnion(try articles(ofName: name, db)) }
        }
        for text in Set(drafts.flatMap(\.names.announcedNames)).sorted() {
            let names = try Int64.fetchAll(db, sql: "SELECT id FROM name WHERE text = ?", arguments: [text])
            for name in names { found.formUnion(try articles(ofName: name, db)) }
        }
        for key in Set(drafts.flatMap(\.names.askedKeys)).sorted() { found.formUnion(try articles(underKey: key, db)) }
        return found.subtracting(excluded)
    }

    /// The names that are the given one, or differ from it in one place as far as they are looked at.
    private func names(near mark: NameMark, _ db: Database) throws -> Set<Int64> {
        let question = try PreparedStatement(
            db,
            """
            SELECT name.id, kind, text, lead, head FROM nameKey JOIN name ON name.id = nameKey.name
            WHERE key = ?1 ORDER BY nameKey.name LIMIT ?2
            """)
        var near: Set<Int64> = []
        var seen: Set<Int64> = []
        var nearNames = NearNames(of: mark)
        for key in mark.keys.sorted() {
            var found: [(Int64, NameMark)] = []
            try question.each([key.stored, Int64(NameLimits.names + 1)]) { row in
                guard seen.insert(row.number(0)).inserted else { return }
                let other = NameMark(
                    kind: row.text(1), text: row.text(2), lead: row.text(3), headLength: Int(row.number(4)))
                found.append((row.number(0), other))
            }
            guard found.count <= NameLimits.names else { continue }
            for (name, other) in found where nearNames.takes(other) { near.insert(name) }
        }
        return near
    }

    private func articles(ofName name: Int64, _ db: Database) throws -> [Int64] {
        let question = try PreparedStatement(db, "SELECT article FROM nameArticle WHERE name = ?1 LIMIT ?2")
        var found: [Int64] = []
        try question.each([name, Int64(NameLimits.articles + 1)]) { found.append($0.number(0)) }
        return found.count > NameLimits.articles ? Array(found.prefix(NameLimits.fewArticles)) : found
    }

    private func articles(underKey key: UInt32, _ db: Database) throws -> [Int64] {
        let question = try PreparedStatement(db, "SELECT article FROM statementKey WHERE key = ?1 LIMIT ?2")
        var found: [Int64] = []
        try question.each([key.stored, Int64(NameLimits.statements + 1)]) { found.append($0.number(0)) }
        return found.count > NameLimits.statements ? [] : found
    }
}
