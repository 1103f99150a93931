/// Reads a page of HTML: tags part or join what stands between them, character references are read as what they name.
///
/// A tag is no error, whatever it says: unknown ones are passed over, and an open one ends with the text.
struct HTMLMarkup {
    private let text: [UInt8]
    private var index = 0
    private var result = Markup()
    private var isInHead = false
    /// Whether what was read last is a Latin letter or digit: a line break after it parts words.
    private var followsWord = false

    private static let blocks: Set<String> = [
        "address", "article", "aside", "blockquote", "body", "center", "dd", "details", "div", "dl", "dt", "fieldset",
        "figcaption", "figure", "footer", "form", "header", "hr", "html", "li", "main", "ol", "p", "section", "summary",
        "table", "tbody", "thead", "tr", "ul", "td", "th", "caption", "h1", "h2", "h3", "h4", "h5", "h6",
    ]
    /// Elements whose content no reader sees, or that is no text of the article.
    private static let leftOut: Set<String> = [
        "script", "style", "noscript", "template", "svg", "math", "textarea", "select", "button", "nav", "iframe",
        "object", "video", "audio", "canvas",
    ]
    private static let code: Set<String> = ["pre", "code", "kbd", "samp"]

    init(_ text: [UInt8]) { self.text = text }

    mutating func markup() -> Markup {
        while index < text.count {
            switch text[index] {
            case 0x3C: readAngle()
            case 0x26: readReference()
            case 0x0A, 0x0D: readBreak()
            default:
                if isInHead { leaveOutHeadText() } else { step() }
            }
        }
        return result
    }

    private mutating func step() {
        let byte = text[index]
        followsWord = byte < 0x80 && byte > 0x20
        index += 1
    }

    /// Text of the head up to the next tag.
    private mutating func leaveOutHeadText() {
        let end = text[index...].firstIndex(of: 0x3C) ?? text.count
        result.leaveOut(index..<end)
        index = end
    }

    /// A line break in the source is a blank between words, and nothing between Han characters.
    private mutating func readBreak() {
        var start = index
        while start > (result.pieces.last?.range.upperBound ?? 0), text[start - 1] == 0x20 || text[start - 1] == 0x09 {
            start -= 1
        }
        while index < text.count, [0x0A, 0x0D, 0x20, 0x09].contains(text[index]) { index += 1 }
        let partsWords = followsWord && index < text.count && text[index] < 0x80 && text[index] != 0x3C
        result.read(start..<index, as: partsWords ? [0x20] : [])
    }

    private mutating func readAngle() {
        if let comment = MarkdownMarkup.comment(in: text, at: index) {
            result.leaveOut(comment: comment)
            index = comment.upperBound
        } else if let tag = HTMLTag(text, at: index) {
            read(tag)
        } else {
            followsWord = false
            index += 1
        }
    }

    private mutating func read(_ tag: HTMLTag) {
        var end = tag.range.upperBound
        var reading: [UInt32] = []
        switch tag.name {
        case "head": isInHead = !tag.isClosing
        case "title" where !tag.isClosing:
            end = self.end(of: tag)
            noteTitle(tag.range.upperBound..<end)
        case "meta": readMeta(tag)
        case "time": if !tag.isClosing { noteDate(tag.attribute("datetime")) }
        case "br": reading = [0x0A]
        case _ where tag.isClosing && !Self.blocks.contains(tag.name): break
        case _ where Self.leftOut.contains(tag.name): end = self.end(of: tag)
        case _ where Self.code.contains(tag.name):
            end = self.end(of: tag)
            reading = [Markup.object]
        case _ where Self.blocks.contains(tag.name): reading = Self.reading(ofBlock: tag)
        default: break
        }
        if tag.name == "body" { isInHead = false }
        result.read(index..<end, as: isInHead ? [] : reading)
        if !reading.isEmpty { followsWord = false }
        index = end
    }

    /// A blank line, and before a headline its mark as Markdown has it.
    private static func reading(ofBlock tag: HTMLTag) -> [UInt32] {
        let isHeading = tag.name.utf8.count == 2 && tag.name.hasPrefix("h") && !tag.isClosing
        guard isHeading, let level = tag.name.utf8.last.map({ Int($0) - 0x30 }), (1...6).contains(level) else {
            return [0x0A, 0x0A]
        }
        return [0x0A, 0x0A] + [UInt32](repeating: 0x23, count: level) + [0x20]
    }

    /// Past the closing tag of an element, or the text's end.
    private func end(of tag: HTMLTag) -> Int {
        if tag.isEmptyElement { return tag.range.upperBound }
        var place = tag.range.upperBound
        while let open = text[place...].firstIndex(of: 0x3C) {
            if let other = HTMLTag(text, at: open), other.isClosing, other.name == tag.name {
                return other.range.upperBound
            }
            place = open + 1
        }
        return text.count
    }

    /// - Parameter content: up to the end of the closing tag.
    private mutating func noteTitle(_ content: Range<Int>) {
        let end = text[content].lastIndex(of: 0x3C) ?? content.upperBound
        let words = String(decoding: text[content.lowerBound..<end], as: UTF8.self)
        result.heading.title = words.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    private static let dateNames: Set<String> = [
        "date", "publishdate", "pubdate", "publish-date", "article:published_time", "dc.date", "dcterms.issued",
        "og:release_date", "datepublished",
    ]

    private mutating func readMeta(_ tag: HTMLTag) {
        let name = (tag.attribute("name") ?? tag.attribute("property") ?? tag.attribute("itemprop") ?? "").lowercased()
        if Self.dateNames.contains(name) { noteDate(tag.attribute("content")) }
        if name == "generator", tag.attribute("content")?.hasPrefix("jmlint") == true { result.isReport = true }
    }

    /// The first date told is the page's.
    private mutating func noteDate(_ text: String?) {
        guard result.heading.date == nil, let date = text.flatMap({ CalendarDate($0) ?? CalendarDate($0.prefix(10)) })
        else { return }
        result.heading.date = Article.DatedFrom(date: date, basis: .frontMatter)
    }

    private mutating func readReference() {
        guard let (scalar, end) = CharacterReference.scalar(in: text, at: index) else { return step() }
        result.read(index..<end, as: isInHead ? [] : [scalar])
        followsWord = false
        index = end
    }
}
