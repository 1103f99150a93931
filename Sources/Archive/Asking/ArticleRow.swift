import Claims
import Findings
import GRDB

/// Reads what an archive holds of single articles.
enum ArticleRow {
    /// The articles of some files, by the names under which the files are known here; ascending.
    static func numbers(ofFiles paths: Set<String>, _ db: Database) throws -> [Int64] {
        var numbers: [Int64] = []
        for path in paths.sorted() {
            numbers += try Int64.fetchAll(
                db,
                sql: """
                    SELECT article.id FROM source JOIN document ON document.source = source.id
                    JOIN article ON article.document = document.id WHERE source.place = ?
                    """, arguments: [SourceRegister.place(of: path)])
        }
        return numbers.sorted()
    }

    static func info(_ article: Int64, _ db: Database) throws -> ArticleInfo? {
        var info: ArticleInfo?
        let question = try PreparedStatement(db, "SELECT path, place, title, day, basis FROM article WHERE id = ?")
        try question.each([article]) { row in
            let date = ArticleStore.date(row.isNull(3) ? nil : Int(row.number(3)), row.isNull(4) ? nil : row.text(4))
            info = ArticleInfo(path: row.text(0), index: Int(row.number(1)), title: row.text(2), date: date)
        }
        return info
    }

    /// Reads a part of an article's facts.
    static func read(_ part: ArticlePart, of article: Int64, into facts: inout ArticleFacts, _ db: Database) throws {
        var bytes: [UInt8]?
        let question = try PreparedStatement(db, "SELECT data FROM part WHERE id = ?")
        try question.each([part.row(of: article)]) { bytes = $0.bytes(0) }
        guard let bytes else { throw CompactInput.Damaged() }
        try part.read(bytes, into: &facts)
    }
}
