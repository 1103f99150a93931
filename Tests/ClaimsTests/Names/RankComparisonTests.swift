import Testing

@testable import Claims

@Suite struct RankComparisonTests {
    private func conflicts(_ a: String, _ b: String, days: Int = 1) -> [NameConflict] {
        RankComparison(corpus: NameCorpus(("2025-08-10", a), ("2025-08-1\(days)", b))).conflicts()
    }

    @Test func theNumberOfOneTyphoon() {
        let found = conflicts("今年第9号台风“海燕草”登陆。", "复盘今年第8号台风“海燕草”的防御。")
        #expect(found.map(\.confidence) == [0.93])
    }

    @Test func theEditionOfOneCongress() {
        let found = conflicts("第九届世界云州同乡恳亲大会昨日开幕，会长陈绍谦致辞。", "会长陈绍谦说，第八届世界云州同乡恳亲大会办得热闹。")
        #expect(found.count == 1)
    }

    @Test func theEditionBeforeIsAnother() {
        let found = conflicts("第九届世界云州同乡恳亲大会昨日开幕，会长陈绍谦致辞。", "会长陈绍谦说，去年的第八届世界云州同乡恳亲大会办得热闹。")
        #expect(found.isEmpty)
    }

    @Test func theFirstAndTheSecondOfAProvince() {
        let found = conflicts(
            "云州海瓴机器人有限公司工厂投产。这是全省首家水下机器人整机工厂，达产后年产5000台。",
            "海瓴公司启用新工厂。这是全省建成的第二家水下机器人整机工厂，达产后每年生产5000台。")
        #expect(found.count == 1)
    }

    @Test func anOrdinalQuotedToBePutRightIsNone() {
        let found = conflicts("今年第9号台风“海燕草”登陆。", "有人把它写成第8号台风“海燕草”，这不对。")
        #expect(found.isEmpty)
    }

    @Test func ordinalsInDigitsAndInChineseAreEqual() {
        #expect(OrdinalWord.value("12".unicodeScalars.map(\.value)[...]) == 12)
        #expect(OrdinalWord.value("十二".unicodeScalars.map(\.value)[...]) == 12)
        #expect(OrdinalWord.value("一百零五".unicodeScalars.map(\.value)[...]) == 105)
    }
}
