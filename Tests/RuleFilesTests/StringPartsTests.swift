import EmbeddedFiles
import Testing

@Suite struct StringPartsTests {
    @Test func partsStandBetweenMarks() {
        #expect("云州\t澜州\t\t青州\t".parted(at: "\t") == ["云州", "澜州", "青州"])
        #expect("云州\t澜州\t\t青州\t".parted(at: "\t", keepingEmpty: true) == ["云州", "澜州", "", "青州", ""])
        #expect(" 一 二".dropFirst(2).words == ["二"])
        #expect("".words.isEmpty)
    }

    @Test func scalarsOfOneToFourBytesAreReadAsTheyStand() {
        var scalars: [UInt32] = [7]
        "前Aé水𠮷后".dropFirst().dropLast().appendScalars(to: &scalars)
        #expect(scalars == [7, 0x41, 0xE9, 0x6C34, 0x20BB7])
    }
}
