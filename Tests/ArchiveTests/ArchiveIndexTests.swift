import Archive
import Claims
import Findings
import Foundation
import LintEngine
import SourceText
import Testing

/// The archive answers as memory does: the same checks find the same.
@Suite struct ArchiveIndexTests {
    @Test(arguments: ["a-001", "a-004", "d-001", "d-003", "d-006"])
    func aDraftHasTheFindingsThatItHasAgainstAllFilesInMemory(name: String) throws {
        let linter = try Sample.linter.get()
        let files = try Sample.files(in: Sample.fixture(name))
        let archive = try ArchiveFile(path: try Sample.folder().appendingPathComponent("a.db").path, for: .writing)
        try Sample.add(files, to: archive)
        let all = files.map { linter.read([$0], with: DocumentReader()).articles }
        var found = 0
        for draft in all {
            let memory = linter.findings(in: MemoryIndex(all.flatMap { $0 }), about: draft)
            let index = try ArchiveIndex(at: archive.path, drafts: draft, rules: linter.collectingDigests)
            let stored = linter.findings(in: index, about: draft)
            #expect(stored == memory)
            #expect(index.failure == nil)
            found += stored.count { !$0.related.isEmpty }
        }
        #expect(found > 0, "a case without findings across articles shows nothing")
    }

    @Test func onlyArticlesOfThePeriodAreCompared() throws {
        let linter = try Sample.linter.get()
        let folder = try Sample.folder()
        let old = try Sample.write(
            "---\ndate: 2024-03-01\ntitle: 双碳实验室引才\n---\n截至二月底，云州双碳实验室全职科研人员达214人，获授权专利37件。\n", to: "old.txt",
            in: folder)
        let draft = try Sample.write(
            "---\ndate: 2024-03-11\ntitle: 双碳实验室再引才\n---\n到二月底，云州双碳实验室的全职科研人员是241人。\n", to: "draft.txt", in: folder)
        let archive = try ArchiveFile(path: folder.appendingPathComponent("a.db").path, for: .writing)
        try Sample.add([old], to: archive)
        let facts = linter.read([draft], with: DocumentReader()).articles
        func count(_ period: ArchivePeriod) throws -> Int {
            let index = try ArchiveIndex(
                at: archive.path, drafts: facts, period: period, rules: linter.collectingDigests)
            return linter.findings(in: index, about: facts).count { $0.rule == "claims/quantity" }
        }
        #expect(try count(ArchivePeriod()) == 1)
        #expect(try count(ArchivePeriod(since: CalendarDate("2024-03-02"))) == 0)
        #expect(try count(ArchivePeriod(until: CalendarDate("2024-02-28"))) == 0)
    }
}
