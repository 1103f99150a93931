import Claims
import Foundation
import LintEngine
import RuleFiles
import SourceText
import Testing

@testable import LanguageServer

@Suite struct ArchiveAccessTests {
    private struct Missing: Error, CustomStringConvertible { let description = "the archive is gone" }

    /// A session that compares with an archive, which is here an index in memory.
    private func session(
        _ client: TestClient, index: @escaping @Sendable ([ArticleFacts], Linter) throws -> any FactIndex
    ) async -> Session {
        var configuration = ServerConfiguration(against: ["/archive.db"], threads: 1, debounce: 0) { _ in Settings() }
        configuration.rules = { _ in TestClient.rules }
        configuration.archives = ArchiveAccess(isArchive: { $0 == "/archive.db" }) { try index($1, $2) }
        let session = Session(connection: client, configuration: configuration)
        _ = await client.ask(session, "initialize", #"{"capabilities": {}}"#, as: TestClient.Initialized.self)
        return session
    }

    @Test func draftsAreAskedAgainstAnArchive() async throws {
        let client = TestClient()
        let session = await session(client) { articles, linter in
            let printed = linter.read([Document(path: "2024-03-01.txt", text: Laboratory.printed)])
            return MemoryIndex(articles + printed.articles)
        }
        await client.open(session, "/b.txt", Laboratory.draft(96))
        #expect(await client.diagnostics(of: "/b.txt") { !$0.diagnostics.isEmpty }?.map(\.code) == ["claims/quantity"])
    }

    @Test func anArchiveThatCannotBeAskedIsToldAndTheDraftIsCheckedWithoutIt() async throws {
        let client = TestClient()
        let session = await session(client) { _, _ in throw Missing() }
        await client.open(session, "/b.txt", Laboratory.draft(96))
        #expect(await client.diagnostics(of: "/b.txt") == [])
        let shown = client.messages(TestClient.Shown.self).filter { $0.method == "window/showMessage" }
        #expect(shown.map(\.params.message) == ["jmlint: the archive is gone"])
    }
}
