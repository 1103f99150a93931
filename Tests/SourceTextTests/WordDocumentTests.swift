import Foundation
import Testing

@testable import SourceText

@Suite struct WordDocumentTests {
    /// A small DOCX as Word packs it: a headline; a paragraph in several runs with a deletion, a reference, a line break
    /// and a fallback; an empty paragraph.
    private static let file = Array(
        Data(
            base64Encoded: """
                UEsDBBQAAAAIAAAAIQDy7KMrdgAAAIwAAAATAAAAW0NvbnRlbnRfVHlwZXNdLnhtbCWOSw7CMAxErxJlD65YsKiSbIAbcAEr
                cj8iH6txpXJ7nLKceTP2uPeXqZkjp9K8XUR4BGhxoYztWpmKkqluGUXlNgNj/OBMcBuGO8RahIpcpN+wwT1pwj2JeR1qt7UW
                b7VuzeOf66+8Rea0RhTF0CkEB+eI8ANQSwMEFAAAAAgAAAAhAMYH2Wi6AQAADQMAABEAAAB3b3JkL2RvY3VtZW50LnhtbI1S
                y0ocQRTd+xVNLdxpjQaCtHaLCbgOxHxATXWpjfWiqpxxdhISfOA4ulBE8EkWQxQ04MKokI/RamdW+YVUd0+6M4MBN1Xcc+89
                99zH1PQKo16NKB0LHoCx0QrwCMciivlCAD7NzY5MAE8bxCNEBScBaBANpsOhqbofCbzMCDeeY+Darwdg0RjpQ6jxImFIjwpJ
                uPPNC8WQcaZagHWhIqkEJlq7AozC8UrlLWQo5qBHw/BreBhSS8tyBAsmkYmrMY1NI+MCoVNWFVEj/WX2fFDZ99E0KPHqfg3R
                AKA3AKaoyp1VZ8CeBYuU7DFhcntlt+7sw16y0UxaO93VkzTG5Bl5fFFM/Yc0jX+637Q/b5Lttt1sdy8OOjft7lqrj8rNlFAn
                MY7cJkDB58A5smJCu35qt++fD790ro7SjL94KcQhpfB0oL6WCLutSUU0UTUCwqKybe3aH3u/H7ZmhhGTk+/s10vbuh3Qkzei
                4ADS6yke6DDZv7bnx2PjydFZHw/D/gw1RHFkyHvBjTuaDJxFlFYRXvpn2N21pv3WLHssu+uLhy9SFiyd9e/Pd78eVz+/vKlc
                dn4lsDzk8A9QSwMEFAAAAAgAAAAhAJuhgOWXAAAA8wAAAA8AAAB3b3JkL3N0eWxlcy54bWyNjkEOwiAQRa9C2CtVExek7d5j
                jBRbIgMThoq9vdiQuHU3P//lze+L5rx5y+KNPrAug1xyJq0Um8Ui8DGSDbV7xISQa0yzKjFNlKKxzC7M6NW5664KwQXZNGj+
                8SCk50oHE5Egu7vzLm+7S4592yWKzhvZQRIkmBPQIkWrbtMg4bKjAfBLvsDXtxamukqcpBp71djfxeMHUEsBAhQDFAAAAAgA
                AAAhAPLsoyt2AAAAjAAAABMAAAAAAAAAAAAAAIABAAAAAFtDb250ZW50X1R5cGVzXS54bWxQSwECFAMUAAAACAAAACEAxgfZ
                aLoBAAANAwAAEQAAAAAAAAAAAAAAgAGnAAAAd29yZC9kb2N1bWVudC54bWxQSwECFAMUAAAACAAAACEAm6GA5ZcAAADzAAAA
                DwAAAAAAAAAAAAAAgAGQAgAAd29yZC9zdHlsZXMueG1sUEsFBgAAAAADAAMAvQAAAFQDAAAAAA==
                """, options: .ignoreUnknownCharacters) ?? Data())

    private let text = "港区引才提速\n今年推动高质量高质量发展，A&B公司\u{0B}新增12条航线。\n\n"

    @Test func eachParagraphIsALineAndWhatIsDeletedIsNoText() throws {
        let word = try #require(WordDocument(Self.file))
        #expect(String(decoding: word.text, as: UTF8.self) == text)
    }

    @Test func aHeadingIsTheHeadlineAndPlacesAreParagraphsAndRuns() throws {
        let document = Document(path: "a.docx", source: Self.file)
        let article = try #require(ArticleSplitter().read(document).articles.first)
        #expect(article.title == "港区引才提速")
        let digits = try #require(article.text.scalars.firstIndex(of: 0x31))
        let bytes = article.text.source(of: digits..<digits + 3)
        #expect(document.string(bytes) == "12条")
        #expect(document.place(of: bytes).startLine == 2)
        #expect(document.place(of: bytes).startColumn == 22)
        let place = try #require(WordDocument(Self.file)?.paragraphAndRun(at: bytes.lowerBound))
        #expect(place == (2, 4))
    }

    @Test func aCommentEnclosesItsWordsAndTheTextStays() throws {
        let word = try #require(WordDocument(Self.file))
        let all = String(decoding: word.text, as: UTF8.self)
        let range = try #require(all.firstRange(of: "高质量高质量"))
        let start = all.utf8.distance(from: all.startIndex, to: range.lowerBound)
        let comment = WordDocument.Comment(range: start..<start + 18, words: "写了两次 <“高质量”>")
        let annotated = try #require(
            word.annotated(with: [comment], author: "甲"))
        let archive = try #require(ZipArchive(annotated))
        #expect(String(decoding: try #require(WordDocument(annotated)).text, as: UTF8.self) == all)
        let part = String(decoding: try #require(archive.file("word/document.xml")), as: UTF8.self)
        let opening = try #require(part.firstRange(of: "<w:commentRangeStart w:id=\"0\"/>"))
        let end = try #require(part.firstRange(of: "<w:commentRangeEnd w:id=\"0\"/>"))
        let between = Array(part[opening.upperBound..<end.lowerBound].utf8)
        #expect(between.count > 18)
        #expect(String(decoding: between, as: UTF8.self).contains("<w:rPr><w:b/></w:rPr>"))
        let comments = String(decoding: try #require(archive.file("word/comments.xml")), as: UTF8.self)
        #expect(comments.contains("写了两次 &lt;“高质量”&gt;"))
        let types = String(decoding: try #require(archive.file("[Content_Types].xml")), as: UTF8.self)
        #expect(types.contains("/word/comments.xml"))
        #expect(archive.file("word/_rels/document.xml.rels") != nil)
    }

    @Test(arguments: [[], Array("PK\u{03}\u{04}".utf8), Array(repeating: UInt8(0x50), count: 400)])
    func whatIsNoWordFileIsToldAndNotRead(bytes: [UInt8]) {
        let document = Document(path: "a.docx", source: bytes)
        #expect(document.text.isEmpty)
        #expect(document.problems.map(\.kind) == [.damagedContainer])
    }

    @Test func aDamagedFileNeverEndsTheRun() {
        for place in stride(from: 0, to: Self.file.count, by: 7) {
            var bytes = Self.file
            bytes[place] ^= 0xFF
            let document = Document(path: "a.docx", source: bytes)
            #expect(document.text.count < 4096)
        }
    }
}
