import SourceText
import Testing

@testable import Extraction

/// Text that no one writes, as damaged files hold it: it must be read in time, not in full.
@Suite struct LongRunTests {
    @Test(.timeLimit(.minutes(1)), arguments: ["一", "1", "第", "百", "，", "年3月"])
    func aLineOfOneWordIsReadInTime(_ word: String) {
        let text = NormalizedText(verbatim: String(repeating: word, count: 20_000))
        #expect(MentionReader().mentions(in: text).allSatisfy { $0.range.upperBound <= text.count })
    }

    @Test func aYearInHanDigitsIsReadWhole() {
        let mentions = MentionReader().mentions(in: NormalizedText(verbatim: "澜江港建于一九八四年。"))
        #expect(mentions.contains { $0.date?.year == 1984 })
    }
}
