import Foundation
import Testing

@testable import LanguageServer

@Suite struct SessionTests {
    private func range(_ line: Int, _ start: Int, _ end: Int) -> TextRange {
        TextRange(start: TextPosition(line: line, character: start), end: TextPosition(line: line, character: end))
    }

    @Test func aDraftThatThePrintedPagesDenyIsMarkedWithTheOtherPlace() async throws {
        let folder = try TestFolder(["a.txt": Laboratory.printed])
        let client = TestClient()
        let session = await client.session(in: folder.path)
        await client.open(session, folder.file("b.txt"), Laboratory.draft(96))
        let found = try #require(await client.diagnostics(of: folder.file("b.txt")) { !$0.diagnostics.isEmpty })
        #expect(found.map(\.code) == ["claims/quantity"])
        #expect(found.map(\.severity) == [1])
        // 😀 and 𠮷 count twice in UTF-16.
        #expect(found.map(\.range) == [range(4, 24, 32)])
        let related = try #require(found[0].relatedInformation)
        #expect(
            related.map(\.location) == [
                TextLocation(uri: FileURI.uri(ofPath: folder.file("a.txt")), range: range(4, 21, 29))
            ])
        #expect(related[0].message.hasPrefix("《云岭新材料实验室引才》（2024-03-01）："))
    }

    @Test func aClientThatOffersUTF8GetsColumnsInBytes() async throws {
        let folder = try TestFolder(["a.txt": Laboratory.printed])
        let client = TestClient()
        let session = await client.session(in: folder.path, offering: ["utf-16", "utf-8"])
        #expect(
            client.messages(TestClient.Answer<TestClient.Initialized>.self).map(\.result.capabilities.positionEncoding)
                == [.utf8])
        await client.open(session, folder.file("b.txt"), Laboratory.draft(96))
        let found = try #require(await client.diagnostics(of: folder.file("b.txt")) { !$0.diagnostics.isEmpty })
        #expect(found.map(\.range) == [range(4, 68, 88)])
    }

    @Test func anEditThatSettlesTheMatterTakesTheMarkAway() async throws {
        let folder = try TestFolder(["a.txt": Laboratory.printed])
        let client = TestClient()
        let session = await client.session(in: folder.path)
        let draft = folder.file("b.txt")
        await client.open(session, draft, Laboratory.draft(96))
        _ = await client.diagnostics(of: draft) { !$0.diagnostics.isEmpty }
        await client.change(session, draft, range(4, 29, 31), "83", version: 2)
        #expect(await client.diagnostics(of: draft) { $0.version == 2 } == [])
    }

    @Test func whatIsTypedAtOnceIsCheckedOnceAtTheEnd() async throws {
        let folder = try TestFolder(["a.txt": Laboratory.printed])
        let client = TestClient()
        let session = await client.session(in: folder.path, debounce: 300)
        let draft = folder.file("b.txt")
        await client.open(session, draft, Laboratory.draft(96))
        _ = await client.diagnostics(of: draft) { !$0.diagnostics.isEmpty }
        for version in 2...20 { await client.change(session, draft, range(5, 0, 0), "字", version: version) }
        _ = await client.diagnostics(of: draft) { $0.version == 20 }
        let versions = client.messages(TestClient.Published.self).compactMap(\.params.version)
        #expect(Set(versions) == [1, 20])
    }

    @Test func anotherOpenDraftIsCheckedAgainToo() async throws {
        let folder = try TestFolder([:])
        let client = TestClient()
        let session = await client.session(in: folder.path)
        let one = folder.file("a.txt"), two = folder.file("b.txt")
        await client.open(session, one, Laboratory.printed)
        await client.open(session, two, Laboratory.draft(96))
        #expect(await client.diagnostics(of: one) { !$0.diagnostics.isEmpty }?.count == 1)
        await client.change(session, two, nil, Laboratory.draft(83), version: 2)
        #expect(await client.diagnostics(of: one) { $0.diagnostics.isEmpty } == [])
        await client.change(session, two, nil, Laboratory.draft(96), version: 3)
        #expect(await client.diagnostics(of: one) { !$0.diagnostics.isEmpty }?.count == 1)
        let closed = #"{"textDocument":{"uri":"\#(FileURI.uri(ofPath: two))"}}"#
        await client.note(session, "textDocument/didClose", closed)
        #expect(await client.diagnostics(of: one) { $0.diagnostics.isEmpty } == [])
    }

    @Test func aPrintedFileThatChangesIsReadAgain() async throws {
        let folder = try TestFolder(["a.txt": Laboratory.printed])
        let client = TestClient()
        let session = await client.session(in: folder.path)
        let draft = folder.file("b.txt")
        await client.open(session, draft, Laboratory.draft(96))
        _ = await client.diagnostics(of: draft) { !$0.diagnostics.isEmpty }
        try folder.write("a.txt", Laboratory.printed.replacing("83名", with: "96名"))
        await session.lookAround()
        #expect(await client.diagnostics(of: draft) { $0.diagnostics.isEmpty } == [])
    }

    @Test func changedSettingsHoldAtOnceAndWrongOnesAreMarkedInTheirFile() async throws {
        let folder = try TestFolder(["a.txt": Laboratory.printed, ".lint.yml": "severity: {claims: info}\n"])
        let client = TestClient()
        let session = await client.session(in: folder.path)
        let draft = folder.file("b.txt"), settings = folder.file(".lint.yml")
        await client.open(session, draft, Laboratory.draft(96))
        #expect(await client.diagnostics(of: draft) { !$0.diagnostics.isEmpty }?.map(\.severity) == [3])
        try folder.write(".lint.yml", "severty: {claims: info}\n")
        await session.lookAround()
        let wrong = try #require(await client.diagnostics(of: settings) { !$0.diagnostics.isEmpty })
        #expect(wrong[0].message.contains("severity"))
        try folder.write(".lint.yml", "ignore: [claims]\n")
        await session.lookAround()
        #expect(await client.diagnostics(of: settings) { $0.diagnostics.isEmpty } == [])
        #expect(await client.diagnostics(of: draft) { $0.diagnostics.isEmpty } == [])
    }

    @Test func whatIsNoArticleIsLeftAlone() async throws {
        let folder = try TestFolder([".lint.yml": "exclude: [old/**]\n"])
        let client = TestClient()
        let session = await client.session(in: folder.path)
        let program = #"{"textDocument":{"uri":"file://\#(folder.file("a.py"))","languageId":"python","text":""}}"#
        await client.note(session, "textDocument/didOpen", program)
        await client.open(session, folder.file("old/a.txt"), Laboratory.printed)
        await client.open(session, folder.file("c.txt"), Laboratory.printed)
        _ = await client.diagnostics(of: folder.file("c.txt"))
        let addresses = client.messages(TestClient.Published.self).map(\.params.uri)
        #expect(Set(addresses) == [FileURI.uri(ofPath: folder.file("c.txt"))])
    }
}
