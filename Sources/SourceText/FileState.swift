#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// How large a file is and when it was changed last: equal states, most likely equal contents.
public struct FileState: Hashable, Sendable {
    public let size: Int
    /// Nanoseconds since 1970.
    public let modified: Int

    /// Nil where there is no such file.
    public init?(of path: String) {
        var status = stat()
        guard stat(path, &status) == 0 else { return nil }
        #if canImport(Darwin)
            let changed = status.st_mtimespec
        #else
            let changed = status.st_mtim
        #endif
        size = Int(status.st_size)
        modified = Int(changed.tv_sec) &* 1_000_000_000 &+ Int(changed.tv_nsec)
    }
}
