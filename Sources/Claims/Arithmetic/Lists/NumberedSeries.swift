/// A series 一是…二是…三是… that follows a count in the same block.
struct NumberedSeries {
    /// The markers, in order of the text.
    let markers: [Range<Int>]
    /// The number of the last.
    let last: Int
    /// From the first marker to the last.
    let range: Range<Int>
    /// Whether the numbers run on without a gap.
    let isWhole: Bool

    private static let numerals = Array("一二三四五六七八九十".unicodeScalars.map(\.value))

    /// Nil where no 一是, 一要 or the like stands right at the start.
    init?(account: Account, start: Int, block: Int) {
        let scalars = account.scalars
        let end = account.sentences.last { $0.block == block }?.range.upperBound ?? start
        guard start + 1 < end, scalars[start] == Self.numerals[0] else { return nil }
        let word = scalars[start + 1]
        guard "是要为曰".unicodeScalars.contains(where: { $0.value == word }) else { return nil }
        var markers: [Range<Int>] = []
        var numbers: [Int] = []
        for index in start..<(end - 1) where scalars[index + 1] == word && Self.isStart(index, start, scalars) {
            guard let number = Self.numerals.firstIndex(of: scalars[index]) else { continue }
            if number == 0, !markers.isEmpty { break }
            markers.append(index..<(index + 2))
            numbers.append(number + 1)
        }
        guard markers.count >= 2, let lastMarker = markers.last, let last = numbers.last else { return nil }
        self.markers = markers
        self.last = last
        range = start..<lastMarker.upperBound
        isWhole = numbers == Array(1...last)
    }

    /// Whether a mark stands before a marker.
    private static func isStart(_ index: Int, _ start: Int, _ scalars: [UInt32]) -> Bool {
        index == start || "，；。：、！？\n”".unicodeScalars.contains { $0.value == scalars[index - 1] }
    }
}
