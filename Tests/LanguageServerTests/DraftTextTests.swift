import Testing

@testable import LanguageServer

@Suite struct DraftTextTests {
    private func place(_ line: Int, _ character: Int) -> TextPosition { TextPosition(line: line, character: character) }

    private func change(_ start: TextPosition, _ end: TextPosition, _ text: String) -> TextSync.Change {
        TextSync.Change(range: TextRange(start: start, end: end), text: text)
    }

    @Test(arguments: [(PositionEncoding.utf16, 5), (.utf8, 11), (.utf32, 3)])
    func aCharacterOfFourBytesCountsAsTheClientCounts(encoding: PositionEncoding, column: Int) {
        let text = DraftText("一行\n😀𠮷人96名", encoding: encoding)
        let offset = 7 + 4 + 4 + 3
        #expect(text.position(of: offset) == place(1, column))
        #expect(text.offset(of: place(1, column)) == offset)
    }

    @Test func aPlaceInsideACharacterMeansItsStartAndOneBeyondTheLineItsEnd() {
        let text = DraftText("😀人\r\n乙", encoding: .utf16)
        #expect(text.offset(of: place(0, 1)) == 0)
        #expect(text.offset(of: place(0, 99)) == 7)
        #expect(text.offset(of: place(9, 0)) == 12)
        #expect(text.offset(of: place(-1, 0)) == 0)
        #expect(text.position(of: 2) == place(0, 0))
        #expect(text.position(of: 99) == place(1, 1))
    }

    @Test func editsChangeWhatTheyName() {
        var text = DraftText("甲😀乙\n丙\n", encoding: .utf16)
        text.apply(change(place(0, 1), place(0, 3), "𠮷𠮷"))
        text.apply(change(place(0, 6), place(1, 0), ""))
        text.apply(change(place(1, 0), place(1, 0), "丁"))
        #expect(text.string(0..<99) == "甲𠮷𠮷乙丙\n丁")
        text.apply(TextSync.Change(range: nil, text: "全新"))
        #expect(text.string(0..<99) == "全新")
    }

    @Test func anEditWhoseEndsAreExchangedLosesNothing() {
        var text = DraftText("甲乙丙", encoding: .utf16)
        text.apply(change(place(0, 2), place(0, 1), "丁"))
        #expect(text.string(0..<99) == "甲乙丁丙")
    }

    @Test func addressesAndPathsAreOneAnothersReverse() {
        let path = "/tmp/稿 件#1/甲%.txt"
        let uri = FileURI.uri(ofPath: path)
        #expect(uri == "file:///tmp/%E7%A8%BF%20%E4%BB%B6%231/%E7%94%B2%25.txt")
        #expect(FileURI.path(of: uri) == path)
        #expect(FileURI.path(of: "untitled:Untitled-1") == "untitled:Untitled-1")
    }

    @Test func theClientsOfferDecidesWhatColumnsCount() {
        #expect(PositionEncoding.chosen(of: nil) == .utf16)
        #expect(PositionEncoding.chosen(of: ["utf-16", "utf-8"]) == .utf8)
        #expect(PositionEncoding.chosen(of: ["utf-32"]) == .utf32)
        #expect(PositionEncoding.chosen(of: ["utf-7"]) == .utf16)
    }
}
