import Testing

@testable import Claims

@Suite struct EquationTests {
    @Test func aSumShowsItsPartsInTheUnitOfTheTotal() {
        let failures = Account("前三季度筹集公租房1.26万套：东湖区6200套、西山区5800套。").sumFailures()
        #expect(failures.map(\.equation) == ["6200+5800=1.2万≠1.26万"])
        #expect(failures.first?.computed == "1.2万")
    }

    @Test func aShareOfWhatFailedIsTakenFromAHundred() {
        let failures = Account("共抽检水产品800批次，不合格16批次，合格率为96%。").ratioFailures()
        #expect(failures.map(\.equation) == ["1-16÷800=98%≠96%"])
    }

    @Test func aSlowerTimeBreaksNoRecord() {
        let failures = Account("他以2小时14分38秒夺冠，把2小时14分21秒的赛会纪录缩短了17秒。").sumFailures()
        #expect(failures.count == 1)
    }

    @Test func aTotalWithinItsRoundingHolds() {
        #expect(Account("铺设管道2.84公里和5.11公里，共计8公里。").sumFailures().isEmpty)
    }

    @Test func theWeekdayOfTheDayIsTold() {
        let failures = Account("书展11月24日（周二）闭幕。").calendarFailures()
        #expect(failures.map(\.computed) == ["星期一"])
    }
}
