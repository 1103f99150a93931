import Claims
import Extraction
import Findings

/// Reads what ``CompactEncoder`` wrote, by the same types.
struct CompactDecoder: Decoder {
    /// The bytes, read on by all containers in turn.
    final class Source {
        var input: CompactInput

        init(_ input: CompactInput) { self.input = input }
    }

    let source: Source
    var codingPath: [any CodingKey] { [] }
    var userInfo: [CodingUserInfoKey: Any] { [:] }

    /// The value of some bytes.
    static func value<Value: Decodable>(_ type: Value.Type, from bytes: [UInt8]) throws -> Value {
        try CompactDecoder(source: Source(try CompactInput(bytes))).read(type)
    }

    func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedDecodingContainer<Key> {
        KeyedDecodingContainer(CompactPropertyReader<Key>(decoder: self))
    }

    func unkeyedContainer() throws -> any UnkeyedDecodingContainer {
        CompactMemberReader(decoder: self, count: try source.input.reserved())
    }

    func singleValueContainer() -> any SingleValueDecodingContainer { CompactValueReader(decoder: self) }

    func read<Value: Decodable>(_ type: Value.Type) throws -> Value {
        if type == TextPlace.self, let place = try source.input.nextPlace() as? Value { return place }
        if type == [Term].self, let terms = try source.input.nextTerms() as? Value { return terms }
        if type == [UInt32].self, let numbers = try source.input.nextNumbers() as? Value {
            return numbers
        }
        if type == [String].self, let texts = try source.input.nextTexts() as? Value { return texts }
        if type == Scope.self, let scope = try source.input.scope() as? Value { return scope }
        if type == [Claim].self, let claims = try source.input.nextClaims() as? Value { return claims }
        if type == NameFacts.self, let names = try source.input.nextNames() as? Value { return names }
        if type == [Passage].self, let passages = try source.input.nextPassages() as? Value {
            return passages
        }
        return try Value(from: self)
    }
}

private struct CompactPropertyReader<Key: CodingKey>: KeyedDecodingContainerProtocol {
    let decoder: CompactDecoder
    var codingPath: [any CodingKey] { [] }
    private var source: CompactDecoder.Source { decoder.source }

    /// The case that comes next, of an enumeration with values.
    var allKeys: [Key] {
        (try? source.input.peekedText()).flatMap { Key(stringValue: $0) }.map { [$0] } ?? []
    }
    func contains(_ key: Key) -> Bool { true }

    func decodeNil(forKey key: Key) throws -> Bool { try source.input.byte() == 0 }
    func decode(_ type: Bool.Type, forKey key: Key) throws -> Bool { try source.input.byte() != 0 }
    func decode(_ type: String.Type, forKey key: Key) throws -> String { try source.input.text() }
    func decode(_ type: Int.Type, forKey key: Key) throws -> Int { Int(try source.input.signed()) }
    func decode(_ type: Int32.Type, forKey key: Key) throws -> Int32 {
        Int32(truncatingIfNeeded: try source.input.signed())
    }
    func decode(_ type: UInt32.Type, forKey key: Key) throws -> UInt32 {
        UInt32(truncatingIfNeeded: try source.input.number())
    }
    func decode(_ type: Double.Type, forKey key: Key) throws -> Double {
        Double(bitPattern: try source.input.number())
    }
    func decode<Value: Decodable>(_ type: Value.Type, forKey key: Key) throws -> Value {
        try decoder.read(type)
    }

    func nestedContainer<Nested: CodingKey>(
        keyedBy type: Nested.Type, forKey key: Key
    ) throws -> KeyedDecodingContainer<Nested> {
        _ = try source.input.text()
        return decoder.container(keyedBy: type)
    }

    func nestedUnkeyedContainer(forKey key: Key) throws -> any UnkeyedDecodingContainer {
        try decoder.unkeyedContainer()
    }
    func superDecoder() -> any Decoder { decoder }
    func superDecoder(forKey key: Key) -> any Decoder { decoder }
}

private struct CompactMemberReader: UnkeyedDecodingContainer {
    let decoder: CompactDecoder
    let count: Int?
    private(set) var currentIndex = 0
    var codingPath: [any CodingKey] { [] }
    var isAtEnd: Bool { currentIndex >= count ?? 0 }

    init(decoder: CompactDecoder, count: Int) {
        self.decoder = decoder
        self.count = count
    }

    mutating func decodeNil() -> Bool { false }

    mutating func decode<Value: Decodable>(_ type: Value.Type) throws -> Value {
        guard !isAtEnd else { throw CompactInput.Damaged() }
        currentIndex += 1
        return try decoder.read(type)
    }

    mutating func nestedContainer<Nested: CodingKey>(
        keyedBy type: Nested.Type
    ) -> KeyedDecodingContainer<Nested> {
        currentIndex += 1
        return decoder.container(keyedBy: type)
    }

    mutating func nestedUnkeyedContainer() throws -> any UnkeyedDecodingContainer {
        currentIndex += 1
        return try decoder.unkeyedContainer()
    }

    mutating func superDecoder() -> any Decoder { decoder }
}

private struct CompactValueReader: SingleValueDecodingContainer {
    let decoder: CompactDecoder
    var codingPath: [any CodingKey] { [] }
    private var source: CompactDecoder.Source { decoder.source }

    func decodeNil() -> Bool { (try? source.input.byte()) == 0 }
    func decode(_ type: Bool.Type) throws -> Bool { try source.input.byte() != 0 }
    func decode(_ type: String.Type) throws -> String { try source.input.text() }
    func decode(_ type: Double.Type) throws -> Double {
        Double(bitPattern: try source.input.number())
    }
    func decode(_ type: Int.Type) throws -> Int { Int(try source.input.signed()) }
    func decode(_ type: Int32.Type) throws -> Int32 {
        Int32(truncatingIfNeeded: try source.input.signed())
    }
    func decode(_ type: Int64.Type) throws -> Int64 { try source.input.signed() }
    func decode(_ type: UInt32.Type) throws -> UInt32 {
        UInt32(truncatingIfNeeded: try source.input.number())
    }
    func decode(_ type: UInt64.Type) throws -> UInt64 { try source.input.number() }
    func decode<Value: Decodable>(_ type: Value.Type) throws -> Value { try Value(from: decoder) }
}
