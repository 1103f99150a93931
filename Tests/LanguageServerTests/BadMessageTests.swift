import Foundation
import Testing

@testable import LanguageServer

@Suite struct BadMessageTests {
    private func piece(_ text: String) -> MessageFramer.Piece { .message(Array(text.utf8)) }

    @Test(arguments: [
        ("{", -32700), ("\u{0}", -32700), ("[]", -32600), ("{}", -32600), ("17", -32700),
        (#"{"id":7,"method":"textDocument/hover","params":[1]}"#, -32602),
        (#"{"id":7,"method":"textDocument/hover"}"#, -32602),
        (#"{"id":7,"method":"textDocument/rename","params":{}}"#, -32601),
        (#"{"id":7,"method":"initialize","params":{}}"#, -32600),
        (#"{"id":7,"method":"workspace/executeCommand","params":{"command":"rm"}}"#, -32602),
    ])
    func aBadMessageIsRefusedAndTheSessionGoesOn(text: String, code: Int) async throws {
        let folder = try TestFolder(["a.txt": Laboratory.printed])
        let client = TestClient()
        let session = await client.session(in: folder.path)
        #expect(await session.receive(piece(text)) == nil)
        #expect(client.messages(TestClient.Refusal.self).map(\.error.code) == [code])
        await client.open(session, folder.file("b.txt"), Laboratory.draft(96))
        #expect(await client.diagnostics(of: folder.file("b.txt")) { !$0.diagnostics.isEmpty }?.count == 1)
    }

    @Test(arguments: [
        #"{"method":"textDocument/didChange","params":{"textDocument":{"uri":"file:///none"},"contentChanges":[]}}"#,
        #"{"method":"textDocument/didOpen","params":{"textDocument":3}}"#,
        #"{"method":"$/unheardOf","params":{}}"#, #"{"method":"textDocument/didClose"}"#,
        #"{"id":99,"result":null}"#, #"{"id":"x","error":{"code":1,"message":"no"}}"#,
        #"{"method":"$/cancelRequest","params":{"id":12345}}"#,
    ])
    func aBadNotificationIsPassedOver(text: String) async throws {
        let folder = try TestFolder([:])
        let client = TestClient()
        let session = await client.session(in: folder.path)
        #expect(await session.receive(piece(text)) == nil)
        #expect(client.messages(TestClient.Refusal.self).isEmpty)
    }

    @Test func changesThatMakeNoSenseAreTakenAsFarAsTheyGo() async throws {
        let folder = try TestFolder([:])
        let client = TestClient()
        let session = await client.session(in: folder.path)
        let draft = folder.file("a.txt")
        await client.open(session, draft, "甲")
        let far = TextPosition(line: 900, character: -3), before = TextPosition(line: -5, character: 2)
        await client.change(session, draft, TextRange(start: far, end: before), "乙", version: 2)
        #expect(await session.drafts[FileURI.uri(ofPath: draft)]?.text.string(0..<9) == "甲乙")
    }

    @Test func beforeInitializeAndAfterShutdownRequestsAreRefused() async throws {
        let client = TestClient()
        let session = Session(
            connection: client, configuration: ServerConfiguration(threads: 1) { _ in throw CancellationError() })
        _ = await session.receive(piece(#"{"id":1,"method":"textDocument/hover","params":{}}"#))
        _ = await session.receive(piece(#"{"id":2,"method":"initialize","params":{"capabilities":{}}}"#))
        _ = await session.receive(piece(#"{"id":3,"method":"shutdown"}"#))
        _ = await session.receive(piece(#"{"id":4,"method":"shutdown"}"#))
        #expect(client.messages(TestClient.Refusal.self).map(\.id) == [1, 4])
        #expect(await session.receive(piece(#"{"method":"exit"}"#)) == .orderly)
    }

    @Test func exitWithoutShutdownIsAbrupt() async {
        let session = Session(
            connection: TestClient(), configuration: ServerConfiguration(threads: 1) { _ in throw CancellationError() })
        #expect(await session.receive(piece(#"{"method":"exit"}"#)) == .abrupt)
    }
}
