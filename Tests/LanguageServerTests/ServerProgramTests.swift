import Foundation
import Testing

@testable import LanguageServer

/// The program as an editor starts it.
@Suite struct ServerProgramTests {
    private func initialize(_ folder: TestFolder, client: Int32) -> String {
        let uri = FileURI.uri(ofPath: folder.path)
        return
            #"{"id":1,"method":"initialize","params":{"processId":\#(client),"rootUri":"\#(uri)","capabilities":{}}}"#
    }

    private func open(_ folder: TestFolder) throws -> String {
        let text = String(decoding: try JSONEncoder().encode(Laboratory.draft(96)), as: UTF8.self)
        let uri = FileURI.uri(ofPath: folder.file("b.txt"))
        let item = #"{"uri":"\#(uri)","languageId":"plaintext","version":1,"text":\#(text)}"#
        return #"{"method":"textDocument/didOpen","params":{"textDocument":\#(item)}}"#
    }

    @Test func aSessionOverPipesGoesItsWayThroughGarbageAndEndsInOrder() throws {
        let folder = try TestFolder(["a.txt": Laboratory.printed])
        let program = try ServerProgram(in: folder.path)
        program.send(initialize(folder, client: getpid()))
        #expect(program.message(holding: #""positionEncoding":"utf-16""#) != nil)
        program.send(#"{"method":"initialized","params":{}}"#)
        program.write("Content-Length: 3\r\n\r\n{]}this is no message\r\n\r\n")
        #expect(program.message(holding: "-32700") != nil)
        program.send(try open(folder))
        let marks = program.message(holding: #""code":"claims/quantity""#)
        // A client that shows no related places reads them in the message.
        #expect(marks?.contains("a.txt:5 “高层次人才83名”") == true)
        program.send(#"{"id":2,"method":"shutdown"}"#)
        #expect(program.message(holding: #""id":2"#)?.contains(#""result":null"#) == true)
        program.send(#"{"method":"exit"}"#)
        #expect(program.status() == 0)
    }

    @Test func itEndsWhenItsInputEnds() throws {
        let folder = try TestFolder([:])
        let program = try ServerProgram(in: folder.path)
        program.send(initialize(folder, client: getpid()))
        _ = program.message(holding: "capabilities")
        program.closeInput()
        #expect(program.status() == 1)
    }

    @Test func itEndsWhenItsClientIsGoneAlthoughTheInputStaysOpen() throws {
        let folder = try TestFolder([:])
        let client = Process()
        client.executableURL = URL(fileURLWithPath: "/bin/sleep")
        client.arguments = ["60"]
        try client.run()
        let program = try ServerProgram(in: folder.path)
        program.send(initialize(folder, client: client.processIdentifier))
        _ = program.message(holding: "capabilities")
        // Not by SIGTERM, which a test may inherit as blocked.
        kill(client.processIdentifier, SIGKILL)
        client.waitUntilExit()
        #expect(program.status() == 1)
    }
}
