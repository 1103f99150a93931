import Foundation

/// The built program, run as a person would run it.
enum Program {
    struct Outcome {
        let status: Int32
        let output: String
        let errors: String
    }

    /// The program beside the tests: in the folder of the test's own executable, or above its bundle.
    static var path: String {
        let start = URL(fileURLWithPath: CommandLine.arguments[0]).resolvingSymlinksInPath()
        var folder = start.deletingLastPathComponent()
        for bundle in Bundle.allBundles where bundle.bundlePath.hasSuffix(".xctest") {
            folder = bundle.bundleURL.deletingLastPathComponent()
        }
        for _ in 0..<5 {
            let candidate = folder.appendingPathComponent("jmlint")
            if FileManager.default.isExecutableFile(atPath: candidate.path) { return candidate.path }
            folder = folder.deletingLastPathComponent()
        }
        return ".build/debug/jmlint"
    }

    /// Runs it in a folder; what it writes goes through files, since a full pipe would stop it.
    static func run(
        _ arguments: [String], in folder: String, input: String? = nil, program: String = Program.path
    ) throws -> Outcome {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: program)
        process.arguments = arguments
        process.currentDirectoryURL = URL(fileURLWithPath: folder)
        let place = FileManager.default.temporaryDirectory.appendingPathComponent("run-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: place) }
        for name in ["in", "out", "err"] {
            try Data((name == "in" ? input ?? "" : "").utf8).write(to: place.appendingPathComponent(name))
        }
        process.standardInput = try FileHandle(forReadingFrom: place.appendingPathComponent("in"))
        process.standardOutput = try FileHandle(forWritingTo: place.appendingPathComponent("out"))
        process.standardError = try FileHandle(forWritingTo: place.appendingPathComponent("err"))
        try process.run()
        process.waitUntilExit()
        func text(_ name: String) throws -> String {
            String(decoding: try Data(contentsOf: place.appendingPathComponent(name)), as: UTF8.self)
        }
        return Outcome(status: process.terminationStatus, output: try text("out"), errors: try text("err"))
    }

    /// Runs git in a folder, as somebody.
    static func git(_ arguments: String..., in folder: String) throws {
        let git = Process()
        git.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        git.arguments = ["git", "-C", folder, "-c", "user.name=甲", "-c", "user.email=a@example.org"] + arguments
        git.standardOutput = FileHandle.nullDevice
        git.standardError = FileHandle.nullDevice
        try git.run()
        git.waitUntilExit()
    }

    /// A new folder with the files.
    static func folder(_ files: [String: [UInt8]]) throws -> String {
        let place = FileManager.default.temporaryDirectory.appendingPathComponent("case-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
        for (name, bytes) in files {
            let url = place.appendingPathComponent(name)
            try FileManager.default.createDirectory(
                at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(bytes).write(to: url)
        }
        return place.path
    }

    static func folder(texts: [String: String]) throws -> String { try folder(texts.mapValues { Array($0.utf8) }) }
}
