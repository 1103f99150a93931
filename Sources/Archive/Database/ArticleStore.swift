import Claims
import Findings
import Foundation
import GRDB

/// Puts articles into the tables of an archive and takes them out, with all their keys. Works inside a transaction.
struct ArticleStore {
    let db: Database
    /// The digests of the collecting rules, by their ids.
    let rules: [String: String]

    /// Adds the articles of a document; their numbers rise in the order given.
    func insert(_ articles: [ArticleFacts], document: Int64) throws {
        var rows = KeyRows()
        var collected: [(rule: Int64, key: String, article: Int64)] = []
        for facts in articles {
            let article = try insert(facts, document)
            let keys = ArticleKeys(facts)
            rows.add(keys, of: article)
            for mark in keys.names { try add(mark, of: article, to: &rows) }
            for entry in keys.collected { collected.append((try number(ofRule: entry.rule), entry.key, article)) }
        }
        try rows.insert(into: db)
        let statement = try db.cachedStatement(sql: "INSERT OR IGNORE INTO collected VALUES (?, ?, ?)")
        for entry in collected.sorted(by: { ($0.rule, $0.key, $0.article) < ($1.rule, $1.key, $1.article) }) {
            try statement.execute(arguments: [entry.rule, entry.key, entry.article])
        }
    }

    private func insert(_ facts: ArticleFacts, _ document: Int64) throws -> Int64 {
        let info = facts.article
        let statement = try db.cachedStatement(
            sql: """
                INSERT INTO article(document, info, day, scalars, claims) VALUES (?, ?, ?, ?, ?)
                """)
        try statement.execute(arguments: [
            document, Data(try CompactEncoder.bytes(of: info)), info.date?.date.dayNumber,
            facts.passages.reduce(0) { $0 + Int($1.count) }, facts.claims.count,
        ])
        let article = db.lastInsertedRowID
        let part = try db.cachedStatement(sql: "INSERT INTO part VALUES (?, ?)")
        for kind in ArticlePart.allCases {
            try part.execute(arguments: [kind.row(of: article), Data(try kind.bytes(of: facts))])
        }
        let words = try db.cachedStatement(sql: "INSERT INTO words(rowid, title, body) VALUES (?, ?, ?)")
        try words.execute(arguments: [article, SpacedText.of(info.title), SpacedText.of(facts.passages)])
        return article
    }

    /// Takes the articles of a document out, and the document; returns how many articles went.
    func remove(document: Int64) throws -> Int {
        let articles = try Int64.fetchAll(
            db, sql: "SELECT id FROM article WHERE document = ? ORDER BY id", arguments: [document])
        var rows = KeyRows()
        for article in articles {
            let facts = try facts(of: article)
            let keys = ArticleKeys(facts)
            rows.add(keys, of: article)
            for mark in keys.names {
                let known = try Int64.fetchOne(
                    db, sql: "SELECT id FROM name WHERE text = ? AND kind = ?", arguments: [mark.text, mark.kind])
                if let known { rows.add(name: known, of: article) }
            }
            for entry in keys.collected {
                try db.execute(
                    sql: """
                        DELETE FROM collected WHERE rule IN (SELECT id FROM rule WHERE name = ?) AND key = ? AND article = ?
                        """, arguments: [entry.rule, entry.key, article])
            }
            try db.execute(
                sql: "INSERT INTO words(words, rowid, title, body) VALUES ('delete', ?, ?, ?)",
                arguments: [article, SpacedText.of(facts.article.title), SpacedText.of(facts.passages)])
            try db.execute(
                sql: "DELETE FROM part WHERE id BETWEEN ? AND ?",
                arguments: [ArticlePart.statements.row(of: article), ArticlePart.collected.row(of: article)])
        }
        try rows.delete(from: db)
        try db.execute(sql: "DELETE FROM document WHERE id = ?", arguments: [document])
        return articles.count
    }

    /// All facts of an article.
    func facts(of article: Int64) throws -> ArticleFacts {
        guard let info = try ArticleRow.info(article, db) else { throw CompactInput.Damaged() }
        var facts = ArticleFacts(article: info)
        for part in ArticlePart.allCases { try ArticleRow.read(part, of: article, into: &facts, db) }
        return ArticleFacts(
            article: info, claims: facts.claims, topic: facts.topic, passages: facts.passages, names: facts.names,
            collected: facts.collected)
    }

    // MARK: Names and rules

    private func add(_ mark: NameMark, of article: Int64, to rows: inout KeyRows) throws {
        let known = try Row.fetchOne(
            try db.cachedStatement(sql: "SELECT id, lead FROM name WHERE text = ? AND kind = ?"),
            arguments: [mark.text, mark.kind])
        if let known {
            let lead: String = known[1]
            rows.add(name: known[0], of: article)
            guard mark.lead.unicodeScalars.count > lead.unicodeScalars.count else { return }
            try db.execute(
                sql: "UPDATE name SET lead = ? WHERE id = ?", arguments: [mark.lead, known[0] as Int64])
            return rows.add(nameKeys: mark.keys, of: known[0])
        }
        try db.cachedStatement(sql: "INSERT INTO name(kind, text, lead, head) VALUES (?, ?, ?, ?)")
            .execute(arguments: [mark.kind, mark.text, mark.lead, mark.headLength])
        let name = db.lastInsertedRowID
        rows.add(name: name, of: article)
        rows.add(nameKeys: mark.keys, of: name)
    }

    private func number(ofRule name: String) throws -> Int64 {
        let digest = rules[name] ?? ""
        let known = try Int64.fetchOne(
            try db.cachedStatement(sql: "SELECT id FROM rule WHERE name = ? AND digest = ?"), arguments: [name, digest])
        if let known { return known }
        try db.execute(sql: "INSERT INTO rule(name, digest) VALUES (?, ?)", arguments: [name, digest])
        return db.lastInsertedRowID
    }
}
