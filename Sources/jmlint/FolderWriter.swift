import Foundation

/// Writes generated files, making the folders they need.
enum FolderWriter {
    static func write(_ text: String, to path: String) throws {
        let url = URL(fileURLWithPath: path)
        do {
            try FileManager.default.createDirectory(
                at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(text.utf8).write(to: url)
        } catch {
            throw ExitStatus.Obstacle(sentence: "写不了 \(path)：\(error.localizedDescription)")
        }
    }
}
