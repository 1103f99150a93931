import SourceText
import Testing

@testable import Claims

private func alignments(_ first: String, _ second: String, minimum: Int = 10) -> [PassageAlignment] {
    let (one, other) = (
        PassageReading(NormalizedText(verbatim: first)), PassageReading(NormalizedText(verbatim: second))
    )
    let texts = [Fingerprints(of: one), Fingerprints(of: other)]
    let index = FingerprintIndex(count: 2) { texts[$0] }
    var search = CandidateSearch(index: index, commonAbove: 50)
    var aligner = PassageAligner(minimumMatched: minimum)
    return search.candidates(ofText: 0, from: 1).flatMap {
        aligner.alignments(of: one, with: other, seeds: $0.seeds)
    }
}

private let passage = "琅屿大学先后与海外二十八所高校签订合作协议，开设中外合作办学专业六个，在校留学生达到一千二百人"

@Suite struct PassageAlignerTests {
    @Test func aVerbatimCopyIsOnePassageWithExactEnds() {
        let found = alignments("校长介绍，" + passage + "。", "去年以来，" + passage + "，规模居全省前列。")
        #expect(
            found == [
                PassageAlignment(first: 4..<49, second: 4..<49, runs: [.init(first: 4, second: 4, length: 45)])
            ])
    }

    @Test func aSubstitutedCharacterIsTheOneGap() {
        let found = alignments(passage, passage.replacingOccurrence(of: "二十八所", with: "三十八所"))
        #expect(found.count == 1)
        #expect(found[0].gaps == [.init(first: 9..<10, second: 9..<10)])
        #expect(found[0].matched == 44)
    }

    @Test func aWordPutInIsAGapInOneCopyOnly() {
        let found = alignments(passage, passage.replacingOccurrence(of: "签订合作", with: "签订战略合作"))
        #expect(found.count == 1)
        #expect(found[0].gaps == [.init(first: 17..<17, second: 17..<19)])
    }

    @Test func clausesInAnotherOrderAreTwoPassages() {
        let first = "海滨新区建成幼儿园十二所并全部投入使用，老城区同时改造老旧小区四十五个惠及居民九千户"
        let second = "老城区同时改造老旧小区四十五个惠及居民九千户，海滨新区建成幼儿园十二所并全部投入使用"
        let found = alignments(first, second)
        #expect(found.map(\.first) == [0..<19, 19..<41])
        #expect(found.map(\.second) == [22..<41, 0..<22])
    }

    @Test func twoTextsOnDifferentThingsAlignNowhere() {
        #expect(alignments(passage, "澜江港今年集装箱吞吐量突破两百万标箱，同比增长百分之八").isEmpty)
    }

    @Test func oneTextsOwnCopyNeverReachesIntoTheOther() {
        let text = PassageReading(NormalizedText(verbatim: passage + "。" + passage + "。"))
        var aligner = PassageAligner(minimumMatched: 10)
        let found = aligner.alignments(
            of: text, with: text, seeds: [.init(first: 6, second: 51)], withinOneText: true)
        #expect(found.map(\.first) == [0..<45])
        #expect(found.map(\.second) == [45..<90])
    }
}

extension String {
    fileprivate func replacingOccurrence(of word: String, with other: String) -> String {
        guard let range = self.firstRange(of: word) else { return self }
        return replacingCharacters(in: range, with: other)
    }

    fileprivate func replacingCharacters(in range: Range<String.Index>, with other: String) -> String {
        var copy = self
        copy.replaceSubrange(range, with: other)
        return copy
    }
}
