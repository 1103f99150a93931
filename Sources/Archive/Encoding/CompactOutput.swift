import Claims

/// The bytes that facts are written to: small numbers short, each text and each term once.
///
/// What it gives begins with the texts and the terms, in the order in which they were first met; the values follow, a text and
/// a term as its number.
final class CompactOutput {
    private var bytes: [UInt8] = []
    private var texts: [UInt8] = []
    private var numbers: [String: UInt64] = [:]
    private var packed: [UInt8] = []
    private var terms: [UInt8] = []
    private var numbersOfTerms: [Term: Int] = [:]
    /// Where the last place began.
    var last = (line: 0, offset: 0)

    /// How many bytes of values were written.
    var count: Int { bytes.count }

    /// The texts and the values.
    func finished() -> [UInt8] {
        var all: [UInt8] = []
        all.reserveCapacity(texts.count + terms.count + bytes.count + 12)
        Self.append(UInt64(numbers.count), to: &all)
        Self.append(UInt64(texts.count), to: &all)
        all += texts
        Self.append(UInt64(numbersOfTerms.count), to: &all)
        return all + terms + bytes
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
        packed.removeAll(keepingCapacity: true)
        PackedText.append(text, to: &packed)
        Self.append(UInt64(packed.count), to: &texts)
        texts += packed
        write(number)
    }

    /// The number of a term; it is noted where it is met first.
    func number(of term: Term) -> Int {
        if let known = numbersOfTerms[term] { return known }
        let number = numbersOfTerms.count
        numbersOfTerms[term] = number
        for shift: UInt32 in [0, 8, 16, 24] { terms.append(UInt8(truncatingIfNeeded: term.key >> shift)) }
        Self.append(UInt64(UInt32(bitPattern: term.weight)), to: &terms)
        return number
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
