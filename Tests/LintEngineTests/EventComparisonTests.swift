import Testing

/// What the open comparison of claims reports of the dated events of short articles.
@Suite struct EventComparisonTests: PrintComparing {
    @Test func aDayWithoutItsYearIsComparedByMonthAndDay() throws {
        let paper = Print(
            date: "2025-07-03", title: "暴雨袭击桐川县",
            text: "桐川日报讯（记者/石斛）7月2日4时30分，桐川县白石堤发生溃口，下游三个村庄进水。")
        func feature(_ time: String) -> Print {
            Print(title: "桐川县白石堤上", text: "桐川晚报讯（记者/紫苏）7月2日\(time)，桐川县白石堤溃口，镇长正在挨家敲门。")
        }
        #expect(try conflicts([paper, feature("傍晚")]).count == 1)
        #expect(try conflicts([paper, feature("凌晨")]) == [])
    }

    @Test func aTermEndsWhereItsFirstDayAndItsLengthSay() throws {
        let rule = Print(
            date: "2025-08-20", title: "苇城市公布《苇城市义务教育招生办法》",
            text: "苇城日报讯（记者/穆棉）《苇城市义务教育招生办法》自2025年9月1日起施行，有效期五年。")
        func answer(_ end: String) -> Print {
            Print(title: "《苇城市义务教育招生办法》问答", text: "苇城晚报讯（记者/麦冬）《苇城市义务教育招生办法》到\(end)止，期满再作修订。")
        }
        #expect(try conflicts([rule, answer("2031年8月31日")]).count == 1)
        #expect(try conflicts([rule, answer("2030年8月31日")]) == [])
    }

    @Test func whenAWorkBeganDatesNoMeasureOfIt() throws {
        let begun = Print(
            date: "2023-11-02", title: "云渡大桥动工",
            text: "绛州日报讯（记者/贝母）11月1日，云渡大桥动工。云渡大桥双向六车道，总投资18.6亿元。")
        func joined(_ cost: String) -> Print {
            Print(
                date: "2025-12-25", title: "云渡大桥合龙",
                text: "绛州日报讯（记者/贝母）2023年11月动工的云渡大桥，双向六车道，总投资\(cost)亿元。")
        }
        #expect(try conflicts([begun, joined("16.8")]).count == 1)
        #expect(try conflicts([begun, joined("18.6")]) == [])
    }

    @Test func twoPapersThatReportTheirOwnDaysNewsReportTwoEvents() throws {
        func meeting(_ day: Int) -> Print {
            Print(
                date: "2025-07-0\(day + 1)", title: "云泽市召开防汛工作会议",
                text: "云泽日报讯（记者/南星）7月\(day)日，云泽市召开防汛工作会议，部署防汛工作。")
        }
        #expect(try conflicts([meeting(3), meeting(6)]) == [])
    }

    @Test func whatIsOpenedIsOpenedOnceWhateverTheVerb() throws {
        let news = Print(
            date: "2025-03-12", title: "绛州东湖水厂二期通水", text: "绛州日报讯（记者/贝母）3月11日，绛州东湖水厂二期工程通过验收并正式通水。")
        func feature(_ day: String) -> Print {
            Print(
                date: "2025-03-25", title: "东湖水厂二期的头一个夏天",
                text: "绛州晚报讯（记者/江篱）\(day)，绛州东湖水厂二期工程投入运行，城南的水压稳了。")
        }
        #expect(try conflicts([news, feature("3月16日")]).count == 1)
        #expect(try conflicts([news, feature("3月11日")]) == [])
    }

    @Test func aWeekdayOfTheWeekBeforeIsADay() throws {
        let news = Print(
            date: "2025-06-17", title: "绛州通关平台上线", text: "绛州日报讯（记者/贝母）6月16日，绛州通关服务平台正式上线启用。")
        let feature = Print(
            date: "2025-06-24", title: "一张报关单的路", text: "绛州晚报讯（记者/江篱）上周五，绛州通关服务平台启用，报关员少跑了一趟。")
        #expect(try conflicts([news, feature]).count == 1)
    }

    @Test func lastYearsDayIsHeldAgainstLastYearsDayInAnArticleWithoutADate() throws {
        let news = Print(
            date: "2025-01-16", title: "绛州港吞吐量创新高", text: "绛州日报讯（记者/贝母）去年9月26日，绛州港铁山作业区二期泊位投入运行。")
        func feature(_ day: String) -> Print {
            Print(title: "绛州港的夜班", text: "绛州晚报讯（记者/江篱）\(day)，绛州港铁山作业区二期泊位启用，她调了过来。")
        }
        #expect(try conflicts([news, feature("去年7月底")]).count == 1)
        #expect(try conflicts([news, feature("去年9月底")]) == [])
        #expect(try conflicts([news, feature("今年7月底")]) == [])
    }

    @Test func theDayOfAReportIsNotThatOfWhatItReports() throws {
        let prints = [
            Print(
                date: "2025-06-20", title: "云湾大桥通车引热议",
                text: "云湾日报讯（记者/罗米）本报昨天报道了云湾大桥通车的消息后，市民纷纷到云湾大桥上拍照。"),
            Print(date: "2025-06-21", title: "云湾大桥通车", text: "云湾日报讯（记者/罗米）6月18日，云湾大桥通车，市民到桥上拍照。"),
        ]
        #expect(try conflicts(prints).isEmpty)
    }

    @Test func aNumberedSessionIsOpenedOnce() throws {
        func session(_ number: String) -> [Print] {
            [
                Print(
                    date: "2026-01-12", title: "云湾市八届人大三次会议开幕",
                    text: "云湾日报讯（记者/罗米）1月11日，云湾市第八届人民代表大会第三次会议在影剧院开幕。"),
                Print(
                    date: "2026-01-16", title: "代表的行李",
                    text: "云湾日报讯（记者/罗米）1月13日开幕的市八届人大\(number)次会议上，他提了两条建议。"),
            ]
        }
        #expect(try conflicts(session("三")) == [["1月11日", "1月13日"]])
        #expect(try conflicts(session("四")).isEmpty)
    }

    @Test func aWorkThatIsNamedAlikeWasBegunOnce() throws {
        let prints = [
            Print(date: "2025-11-18", title: "云湾核电二号堆投运", text: "云湾日报讯（记者/罗米）云湾核电二号堆2018年6月9日浇筑核岛第一罐混凝土。"),
            Print(
                date: "2025-11-25", title: "守着机组的人",
                text: "云湾日报讯（记者/罗米）2017年秋天，云湾核电二号堆的核岛第一罐混凝土落了地，那时他还在读书。"),
        ]
        #expect(try conflicts(prints) == [["2018年6月9日", "2017年秋天"]])
    }

    @Test func thatDayIsTheDayNamedLastAndADayOnWhichSomethingBeginsIsOne() throws {
        let prints = [
            Print(
                date: "2025-11-10", title: "水厂开始供水", text: "云湾日报讯（记者/罗米）5月9日下了雨。当天上午，云湾市城北净水厂正式投入运行。"),
            Print(title: "水厂的人", text: "云湾晚报讯（记者/罗米）城北净水厂不大。5月2日开始投用的那天，城北净水厂来了一百多位街坊。"),
        ]
        #expect(try conflicts(prints) == [["当天上午", "5月2日开始"]])
    }
}
