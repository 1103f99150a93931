import Testing

@testable import Claims

@Suite struct NameComparisonTests {
    @Test func aCompanyUnderTwoNamesOfOneSound() throws {
        let corpus = NameCorpus(
            ("2025-03-01", "获得“领航杯”大赛一等奖的，是云州藻源生物科技有限公司。创始人阴令仪说，项目走了六年。"),
            ("2025-03-02", "捧走“领航杯”奖杯的，是云州藻元生物科技有限公司。创始人阴令仪算了一笔账。"))
        let conflict = try #require(NameComparison(corpus: corpus).conflicts().first)
        #expect(conflict.here == "云州藻元生物科技有限公司")
        #expect(conflict.there == "云州藻源生物科技有限公司")
        #expect(NameComparison(corpus: corpus).conflicts().count == 1)
    }

    @Test func shortNamesInMarksMayDifferAnywhere() {
        let title = NameCorpus(
            ("2025-03-01", "望渔调剧团的《海灯谣》昨晚在望渔大剧院首演，主演阴令仪谢幕七次。"), ("2025-03-02", "望渔大剧院里，《海潮谣》落幕，望渔调剧团的阴令仪哭了。"))
        #expect(NameComparison(corpus: title).conflicts().map(\.here) == ["海潮谣"])
        let quoted = NameCorpus(
            ("2025-03-01", "一半的货走“乡快通”平台，望渔合作社的阴令仪说。"), ("2025-03-02", "望渔合作社的阴令仪打开“快乡通”平台接单。"))
        #expect(NameComparison(corpus: quoted).conflicts().map(\.here) == ["快乡通"])
    }

    @Test func namesThatOneArticleHoldsSideBySideAreTwo() {
        let corpus = NameCorpus(
            ("2025-03-01", "获得“领航杯”大赛奖的，有云州藻源生物科技有限公司和云州藻元生物科技有限公司。创始人阴令仪到场。"),
            ("2025-03-02", "捧走“领航杯”奖杯的，是云州藻元生物科技有限公司。创始人阴令仪算了一笔账。"))
        #expect(NameComparison(corpus: corpus).conflicts().isEmpty)
    }

    @Test func schoolsToldApartByNumberAreTwo() {
        let corpus = NameCorpus(
            ("2025-03-01", "云州市第一中学夺得“领航杯”，教练阴令仪落泪。"), ("2025-03-02", "云州市第二中学祝贺“领航杯”得主，教练阴令仪致谢。"))
        #expect(NameComparison(corpus: corpus).conflicts().isEmpty)
    }

    @Test func anOldNameAfterTheRenamingIsTold() throws {
        let corpus = NameCorpus(
            ("2023-08-16", "原云州港务集团有限公司更名为云州港口集团有限公司。"),
            ("2025-01-08", "“作用十分明显。”云州港务集团董事长邢毓川说。"))
        let conflict = try #require(RenamingComparison(corpus: corpus).conflicts().first)
        #expect(conflict.kind == .oldName)
        #expect(conflict.here == "云州港务集团")
    }

    @Test func anOldNameBeforeTheRenamingIsNot() {
        let corpus = NameCorpus(
            ("2022-01-08", "“作用十分明显。”云州港务集团董事长邢毓川说。"),
            ("2023-08-16", "原云州港务集团有限公司更名为云州港口集团有限公司。"))
        #expect(RenamingComparison(corpus: corpus).conflicts().isEmpty)
    }

    @Test func oneRenamingToldInTwoWays() {
        let corpus = NameCorpus(
            ("2023-06-13", "经批准，云州理工学院更名为云州理工大学。"), ("2025-10-14", "学校2023年6月更名为云州科技大学。"))
        #expect(RenamingComparison(corpus: corpus).conflicts().map(\.kind) == [.renaming])
    }

    @Test func oneContestUnderTwoHeadNouns() {
        let corpus = NameCorpus(
            ("2025-03-01", "云州红围巾志愿服务中心的12名医生在城西广场义诊，发起人裘大卫、副主任游子吟到场，棋院院长岳定川捐款。"),
            ("2025-03-02", "云州红围巾志愿服务总队的12名医生在城西广场义诊，发起人裘大卫说，副主任游子吟来过，棋院院长岳定川也来了。"))
        #expect(NameComparison(corpus: corpus).conflicts().map(\.there) == ["云州红围巾志愿服务中心"])
    }

    @Test func committeesOfOneParentAreTwo() {
        let corpus = NameCorpus(
            ("2025-03-01", "市人大常委会预算工作委员会主任冯淑平作说明，市长景行之到会。"),
            ("2025-03-09", "市人大常委会法制工作委员会副主任张荣舜作说明，市长景行之到会。"))
        #expect(NameComparison(corpus: corpus).conflicts().isEmpty)
    }

    @Test func aTitleThatDiffersInItsLastWord() {
        let corpus = NameCorpus(
            ("2025-03-01", "全会通过《中共云州市委关于推进新型工业化的决定》，书记濮存心讲话。"),
            ("2025-03-02", "全会通过《中共云州市委关于推进新型工业化的决议》，书记濮存心讲话。"))
        #expect(NameComparison(corpus: corpus).conflicts().count == 1)
    }

    @Test func aDraftOfATitleIsItsDraft() {
        let corpus = NameCorpus(
            ("2025-03-01", "会议审议《云州市河道采砂管理若干规定（草案）》，书记濮存心讲话。"),
            ("2025-03-02", "会议通过《云州市河道采砂管理若干规定》，书记濮存心讲话。"))
        #expect(NameComparison(corpus: corpus).conflicts().isEmpty)
    }

    @Test func aBodyUnderTwoNamesIsKnownByItsHead() {
        let corpus = NameCorpus(
            ("2025-03-01", "洺川市水文局局长滕王阁说，青石站水位28.6米，水库开闸。"), ("2025-03-02", "洺川市水文中心局长滕王阁守着青石站，水位28.6米。"))
        #expect(HolderComparison(corpus: corpus).conflicts().map(\.here) == ["洺川市水文中心"])
    }

    /// Retellings of one story, in words that other stories do not use.
    private let story = (
        "翠屏县春茶开园，采茶工头一天摘下鲜叶八百斤，青石坳的茶农杀青揉捻忙到后半夜，县供销社派车驻点收购，茶商守着灶台等货。",
        "茶商老马在青石坳守了半个月，看采茶工摘鲜叶，看茶农杀青揉捻，供销社的收购车停在晒谷坪，灶台边全是等货的人。"
    )

    @Test func quotedNamesOfOneStoryThatEndDifferently() throws {
        let corpus = NameCorpus(
            ("2025-03-20", story.0 + "“翠屏毛峰”去年卖到十二个省。"), ("2025-03-28", story.1 + "“翠屏毛尖”在北方卖得好。"))
        let conflict = try #require(NameComparison(corpus: corpus).conflicts().first)
        #expect(conflict.here == "翠屏毛尖")
        #expect(conflict.there == "翠屏毛峰")
    }

    @Test func quotedNamesOfTwoStoriesAreTwo() {
        let corpus = NameCorpus(
            ("2025-03-20", story.0 + "“翠屏毛峰”去年卖到十二个省。"),
            ("2025-03-28", "市图书馆新馆启用，读者凭身份证借书，“翠屏毛尖”茶室设在三楼。"))
        #expect(NameComparison(corpus: corpus).conflicts().isEmpty)
    }

    @Test func aVerbBeforeAGeneralNameIsNoPartOfIt() {
        let corpus = NameCorpus(
            ("2025-03-20", story.0 + "县里建成口袋公园12个。"), ("2025-03-28", story.1 + "县里建设口袋公园的地方他都去过。"))
        #expect(NameComparison(corpus: corpus).conflicts().isEmpty)
    }

    @Test func quotedNamesBeforeOneHeadNounOfOneStory() throws {
        let corpus = NameCorpus(
            ("2025-03-01", "云州市中心血站组建“红马甲”应急志愿服务队，站长阴令仪授旗，“爱心屋”开门。"),
            ("2025-03-02", "在“爱心屋”维持秩序的是“红背心”应急志愿服务队的十来个人，站长阴令仪也在。"))
        let conflict = try #require(NameComparison(corpus: corpus).conflicts().first)
        #expect(conflict.here == "“红背心”应急志愿服务队")
        #expect(conflict.there == "“红马甲”应急志愿服务队")
    }

    @Test func quotedNamesBeforeOneHeadNounOfOneArticleAreTwo() {
        let corpus = NameCorpus(
            ("2025-03-01", "云州市中心血站有“红马甲”应急志愿服务队和“红背心”应急志愿服务队，站长阴令仪授旗。"),
            ("2025-03-02", "维持秩序的是“红背心”应急志愿服务队的十来个人，站长阴令仪也在。"))
        #expect(NameComparison(corpus: corpus).conflicts().isEmpty)
    }

    @Test func aShortTitleWithOneCharacterExchanged() {
        let corpus = NameCorpus(
            ("2025-03-01", "大戏《渡口人家》在云州大剧院首演，主演阴令仪谢幕七次，“漂板”唱法失而复得。"),
            ("2025-03-02", "“漂板”唱法难，主演阴令仪在《渡头人家》里从少女唱到老妪，云州大剧院座无虚席。"))
        #expect(NameComparison(corpus: corpus).conflicts().map(\.here) == ["渡头人家"])
    }

    @Test func aFirmWithAndWithoutItsLegalForm() {
        let corpus = NameCorpus(
            ("2025-03-01", "水库由云岭龙吟水利投资有限公司建设，总经理阴令仪说，移民4937人已搬迁。"),
            ("2025-03-02", "业主单位云岭龙吟水务投资公司总经理阴令仪说，移民4937人住进新房。"))
        #expect(NameComparison(corpus: corpus).conflicts().count == 1)
    }

    @Test func aTreatyInShortIsTheTreaty() {
        let corpus = NameCorpus(
            ("2025-03-01", "会议审议《中华人民共和国和泰王国关于移管被判刑人的条约》，委员长阴令仪主持“云厅”会议。"),
            ("2025-03-02", "委员长阴令仪在“云厅”听取《中国和泰国关于移管被判刑人的条约》的说明。"))
        #expect(NameComparison(corpus: corpus).conflicts().isEmpty)
    }

    @Test func aBodyWhoseLastCharacterBeginsThePostIsOne() {
        let corpus = NameCorpus(
            ("2025-03-01", "云国司法部长阴令仪说，“棱镜”项目合法，“云厅”照开。"), ("2025-03-02", "云国司法部部长阴令仪谈“棱镜”，“云厅”人多。"))
        #expect(HolderComparison(corpus: corpus).conflicts().isEmpty)
    }

    /// What two articles of a few share besides, so that they tell one story.
    private let shared = "负责人殷静兰算过，望渔古镇月亮灯工坊年产彩灯4600盏。"

    private func names(_ a: String, _ b: String, days: (String, String) = ("2025-03-01", "2025-03-09")) -> [String] {
        NameComparison(corpus: NameCorpus((days.0, a + shared), (days.1, b + shared))).conflicts().map(\.here)
    }

    @Test func oneOfTwoCharactersOfADonor() {
        #expect(names("灯馆由明德助学基金会捐建。", "灯馆是明远助学基金会出的钱。") == ["明远助学基金会"])
    }

    @Test func aLongNameInMarksOneCharacterApart() {
        #expect(names("去年设立的“烛火助学计划”。", "工坊办的“烛光助学计划”。") == ["烛光助学计划"])
    }

    @Test func associationsAndZonesUnderTwoHeadNouns() {
        #expect(names("望渔灯彩合作社联合会成立。", "望渔灯彩合作社联合社成立。") == ["望渔灯彩合作社联合社"])
        #expect(names("货从望渔综合保税区出港。", "货从望渔保税港区出港。") == ["望渔保税港区"])
    }

    @Test func aJointMayBelongToABrand() {
        #expect(names("饭堂由味禾餐饮有限公司承办。", "承办饭堂的味和餐饮有限公司派来店长。") == ["味和餐饮有限公司"])
        #expect(names("饭堂由青禾餐饮有限公司承办。", "承办饭堂的望渔饭店和餐饮有限公司派来店长。").isEmpty)
    }

    @Test func ofFewArticlesHalfTheWordsMakeOneStory() {
        let a = ("2025-03-01", "“云骏号”昨日满载光伏组件上路，茶商送行。"), b = ("2025-03-09", "“云峻号”又到了，车上是光伏组件，茶商接站。")
        let others = ["桑叶开园，茶农忙。", "水库放水，渔民歇网。", "果园修枝，农机下田。"].map { ("2025-03-05", $0) }
        #expect(NameComparison(corpus: NameCorpus(a, b)).conflicts().map(\.here) == ["云峻号"])
        #expect(NameComparison(corpus: NameCorpus(a, b, others[0], others[1], others[2])).conflicts().isEmpty)
    }
}
