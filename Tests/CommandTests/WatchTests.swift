import Foundation
import Testing

@Suite struct WatchTests {
    private let clean = "---\ntitle: 选址\ndate: 2024-03-01\n---\n深江经济合作区选址银湖湾滨海新区。\n"
    private let slip = "---\ntitle: 选址\ndate: 2024-03-01\n---\n深江经济合作区选址银湾湾滨海新区。\n"

    /// The program watching a folder; what it writes goes into a file beside it.
    private final class Watching {
        private let process = Process()
        private let output: String

        init(in folder: String, _ more: [String] = []) throws {
            output = folder + "-output"
            try Data().write(to: URL(fileURLWithPath: output))
            let writing = try FileHandle(forWritingTo: URL(fileURLWithPath: output))
            process.executableURL = URL(fileURLWithPath: Program.path)
            process.arguments = ["check", ".", "--watch", "--lang", "en"] + more
            process.currentDirectoryURL = URL(fileURLWithPath: folder)
            process.standardOutput = writing
            process.standardError = writing
            try process.run()
        }

        deinit {
            // Not by SIGTERM, which a test may inherit as blocked.
            kill(process.processIdentifier, SIGKILL)
            try? FileManager.default.removeItem(atPath: output)
        }

        /// All that was written, once it holds the text; nil where that takes over a minute.
        func text(holding part: String) async throws -> String? {
            for _ in 0..<1200 {
                let text = try String(contentsOfFile: output, encoding: .utf8)
                if text.contains(part) { return text }
                try await Task.sleep(for: .milliseconds(50))
            }
            return nil
        }
    }

    private func write(_ text: String, _ name: String, in folder: String) throws {
        try Data(text.utf8).write(to: URL(fileURLWithPath: folder + "/" + name))
    }

    @Test func aChangedFileIsCheckedAgainAndNamed() async throws {
        let folder = try Program.folder(texts: ["a.txt": clean, "b.txt": clean.replacing("选址\n", with: "另文\n")])
        let watching = try Watching(in: folder)
        #expect(try await watching.text(holding: "check 1,")?.contains("names/") == false)
        try write(slip, "a.txt", in: folder)
        #expect(try await watching.text(holding: "check 2, 1 changed (a.txt),")?.contains("银湾湾") == true)
        try write("ignor: [names]\n", ".lint.yml", in: folder)
        #expect(try await watching.text(holding: "check 3,")?.contains(".lint.yml:1:1:") == true)
        try write("ignore: [names]\n", ".lint.yml", in: folder)
        let last = try await watching.text(holding: "check 4,")?.components(separatedBy: "check 3,").last
        #expect(last?.contains("银湾湾") == false)
    }

    @Test func aReportWrittenIntoTheFolderIsNoChange() async throws {
        let folder = try Program.folder(texts: ["a.txt": clean])
        let watching = try Watching(in: folder, ["--output", "report.html"])
        #expect(try await watching.text(holding: "check 1,") != nil)
        // Several looks later.
        try await Task.sleep(for: .seconds(1))
        try write(slip, "a.txt", in: folder)
        #expect(try await watching.text(holding: "check 2, 1 changed (a.txt),") != nil)
    }
}
