import Archive
import Findings
import Foundation
import LintEngine
import RuleFiles
import SourceText
import Synchronization
import Testing

/// The cache gives what reading gives, and nothing that something else was kept for.
@Suite struct ReadingStoreTests {
    /// Counts what is asked, found and kept.
    private final class Counting: ReadingCache {
        let store: ReadingStore
        let counts = Mutex<(found: Int, kept: Int)>((0, 0))

        init(_ store: ReadingStore) { self.store = store }

        func reading(of key: ContentDigest) -> CachedReading? {
            let reading = store.reading(of: key)
            if reading != nil { counts.withLock { $0.found += 1 } }
            return reading
        }

        func keep(_ reading: CachedReading, of key: ContentDigest) {
            counts.withLock { $0.kept += 1 }
            store.keep(reading, of: key)
        }
    }

    private func cache() throws -> Counting {
        Counting(try #require(ReadingStore(path: try Sample.folder().appendingPathComponent("c.db").path)))
    }

    private func run(_ linter: Linter, _ cache: Counting, program: String = "1", _ files: [String]) -> [Finding] {
        let linter = linter.with(cache, program: program)
        let findings = linter.findings(in: linter.read(files, with: DocumentReader()))
        cache.store.finish()
        return findings
    }

    @Test func anUnchangedFileIsNotReadAgainAndHasTheSameFindings() throws {
        let linter = try Sample.linter.get()
        let files = try Sample.files(in: Sample.fixture("d-001"))
        let plain = linter.findings(in: linter.read(files, with: DocumentReader()))
        let cache = try cache()
        #expect(run(linter, cache, files) == plain)
        #expect(run(linter, cache, files) == plain)
        #expect(cache.counts.withLock { $0 } == (files.count, files.count))
    }

    @Test func anotherTextProgramLanguageOrSeverityReadsAnew() throws {
        let linter = try Sample.linter.get()
        let folder = try Sample.folder()
        let path = try Sample.write("全市共有企业12家。\n", to: "a.txt", in: folder)
        let cache = try cache()
        _ = run(linter, cache, [path])
        _ = run(linter, cache, program: "2", [path])
        var settings = Settings()
        settings.language = .en
        _ = run(Linter(rules: try RuleLoader.rules(), settings: settings), cache, [path])
        settings.language = .zh
        settings.severities = [.init(selector: "damage/", severity: .info)]
        _ = run(Linter(rules: try RuleLoader.rules(), settings: settings), cache, [path])
        _ = try Sample.write("全市共有企业13家。\n", to: "a.txt", in: folder)
        _ = run(linter, cache, [path])
        #expect(cache.counts.withLock { $0 } == (0, 5))
    }

    @Test func aRuleThatOnlyComparesArticlesLeavesReadingsValid() throws {
        let path = try Sample.write("全市共有企业12家。\n", to: "a.txt", in: try Sample.folder())
        let cache = try cache()
        _ = run(try Sample.linter.get(), cache, [path])
        var settings = Settings()
        settings.ignore = ["claims/quantity"]
        _ = run(Linter(rules: try RuleLoader.rules(), settings: settings), cache, [path])
        #expect(cache.counts.withLock { $0 } == (1, 1))
    }

    @Test func aCacheThatIsNoDatabaseIsMadeAnew() throws {
        let path = try Sample.write(
            "no database at all, but long enough to be read", to: "c.db", in: try Sample.folder())
        #expect(ReadingStore(path: path)?.sum().documents == 0)
    }
}
