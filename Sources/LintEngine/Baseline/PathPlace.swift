/// Tells paths from a folder, and back: what a file keeps of other files' names holds wherever the program is started.
struct PathPlace {
    /// As seen from the working folder; empty for the working folder itself.
    let folder: String

    /// A path seen from the working folder, told from the folder where it lies below it.
    func shortened(_ path: String) -> String {
        path.hasPrefix(folder + "/") && !folder.isEmpty ? String(path.dropFirst(folder.utf8.count + 1)) : path
    }

    /// A path told from the folder, as seen from the working folder.
    func joined(_ path: String) -> String {
        path.hasPrefix("/") || folder.isEmpty ? path : folder + "/" + path
    }
}
