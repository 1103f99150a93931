import Foundation

/// The way between `file:` addresses and paths.
enum FileURI {
    /// The path of a `file:` address; any other address (`untitled:…`) stands for itself.
    static func path(of uri: String) -> String {
        guard uri.hasPrefix("file:") else { return uri }
        var rest = uri.dropFirst("file:".count)
        if rest.hasPrefix("//") { rest = rest.dropFirst(2).drop { $0 != "/" } }
        return String(rest).removingPercentEncoding ?? String(rest)
    }

    static func uri(ofPath path: String) -> String {
        guard path.hasPrefix("/") else { return path }
        return "file://" + (path.addingPercentEncoding(withAllowedCharacters: unreserved) ?? path)
    }

    /// RFC 3986, 2.3, and the slash.
    private static let unreserved = CharacterSet(
        charactersIn: "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~/")

    /// The path with its links followed, as far as it exists: one file, one name.
    static func resolved(_ path: String) -> String {
        guard path.hasPrefix("/") else { return path }
        if let real = realpath(path, nil) {
            defer { free(real) }
            return String(cString: real)
        }
        guard let slash = path.lastIndex(of: "/"), slash > path.startIndex else { return path }
        return resolved(String(path[..<slash])) + path[slash...]
    }
}
