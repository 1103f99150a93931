import Claims
import Testing

@Suite struct RankedArticlesTests {
    private func best(_ count: Int, of lists: [[Int64]]) -> Set<Int64> {
        var ranked = RankedArticles()
        for list in lists { ranked.add(list) }
        return ranked.best(count)
    }

    @Test func theFirstOfAShortListIsKeptBesideTheFirstOfALongOne() {
        #expect(best(2, of: [Array(1...100), [200]]) == [1, 200])
    }

    @Test func whatStandsInFrontInSeveralListsComesBeforeTheFirstOfOne() {
        #expect(best(1, of: [[1, 9], [2, 9], [3, 9]]) == [9])
    }

    @Test func whereThereIsRoomAllAreKept() { #expect(best(5, of: [[1, 2], [2, 3]]) == [1, 2, 3]) }

    @Test func ofEqualOnesTheLaterIsKept() { #expect(best(1, of: [[4], [7], [5]]) == [7]) }
}
