import Foundation
import Synchronization

/// Standard output as the way to the client.
final class StandardOutput: ClientConnection {
    private let writing = Mutex(FileHandle.standardOutput)

    func send(_ message: Data) {
        let header = Data("Content-Length: \(message.count)\r\n\r\n".utf8)
        // A client that no longer listens is noticed by the end of standard input.
        writing.withLock { try? $0.write(contentsOf: header + message) }
    }
}
