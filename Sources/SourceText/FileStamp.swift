/// What tells whether a file changed since it was read, without reading it: size, time of last change, and which file
/// the path names.
public struct FileStamp: Sendable, Hashable {
    private let file: FileSystem.Identity
    private let state: OpenFile.State

    /// Nil where the path names no file.
    public init?(of path: String) {
        guard case .file(let identity) = FileSystem.entry(at: path), let state = OpenFile.State(of: path) else {
            return nil
        }
        file = identity
        self.state = state
    }
}
