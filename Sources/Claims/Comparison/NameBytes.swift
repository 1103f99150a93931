/// The UTF-8 of a name while it is laid beside another's; characters are told apart by their bytes, never decoded.
struct NameBytes {
    private let bytes: UnsafeBufferPointer<UInt8>

    static func with<Outcome>(_ a: String, _ b: String, _ compare: (NameBytes, NameBytes) -> Outcome) -> Outcome {
        var (a, b) = (a, b)
        return a.withUTF8 { left in b.withUTF8 { right in compare(NameBytes(bytes: left), NameBytes(bytes: right)) } }
    }

    var count: Int { bytes.count }

    func isEqual(to other: NameBytes) -> Bool { count == other.count && stands(in: other, at: 0) }

    /// Whether another name stands somewhere in this one.
    func holds(_ part: NameBytes) -> Bool { place(of: part) != nil }

    /// Where another name stands first in this one, in bytes from its beginning.
    func place(of part: NameBytes) -> Int? {
        guard part.count <= count else { return nil }
        for place in 0...(count - part.count) where part.stands(in: self, at: place) { return place }
        return nil
    }

    private func stands(in other: NameBytes, at place: Int) -> Bool {
        for index in 0..<count where bytes[index] != other.bytes[place + index] { return false }
        return true
    }

    /// Whether all characters of this name, two at least, stand in the longer in their order, with the same last one.
    func isShortForm(of long: NameBytes) -> Bool {
        guard count > 0, long.count > 0, bytes[count - 1] == long.bytes[long.count - 1] else { return false }
        let last = lastStart
        guard last > 0, isSameCharacter(at: last, as: long, at: long.lastStart) else { return false }
        var (index, place) = (0, 0)
        while index < count, place < long.count {
            if isSameCharacter(at: index, as: long, at: place) { index += width(at: index) }
            place += long.width(at: place)
        }
        return index == count
    }

    /// Where the last character begins.
    private var lastStart: Int {
        var start = count - 1
        while start > 0, bytes[start] & 0xC0 == 0x80 { start -= 1 }
        return start
    }

    private func width(at index: Int) -> Int {
        let lead = bytes[index]
        return lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    }

    private func isSameCharacter(at index: Int, as other: NameBytes, at place: Int) -> Bool {
        let width = width(at: index)
        guard width == other.width(at: place) else { return false }
        for offset in 0..<width where bytes[index + offset] != other.bytes[place + offset] { return false }
        return true
    }
}
