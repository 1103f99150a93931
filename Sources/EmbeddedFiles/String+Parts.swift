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
        utf8.split(separator: UInt8(truncatingIfNeeded: mark.value), omittingEmptySubsequences: !keepingEmpty)
            .map(Substring.init)
    }

    /// The words between spaces.
    public var words: [Substring] { parted(at: " ") }
}

extension StringProtocol {
    /// Whether it is a remark of a lexicon.
    public var isRemark: Bool { utf8.first == 0x23 }
}
