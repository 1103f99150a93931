import SourceText
import Testing

@Suite struct HTMLMarkupTests {
    private func article(_ html: String) -> (Document, Article?) {
        let document = Document(path: "a.html", text: html)
        return (document, ArticleSplitter().read(document).articles.first)
    }

    private func text(_ html: String) -> String {
        article(html).1.map { $0.text.string(0..<$0.text.count) } ?? ""
    }

    @Test func tagsPartParagraphsAndJoinWords() {
        #expect(text("<p>全市<b>80</b>多\n  家。</p><p>明天<br>放晴。</p>").hasPrefix("全市80多家。\n"))
        #expect(text("<p>New\nYork港开航。</p>") == "New York港开航。\n")
    }

    @Test func scriptsMenusAndCodeAreLeftAlone() {
        let html = "<script>if (a < b) { x = '<p>80家</p>' }</script><nav>首页</nav><p>全市<code>80家</code>开航。</p>"
        #expect(text(html) == "全市\u{FFFC}开航。\n")
    }

    @Test func theHeadTellsTitleAndDate() {
        let page =
            "<head><title>港区引才</title><meta name='publishdate' content='2024-03-01 08:00'></head>"
            + "<body><p>港口今年新增航线12条，全市各界都很关心这件事情。</p></body>"
        let read = article(page).1
        #expect(read?.title == "港区引才")
        #expect(read?.date?.date.description == "2024-03-01")
    }

    @Test func aHeadlineOfThePageComesBeforeTheTitleOfItsHead() {
        #expect(article("<title>港区_日报</title><body><h1>港区引才提速</h1><p>今年新增12条。</p>").1?.title == "港区引才提速")
    }

    @Test func charactersToldByReferenceKeepTheirPlace() throws {
        let (document, read) = article("<p>A&amp;B新增&#49;&#x32;条&#65292;完工。</p>")
        let found = try #require(read)
        #expect(found.text.string(0..<found.text.count) == "A&B新增12条，完工。\n")
        let digits = try #require(found.text.scalars.firstIndex(of: 0x31))
        #expect(document.string(found.text.source(of: digits..<digits + 3)) == "&#49;&#x32;条")
    }

    @Test(arguments: ["<", "<p", "<p a='", "&", "&#;", "&#x110000;", "<!-- ", "<script>", "</", "<title>", "\n<\n&\n"])
    func anythingIsRead(html: String) {
        _ = text(html)
        _ = text("<p>全市。" + html)
    }

    @Test func aReportOfThisProgramIsNoArticle() {
        #expect(article("<meta name=\"generator\" content=\"jmlint 0.1\"><p>全市共有80家。</p>").1 == nil)
    }
}
