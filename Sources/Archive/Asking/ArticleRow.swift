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
        try info(article, try PreparedStatement(db, infoQuestion))
    }

    /// - Parameter question: ``infoQuestion``, prepared once for many articles.
    static func info(_ article: Int64, _ question: PreparedStatement) throws -> ArticleInfo? {
        var bytes: [UInt8]?
        try question.each([article]) { bytes = $0.bytes(0) }
        guard let bytes else { return nil }
        var input = try CompactInput(bytes)
        return try input.nextInfo()
    }

    static let infoQuestion = "SELECT info FROM article WHERE id = ?"

    /// When an article was printed; nil where that is not known.
    static func day(of article: Int64, _ db: Database) throws -> Int? {
        try PreparedStatement(db, "SELECT day FROM article WHERE id = ?").number(article).map(Int.init)
    }

    /// Reads a part of an article's facts.
    static func read(_ part: ArticlePart, of article: Int64, into facts: inout ArticleFacts, _ db: Database) throws {
        try part.read(try bytes(part, of: article, db), into: &facts)
    }

    /// A part of an article's facts as it is stored.
    static func bytes(_ part: ArticlePart, of article: Int64, _ db: Database) throws -> [UInt8] {
        var bytes: [UInt8]?
        let question = try PreparedStatement(db, "SELECT data FROM part WHERE id = ?")
        try question.each([part.row(of: article)]) { bytes = $0.bytes(0) }
        guard let bytes else { throw CompactInput.Damaged() }
        return bytes
    }
}
