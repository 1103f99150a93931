/// A DOCX file: its text, and the way to write comments into it.
public struct WordDocument {
    let archive: ZipArchive
    let content: WordText
    private let part: [UInt8]

    /// Nil where the bytes are no DOCX, or a damaged one.
    public init?(_ bytes: [UInt8]) {
        guard let archive = ZipArchive(bytes), let part = archive.file(WordText.partName) else { return nil }
        self.archive = archive
        self.part = part
        content = WordText(part: part, styles: archive.file("word/styles.xml") ?? [])
    }

    /// UTF-8; each paragraph is a line.
    public var text: [UInt8] { content.text }

    /// The paragraph and the run in it, both from 1, that hold an offset of the text; nil where no run does.
    public func paragraphAndRun(at offset: Int) -> (paragraph: Int, run: Int)? {
        guard let segment = content.segments.first(where: { $0.text.upperBound > offset }) else { return nil }
        let paragraph = content.paragraphs.lastIndex { $0 <= segment.run } ?? 0
        return (paragraph + 1, segment.run - content.paragraphs[paragraph] + 1)
    }

    /// Headlines are read as those of Markdown.
    var markup: Markup {
        var markup = Markup()
        for heading in content.headings {
            markup.read(
                heading.offset..<heading.offset, as: [UInt32](repeating: 0x23, count: heading.level) + [0x20])
        }
        return markup
    }

    /// A remark on a stretch of the text.
    public struct Comment: Sendable {
        /// In bytes of ``WordDocument/text``.
        public let range: Range<Int>
        public let words: String

        public init(range: Range<Int>, words: String) {
            self.range = range
            self.words = words
        }
    }

    /// The file with comments, in the order given; nil where its make-up is not Word's usual one. What stands in text
    /// boxes bears no comment, as in Word itself.
    public func annotated(with comments: [Comment], author: String) -> [UInt8]? {
        var parts = WordComments(archive: archive, author: author)
        var insertions: [Insertion] = []
        for comment in comments {
            guard let start = place(of: comment.range.lowerBound, isEnd: false),
                let end = place(of: comment.range.upperBound, isEnd: true)
            else { continue }
            let id = parts.add(comment.words)
            insertions.append(insertion(at: start, rank: 1, "<w:commentRangeStart w:id=\"\(id)\"/>"))
            insertions.append(
                insertion(
                    at: end, rank: 0,
                    "<w:commentRangeEnd w:id=\"\(id)\"/><w:r><w:commentReference w:id=\"\(id)\"/></w:r>"))
        }
        guard part.starts(with: Array("<?xml".utf8)) || part.starts(with: Array("<w:document".utf8)),
            var result = parts.archive
        else { return nil }
        result.put(inserting(insertions), as: WordText.partName)
        return result.bytes
    }

    private struct Place {
        let offset: Int
        let segment: WordText.Segment
    }

    private struct Insertion {
        let offset: Int
        /// At one offset ends come before beginnings.
        let rank: Int
        let text: String
        let tag: Int
    }

    /// Where in the part an offset of the text stands: of an end, behind the character before it.
    private func place(of offset: Int, isEnd: Bool) -> Place? {
        let segment = content.segments.first { isEnd ? $0.text.upperBound >= offset : $0.text.upperBound > offset }
        guard let segment, !content.runs[segment.run].isInBox else { return nil }
        let inside = max(0, min(offset, segment.text.upperBound) - segment.text.lowerBound)
        let place =
            segment.isVerbatim
            ? segment.part.lowerBound + inside : inside == 0 ? segment.part.lowerBound : segment.part.upperBound
        return Place(offset: place, segment: segment)
    }

    /// Ends the run at a place, puts something between, and goes on with a run of the same make-up.
    private func insertion(at place: Place, rank: Int, _ between: String) -> Insertion {
        let properties = String(decoding: part[content.runs[place.segment.run].properties], as: UTF8.self)
        return Insertion(
            offset: place.offset, rank: rank,
            text: "</w:t></w:r>\(between)<w:r>\(properties)<w:t xml:space=\"preserve\">", tag: place.segment.tag)
    }

    private func inserting(_ insertions: [Insertion]) -> [UInt8] {
        // Text that is cut may begin or end with a blank, which Word keeps only where it is told to.
        let plainTag = Array("<w:t>".utf8)
        let spaced = Set(insertions.map(\.tag)).filter { part[$0...].starts(with: plainTag) }
            .map { Insertion(offset: $0 + 4, rank: 0, text: " xml:space=\"preserve\"", tag: $0) }
        let all = (insertions + spaced).enumerated().sorted {
            ($0.element.offset, $0.element.rank, $0.offset) < ($1.element.offset, $1.element.rank, $1.offset)
        }
        var result: [UInt8] = []
        var end = 0
        for (_, insertion) in all {
            result += part[end..<insertion.offset]
            result += insertion.text.utf8
            end = insertion.offset
        }
        return result + part[end...]
    }
}
