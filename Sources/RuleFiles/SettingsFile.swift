import Checks
import Findings
import Foundation
import SourceText

/// Finds and reads `.lint.yml`, strictly.
public enum SettingsFile {
    public static let name = ".lint.yml"

    private static let severityWords = Severity.allCases.map(\.rawValue)
    static let specs: [OptionSpec] = [
        OptionSpec("extends", .texts, "先读的其他设置文件，路径从本文件所在文件夹算起"),
        OptionSpec("rules", .texts, "自家规则的文件夹，路径从本文件所在文件夹算起"),
        OptionSpec("include", .texts, "不指明路径时检查哪些文件、文件夹"),
        OptionSpec("exclude", .texts, "略过的路径，可用 * 和 **"),
        OptionSpec("select", .texts, "只用这些规则：编号、前缀、种类或类别"),
        OptionSpec("extend-select", .texts, "另外加上这些规则"),
        OptionSpec("ignore", .texts, "不用这些规则"),
        OptionSpec("severity", .pairs, "规则、前缀、种类或类别: error、warning、info、off"),
        OptionSpec("fail-on", .choice(severityWords), "从这一级起以状态 1 结束", standard: "warning"),
        OptionSpec("min-confidence", .number, "把握低于此数的不报，0 至 1", standard: "0"),
        OptionSpec("lang", .choice(Language.allCases.map(\.rawValue)), "报告的语言", standard: "zh"),
        OptionSpec("encoding", .text, "文件的编码；不写则逐个辨认"),
        OptionSpec("archive", .text, "档案文件，路径从本文件所在文件夹算起；archive 各命令不写 --archive 时用它"),
        OptionSpec("overrides", .records(overrideSpecs), "只对某些路径有效的设置"),
        OptionSpec("baseline", .text, "基线文件：已知而暂不处理的发现，用 jmlint baseline write 写成"),
        OptionSpec("accept", .records(acceptSpecs), "看过而放行的发现"),
    ]
    private static let acceptSpecs: [OptionSpec] = [
        OptionSpec("fingerprint", .text, "发现的指纹，十六位，见 --format json", required: true),
        OptionSpec("reason", .text, "为什么放行"),
        OptionSpec("author", .text, "谁放行的"),
        OptionSpec("until", .text, "放行到哪一天为止（含），如 2026-06-30"),
    ]
    private static let overrideSpecs: [OptionSpec] = [
        OptionSpec("paths", .texts, "路径，可用 * 和 **", required: true),
        OptionSpec("ignore", .texts, "不用这些规则"),
        OptionSpec("severity", .pairs, "规则、前缀、种类或类别: error、warning、info、off"),
    ]

    /// The nearest settings file in a folder or above it; nil where there is none.
    public static func nearest(to folder: String) -> String? {
        var url = URL(fileURLWithPath: folder).standardizedFileURL
        while true {
            let candidate = url.appendingPathComponent(name).path
            if FileManager.default.fileExists(atPath: candidate) { return candidate }
            let parent = url.deletingLastPathComponent().standardizedFileURL
            guard parent.path != url.path else { return nil }
            url = parent
        }
    }

    /// Reads a settings file and those it extends.
    public static func settings(at path: String) throws(FileProblems) -> Settings {
        try settings(at: path, reading: [])
    }

    private static func settings(at path: String, reading: [String]) throws(FileProblems) -> Settings {
        guard !reading.contains(path) else {
            throw FileProblems([FileProblem(path: path, "extends 绕回了自己：" + (reading + [path]).joined(separator: " → "))]
            )
        }
        let root: OptionNode?
        do throws(FileProblem) {
            root = try YAMLReader.root(of: try TextFile.text(at: path), path: path)
        } catch {
            throw FileProblems([error])
        }
        let reader = OptionReader(root, specs: specs)
        var settings = Settings()
        let folder = Self.folder(of: path)
        for other in reader.texts("extends") {
            settings = try Self.settings(at: join(folder, other), reading: reading + [path])
        }
        fill(&settings, from: reader, folder: folder)
        settings.accept += acceptances(reader, path: path)
        settings.path = path
        settings.sources.append(path)
        guard reader.problems.isEmpty else {
            throw FileProblems(reader.problems.map { FileProblem(path: path, problem: $0) })
        }
        return settings
    }

    private static func fill(_ settings: inout Settings, from reader: OptionReader, folder: String) {
        settings.ruleFolders += reader.texts("rules").map { join(folder, $0) }
        if reader["include"] != nil { settings.include = reader.texts("include").map { join(folder, $0) } }
        settings.exclude += reader.texts("exclude").map { join(folder, $0) }
        if reader["select"] != nil { settings.select = reader.texts("select") }
        settings.extendSelect += reader.texts("extend-select")
        settings.ignore += reader.texts("ignore")
        settings.severities += severities(reader)
        if reader["fail-on"] != nil { settings.failOn = reader.choice("fail-on").flatMap(Severity.init) ?? .warning }
        if reader["min-confidence"] != nil {
            settings.minConfidence = reader.number("min-confidence")?.approximation ?? 0
        }
        if reader["lang"] != nil { settings.language = reader.choice("lang").flatMap(Language.init) ?? .zh }
        if reader["encoding"] != nil { settings.encoding = reader.text("encoding") }
        if let archive = reader.text("archive") { settings.archive = join(folder, archive) }
        if reader["baseline"] != nil { settings.baseline = reader.text("baseline").map { join(folder, $0) } }
        settings.overrides += reader.records("overrides").map { record in
            Settings.Override(
                paths: record.texts("paths").map { join(folder, $0) }, ignore: record.texts("ignore"),
                severities: severities(record))
        }
    }

    private static func acceptances(_ reader: OptionReader, path: String) -> [Acceptance] {
        reader.records("accept").map { record in
            let node = record["fingerprint"]
            let fingerprint = record.text("fingerprint") ?? ""
            if node != nil, fingerprint.utf8.count != 16 || !fingerprint.allSatisfy(\.isHexDigit) {
                record.note("fingerprint", "“\(fingerprint)”不是指纹", advice: "指纹是十六位，照抄 --format json 里的；加引号")
            }
            let until = record.text("until").flatMap { CalendarDate($0) }
            if let written = record.text("until"), until == nil {
                record.note("until", "没有“\(written)”这一天", advice: "写成 2026-06-30 的样子")
            }
            return Acceptance(
                fingerprint: fingerprint, reason: record.text("reason") ?? "", author: record.text("author") ?? "",
                until: until, file: path, line: node?.line ?? 1, column: node?.column ?? 1)
        }
    }

    private static func severities(_ reader: OptionReader) -> [Settings.SeveritySetting] {
        reader.pairs("severity").compactMap { pair in
            guard let severity = Severity(rawValue: pair.value) else {
                reader.note(
                    "severity", "“\(pair.key)”的轻重不能是“\(pair.value)”",
                    advice: "可用的有：" + severityWords.joined(separator: "、"))
                return nil
            }
            return Settings.SeveritySetting(selector: pair.key, severity: severity)
        }
    }

    /// The folder of a file; empty for the working folder.
    private static func folder(of path: String) -> String {
        path.lastIndex(of: "/").map { String(path[..<$0]) } ?? ""
    }

    private static func join(_ folder: String, _ path: String) -> String {
        path.hasPrefix("/") || folder.isEmpty ? path : folder + "/" + path
    }
}
