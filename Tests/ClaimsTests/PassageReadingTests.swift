import SourceText
import Testing

@testable import Claims

private func reading(_ text: String) -> PassageReading { PassageReading(NormalizedText(verbatim: text)) }

private func string(_ reading: PassageReading) -> String {
    String(String.UnicodeScalarView(reading.scalars.compactMap(Unicode.Scalar.init)))
}

@Suite struct PassageReadingTests {
    @Test func punctuationSpacesAndWidthAreGone() {
        #expect(string(reading("“云港”, 去年 引进人才８０名。")) == "云港去年引进人才80名")
    }

    @Test func lettersAreFoldedToLowerCase() {
        #expect(string(reading("ＡＩ与Ai大模型")) == "ai与ai大模型")
    }

    @Test func aPointBetweenDigitsStaysAndAnEndingPointGoes() {
        #expect(string(reading("投资3.5亿元.")) == "投资3.5亿元")
        #expect(string(reading("增长１.５%")) == "增长1.5%")
    }

    @Test func aRangeLeadsBackToTheTextWithItsInnerPunctuation() {
        let read = reading("云港，引进“人才”80名")
        #expect(read.textRange(2..<6) == 3..<8)
        #expect(read.readingRange(3..<9) == 2..<6)
    }
}
