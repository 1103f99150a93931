/// A few characters to be told from all others at one look: two loads a question, where a hashed set would hash.
///
/// For sets that live as long as the program (`static let`): their tables are never given back.
public struct ScalarSet: @unchecked Sendable {
    /// For each run of 64 scalars of the basic plane the word of `words` that tells of it; word 0 is empty.
    @usableFromInline let pages: UnsafePointer<UInt8>
    @usableFromInline let words: UnsafePointer<UInt64>

    /// The scalars of a text; those beyond the basic plane are left out.
    public init(_ text: String) {
        let pages = UnsafeMutablePointer<UInt8>.allocate(capacity: 1024)
        pages.initialize(repeating: 0, count: 1024)
        var known: [UInt64] = [0]
        for scalar in text.unicodeScalars where scalar.value < 0x10000 {
            let page = Int(scalar.value >> 6)
            if pages[page] == 0, known.count < 256 {
                pages[page] = UInt8(known.count)
                known.append(0)
            }
            known[Int(pages[page])] |= 1 << UInt64(scalar.value & 63)
        }
        let words = UnsafeMutablePointer<UInt64>.allocate(capacity: known.count)
        words.initialize(from: known, count: known.count)
        self.pages = UnsafePointer(pages)
        self.words = UnsafePointer(words)
    }

    @inlinable
    public func contains(_ scalar: UInt32) -> Bool {
        scalar < 0x10000 && words[Int(pages[Int(scalar >> 6)])] & (1 << UInt64(scalar & 63)) != 0
    }
}
