extension String {
    /// The parts between ASCII marks, found by byte: whole characters cost ten times as much to tell apart.
    public func parted(at mark: Unicode.Scalar, keepingEmpty: Bool = false) -> [Substring] {
        self[...].parted(at: mark, keepingEmpty: keepingEmpty)
    }

    /// The words between spaces.
    public var words: [Substring] { parted(at: " ") }
}

extension Substring {
    /// The parts between ASCII marks, found by byte.
    public func parted(at mark: Unicode.Scalar, keepingEmpty: Bool = false) -> [Substring] {
        let mark = UInt8(truncatingIfNeeded: mark.value)
        var parts: [Substring] = []
        var start = startIndex
        var index = startIndex
        while index < endIndex {
            let next = utf8.index(after: index)
            if utf8[index] == mark {
                if keepingEmpty || start < index { parts.append(self[start..<index]) }
                start = next
            }
            index = next
        }
        if keepingEmpty || start < endIndex { parts.append(self[start...]) }
        return parts
    }

    /// The words between spaces.
    public var words: [Substring] { parted(at: " ") }
}

extension StringProtocol {
    /// Whether it is a remark of a lexicon.
    public var isRemark: Bool { utf8.first == 0x23 }
}
