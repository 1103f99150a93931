import Testing

@testable import Claims

@Suite struct CalendarReasoningTests {
    /// Each states a reckoning that does not come out.
    @Test(arguments: wrong)
    func datesAndAnniversariesThatDoNotComeOutAreFound(text: String) {
        let failures =
            Account(text).calendarFailures() + Account(text).ageFailures() + Account(text).dateOrderFailures()
        #expect(failures.count == 1)
    }

    /// Each comes out, or states no reckoning.
    @Test(arguments: right)
    func datesAndAnniversariesThatComeOutAreLeftAlone(text: String) {
        let failures =
            Account(text).calendarFailures() + Account(text).ageFailures() + Account(text).dateOrderFailures()
        #expect(failures.isEmpty)
    }

    private static let wrong = [
        "书展将于10月1日（星期四）开幕。",
        "报名截止日期为9月31日。",
        "优惠活动从10月8日持续到10月3日。",
        "合同有效期三年，自2025年9月1日起至2027年8月31日止。",
        "展览9月20日至10月7日举行，为期15天。",
        "今年是云岭一中建校80周年。云岭一中创办于1943年，现有在校生3200人。",
        "第八届云岭茶文化节昨日开幕。茶文化节创办于2016年，每年一届，从未间断。",
        "今年76岁的江怀远退休后义务守林。江怀远出生于1952年，年轻时当过伐木工。",
        "“我1950年出生，从小在船上长大。”82岁的老船工说。",
        "他1998年参加工作，至今已有37年。",
        "上月22日是个星期日，广场上人山人海。",
        "老人今年90岁，1941年出生的他，仍每天练字。",
    ]

    private static let right = [
        "书展将于10月1日（星期三）开幕。",
        "合同有效期三年，自2025年9月1日起至2028年8月31日止。",
        "展览9月20日至10月7日举行，为期18天。",
        "今年是云岭一中建校80周年。云岭一中创办于1945年，现有在校生3200人。",
        "第十届云岭茶文化节昨日开幕。茶文化节创办于2016年，每年一届，从未间断。",
        "今年73岁的江怀远退休后义务守林。江怀远出生于1952年，年轻时当过伐木工。",
    ]
}
