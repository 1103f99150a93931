import EmbeddedFiles
import Testing

@Suite struct LexiconTextTests {
    @Test func wordsStandBetweenSpaces() {
        #expect(LexiconText(keeping: " 云州  澜州 ").words == ["云州", "澜州"])
        #expect(LexiconText("").words.isEmpty)
    }

    @Test func scalarsOfOneToFourBytesAreReadAsTheyStand() {
        #expect(LexiconText("Aé水𠮷").scalars == [0x41, 0xE9, 0x6C34, 0x20BB7])
    }

    @Test func whatFollowsABeginningIsTheRest() {
        #expect(LexiconText("~科学与").rest(after: "~") == "科学与")
        #expect(LexiconText("科学").rest(after: "~") == nil)
        #expect(LexiconText("科").rest(after: "科学") == nil)
    }

    @Test func aTableHasNeitherRemarksNorBlankLinesNorReturns() {
        let table = LexiconTable("# 备注\n县\t云州 澜州\r\n \t\n\n市\t\t青州")
        #expect(table.rows == [["县", "云州 澜州"], ["市", "", "青州"]])
    }
}
