/// Cuts the bytes that a client sends into messages: header lines, an empty line, then as many bytes as the header says.
///
/// What is no message is passed over up to the next header, so that one slip does not end the session.
struct MessageFramer {
    /// What came out of the bytes.
    enum Piece: Equatable {
        /// The bytes of one message, which may still be anything.
        case message([UInt8])
        /// This many bytes were passed over.
        case garbage(Int)
    }

    private var pending: [UInt8] = []
    /// Bytes still to come of the message whose header was read; nil while a header is awaited.
    private var awaited: Int?
    /// A header longer than this is none.
    private static let headerLimit = 16 << 10
    /// A message longer than this is not believed: no draft is so long.
    private static let messageLimit = 256 << 20
    private static let headerName = Array("content-length:".utf8)

    /// Takes in bytes and gives what is complete by now.
    mutating func pieces(adding bytes: [UInt8]) -> [Piece] {
        pending += bytes
        var pieces: [Piece] = []
        while let piece = next() { pieces += piece }
        return pieces
    }

    /// Nil where more bytes are needed; empty where a header was read.
    private mutating func next() -> [Piece]? {
        if let awaited {
            guard pending.count >= awaited else { return nil }
            let message = Array(pending[..<awaited])
            pending.removeFirst(awaited)
            self.awaited = nil
            return [.message(message)]
        }
        guard let end = headerEnd() else {
            guard pending.count > Self.headerLimit else { return nil }
            return [.garbage(passOver())]
        }
        let length = Self.contentLength(in: pending[..<end])
        pending.removeFirst(end)
        awaited = length
        return length == nil ? [.garbage(end)] : []
    }

    /// The index just past the empty line; a lone line feed ends a line too.
    private func headerEnd() -> Int? {
        var lineStart = 0
        for index in pending.indices where pending[index] == 0x0A {
            let isEmpty = index == lineStart || index == lineStart + 1 && pending[lineStart] == 0x0D
            if isEmpty, lineStart > 0 { return index + 1 }
            lineStart = index + 1
        }
        return nil
    }

    /// The number after the last `Content-Length:`, wherever in a line that stands: garbage may run before it.
    private static func contentLength(in header: ArraySlice<UInt8>) -> Int? {
        guard var index = lastIndex(ofHeaderIn: header).map({ $0 + headerName.count }) else { return nil }
        while index < header.endIndex, header[index] == 0x20 || header[index] == 0x09 { index += 1 }
        let digits = header[index...].prefix { (0x30...0x39).contains($0) }
        guard let length = Int(String(decoding: digits, as: UTF8.self)), length <= messageLimit else { return nil }
        return length
    }

    private static func lastIndex(ofHeaderIn bytes: ArraySlice<UInt8>) -> Int? {
        guard bytes.count >= headerName.count else { return nil }
        return (bytes.startIndex...bytes.endIndex - headerName.count).last { start in
            zip(bytes[start...], headerName).allSatisfy { $0 == $1 || $0 | 0x20 == $1 && $1 >= 0x61 }
        }
    }

    /// Drops what cannot be a header, but keeps a header that may have begun.
    private mutating func passOver() -> Int {
        let keep = Self.lastIndex(ofHeaderIn: pending[...]) ?? pending.count - Self.headerName.count
        let dropped = keep > 0 ? keep : pending.count
        pending.removeFirst(dropped)
        return dropped
    }
}
