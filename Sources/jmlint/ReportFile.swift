import Foundation

/// A file that a report is written to in pieces. A regular file is put in place whole when it is closed, so that no one
/// ever reads half a report; what is no regular file (a terminal, a pipe) is written at once.
struct ReportFile: TextOutputStream {
    private let handle: FileHandle
    private let path: String
    /// Where the text gathers until it is whole; nil where it is written at once.
    private let draft: String?
    private var buffer: [UInt8] = []
    private var failure: (any Error)?

    private static let bufferSize = 1 << 16

    /// - Parameter path: `-` is standard output.
    init(_ path: String) throws {
        self.path = path
        if path == "-" {
            (handle, draft) = (.standardOutput, nil)
        } else if Self.isSpecial(path) {
            (handle, draft) = (try FileHandle(forWritingTo: URL(fileURLWithPath: path)), nil)
        } else {
            let draft = path + ".\(ProcessInfo.processInfo.processIdentifier).part"
            try Data().write(to: URL(fileURLWithPath: draft))
            handle = try FileHandle(forWritingTo: URL(fileURLWithPath: draft))
            self.draft = draft
        }
        buffer.reserveCapacity(Self.bufferSize)
    }

    /// Whether the path leads to something else than a regular file: `/dev/stdout`, a named pipe.
    private static func isSpecial(_ path: String) -> Bool {
        let kind = try? FileManager.default.attributesOfItem(atPath: path)[.type] as? FileAttributeType
        return kind.map { $0 != .typeRegular && $0 != .typeDirectory } ?? false
    }

    /// Remembers a failure for ``close()``, since a stream of text cannot throw.
    mutating func write(_ text: String) {
        buffer.append(contentsOf: text.utf8)
        if buffer.count >= Self.bufferSize { empty() }
    }

    private mutating func empty() {
        guard failure == nil else { return buffer.removeAll(keepingCapacity: true) }
        do { try handle.write(contentsOf: buffer) } catch { failure = error }
        buffer.removeAll(keepingCapacity: true)
    }

    /// Writes what is left and puts the file in its place; throws what went wrong at any time.
    mutating func close() throws {
        empty()
        if path != "-" { try? handle.close() }
        guard let draft else {
            if let failure { throw failure }
            return
        }
        if failure == nil, rename(draft, path) != 0 {
            failure = CocoaError(
                .fileWriteUnknown, userInfo: [NSLocalizedDescriptionKey: String(cString: strerror(errno))])
        }
        if let failure {
            try? FileManager.default.removeItem(atPath: draft)
            throw failure
        }
    }
}
