import Testing

@testable import Claims

@Suite struct SubjectComparisonTests {
    @Test func namesThatEndAlikeShareAnEnding() {
        let full = SubjectComparison.endings(of: ["梧城港务局", "青澜大桥"])
        #expect(full.nonzeroBitCount == 2)
        #expect(full & SubjectComparison.endings(of: ["港务局"]) != 0)
    }

    @Test func aPlaceThatLiesInAnotherSharesItsCharacters() {
        let places = SubjectComparison.characters(ofPlaces: ["梧城"])
        #expect(places.nonzeroBitCount == 2)
        #expect(places & SubjectComparison.characters(ofPlaces: ["云岭省梧城"]) == places)
        #expect(SubjectComparison.characters(ofPlaces: []) == .max)
    }
}
