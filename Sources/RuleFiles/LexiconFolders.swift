import Checks
import EmbeddedFiles
import Foundation

/// Takes a newsroom's own word lists into those that travel inside the program: its organisations, posts, surnames, places.
public enum LexiconFolders {
    /// The lists that a newsroom may add to, by the names of their files.
    public static let names: [String] = EmbeddedFiles.paths.filter { $0.hasPrefix("lexicons/") }
        .map { String($0.dropFirst("lexicons/".count)) }

    /// Puts the rows of every file in some folders behind those of the built-in list of the same name.
    ///
    /// To be done before the first text is read. A file that is named like no list is an error.
    public static func adopt(_ folders: [String]) throws(FileProblems) {
        var problems: [FileProblem] = []
        for folder in folders {
            guard let files = try? FileManager.default.contentsOfDirectory(atPath: folder) else {
                problems.append(FileProblem(path: folder, "没有这个文件夹", advice: "检查 .lint.yml 里的 lexicons"))
                continue
            }
            for file in files.sorted() where file.hasSuffix(".tsv") || file.hasSuffix(".txt") {
                do throws(FileProblem) {
                    try adopt(file, in: folder)
                } catch {
                    problems.append(error)
                }
            }
        }
        guard problems.isEmpty else { throw FileProblems(problems) }
    }

    private static func adopt(_ file: String, in folder: String) throws(FileProblem) {
        let path = folder + "/" + file
        guard names.contains(file) else {
            let meant =
                NearestWord.to(file, among: names).map { "是否想写“\($0)”？" } ?? "可用的有：" + names.joined(separator: "、")
            throw FileProblem(path: path, "没有叫“\(file)”的词表", advice: meant)
        }
        EmbeddedFiles.add(try TextFile.text(at: path), to: "lexicons/" + file, from: path)
    }
}
