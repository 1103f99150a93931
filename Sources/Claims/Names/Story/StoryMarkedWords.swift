import SourceText

/// Words in quotation marks that differ in one character before or behind the same words: “穗田”牌大米, “穗园”牌大米.
struct StoryMarkedWords {
    let pair: StoryPair

    func slips() -> [StorySlip] {
        let (first, second) = (Self.words(in: pair.a), Self.words(in: pair.b))
        var found: [StorySlip] = []
        for x in first {
            for y in second where x.count == y.count && areAlike(x, y) {
                let (here, there) = (pair.a.scalars[x], pair.b.scalars[y])
                guard !pair.b.holds(here), !pair.a.holds(there), isFramed(x, y) else { continue }
                found.append(StorySlip(first: x, second: y, confidence: 0.76))
            }
        }
        return found
    }

    private static func words(in text: StoryText) -> [Range<Int>] {
        var found: [Range<Int>] = []
        var open: Int?
        for (index, scalar) in text.scalars.enumerated() {
            if scalar == 0x201C { open = index + 1 }
            guard scalar == 0x201D, let start = open else { continue }
            open = nil
            if (2...6).contains(index - start), text.scalars[start..<index].allSatisfy(\.isHan) {
                found.append(start..<index)
            }
        }
        return found
    }

    private func areAlike(_ x: Range<Int>, _ y: Range<Int>) -> Bool {
        let (here, there) = (Array(pair.a.scalars[x]), Array(pair.b.scalars[y]))
        let differing = here.indices.filter { here[$0] != there[$0] }
        guard differing.count == 1 else { return false }
        let place = differing[0]
        let slip = NameSlip(
            kind: .substitution, here: [here[place]], there: [there[place]], before: place,
            after: here.count - place - 1)
        return !NameDistinctions.embedded.tellsApart(slip)
    }

    /// Whether the same two characters stand before or behind both, marks left out.
    private func isFramed(_ x: Range<Int>, _ y: Range<Int>) -> Bool {
        pair.a.common(from: x.upperBound + 1, pair.b, from: y.upperBound + 1, upTo: 4) >= 2
            || pair.a.common(before: x.lowerBound - 1, pair.b, before: y.lowerBound - 1, upTo: 4) >= 2
    }
}
