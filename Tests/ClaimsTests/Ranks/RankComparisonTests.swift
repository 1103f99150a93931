import Testing

@testable import Claims

@Suite struct RankComparisonTests {
    private func conflicts(_ a: String, _ b: String, days: Int = 1) -> [NameConflict] {
        RankComparison(corpus: NameCorpus(("2025-08-10", a), ("2025-08-1\(days)", b))).conflicts()
    }

    @Test func theNumberOfOneTyphoon() {
        let found = conflicts("今年第9号台风“海燕草”登陆。", "复盘今年第8号台风“海燕草”的防御。")
        #expect(found.map(\.confidence) == [0.93])
    }

    @Test func yearsRunningOfOneMeasure() {
        let freight = "云岭口岸办发布通关数据，货运量52.8万吨，货运量连续第9年上升，会长陈绍谦到场。"
        #expect(conflicts(freight, "云岭口岸办说，货运量52.8万吨，八连涨，会长陈绍谦高兴。").count == 1)
        #expect(conflicts(freight, "云岭口岸办说，货运量52.8万吨，九连涨，会长陈绍谦高兴。").isEmpty)
    }

    @Test func theEditionOfOneCongress() {
        let found = conflicts("第九届世界云州同乡恳亲大会昨日开幕，会长陈绍谦致辞。", "会长陈绍谦说，第八届世界云州同乡恳亲大会办得热闹。")
        #expect(found.count == 1)
    }

    @Test func theEditionBeforeIsAnother() {
        let found = conflicts("第九届世界云州同乡恳亲大会昨日开幕，会长陈绍谦致辞。", "会长陈绍谦说，去年的第八届世界云州同乡恳亲大会办得热闹。")
        #expect(found.isEmpty)
    }

    @Test func theFirstAndTheSecondOfAProvince() {
        let found = conflicts(
            "云州海瓴机器人有限公司工厂投产。这是全省首家水下机器人整机工厂，达产后年产5000台。",
            "海瓴公司启用新工厂。这是全省建成的第二家水下机器人整机工厂，达产后每年生产5000台。")
        #expect(found.count == 1)
    }

    @Test func anOrdinalQuotedToBePutRightIsNone() {
        let found = conflicts("今年第9号台风“海燕草”登陆。", "有人把它写成第8号台风“海燕草”，这不对。")
        #expect(found.isEmpty)
    }

    @Test func theEditionToldAfterTheEvent() {
        let found = conflicts(
            "第五届“枫叶杯”围棋公开赛开赛，棋院院长岳定川致辞。", "17岁少女夺冠，这是“枫叶杯”的第十一届比赛。院长岳定川颁奖。")
        #expect(found.count == 1)
    }

    @Test func theSessionOfOneCongressInTwoSpellings() {
        let found = conflicts(
            "云州市第十四届人民代表大会第六次会议开幕，市长景行之作报告，主任沙鸥远主持。", "在云州市十四届人大五次会议上，市长景行之作报告，主任沙鸥远主持。")
        #expect(found.count == 1)
        #expect(SessionReader.normal("中共云州市纪律检查委员会") == "云州市纪委")
    }

    @Test func theCongressAndTheConferenceBesideItAreTwo() {
        let found = conflicts(
            "云州市十四届人大六次会议开幕，市长景行之作报告，主任沙鸥远主持。", "云州市政协十届四次会议开幕，市长景行之到会，主任沙鸥远出席。")
        #expect(found.isEmpty)
    }

    @Test func thePlaceInOneContest() {
        let found = conflicts(
            "全国女排冠军联赛收官，云州女排获得第三名，主教练庄敬文说，队长谌雨桐得了最佳主攻。",
            "在全国女排冠军联赛中，云州女排获得第四名。主教练庄敬文和队长谌雨桐都没有哭。")
        #expect(found.count == 1)
    }

    @Test func anEarlierPlaceIsAnother() {
        let found = conflicts(
            "全国女排冠军联赛收官，云州女排获得第三名，主教练庄敬文说，队长谌雨桐得了最佳主攻。",
            "三年前云州女排获得第九名。主教练庄敬文和队长谌雨桐都没有哭。")
        #expect(found.isEmpty)
    }

    @Test func floodsFollowOneAnother() {
        let same = conflicts("8日20时，洺水2025年第2号洪水形成，水文局局长滕王阁说。", "8日晚，洺水2025年第3号洪水形成，水文局局长滕王阁守堤。")
        #expect(same.count == 1)
        let next = conflicts("8日20时，洺水2025年第2号洪水形成，水文局局长滕王阁说。", "9日晚，洺水2025年第3号洪水形成，水文局局长滕王阁守堤。")
        #expect(next.isEmpty)
    }

    @Test func ordinalsInDigitsAndInChineseAreEqual() {
        #expect(OrdinalWord.value("12".unicodeScalars.map(\.value)[...]) == 12)
        #expect(OrdinalWord.value("十二".unicodeScalars.map(\.value)[...]) == 12)
        #expect(OrdinalWord.value("一百零五".unicodeScalars.map(\.value)[...]) == 105)
    }

    @Test func theFirstSessionOfANewTermFollowsTheLastOfTheOld() {
        let found = conflicts(
            "云州市第十届人民代表大会第六次会议昨日闭幕，主任陈绍谦讲话。", "云州市第十一届人民代表大会第一次会议今日开幕，主任陈绍谦致辞。")
        #expect(found.isEmpty)
    }

    @Test func placesInAStandingChangeByTheDay() {
        let found = conflicts("云州队与蓼城队并列金牌榜第一位，领队陈绍谦说还要拼。", "云州队在金牌榜上从第五位追到第三位，领队陈绍谦很高兴。")
        #expect(found.isEmpty)
    }

    @Test func theOnlyOneOfASortThatTwoArticlesCount() {
        let found = conflicts(
            "云澜高铁昨日开通，这是我省第八条高铁，云澜站站长滕王阁说。", "列车驶出云澜站，云澜站站长滕王阁数着：这是全省第九条高铁。")
        #expect(found.count == 1)
        let known = conflicts(
            "云澜高铁昨日开通，这是我省第八条高铁，云澜站站长滕王阁说。", "云澜站站长滕王阁数着：全省第八条高铁开通，全省第九条高铁还在建。")
        #expect(known.isEmpty)
    }

    @Test func theFirstIsToldAsHeadOne() throws {
        let scalars = "头一条航线".unicodeScalars.map(\.value)
        let ordinal = try #require(OrdinalWord(in: scalars, at: 0, end: scalars.count))
        #expect(ordinal.number == 1)
        #expect(ordinal.unit == "条")
        #expect(OrdinalWord(in: "头条".unicodeScalars.map(\.value), at: 0, end: 2) == nil)
    }

    @Test func aPlaceToldByWhatStoodBefore() {
        let found = conflicts(
            "云岭遗址内外两道壕沟，考古队领队陈绍谦说，这样的环壕聚落在我省是首次发现，“石泉岗”的名字传开了。",
            "像“石泉岗”这样有两圈壕沟的村落，省里此前只在西边的北山墩见过一处，领队陈绍谦说。")
        #expect(found.map(\.kind) == [.sequence])
    }

    @Test func anEndedLackIsTheFirst() {
        let found = conflicts(
            "云州港至南美快航首发，“海岚”轮离港，结束了我省没有南美航线的历史，港务局局长陈绍谦致辞。",
            "“海岚”轮跑的是我省第二条南美航线，港务局局长陈绍谦说。")
        #expect(found.map(\.kind) == [.sequence])
    }

    @Test func theMostAndTheSecond() {
        let found = conflicts(
            "云岭大桥合龙，跨度在全省已建和在建的斜拉桥中居第二位，项目负责人陈绍谦说，“握手”成功。",
            "这座桥是全省跨度最大的斜拉桥，项目负责人陈绍谦说，“握手”那天他哭了。")
        #expect(found.map(\.kind) == [.ranking])
    }

    @Test func nextToTheCapitalIsTheSecond() {
        let found = conflicts(
            "云浦机场旅客吞吐量突破800万人次，在全省仅次于省城，总经理陈绍谦介绍，“空铁通”开通。",
            "论旅客数量，云浦机场排在全省第三，总经理陈绍谦说，“空铁通”帮了忙。")
        #expect(found.map(\.kind) == [.ranking])
    }

    @Test func theThirdIsAmongTheFirstThree() {
        let found = conflicts(
            "全市揽收快件386万件，揽收量居全省第三位，局长陈绍谦介绍，“快农通”平台占一半。",
            "全市揽收量排进了全省前三，局长陈绍谦说，“快农通”平台立了功。")
        #expect(found.isEmpty)
    }

    @Test func theFourthIsNot() {
        let found = conflicts(
            "全市揽收快件386万件，揽收量居全省第四位，局长陈绍谦介绍，“快农通”平台占一半。",
            "全市揽收量排进了全省前三，局长陈绍谦说，“快农通”平台立了功。")
        #expect(found.map(\.kind) == [.ranking])
    }

    @Test func theOwnLevelIsNoOtherEvent() {
        let found = conflicts(
            "云州市第十六届中小学生运动会闭幕，局长陈绍谦颁奖。", "全市第十五届中小学生运动会小学组冠军田小禾跑得快，局长陈绍谦颁奖。")
        #expect(found.map(\.kind) == [.edition])
    }

    @Test func theEditionOfAShortNameAndOfAWorkInBookMarks() {
        let fair = "云岭国际茶业博览会新闻发布会昨日举行，会长陈绍谦说，展位2400个，客商1860人。"
        let named = fair + "第五届云岭国际茶业博览会将于18日开幕。"
        #expect(conflicts(named, fair + "这已是茶博会的第四届。").count == 1)
        #expect(conflicts(named, fair + "这已是茶博会的第五届。").isEmpty)
        let film = "云州电影节昨日开幕，主席陈绍谦致辞，影院24家，影片1860部。"
        let second = film + "《长滩》是梅映雪拍的第二部动画。"
        #expect(conflicts(second, film + "《长滩》是梅映雪的首部动画。").count == 1)
        #expect(conflicts(second, film + "《远山》是梅映雪的首部动画。").isEmpty)
    }

    @Test func partnersAreRankedFromTwoSides() {
        let visit = "云国与海国企业家委员会在云州开会，主席陈绍谦说，两国去年贸易额286亿美元。"
        #expect(conflicts(visit + "云国是海国第二大粮食进口来源地。", visit + "海国是云国第一大粮食进口来源地。").isEmpty)
        #expect(conflicts(visit + "云州港是全国第二大粮食码头。", visit + "云州港是全国第一大粮食码头。").count == 1)
    }

    @Test func editionsUnderAShortNameAndOfTheHeadline() {
        let fair = "本届博览会有326家厂商参展，会长陈绍谦致辞。"
        #expect(conflicts("第十二届云岭竹博览会闭幕。" + fair, "云岭的第十一届竹博会上，有326家厂商，会长陈绍谦致辞。").count == 1)
        #expect(conflicts("第十二届云岭竹博览会闭幕。" + fair, "云岭的第十一届花博会上，有326家厂商，会长陈绍谦致辞。").isEmpty)
    }

    @Test func theFirstWithoutAnOrdinal() {
        let second = "云岭港今年卸鱼总量在全省四个渔港中居第二位，董事长陈绍谦到场，云岭号渔轮卸下鲅鱼。"
        let end = "董事长陈绍谦说，云岭号渔轮打的是鲅鱼。"
        #expect(conflicts(second, "全省四个渔港，云岭卸得最多。" + end).count == 1)
        #expect(conflicts(second, "全省四个渔港，云岭去年卸得最多。" + end).isEmpty)
        #expect(conflicts(second, "论卸鱼总量，全省四个渔港里云岭坐上了头把交椅。" + end).count == 1)
    }
}
