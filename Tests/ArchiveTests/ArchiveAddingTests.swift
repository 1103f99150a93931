import Archive
import Foundation
import GRDB
import SourceText
import Testing

/// What adding reads and keeps.
@Suite struct ArchiveAddingTests {
    @Test func whatIsUnchangedIsNotReadAgain() throws {
        let files = try Sample.files(in: Sample.fixture("d-001"))
        let archive = try ArchiveFile(path: try Sample.folder().appendingPathComponent("a.db").path, for: .writing)
        let first = try Sample.add(files, to: archive)
        let again = try Sample.add(files, to: archive)
        #expect(first.files == files.count && first.bytes > 0)
        #expect(again.unchangedFiles == files.count && again.bytes == 0 && again.articles == 0)
    }

    @Test func aChangedFileStandsInPlaceOfTheOldWithAllItsKeys() throws {
        let folder = try Sample.folder()
        let path = try Sample.write("云州港去年完成吞吐量180万标箱，增长6%。\n", to: "a.txt", in: folder)
        let changed = try ArchiveFile(path: folder.appendingPathComponent("changed.db").path, for: .writing)
        try Sample.add([path], to: changed)
        _ = try Sample.write("澜江新区引进企业96家，总投资超20亿元，局长桑云岭到会。\n", to: "a.txt", in: folder)
        let outcome = try Sample.add([path], to: changed)
        let fresh = try ArchiveFile(path: folder.appendingPathComponent("fresh.db").path, for: .writing)
        try Sample.add([path], to: fresh)
        #expect(outcome.removed == 1)
        let (one, other) = (try ArchiveVerification(changed).outcome(), try ArchiveVerification(fresh).outcome())
        #expect(one.faults.isEmpty && other.faults.isEmpty)
        #expect(one.content == other.content)
    }

    @Test func anAppendedRecordIsAllThatIsStoredAnew() throws {
        let folder = try Sample.folder()
        let first = (0..<40).map { record($0) }.joined()
        let path = try Sample.write(first, to: "news.jsonl", in: folder)
        let archive = try ArchiveFile(path: folder.appendingPathComponent("a.db").path, for: .writing)
        try Sample.add([path], to: archive)
        _ = try Sample.write(first + record(40), to: "news.jsonl", in: folder)
        try Sample.add([path], to: archive)
        #expect(try ArchiveCatalog(archive).sum().articles == 41)
        #expect(try ArchiveVerification(archive).outcome().faults.isEmpty)
    }

    @Test func whatIsRemovedLeavesNothingBehind() throws {
        let folder = try Sample.folder()
        let kept = try Sample.write("云州港去年完成吞吐量180万标箱。\n", to: "a.txt", in: folder)
        let gone = try Sample.write("澜江新区引进企业96家，局长桑云岭到会。\n", to: "b.txt", in: folder)
        let archive = try ArchiveFile(path: folder.appendingPathComponent("a.db").path, for: .writing)
        try Sample.add([kept, gone], to: archive)
        #expect(try ArchiveRemoval(archive).remove([gone]).articles == 1)
        let fresh = try ArchiveFile(path: folder.appendingPathComponent("fresh.db").path, for: .writing)
        try Sample.add([kept], to: fresh)
        let (one, other) = (try ArchiveVerification(archive).outcome(), try ArchiveVerification(fresh).outcome())
        #expect(one.faults.isEmpty && one.content == other.content)
        #expect(try ArchiveRemoval(archive).remove([gone]).unknown == [gone])
    }

    @Test func anArchiveThatOthersHaveOpenIsLeftWithoutALog() throws {
        let folder = try Sample.folder()
        let file = try Sample.write("云州港去年完成吞吐量180万标箱。\n", to: "a.txt", in: folder)
        let archive = try ArchiveFile(path: folder.appendingPathComponent("a.db").path, for: .writing)
        let other = try ArchiveFile(path: archive.path, for: .reading)
        try Sample.add([file], to: archive)
        try archive.close()
        #expect(FileState(of: archive.path + "-wal")?.size ?? 0 == 0)
        #expect(try ArchiveCatalog(other).sum().articles == 1)
    }

    @Test func aCountThatIsNotThatOfTheArticlesIsAFault() throws {
        let folder = try Sample.folder()
        let file = try Sample.write("云州港去年完成吞吐量180万标箱。\n", to: "a.txt", in: folder)
        let archive = try ArchiveFile(path: folder.appendingPathComponent("a.db").path, for: .writing)
        try Sample.add([file], to: archive)
        #expect(try ArchiveVerification(archive).outcome().faults == [])
        try DatabaseQueue(path: archive.path).write {
            try $0.execute(sql: "UPDATE setting SET value = '2' WHERE name = 'articles'")
        }
        #expect(try ArchiveVerification(archive).outcome().faults == ["setting: articles"])
    }

    private func record(_ number: Int) -> String {
        "{\"id\": \"\(number)\", \"date\": \"2024-03-01\", \"title\": \"云州第\(number + 1)号简报\", \"text\": \"今年新增企业\(number + 10)家。\"}\n"
    }
}
