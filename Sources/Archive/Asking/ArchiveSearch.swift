import Claims
import Findings
import GRDB

/// Finds articles by words, and in them the sentences and figures in which the words stand.
public struct ArchiveSearch {
    public struct Hit: Sendable, Codable {
        public let path: String
        public let title: String
        public let date: String?
        public let line: Int
        /// The sentence in which the first of the words stands.
        public let text: String
        /// The figures and dates of the sentences in which all the words stand.
        public let figures: [Figure]
    }

    public struct Figure: Sendable, Codable {
        public let line: Int
        public let text: String
        /// What it is read as: `80–89人`.
        public let value: String
        public let sentence: String
    }

    public struct Outcome: Sendable {
        public var hits: [Hit] = []
        /// How many articles have the words, shown or not.
        public var count = 0
    }

    private let archive: ArchiveFile

    public init(_ archive: ArchiveFile) { self.archive = archive }

    /// The newest articles that hold all the words, in headline or text; undated ones last.
    public func outcome(
        words: [String], period: ArchivePeriod = ArchivePeriod(), most: Int = 20
    ) throws(ArchiveProblem) -> Outcome {
        do {
            return try archive.queue.read { try outcome(words, period, most, $0) }
        } catch {
            throw ArchiveProblem(error, at: archive.path)
        }
    }

    private func outcome(
        _ words: [String], _ period: ArchivePeriod, _ most: Int, _ db: Database
    ) throws -> Outcome {
        guard let question = SpacedText.question(words) else { return Outcome() }
        let sql = """
            SELECT article.id FROM words JOIN article ON article.id = words.rowid WHERE words MATCH ?1
            AND (?2 IS NULL OR day >= ?2) AND (?3 IS NULL OR day <= ?3) ORDER BY day DESC, article.id DESC
            """
        let found = try Int64.fetchAll(
            db, sql: sql, arguments: [question, period.since?.dayNumber, period.until?.dayNumber])
        let hits = try found.prefix(most).compactMap { article in try hit(article, words, db) }
        return Outcome(hits: hits, count: found.count)
    }

    private func hit(_ article: Int64, _ words: [String], _ db: Database) throws -> Hit? {
        guard let info = try ArticleRow.info(article, db) else { return nil }
        var facts = ArticleFacts(article: info)
        try ArticleRow.read(.statements, of: article, into: &facts, db)
        try ArticleRow.read(.passages, of: article, into: &facts, db)
        let bare = words.map(SpacedText.of)
        let holder = facts.passages.first { SpacedText.of($0.place.text).contains(bare[0]) } ?? facts.passages.first
        let told = facts.claims.filter { claim in
            let sentence = SpacedText.of(claim.sentence)
            return bare.allSatisfy(sentence.contains)
        }
        return Hit(
            path: info.path, title: info.title, date: info.date?.date.description, line: holder?.place.startLine ?? 1,
            text: holder.map { Self.sentence(of: $0.place.text, with: bare[0]) } ?? "",
            figures: told.map(Self.figure))
    }

    private static func figure(_ claim: Claim) -> Figure {
        Figure(
            line: claim.place.startLine, text: oneLine(claim.place.text),
            value: claim.kind == .event ? claim.place.text : (claim.value?.description ?? "") + claim.unit,
            sentence: oneLine(claim.sentence))
    }

    private static func sentence(of passage: String, with word: String) -> String {
        let parts = oneLine(passage).split(omittingEmptySubsequences: true) { "。！？；".contains($0) }
        let found = parts.first { SpacedText.of(String($0)).contains(word) } ?? parts.first ?? ""
        return String(found.prefix(120))
    }

    private static func oneLine(_ text: String) -> String {
        String(String.UnicodeScalarView(text.unicodeScalars.filter { $0 != "\n" && $0 != "\r" }))
    }
}
