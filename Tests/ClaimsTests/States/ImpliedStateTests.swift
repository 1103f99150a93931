import Testing

@testable import Claims

/// States that are told without a verb beside what they are said of: by a sentence before, by what is left, by a day far ahead.
@Suite struct ImpliedStateTests {
    private let known = "负责人滕王阁说，茶农1080户，去年采茶36.5吨。"

    private func conflicts(_ a: String, _ b: String, on days: (String, String) = ("2025-02-12", "2025-02-20")) -> Int {
        StateComparison(corpus: NameCorpus((days.0, a + known), (days.1, b + known))).conflicts().count
    }

    @Test func whatASentencePointsAtIsNamedInTheOneBefore() {
        let done = "古塔镇千亩高标准茶叶示范园已于1月建成验收，"
        #expect(conflicts(done, "他家挨着古塔镇的千亩示范园。那里的挖机没停，要到清明前才能完工，") == 1)
        #expect(conflicts(done, "他家挨着古塔镇的果蔬冷链仓库。那里的挖机没停，要到清明前才能完工，") == 0)
    }

    @Test func whoseFirstGuestsAreAwaitedIsNotInUse() {
        let used = "由旧粮仓改成的少儿剧场，今年1月已投入使用，"
        #expect(conflicts(used, "往北走，是旧粮仓改成的少儿剧场。工人正在刷墙，最快要到夏天才能迎来第一批小观众，") == 1)
        #expect(conflicts(used, "往北走，是旧粮仓改成的少儿剧场。工人正在擦地，门口迎来第一批小观众，") == 0)
    }

    @Test func whatWasTakenDownDoesNotStand() {
        let gone = "古塔镇的老水塔已按计划拆除完毕，"
        #expect(conflicts(gone, "往东看，那座老水塔还立着，") == 1)
        #expect(conflicts(gone, "往东看，那座老祠堂还立着，") == 0)
    }

    @Test func whereAllIsDoneNoneIsLeft() {
        let all = "北山路38盏路灯全部换新，", some = "北山路还有6盏路灯没有换新，"
        #expect(conflicts(all, some) == 1)
        #expect(conflicts(some, all) == 0)
        #expect(conflicts(all, some, on: ("2025-02-12", "2025-02-12")) == 0)
        #expect(conflicts(all, "北山路还有6棵梧桐没有换新，") == 0)
    }

    @Test func whatWasAwaitedForNextYearIsNotDoneWithinDays() {
        let done = "灌溉渠道已经通水，"
        #expect(conflicts("灌溉渠道眼下挖了一半，力争明年春耕前通水，", done) == 1)
        #expect(conflicts("灌溉渠道眼下挖了一半，力争今年3月通水，", done) == 0)
    }

    @Test func aPhaseIsKnownByItsNumber() {
        let building = "古塔菌菇厂二期工程正在安装设备，计划今年5月投产，"
        #expect(conflicts(building, "幸亏二期跟了上来：新菇棚上个月开始投产，") == 1)
        #expect(conflicts(building, "幸亏一期跟了上来：新菇棚上个月开始投产，") == 0)
    }

    @Test func aTaleWithoutADateIsOfTheMonthThatItTellsOf() {
        let used = "村里一次建了14口水窖，去年10月20日全部投入使用，"
        let building = "下旬的村里，落叶满地。14口水窖，有的刚砌好窖壁，"
        #expect(conflicts(used, "11月" + building, on: ("2025-02-12", "")) == 1)
        #expect(conflicts(used, "9月" + building, on: ("2025-02-12", "")) == 0)
    }

    @Test func aLockedDoorTellsThatNothingIsOpen() {
        #expect(conflicts("城东的百花茶馆1月18日已正式开业，", "城东的百花茶馆，大门紧锁，") == 1)
    }
}
