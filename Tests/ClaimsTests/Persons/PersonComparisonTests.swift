import SourceText
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

    @Test func whoIsNamedInManyArticlesThatAreNotLookedAtIsNoSlip() {
        let all = NameCorpus(
            ("2025-09-19", "云湾实验室主任周砚秋说，二期年底动工。"), ("2025-09-24", "云湾实验室主任周彦秋介绍，二期明年破土。"))
        func conflicts(_ counts: [String: Int], isWhole: Bool) -> Int {
            let corpus = NameCorpus(
                articles: all.articles, facts: all.facts, chosenFrom: Counts(texts: counts), isWhole: isWhole)
            return PersonComparison(corpus: corpus).conflicts().count
        }
        #expect(conflicts(["周砚秋": 30, "周彦秋": 30], isWhole: false) == 0)
        #expect(conflicts(["周砚秋": 30, "周彦秋": 1], isWhole: false) == 1)
        #expect(conflicts(["周砚秋": 30, "周彦秋": 30], isWhole: true) == 1, "what is whole is judged by what is met")
    }

    @Test func whoseManyArticlesAreNotAllLookedAtMayHaveRisen() {
        let all = NameCorpus(
            ("2026-01-12", "云北科技园管委会主任申屠恪说，孵化器有23家。"), ("2026-01-30", "记者专访了云北科技园管委会副主任申屠恪。"))
        for (count, conflicts) in [(41, 0), (3, 1)] {
            let corpus = NameCorpus(
                articles: all.articles, facts: all.facts, chosenFrom: Counts(texts: ["申屠恪": count]), isWhole: false)
            #expect(PostComparison(corpus: corpus).conflicts().count == conflicts)
        }
    }

    /// How common names are in an archive of a thousand articles.
    private struct Counts: NameCounts {
        let articleCount = 1000
        let texts: [String: Int]

        func articleCount(ofText text: String) -> Int { texts[text] ?? 0 }
        func articleCount(ofGram gram: UInt32) -> Int { 1 }
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

    @Test func aNameBehindACallingThatNoListHolds() throws {
        let corpus = NameCorpus(
            ("2025-09-19", "望渔灯会下月亮灯，云州灯彩工坊里，扎灯师殷静兰捻着竹丝，三代人住在望渔古镇。"),
            ("2025-09-24", "殷靖兰说，望渔灯会的灯出自云州灯彩工坊，望渔古镇住着三代人。"))
        let conflict = try #require(PersonComparison(corpus: corpus).conflicts().first)
        #expect(Set([conflict.here, conflict.there]) == ["殷静兰", "殷靖兰"])
    }

    @Test func aNameThatIsNeverBroughtInBesideTheOneThatIs() {
        let once = NameCorpus(
            ("2025-09-19", "望渔村党支部书记白文兰走进会场。白文兰说，路要修。会后，白文芳又去了渡口。"), ("2025-09-20", "山阳县下雨。"))
        #expect(PersonComparison(corpus: once).conflicts().map(\.here) == ["白文芳"])
        let sisters = NameCorpus(
            ("2025-09-19", "望渔村党支部书记白文兰和望渔小学校长白文芳走进会场。白文兰说，路要修。白文芳点头。"), ("2025-09-20", "山阳县下雨。"))
        #expect(PersonComparison(corpus: sisters).conflicts().isEmpty)
    }

    @Test func thePostOfHerWhoWasNamedBefore() {
        let corpus = NameCorpus(
            ("2026-01-12", "望渔交响乐团团长祁素心指挥《渔舟新曲》。"), ("2026-01-15", "《渔舟新曲》曲终，祁素心在后台擦琴。担任望渔交响乐团副团长的她，9岁学琴。"))
        #expect(PostComparison(corpus: corpus).conflicts().map(\.kind) == [.post])
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

    @Test func aPostBehindTheName() throws {
        let corpus = NameCorpus(
            ("2025-09-19", "云州军分区政委江怀川在讲话中勉励新兵苦练本领。"), ("2025-09-20", "云州军分区江淮川政委走过来握手。"))
        let conflict = try #require(PersonComparison(corpus: corpus).conflicts().first)
        #expect(conflict.here == "江淮川")
        #expect(conflict.there == "江怀川")
    }

    @Test func aPrepositionOrABodyIsNoNameBeforeAPost() {
        let corpus = NameCorpus(
            ("2025-09-19", "应美国总统邀请，韩国前总理和国大党主席到访，双方会谈。"), ("2025-09-20", "向普京总统致电，任期为主席规定的五年。"))
        #expect(corpus.facts.allSatisfy { $0.persons.allSatisfy { $0.manner != .titled } })
    }

    @Test func oneGivenNameUnderTwoSurnames() {
        let corpus = NameCorpus(
            ("2025-09-19", "锦川农商银行推出“惠链贷”，分管小微业务的副行长郦安澜说，贷款当天办结。"),
            ("2025-09-24", "锦川农商银行副行长邝安澜把“惠链贷”叫作给手艺人的贷款。"))
        #expect(PersonComparison(corpus: corpus).conflicts().count == 1)
    }

    @Test func aNameIsShownInTheTextRatherThanInTheHeadline() throws {
        let document = Document(path: "a.txt", text: "谢广天和他的红本本\n\n云州日报讯 开车的谢广天话不多，谢广天说，血是热的。\n")
        let article = try #require(ArticleSplitter().read(document).articles.first)
        let facts = NameFacts(reading: ArticleReading(document: document, article: article))
        let person = try #require(facts.persons.first { $0.name == "谢广天" })
        #expect(person.place.startLine == 3)
    }

    @Test func thePostIsThatOfTheBodyItsSentenceNames() throws {
        let corpus = NameCorpus(("2025-09-01", "云岭职业技术学院举行开学典礼，院长贺兰舟致辞，原馆长柏秀英到场。"))
        let person = try #require(corpus.facts[0].persons.first { $0.name == "贺兰舟" })
        #expect(person.body == "云岭职业技术学院")
        #expect(corpus.facts[0].persons.first { $0.name == "柏秀英" }?.tense == .former)
    }

    private let race = "云州马拉松昨日开跑，天鹅湖畔2.6万人参赛，竞赛部部长祁连山说，补给点有32个。"

    @Test func aRunnerIsToldAsTheWinnerToo() {
        let runner = "云州选手闻立和以2小时20分夺得第一。", winner = "男子组冠军闻立贺冲过终点。"
        let corpus = NameCorpus(("2025-04-07", race + runner), ("2025-04-08", race + winner))
        #expect(PersonComparison(corpus: corpus).conflicts().map { [$0.here, $0.there] } == [["闻立贺", "闻立和"]])
    }

    @Test func aShortNameMustSoundTheSameInOneStory() {
        let titled = "云州队前锋邱牧攻入9球。"
        func found(_ name: String) -> Int {
            let bare = "\(name)说，赢了就好。\(name)笑了。"
            return PersonComparison(corpus: NameCorpus(("2025-04-07", race + titled), ("2025-04-08", race + bare)))
                .conflicts()
                .count
        }
        #expect(found("丘牧") == 1)
        #expect(found("岳牧") == 0)
    }

    /// What two articles share besides, so that they tell one story.
    private let story = "望渔古镇月亮灯工坊年产彩灯4600盏，“灯彩进校园”办了9年，云州灯彩协会送来匾额。"

    private func persons(_ a: String, _ b: String) -> [String] {
        PersonComparison(corpus: NameCorpus(("2025-03-01", a + story), ("2025-03-09", b + story))).conflicts()
            .map(\.here)
    }

    @Test func aNameBehindAnAge() {
        #expect(persons("灯彩队队长倪江洋领奖。", "61岁的倪江阳正在扎灯。") == ["倪江阳"])
        #expect(persons("灯彩队队长倪江洋领奖。", "61岁的老手艺正在扎灯。").isEmpty)
    }

    @Test func whoIsInChargeMayHoldAnyPost() {
        #expect(persons("工坊总经理柏冬青介绍，", "工坊负责人柏东青介绍，") == ["柏东青"])
        #expect(persons("工坊总经理柏冬青介绍，", "镇卫生院护士柏东青介绍，").isEmpty)
    }

    @Test func nearSoundsOfOneStory() {
        #expect(persons("退役军人谈明陵说，", "主人谈明林今年57岁。") == ["谈明林"])
    }

    @Test func aNameThatComesAgainWithItsSound() {
        let text = "46岁的工程师骆照川献灯26次。散场后，骆兆川没有离场。"
        #expect(PersonComparison(corpus: NameCorpus(("2025-03-01", text))).conflicts().count == 1)
    }

    @Test func aPostToldBehindTheName() {
        let corpus = NameCorpus(
            ("2025-03-01", "云州法院知识产权审判庭庭长顾清澜开庭。" + story), ("2025-03-09", "39岁的顾清澜是法院知产庭的副庭长。" + story))
        #expect(PostComparison(corpus: corpus).conflicts().map(\.kind) == [.post])
    }
}
