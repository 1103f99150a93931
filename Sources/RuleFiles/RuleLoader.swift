import Checks
import EmbeddedFiles
import Foundation

/// Finds and reads rule files; all that is wrong with all of them comes at once.
public enum RuleLoader {
    /// The rules inside the program and those of the folders, by id in byte order.
    ///
    /// An id may stand only once, inside the program or in a folder.
    public static func rules(folders: [String] = [], withBuiltIn: Bool = true) throws(FileProblems) -> [Rule] {
        var sources = withBuiltIn ? builtIn : []
        var problems: [FileProblem] = []
        for folder in folders {
            do throws(FileProblem) { sources += try files(in: folder) } catch { problems.append(error) }
        }
        var rules: [Rule] = []
        var known: [String: String] = [:]
        for source in sources.sorted(by: { ($0.id, $0.path) < ($1.id, $1.path) }) {
            if let other = known.updateValue(source.path, forKey: source.id) {
                problems.append(FileProblem(path: source.path, "规则“\(source.id)”已经有了：\(other)", advice: "换一个文件名"))
                continue
            }
            do throws(FileProblems) {
                rules.append(try source.rule())
            } catch {
                problems += error.problems
            }
        }
        guard problems.isEmpty else { throw FileProblems(problems) }
        return rules
    }

    private struct Source: Sendable {
        let id: String
        let path: String
        let text: String
        /// What a rule that travels in the program says, apart from its examples; nil for others.
        var builtIn: Result<OptionNode, FileProblems>?

        func rule() throws(FileProblems) -> Rule {
            guard let builtIn else { return try RuleFile.rule(from: text, id: id, path: path) }
            return try RuleFile.builtIn(try builtIn.get(), text, id: id, path: path)
        }
    }

    /// Takes the files of the rules inside the program apart, on the thread that calls it, so that ``rules(folders:withBuiltIn:)``
    /// need not: they are the same whatever arguments and settings say.
    public static func readAhead() { _ = builtIn }

    private static let builtIn: [Source] = EmbeddedFiles.paths.filter { $0.hasSuffix(".yml") }.map {
        let (path, text) = ("Rules/" + $0, EmbeddedFiles.text($0) ?? "")
        return Source(
            id: String($0.dropLast(4)), path: path, text: text,
            builtIn: Result { () throws(FileProblems) in try RuleFile.builtInNode(text, path) })
    }

    private static func files(in folder: String) throws(FileProblem) -> [Source] {
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: folder, isDirectory: &isFolder), isFolder.boolValue else {
            throw FileProblem(path: folder, "没有这个规则文件夹", advice: "检查 .lint.yml 里的 rules:")
        }
        var sources: [Source] = []
        for path in files(below: folder) {
            let name = path.dropFirst(folder.hasSuffix("/") ? folder.count : folder.count + 1)
            let id = String(name[..<(name.lastIndex(of: ".") ?? name.endIndex)])
            sources.append(Source(id: id, path: path, text: try TextFile.text(at: path)))
        }
        return sources
    }

    /// The rule files of a folder, in depth, in the order of their paths; none where it cannot be listed.
    public static func files(below folder: String) -> [String] {
        let paths = (try? FileManager.default.subpathsOfDirectory(atPath: folder)) ?? []
        return paths.sorted().filter { $0.hasSuffix(".yml") || $0.hasSuffix(".yaml") }
            .map { folder.hasSuffix("/") ? folder + $0 : folder + "/" + $0 }
    }
}

extension Settings {
    /// The files that settings and rules were read from, and the baseline: where one changes, all must be read again.
    public var files: [String] { sources + [baseline].compactMap { $0 } + ruleFolders.flatMap(RuleLoader.files) }
}
