import Testing

@testable import SourceText

@Suite struct JoiningTests {
    @Test func aSentenceBrokenInsideAWordIsJoinedOverABlankLine() {
        let article = articles("澜江港新闻\n\n澜江港口公司去年累计服务企业超850\n\n家，孵化企业183家。\n")[0]
        #expect(article.texts(.body) == ["澜江港口公司去年累计服务企业超850家，孵化企业183家。"])
        #expect(article.joins.count == 1)
        #expect(article.sentences.filter { $0.role == .body }.count == 1)
    }

    @Test func captionsBetweenTheHalvesStandAside() {
        let article = articles(
            """
            澜江港新闻

            在新的起点上，规划为港口今后五年的发展指明

            ↑新码头夜景。丁一白 摄

            了方向，货运大通道成为重要目标。

            """)[0]
        #expect(article.texts(.body) == ["在新的起点上，规划为港口今后五年的发展指明了方向，货运大通道成为重要目标。"])
        #expect(article.texts(.caption) == ["↑新码头夜景。丁一白 摄"])
    }

    @Test func hardWrapsAreJoinedAndParagraphsStayApart() {
        let article = articles(
            """
            澜江新码头开港

            　　澜江市交通局昨日宣布新码头开港
            ，首日靠泊货轮12艘，装卸集装箱32
            00标箱，创单日纪录。港务公司负责人
            表示，年底前将再添两座岸桥。
            　　新码头总投资5.2亿元，占地3公顷
            ，由两家企业共同建设。

            """)[0]
        #expect(
            article.texts(.body) == [
                "澜江市交通局昨日宣布新码头开港，首日靠泊货轮12艘，装卸集装箱3200标箱，创单日纪录。港务公司负责人表示，年底前将再添两座岸桥。",
                "新码头总投资5.2亿元，占地3公顷，由两家企业共同建设。",
            ])
    }

    @Test func blanksOfSoftWrapsAreLeftOut() {
        let article = articles("澜江港新闻\n\n贷款余额超1500亿元,同比增长近 13%;今年前8个月承保企 业近千家。\n")[0]
        #expect(article.texts(.body) == ["贷款余额超1500亿元，同比增长近13%；今年前8个月承保企业近千家。"])
        #expect(article.oddities.map(\.kind) == [.strayBlank, .strayBlank])
    }

    @Test func blanksBetweenNamesOfABylineStay() {
        let article = articles("澜江新码头开港\n\n澜江日报讯(记者/丁一白 通讯员/ 何晏清 区志) 3月2日,新码头开 港。\n")[0]
        #expect(article.texts(.body) == ["澜江日报讯（记者/丁一白 通讯员/何晏清 区志）3月2日，新码头开港。"])
    }

    @Test func aSentenceCutOffIsNotJoinedToTheNextParagraph() {
        let article = articles(
            "澜江港新闻\n\n港口管理部门持续发力，区域综合服务能力\n\n当前，港口还存在岸线不足、设备老化等问题。\n")[0]
        #expect(article.texts(.body).count == 2)
        #expect(article.sentences.first { $0.role == .body }?.isClosed == false)
        #expect(article.joins.isEmpty)
    }

    @Test func aHeadStopsTheJoin() {
        let article = articles(
            "澜江港新闻\n\n港口要加大投入，激发人才活力，推动科技创新成果加速转化为现\n\n今年港口迎来新机遇\n\n目前，澜江港新增航线6条。\n\n船舶周转加快。\n")[0]
        #expect(article.texts(.body).first == "港口要加大投入，激发人才活力，推动科技创新成果加速转化为现")
    }

    @Test func theSourceOfAJoinedRangeCoversTheBreak() throws {
        let text = "澜江港新闻\n\n企业超850\n\n家，孵化企业183家。\n"
        let document = Document(path: "a.txt", text: text)
        let article = try #require(ArticleSplitter().read(document).articles.first)
        let join = try #require(article.joins.first)
        let place = document.place(of: article.text.source(of: join - 3..<join + 1))
        #expect(place.startLine == 3)
        #expect(place.startColumn == 4)
        #expect(place.endLine == 5)
        #expect(place.endColumn == 2)
    }

    @Test func aMisreadDashIsReadAsADash() {
        let article = articles("澜江港新闻\n\n完善“中小企业一高新企业一瞪羚企业”梯度培育，一批企业一起成长。\n")[0]
        #expect(article.texts(.body) == ["完善“中小企业—高新企业—瞪羚企业”梯度培育，一批企业一起成长。"])
        #expect(article.oddities.map(\.kind) == [.misreadDash, .misreadDash])
    }

    @Test(.timeLimit(.minutes(1))) func aLineOfNothingButTheNumeralIsReadInTime() {
        let article = articles(String(repeating: "一", count: 200_000) + "\n")[0]
        #expect(article.oddities.isEmpty)
    }

    @Test func straightQuotesOpenAndCloseInTurn() {
        let article = articles("澜江港新闻\n\n推行\"揭榜挂帅\"制,搭建\"港口通\"平台。\n")[0]
        #expect(article.texts(.body) == ["推行“揭榜挂帅”制，搭建“港口通”平台。"])
    }

    @Test func aCaptionInReverseOrderIsTurnedRound() {
        let article = articles("澜江港新闻\n\n澜江港新增航线6条。\n\n大赛现场路演。\n↑企业在2025年澜江创业\n")[0]
        #expect(article.texts(.caption) == ["↑企业在2025年澜江创业大赛现场路演。"])
        #expect(article.oddities.map(\.kind) == [.reversedLines])
    }

    @Test func aShortWrappedParagraphIsNoHead() {
        let article = articles("澜江双碳实验室两年来累计引进高层\n次人才80多名。\n")[0]
        #expect(article.texts(.body) == ["澜江双碳实验室两年来累计引进高层次人才80多名。"])
    }
}
