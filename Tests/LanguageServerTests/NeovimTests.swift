import Foundation
import Testing

@testable import LanguageServer

/// A real editor with its own client, where one is installed.
@Suite struct NeovimTests {
    static let neovim = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
        .map { $0 + "/nvim" }.first { FileManager.default.isExecutableFile(atPath: $0) }

    private struct Outcome: Decodable {
        let before: [String]
        let after: Int
        let line: String
    }

    @Test(.enabled(if: neovim != nil, "Neovim (nvim) is not installed: the editor's side is not tested"))
    func marksComeAndGoInNeovim() throws {
        let folder = try TestFolder(["a.txt": Laboratory.printed, "draft.txt": Laboratory.draft(96)])
        let script = try #require(Bundle.module.path(forResource: "neovim", ofType: "lua", inDirectory: "Editors"))
        let editor = Process()
        editor.executableURL = URL(fileURLWithPath: try #require(Self.neovim))
        editor.arguments = ["--headless", "-u", "NONE", "-i", "NONE", "-n", "-S", script]
        editor.currentDirectoryURL = URL(fileURLWithPath: folder.path)
        editor.environment = ProcessInfo.processInfo.environment.merging([
            "JMLINT": ServerProgram.path, "OUTCOME": folder.file("outcome.json"), "XDG_STATE_HOME": folder.path,
            "XDG_CACHE_HOME": folder.path,
        ]) { $1 }
        editor.standardInput = FileHandle.nullDevice
        editor.standardOutput = FileHandle.nullDevice
        editor.standardError = FileHandle.nullDevice
        try editor.run()
        editor.waitUntilExit()
        let data = try Data(contentsOf: URL(fileURLWithPath: folder.file("outcome.json")))
        let outcome = try JSONDecoder().decode(Outcome.self, from: data)
        // Neovim counts columns in bytes.
        #expect(outcome.before == ["claims/quantity 4:68-4:88"])
        #expect(outcome.after == 0)
        #expect(outcome.line.contains("高层次人才83名"))
    }
}
