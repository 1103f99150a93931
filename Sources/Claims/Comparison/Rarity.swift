/// How rare a term is among the articles of an index: 1 for one that stands in few, near 0 for one in all.
struct Rarity {
    private let index: any FactIndex
    private let scale: Double

    init(_ index: any FactIndex) {
        self.index = index
        scale = Self.logarithm(index.articleCount + Self.ballast)
    }

    /// In [0, 1].
    func callAsFunction(_ term: UInt32) -> Double {
        let count = max(1, index.articleCount(ofTerm: term))
        return max(0, 1 - Self.logarithm(count) / scale)
    }

    /// A few articles tell little of how rare a term is: as if there were so many more.
    private static let ballast = 50

    /// The binary logarithm, linear between powers of two.
    private static func logarithm(_ number: Int) -> Double {
        let whole = Int.bitWidth - 1 - max(1, number).leadingZeroBitCount
        return Double(whole) + Double(number - 1 << whole) / Double(1 << whole)
    }
}
