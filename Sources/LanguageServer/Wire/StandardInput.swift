import Foundation

/// Standard input cut into messages, on a thread of its own, since reading waits.
enum StandardInput {
    /// Ends when the input does.
    static func pieces() -> AsyncStream<MessageFramer.Piece> {
        AsyncStream { continuation in
            Thread.detachNewThread {
                var framer = MessageFramer()
                var buffer = [UInt8](repeating: 0, count: 1 << 16)
                while true {
                    // FileHandle would wait until the buffer is full.
                    let count = read(STDIN_FILENO, &buffer, buffer.count)
                    if count < 0, errno == EINTR { continue }
                    guard count > 0 else { break }
                    for piece in framer.pieces(adding: Array(buffer[..<count])) { continuation.yield(piece) }
                }
                continuation.finish()
            }
        }
    }
}
