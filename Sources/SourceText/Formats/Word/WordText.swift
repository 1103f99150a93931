/// The text of a DOCX: each paragraph of `word/document.xml` is one line, and each character is known by its run.
///
/// Deleted and moved-away text, field codes, headers and notes are no text of the article.
struct WordText {
    static let partName = "word/document.xml"

    /// UTF-8; paragraphs end with LF, a line break inside one is a vertical tab.
    private(set) var text: [UInt8] = []
    private(set) var runs: [Run] = []
    /// The number of the first run of each paragraph.
    private(set) var paragraphs: [Int] = [0]
    /// In the order of the text.
    private(set) var segments: [Segment] = []
    /// Offsets in the text at which a headline begins, with its level from 1.
    private(set) var headings: [(offset: Int, level: Int)] = []

    /// A stretch of characters of equal make-up.
    struct Run {
        /// In bytes of the part: from `<w:r` on.
        let start: Int
        /// Its `<w:rPr>…</w:rPr>`, empty where it has none.
        var properties: Range<Int>
        /// In a text box, where no comment may stand.
        let isInBox: Bool
    }

    /// Text as it stands in the part: byte for byte, or one character told by a reference.
    struct Segment {
        let text: Range<Int>
        let part: Range<Int>
        let run: Int
        /// Where its `<w:t>` begins.
        let tag: Int
        var isVerbatim: Bool { text.count == part.count }
    }

    private let part: [UInt8]
    private let levels: [String: Int]
    private var textTag: Int?
    private var skippedDepth = 0
    private var boxes = 0
    private var lineStart = 0
    private var level = 0

    /// - Parameters:
    ///   - part: the bytes of `word/document.xml`.
    ///   - styles: those of `word/styles.xml`, empty where there is none.
    init(part: [UInt8], styles: [UInt8]) {
        self.part = part
        levels = Self.headingLevels(styles)
        var index = 0
        while index < part.count {
            if part[index] == 0x3C, let tag = HTMLTag(part, at: index) {
                read(tag)
                index = tag.range.upperBound
            } else {
                index = readText(at: index)
            }
        }
    }

    private static let skipped: Set<String> = ["w:del", "w:movefrom", "mc:fallback", "w:instrtext"]

    private mutating func read(_ tag: HTMLTag) {
        if Self.skipped.contains(tag.name) {
            if !tag.isEmptyElement { skippedDepth += tag.isClosing ? -1 : 1 }
            return
        }
        guard skippedDepth == 0 else { return }
        switch (tag.name, tag.isClosing) {
        case ("w:p", false):
            // A text box stands inside another paragraph.
            if text.count > lineStart { endLine() }
            if tag.isEmptyElement { endLine() }
        case ("w:p", true): endLine()
        case ("w:txbxcontent", let isClosing): boxes += isClosing ? -1 : 1
        case ("w:pstyle", false): level = levels[tag.attribute("w:val") ?? ""] ?? level
        case ("w:outlinelvl", false):
            if let value = tag.attribute("w:val").flatMap({ Int($0) }), value < 6 { level = value + 1 }
        case ("w:r", false):
            let end = tag.range.upperBound
            runs.append(Run(start: tag.range.lowerBound, properties: end..<end, isInBox: boxes > 0))
        case ("w:rpr", true): endProperties(tag)
        case ("w:t", false): textTag = tag.isEmptyElement ? nil : tag.range.lowerBound
        case ("w:t", true): textTag = nil
        case ("w:tab", false): if !runs.isEmpty { text.append(0x09) }
        case ("w:br", false), ("w:cr", false): text.append(0x0B)
        case ("w:nobreakhyphen", false): text.append(0x2D)
        default: break
        }
    }

    private mutating func endLine() {
        if level > 0, text.count > lineStart { headings.append((lineStart, level)) }
        level = 0
        text.append(0x0A)
        lineStart = text.count
        paragraphs.append(runs.count)
    }

    /// Properties of the run that was begun last; those of a paragraph mark stand before any run of it.
    private mutating func endProperties(_ tag: HTMLTag) {
        guard let run = runs.last, run.properties.isEmpty, textTag == nil else { return }
        let start = run.properties.lowerBound
        guard part[start...].starts(with: Array("<w:rPr".utf8)) else { return }
        runs[runs.count - 1].properties = start..<tag.range.upperBound
    }

    /// Reads up to the next tag or reference.
    private mutating func readText(at start: Int) -> Int {
        if let (scalar, end) = part[start] == 0x26 ? CharacterReference.scalar(in: part, at: start) : nil {
            append(Array(String(Unicode.Scalar(scalar) ?? "\u{FFFD}").utf8), start..<end)
            return end
        }
        var end = start + 1
        while end < part.count, part[end] != 0x3C, part[end] != 0x26 { end += 1 }
        append(Array(part[start..<end]), start..<end)
        return end
    }

    private mutating func append(_ bytes: [UInt8], _ source: Range<Int>) {
        guard let textTag, skippedDepth == 0, !runs.isEmpty else { return }
        let start = text.count
        // A line end inside w:t is a blank.
        text += bytes.map { $0 == 0x0A || $0 == 0x0D ? 0x20 : $0 }
        segments.append(Segment(text: start..<text.count, part: source, run: runs.count - 1, tag: textTag))
    }

    /// The level of each style that makes headlines, by its id: `heading 1`, `Title`, or an outline level of its own.
    private static func headingLevels(_ styles: [UInt8]) -> [String: Int] {
        var levels: [String: Int] = [:]
        var id = ""
        var index = 0
        while let open = styles[index...].firstIndex(of: 0x3C) {
            guard let tag = HTMLTag(styles, at: open) else { break }
            index = tag.range.upperBound
            switch tag.name {
            case "w:style" where !tag.isClosing: id = tag.attribute("w:styleId") ?? ""
            case "w:name":
                let name = tag.attribute("w:val")?.lowercased() ?? ""
                if name == "title" { levels[id] = 1 }
                if name.hasPrefix("heading "), let level = Int(name.dropFirst(8)), level <= 6 { levels[id] = level }
            case "w:outlinelvl":
                if let level = tag.attribute("w:val").flatMap({ Int($0) }), level < 6, !id.isEmpty {
                    levels[id] = level + 1
                }
            default: break
            }
        }
        return levels
    }
}
