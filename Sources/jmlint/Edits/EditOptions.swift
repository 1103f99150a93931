import ArgumentParser
import Foundation
import SourceText

/// The options that limit a check to what an edit has to do with.
struct EditOptions: ParsableArguments {
    @Flag(name: .long, help: "只报改动碰到的说法，和改动新带来的发现（未改的段落也算）；与 git 的 HEAD 比较，或与 --since 的版本")
    var changed = false
    @Option(name: .long, help: ArgumentHelp("同 --changed，旧稿是这个文件；只查一个稿件时用", valueName: "file"), completion: .file())
    var old: String?

    func validate() throws {
        guard !changed || old == nil else { throw ValidationError("--changed 与 --old 只能写一个") }
    }

    /// Whether only a part of what is found is told.
    var isNarrowing: Bool { changed || old != nil }

    /// The former versions of the files; nil where everything is told.
    /// - Parameter revision: of `--since`, where it names one.
    func former(of files: [String], since revision: String?, reader: DocumentReader) throws -> FormerVersions? {
        if let old { return try FormerVersions(of: files, in: old, reader: reader) }
        return changed ? try FormerVersions(of: files, at: revision ?? "HEAD", reader: reader) : nil
    }
}
