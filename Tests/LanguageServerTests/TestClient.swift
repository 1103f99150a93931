import Foundation
import LintEngine
import RuleFiles
import Synchronization

@testable import LanguageServer

/// A client in the same process: sends messages to a session and remembers what comes back.
final class TestClient: ClientConnection {
    private let received = Mutex<[Data]>([])
    private let requests = Atomic<Int>(0)

    func send(_ message: Data) { received.withLock { $0.append(message) } }

    /// What came, as far as it has the shape asked for.
    func messages<Message: Decodable>(_ type: Message.Type = Message.self) -> [Message] {
        received.withLock { $0 }.compactMap { try? JSONDecoder().decode(Message.self, from: $0) }
    }

    struct Published: Decodable {
        let method: String
        let params: Parameters
        struct Parameters: Decodable {
            let uri: String
            let version: Int?
            let diagnostics: [Diagnostics.Diagnostic]
        }
    }

    struct Answer<Result: Decodable>: Decodable {
        let id: Int
        let result: Result
    }

    struct Refusal: Decodable {
        let id: Int?
        let error: ResponseError
    }

    struct Shown: Decodable {
        let method: String
        let params: Parameters
        struct Parameters: Decodable { let message: String }
    }

    /// The built-in rules, read once for all tests.
    static let rules = (try? RuleLoader.rules()) ?? []

    /// A session in a folder, past `initialized`.
    func session(in folder: String, offering encodings: [String]? = nil, debounce: Int = 0) async -> Session {
        var configuration = ServerConfiguration(threads: 2, debounce: debounce) { root in
            try SettingsFile.nearest(to: root).map(SettingsFile.settings(at:)) ?? Settings()
        }
        configuration.rules = { _ in Self.rules }
        let session = Session(connection: self, configuration: configuration)
        let offered = encodings.map { "[" + $0.map { "\"\($0)\"" }.joined(separator: ",") + "]" } ?? "null"
        _ = await ask(
            session, "initialize",
            """
            {"processId": null, "rootUri": "\(FileURI.uri(ofPath: folder))", "capabilities": {
            "general": {"positionEncodings": \(offered)},
            "textDocument": {"publishDiagnostics": {"relatedInformation": true}},
            "window": {"showDocument": {"support": true}}}}
            """, as: Initialized.self)
        await note(session, "initialized", "{}")
        return session
    }

    struct Initialized: Decodable {
        let capabilities: Capabilities
        struct Capabilities: Decodable { let positionEncoding: PositionEncoding }
    }

    func note(_ session: Session, _ method: String, _ parameters: String) async {
        _ = await session.receive(
            .message(Array(#"{"jsonrpc":"2.0","method":"\#(method)","params":\#(parameters)}"#.utf8)))
    }

    /// The answer to a request; nil where none came within some seconds.
    func ask<Result: Decodable & Sendable>(
        _ session: Session, _ method: String, _ parameters: String, as type: Result.Type
    ) async -> Result? {
        let id = requests.add(1, ordering: .relaxed).newValue
        let text = #"{"jsonrpc":"2.0","id":\#(id),"method":"\#(method)","params":\#(parameters)}"#
        _ = await session.receive(.message(Array(text.utf8)))
        return await soon { self.messages(Answer<Result>.self).first { $0.id == id }?.result }
    }

    func open(_ session: Session, _ path: String, _ text: String, version: Int = 1) async {
        let item = #"{"uri":"\#(FileURI.uri(ofPath: path))","languageId":"plaintext","version":\#(version)"#
        await note(session, "textDocument/didOpen", #"{"textDocument":\#(item),"text":\#(Self.quoted(text))}}"#)
    }

    /// Puts text in the place of a range, or, without one, of everything.
    func change(_ session: Session, _ path: String, _ range: TextRange?, _ text: String, version: Int) async {
        let place = range.flatMap { try? JSONEncoder().encode($0) }.map {
            #""range":\#(String(decoding: $0, as: UTF8.self)),"#
        }
        await note(
            session, "textDocument/didChange",
            #"{"textDocument":{"uri":"\#(FileURI.uri(ofPath: path))","version":\#(version)},"#
                + #""contentChanges":[{\#(place ?? "")"text":\#(Self.quoted(text))}]}"#)
    }

    private static func quoted(_ text: String) -> String {
        (try? JSONEncoder().encode(text)).map { String(decoding: $0, as: UTF8.self) } ?? "\"\""
    }

    /// The last diagnostics of a text that fit; nil where none came within some seconds.
    func diagnostics(
        of path: String, where fit: @escaping @Sendable (Published.Parameters) -> Bool = { _ in true }
    ) async -> [Diagnostics.Diagnostic]? {
        let uri = FileURI.uri(ofPath: path)
        return await soon {
            let last = self.messages(Published.self).last { $0.params.uri == uri }?.params
            return last.flatMap { fit($0) ? $0.diagnostics : nil }
        }
    }

    /// Asks again and again until there is an answer, for a minute at most.
    func soon<Result>(_ ask: () -> Result?) async -> Result? {
        for _ in 0..<6000 {
            if let result = ask() { return result }
            try? await Task.sleep(for: .milliseconds(10))
        }
        return nil
    }
}
