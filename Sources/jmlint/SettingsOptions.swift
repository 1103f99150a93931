import ArgumentParser
import Findings
import Foundation
import RuleFiles

/// The options that choose rules and settings, shared by the verbs.
struct SettingsOptions: ParsableArguments {
    @Option(
        name: .long, help: ArgumentHelp("设置文件；不写则取最近的 .lint.yml", valueName: "file"), completion: .file())
    var config: String?
    @Flag(name: .long, help: "不读任何设置文件")
    var isolated = false
    @Option(
        name: .long, parsing: .upToNextOption,
        help: ArgumentHelp("只用这些规则：编号、前缀、种类、类别", valueName: "rule"), completion: .rules)
    var select: [String] = []
    @Option(
        name: .long, parsing: .upToNextOption, help: ArgumentHelp("不用这些规则", valueName: "rule"),
        completion: .rules)
    var ignore: [String] = []
    @Option(
        name: .long, parsing: .upToNextOption, help: ArgumentHelp("另外加上这些规则", valueName: "rule"),
        completion: .rules)
    var extendSelect: [String] = []
    @Option(
        name: .long, parsing: .upToNextOption, help: ArgumentHelp("另加的规则文件夹", valueName: "folder"),
        completion: .directory)
    var rules: [String] = []
    @Option(name: .long, help: "报告的语言：zh、en")
    var lang: Language?

    /// Whether these options keep rules from running that the settings would run.
    var isNarrowing: Bool { !select.isEmpty || !ignore.isEmpty }

    /// The settings of the run: the file's, then these options.
    /// - Parameter path: the first path named, whose folder is searched where the working folder has no settings.
    func settings(near path: String?) throws -> Settings {
        let settings = overruled(try file(near: path).map(SettingsFile.settings(at:)) ?? Settings())
        try LexiconFolders.adopt(settings.lexiconFolders)
        return settings
    }

    /// The settings of a folder that an editor opened, with whole paths.
    /// - Parameters:
    ///   - folder: empty for none.
    ///   - start: from where the paths of the options count.
    func settings(ofFolder folder: String, from start: String) throws -> Settings {
        func whole(_ path: String) -> String { path.hasPrefix("/") ? path : start + "/" + path }
        let nearest = folder.isEmpty ? nil : SettingsFile.nearest(to: folder)
        let path = isolated ? nil : config.map(whole) ?? nearest
        var settings = overruled(try path.map(SettingsFile.settings(at:)) ?? Settings())
        settings.ruleFolders = settings.ruleFolders.map(whole)
        settings.lexiconFolders = settings.lexiconFolders.map(whole)
        try LexiconFolders.adopt(settings.lexiconFolders)
        return settings
    }

    /// Settings with what these options say instead.
    private func overruled(_ settings: Settings) -> Settings {
        var settings = settings
        settings.ruleFolders += rules
        if !select.isEmpty { settings.select = Self.split(select) }
        settings.ignore += Self.split(ignore)
        settings.extendSelect += Self.split(extendSelect)
        if let lang { settings.language = lang }
        return settings
    }

    private func file(near path: String?) -> String? {
        if isolated { return nil }
        if let config { return config }
        let here = FileManager.default.currentDirectoryPath
        if let found = SettingsFile.nearest(to: here) { return Self.relative(found, to: here) }
        return path.flatMap { SettingsFile.nearest(to: URL(fileURLWithPath: $0).deletingLastPathComponent().path) }
    }

    /// A path below the working folder is shown from there, so that findings and settings speak of the same names.
    private static func relative(_ path: String, to folder: String) -> String {
        path.hasPrefix(folder + "/") ? String(path.dropFirst(folder.count + 1)) : path
    }

    /// `a,b c` as three.
    static func split(_ words: [String]) -> [String] {
        words.flatMap { $0.split(separator: ",").map(String.init) }
    }
}

extension CompletionKind {
    /// The ids of the rules that a run here would have.
    static var rules: CompletionKind { .shellCommand("jmlint rules list | cut -f 1") }
}

extension Language: ExpressibleByArgument {}
extension Severity: ExpressibleByArgument {}
