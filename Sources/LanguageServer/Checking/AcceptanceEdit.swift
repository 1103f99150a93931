import Findings
import Foundation

/// Writes into the settings file that a finding was looked at and may stay.
struct AcceptanceEdit {
    private let path: String
    private let lines: [Substring]

    /// Nil where there is no settings file to write into, or its list is written in a form that no line can be added to.
    init?(settingsFile path: String) {
        guard !path.isEmpty, let data = FileManager.default.contents(atPath: path) else { return nil }
        let lines = String(decoding: data, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
        self.init(path: path, lines: lines)
    }

    init?(path: String, lines: [Substring]) {
        self.path = path
        self.lines = lines
        if let heading, !Self.isBare(lines[heading].dropFirst("accept:".count)) { return nil }
    }

    /// What is offered as a reason; it can be written out in the file afterwards.
    static func reasons(in language: Language) -> [String] {
        language == .zh
            ? ["经核对无误", "口径或时间不同", "引述原文，保留原样"]
            : ["checked and right", "another scope or time", "quoted as it stands"]
    }

    /// The line of `accept:`, from 0.
    private var heading: Int? { lines.firstIndex { $0.hasPrefix("accept:") } }

    /// Nothing but blanks and a comment.
    private static func isBare(_ rest: Substring) -> Bool {
        let first = rest.first { !$0.isWhitespace }
        return first == nil || first == "#"
    }

    func edit(accepting finding: Finding, reason: String) -> CodeActions.WorkspaceEdit {
        let message = finding.message.split(whereSeparator: \.isNewline).joined(separator: " ")
        let indent = self.indent
        var text = "\(indent)# \(finding.rule)：\(message)\n"
        text += "\(indent)- {fingerprint: \"\(finding.fingerprint)\", reason: \"\(reason)\"}\n"
        let place: TextPosition
        if let heading, heading + 1 < lines.count {
            place = TextPosition(line: heading + 1, character: 0)
        } else {
            let last = lines.last ?? ""
            place = TextPosition(line: max(0, lines.count - 1), character: last.utf16.count)
            text = (last.isEmpty ? "" : "\n") + (heading == nil ? "accept:\n" : "") + text
        }
        let edit = CodeActions.TextEdit(range: TextRange(start: place, end: place), newText: text)
        return CodeActions.WorkspaceEdit(changes: [FileURI.uri(ofPath: path): [edit]])
    }

    /// That of the entries already there.
    private var indent: String {
        guard let heading else { return "  " }
        let entry = lines[(heading + 1)...].first { $0.drop { $0 == " " }.hasPrefix("- ") }
        return entry.map { String($0.prefix { $0 == " " }) } ?? "  "
    }
}
