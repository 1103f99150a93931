import Findings

/// SARIF 2.1.0, the format of code scanning (OASIS). Findings that are accepted, known or gone are marked, not left out.
public struct SARIFReporter: Reporter {
    public static let format = "sarif"
    public static let fileExtensions = ["sarif", "sarif.json"]
    let options: ReportOptions

    public init(options: ReportOptions) { self.options = options }

    public func write(_ report: LintReport, to output: inout some TextOutputStream) {
        let spoken = Set(report.findings.map(\.rule) + report.absent.map(\.rule)).sorted {
            $0.utf8.lexicographicallyPrecedes($1.utf8)
        }
        let result = SARIFResult(
            options: options, rules: Dictionary(uniqueKeysWithValues: spoken.enumerated().map { ($1, $0) }),
            // Where one result tells whether it is suppressed, each must (section 3.27.23).
            tellsSuppressions: report.findings.contains { $0.suppression != nil })
        output.write("{\n\"$schema\": \"https://json.schemastore.org/sarif-2.1.0.json\",\n\"version\": \"2.1.0\",\n")
        output.write("\"runs\": [{\n\"tool\": \(tool(report.tool, rules: spoken).line),\n")
        output.write("\"columnKind\": \"unicodeCodePoints\",\n\"language\": \"\(options.say("zh-CN", "en"))\",\n")
        output.write("\"originalUriBaseIds\": \(Self.bases.line),\n")
        output.write("\"invocations\": \(invocations(report.summary).line),\n\"results\": ")
        let present = report.findings.count
        output.writeList(0..<present + report.absent.count) { number in
            number < present
                ? result.value(of: report.findings[number]) : result.value(of: report.absent[number - present])
        }
        output.write("\n}]\n}\n")
    }

    private static let bases = JSONValue.object([
        "%SRCROOT%": .object(["description": .object(["text": .text("The folder in which jmlint ran.")])])
    ])

    private func tool(_ tool: LintReport.Tool, rules: [String]) -> JSONValue {
        let notes = Dictionary(uniqueKeysWithValues: options.rules.map { ($0.id, $0) })
        let driver: [String: JSONValue] = [
            "name": .text(tool.name), "version": .text(tool.version), "semanticVersion": .text(tool.version),
            "language": .text(options.say("zh-CN", "en")), "rules": .list(rules.map { rule($0, notes[$0]) }),
        ]
        return .object(["driver": .object(driver)])
    }

    private func rule(_ id: String, _ note: RuleNote?) -> JSONValue {
        guard let note else { return .object(["id": .text(id)]) }
        let why = note.why.isEmpty ? note.title : note.why
        var help: [String: JSONValue] = ["text": .text(why)]
        if let page = options.rulePage(id) { help["markdown"] = .text(page) }
        return .object([
            "id": .text(id), "shortDescription": .object(["text": .text(note.title)]),
            "fullDescription": .object(["text": .text(why)]), "help": .object(help),
            "defaultConfiguration": .object(["level": .text(SARIFResult.level(note.severity))]),
            "properties": .object(["tags": .list([.text(note.category.rawValue)])]),
        ])
    }

    /// What could not be judged, as notifications of the run.
    private func invocations(_ summary: LintReport.Summary) -> JSONValue {
        let notifications = summary.notEvaluated.map { entry in
            let place = JSONValue.object(["physicalLocation": .object(["artifactLocation": artifact(entry.path)])])
            return JSONValue.object([
                "descriptor": .object(["id": .text(entry.reason)]), "level": .text("warning"),
                "message": .object(["text": .text(entry.message)]), "locations": .list([place]),
            ])
        }
        return .list([
            .object(["executionSuccessful": .truth(true), "toolExecutionNotifications": .list(notifications)])
        ])
    }

    private func artifact(_ path: String) -> JSONValue { SARIFResult.artifact(options.hostPath(path)) }
}
