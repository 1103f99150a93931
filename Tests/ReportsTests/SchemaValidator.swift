import Foundation

/// Holds a JSON value against the part of JSON Schema that our schemas use.
struct SchemaValidator {
    let root: Any

    /// One sentence for each place that breaks the schema.
    func faults(of value: Any) -> [String] { faults(of: value, by: root, at: "$") }

    private func faults(of value: Any, by schema: Any, at place: String) -> [String] {
        guard let schema = schema as? [String: Any] else { return [] }
        if let reference = schema["$ref"] as? String { return faults(of: value, by: target(reference), at: place) }
        var faults: [String] = []
        if let type = schema["type"] as? String, !Self.has(value, type) { faults.append("\(place) is no \(type)") }
        if let words = schema["enum"] as? [String], !words.contains(value as? String ?? "") {
            faults.append("\(place) is none of \(words)")
        }
        if let constant = schema["const"] as? Int, value as? Int != constant {
            faults.append("\(place) is not \(constant)")
        }
        if let least = schema["minimum"] as? Double, let number = value as? Double, number < least {
            faults.append("\(place) is less than \(least)")
        }
        if let pattern = schema["pattern"] as? String, let text = value as? String,
            text.range(of: pattern, options: .regularExpression) == nil
        {
            faults.append("\(place) does not match \(pattern)")
        }
        if let object = value as? [String: Any] { faults += members(of: object, by: schema, at: place) }
        if let list = value as? [Any], let items = schema["items"] {
            for (number, item) in list.enumerated() {
                faults += self.faults(of: item, by: items, at: "\(place)[\(number)]")
            }
        }
        return faults
    }

    private func members(of object: [String: Any], by schema: [String: Any], at place: String) -> [String] {
        let properties = schema["properties"] as? [String: Any] ?? [:]
        var faults = (schema["required"] as? [String] ?? []).filter { object[$0] == nil }.map { "\(place) lacks \($0)" }
        for (key, value) in object.sorted(by: { $0.key < $1.key }) {
            if let property = properties[key] {
                faults += self.faults(of: value, by: property, at: "\(place).\(key)")
            } else if schema["additionalProperties"] as? Bool == false {
                faults.append("\(place).\(key) is unknown")
            }
        }
        return faults
    }

    private func target(_ reference: String) -> Any {
        reference.split(separator: "/").dropFirst().reduce(root) { ($0 as? [String: Any])?[String($1)] ?? [:] }
    }

    private static func has(_ value: Any, _ type: String) -> Bool {
        switch type {
        case "object": value is [String: Any]
        case "array": value is [Any]
        case "string": value is String
        case "integer": (value as? Double).map { $0 == $0.rounded() } ?? false
        case "number": value is Double
        default: true
        }
    }
}
