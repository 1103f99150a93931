import ArgumentParser
import Foundation
import RuleFiles
import SourceText

/// The options that say how files are read.
struct InputOptions: ParsableArguments {
    @Option(name: .long, help: "同时读几个文件")
    var threads: Int?
    @Option(name: .long, help: "标准输入在报告里的名称；按其扩展名定格式", completion: .file())
    var stdinFilename = "-"
    @Option(
        name: .long, help: "文件的编码：utf-8、utf-16、gb18030；不写则逐个辨认",
        completion: .list(TextEncoding.allCases.map(\.rawValue)))
    var encoding: String?

    var threadCount: Int { max(1, threads ?? ProcessInfo.processInfo.activeProcessorCount) }

    func reader(_ settings: Settings) throws -> DocumentReader {
        var reader = DocumentReader(standardInputName: stdinFilename)
        if let name = encoding ?? settings.encoding {
            guard let known = TextEncoding(named: name) else {
                let all = TextEncoding.allCases.map(\.rawValue).joined(separator: "、")
                throw ExitStatus.Obstacle(sentence: "不认识的编码“\(name)”；可用的有 \(all)")
            }
            reader.encoding = known
        }
        return reader
    }
}
