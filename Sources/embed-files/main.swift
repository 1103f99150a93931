import Foundation

// usage: embed-files FOLDER OUTPUT.swift
// Writes every .yml, .tsv and .txt below FOLDER as a string literal, keyed by its path relative to FOLDER.

let arguments = CommandLine.arguments
guard arguments.count == 3 else {
    FileHandle.standardError.write(Data("usage: embed-files FOLDER OUTPUT.swift\n".utf8))
    exit(2)
}
let folder = URL(fileURLWithPath: arguments[1]).standardizedFileURL
let kept: Set<String> = ["yml", "tsv", "txt"]
let enumerator = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
let files = (enumerator?.compactMap { $0 as? URL } ?? [])
    .filter { kept.contains($0.pathExtension) }
    .map { $0.standardizedFileURL }
    .sorted { $0.path < $1.path }

var source = "extension EmbeddedFiles {\n    static let contents: [String: StaticString] = [\n"
for file in files {
    let text = try String(contentsOf: file, encoding: .utf8)
    let key = String(file.path.dropFirst(folder.path.count).drop { $0 == "/" })
    // Three number signs: no rule or lexicon holds `"###`.
    source += "        ###\"\(key)\"###: ###\"\"\"\n\(text)\n\"\"\"###,\n"
}
source += files.isEmpty ? "        :\n    ]\n}\n" : "    ]\n}\n"
try source.write(toFile: arguments[2], atomically: true, encoding: .utf8)
