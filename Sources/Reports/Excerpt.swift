import Findings

/// A line of a file with the place of a finding marked beneath, cut to a terminal's width.
struct Excerpt {
    /// The line, or the part of it around the place.
    let line: String
    /// Spaces and carets, aligned by cells.
    let pointer: String

    /// Cells shown before and after the place.
    private static let margin = 36
    /// Cells of the place itself that are shown.
    private static let longestPlace = 72

    /// - Parameters:
    ///   - text: the line as it stands in the file.
    ///   - columns: scalars from 0; cut to the line.
    init(of text: String, columns: Range<Int>) {
        let scalars = text.unicodeScalars.map { $0.value < 0x20 || $0.value == 0x7F ? " " : $0 }
        let place = columns.clamped(to: 0..<scalars.count)
        var end = place.lowerBound
        var width = 0
        while end < place.upperBound, width < Self.longestPlace {
            (width, end) = (width + DisplayWidth.cells(scalars[end]), end + 1)
        }
        let start = Self.back(from: place.lowerBound, in: scalars)
        let stop = Self.forth(from: end, in: scalars)
        let before = start > 0 ? "…" : ""
        line = before + Self.string(scalars[start..<stop]) + (stop < scalars.count ? "…" : "")
        pointer =
            String(
                repeating: " ", count: before.unicodeScalars.count + DisplayWidth.of(scalars[start..<place.lowerBound]))
            + String(repeating: "^", count: max(1, width))
    }

    private static func back(from index: Int, in scalars: [Unicode.Scalar]) -> Int {
        var (start, width) = (index, 0)
        while start > 0, width < margin { (start, width) = (start - 1, width + DisplayWidth.cells(scalars[start - 1])) }
        return start
    }

    private static func forth(from index: Int, in scalars: [Unicode.Scalar]) -> Int {
        var (end, width) = (index, 0)
        while end < scalars.count, width < margin { (end, width) = (end + 1, width + DisplayWidth.cells(scalars[end])) }
        return end
    }

    private static func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
        String(String.UnicodeScalarView(scalars))
    }
}
