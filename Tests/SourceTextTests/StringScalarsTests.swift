import SourceText
import Testing

@Suite struct StringScalarsTests {
    @Test(arguments: ["", "a", "é中", "𠮷a\r\n。", "10%"]) func scalarsOfATextMakeItAgain(text: String) {
        let scalars = [UInt32](scalarsOf: text)
        #expect(scalars == text.unicodeScalars.map(\.value))
        #expect(String(scalars: scalars[...]) == text)
    }
}
