import Archive
import Claims
import Findings
import Foundation
import LintEngine
import RuleFiles
import SourceText

/// What the tests share: a linter of the built-in rules, folders and archives of their own.
enum Sample {
    static let linter = Result { Linter(rules: try RuleLoader.rules(), settings: Settings(), threads: 2) }

    /// The cases below `Fixtures/`.
    static func fixture(_ name: String) -> URL {
        URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Fixtures/\(name)")
    }

    static func files(in folder: URL) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".txt") }.sorted()
            .map { folder.appendingPathComponent($0).path }
    }

    /// A new folder below the temporary one.
    static func folder() throws -> URL {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("archive-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        return folder
    }

    @discardableResult
    static func add(_ files: [String], to archive: ArchiveFile) throws -> ArchiveAdding.Outcome {
        try ArchiveAdding(to: archive, linter: try linter.get(), reader: DocumentReader()).add(files)
    }

    static func write(_ text: String, to name: String, in folder: URL) throws -> String {
        let file = folder.appendingPathComponent(name)
        try Data(text.utf8).write(to: file)
        return file.path
    }
}
