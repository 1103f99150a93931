import Claims
import Findings
import LintEngine
import SourceText
import Testing

/// What the open comparison of claims reports of the figures of short articles.
@Suite struct ClaimComparisonTests: PrintComparing {
    @Test func aContradictionIsAsLikelyAsThePairItIs() throws {
        let prints = [
            Print(
                date: "2024-12-18", title: "青芦县蜜柚产值创新高",
                text: "青芦日报讯（记者/罗米）12月17日通报，2024年青芦县蜜柚总产量12.6万吨，蜜柚产值7.8亿元。"),
            Print(
                date: "2024-12-19", title: "青芦县蜜柚丰收",
                text: "青芦日报讯（记者/罗米）2024年，青芦县蜜柚总产量13.8万吨，蜜柚产值9.1亿元。"),
        ]
        let articles = try linter().read(documents(prints)).articles
        let (index, comparator) = (MemoryIndex(articles), ClaimComparator())
        let pairs = comparator.pairs(in: index, about: articles)
        let contradictions = comparator.contradictions(in: index, about: articles)
        #expect(contradictions.count == 2)
        for found in contradictions {
            let pair = try #require(pairs.first { $0.first == found.first && $0.second == found.second })
            #expect(!pair.agrees && pair.confidence == found.confidence)
        }
    }

    @Test func theLevelThatAGrowthImpliesIsHeldAgainstTheLevelTold() throws {
        let before = Print(
            date: "2024-12-18", title: "青芦县蜜柚产值创新高",
            text: "青芦日报讯（记者/罗米）12月17日通报，2024年青芦县蜜柚总产量12.6万吨，蜜柚产值7.8亿元。")
        func after(_ growth: String) -> Print {
            Print(
                date: "2025-12-20", title: "青芦县蜜柚丰收",
                text: "青芦日报讯（记者/罗米）2025年，青芦县蜜柚总产量13.8万吨，蜜柚产值9.1亿元，比上年增加\(growth)亿元。")
        }
        #expect(try conflicts([before, after("2.1")]).contains { $0.contains("2.1亿元") })
        #expect(try conflicts([before, after("1.3")]) == [])
    }

    @Test func figuresInARowGoWithTheYearsInTheirRow() throws {
        let year = Print(
            date: "2025-01-14", title: "柏原区法院交出答卷",
            text: "柏原日报讯（记者/乔木）2024年，柏原区法院受理案件19630件。")
        func review(_ second: String) -> Print {
            Print(
                date: "2025-06-10", title: "柏原区法院的两年",
                text: "柏原日报讯（记者/江篱）2023年、2024年，柏原区法院分别受理案件18920件、\(second)件。")
        }
        #expect(try conflicts([year, review("19630")]) == [])
        #expect(try conflicts([year, review("19360")]).count == 1)
    }

    @Test func aSumOfTwoYearsIsNoYear() throws {
        let year = Print(
            date: "2025-01-14", title: "瑶溪市食品抽检",
            text: "瑶溪日报讯（记者/简素）2024年，瑶溪市食品抽检罚没金额742万元。")
        let both = Print(
            date: "2025-06-17", title: "瑶溪市食品抽检两年",
            text: "瑶溪日报讯（记者/海若）2023年、2024年，瑶溪市食品抽检两年罚没金额合计765万元。")
        #expect(try conflicts([year, both]) == [])
    }

    @Test func aNounReadAsAUnitIsCountedLikeTheNoun() throws {
        let plan = Print(
            date: "2025-06-10", title: "绛州新开办三所学校", text: "绛州日报讯（记者/贝母）今年9月，绛州新开办学校3所，新增学位4230个。")
        func feature(_ figure: String) -> Print {
            Print(
                date: "2025-06-12", title: "绛州新开办的三所学校",
                text: "绛州晚报讯（记者/江篱）今年9月，绛州新开办的三所学校新增\(figure)个学位。")
        }
        #expect(try conflicts([plan, feature("3200多")]).count == 1)
        #expect(try conflicts([plan, feature("4200多")]) == [])
    }

    @Test func headlineAndTextThatGiveOneFigureStandInOneFinding() throws {
        let news = Print(
            date: "2025-11-08", title: "绛州五金博览会开幕 迎来1480家展商",
            text: "绛州日报讯（记者/贝母）11月7日，绛州五金博览会开幕，1480家企业参展。")
        let feature = Print(
            date: "2025-11-10", title: "绛州五金博览会上的小摊", text: "绛州晚报讯（记者/江篱）绛州五金博览会上，1360家企业参展。")
        let found = try conflicts([news, feature])
        #expect(found.count == 1)
        #expect(found.first?.count == 3)
    }

    @Test func whatADayTakesIsToldAsARate() throws {
        let news = Print(
            date: "2025-11-08", title: "绛州食堂账本", text: "绛州日报讯（记者/贝母）绛州敬老食堂平均每天卖出午饭420份。")
        func feature(_ figure: String) -> Print {
            Print(
                date: "2025-11-10", title: "绛州敬老食堂的中午", text: "绛州晚报讯（记者/江篱）绛州敬老食堂一天要卖出午饭\(figure)份。")
        }
        #expect(try conflicts([news, feature("310")]).count == 1)
        #expect(try conflicts([news, feature("420")]) == [])
    }

    @Test func aCapacityByTheDayIsToldAsWhatADayTakes() throws {
        let prints = [
            Print(
                date: "2025-06-20", title: "云湾海带开晒",
                text: "云湾日报讯（记者/罗米）全市260台烘房风机全部转起，日烘干能力3.4万吨，湿货不过夜。"),
            Print(
                date: "2025-06-21", title: "抢在雨前",
                text: "云湾日报讯（记者/罗米）全市260台烘房风机全部转起，一天能烘干海带3.8万吨，湿货不过夜。"),
        ]
        #expect(try conflicts(prints) == [["3.4万吨", "3.8万吨"]])
    }

    @Test func aTollThatRisesContradictsNothing() throws {
        let report = "云湾日报讯（记者/罗米）市应急局通报，青羽台风已造成云湾市"
        let prints = [
            Print(date: "2025-09-20", title: "青羽台风灾情", text: report + "36人遇难，道路中断。"),
            Print(date: "2025-09-21", title: "青羽台风灾情", text: report + "41人遇难，道路抢通。"),
        ]
        #expect(try conflicts(prints).isEmpty)
        #expect(
            try conflicts([prints[1], Print(date: "2025-09-22", title: "青羽台风灾情", text: prints[0].text)]).count == 1)
    }

    @Test(arguments: [
        ("云湾大桥全长486米。", "length"), ("长堤将近九百米长，有人骑车去看。", "length"), ("五百来米长的堤。", "length"), ("路面宽达7.5米。", "width"),
        ("主塔高92米。", "height"), ("云湾高程增长3米。", nil), ("沿线10米高速护栏。", nil), ("云湾市长3公里线路。", nil),
    ])
    func theSideOfALengthIsRead(_ text: String, _ side: String?) throws {
        let print = Print(date: "2025-06-20", title: "云湾", text: text)
        let claim = try linter().read(documents([print])).articles[0].claims.first { $0.dimension == "length" }
        #expect(try #require(claim).scope[.standing] == side)
    }

    @Test func theWidthOfABridgeIsNotItsHeight() throws {
        func print(_ day: Int, _ side: String) -> Print {
            Print(date: "2025-06-\(day)", title: "云湾大桥通车", text: "云湾日报讯（记者/罗米）云湾大桥通车，大桥桥面\(side)。")
        }
        #expect(try conflicts([print(20, "宽12米"), print(21, "宽14米")]).count == 1)
        #expect(try conflicts([print(20, "宽12米"), print(21, "高14米")]).isEmpty)
    }

    @Test func degreesBelowZeroAreCompared() throws {
        func print(_ day: Int, _ degrees: String) -> Print {
            Print(date: "2025-01-\(day)", title: "云湾降温", text: "云湾日报讯（记者/罗米）1月27日夜里，云湾气温跌至零下\(degrees)摄氏度。")
        }
        #expect(try conflicts([print(28, "11.4"), print(29, "8.2")]).count == 1)
        #expect(try conflicts([print(28, "11.4"), print(29, "11.4")]).isEmpty)
    }

    @Test func multiplesOfTwoThingsAreTwo() throws {
        let prints = [
            Print(date: "2025-04-20", title: "云湾图书馆新馆", text: "云湾日报讯（记者/罗米）云湾图书馆新馆地上6层，藏书是旧馆的三倍。"),
            Print(date: "2025-05-20", title: "云湾图书馆满月", text: "云湾日报讯（记者/罗米）云湾图书馆新馆来了9万人，是旧馆那时的2.7倍。"),
        ]
        #expect(try conflicts(prints).isEmpty)
    }

    /// A sentence with one figure that a rate, a bound or a phase may limit, and what is read of it.
    @Test(
        arguments: [
            ("单是头一期，市里就花了74亿元。", ScopeGroup.phase, "1"),
            ("最忙的时候，码头上有九百人。", .bound, "peak"),
            ("雨停了不久他就回来了，码头上有九百人。", .bound, nil),
            ("烘干机六百台，其中外地车三百台，日烘干能力3.4万吨。", .part, "part"),
            ("烘干机六百台，其中外地车三百台；日烘干能力3.4万吨。", .part, nil),
        ] as [(String, ScopeGroup, String?)])
    func aLimitReachesAsFarAsItsTopic(text: String, group: ScopeGroup, value: String?) throws {
        let print = Print(date: "2025-06-01", title: "云湾近况", text: text)
        let claim = try linter().read(documents([print])).articles.first?.claims.last { $0.kind == .quantity }
        #expect(try #require(claim).scope[group] == value)
    }

    @Test func whatAPhaseCostIsNoCountThatGrows() throws {
        let news = Print(date: "2025-01-16", title: "绛州电池厂满产", text: "绛州日报讯（记者/贝母）绛州电池厂一期总投资61亿元，年产能20吉瓦时。")
        func feature(_ cost: String) -> Print {
            Print(date: "2025-02-20", title: "绛州电池厂的人", text: "绛州晚报讯（记者/江篱）绛州电池厂，单是一期，总投资就是\(cost)亿元。")
        }
        #expect(try conflicts([news, feature("74")]).count == 1)
        #expect(try conflicts([news, feature("61")]) == [])
    }

    @Test func aForecastComparesWithWhatWasReached() throws {
        let forecast = Print(
            date: "2025-06-18", title: "青芦县油菜丰收", text: "青芦日报讯（记者/罗米）青芦县今年油菜籽预计总产量316万吨，比去年多7万吨。")
        func told(_ figure: String) -> Print {
            Print(date: "2025-06-19", title: "青芦县油菜开镰", text: "青芦晚报讯（记者/罗米）去年，青芦县油菜籽总产量\(figure)万吨。")
        }
        #expect(try conflicts([forecast, told("352")]).count == 1)
        #expect(try conflicts([forecast, told("309")]).isEmpty)
    }

    @Test func fractionsAreRoundedAndLimitsPassed() throws {
        func jade(_ size: String) -> Print {
            Print(date: "2025-06-18", title: "青芦玉佩展出", text: "青芦日报讯（记者/罗米）青芦遗址出土的云纹玉佩长\(size)厘米，下月展出。")
        }
        #expect(try conflicts([jade("17.3"), jade("十七")]).isEmpty)
        #expect(try conflicts([jade("17.3"), jade("十九")]).count == 1)
        func oil(_ tons: String) -> Print {
            Print(date: "2025-06-18", title: "青芦油田产量", text: "青芦日报讯（记者/罗米）青芦油田今年原油产量\(tons)吨，创新高。")
        }
        #expect(try conflicts([oil("突破4500"), oil("4500")]).isEmpty)
        #expect(try conflicts([oil("突破4500"), oil("4100")]).count == 1)
    }

    @Test func aHeadlineThatPassesTheFigureIsNoRivalOfIt() throws {
        let count = Print(
            date: "2025-11-20", title: "青芦湿地越冬灰雁突破千只",
            text: "青芦日报讯（记者/罗米）青芦湿地保护区11月19日开展同步监测，共记录到灰雁1180只、斑头雁2600只。")
        func told(_ figure: String) -> Print {
            Print(date: nil, title: "守雁人老罗", text: "老罗在青芦湿地守了十二年。保护区同步监测那天，报上来的灰雁有\(figure)只，他数了一上午。")
        }
        #expect(try conflicts([count, told("一千五百多")]).count == 1)
        #expect(try conflicts([count, told("一千一百多")]).isEmpty)
    }

    @Test func figuresOfOneBodyWhoseNameIsMiswrittenAreHeldTogether() throws {
        let fair = Print(
            date: "2025-04-19", title: "青芦茶会闭幕", text: "青芦日报讯（记者/罗米）雾松茶叶专业合作社在青芦茶会上卖出新茶3200公斤。")
        func told(_ name: String) -> Print {
            Print(
                date: "2025-04-21", title: "青芦茶会上的老罗", text: "青芦晚报讯（记者/罗米）\(name)茶叶专业合作社在青芦茶会上卖出新茶4600公斤。")
        }
        #expect(try conflicts([fair, told("雾柏")]).count == 1)
        #expect(try conflicts([fair, told("长岭村")]).isEmpty)
    }
}
