import Archive
import Foundation
import SourceText
import Testing

/// What a search of the archive finds.
@Suite struct ArchiveSearchTests {
    private func archive() throws -> ArchiveFile {
        let folder = try Sample.folder()
        let older = try Sample.write(
            "---\ndate: 2024-03-01\ntitle: 云州港扩建\n---\n云州港完成吞吐量180万标箱。港口有泊位12个。\n", to: "a.txt", in: folder)
        let newer = try Sample.write(
            "---\ndate: 2025-03-01\ntitle: 澜江新貌\n---\n澜江新区与云州港签约，投资额达20亿元。\n", to: "b.txt", in: folder)
        let archive = try ArchiveFile(path: folder.appendingPathComponent("a.db").path, for: .writing)
        try Sample.add([older, newer], to: archive)
        return archive
    }

    @Test func aWordOfTwoCharactersIsFoundNewestFirst() throws {
        let outcome = try ArchiveSearch(try archive()).outcome(words: ["云州"])
        #expect(outcome.hits.map(\.date) == ["2025-03-01", "2024-03-01"])
    }

    @Test func allWordsMustStandInTheArticleAndFiguresOfTheirSentenceAreShown() throws {
        let outcome = try ArchiveSearch(try archive()).outcome(words: ["云州港", "吞吐量"])
        #expect(outcome.hits.map(\.title) == ["云州港扩建"])
        #expect(outcome.hits.first?.figures.map(\.text) == ["吞吐量180万标箱"])
    }

    @Test func aWordIsFoundAsItStandsAndNotItsCharactersApart() throws {
        #expect(try ArchiveSearch(try archive()).outcome(words: ["州云"]).count == 0)
    }

    @Test func daysNarrowTheSearch() throws {
        let period = ArchivePeriod(until: CalendarDate("2024-12-31"))
        #expect(try ArchiveSearch(try archive()).outcome(words: ["云州港"], period: period).count == 1)
    }

    @Test func aRebuiltArchiveHoldsTheSame() throws {
        let archive = try archive()
        let before = try ArchiveVerification(archive).outcome()
        try archive.close()
        let rebuilding = ArchiveRebuilding(
            path: archive.path, linter: try Sample.linter.get(), reader: DocumentReader())
        #expect(try rebuilding.rebuild { _ in }.added.articles == 2)
        let after = try ArchiveVerification(try ArchiveFile(path: archive.path, for: .reading)).outcome()
        #expect(after.content == before.content && after.faults.isEmpty)
    }
}
