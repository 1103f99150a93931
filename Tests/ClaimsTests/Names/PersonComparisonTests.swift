import Testing

@testable import Claims

@Suite struct PersonComparisonTests {
    @Test func oneHolderOfOnePostUnderTwoNames() throws {
        let corpus = NameCorpus(
            ("2025-09-19", "云湾实验室主任周砚秋说，二期年底动工。"), ("2025-09-24", "云湾实验室主任周彦秋介绍，二期明年破土。"))
        let conflict = try #require(PersonComparison(corpus: corpus).conflicts().first)
        #expect(conflict.here == "周彦秋")
        #expect(conflict.there == "周砚秋")
        #expect(conflict.confidence >= 0.9)
    }

    @Test func teacherAndPupilOfOneArticleAreTwo() {
        let corpus = NameCorpus(
            ("2025-09-19", "云湾实验室主任周砚秋说，学生周彦秋接了班。"), ("2025-09-24", "云湾实验室主任周彦秋介绍，二期明年破土。"))
        #expect(PersonComparison(corpus: corpus).conflicts().isEmpty)
    }

    @Test func holdersOfDifferentPostsAreTwo() {
        let corpus = NameCorpus(
            ("2025-09-19", "云湾实验室主任周砚秋说，二期年底动工。"), ("2025-09-24", "山阳县财政局局长周彦秋介绍，预算已批。"))
        #expect(PersonComparison(corpus: corpus).conflicts().isEmpty)
    }

    @Test func headAndDeputyWithinWeeksIsOneSlip() {
        let corpus = NameCorpus(
            ("2026-01-12", "云北科技园管委会主任申屠恪说，孵化器有23家。"), ("2026-01-30", "记者专访了云北科技园管委会副主任申屠恪。"))
        #expect(PostComparison(corpus: corpus).conflicts().map(\.kind) == [.post])
    }

    @Test func aDeputyWhoRoseIsNone() {
        let corpus = NameCorpus(
            ("2024-01-12", "云北科技园管委会副主任申屠恪说，孵化器有23家。"), ("2026-01-30", "记者专访了云北科技园管委会主任申屠恪。"))
        #expect(PostComparison(corpus: corpus).conflicts().isEmpty)
    }

    @Test func namesOfTwoCharactersEndBeforeAWordOfSpeech() {
        let corpus = NameCorpus(("2026-01-12", "公司董事长容止说，工厂投产了。"))
        #expect(corpus.facts[0].persons.map(\.name) == ["容止"])
        #expect(corpus.facts[0].persons.map(\.post) == ["董事长"])
    }

    @Test func listedNamesArePersons() {
        let corpus = NameCorpus(("2026-01-12", "戈平川、尚可风、雷鸣谦获此称号。"))
        #expect(corpus.facts[0].persons.map(\.name).contains("尚可风"))
    }

    @Test func oneArticleThatGivesTheHolderOfAPostTwoNames() {
        let corpus = NameCorpus(
            ("2025-09-19", "云湾实验室主任周砚秋说，二期年底动工。新楼封顶。云湾实验室主任周彦秋为工人颁奖。"), ("2025-09-20", "山阳县下雨。"))
        #expect(PersonComparison(corpus: corpus).conflicts().count == 1)
    }

    @Test func chairmanAndManagerOfOneFirmWithinDays() {
        let apart = NameCorpus(
            ("2025-09-19", "云州港务集团董事长祁连山说，航线开通。"), ("2025-09-20", "云州港务集团总经理祁连山说，航线开通。"))
        #expect(PostComparison(corpus: apart).conflicts().count == 1)
        let both = NameCorpus(
            ("2025-09-19", "云州港务集团董事长、总经理祁连山说，航线开通。"), ("2025-09-20", "云州港务集团董事长祁连山说，航线开通。"))
        #expect(PostComparison(corpus: both).conflicts().isEmpty)
    }

    @Test func aJoiningWordBeforeSpeechBelongsToTheName() {
        let corpus = NameCorpus(("2025-09-19", "云州中医院院长伏羲和说，医院要建中心。"), ("2025-09-20", "云州中医院院长伏羲禾坐诊。"))
        #expect(PersonComparison(corpus: corpus).conflicts().map(\.there) == ["伏羲和"])
    }

    @Test func aPostToldOfThePersonNamedBefore() throws {
        let corpus = NameCorpus(
            ("2026-01-12", "云川古生物研究所副所长佟砚秋说，化石群刚开始研究。"),
            ("2026-01-20", "佟砚秋说，他在山里守了十四年。这位云川古生物研究所的所长今年46岁。"))
        let conflict = try #require(PostComparison(corpus: corpus).conflicts().first)
        #expect(conflict.kind == .post)
    }

    @Test func aChiefEngineerUnderTwoNames() {
        let corpus = NameCorpus(
            ("2026-01-12", "金犁重工采棉机下线，焊接机器人排成两行。总工程师费闻铎说，采净率超过九成五。"),
            ("2026-01-20", "采棉机下线了，焊接机器人亮着灯，金犁重工总工费文铎爬上驾驶室。"))
        #expect(PersonComparison(corpus: corpus).conflicts().count == 1)
    }
}
