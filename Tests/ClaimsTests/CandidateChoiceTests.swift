import Claims
import Testing

@Suite struct CandidateChoiceTests {
    private let limits = PassageCopySearch.Limits()

    /// - Parameter shared: for each text the positions of the fingerprints shared with it.
    private func texts(_ shared: [(text: Int, positions: [UInt32])]) -> [Int] {
        var choice = CandidateChoice(limits)
        for (text, positions) in shared { for position in positions { choice.add(text, at: position, times: 1) } }
        return choice.texts(besides: 0)
    }

    private func run(_ start: UInt32, _ count: UInt32) -> [UInt32] { Array(start..<start + count) }

    @Test func ofManyTextsThatShareOneStretchThoseThatShareMostAreLookedAt() {
        let many = (1...60).map { (text: $0, positions: run(0, UInt32(4 + $0))) }
        #expect(texts(many) == Array(49...60))
    }

    @Test func aTextThatAloneSharesAnotherStretchIsLookedAtToo() {
        let many = (1...60).map { (text: $0, positions: run(0, 40)) }
        #expect(texts(many + [(99, run(1000, 4))]).contains(99))
    }

    @Test func theTextItselfTakesNoPlace() {
        let many = (0...12).map { (text: $0, positions: run(0, 40)) }
        #expect(texts(many) == Array(1...12))
    }

    @Test func ofALongTextMoreAreLookedAt() {
        // Sixty texts, each of which shares another stretch.
        let many = (1...60).map { (text: $0, positions: run(UInt32($0) * 128, 20)) }
        #expect(texts(many) == Array(1...60))
    }

    @Test func whatSharesTooLittleIsNone() { #expect(texts([(1, run(0, 3)), (2, run(0, 4))]) == [2]) }
}
