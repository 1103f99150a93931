/// The files that the arguments of a run name, each once, and what of them could not be found.
public struct FileListing: Sendable {
    /// In the order of the arguments; within a folder or pattern sorted by the bytes of the path.
    public private(set) var files: [String] = []
    public private(set) var problems: [ReadingProblem] = []

    /// The endings of the files that are taken from folders and patterns; a file named outright is taken whatever it is.
    public static let extensions = [
        "txt", "text", "md", "markdown", "jsonl", "ndjson", "html", "htm", "xhtml", "docx", "pdf",
    ]

    private var known: Set<String> = []
    private var entered: Set<FileSystem.Identity> = []
    private let excludes: [GlobPattern]

    /// - Parameters:
    ///   - arguments: files, folders (searched in depth), patterns, `-` for standard input.
    ///   - excludes: paths to pass over in folders and patterns.
    public init(_ arguments: [String], excluding excludes: [GlobPattern] = []) {
        self.excludes = excludes
        for argument in arguments {
            entered = []
            add(argument)
        }
    }

    /// The listing without some of its files.
    public func without(_ isLeftOut: (String) -> Bool) -> FileListing {
        var listing = self
        listing.files.removeAll(where: isLeftOut)
        return listing
    }

    private mutating func add(_ argument: String) {
        if argument == "-" { return append(argument) }
        let path = Self.tidy(argument)
        switch FileSystem.entry(at: path) {
        case .file, .other: append(path)
        case .folder(let identity): addAll(in: path, identity, or: .noFilesFound) { _ in true }
        case .loop: problems.append(ReadingProblem(path: path, kind: .notAFile))
        case .refused(let reason): problems.append(ReadingProblem(path: path, kind: .unreadable(reason: reason)))
        case .missing where GlobPattern.isPattern(path): addMatches(of: path)
        case .missing: problems.append(ReadingProblem(path: path, kind: .missing))
        }
    }

    private mutating func addMatches(of path: String) {
        let pattern = GlobPattern(path)
        let folder = pattern.fixedFolder.isEmpty ? "." : pattern.fixedFolder
        guard case .folder(let identity) = FileSystem.entry(at: folder) else {
            return problems.append(ReadingProblem(path: path, kind: .missing))
        }
        let before = files.count + problems.count
        addAll(in: folder, identity, or: nil) { pattern.matches($0) }
        if files.count + problems.count == before { problems.append(ReadingProblem(path: path, kind: .missing)) }
    }

    private mutating func addAll(
        in folder: String, _ identity: FileSystem.Identity, or whenNone: ReadingProblem.Kind?,
        where isWanted: (String) -> Bool
    ) {
        let before = files.count + problems.count
        var found: [String] = []
        descend(folder, identity, into: &found)
        for path in found.sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) }) where isWanted(path) {
            append(path)
        }
        if let whenNone, files.count + problems.count == before, found.isEmpty {
            problems.append(ReadingProblem(path: folder, kind: whenNone))
        }
    }

    private mutating func descend(_ folder: String, _ identity: FileSystem.Identity, into found: inout [String]) {
        guard entered.insert(identity).inserted else { return }
        guard let names = FileSystem.names(in: folder) else {
            return problems.append(ReadingProblem(path: folder, kind: .unreadable(reason: "folder")))
        }
        for name in names where !name.hasPrefix(".") {
            let path = folder == "." ? name : folder.hasSuffix("/") ? folder + name : folder + "/" + name
            guard !excludes.contains(where: { $0.matches(path) }) else { continue }
            switch FileSystem.entry(at: path) {
            case .folder(let inner): descend(path, inner, into: &found)
            case .file where Self.isRead(name): found.append(path)
            case .loop where Self.isRead(name): problems.append(ReadingProblem(path: path, kind: .notAFile))
            case .refused(let reason) where Self.isRead(name):
                problems.append(ReadingProblem(path: path, kind: .unreadable(reason: reason)))
            // The folder has it, and yet it is not there: a name of bytes that are no text was repaired, and names nothing.
            case .missing where Self.isRead(name) && name.unicodeScalars.contains("\u{FFFD}"):
                problems.append(ReadingProblem(path: path, kind: .unreadable(reason: "the file name is not UTF-8")))
            default: break
            }
        }
    }

    private static func isRead(_ name: String) -> Bool {
        guard let dot = name.lastIndex(of: ".") else { return false }
        return extensions.contains(name[name.index(after: dot)...].lowercased())
    }

    /// The path without `./` before it and `/` after it.
    private static func tidy(_ path: String) -> String {
        var path = Substring(path)
        while path.hasPrefix("./"), path.count > 2 { path = path.dropFirst(2) }
        while path.hasSuffix("/"), path.count > 1 { path = path.dropLast() }
        return String(path)
    }

    private mutating func append(_ path: String) {
        if known.insert(path).inserted { files.append(path) }
    }
}
