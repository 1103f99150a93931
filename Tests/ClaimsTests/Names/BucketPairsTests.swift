import Testing

@testable import Claims

@Suite struct BucketPairsTests {
    @Test func eachPairIsToldOnceInOrder() {
        let pairs = BucketPairs.of([[2, 5, 9], [1, 5], [2, 9], [7]])
        #expect(pairs.map { [$0.0, $0.1] } == [[1, 5], [2, 5], [2, 9], [5, 9]])
    }

    @Test func whatMayNotBeLaidSideBySideIsLeftOut() {
        let pairs = BucketPairs.of([[0, 1, 2, 2]]) { $1 - $0 == 2 }
        #expect(pairs.map { [$0.0, $0.1] } == [[0, 2]])
    }
}
