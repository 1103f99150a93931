import SourceText

/// The stretch of a normalized text under the readers: scalars folded once more for comparing, with the way back.
///
/// Spaces between a digit and a Han character are left out here, so that `1 万元` reads like `1万元`. Reading past either
/// end gives 0, which is no scalar of any word.
///
/// A class, because every reader holds it; it never changes.
final class ReadingText: Sendable {
    private let scalars: FixedTable<UInt32>
    /// For each scalar its index in the normalized text.
    let origins: [Int32]
    let table = ScalarTable.shared

    init(_ text: NormalizedText, _ range: Range<Int>) {
        let source = text.scalars
        let range = range.clamped(to: 0..<source.count)
        let table = table
        var origins: [Int32] = []
        scalars = FixedTable(capacity: range.count) { scalars in
            origins = Array(unsafeUninitializedCapacity: range.count) { origins, count in
                for index in range {
                    let scalar = table.folded(source[index])
                    let last = count == 0 ? nil : scalars[count - 1]
                    if scalar == 0x20, Self.leavesOutSpace(at: index, after: last, of: source, in: range) { continue }
                    scalars[count] = scalar
                    origins.initializeElement(at: count, to: Int32(index))
                    count += 1
                }
            }
            return origins.count
        }
        self.origins = origins
    }

    convenience init(_ string: String) {
        let text = NormalizedText(verbatim: string)
        self.init(text, 0..<text.count)
    }

    private static func leavesOutSpace(
        at index: Int, after before: UInt32?, of source: [UInt32], in range: Range<Int>
    ) -> Bool {
        guard index + 1 < range.upperBound, let before else { return false }
        let table = ScalarTable.shared
        let left = table.traits(before)
        let right = table.traits(source[index + 1])
        return (left.contains(.digit) && right.contains(.han)) || (left.contains(.han) && right.contains(.digit))
    }

    var count: Int { scalars.count }

    subscript(_ index: Int) -> UInt32 {
        UInt(bitPattern: index) < UInt(bitPattern: scalars.count) ? scalars[index] : 0
    }

    func traits(_ index: Int) -> ScalarTraits { table.traits(self[index]) }

    /// The digit that a scalar stands for, or -1.
    func digit(_ index: Int) -> Int { table.digit(self[index]) }

    func isDigit(_ index: Int) -> Bool { traits(index).contains(.digit) }

    /// Whether a word stands at an index; the word is given folded.
    func has(_ word: StaticString, at index: Int) -> Bool { end(of: word, at: index) != nil }

    /// The index after a word that stands at an index, or nil.
    func end(of word: StaticString, at index: Int) -> Int? {
        word.withUTF8Buffer { bytes in
            var place = index
            var next = 0
            while next < bytes.count {
                let (scalar, width) = Self.scalar(bytes, next)
                guard self[place] == scalar else { return nil }
                next += width
                place += 1
            }
            return place
        }
    }

    /// Whether a word ends just before an index.
    func has(_ word: StaticString, before index: Int) -> Bool {
        let width = word.withUTF8Buffer { bytes in bytes.reduce(0) { $1 & 0xC0 == 0x80 ? $0 : $0 + 1 } }
        return index >= width && has(word, at: index - width)
    }

    private static func scalar(_ bytes: UnsafeBufferPointer<UInt8>, _ at: Int) -> (UInt32, Int) {
        let lead = UInt32(bytes[at])
        if lead < 0x80 { return (lead, 1) }
        if lead < 0xE0 { return ((lead & 0x1F) << 6 | UInt32(bytes[at + 1]) & 0x3F, 2) }
        let second = UInt32(bytes[at + 1]) & 0x3F
        let third = UInt32(bytes[at + 2]) & 0x3F
        if lead < 0xF0 { return ((lead & 0x0F) << 12 | second << 6 | third, 3) }
        return ((lead & 0x07) << 18 | second << 12 | third << 6 | UInt32(bytes[at + 3]) & 0x3F, 4)
    }

    /// Whether an index holds one of the scalars of a short list.
    func isOne(of list: StaticString, _ index: Int) -> Bool {
        let wanted = self[index]
        guard wanted != 0 else { return false }
        let bytes = UnsafeBufferPointer(start: list.utf8Start, count: list.utf8CodeUnitCount)
        var next = 0
        if wanted >= 0x800, wanted < 0x10000 {
            let lead = UInt8(0xE0 | wanted >> 12), middle = UInt8(0x80 | wanted >> 6 & 0x3F)
            let last = UInt8(0x80 | wanted & 0x3F)
            while next + 2 < bytes.count {
                if bytes[next + 2] == last, bytes[next + 1] == middle, bytes[next] == lead { return true }
                next += bytes[next] >= 0xE0 ? 3 : bytes[next] < 0x80 ? 1 : 2
            }
            return false
        }
        while next < bytes.count {
            let (scalar, width) = Self.scalar(bytes, next)
            if scalar == wanted { return true }
            next += width
        }
        return false
    }

    /// The range in the normalized text of a range of this text.
    func sourceRange(_ range: Range<Int>) -> Range<Int> {
        guard !range.isEmpty, range.upperBound <= count else { return 0..<0 }
        return Int(origins[range.lowerBound])..<(Int(origins[range.upperBound - 1]) + 1)
    }

    func string(_ range: Range<Int>) -> String {
        String(scalars: range.map { self[$0] }[...])
    }
}
