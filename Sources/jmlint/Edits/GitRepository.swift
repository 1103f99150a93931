import Foundation

/// A git working tree, asked through the program `git`.
struct GitRepository {
    /// Its folder, links followed.
    let root: String
    /// The option that asks, named in messages.
    private let option: String

    /// - Parameters:
    ///   - folder: a folder in it; nil for the working folder.
    ///   - option: as written on the command line.
    init(holding folder: String?, for option: String) throws {
        self.option = option
        let known = try? Self.git(["rev-parse", "--show-toplevel"], in: folder, for: option)
        guard let known else {
            guard Self.isInstalled else { throw ExitStatus.Obstacle(sentence: "\(option) 要用 git，而这里运行不了它") }
            let place = folder.map { "“\($0)”" } ?? "这里"
            throw ExitStatus.Obstacle(sentence: "\(option)：\(place)不在 git 的工作区里\(Self.advice(option))")
        }
        root = String(decoding: known, as: UTF8.self).trimmingCharacters(in: .newlines)
    }

    private static func advice(_ option: String) -> String {
        option == "--changed" ? "；没有用 git 的稿件，请用 --old 旧稿文件" : ""
    }

    /// Throws where no commit has this name; false for `HEAD` before the first commit.
    func hasCommit(_ revision: String) throws -> Bool {
        let found = try? ask("rev-parse", "--verify", "--quiet", revision + "^{commit}")
        if found != nil, !revision.hasPrefix("-") { return true }
        guard revision == "HEAD" else { throw ExitStatus.Obstacle(sentence: "\(option)：git 里没有“\(revision)”这个版本") }
        return false
    }

    /// What git says, as text.
    func text(_ arguments: String...) throws -> String {
        String(decoding: try Self.git(arguments, in: root, for: option), as: UTF8.self)
    }

    /// The paths that git lists, each ended by NUL, as whole paths.
    func paths(_ arguments: String...) throws -> Set<String> {
        let listed = try Self.git(arguments + ["-z"], in: root, for: option)
        return Set(listed.split(separator: 0).map { root + "/" + String(decoding: $0, as: UTF8.self) })
    }

    /// A file as a revision has it, line ends and large files as in the working tree.
    func file(_ path: String, at revision: String) throws -> [UInt8] {
        let name = path.hasPrefix(root + "/") ? String(path.dropFirst(root.count + 1)) : path
        return Array(try ask("cat-file", "--filters", "\(revision):\(name)"))
    }

    private func ask(_ arguments: String...) throws -> Data { try Self.git(arguments, in: root, for: option) }

    private static var isInstalled: Bool { (try? git(["--version"], in: nil, for: "")) != nil }

    private static func git(_ arguments: [String], in folder: String?, for option: String) throws -> Data {
        let git = Process()
        git.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        git.arguments = ["git"] + (folder.map { ["-C", $0] } ?? []) + arguments
        let output = Pipe()
        git.standardOutput = output
        git.standardError = FileHandle.nullDevice
        do { try git.run() } catch { throw ExitStatus.Obstacle(sentence: "\(option) 要用 git，而这里运行不了它") }
        let data = output.fileHandleForReading.readDataToEndOfFile()
        git.waitUntilExit()
        guard git.terminationStatus == 0 else {
            throw ExitStatus.Obstacle(sentence: "\(option)：git \(arguments[0]) 失败了")
        }
        return data
    }
}
