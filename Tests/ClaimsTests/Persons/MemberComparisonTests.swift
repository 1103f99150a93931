import Testing

@testable import Claims

@Suite struct MemberComparisonTests {
    private func conflicts(_ a: String, _ b: String) -> [NameConflict] {
        MemberComparison(corpus: NameCorpus(("2025-03-01", a), ("2025-03-03", b))).conflicts()
    }

    @Test func oneMemberOfOneListIsExchanged() {
        let found = conflicts(
            "先期纳入医联体的有河西镇、石塘镇、双桥镇卫生院，院长闻笛声说，首批医师3月4日坐诊。", "河西镇、石潭镇、双桥镇卫生院先期加入医联体，院长闻笛声带着首批医师坐诊。")
        #expect(found.map(\.here) == ["石潭镇"])
    }

    @Test func anArticleThatNamesBothKnowsThatTheyAreTwo() {
        let found = conflicts(
            "先期纳入医联体的有河西镇、石塘镇、双桥镇卫生院，院长闻笛声说，石潭镇随后加入。", "河西镇、石潭镇、双桥镇卫生院先期加入医联体，院长闻笛声带着首批医师坐诊。")
        #expect(found.isEmpty)
    }

    @Test func listsOfDifferentLengthsAreTwo() {
        let found = conflicts(
            "先期纳入医联体的有河西镇、石塘镇、双桥镇卫生院，院长闻笛声说，首批医师3月4日坐诊。",
            "河西镇、石塘镇、石潭镇、双桥镇卫生院先期加入医联体，院长闻笛声带着首批医师坐诊。")
        #expect(found.isEmpty)
    }
}
