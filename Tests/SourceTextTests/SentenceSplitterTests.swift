import Testing

@testable import SourceText

@Suite struct SentenceSplitterTests {
    private func sentences(_ text: String) -> [String] {
        let normalized = NormalizedText(verbatim: text)
        return SentenceSplitter.sentences(of: normalized.scalars, in: 0..<normalized.count)
            .map { normalized.string($0.range) }
    }

    @Test func closingQuotesBelongToTheSentence() {
        #expect(sentences("他说：“港口建成了。”船来了！") == ["他说：“港口建成了。”", "船来了！"])
    }

    @Test func semicolonsEndNone() {
        #expect(sentences("甲地3家；乙地5家。") == ["甲地3家；乙地5家。"])
    }

    @Test func aQuotationInsideASentenceDoesNotEndIt() {
        #expect(sentences("一句“怎么办？”，问出了难处。") == ["一句“怎么办？”，问出了难处。"])
        #expect(sentences("“等一等！”的声音没有了。") == ["“等一等！”的声音没有了。"])
    }

    @Test func marksInBracketsDoNotEndIt() {
        #expect(sentences("新港（一期已建成。）开航。") == ["新港（一期已建成。）开航。"])
    }

    @Test func aBracketThatNeverClosesSwallowsNothing() {
        #expect(sentences("新港（一期建成。船来了。") == ["新港（一期建成。", "船来了。"])
    }

    @Test func aRunWithoutAnEndIsPartedAtItsCommas() {
        let clause = "澜江港引进人才80名，"
        let parts = sentences(String(repeating: clause, count: 400))
        #expect(parts.count == 3)
        #expect(parts.allSatisfy { $0.hasSuffix("，") && $0.unicodeScalars.count <= 1_520 })
        #expect(parts.joined() == String(repeating: clause, count: 400))
    }
}
