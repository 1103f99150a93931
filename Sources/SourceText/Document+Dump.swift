extension Document {
    /// Path, encoding, size and problems of the document; the first line of `--dump articles`.
    public var dumpDescription: String {
        var lines = ["\(path): \(encoding.rawValue), \(source.count) bytes, \(lines.lineCount) lines"]
        for problem in problems { lines.append("  ! \(problem.message)") }
        return lines.joined(separator: "\n")
    }
}
