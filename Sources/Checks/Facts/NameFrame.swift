import SourceText

/// The fixed beginning and end of a name whose middle is often written wrongly: `粤港…科学实验室`.
struct NameFrame: Sendable {
    private let head: [UInt32]
    private let tail: [UInt32]
    /// Scalars of the middle.
    private static let longestMiddle = 6
    private static let stops = ScalarSet("，。；：！？、“”‘’《》（）\n和与及")

    /// Nil without exactly one … between two texts.
    init?(_ source: String) {
        let parts = source.split(separator: "…", omittingEmptySubsequences: true).map { $0.unicodeScalars.map(\.value) }
        guard parts.count == 2, !source.hasPrefix("…"), !source.hasSuffix("…") else { return nil }
        (head, tail) = (parts[0], parts[1])
    }

    /// Where the frame stands with a middle of at most six scalars, from left to right.
    func matches(in scalars: [UInt32]) -> [Range<Int>] {
        var found: [Range<Int>] = []
        var place = 0
        while place + head.count + tail.count <= scalars.count {
            if scalars[place] == head[0], let end = end(of: place, in: scalars) {
                found.append(place..<end)
                place = end
            } else {
                place += 1
            }
        }
        return found
    }

    private func end(of place: Int, in scalars: [UInt32]) -> Int? {
        guard scalars[place..<min(scalars.count, place + head.count)].elementsEqual(head) else { return nil }
        var index = place + head.count
        for _ in 0...Self.longestMiddle {
            guard index + tail.count <= scalars.count else { return nil }
            if scalars[index..<index + tail.count].elementsEqual(tail) { return index + tail.count }
            if Self.stops.contains(scalars[index]) { return nil }
            index += 1
        }
        return nil
    }
}
