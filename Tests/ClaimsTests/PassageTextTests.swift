import Findings
import SourceText
import Testing

@testable import Claims

@Suite struct PassageTextTests {
    private func text(_ line: String, bytes: Int) -> PassageText {
        var place = TextPlaces.place(of: line)
        place.startLine = 3
        place.startOffset = 100
        place.endOffset = 100 + bytes
        return PassageText([Passage(role: .body, place: place, fingerprints: Fingerprints(), count: line.count)])
    }

    @Test func aRangeAfterALineBreakStandsOnTheNextLine() {
        let place = text("云港引进\n人才80名", bytes: 27).source.place(of: 5..<7)
        #expect(place.text == "人才")
        #expect([place.startLine, place.startColumn, place.endLine, place.endColumn] == [4, 1, 4, 3])
        #expect([place.startOffset, place.endOffset] == [113, 119])
    }

    @Test func bytesAreCountedAsTheFileHasThem() {
        // In GB18030 a Han takes two bytes.
        let place = text("云港引进人才80名", bytes: 16).source.place(of: 4..<6)
        #expect([place.startOffset, place.endOffset] == [108, 112])
    }

    @Test func aClauseBeginsAfterAMarkAndNotAfterAWord() {
        let text = text("据悉，云港引进人才", bytes: 27)
        #expect(text.beginsClause(atReading: 2))
        #expect(!text.beginsClause(atReading: 3))
    }
}

@Suite struct SetPhrasesTests {
    @Test func aFormulaIsFoundWhateverItsMarks() {
        let phrases = SetPhrases(lines: ["# 备注", "坚持稳中求进、以进促稳"])
        let reading = PassageReading(NormalizedText(verbatim: "会议强调，坚持稳中求进，以进促稳。"))
        #expect(phrases.ranges(in: reading) == [4..<14])
    }

    @Test func theShippedFormulasAreRead() {
        let reading = PassageReading(NormalizedText(verbatim: "坚持稳中求进工作总基调"))
        #expect(SetPhrases.builtin.ranges(in: reading) == [0..<11])
    }
}
