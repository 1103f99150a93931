import Claims
import Findings
import GRDB

/// Numbers for drafts and comparable articles of an archive, in the order of ``ArticleInfo/precedes(_:_:)``.
struct ArticleNumbering {
    enum Origin {
        /// Its place among the drafts.
        case draft(Int)
        /// Its number in the archive.
        case stored(Int64)
    }

    let infos: [ArticleInfo]
    let origins: [Origin]
    private let numbers: [ArticleInfo: Int]
    private let numbersOfStored: [Int64: Int]

    init(_ db: Database, drafts: [ArticleInfo], stored: Set<Int64>, _ period: ArchivePeriod) throws {
        var all: [(info: ArticleInfo, origin: Origin)] = drafts.enumerated().map { ($1, .draft($0)) }
        let question = try PreparedStatement(db, ArticleRow.infoQuestion)
        for article in stored.sorted() {
            guard let info = try ArticleRow.info(article, question), period.contains(info.date?.date) else { continue }
            all.append((info, .stored(article)))
        }
        all.sort { ArticleInfo.precedes($0.info, $1.info) }
        infos = all.map(\.info)
        origins = all.map(\.origin)
        numbers = Dictionary(infos.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
        var stored: [Int64: Int] = [:]
        for (number, entry) in all.enumerated() {
            if case .stored(let article) = entry.origin { stored[article] = number }
        }
        numbersOfStored = stored
    }

    func number(of info: ArticleInfo) -> Int? { numbers[info] }

    /// The articles of a headline, ascending.
    func numbers(titled title: String) -> [Int] { infos.indices.filter { infos[$0].title == title } }

    /// The number here of an article of the archive; nil where it is not to be compared.
    func number(ofStored article: Int64) -> Int? { numbersOfStored[article] }
}
