import Testing

@testable import Checks

@Suite struct MessageTemplateTests {
    @Test func placeholdersAreFilledAndMissingOnesLeftOut() {
        let message = MessageTemplate("合计写作{whole}，各项相加为{sum}").filled(with: ["whole": "9家"])
        #expect(message == "合计写作9家，各项相加为…")
    }

    @Test func aPassageOverABrokenLineStandsOnOneLine() {
        #expect(MessageTemplate("“{here}”").filled(with: ["here": "超850\n\n　家"]) == "“超850家”")
        #expect(MessageTemplate("“{here}”").filled(with: ["here": "超850\r\n家"]) == "“超850家”")
    }
}
