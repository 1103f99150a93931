extension ValueInterval: CustomStringConvertible {
    /// `62`, `80–89`, `>850`, `≤600`.
    public var description: String {
        switch (low, high) {
        case (let low?, let high?): low == high ? "\(low)" : "\(lowOpen ? ">" : "")\(low)–\(highOpen ? "<" : "")\(high)"
        case (let low?, nil): (lowOpen ? ">" : "≥") + "\(low)"
        case (nil, let high?): (highOpen ? "<" : "≤") + "\(high)"
        case (nil, nil): "?"
        }
    }
}
