import Testing

@testable import Claims

@Suite struct CueWordsTests {
    private let text = "他们跻身前三名，位居前三".unicodeScalars.map(\.value)
    private let words = CueWords(words: ["前三", "前三名", "位居", "居前"])

    @Test func aLongerWordGoesBeforeAShorter() {
        #expect(words.end(startingAt: 4, to: text.count, in: text) == 7)
        #expect(words.end(startingAt: 4, to: 6, in: text) == 6)
    }

    @Test func wordsAreFoundAtEachPlaceWhereOneBegins() {
        #expect(words.all(in: 0..<text.count, of: text) == [4..<7, 8..<10, 9..<11, 10..<12])
        #expect(words.first(in: 5..<text.count, of: text) == 8..<10)
        #expect(words.last(in: 0..<text.count, of: text) == 10..<12)
    }

    @Test func aWordThatEndsAtAPlaceBeginsNoEarlierThanItMay() {
        #expect(words.start(endingAt: 12, from: 0, in: text) == 10)
        #expect(words.start(endingAt: 12, from: 11, in: text) == nil)
    }
}
