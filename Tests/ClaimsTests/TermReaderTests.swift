import Testing

@testable import Claims

@Suite struct TermReaderTests {
    private func keys(_ text: String) -> Set<UInt32> {
        let scalars = text.unicodeScalars.map(\.value)
        return Set(TermReader().terms(in: scalars, scalars.indices).map(\.key))
    }

    /// Whoever says 座位 may mean the 阅览座位; 座位 alone is no 阅览.
    @Test func aLongWordAlsoCountsAsTheWordItEndsWith() {
        #expect(keys("阅览座位").isSuperset(of: keys("座位")))
        #expect(keys("座位").isDisjoint(with: keys("阅览")))
    }

    /// 头盔佩戴率 is told of those who wear 头盔.
    @Test func aLongWordAlsoCountsAsTheWordItBeginsWith() {
        #expect(keys("头盔佩戴率").isSuperset(of: keys("头盔")))
    }

    @Test func wordsOfOneGroupAreOneTerm() {
        #expect(keys("观众") == keys("戏迷"))
    }

    /// 者 and 位 end the names of what is counted; 的 joins nothing.
    @Test func aSuffixMakesAPairWithWhatItEnds() {
        #expect(!keys("歌者").isEmpty && !keys("泊位").isDisjoint(with: keys("泊位数")))
        #expect(keys("歌的").isEmpty)
    }
}
