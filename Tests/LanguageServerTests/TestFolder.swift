import Foundation

@testable import LanguageServer

/// A new folder with some files, removed with the value.
final class TestFolder: Sendable {
    /// Its links followed, as the server names it.
    let path: String

    init(_ texts: [String: String]) throws {
        let place = FileManager.default.temporaryDirectory.appendingPathComponent("lsp-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
        path = FileURI.resolved(place.path)
        for (name, text) in texts { try write(name, text) }
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    func file(_ name: String) -> String { path + "/" + name }

    func write(_ name: String, _ text: String) throws {
        let url = URL(fileURLWithPath: file(name))
        try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: url)
    }
}

/// Two short articles that contradict each other in one figure.
enum Laboratory {
    static let printed = """
        ---
        title: 云岭新材料实验室引才
        date: 2024-03-01
        ---
        云岭新材料实验室落户临川三年来，已累计引进高层次人才83名，建成中试线12条。

        """

    /// - Parameter count: 83 agrees with what was printed.
    static func draft(_ count: Int) -> String {
        """
        ---
        title: 云岭新材料实验室见闻
        date: 2024-03-05
        ---
        😀𠮷记者走进云岭新材料实验室，这里已累计引进高层次人才\(count)名，建成中试线12条。

        """
    }
}
