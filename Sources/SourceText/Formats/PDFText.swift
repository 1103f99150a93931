import Foundation

/// The text of a PDF as `pdftotext` (of poppler or Xpdf) gives it; places are lines and columns of that text.
enum PDFText {
    static let tool = "pdftotext"

    enum Failure: Error { case missing, refused }

    /// The text in reading order, pages one after another.
    /// - Parameter path: a file; standard input is written to one first.
    static func text(ofFileAt path: String) throws(Failure) -> [UInt8] {
        guard let program = program() else { throw .missing }
        let run = Process()
        run.executableURL = URL(fileURLWithPath: program)
        // A path that begins with a hyphen would be taken for an option.
        run.arguments = ["-enc", "UTF-8", "-nopgbrk", path.hasPrefix("-") ? "./" + path : path, "-"]
        let output = Pipe()
        run.standardOutput = output
        run.standardError = FileHandle.nullDevice
        run.standardInput = FileHandle.nullDevice
        do { try run.run() } catch { throw .missing }
        let data = output.fileHandleForReading.readDataToEndOfFile()
        run.waitUntilExit()
        guard run.terminationStatus == 0 else { throw .refused }
        return Array(data)
    }

    /// Where the program lies on the search path.
    private static func program() -> String? {
        let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
        return folders.map { $0 + "/" + tool }.first { FileManager.default.isExecutableFile(atPath: $0) }
    }
}
