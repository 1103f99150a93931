#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// The beginning of what comes through a pipe that was named like a file, and whether anybody writes into it.
final class PipeOpening {
    /// Whether somebody writes, or has written and gone.
    let hasWriter: Bool
    private var first: [UInt8] = []

    /// Tenths of a second that a writer may take to come: `mkfifo p; writer > p & jmlint check p`.
    private static let patience = 20

    /// - Parameter descriptor: open for reading without blocking; nil where it is no pipe.
    init?(of descriptor: Int32) {
        var status = stat()
        guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFIFO else { return nil }
        var buffer = [UInt8](repeating: 0, count: 4096)
        for _ in 0..<Self.patience {
            let count = read(descriptor, &buffer, buffer.count)
            if count > 0 { first = Array(buffer.prefix(count)) }
            // Nothing yet, but a writer is there.
            if count > 0 || count < 0 && errno == EAGAIN {
                hasWriter = true
                return
            }
            var wait = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
            _ = poll(&wait, 1, 100)
            if wait.revents & Int16(POLLIN) == 0, wait.revents & Int16(POLLHUP) != 0 {
                hasWriter = true
                return
            }
        }
        hasWriter = false
    }

    /// What was read already, once.
    func takeFirst() -> [UInt8] {
        defer { first = [] }
        return first
    }
}
