import EmbeddedFiles
import TextSearch

/// Fixed formulas of documents and speeches: what recurs word for word by design and is no sign of copying.
public struct SetPhrases: Sendable {
    private let matcher: TermMatcher

    /// The formulas shipped in `Rules/lexicons/set-phrases.txt`.
    public static let builtin = SetPhrases(
        lines: EmbeddedFiles.lexicon("set-phrases.txt").lines.map { String($0) })

    /// One formula a line; punctuation and width make no difference; a line that begins with `#` is a remark.
    public init(lines: [String]) {
        matcher = TermMatcher(
            lines.filter { !$0.hasPrefix("#") }.map { line in
                let scalars = line.unicodeScalars.map(\.value)
                let read = PassageReading(scalars, ranges: [0..<scalars.count])
                return String(String.UnicodeScalarView(read.scalars.compactMap(Unicode.Scalar.init)))
            })
    }

    /// The ranges of a reading that formulas take up; they may overlap.
    public func ranges(in reading: PassageReading) -> [Range<Int>] {
        matcher.occurrences(in: reading.scalars).map(\.range)
    }
}
