import ArgumentParser
import Foundation
import LintEngine

/// The manual page of the program in roff, made from what the program says of its own arguments.
enum ManualPage {
    /// A command as the argument parser describes it.
    private struct Command: Decodable {
        let commandName: String
        let abstract: String?
        let shouldDisplay: Bool?
        let arguments: [Argument]?
        let subcommands: [Command]?
    }

    private struct Argument: Decodable {
        let kind: String
        let abstract: String?
        let valueName: String?
        let shouldDisplay: Bool
        let isOptional: Bool
        let isRepeating: Bool
        let names: [Name]?

        struct Name: Decodable {
            let kind: String
            let name: String
        }
    }

    private struct Description: Decodable { let command: Command }

    /// Ended by a line feed; the same bytes each time, without a date.
    static func text() throws -> String {
        let command = try JSONDecoder().decode(Description.self, from: Data(JMLint._dumpHelp().utf8)).command
        let verbs = (command.subcommands ?? []).filter { $0.shouldDisplay ?? true && $0.commandName != "help" }
        var lines = [".TH JMLINT 1 \"\" \"jmlint \(ToolVersion.tool.version)\" \"jmlint\""]
        // Han text has no blanks to stretch.
        lines += [".ad l", ".SH 名称", "jmlint \\- " + escaped(command.abstract ?? "")]
        lines += [".SH 用法", ".B jmlint", "[\\fI命令\\fR] [\\fI选项\\fR] [\\fI文件或文件夹\\fR ...]"]
        lines += [".SH 说明", escaped(description), ".SH 命令"] + verbs.flatMap { section(of: $0, after: "jmlint") }
        lines += [".SH 结束状态"] + statuses.flatMap { entry(bold($0), $1) }
        lines += [".SH 文件"] + entry(bold(".lint.yml"), "设置；从当前文件夹往上找最近的一份。jmlint init 写一份起步的。")
        lines += [".SH 环境"] + entry(bold("NO_COLOR"), "不为空时，报告不用颜色。")
        lines +=
            [".SH 例子"] + examples.flatMap { [".PP", escaped($1), ".PP", ".RS 4", ".EX", escaped($0), ".EE", ".RE"] }
        return lines.joined(separator: "\n") + "\n"
    }

    private static let description = """
        像编译器读代码那样读中文新闻稿：核对稿件之间、稿件内部的数字、日期、名称、职务，找出重复和残损的文字，连同证据一起报出来。不写命令时即是 jmlint check。
        """

    private static let statuses = [
        ("0", "没有达到 --fail-on（默认 warning）的发现。"), ("1", "有。"),
        ("2", "没能运行：选项、规则或设置写错了，路径不存在，或没有可查的文件。"),
    ]

    private static let examples = [
        ("jmlint check 稿件", "检查一个文件夹："),
        ("jmlint check 来稿.txt --against 往期", "拿一篇来稿和往期对照："),
        ("jmlint check 稿件 --output 报告.html --output sarif=out.sarif", "一次写出几种报告："),
    ]

    /// A verb, its arguments, then its own verbs.
    private static func section(of command: Command, after words: String) -> [String] {
        let name = words + " " + command.commandName
        var lines = [".SS \"\(escaped(name))\"", escaped(command.abstract ?? "")]
        for argument in command.arguments ?? [] where argument.shouldDisplay && !isCommon(argument) {
            lines += entry(heading(of: argument), argument.abstract ?? "")
        }
        for verb in command.subcommands ?? [] where verb.shouldDisplay ?? true {
            lines += section(of: verb, after: name)
        }
        return lines
    }

    /// Help and version stand with every command.
    private static func isCommon(_ argument: Argument) -> Bool {
        (argument.names ?? []).contains { $0.name == "help" || $0.name == "version" }
    }

    private static func heading(of argument: Argument) -> String {
        let value = "\\fI\(escaped(argument.valueName ?? ""))\\fR"
        let more = argument.isRepeating ? " ..." : ""
        guard let names = argument.names, argument.kind != "positional" else {
            return argument.isOptional ? "[\(value)\(more)]" : value + more
        }
        let words = names.map { bold(($0.kind == "long" ? "--" : "-") + $0.name) }.joined(separator: ", ")
        return argument.kind == "flag" ? words : words + " " + value + more
    }

    private static func entry(_ heading: String, _ text: String) -> [String] { [".TP", heading, escaped(text)] }

    private static func bold(_ text: String) -> String { "\\fB\(escaped(text))\\fR" }

    /// Text that roff takes for nothing but text.
    private static func escaped(_ text: String) -> String {
        let escaped = text.replacing("\\", with: "\\e").replacing("-", with: "\\-").replacing("\"", with: "\\(dq")
        return escaped.hasPrefix(".") || escaped.hasPrefix("'") ? "\\&" + escaped : escaped
    }
}
