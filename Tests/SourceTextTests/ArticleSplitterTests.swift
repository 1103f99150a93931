import Testing

@testable import SourceText

@Suite struct ArticleSplitterTests {
    private let page = """
        2025年10月16日 星期四 责编/丁一白

        澜江新码头开港

        首日靠泊货轮12艘

        澜江日报讯（记者/何晏清）10月15日，新码头开港。

        又讯 会前，代表视察了码头。

        渔港改造收官

        澜江日报讯（记者/区志）10月14日，渔港改造完成。

        紧接A01版

        必须坚持港城共建。

        """

    @Test func aPageIsSplitAtItsDatelinesAndJumpLines() {
        let read = articles(page)
        #expect(read.map(\.title) == ["澜江新码头开港 首日靠泊货轮12艘", "", "渔港改造收官", ""])
        #expect(read.map { $0.texts(.body).count } == [1, 1, 1, 1])
        #expect(read[3].texts(.jump) == ["紧接A01版"])
    }

    @Test func theMastheadDatesEveryArticle() {
        let date = CalendarDate(year: 2025, month: 10, day: 16)
        #expect(articles(page).allSatisfy { $0.date?.date == date && $0.date?.basis == .masthead })
    }

    @Test func anItemOfANoticeWithAFullDateIsNoMasthead() {
        let read = articles(
            "---\ndate: 2025-08-29\n---\n关于受理申请的公告\n\n二、受理时间：2025年9月8日（星期一）至9月\n26日（星期五），周末不受理。\n")
        #expect(read[0].texts(.masthead).isEmpty)
        #expect(read[0].texts(.body).contains { $0.contains("至9月26日（星期五），周末不受理。") })
    }

    @Test func frontMatterMakesOneArticleWithItsDateAndTitle() {
        let read = articles("---\ndate: 2025-03-13\ntitle: “新码头”开港\n---\n澜江日报讯（记者/何晏清）3月12日，开港。\n")
        #expect(read.count == 1)
        #expect(read[0].title == "“新码头”开港")
        #expect(
            read[0].date
                == Article.DatedFrom(date: CalendarDate(year: 2025, month: 3, day: 13)!, basis: .frontMatter))
    }

    @Test func aRuleThatIsNeverClosedIsNoFrontMatter() {
        #expect(articles("---\n澜江港新增航线6条。\n")[0].date == nil)
    }

    @Test(arguments: ["2024-01-09.txt", "archive/20240109.txt", "2024/01/09/2024-01-09-a03.md"])
    func theFileNameDates(_ path: String) {
        let read = articles("澜江新码头开港\n\n澜江港新增航线6条。\n", path: path)
        #expect(
            read.first?.date
                == Article.DatedFrom(date: CalendarDate(year: 2024, month: 1, day: 9)!, basis: .fileName))
    }

    @Test func theYearOfADatelineComesFromReviewAndPlan() {
        let read = articles("全会召开\n\n澜江日报讯（记者/何晏清）1月10日，全会召开，总结2023年工作，部署2024年工作。\n")
        #expect(read[0].date?.date == CalendarDate(year: 2024, month: 1, day: 10))
        #expect(read[0].date?.basis == .dateline)
    }

    @Test func aDatelineWithoutASureYearGivesNoDate() {
        let read = articles("新码头开港\n\n澜江日报讯（记者/何晏清）12月10日，新码头开港，2024年企业产值2.6亿元。\n")
        #expect(read[0].date == nil)
    }

    @Test func sectionHeadsAndBylinesAreTold() {
        let read = articles(
            """
            澜江港十年

            文/图 澜江日报记者 何晏清

            十年前，这里是一片滩涂。

            A 从无到有

            码头一座座建起来。

            B 从有到强

            货轮一艘艘开出去。

            """)
        #expect(read.count == 1)
        #expect(read[0].byline == "文/图 澜江日报记者 何晏清")
        #expect(read[0].texts(.sectionHead) == ["A 从无到有", "B 从有到强"])
    }

    @Test func aHeadlineInTheMiddleIsTakenForTheTitle() {
        let read = articles(
            "一组成绩亮眼。\n\nA 从无到有\n\n码头建起来。\n\n澜江建港十年\n\n港城共建开新局\n\nB 从有到强\n\n货轮开出去。\n")
        #expect(read[0].title == "澜江建港十年 港城共建开新局")
        #expect(read[0].oddities.map(\.kind) == [.headlineInside, .headlineInside])
    }

    @Test func markdownHeadingsAreHeads() {
        let read = articles("# 澜江港十年\n\n十年前是滩涂。\n\n### 从无到有\n\n码头建起来。\n", path: "a.md")
        #expect(read[0].title == "澜江港十年")
        #expect(read[0].texts(.sectionHead) == ["从无到有"])
    }

    @Test func aHeadMayAskInItsMiddle() {
        let read = articles("办哪十件事？代表投票定了\n\n澜江日报讯（记者/丁一白）1月13日，代表大会召开。\n")
        #expect(read.map(\.title) == ["办哪十件事？代表投票定了"])
    }

    @Test func textThatArrivesInBracketsBeginsAnArticle() {
        let read = articles("新码头开港\n\n澜江日报讯（记者/丁一白）1月13日，开港。\n\n（上接第一版）港口越来越忙。\n")
        #expect(read.map(\.title) == ["新码头开港", ""])
    }

    @Test func markdownOfTablesAndListsIsNoArticle() {
        let text = "# 说明\n\n| 文件 | 日期 |\n| --- | --- |\n| a | 1月2日 |\n\n- 第一点\n- 第二点\n\n今年的稿件在这里。\n"
        #expect(articles(text, path: "README.md").isEmpty)
        #expect(articles(text, path: "page.txt").isEmpty == false)
    }

    @Test(arguments: ["", "\n \n", "。", "——", "\u{FFFD}", "“", "A ", "#", ">", "（", "1"])
    func oddScrapsAreReadWithoutHarm(_ text: String) {
        for article in articles(text) {
            #expect(article.text.count == article.text.origins.count)
            #expect(article.sentences.allSatisfy { $0.range.upperBound <= article.text.count })
        }
    }
}
