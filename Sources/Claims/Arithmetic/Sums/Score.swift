import Extraction
import SourceText

/// A score: 78比71, 78:71, 78∶71.
struct Score: Equatable {
    let range: Range<Int>
    let first: Int, second: Int

    /// The scores of a stretch of text, in order.
    static func all(in range: Range<Int>, of scalars: [UInt32]) -> [Score] {
        var found: [Score] = []
        for mark in range where marks.contains(scalars[mark]) {
            var start = mark
            while start > range.lowerBound, isDigit(scalars[start - 1]) { start -= 1 }
            var end = mark + 1
            while end < range.upperBound, isDigit(scalars[end]) { end += 1 }
            guard start < mark, end > mark + 1, mark - start <= 3, end - mark <= 4,
                start == range.lowerBound || !marks.contains(scalars[start - 1]) && scalars[start - 1] != 0x2E,
                end == range.upperBound || !marks.contains(scalars[end]) && scalars[end] != 0x2E,
                let first = number(scalars[start..<mark]), let second = number(scalars[(mark + 1)..<end])
            else { continue }
            found.append(Score(range: start..<end, first: first, second: second))
        }
        return found
    }

    private static let marks = ScalarSet("比:：∶")

    private static func isDigit(_ scalar: UInt32) -> Bool { (0x30...0x39).contains(scalar) }

    private static func number(_ digits: ArraySlice<UInt32>) -> Int? { Int(String(scalars: digits)) }
}
