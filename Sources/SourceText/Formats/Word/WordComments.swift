/// The parts of a DOCX that hold its comments: the comments themselves, the relation to them and their content type.
struct WordComments {
    private let original: ZipArchive
    private let author: String
    private var added = ""
    private var next: Int

    private static let part = "word/comments.xml"
    private static let relations = "word/_rels/document.xml.rels"
    private static let types = "[Content_Types].xml"
    private static let format = "http://schemas.openxmlformats.org"

    init(archive: ZipArchive, author: String) {
        original = archive
        self.author = author
        next = Self.highestID(archive.file(Self.part) ?? []) + 1
    }

    private static func highestID(_ part: [UInt8]) -> Int {
        var highest = -1
        var index = 0
        while let open = part[index...].firstIndex(of: 0x3C), let tag = HTMLTag(part, at: open) {
            index = tag.range.upperBound
            if tag.name == "w:comment", let id = tag.attribute("w:id").flatMap({ Int($0) }) {
                highest = max(highest, id)
            }
        }
        return highest
    }

    /// Adds a comment; its id.
    mutating func add(_ words: String) -> Int {
        let paragraphs = words.split(separator: "\n").map {
            "<w:p><w:r><w:t xml:space=\"preserve\">\(Self.escaped(String($0)))</w:t></w:r></w:p>"
        }
        added +=
            "<w:comment w:id=\"\(next)\" w:author=\"\(Self.escaped(author))\" w:initials=\"jm\">"
            + paragraphs.joined() + "</w:comment>"
        next += 1
        return next - 1
    }

    private static func escaped(_ text: String) -> String {
        text.unicodeScalars.reduce(into: "") { result, scalar in
            switch scalar {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\"": result += "&quot;"
            case _ where scalar.value < 0x20 && scalar != "\t": break
            default: result.unicodeScalars.append(scalar)
            }
        }
    }

    /// The archive with the comments; nil where it lacks the parts that every DOCX has.
    var archive: ZipArchive? {
        guard var types = text(Self.types), let typesEnd = types.firstRange(of: "</Types>") else { return nil }
        var result = original
        let empty =
            "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
            + "<w:comments xmlns:w=\"\(Self.format)/wordprocessingml/2006/main\"></w:comments>"
        var comments = text(Self.part) ?? empty
        guard let end = comments.firstRange(of: "</w:comments>") else { return nil }
        comments.insert(contentsOf: added, at: end.lowerBound)
        result.put(Array(comments.utf8), as: Self.part)
        if !types.contains("/word/comments.xml") {
            types.insert(
                contentsOf: "<Override PartName=\"/word/comments.xml\" ContentType=\"application/"
                    + "vnd.openxmlformats-officedocument.wordprocessingml.comments+xml\"/>", at: typesEnd.lowerBound)
            result.put(Array(types.utf8), as: Self.types)
        }
        var relations =
            text(Self.relations)
            ?? "<Relationships xmlns=\"\(Self.format)/package/2006/relationships\"></Relationships>"
        if !relations.contains("relationships/comments\"") {
            guard let end = relations.firstRange(of: "</Relationships>") else { return nil }
            relations.insert(
                contentsOf:
                    "<Relationship Id=\"rIdJmlint\" Type=\"\(Self.format)/officeDocument/2006/relationships/comments\""
                    + " Target=\"comments.xml\"/>", at: end.lowerBound)
            result.put(Array(relations.utf8), as: Self.relations)
        }
        return result
    }

    private func text(_ name: String) -> String? { original.file(name).map { String(decoding: $0, as: UTF8.self) } }
}
