import Findings

/// A passage as cut from its page: the words, and a little of what stands before and after, on one line.
struct Clipping {
    /// Ends at the passage; led by … where it begins inside a line.
    let before: String
    let passage: String
    /// Begins at the passage; closed by … where it ends inside a line.
    let after: String

    /// Lines above and below that are looked at: extraction breaks lines inside sentences.
    private static let mostLines = 4

    /// - Parameters:
    ///   - margin: scalars shown before and after.
    ///   - line: the text of a line of a file; where it is nil, the passage stands alone.
    init(of location: Location, margin: Int, line: @escaping (_ path: String, _ number: Int) -> String?) {
        let isRecord = RecordText.isRecord(path: location.path)
        passage = Self.passage(location.text, of: location.path)
        let read = { (number: Int) in number > 0 ? line(location.path, number) : nil }
        guard let first = read(location.startLine), let last = read(location.endLine) else {
            (before, after) = ("", "")
            return
        }
        if isRecord {
            let left = RecordText.before(first.unicodeScalars.prefix(location.startColumn - 1))
            let right = RecordText.after(last.unicodeScalars.dropFirst(location.endColumn - 1))
            (before, after) = (Self.ending(left, margin), Self.beginning(right, margin))
            return
        }
        before = Self.before(first, location.startColumn - 1, of: location.startLine, margin, read)
        after = Self.after(last, location.endColumn - 1, of: location.endLine, margin, read)
    }

    private static func before(
        _ line: String, _ column: Int, of number: Int, _ margin: Int, _ read: (Int) -> String?
    ) -> String {
        var text = Array(line.unicodeScalars.prefix(column))
        var above = number - 1
        while text.count < margin, number - above <= mostLines, let earlier = read(above), isBody(earlier),
            isBody(line)
        {
            text = Array(earlier.unicodeScalars) + text
            above -= 1
        }
        return ending(text, margin)
    }

    private static func after(
        _ line: String, _ column: Int, of number: Int, _ margin: Int, _ read: (Int) -> String?
    ) -> String {
        var text = Array(line.unicodeScalars.dropFirst(column))
        var below = number + 1
        while text.count < margin, below - number <= mostLines, let later = read(below), isBody(later), isBody(line) {
            text += Array(later.unicodeScalars)
            below += 1
        }
        return beginning(text, margin)
    }

    private static func ending(_ text: [Unicode.Scalar], _ margin: Int) -> String {
        (text.count > margin ? "…" : "") + joined(String(String.UnicodeScalarView(text.suffix(margin))))
    }

    private static func beginning(_ text: [Unicode.Scalar], _ margin: Int) -> String {
        joined(String(String.UnicodeScalarView(text.prefix(margin)))) + (text.count > margin ? "…" : "")
    }

    /// A passage on one line, as it reads.
    static func passage(_ text: String, of path: String) -> String {
        guard RecordText.isRecord(path: path) else { return joined(text) }
        return joined(String(String.UnicodeScalarView(RecordText.unescaped(Array(text.unicodeScalars)))))
    }

    /// Whether a line continues its neighbours: neither blank, nor a headline, nor the edge of front matter.
    private static func isBody(_ line: String) -> Bool {
        !line.hasPrefix("#") && !line.hasPrefix("---") && line.contains { !$0.isWhitespace }
    }

    /// Line ends and what cannot be seen become a blank, or nothing between Han characters.
    private static func joined(_ text: String) -> String {
        var joined = String.UnicodeScalarView()
        var isGap = false
        for scalar in text.unicodeScalars {
            if scalar.value < 0x20 || scalar.value == 0x7F {
                isGap = true
                continue
            }
            if isGap, let last = joined.last, last.value < 0x2E80 || scalar.value < 0x2E80 { joined.append(" ") }
            isGap = false
            joined.append(scalar)
        }
        return String(joined)
    }
}
