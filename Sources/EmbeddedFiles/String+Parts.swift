extension String {
    /// The parts between ASCII marks, found by byte: whole characters cost ten times as much to tell apart.
    public func parted(at mark: Unicode.Scalar, keepingEmpty: Bool = false) -> [Substring] {
        utf8.split(
            separator: UInt8(truncatingIfNeeded: mark.value), omittingEmptySubsequences: !keepingEmpty
        ).map(Substring.init)
    }
}
