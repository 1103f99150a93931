import Archive
import ArgumentParser
import Foundation
import LintEngine
import SourceText

/// The options that say whether what was read before is used again.
struct CacheOptions: ParsableArguments {
    @Flag(name: .long, help: "不用缓存：每个文件都重读")
    var noCache = false

    /// Less text than this is read faster than it is looked up.
    private static let leastBytes = 64 << 10

    /// The cache, where one is to be used for these files.
    func store(for listing: FileListing) -> ReadingStore? {
        guard !noCache else { return nil }
        var bytes = 0
        for file in listing.files where bytes < Self.leastBytes { bytes += FileState(of: file)?.size ?? 0 }
        return bytes >= Self.leastBytes ? ReadingStore(path: Self.path) : nil
    }

    /// `JMLINT_CACHE`, or `jmlint/readings.db` in the folder that the system keeps caches in.
    static var path: String {
        let environment = ProcessInfo.processInfo.environment
        if let named = environment["JMLINT_CACHE"], !named.isEmpty { return named }
        let folder =
            FileManager.default.urls(for: .cachesDirectory, in: .userDomainMask).first
            ?? FileManager.default.temporaryDirectory
        return folder.appendingPathComponent("jmlint/readings.db").path
    }
}

/// What tells one build of the program from another.
enum ProgramBuild {
    /// The version, and the size and time of the program's file.
    static var identity: String {
        let file = Bundle.main.executablePath.flatMap { FileState(of: $0) }
        return "\(ToolVersion.tool.version) \(file?.size ?? 0) \(file?.modified ?? 0)"
    }
}
