/// The bytes that facts are written to: small numbers short, each text once.
///
/// What it gives begins with the texts, in the order in which they were first met; the values follow, a text as its number.
final class CompactOutput {
    private var bytes: [UInt8] = []
    private var texts: [UInt8] = []
    private var numbers: [String: UInt64] = [:]

    /// How many bytes of values were written.
    var count: Int { bytes.count }

    /// The texts and the values.
    func finished() -> [UInt8] {
        var all: [UInt8] = []
        all.reserveCapacity(texts.count + bytes.count + 8)
        Self.append(UInt64(numbers.count), to: &all)
        Self.append(UInt64(texts.count), to: &all)
        return all + texts + bytes
    }

    /// Seven bits a byte, the lowest first.
    func write(_ number: UInt64) { Self.append(number, to: &bytes) }

    /// Numbers near zero are short, whichever their sign.
    func write(signed number: Int64) { write(UInt64(bitPattern: (number << 1) ^ (number >> 63))) }

    func write(byte: UInt8) { bytes.append(byte) }

    func write(text: String) {
        if let known = numbers[text] { return write(known) }
        let number = UInt64(numbers.count)
        numbers[text] = number
        Self.append(UInt64(text.utf8.count), to: &texts)
        texts.append(contentsOf: text.utf8)
        write(number)
    }

    /// Four bytes for a number that is known only later.
    func reserve() -> Int {
        bytes.append(contentsOf: [0, 0, 0, 0])
        return bytes.count - 4
    }

    /// Sets a number at a reserved place.
    func set(_ number: Int, at place: Int) {
        for index in 0..<4 { bytes[place + index] = UInt8(truncatingIfNeeded: number >> (8 * index)) }
    }

    private static func append(_ number: UInt64, to bytes: inout [UInt8]) {
        var rest = number
        while rest >= 0x80 {
            bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
            rest >>= 7
        }
        bytes.append(UInt8(rest))
    }
}
