import Testing

@testable import SourceText

@Suite struct DocumentTests {
    private func place(of word: String, in document: Document) -> Document.Place? {
        let needle = Array(word.utf8)
        guard let start = document.text.indices.first(where: { document.text[$0...].starts(with: needle) }) else {
            return nil
        }
        return document.place(of: start..<start + needle.count)
    }

    @Test func columnsCountScalarsAndOffsetsCountBytes() throws {
        let document = Document(path: "a.txt", text: "澜江港\n😀𠮷全年吞吐超200万标箱。\n")
        let place = try #require(self.place(of: "200万", in: document))
        #expect(place.startLine == 2)
        #expect(place.startColumn == 8)
        #expect(place.endColumn == 12)
        #expect(place.startOffset == 10 + 8 + 15)
        #expect(place.endOffset == place.startOffset + 6)
    }

    @Test(arguments: ["\n", "\r\n", "\r"])
    func everyLineEndBeginsALine(_ end: String) throws {
        let document = Document(path: "a.txt", text: ["一", "二三", "四"].joined(separator: end))
        let place = try #require(self.place(of: "三", in: document))
        #expect(place.startLine == 2)
        #expect(place.startColumn == 2)
        #expect(document.line(2) == "二三")
        #expect(document.lines.lineCount == 3)
    }

    @Test func aByteOrderMarkCountsInOffsetsNotInColumns() throws {
        let document = Document(path: "a.txt", source: [0xEF, 0xBB, 0xBF] + Array("港口".utf8))
        let place = try #require(self.place(of: "口", in: document))
        #expect(place.startColumn == 2)
        #expect(place.startOffset == 6)
    }

    @Test(arguments: [TextEncoding.utf16LittleEndian, .utf16BigEndian])
    func sixteenBitTextKeepsItsOffsets(_ encoding: TextEncoding) throws {
        let units = Array("\u{FEFF}港😀口3家".utf16)
        let bytes = units.flatMap { unit in
            encoding == .utf16LittleEndian
                ? [UInt8(unit & 0xFF), UInt8(unit >> 8)] : [UInt8(unit >> 8), UInt8(unit & 0xFF)]
        }
        let document = Document(path: "a.txt", source: bytes)
        #expect(document.encoding == encoding)
        #expect(document.string(0..<document.text.count) == "港😀口3家")
        let place = try #require(self.place(of: "口3", in: document))
        #expect(place.startOffset == 2 + 2 + 4)
        #expect(place.endOffset == 2 + 2 + 4 + 4)
        #expect(place.startColumn == 3)
    }

    /// 港口今年新增12家企业，市领导出席。
    private let gbBytes: [UInt8] = [
        0xB8, 0xDB, 0xBF, 0xDA, 0xBD, 0xF1, 0xC4, 0xEA, 0xD0, 0xC2, 0xD4, 0xF6, 0x31, 0x32, 0xBC, 0xD2, 0xC6, 0xF3,
        0xD2, 0xB5, 0xA3, 0xAC, 0xCA, 0xD0, 0xC1, 0xEC, 0xB5, 0xBC, 0xB3, 0xF6, 0xCF, 0xAF, 0xA1, 0xA3,
    ]

    @Test(arguments: [nil, TextEncoding.gb18030])
    func gb18030IsFoundOutOrTakenAsTold(_ encoding: TextEncoding?) throws {
        let document = Document(path: "a.txt", source: gbBytes, encoding: encoding)
        #expect(document.encoding == .gb18030)
        #expect(document.string(0..<document.text.count) == "港口今年新增12家企业，市领导出席。")
        #expect(document.problems.isEmpty)
        let place = try #require(self.place(of: "家企业", in: document))
        #expect(place.startOffset == 14)
        #expect(place.endOffset == 20)
        #expect(place.startColumn == 9)
    }

    @Test func fourByteCodesAreOneScalarEach() throws {
        let document = Document(
            path: "a.txt", source: [0xB8, 0xDB, 0x95, 0x32, 0x82, 0x36, 0xBF, 0xDA], encoding: .gb18030)
        #expect(document.string(0..<document.text.count) == "港\u{20000}口")
        #expect(try #require(self.place(of: "口", in: document)).startOffset == 6)
    }

    @Test func damagedBytesAreReplacedAndTheRestIsRead() throws {
        let document = Document(path: "a.txt", source: Array("澜江港".utf8) + [0xFF, 0xE6] + Array("新增3家".utf8))
        #expect(document.string(0..<document.text.count) == "澜江港\u{FFFD}\u{FFFD}新增3家")
        #expect(
            document.problems == [ReadingProblem(path: "a.txt", kind: .undecodableBytes(count: 2), offset: 9)])
        let place = try #require(self.place(of: "3家", in: document))
        #expect(place.startOffset == 9 + 2 + 6)
        #expect(place.startColumn == 8)
    }

    @Test func aNulIsNotedAndReadOver() {
        let document = Document(path: "a.txt", text: "新增\u{0}12家企业。")
        #expect(document.problems == [ReadingProblem(path: "a.txt", kind: .controlCharacters(count: 1), offset: 6)])
        let articles = ArticleSplitter().read(document).articles
        #expect(articles.map { $0.text.string(0..<$0.text.count) } == ["新增12家企业。\n"])
    }

    @Test func randomBytesAreNoText() {
        var state: UInt64 = 88_172_645_463_325_252
        let bytes = (0..<4096).map { _ -> UInt8 in
            state ^= state << 13
            state ^= state >> 7
            state ^= state << 17
            return UInt8(truncatingIfNeeded: state)
        }
        let document = Document(path: "a.bin", source: bytes)
        #expect(document.problems == [ReadingProblem(path: "a.bin", kind: .notText)])
        #expect(document.text.isEmpty)
        #expect(ArticleSplitter().read(document).articles.isEmpty)
    }

    @Test func anEmptyFileSaysSo() {
        #expect(Document(path: "a.txt", source: []).problems == [ReadingProblem(path: "a.txt", kind: .empty)])
    }
}
