import Checks
import Findings

/// JSON Schemas of the files that people write, made from what their readers accept, so that editors complete them.
public enum JSONSchema {
    /// The schema of a rule file: its options depend on its kind.
    public static var ruleFile: String {
        let kinds = CheckRegistry.kinds.sorted { $0.kind < $1.kind }
        var root = object(RuleFile.specs(for: nil).filter { $0.name != "options" })
        root["$schema"] = .text("https://json-schema.org/draft/2020-12/schema")
        root["title"] = .text("jmlint 规则文件")
        root["allOf"] = .list(kinds.map(condition))
        guard case .object(var properties)? = root["properties"] else { return "" }
        properties["kind"] = .object(["enum": .list(kinds.map { .text($0.kind) }), "description": .text("规则的种类")])
        properties["options"] = .object(["type": .text("object")])
        properties["examples"] = examples
        root["properties"] = .object(properties)
        return JSONValue.object(root).text + "\n"
    }

    /// The schema of `.lint.yml`.
    public static var settings: String {
        var root = object(SettingsFile.specs)
        root["$schema"] = .text("https://json-schema.org/draft/2020-12/schema")
        root["title"] = .text("jmlint 的设置 .lint.yml")
        return JSONValue.object(root).text + "\n"
    }

    private static func condition(_ kind: any Check.Type) -> JSONValue {
        .object([
            "if": .object(["properties": .object(["kind": .object(["const": .text(kind.kind)])])]),
            "then": .object(["properties": .object(["options": .object(object(kind.options))])]),
        ])
    }

    private static var examples: JSONValue {
        var item = object(Example.specs)
        guard case .object(var properties)? = item["properties"] else { return .object([:]) }
        let document = JSONValue.object([
            "anyOf": .list([.object(["type": .text("string")]), .object(object(Example.documentSpecs))])
        ])
        properties["documents"] = .object(["type": .text("array"), "items": document])
        item["properties"] = .object(properties)
        return .object(["type": .text("array"), "items": .object(item), "minItems": .number(2)])
    }

    private static func object(_ specs: [OptionSpec]) -> [String: JSONValue] {
        var properties: [String: JSONValue] = [:]
        for spec in specs { properties[spec.name] = property(spec) }
        var schema: [String: JSONValue] = [
            "type": .text("object"), "properties": .object(properties), "additionalProperties": .truth(false),
        ]
        let required = specs.filter(\.required).map { JSONValue.text($0.name) }
        if !required.isEmpty { schema["required"] = .list(required) }
        return schema
    }

    private static func property(_ spec: OptionSpec) -> JSONValue {
        var schema = form(spec.type)
        schema["description"] = .text(spec.doc)
        if let standard = spec.standard { schema["default"] = value(standard, spec.type) }
        return .object(schema)
    }

    private static func value(_ standard: String, _ type: OptionType) -> JSONValue {
        switch type {
        case .boolean: .truth(standard == "true")
        case .integer: Int(standard).map(JSONValue.number) ?? .text(standard)
        default: .text(standard)
        }
    }

    private static func form(_ type: OptionType) -> [String: JSONValue] {
        let text = JSONValue.object(["type": .text("string")])
        switch type {
        case .text, .pattern: return ["type": .list([.text("string"), .text("number"), .text("boolean")])]
        case .texts: return ["anyOf": .list([text, .object(["type": .text("array"), "items": text])])]
        case .integer: return ["type": .text("integer")]
        case .number: return ["type": .text("number")]
        case .boolean: return ["type": .text("boolean")]
        case .choice(let words): return ["enum": .list(words.map(JSONValue.text))]
        case .pairs:
            let scalar = JSONValue.object(["type": .list([.text("string"), .text("number"), .text("boolean")])])
            return ["type": .text("object"), "additionalProperties": scalar]
        case .fields(let specs): return object(specs)
        case .records(let specs): return ["type": .text("array"), "items": .object(object(specs))]
        case .free: return [:]
        }
    }
}
