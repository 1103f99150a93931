import Claims
import Findings
import SourceText
import Testing

@testable import Checks

@Suite struct DamageTests {
    /// What a kind finds in a text, with the option `what`.
    private func findings<Kind: ArticleCheck>(_ kind: Kind.Type, _ what: String? = nil, in text: String) throws
        -> [Finding]
    {
        let value = what.map { OptionNode(.scalar($0, quoted: false), line: 1, column: 1) }
        let entries = value.map { [OptionNode.Entry(key: "what", keyLine: 1, keyColumn: 1, value: $0)] } ?? []
        let node = OptionNode(.mapping(entries), line: 1, column: 1)
        let header = RuleHeader(
            id: "test/\(Kind.kind)", kind: Kind.kind, title: "", severity: .warning, category: .layout,
            message: MessageTemplate("{here}"), why: "")
        let check = Kind(header: header, options: OptionReader(node, specs: Kind.options))
        let document = Document(path: "page.txt", text: text)
        return try ArticleSplitter().read(document).articles.flatMap {
            try check.findings(in: ArticleReading(document: document, article: $0))
        }
    }

    private func passages<Kind: ArticleCheck>(_ kind: Kind.Type, _ what: String? = nil, in text: String) throws
        -> [String]
    {
        try findings(kind, what, in: text).map(\.location.text)
    }

    @Test func aCutSentenceIsShownWithWhatFollows() throws {
        let text = "澜江港调研\n\n港口航线越来越密，泊位越来越多，服务能力越来越强。\n\n港口要加大投入，激发人才活力，推动各项成果加速转化为现\n\n当前，港口还存在岸线不足的问题。\n"
        let found = try findings(CutCheck.self, "stop", in: text)
        #expect(found.map(\.location.text) == ["推动各项成果加速转化为现"])
        #expect(found.first?.location.startLine == 5)
        #expect(found.first?.location.startColumn == 16)
        #expect(found.first?.related.first?.location.startLine == 7)
    }

    @Test(arguments: [
        "澜江港调研\n\n港口航线越来越密，累计服务企业超850\n\n家，孵化企业183家。港口越来越忙。\n",
        "澜江港调研\n\n港口今年做了三件事：\n\n新增航线6条，新建泊位2个；\n\n改造堆场3处，添置岸桥4座。港口越来越忙。\n",
        "澜江港调研\n\n港口越来越忙。货轮一艘接一艘，堆场越来越大。\n\n（本报记者 丁一白）\n",
    ])
    func whatGoesOnOrIsMeantToEndSoIsNotCut(_ text: String) throws {
        #expect(try passages(CutCheck.self, "stop", in: text).isEmpty)
    }

    @Test(arguments: [
        "领队说：“上桥前要减速，半程之后\n\n调回正常配速，稳中求进。”大家都照着做。\n",
        "领队说：“上桥前要减速。\n\n“半程之后调回正常配速。”\n",
        "港口印发《澜江市港口数字\n\n化转型方案（2025—2027年）》，企业纷纷响应。\n",
        "会议要求：1）守住底线；2）优化服务。\n",
    ])
    func marksPairedOverBreaksAndParagraphsAreWhole(_ text: String) throws {
        #expect(try passages(PairsCheck.self, in: text).isEmpty)
    }

    @Test func aMarkOfTheOtherKindIsOneSlip() throws {
        #expect(try passages(PairsCheck.self, in: "要把分散的力量拧成‘一股绳”，这是关键。\n") == ["”"])
    }

    @Test(arguments: [
        ("会议要求，一要守牢底线，三要优化服务。\n", ["三要"]),
        ("第一，守牢底线。第二，优化服务。第四，强化督查。\n", ["第四"]),
        ("一是守牢底线。二是优化服务。\n\n一是强化督查。二是加大宣传。\n", []),
        ("会议要求，一要守牢底线，二要优化服务。二要，主要看落实。\n", ["二要"]),
    ])
    func seriesAreHeldAgainstTheirNumbers(_ text: String, _ expected: [String]) throws {
        #expect(try passages(SeriesCheck.self, in: text) == expected)
    }

    @Test func aLineOfTheNextColumnIsShownWithTheGapItFills() throws {
        let text = """
            部门回应

            一流的营商环境要一起来打造，这是构建现代 正在积极推广应用服务平台，持 化产业体系的重点工作。

            企业关注的政策兑现问题，我们 续整合政策库，加强宣传。

            """
        let found = try findings(LayoutCheck.self, "columns", in: text)
        #expect(found.count == 1)
        #expect(found.first?.location.text == "正在积极推广应用服务平台，持")
        #expect(found.first?.related.first?.location.startLine == 5)
    }

    @Test func brokenLinesAreOneFindingAnArticle() throws {
        let text = "澜江港新闻\n\n港口公司累计服务企业超850\n\n家，孵化企业183家，货运通道越来越\n\n多，航线越来越密。\n"
        let found = try findings(LayoutCheck.self, "breaks", in: text)
        #expect(found.count == 1)
        #expect(found.first?.evidence.first?.text == "2")
        #expect(found.first?.related.count == 1)
    }

    @Test(arguments: ["人人讲实绩，天天有进展，常常看变化。\n", "大家为了了解情况，目的的确明确。\n", "一个问题一个问题地解决。\n"])
    func usualDoublingsStand(_ text: String) throws {
        #expect(try passages(RepetitionCheck.self, "doubled-character", in: text).isEmpty)
        #expect(try passages(RepetitionCheck.self, "doubled-phrase", in: text).isEmpty)
    }
}
