import Findings

/// The JSON Schema of the JSON report.
public enum ReportSchema {
    public static var text: String {
        let root = object(
            [
                "version": .object(["const": .number(1)]), "tool": object(["name": text(), "version": text()]),
                "summary": summary, "findings": list(finding),
            ])
        guard case .object(var members) = root else { return "" }
        members["$schema"] = .text("https://json-schema.org/draft/2020-12/schema")
        members["title"] = .text("jmlint check --format json")
        members["$defs"] = .object(["location": location])
        return JSONValue.object(members).text + "\n"
    }

    private static var finding: JSONValue {
        let required = [
            "rule": text("规则的编号"), "category": choice(Category.allCases.map(\.rawValue)),
            "severity": choice(Severity.allCases.map(\.rawValue)), "message": text("一句话"),
            "fingerprint": .object(["type": .text("string"), "pattern": .text("^[0-9a-f]{16}$")]),
            "confidence": .object(["type": .text("number"), "minimum": .number(0), "maximum": .number(1)]),
            "location": reference, "related": list(object(["location": reference, "message": text()])),
            "evidence": list(object(["role": text(), "text": text()])), "fixes": list(fix),
        ]
        return object(
            required,
            optional: ["baselineState": choice(BaselineState.allCases.map(\.rawValue)), "suppression": suppression])
    }

    private static var suppression: JSONValue {
        object(
            ["kind": choice(Suppression.Kind.allCases.map(\.rawValue)), "reason": text()],
            optional: ["author": text(), "until": date])
    }

    private static var fix: JSONValue {
        let edit = object([
            "path": text(), "startOffset": number(0), "endOffset": number(0), "replacement": text(),
        ])
        return object(["safety": choice(["safe", "suggested"]), "edits": list(edit)])
    }

    private static var summary: JSONValue {
        let entry = object(["path": text(), "reason": text(), "message": text(), "count": number(1)])
        return object([
            "documents": number(0), "articles": number(0), "claims": number(0), "findings": number(0),
            "notEvaluated": list(entry),
        ])
    }

    private static var location: JSONValue {
        object(
            [
                "path": text(), "startLine": number(1), "startColumn": number(1), "endLine": number(1),
                "endColumn": number(1), "startOffset": number(0), "endOffset": number(0), "text": text(),
                "article": text("标题"),
            ], optional: ["date": date])
    }

    private static let date = JSONValue.object([
        "type": .text("string"), "pattern": .text("^\\d{4}-\\d{2}-\\d{2}$"),
    ])

    private static let reference = JSONValue.object(["$ref": .text("#/$defs/location")])

    private static func object(_ required: [String: JSONValue], optional: [String: JSONValue] = [:]) -> JSONValue {
        .object([
            "type": .text("object"), "properties": .object(required.merging(optional) { first, _ in first }),
            "required": .list(required.keys.sorted().map(JSONValue.text)), "additionalProperties": .truth(false),
        ])
    }

    private static func list(_ item: JSONValue) -> JSONValue {
        .object(["type": .text("array"), "items": item])
    }

    private static func choice(_ words: [String]) -> JSONValue { .object(["enum": .list(words.map(JSONValue.text))]) }

    private static func number(_ least: Int) -> JSONValue {
        .object(["type": .text("integer"), "minimum": .number(least)])
    }

    private static func text(_ description: String = "") -> JSONValue {
        .object(
            ["type": .text("string")].merging(description.isEmpty ? [:] : ["description": .text(description)]) { $1 })
    }
}
