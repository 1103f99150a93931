#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// A file opened for reading from beginning to end, in pieces; closed when the value goes.
struct OpenFile: ~Copyable {
    private let descriptor: Int32
    private let ownsDescriptor: Bool
    private let pipe: PipeOpening?

    /// The size and the time of last change: differing before and after reading, the file changed meanwhile.
    struct State: Hashable {
        let size: Int
        let seconds: Int
        let nanoseconds: Int

        fileprivate init(_ status: stat) {
            #if canImport(Darwin)
                let changed = status.st_mtimespec
            #else
                let changed = status.st_mtim
            #endif
            (size, seconds, nanoseconds) = (Int(status.st_size), Int(changed.tv_sec), Int(changed.tv_nsec))
        }

        /// Without opening the file; nil where that is not possible.
        init?(of path: String) {
            var status = stat()
            guard stat(path, &status) == 0 else { return nil }
            self.init(status)
        }
    }

    enum Failure: Error { case refused(reason: String) }

    init(path: String) throws(Failure) {
        // Without blocking, since a named pipe that nobody writes into would never open.
        descriptor = open(path, O_RDONLY | O_NONBLOCK)
        ownsDescriptor = true
        guard descriptor >= 0 else {
            pipe = nil
            throw .refused(reason: String(cString: strerror(errno)))
        }
        pipe = PipeOpening(of: descriptor)
        _ = fcntl(descriptor, F_SETFL, fcntl(descriptor, F_GETFL) & ~O_NONBLOCK)
        if pipe?.hasWriter == false { throw .refused(reason: "named pipe without a writer") }
    }

    /// Standard input.
    init(standardInput: Void) {
        descriptor = 0
        ownsDescriptor = false
        pipe = nil
    }

    deinit { if ownsDescriptor { close(descriptor) } }

    func state() -> State {
        var status = stat()
        return State(fstat(descriptor, &status) == 0 ? status : stat())
    }

    /// Appends up to `count` bytes; returns how many came, 0 at the end.
    func read(upTo count: Int, into bytes: inout [UInt8]) throws(Failure) -> Int {
        if let first = pipe?.takeFirst(), !first.isEmpty {
            bytes += first
            return first.count
        }
        let start = bytes.count
        var failure: Int32 = 0
        var got = 0
        bytes.append(contentsOf: repeatElement(0, count: count))
        bytes.withUnsafeMutableBytes { buffer in
            while got < count {
                #if canImport(Glibc)
                    let step = Glibc.read(descriptor, buffer.baseAddress! + start + got, count - got)
                #elseif canImport(Musl)
                    let step = Musl.read(descriptor, buffer.baseAddress! + start + got, count - got)
                #else
                    let step = Darwin.read(descriptor, buffer.baseAddress! + start + got, count - got)
                #endif
                if step < 0, errno == EINTR { continue }
                if step < 0 { failure = errno }
                if step <= 0 { break }
                got += step
            }
        }
        bytes.removeLast(count - got)
        if failure != 0 { throw .refused(reason: String(cString: strerror(failure))) }
        return got
    }
}
