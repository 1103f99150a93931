import Foundation

/// The built program, serving over pipes.
final class ServerProgram {
    let process = Process()
    private let input = Pipe()
    private let output = Pipe()
    private var pending: [UInt8] = []

    /// The program beside the tests, as the build leaves it.
    static var path: String {
        var folder = URL(fileURLWithPath: CommandLine.arguments[0]).resolvingSymlinksInPath()
            .deletingLastPathComponent()
        for bundle in Bundle.allBundles where bundle.bundlePath.hasSuffix(".xctest") {
            folder = bundle.bundleURL.deletingLastPathComponent()
        }
        for _ in 0..<5 {
            let candidate = folder.appendingPathComponent("jmlint")
            if FileManager.default.isExecutableFile(atPath: candidate.path) { return candidate.path }
            folder = folder.deletingLastPathComponent()
        }
        return URL(fileURLWithPath: ".build/debug/jmlint").path
    }

    init(in folder: String) throws {
        process.executableURL = URL(fileURLWithPath: Self.path)
        process.arguments = ["lsp", "--stdio"]
        process.currentDirectoryURL = URL(fileURLWithPath: folder)
        process.standardInput = input
        process.standardOutput = output
        try process.run()
    }

    func send(_ message: String) { write("Content-Length: \(message.utf8.count)\r\n\r\n\(message)") }

    func write(_ text: String) { input.fileHandleForWriting.write(Data(text.utf8)) }

    func closeInput() { try? input.fileHandleForWriting.close() }

    /// Reads messages until one holds the text; nil where the program ends before.
    func message(holding text: String) -> String? {
        while let message = next() { if message.contains(text) { return message } }
        return nil
    }

    private func next() -> String? {
        while true {
            if let end = headerEnd(), let length = length(in: pending[..<end]), pending.count >= end + length {
                defer { pending.removeFirst(end + length) }
                return String(decoding: pending[end..<end + length], as: UTF8.self)
            }
            let data = output.fileHandleForReading.availableData
            if data.isEmpty { return nil }
            pending += Array(data)
        }
    }

    private func headerEnd() -> Int? {
        let mark = Array("\r\n\r\n".utf8)
        guard pending.count >= mark.count else { return nil }
        return (0...pending.count - mark.count).first { Array(pending[$0..<$0 + mark.count]) == mark }
            .map { $0 + mark.count }
    }

    private func length(in header: ArraySlice<UInt8>) -> Int? {
        String(decoding: header, as: UTF8.self).split(whereSeparator: { $0 == ":" || $0.isNewline })
            .compactMap { Int($0.trimmingCharacters(in: .whitespaces)) }.first
    }

    /// The status with which it ended; nil where it had to be stopped after some seconds.
    func status() -> Int32? {
        let deadline = Date(timeIntervalSinceNow: 60)
        while process.isRunning, Date() < deadline { usleep(20_000) }
        guard !process.isRunning else {
            // Not by SIGTERM, which a test may inherit as blocked.
            kill(process.processIdentifier, SIGKILL)
            return nil
        }
        return process.terminationStatus
    }
}
