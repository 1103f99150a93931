import Testing

@testable import Claims

@Suite struct NearNamesTests {
    /// Which of some names are taken, in their order.
    private func taken(near name: String, of others: [String]) -> [String] {
        var near = NearNames(of: person(name))
        var taken: [String] = []
        for other in others where near.takes(person(other)) { taken.append(other) }
        return taken
    }

    private func person(_ name: String) -> NameMark { NameMark(kind: "person", text: name) }

    @Test func ofManyNamesThatDifferInOnePlaceTheFirstAreTakenAndTheNameItselfAlways() {
        // Han characters from U+4E00 on, of which none is in the name.
        let others = (0..<100).compactMap { Unicode.Scalar(0x4E00 + $0) }.map { "滕文\($0)" }
        #expect(taken(near: "滕文兰", of: others + ["滕文兰"]) == others.prefix(NameLimits.near) + ["滕文兰"])
    }

    @Test func aNameThatDiffersInTwoPlacesIsNotTaken() { #expect(taken(near: "滕文兰", of: ["史可兰"]) == []) }
}
