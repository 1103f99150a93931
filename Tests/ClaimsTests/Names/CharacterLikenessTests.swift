import Testing

@testable import Claims

@Suite struct CharacterLikenessTests {
    private func degree(_ a: Unicode.Scalar, _ b: Unicode.Scalar) -> CharacterLikeness.Degree {
        CharacterLikeness.embedded.degree(a.value, b.value)
    }

    @Test func charactersOfOneSoundAreLikest() {
        #expect(degree("风", "丰") == .sound)
        #expect(degree("砚", "彦") == .sound)
    }

    @Test func charactersOfOneShapeAreAlike() { #expect(degree("未", "末") == .look) }

    @Test func charactersThatTheEyeMistakesInPrintAreAlike() { #expect(degree("矶", "矾") == .look) }

    @Test func southernersMergeSounds() { #expect(degree("林", "凌") == .nearSound) }

    @Test func otherCharactersAreNot() { #expect(degree("山", "鱼") == .none) }
}
