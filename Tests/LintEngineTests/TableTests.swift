import Findings
import Foundation
import LintEngine
import RuleFiles
import SourceText
import Testing

/// Plain sentences, one reasoning a row: what must be reported and what must not.
@Suite struct TableTests {
    /// One row: whether something must be found, and its other columns.
    struct Row: Sendable, CustomTestStringConvertible {
        let isWrong: Bool
        let columns: [String]

        var testDescription: String { columns.joined(separator: " | ") }
    }

    static let accounts = rows(of: "accounts")
    static let retellings = rows(of: "retellings")
    static let headlines = rows(of: "headlines")
    static let articles = rows(of: "articles")
    private static let stories = Dictionary(
        uniqueKeysWithValues: lines(of: "stories").map { ($0[0], Array($0.dropFirst())) })

    private static func lines(of table: String) -> [[String]] {
        let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent(
            "Tables/\(table).tsv")
        let text = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
        return text.split(separator: "\n").filter { !$0.hasPrefix("#") }.map {
            $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
        }
    }

    private static func rows(of table: String) -> [Row] {
        lines(of: table).map { Row(isWrong: $0[0] == "+", columns: Array($0.dropFirst())) }
    }

    private static let linter = Result {
        Linter(
            rules: try RuleLoader.rules().filter {
                [.contradiction, .arithmetic, .calendar, .name].contains($0.header.category)
            }, settings: Settings(), threads: 1)
    }

    private func findings(_ documents: [Document]) throws -> [String] {
        let linter = try Self.linter.get()
        return linter.findings(in: linter.read(documents)).map(\.message)
    }

    private func document(_ name: String, _ date: String?, _ title: String, _ text: String) -> Document {
        let front = date.map { "---\ndate: \($0)\ntitle: \(title)\n---\n" } ?? ""
        return Document(path: name, text: "\(front)\(title)\n\n\(text)\n")
    }

    @Test(arguments: accounts) func figuresAndDaysWorkOut(row: Row) throws {
        let found = try findings([document("a.txt", "2025-06-20", "消息", row.columns[0])])
        #expect(found.isEmpty != row.isWrong, "\(found)")
    }

    @Test(arguments: headlines) func anArticleDoesNotContradictItself(row: Row) throws {
        let found = try findings([document("a.txt", "2025-06-20", row.columns[0], row.columns[1])])
        #expect(found.isEmpty != row.isWrong, "\(found)")
    }

    @Test(arguments: retellings, ["2025-06-24", nil]) func twoArticlesGoTogether(row: Row, day: String?) throws {
        let story = try #require(Self.stories[row.columns[0]])
        let found = try findings([
            document("a.txt", "2025-06-19", story[0], story[1].replacing("{}", with: row.columns[1])),
            document("b.txt", day, story[2], story[3].replacing("{}", with: row.columns[2])),
        ])
        #expect(found.isEmpty != row.isWrong, "\(found)")
    }

    @Test(arguments: articles) func twoArticlesToldFreelyGoTogether(row: Row) throws {
        let found = try findings(
            [("a.txt", 0), ("b.txt", 3)].map { name, first in
                document(name, row.columns[first], row.columns[first + 1], row.columns[first + 2])
            })
        #expect(found.isEmpty != row.isWrong, "\(found)")
    }

    @Test func theTablesAreThere() {
        #expect(Self.articles.count > 200)
        #expect(Self.accounts.count > 80)
        #expect(Self.retellings.count > 120)
        #expect(Self.headlines.count > 50)
        #expect(Self.stories.count == 36)
    }
}
