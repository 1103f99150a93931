import Foundation
import LintEngine

/// How a session ended.
public enum SessionEnding: Sendable {
    /// As the protocol wants it: `shutdown`, then `exit`.
    case orderly
    /// `exit` without `shutdown`, or a client that is gone.
    case abrupt
}

extension Session {
    /// Takes one piece of what the client sent; gives how the session ended, or nil while it lasts.
    func receive(_ piece: MessageFramer.Piece) -> SessionEnding? {
        switch piece {
        case .garbage(let count):
            log("jmlint: passed over \(count) bytes that are no message")
            return nil
        case .message(let bytes):
            do throws(ResponseError) {
                return receive(try IncomingMessage(bytes))
            } catch {
                connection.answer(nil, refusing: error)
                return nil
            }
        }
    }

    private func receive(_ message: IncomingMessage) -> SessionEnding? {
        // An answer to a request of ours: nothing hangs on it.
        guard let method = message.method else { return nil }
        if method == "exit" { return stage == .shutDown ? .orderly : .abrupt }
        do throws(ResponseError) {
            if let id = message.id { try answer(message, method, id) } else { try note(message, method) }
        } catch {
            if let id = message.id { connection.answer(id, refusing: error) } else { log("jmlint: \(error.message)") }
        }
        return nil
    }

    private func answer(_ message: IncomingMessage, _ method: String, _ id: RequestID) throws(ResponseError) {
        switch (stage, method) {
        case (.waiting, "initialize"):
            connection.answer(id, with: initialize(try message.parameters()))
        case (.waiting, _): throw .notInitialized
        case (.shutDown, _): throw .shutDown
        case (_, "initialize"): throw .invalidRequest
        case (_, "shutdown"):
            stage = .shutDown
            checking?.cancel()
            connection.answer(id, with: NoResult())
        case (_, "textDocument/hover"):
            let parameters = try message.parameters(as: HoverMessages.Parameters.self)
            answerLater(id) { await $0.hover(parameters) }
        case (_, "textDocument/codeAction"):
            let parameters = try message.parameters(as: CodeActions.Parameters.self)
            answerLater(id) { await $0.actions(parameters) }
        case (_, "workspace/executeCommand"):
            try execute(try message.parameters())
            connection.answer(id, with: NoResult())
        default: throw .unknownMethod(method)
        }
    }

    /// Answers as soon as the drafts are checked as they stand, unless the client takes its question back.
    private func answerLater<Result: Encodable & Sendable>(
        _ id: RequestID, _ result: @escaping @Sendable (isolated Session) async -> Result?
    ) {
        answering[id] = Task {
            let result = await result(self)
            answering[id] = nil
            if Task.isCancelled {
                connection.answer(id, refusing: .cancelled)
            } else if let result {
                connection.answer(id, with: result)
            } else {
                connection.answer(id, with: NoResult())
            }
        }
    }

    private func note(_ message: IncomingMessage, _ method: String) throws(ResponseError) {
        guard stage == .running else { return }
        switch method {
        case "initialized": begin()
        case "textDocument/didOpen": open(try message.parameters())
        case "textDocument/didChange": change(try message.parameters())
        case "textDocument/didSave": save(try message.parameters())
        case "textDocument/didClose": close(try message.parameters())
        case "workspace/didChangeWatchedFiles": filesChanged(try message.parameters())
        case "workspace/didChangeConfiguration": reload()
        case "$/cancelRequest":
            let id = try message.parameters(as: Cancellation.self).id
            answering[id]?.cancel()
        // What a server does not know and no one waits for is passed over in silence.
        default: break
        }
    }

    private struct Cancellation: Decodable { let id: RequestID }
}
