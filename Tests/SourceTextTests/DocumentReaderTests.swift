import Foundation
import Testing

@testable import SourceText

@Suite struct DocumentReaderTests {
    private let folder: URL

    init() throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "jmlint-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }

    private func write(_ name: String, _ bytes: [UInt8]) throws -> String {
        let url = folder.appending(path: name)
        try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(bytes).write(to: url)
        return url.path
    }

    private func write(_ name: String, _ text: String) throws -> String { try write(name, Array(text.utf8)) }

    private func names(_ listing: FileListing) -> [String] {
        listing.files.map { String($0.dropFirst(folder.path.count + 1)) }
    }

    @Test func foldersAreSearchedInDepthAndSorted() throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        for name in ["b.txt", "a/z.md", "a/.hidden.txt", ".git/x.txt", "c.jsonl", "picture.png", "B.TXT"] {
            _ = try write(name, "港。")
        }
        #expect(names(FileListing([folder.path])) == ["B.TXT", "a/z.md", "b.txt", "c.jsonl"])
        #expect(names(FileListing([folder.path + "/*.txt"])) == ["b.txt"])
        #expect(
            names(FileListing([folder.path + "/**/*.md", folder.path])) == ["a/z.md", "B.TXT", "b.txt", "c.jsonl"])
    }

    @Test func aLinkBackToItsFolderIsEnteredOnce() throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        _ = try write("in/a.txt", "港。")
        try FileManager.default.createSymbolicLink(
            atPath: folder.path + "/in/again", withDestinationPath: folder.path)
        try FileManager.default.createSymbolicLink(
            atPath: folder.path + "/self.txt", withDestinationPath: folder.path + "/self.txt")
        let listing = FileListing([folder.path])
        #expect(names(listing) == ["in/a.txt"])
        #expect(listing.problems == [ReadingProblem(path: folder.path + "/self.txt", kind: .notAFile)])
    }

    @Test func whatIsMissingIsSaidAndTheRestIsListed() throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        let file = try write("a.txt", "港。")
        let empty = folder.path + "/none"
        try FileManager.default.createDirectory(atPath: empty, withIntermediateDirectories: true)
        let listing = FileListing([folder.path + "/gone.txt", file, empty, folder.path + "/*.md"])
        #expect(listing.files == [file])
        #expect(
            listing.problems == [
                ReadingProblem(path: folder.path + "/gone.txt", kind: .missing),
                ReadingProblem(path: empty, kind: .noFilesFound),
                ReadingProblem(path: folder.path + "/*.md", kind: .missing),
            ])
    }

    @Test func aPageOverTheLimitIsNotReadAndSaysSo() throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        let path = try write("a.txt", [UInt8](repeating: 0x61, count: 3000))
        let documents = DocumentReader(pageLimit: 1000).documents(at: path)
        #expect(documents.map(\.problems) == [[ReadingProblem(path: path, kind: .tooLarge(size: 3000, limit: 1000))]])
        #expect(documents[0].text.isEmpty)
    }

    @Test func aFolderOrAMissingFileIsADocumentWithAProblem() {
        defer { try? FileManager.default.removeItem(at: folder) }
        #expect(DocumentReader().documents(at: folder.path)[0].problems[0].kind == .notAFile)
        #expect(DocumentReader().documents(at: folder.path + "/gone")[0].problems[0].kind == .missing)
    }

    @Test func jsonLinesComeInPartsWithPlacesOfTheWholeFile() throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        let lines = (0..<50).map { #"{"id": "\#($0)", "text": "澜江港新增航线\#($0 + 100)条。"}"# }
        let path = try write("a.jsonl", lines.joined(separator: "\n"))
        let documents = DocumentReader(partSize: 200).documents(at: path)
        #expect(documents.count > 5)
        let bytes = Array(lines.joined(separator: "\n").utf8)
        var ids: [String] = []
        for document in documents {
            for article in ArticleSplitter().read(document).articles {
                ids.append(article.id)
                let digit = try #require(article.text.scalars.firstIndex(of: 0x31))
                let place = document.place(of: article.text.source(of: digit..<digit + 3))
                #expect(place.startLine == article.index + 1)
                let number = String(decoding: bytes[place.startOffset..<place.endOffset], as: UTF8.self)
                #expect(number == String(article.index + 100))
            }
        }
        #expect(ids == (0..<50).map(String.init))
    }

    @Test func aFileThatChangesWhileItIsReadIsToldAndWhatCameIsRead() throws {
        let record = #"{"id":"1","date":"2024-03-01","title":"港区引才","text":"云州港引进人才80多名。"}"# + "\n"
        let path = try write("a.jsonl", String(repeating: record, count: 40))
        var documents: [Document] = []
        DocumentReader(partSize: 1_000).read(path) { document in
            if documents.isEmpty, let file = FileHandle(forWritingAtPath: path) {
                file.seekToEndOfFile()
                file.write(Data(record.utf8))
                try? file.close()
            }
            documents.append(document)
        }
        #expect(documents.count > 1)
        #expect(documents.flatMap(\.problems).contains { $0.kind == .changedWhileRead })
    }
}
