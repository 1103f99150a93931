/// Reads the mark-up of Markdown: code and comments are left alone, links and bold type are read as their words.
///
/// Known are fences of ``` and ~~~, code between backticks on one line, comments, `[words](address)`, pictures, `**` and
/// HTML tags. Lines set in by four blanks are text: a newspaper sets its paragraphs in.
struct MarkdownMarkup {
    private let text: [UInt8]
    private var index = 0
    private var result = Markup()
    /// The closing bracket of the link whose words are being read, and where the link ends.
    private var link: (bracket: Int, end: Int)?

    init(_ text: [UInt8]) { self.text = text }

    mutating func markup() -> Markup {
        var isLineStart = true
        while index < text.count {
            if isLineStart, leaveOutFence() { continue }
            isLineStart = text[index] == 0x0A || text[index] == 0x0D
            switch text[index] {
            case 0x60: readCode()
            case 0x3C: readAngle()
            case 0x21 where byte(index + 1) == 0x5B: readPicture()
            case 0x5B: openLink()
            case 0x5D where link?.bracket == index: closeLink()
            case 0x2A where byte(index + 1) == 0x2A: leaveOutRun(of: 0x2A)
            default: index += 1
            }
        }
        return result
    }

    private func byte(_ index: Int) -> UInt8 { index < text.count ? text[index] : 0x0A }

    private func lineEnd(from start: Int) -> Int {
        var end = start
        while end < text.count, text[end] != 0x0A, text[end] != 0x0D { end += 1 }
        return end
    }

    private func runLength(at start: Int, of mark: UInt8) -> Int {
        var end = start
        while end < text.count, text[end] == mark { end += 1 }
        return end - start
    }

    private mutating func leaveOutRun(of mark: UInt8) {
        let length = runLength(at: index, of: mark)
        result.leaveOut(index..<index + length)
        index += length
    }

    /// Three or more backticks or tildes after at most three blanks, up to a line of as many, or the end of the text.
    private mutating func leaveOutFence() -> Bool {
        guard let open = fence(at: index) else { return false }
        let start = index
        var line = lineEnd(from: index)
        result.codeLines += 1
        while line < text.count {
            let next = line + (text[line] == 0x0D && byte(line + 1) == 0x0A ? 2 : 1)
            guard next < text.count else { break }
            line = lineEnd(from: next)
            result.codeLines += 1
            if let close = fence(at: next), close.mark == open.mark, close.length >= open.length { break }
        }
        index = min(line, text.count)
        result.leaveOut(start..<index)
        return true
    }

    private func fence(at start: Int) -> (mark: UInt8, length: Int)? {
        var begin = start
        while begin - start < 4, byte(begin) == 0x20 { begin += 1 }
        let mark = byte(begin)
        guard begin - start < 4, mark == 0x60 || mark == 0x7E else { return nil }
        let length = runLength(at: begin, of: mark)
        guard length >= 3 else { return nil }
        // ```code``` on one line is a span.
        let rest = text[(begin + length)..<lineEnd(from: begin)]
        return mark == 0x60 && rest.contains(0x60) ? nil : (mark, length)
    }

    private mutating func readCode() {
        let length = runLength(at: index, of: 0x60)
        let end = lineEnd(from: index)
        var close = index + length
        while close < end {
            guard text[close] == 0x60 else {
                close += 1
                continue
            }
            let run = runLength(at: close, of: 0x60)
            if run == length {
                result.read(index..<close + run, as: [Markup.object])
                index = close + run
                return
            }
            close += run
        }
        index += length
    }

    /// A comment, or a tag on one line.
    private mutating func readAngle() {
        if let comment = Self.comment(in: text, at: index) {
            result.leaveOut(comment: comment)
            index = comment.upperBound
            return
        }
        let letter = byte(index + 1) == 0x2F ? byte(index + 2) : byte(index + 1)
        guard letter | 0x20 >= 0x61, letter | 0x20 <= 0x7A,
            let end = first(0x3E, from: index, to: min(lineEnd(from: index), index + 400))
        else { return index += 1 }
        result.leaveOut(index..<end + 1)
        index = end + 1
    }

    /// The comment that begins at an offset; nil where none does, or where it never ends.
    static func comment(in text: [UInt8], at start: Int) -> Range<Int>? {
        guard text[start...].starts(with: [0x3C, 0x21, 0x2D, 0x2D]) else { return nil }
        var end = start + 4
        while end + 2 < text.count {
            if text[end] == 0x2D, text[end + 1] == 0x2D, text[end + 2] == 0x3E { return start..<end + 3 }
            end += 1
        }
        return nil
    }

    private func first(_ mark: UInt8, from start: Int, to end: Int) -> Int? {
        text[start..<end].firstIndex(of: mark)
    }

    private mutating func readPicture() {
        guard let end = linkEnd(at: index + 1)?.end else { return index += 1 }
        result.read(index..<end, as: [Markup.object])
        index = end
    }

    private mutating func openLink() {
        if let found = linkEnd(at: index) {
            link = found
            result.leaveOut(index..<index + 1)
        }
        index += 1
    }

    private mutating func closeLink() {
        guard let end = link?.end else { return index += 1 }
        result.leaveOut(index..<end)
        index = end
        link = nil
    }

    /// Of `[words](address)` on one line the closing square bracket and the end; nil where it is none.
    private func linkEnd(at open: Int) -> (bracket: Int, end: Int)? {
        let end = lineEnd(from: open)
        guard let bracket = first(0x5D, from: open, to: end), byte(bracket + 1) == 0x28,
            let close = first(0x29, from: bracket, to: end)
        else { return nil }
        return (bracket, close + 1)
    }
}
