import Findings
import LintEngine
import RuleFiles
import SourceText
import Testing

/// Days of one event told in other words, as `claims/quantity` holds them against each other.
@Suite struct DatedEventTests {
    /// The dates reported of two articles; the second has no day of printing where none is given.
    private func dates(_ a: String, _ b: String, on days: (String, String?) = ("2025-02-12", "2025-02-20")) throws
        -> [Set<String>]
    {
        let rules = try RuleLoader.rules().filter { $0.id == "claims/quantity" }
        let linter = Linter(rules: rules, settings: Settings(), threads: 1)
        let documents = [(a, days.0 as String?), (b, days.1)].enumerated().map { number, print in
            let front = print.1.map { "---\ndate: \($0)\ntitle: 第\(number)篇\n---\n\n" } ?? "第\(number)篇\n\n"
            return Document(path: "\(number).txt", text: "\(front)云州日报讯（记者/程一苇）\(print.0)\n")
        }
        return linter.findings(in: linter.read(documents)).map { finding in
            Set([finding.location.text] + finding.related.map(\.location.text))
        }
    }

    @Test func anHourOfAWeekdayIsOfThatDay() throws {
        let found = try dates(
            "2月8日晚8时，云州蚕桑博物馆扩建后正式开馆。", "周一上午8点，云州蚕桑博物馆扩建后才开馆，队伍排到桥头。", on: ("2025-02-12", "2025-02-14"))
        #expect(found == [["2月8日晚8时", "周一上午8点"]])
    }

    @Test func whatTookPlaceOnADayStandsBehindIt() throws {
        let played = "2月8日晚，云州龙舟邀请赛决赛在东湖打响，红岩队夺冠。"
        func after(_ day: String) -> String { "\(day)晚的云州龙舟邀请赛决赛，红岩队的队员至今不愿多提。" }
        #expect(try dates(played, after("2月7日"), on: ("2025-02-12", nil)) == [["2月8日晚", "2月7日"]])
        #expect(try dates(played, after("2月8日"), on: ("2025-02-12", nil)).isEmpty)
    }

    @Test func lastMonthIsOver() throws {
        let found = try dates("2024年12月18日，云州粮食烘干中心启用。", "稻子先晒半天，再送到云州那个上月刚启用的粮食烘干中心。")
        #expect(found == [["2024年12月18日", "上月"]])
    }

    @Test func whatASentencePointsAtTellsWhichEventItIs() throws {
        let opened = "1月18日，云州青石渡滚装码头二期开港。"
        let found = try dates(opened, "云州青石渡滚装码头二期原定去年年底开港，因为少两台吊车推迟。2月初，它才开门营业。")
        #expect(found == [["1月18日", "2月初"]])
    }

    @Test func theNameOfADayMayStandBehindIt() throws {
        let found = try dates("今年1月8日护林员日，云州青石公园“林间书屋”建成启用。", "云州青石公园的“林间书屋”，1月20日才开门迎客。")
        #expect(found == [["今年1月8日", "1月20日"]])
    }

    @Test func howLongItTakesStandsBehindTheEvent() throws {
        let found = try dates("今年3月，云州环湖有轨电车将通车。", "云州环湖有轨电车通车，要到今年6月。")
        #expect(found == [["今年3月", "今年6月"]])
    }

    @Test func aWordInAQuotedNameIsNoEvent() throws {
        let held = "昨日，云州“退休不褪色”发布仪式在云州剧院举行，霍小满获此称号。"
        let found = try dates(held, "2月14日，云州“退休不褪色”发布仪式刚散，霍小满就捧着奖杯赶回车间。", on: ("2025-02-12", nil))
        #expect(found == [["昨日", "2月14日"]])
    }

    /// That two articles are of one paper and one reporter makes no one event of what they tell.
    @Test func aPaperAndItsReporterTellOfNoEvent() throws {
        let found = try dates("1月18日，云州机场二号航站楼启用。", "云州城东菜市场翻新了半年。2月初，它才启用。")
        #expect(found.isEmpty)
    }

    @Test func aMeetingOfLastYearIsNotTheOneOfAWeekAgo() throws {
        let found = try dates("2月9日，云州蚕桑产业大会召开。", "去年召开的云州蚕桑产业大会提出新目标。")
        #expect(found.isEmpty)
        #expect(try dates("2月9日，云州蚕桑产业大会召开。", "2月7日召开的云州蚕桑产业大会提出新目标。").count == 1)
    }

    @Test func whatIsOnlyPreparedHasNoDayYet() throws {
        let found = try dates("云州茶叶学院2017年5月设立，是全省第二家。", "2016年春天，云州筹备设立茶叶学院。", on: ("2025-02-12", "2025-02-14"))
        #expect(found.isEmpty)
    }

    @Test func aVerbMayBePartedFromItsObject() throws {
        #expect(try dates("1月18日，云州青石渡滚装码头二期开港。", "云州青石渡滚装码头二期是2月1日开的港。").count == 1)
    }

    @Test func anAnswerTellsOfWhatWasAsked() throws {
        let found = try dates("云州天文馆新馆计划今年8月16日开馆。", "云州天文馆新馆什么时候能看？9月6日开门迎客。")
        #expect(found == [["今年8月16日", "9月6日"]])
    }

    @Test func whatFallsDueHasADay() throws {
        let early = "云州自来水公司通知，2月15日前缴清的减免违约金，逾期的每日加收。"
        func late(_ day: String) -> String { "云州自来水公司答疑：\(day)之前交齐，就减免违约金。" }
        #expect(try dates(early, late("3月15日")) == [["2月15日前", "3月15日之前"]])
        #expect(try dates(early, late("2月15日")).isEmpty)
    }

    @Test func aPeriodBeginsAndEnds() throws {
        let period = "云州太极拳班报名时间为2月20日至2月24日。"
        #expect(try dates(period, "云州太极拳班报名2月25日开始，名额120个。") == [["2月20日至2月24日", "2月25日开始"]])
        #expect(try dates(period, "云州太极拳班报名2月20日开始，名额120个。").isEmpty)
    }

    @Test func theOneFoundingThatBothLookBackOn() throws {
        let a = "云州茶叶学院评茶队夺得云州茶艺大赛金奖。学院2017年5月设立，学生一半来自茶农家庭。"
        func b(_ other: String) -> String { "云州茶艺大赛金奖属于云州茶叶学院评茶队。2014年秋天，学院设立时只有两间教室。\(other)" }
        #expect(try dates(a, b("")) == [["2017年5月", "2014年秋天"]])
        #expect(try dates(a, b("2021年夏天，茶艺系设立。")).isEmpty)
    }
}
