import Foundation
import LintEngine
import SourceText

/// The files of a run as they were before they were edited.
struct FormerVersions {
    /// The paths, as named in findings, of the files that differ, and their documents; of a new file none.
    private(set) var documents: [String: [Document]] = [:]

    /// What all files of a run were before.
    /// - Parameters:
    ///   - file: the former version of the one file that is checked.
    init(of files: [String], in file: String, reader: DocumentReader) throws {
        guard files.count == 1 else {
            throw ExitStatus.Obstacle(sentence: "--old 是一个稿件的旧稿，而要检查的有 \(files.count) 个；多个文件请用 --changed")
        }
        guard let bytes = FileManager.default.contents(atPath: file) else {
            throw ExitStatus.Obstacle(sentence: "--old：没有文件 \(file)，或者读不了它")
        }
        let name = Self.name(of: files[0], reader)
        documents[name] = try Self.documents(bytes: Array(bytes), name: name, option: "--old", reader)
    }

    /// - Parameter revision: of git, anything that names a commit.
    init(of files: [String], at revision: String, reader: DocumentReader) throws {
        var repositories: [String: Revision] = [:]
        for path in files {
            let name = Self.name(of: path, reader)
            let place = URL(fileURLWithPath: name).resolvingSymlinksInPath()
            let folder = place.deletingLastPathComponent().path
            let known = try repositories[folder] ?? Revision(revision, holding: folder)
            repositories[folder] = known
            // A text on standard input is the file of its name with edits that are not written yet.
            guard path == "-" || known.isChanged(place.path) else { continue }
            let bytes = try known.bytes(of: place.path)
            documents[name] =
                try bytes.map { try Self.documents(bytes: $0, name: name, option: "--changed", reader) } ?? []
        }
    }

    /// The same reading with the former versions in the place of the files that differ.
    func reading(before reading: Linter.Reading, _ linter: Linter) -> Linter.Reading {
        let paths = documents.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        return reading.replacing(Set(paths), with: linter.read(paths.flatMap { documents[$0] ?? [] }))
    }

    /// What tells the findings that the edit has to do with.
    /// - Parameter kept: what was read from standard input.
    func review(of kept: [Document], _ reader: DocumentReader) -> EditReview {
        let held = Set(kept.map(\.path))
        let paths = documents.keys.filter { !held.contains($0) }
        return EditReview(
            edited: kept + paths.flatMap { reader.documents(at: $0) }, former: documents.values.flatMap { $0 })
    }

    /// One revision of a working tree.
    private struct Revision {
        private let repository: GitRepository
        private let name: String
        private let known: Set<String>
        private let changed: Set<String>

        init(_ name: String, holding folder: String) throws {
            self.name = name
            repository = try GitRepository(holding: folder, for: "--changed")
            guard try repository.hasCommit(name) else {
                (known, changed) = ([], [])
                return
            }
            known = try repository.paths("ls-tree", "-r", "--name-only", name)
            changed = try repository.paths("diff", "--name-only", "--no-ext-diff", "--no-renames", name)
        }

        func isChanged(_ path: String) -> Bool { !known.contains(path) || changed.contains(path) }

        func bytes(of path: String) throws -> [UInt8]? {
            known.contains(path) ? try repository.file(path, at: name) : nil
        }
    }

    private static func name(of path: String, _ reader: DocumentReader) -> String {
        path == "-" ? reader.standardInputName : path
    }

    private static func documents(
        bytes: [UInt8], name: String, option: String, _ reader: DocumentReader
    ) throws -> [Document] {
        guard Document.Format(path: name) != .pdf else {
            throw ExitStatus.Obstacle(sentence: "\(option)：\(name) 是 PDF，不与旧稿比较")
        }
        return [Document(path: name, source: bytes, encoding: reader.encoding)]
    }
}
