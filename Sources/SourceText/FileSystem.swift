#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// The few questions that reading asks of the file system, answered without throwing.
enum FileSystem {
    /// What a path names, links followed.
    enum Entry: Equatable {
        case file(Identity)
        case folder(Identity)
        /// A pipe or a device.
        case other
        case missing
        /// A link that leads back to itself.
        case loop
        case refused(reason: String)
    }

    /// The same for every name of one file.
    struct Identity: Hashable {
        let device: UInt64
        let number: UInt64
    }

    static func entry(at path: String) -> Entry {
        var status = stat()
        guard stat(path, &status) == 0 else {
            switch errno {
            case ENOENT, ENOTDIR: return .missing
            case ELOOP: return .loop
            default: return .refused(reason: String(cString: strerror(errno)))
            }
        }
        let identity = Identity(device: UInt64(truncatingIfNeeded: status.st_dev), number: UInt64(status.st_ino))
        switch status.st_mode & S_IFMT {
        case S_IFREG: return .file(identity)
        case S_IFDIR: return .folder(identity)
        default: return .other
        }
    }

    /// The names in a folder, without `.` and `..`, sorted by their bytes; nil where it cannot be listed.
    static func names(in folder: String) -> [String]? {
        guard let stream = opendir(folder) else { return nil }
        defer { closedir(stream) }
        var names: [String] = []
        while let entry = readdir(stream) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
                pointer.withMemoryRebound(to: CChar.self, capacity: MemoryLayout.size(ofValue: pointer.pointee)) {
                    String(cString: $0)
                }
            }
            if name != ".", name != ".." { names.append(name) }
        }
        return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }
}
