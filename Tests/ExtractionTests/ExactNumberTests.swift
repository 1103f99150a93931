import Extraction
import Testing

@Suite struct ExactNumberTests {
    @Test(arguments: [("62.50", "62.5"), ("-3", "-3"), ("1/3", "1/3"), ("6/4", "1.5"), ("0.001", "0.001")])
    func printsTheShortestExactForm(text: String, printed: String) {
        #expect(ExactNumber(text)?.description == printed)
    }

    @Test func aNumberTooLargeIsNil() {
        #expect(ExactNumber(String(repeating: "9", count: 60)) == nil)
    }
}
