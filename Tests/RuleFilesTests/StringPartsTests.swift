import EmbeddedFiles
import Testing

@Suite struct StringPartsTests {
    @Test func partsStandBetweenMarks() {
        #expect("云州\t澜州\t\t青州\t".parted(at: "\t") == ["云州", "澜州", "青州"])
        #expect("云州\t澜州\t\t青州\t".parted(at: "\t", keepingEmpty: true) == ["云州", "澜州", "", "青州", ""])
    }
}
