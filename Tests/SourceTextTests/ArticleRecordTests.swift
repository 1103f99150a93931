import Testing

@testable import SourceText

@Suite struct ArticleRecordTests {
    @Test func escapesKeepTheirBytes() throws {
        let line = #"{"id": 7, "date": "2013-05-02", "title": "港口", "text": "\u6e2f\n\n😀新增\ud83d\ude0012家。"}"#
        let document = Document(path: "a.jsonl", text: "\n" + line + "\n")
        let reading = ArticleSplitter().read(document)
        let article = try #require(reading.articles.first)
        #expect(reading.problems.isEmpty)
        #expect(article.id == "7")
        #expect(article.date?.basis == .record)
        #expect(article.title == "港口")
        let scalars = article.text.scalars
        let index = try #require(scalars.firstIndex(of: 0x31))
        let place = document.place(of: article.text.source(of: index..<index + 2))
        #expect(place.startLine == 2)
        #expect(document.string(place.startOffset..<place.endOffset) == "12")
        let harbour = try #require(scalars.lastIndex(of: 0x6E2F))
        #expect(document.string(article.text.source(of: harbour..<harbour + 1)) == #"\u6e2f"#)
    }

    @Test func aBadLineIsReportedAndTheOthersAreRead() {
        let document = Document(
            path: "a.jsonl",
            text: #"{"text": "甲。"}"# + "\n{\"text\": \"乙\n[1]\n" + #"{"title": "丙"}"# + "\n"
                + #"{"text": "丁。"}"#)
        let reading = ArticleSplitter().read(document)
        #expect(reading.articles.map(\.index) == [0, 4])
        #expect(reading.problems.map(\.line) == [2, 3, 4])
        #expect(
            reading.problems.map(\.kind) == [
                .badRecord(reason: .unterminatedString), .badRecord(reason: .notAnObject),
                .badRecord(reason: .missingText),
            ])
    }

    @Test func otherKeysAreSkippedHoweverDeep() {
        let nested = String(repeating: "[", count: 100_000) + String(repeating: "]", count: 100_000)
        let document = Document(path: "a.jsonl", text: #"{"tags": \#(nested), "n": -1.5e3, "text": "甲。"}"#)
        #expect(ArticleSplitter().read(document).articles.count == 1)
    }
}
