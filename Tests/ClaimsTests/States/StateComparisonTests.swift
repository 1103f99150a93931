import Testing

@testable import Claims

@Suite struct StateComparisonTests {
    private let opened = "11月28日，东山区托育综合服务中心启用，150个托位首月收托92名婴幼儿。"
    private let building = "正在建设的东山区托育综合服务中心可提供150个托位，收托婴幼儿。"

    @Test func inUseThenStillBeingBuilt() {
        let corpus = NameCorpus(("2024-12-24", opened), ("2025-01-14", building))
        #expect(StateComparison(corpus: corpus).conflicts().map(\.kind) == [.status])
    }

    @Test func beingBuiltThenInUseIsProgress() {
        let corpus = NameCorpus(("2024-01-14", building), ("2024-12-24", opened))
        #expect(StateComparison(corpus: corpus).conflicts().isEmpty)
    }

    @Test func oneLevelInOneYear() {
        let corpus = NameCorpus(
            ("2025-04-03", "龙尾湾湿地公园2016年升格为省级，红树林有9600亩，护林员守了24年。"),
            ("2025-04-05", "龙尾湾湿地公园2016年成为国家级湿地公园，红树林有9600亩，护林员守了24年。"))
        #expect(StateComparison(corpus: corpus).conflicts().count == 1)
    }

    @Test func aFigureThatStandsAndIsStillToBeReached() {
        let corpus = NameCorpus(("2025-10-16", "全市黑臭水体消除率保持100%。届时，全市黑臭水体消除率将达到100%。"))
        #expect(StateComparison(corpus: corpus).conflicts().count == 1)
    }

    private func conflicts(_ a: String, _ b: String) -> [NameConflict] {
        StateComparison(corpus: NameCorpus(("2025-02-12", a), ("2025-02-20", b))).conflicts()
    }

    @Test func whatIsDoneCannotBeAwaited() {
        let found = conflicts(
            "云州港东作业区6号泊位已于去年12月建成投产，港务集团董事长祁连山说。", "云州港6号泊位预计今年下半年建成投产，港务集团董事长祁连山说。")
        #expect(found.count == 1)
    }

    @Test func whatIsAwaitedOfAnotherBerthGoesTogether() {
        let found = conflicts(
            "云州港东作业区6号泊位已于去年12月建成投产，港务集团董事长祁连山说。", "云州港7号泊位预计今年下半年建成投产，港务集团董事长祁连山说。")
        #expect(found.isEmpty)
    }

    @Test func aDeedDoneAndNotYetDone() {
        let found = conflicts(
            "上游的沙湾水库已开闸泄洪，水文局局长滕王阁说，青石站水位28.6米。", "上游的沙湾水库尚未开闸泄洪，水文局局长滕王阁守着青石站，水位28.6米。")
        #expect(found.count == 1)
    }

    @Test func aThingWithoutAHeadNounIsKnownByItsQuotationMarks() {
        let found = conflicts(
            "保租房项目“青澜里”已正式启用，负责人滕王阁说，房源1080套。", "保租房项目“青澜里”仍在加紧装修，负责人滕王阁说，房源1080套。")
        #expect(found.count == 1)
    }

    @Test func whatWasOpenedBeforeTheHolidayIsNotStillRebuilt() {
        let found = conflicts(
            "云岭古法造纸工坊赶在节前开了门，负责人滕王阁说，孩子们来了两千多名。", "云岭古法造纸工坊还在改造，负责人滕王阁说，孩子们只好绕着走。")
        #expect(found.count == 1)
    }

    @Test func aBridgeThatWasOpenedAgainIsNotStillShut() {
        let found = conflicts(
            "1日晚6时，下游的红旗桥经检测合格，恢复通行，防汛办主任滕王阁说。", "红旗桥仍然封着，防汛办主任滕王阁守在桥头。")
        #expect(found.count == 1)
    }

    @Test func whatIsThroughIsNotAwaited() {
        let found = conflicts(
            "云州备用隧洞已经打通，水务局局长滕王阁说，两库的水可以互济。", "云州备用输水隧洞力争明年汛期前贯通，水务局局长滕王阁说。")
        #expect(found.count == 1)
        let other = conflicts(
            "云州备用隧洞已经打通，水务局局长滕王阁说，两库的水可以互济。", "云州引水隧洞力争明年汛期前贯通，水务局局长滕王阁说。")
        #expect(other.isEmpty)
    }

    @Test func whatIsNamedFarFromTheVerbIsKnownByItsWords() {
        let used = "云州新盖的农机维修车间去年5月启用，负责人滕王阁说，占地120亩。"
        #expect(conflicts(used, "城北的农机维修车间，屋架眼下还没有合龙，负责人滕王阁守着120亩工地。").count == 1)
        #expect(conflicts(used, "城北的果树苗木温室，屋架眼下还没有合龙，负责人滕王阁守着120亩工地。").isEmpty)
    }

    @Test func whatWasDoneAtAllBlocksIsNotHalfDoneAtOne() {
        let done = "云州纺织家属院9排平房的屋面瓦片已全部完工，负责人滕王阁说，住户1080家。"
        #expect(conflicts(done, "云州纺织家属院3号房的屋面瓦片刚铺到一半，负责人滕王阁说，住户1080家。").count == 1)
    }

    @Test func whatOpensTomorrowIsInUseTheDayAfter() {
        let ahead = "云州民声直通网站将于2月13日开通，负责人滕王阁说，留言1080条。"
        let corpus = NameCorpus(("2025-02-12", ahead), ("2025-02-13", "云州民声直通网站已开通，负责人滕王阁说，留言1080条。"))
        #expect(StateComparison(corpus: corpus).conflicts().isEmpty)
    }

    @Test func aShortNameThatTheSentenceMakesWhole() {
        let end = "天晴了。负责人祁连山说，桑园1080亩，去年收茧36.5吨。"
        let building = "茶园索道仍在施工。" + end
        #expect(conflicts(building, "好在茶园的索道去年冬天就已经修通。" + end).count == 1)
        #expect(conflicts(building, "好在镇上的索道去年冬天就已经修通。" + end).isEmpty)
    }

    @Test func whatHasJustOpenedIsOpen() {
        let found = conflicts("云岭二期车间刚刚投产，负责人祁连山说，年产36.5吨。", "云岭二期车间预计今年底投产，负责人祁连山说，年产36.5吨。")
        #expect(found.count == 1)
    }
}
