import Archive
import Foundation
import GRDB
import Testing

/// What is no archive, or one that cannot be used, is told and left alone.
@Suite struct ArchiveProblemTests {
    private func problem(_ path: String, _ purpose: ArchiveFile.Purpose = .writing) -> ArchiveProblem? {
        do throws(ArchiveProblem) {
            _ = try ArchiveFile(path: path, for: purpose)
            return nil
        } catch { return error }
    }

    @Test func aTextAndAnotherProgramsDatabaseAreForeign() throws {
        let folder = try Sample.folder()
        let text = try Sample.write("云州市今年新增企业80多家。\n", to: "a.txt", in: folder)
        #expect(problem(text) == .foreign(path: text))
        let other = folder.appendingPathComponent("other.db").path
        let queue = try DatabaseQueue(path: other)
        try queue.write { try $0.execute(sql: "CREATE TABLE album(name TEXT)") }
        try queue.close()
        let before = try Data(contentsOf: URL(fileURLWithPath: other))
        #expect(problem(other) == .foreign(path: other))
        #expect(problem(other, .reading) == .foreign(path: other))
        #expect(try Data(contentsOf: URL(fileURLWithPath: other)) == before)
        #expect(problem(folder.path) == .foreign(path: folder.path))
    }

    @Test func anArchiveThatIsNotThereIsMadeOnlyForWriting() throws {
        let path = try Sample.folder().appendingPathComponent("a.db").path
        #expect(problem(path, .reading) == .missing(path: path))
        #expect(!FileManager.default.fileExists(atPath: path))
        #expect(problem(path) == nil)
        #expect(problem(path, .reading) == nil)
    }

    @Test func anArchiveOfALaterVersionIsLeftAlone() throws {
        let path = try Sample.folder().appendingPathComponent("a.db").path
        #expect(problem(path) == nil)
        let queue = try DatabaseQueue(path: path)
        try queue.write { try $0.execute(sql: "INSERT INTO grdb_migrations(identifier) VALUES ('99')") }
        try queue.close()
        let before = try Data(contentsOf: URL(fileURLWithPath: path))
        #expect(problem(path) == .newer(path: path))
        #expect(problem(path, .reading) == .newer(path: path))
        #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == before)
    }

    @Test func factsInAnotherFormAreNeitherReadNorTouched() throws {
        let path = try Sample.folder().appendingPathComponent("a.db").path
        #expect(problem(path) == nil)
        let queue = try DatabaseQueue(path: path)
        try queue.write { try $0.execute(sql: "UPDATE setting SET value = '0'") }
        try queue.close()
        let before = try Data(contentsOf: URL(fileURLWithPath: path))
        #expect(problem(path) == .otherFormat(path: path))
        #expect(problem(path, .reading) == .otherFormat(path: path))
        #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == before)
    }

    @Test func anArchiveWhoseFormWasNotSettledWhenItWasMadeIsTakenUp() throws {
        let path = try Sample.folder().appendingPathComponent("a.db").path
        #expect(problem(path) == nil)
        let queue = try DatabaseQueue(path: path)
        try queue.write { try $0.execute(sql: "DELETE FROM setting") }
        try queue.close()
        #expect(problem(path) == nil)
        #expect(problem(path, .reading) == nil)
    }

    @Test func aDamagedArchiveIsTold() throws {
        let folder = try Sample.folder()
        let path = folder.appendingPathComponent("a.db").path
        let archive = try ArchiveFile(path: path, for: .writing)
        try Sample.add(try Sample.files(in: Sample.fixture("d-001")), to: archive)
        try archive.close()
        var bytes = try Data(contentsOf: URL(fileURLWithPath: path))
        for place in stride(from: 4096, to: bytes.count, by: 512) { bytes[place] = 0xFF }
        let copy = folder.appendingPathComponent("copy.db")
        try bytes.write(to: copy)
        guard case .damaged = problem(copy.path, .reading) else {
            Issue.record("a damaged archive was taken for sound")
            return
        }
    }
}
