import SourceText
import Testing

@testable import Claims

private func scalars(_ text: String) -> [UInt32] { text.unicodeScalars.map(\.value) }

private let sentence = "澜江市今年新建口袋公园三十六个，市民出门五百米就能见到绿地，预计明年还要再建二十个。"

@Suite struct FingerprintsTests {
    @Test func theHashesAreTheSameOnEveryMachineAndRun() {
        let prints = Fingerprints(of: scalars("澜江市今年新建口袋公园三十六个"))
        #expect(prints.positions == [2, 3, 4, 6])
        #expect(prints.hashes.first == 3_935_887_787)
    }

    @Test func ofFourRunsInARowOneIsChosen() {
        let positions = Fingerprints(of: scalars(sentence)).positions.map(Int.init)
        let last = sentence.unicodeScalars.count - Fingerprints.length
        let bounds = [-1] + positions + [last + 1]
        #expect(zip(bounds, bounds.dropFirst()).allSatisfy { $1 - $0 <= Fingerprints.guarantee })
    }

    @Test func whatIsChosenDoesNotDependOnWhatStandsAround() {
        let alone = Set(Fingerprints(of: scalars(sentence)).hashes)
        let inside = Set(Fingerprints(of: scalars("记者昨日获悉，" + sentence + "市园林局介绍。")).hashes)
        #expect(alone.isSubset(of: inside))
    }

    @Test func aTextShorterThanARunHasNone() {
        #expect(Fingerprints(of: scalars("口袋公园")).hashes.isEmpty)
    }
}

@Suite struct FingerprintIndexTests {
    private let texts = [sentence, "与别处毫无共同之处的一句短话放在这里", "据悉，" + sentence].map {
        Fingerprints(of: scalars($0))
    }

    @Test func aHashThatTwoTextsShareLeadsToBothPlaces() throws {
        let index = FingerprintIndex(count: 3) { texts[$0] }
        let hash = try #require(texts[0].hashes.first)
        let places = index.places(of: hash)
        #expect(places.map { index.places[$0].text } == [0, 2])
        #expect(places.map { index.places[$0].position } == [texts[0].positions[0], texts[0].positions[0] + 3])
    }

    @Test func aTextThatSharesNothingIsNoCandidate() {
        let index = FingerprintIndex(count: 3) { texts[$0] }
        var search = CandidateSearch(index: index, commonAbove: 10)
        #expect(search.candidates(ofText: 0, from: 1).map(\.text) == [2])
        #expect(search.candidates(ofText: 1, from: 0).isEmpty)
    }

    @Test func aTextSharesWhatStandsElsewhereToo() {
        let index = FingerprintIndex(count: 3, keepingSingles: true) { texts[$0] }
        #expect(index.shares(ofText: 0).map(\.position).sorted() == texts[0].positions)
        #expect(index.shares(ofText: 0).allSatisfy { $0.places.map { index.places[$0].text } == [0, 2] })
        #expect(index.shares(ofText: 1).isEmpty)
    }

    @Test func whatStandsInTooManyPlacesProposesNothing() {
        let index = FingerprintIndex(count: 3) { texts[$0] }
        var search = CandidateSearch(index: index, commonAbove: 1)
        #expect(search.candidates(ofText: 0, from: 1).isEmpty)
    }
}
