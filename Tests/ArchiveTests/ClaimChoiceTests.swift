import Testing

@testable import Archive

@Suite struct ClaimChoiceTests {
    private func claim(_ article: Int64) -> Comparables.StoredClaim { .init(article: article, claim: 0) }

    /// Five hundred articles that share one common key with the first claim of a draft.
    private var common: ClaimChoice {
        var choice = ClaimChoice()
        choice.add((1...500).map { (claim($0), 0) }, ofKeySharedBy: 390)
        return choice
    }

    @Test func ofVeryManyArticlesThoseThatShareSeveralKeysAreChosen() {
        var choice = common
        for count in [390, 200] { choice.add([3, 7].map { (claim($0), 0) }, ofKeySharedBy: count) }
        let chosen = choice.articles { _ in true }
        #expect(chosen.count == 256)
        #expect(chosen.isSuperset(of: [3, 7]))
        #expect(!common.articles { _ in true }.contains(3), "of articles that share as much the later ones are chosen")
    }

    @Test func aRareKeyTellsMoreThanACommonOne() {
        var choice = common
        choice.add([(claim(9), 0)], ofKeySharedBy: 2)
        #expect(choice.articles { _ in true }.contains(9))
    }

    @Test func aClaimThatFewShareIsNotCrowdedOut() {
        var choice = common
        choice.add([(claim(900), 1)], ofKeySharedBy: 390)
        #expect(choice.articles { _ in true }.contains(900))
    }

    @Test func articlesOfOtherTimesTakeNoPlace() {
        #expect(common.articles { $0 <= 256 } == Set(1...256))
    }
}
