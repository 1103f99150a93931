import SourceText
import Testing

@Suite struct MarkdownMarkupTests {
    /// The folded text of the only article.
    private func text(_ markdown: String) -> String {
        let document = Document(path: "a.md", text: "---\ntitle: 题\n---\n" + markdown)
        return ArticleSplitter().read(document).articles.first.map { $0.text.string(0..<$0.text.count) } ?? ""
    }

    @Test func codeIsLeftAlone() {
        #expect(text("今天开会。\n\n```yaml\nfinds: 全市80家。\n```\n\n明天放晴。\n") == "今天开会。\n明天放晴。\n")
        #expect(text("键`count`写作三。\n") == "键\u{FFFC}写作三。\n")
    }

    @Test func linksAndBoldTypeAreReadAsTheirWords() {
        #expect(text("全市**80家**企业见[名单](https://example.org/a_b)。\n") == "全市80家企业见名单。\n")
        #expect(text("全市![图](a.png)80家。\n") == "全市\u{FFFC}80家。\n")
    }

    @Test func commentsAreNotText() {
        #expect(text("今天<!-- 说明\n两行 -->开会。\n") == "今天开会。\n")
    }

    @Test func whatOnlyLooksLikeMarkupIsText() {
        #expect(text("吞吐量>200万标箱，3*4=12，`未完。\n").contains("3*4=12"))
        #expect(text("[备注]（见下）。\n").contains("备注"))
    }

    @Test func placesPointBehindTheMarkup() throws {
        let document = Document(path: "a.md", text: "---\ntitle: 题\n---\n全市**80家**企业。\n")
        let article = try #require(ArticleSplitter().read(document).articles.first)
        let start = try #require(article.text.scalars.firstIndex(of: 0x38))
        let place = document.place(of: article.text.source(of: start..<start + 3))
        #expect([place.startLine, place.startColumn, place.endColumn] == [4, 5, 8])
        #expect(document.string(article.text.source(of: start..<start + 3)) == "80家")
    }
}
