import Findings
import Testing

@testable import Reports

@Suite struct ClippingTests {
    private func clipping(_ lines: [String], _ line: Int, _ columns: Range<Int>, _ text: String, margin: Int = 6)
        -> Clipping
    {
        Clipping(of: ReportSamples.location("a.txt", line, columns, text), margin: margin) { _, number in
            number > 0 && number <= lines.count ? lines[number - 1] : nil
        }
    }

    @Test func theLinesAroundAreJoined() {
        let clipping = clipping(["云栖港去年招引", "企业12家，其中", "省级3家。"], 2, 3..<6, "12家")
        #expect(clipping.before == "…去年招引企业")
        #expect(clipping.passage == "12家")
        #expect(clipping.after == "，其中省级3…")
    }

    @Test func aHeadlineAndABlankLineAreNoContext() {
        let clipping = clipping(["## 标题", "企业12家。", "", "另一段"], 2, 3..<6, "12家")
        #expect(clipping.before == "企业")
        #expect(clipping.after == "。")
    }

    @Test func withoutTheFileThePassageStandsAlone() {
        let clipping = Clipping(of: ReportSamples.location("x.txt"), margin: 6) { _, _ in nil }
        #expect(clipping.before + clipping.passage + clipping.after == "12亩")
    }

    @Test func aLineEndInThePassageIsNoCharacterOfIt() {
        #expect(clipping(["企业12", "家"], 1, 3..<5, "12\n家").passage == "12 家")
        #expect(clipping(["企", "业"], 1, 1..<2, "企\n业").passage == "企业")
    }

    @Test func aRecordShowsWhatItsStringSaysAndNothingOfItsNeighbours() {
        let line = #"{"title": "选址", "text": "他说\"好\"。\n招引12家\u4f01业。", "id": 3}"#
        let columns = 38..<41
        let clipping = Clipping(
            of: ReportSamples.location("a.jsonl", 2, columns, "12家"), margin: 20
        ) { _, number in number == 2 ? line : "{\"text\": \"别篇\"}" }
        #expect(String(line.unicodeScalars.dropFirst(37).prefix(3).map(Character.init)) == "12家")
        #expect(clipping.before == "他说\"好\"。招引")
        #expect(clipping.passage == "12家")
        #expect(clipping.after == "企业。")
    }

    @Test func escapesOfFourByteCharactersAreRead() {
        let text = Array(#"\ud83d\ude00\/\ud83d"#.unicodeScalars)
        #expect(String(String.UnicodeScalarView(RecordText.unescaped(text))) == "😀/")
    }
}
