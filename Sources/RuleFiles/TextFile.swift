import Foundation

/// Reads the files that people write for jmlint.
enum TextFile {
    /// The text of a UTF-8 file.
    static func text(at path: String) throws(FileProblem) -> String {
        guard let data = FileManager.default.contents(atPath: path) else {
            throw FileProblem(path: path, "读不了这个文件", advice: "检查路径与权限")
        }
        guard let text = String(validating: data, as: UTF8.self) else {
            throw FileProblem(path: path, "不是 UTF-8 文本", advice: "请另存为 UTF-8")
        }
        return text
    }
}
