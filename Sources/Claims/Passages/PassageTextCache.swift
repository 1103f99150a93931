/// The texts of an index's articles put together for comparing, the last few thousand kept.
struct PassageTextCache {
    private let index: any FactIndex
    private var texts: [Int: PassageText] = [:]
    /// The numbers kept, oldest first, as a ring.
    private var ring: [Int] = []
    private var oldest = 0
    private static let capacity = 4096

    init(index: any FactIndex) { self.index = index }

    mutating func text(_ number: Int) -> PassageText {
        if let text = texts[number] { return text }
        let text = PassageText(index.passages(number))
        if ring.count < Self.capacity {
            ring.append(number)
        } else {
            texts[ring[oldest]] = nil
            ring[oldest] = number
            oldest = (oldest + 1) % Self.capacity
        }
        texts[number] = text
        return text
    }
}
