import Testing

@testable import Claims

@Suite struct OfficeComparisonTests {
    private func conflicts(_ first: (String, String), _ second: (String, String)) -> [NameConflict] {
        OfficeComparison(corpus: NameCorpus(first, second)).conflicts()
    }

    private let news = ("2025-09-19", "云北区住建局局长申屠恪说，梧桐里小区旧楼加梯今年再装五十部。")

    @Test func oneOfficeWithTwoHoldersWithinDays() throws {
        let conflict = try #require(conflicts(news, ("2025-09-21", "云北区住建局局长尉迟澜到梧桐里小区看旧楼加梯。")).first)
        #expect(conflict.kind == .post)
        #expect(conflict.here == "云北区住建局局长尉迟澜")
    }

    @Test func anOfficeTakenOnIsHeld() {
        let first = ("2025-09-19", "导演申屠恪受邀担任望渔电影节评委会主席，开幕片是《渡头人家》，云州剧院座无虚席。")
        #expect(conflicts(first, ("2025-09-21", "望渔电影节评委会主席尉迟澜在云州剧院宣布，《渡头人家》得奖。")).count == 1)
        let former = ("2025-09-19", "导演申屠恪曾担任望渔电影节评委会主席，开幕片是《渡头人家》，云州剧院座无虚席。")
        #expect(conflicts(former, ("2025-09-21", "望渔电影节评委会主席尉迟澜在云州剧院宣布，《渡头人家》得奖。")).isEmpty)
    }

    @Test func theShortNameOfTheBodyIsThatBody() {
        let first = ("2025-09-19", "云州市农业技术推广中心主任申屠恪说，梧桐里小区旁的麦子返青早。")
        let second = ("2025-09-21", "云州市农技推广中心主任尉迟澜说，梧桐里小区旁的麦子要晒。")
        #expect(conflicts(first, second).count == 1)
    }

    @Test func anOfficeChangesHandsInWeeks() {
        #expect(conflicts(news, ("2025-11-21", "云北区住建局局长尉迟澜到梧桐里小区看旧楼加梯。")).isEmpty)
    }

    @Test func anArticleThatNamesBothKnows() {
        let second = ("2025-09-21", "云北区住建局局长尉迟澜到梧桐里小区看旧楼加梯，申屠恪也在。")
        #expect(conflicts(news, second).isEmpty)
    }

    @Test func anAppointmentToldHandsItOver() {
        let second = ("2025-09-21", "新任云北区住建局局长尉迟澜到梧桐里小区看旧楼加梯。")
        #expect(conflicts(news, second).isEmpty)
    }

    @Test func deputiesAreSeveral() {
        let second = ("2025-09-21", "云北区住建局副局长尉迟澜到梧桐里小区看旧楼加梯。")
        #expect(conflicts(news, second).isEmpty)
    }
}
