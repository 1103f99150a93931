import Testing

@testable import Claims

@Suite struct MeetingIdentityTests {
    private func areOther(_ one: String, _ other: String) -> Bool {
        MeetingIdentity(sentence: one).isOther(than: MeetingIdentity(sentence: other))
    }

    @Test func sessionsOfTwoDistrictsAreTwo() {
        #expect(areOther("1月9日，滨河区委五届六次全会召开。", "1月10日，山前区委五届六次全会召开。"))
    }

    @Test func sessionsOfOneCommitteeAreToldApartByTheirNumbers() {
        #expect(areOther("滨河区委五届六次全会召开。", "滨河区委五届七次全会召开。"))
    }

    @Test func oneSessionToldTwiceIsOne() {
        #expect(!areOther("云岭市滨河区委五届六次全会1月9日召开。", "滨河区委第五届六次全会1月10日召开。"))
    }

    @Test func generalWordsNameNoAuthority() {
        #expect(!areOther("全市召开动员会。", "滨河区召开动员会。"))
        #expect(!areOther("园区召开动员会。", "滨河区召开动员会。"))
    }
}
