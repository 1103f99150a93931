import Claims
import Extraction
import Findings

/// Writes values in the order of their properties, without their names: what was written can be read back only by the
/// same types (``ArchiveFormat/facts``).
///
/// Nil takes a byte. Of an enumeration with values the case is written by name.
struct CompactEncoder: Encoder {
    let output: CompactOutput
    var codingPath: [any CodingKey] { [] }
    var userInfo: [CodingUserInfoKey: Any] { [:] }

    /// The bytes of one value.
    static func bytes<Value: Encodable>(of value: Value) throws -> [UInt8] {
        let output = CompactOutput()
        try CompactEncoder(output: output).write(value)
        return output.finished()
    }

    func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
        KeyedEncodingContainer(CompactProperties<Key>(encoder: self))
    }

    func unkeyedContainer() -> any UnkeyedEncodingContainer { CompactMembers(encoder: self) }

    func singleValueContainer() -> any SingleValueEncodingContainer { CompactValue(encoder: self) }

    /// Values that make up most of the facts are written at once.
    func write<Value: Encodable>(_ value: Value) throws {
        if Value.self == TextPlace.self, let place = value as? TextPlace { return output.write(place: place) }
        if Value.self == [Term].self, let terms = value as? [Term] { return output.write(terms: terms) }
        if Value.self == [UInt32].self, let numbers = value as? [UInt32] { return output.write(numbers: numbers) }
        if Value.self == [String].self, let texts = value as? [String] { return output.write(texts: texts) }
        if Value.self == Scope.self, let scope = value as? Scope { return write(scope: scope) }
        try value.encode(to: self)
    }

    /// In the order of the groups, that equal scopes give equal bytes.
    private func write(scope: Scope) {
        let groups = ScopeGroup.allCases.enumerated().filter { scope[$0.element] != nil }
        output.write(UInt64(groups.count))
        for (number, group) in groups {
            output.write(UInt64(number))
            output.write(text: scope[group] ?? "")
        }
    }
}

/// The properties of one value, one after another.
private struct CompactProperties<Key: CodingKey>: KeyedEncodingContainerProtocol {
    let encoder: CompactEncoder
    var codingPath: [any CodingKey] { [] }

    func encodeNil(forKey key: Key) { encoder.output.write(byte: 0) }
    func encode(_ value: Bool, forKey key: Key) { encoder.output.write(byte: value ? 1 : 0) }
    func encode(_ value: String, forKey key: Key) { encoder.output.write(text: value) }
    func encode(_ value: Int, forKey key: Key) { encoder.output.write(signed: Int64(value)) }
    func encode(_ value: Int32, forKey key: Key) { encoder.output.write(signed: Int64(value)) }
    func encode(_ value: UInt32, forKey key: Key) { encoder.output.write(UInt64(value)) }
    func encode(_ value: Double, forKey key: Key) { encoder.output.write(value.bitPattern) }
    func encode<Value: Encodable>(_ value: Value, forKey key: Key) throws { try encoder.write(value) }

    func encodeIfPresent(_ value: Bool?, forKey key: Key) { mark(value).map { encode($0, forKey: key) } }
    func encodeIfPresent(_ value: String?, forKey key: Key) { mark(value).map { encode($0, forKey: key) } }
    func encodeIfPresent(_ value: Int?, forKey key: Key) { mark(value).map { encode($0, forKey: key) } }
    func encodeIfPresent(_ value: Int32?, forKey key: Key) { mark(value).map { encode($0, forKey: key) } }
    func encodeIfPresent(_ value: UInt32?, forKey key: Key) { mark(value).map { encode($0, forKey: key) } }
    func encodeIfPresent(_ value: Double?, forKey key: Key) { mark(value).map { encode($0, forKey: key) } }
    func encodeIfPresent<Value: Encodable>(_ value: Value?, forKey key: Key) throws {
        if let value = mark(value) { try encode(value, forKey: key) }
    }

    /// Writes whether there is a value.
    private func mark<Value>(_ value: Value?) -> Value? {
        encoder.output.write(byte: value == nil ? 0 : 1)
        return value
    }

    func nestedContainer<Nested: CodingKey>(
        keyedBy type: Nested.Type, forKey key: Key
    ) -> KeyedEncodingContainer<Nested> {
        encoder.output.write(text: key.stringValue)
        return encoder.container(keyedBy: type)
    }

    func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer { encoder.unkeyedContainer() }
    func superEncoder() -> any Encoder { encoder }
    func superEncoder(forKey key: Key) -> any Encoder { encoder }
}

/// The members of a list: their number, then each.
private final class CompactMembers: UnkeyedEncodingContainer {
    private let encoder: CompactEncoder
    private let place: Int
    private(set) var count = 0
    var codingPath: [any CodingKey] { [] }

    init(encoder: CompactEncoder) {
        self.encoder = encoder
        place = encoder.output.reserve()
    }

    private func add() {
        count += 1
        encoder.output.set(count, at: place)
    }

    func encodeNil() {
        add()
        encoder.output.write(byte: 0)
    }

    func encode<Value: Encodable>(_ value: Value) throws {
        add()
        try encoder.write(value)
    }

    func nestedContainer<Nested: CodingKey>(keyedBy type: Nested.Type) -> KeyedEncodingContainer<Nested> {
        add()
        return encoder.container(keyedBy: type)
    }

    func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer {
        add()
        return encoder.unkeyedContainer()
    }

    func superEncoder() -> any Encoder { encoder }
}

/// One value without properties.
private struct CompactValue: SingleValueEncodingContainer {
    let encoder: CompactEncoder
    var codingPath: [any CodingKey] { [] }

    func encodeNil() { encoder.output.write(byte: 0) }
    func encode(_ value: Bool) { encoder.output.write(byte: value ? 1 : 0) }
    func encode(_ value: String) { encoder.output.write(text: value) }
    func encode(_ value: Double) { encoder.output.write(value.bitPattern) }
    func encode(_ value: Int) { encoder.output.write(signed: Int64(value)) }
    func encode(_ value: Int32) { encoder.output.write(signed: Int64(value)) }
    func encode(_ value: Int64) { encoder.output.write(signed: value) }
    func encode(_ value: UInt32) { encoder.output.write(UInt64(value)) }
    func encode(_ value: UInt64) { encoder.output.write(value) }
    func encode<Value: Encodable>(_ value: Value) throws { try value.encode(to: encoder) }
}
