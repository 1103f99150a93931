import SourceText

/// Words in quotation marks that differ in one character before or behind the same words: “穗田”牌大米, “穗园”牌大米; and such words
/// that stand in the other article without marks, with a character that sounds or looks like theirs: “海燕号”, 海雁号.
struct StoryMarkedWords {
    let pair: StoryPair

    func slips() -> [StorySlip] {
        let (first, second) = (Self.words(in: pair.a), Self.words(in: pair.b))
        var found = first.compactMap { word in
            unmarked(pair.a.scalars[word], in: pair.b, not: pair.a).map {
                StorySlip(first: word, second: $0, confidence: 0.76)
            }
        }
        found += second.compactMap { word in
            unmarked(pair.b.scalars[word], in: pair.a, not: pair.b).map {
                StorySlip(first: $0, second: word, confidence: 0.76)
            }
        }
        for x in first {
            for y in second where x.count == y.count && areAlike(x, y) {
                let (here, there) = (pair.a.scalars[x], pair.b.scalars[y])
                guard !pair.b.holds(here), !pair.a.holds(there), isFramed(x, y) else { continue }
                found.append(StorySlip(first: x, second: y, confidence: 0.76))
            }
        }
        return found
    }

    /// Where a word stands in a text with one character that is like its own, and nowhere as it is.
    private func unmarked(_ word: ArraySlice<UInt32>, in text: StoryText, not own: StoryText) -> Range<Int>? {
        guard word.count >= Self.shortest, !text.holds(word) else { return nil }
        for (start, place) in Self.soleDifferences(word, in: text.scalars) {
            let range = start..<start + word.count
            let window = text.scalars[range]
            guard window.allSatisfy(\.isHan) else { continue }
            let (here, there) = (word[word.startIndex + place], window[start + place])
            let rest = word.indices.dropFirst().filter {
                $0 - word.startIndex != place && $0 - 1 - word.startIndex != place
            }
            guard CharacterLikeness.embedded.degree(here, there) >= .look,
                rest.contains(where: { pair.isRare(word[$0 - 1], word[$0]) }), !own.holds(window)
            else { continue }
            return range
        }
        return nil
    }

    /// Characters of a marked word, at least.
    private static let shortest = 3

    /// Where a word stands in a text with one character changed, and which of its characters that is; ascending.
    private static func soleDifferences(_ word: ArraySlice<UInt32>, in text: [UInt32]) -> [(start: Int, place: Int)] {
        word.withUnsafeBufferPointer { word in
            text.withUnsafeBufferPointer { text in
                var found: [(start: Int, place: Int)] = []
                var start = 0
                while start + word.count <= text.count {
                    var (place, differing, sole) = (0, 0, 0)
                    while place < word.count, differing < 2 {
                        if word[place] != text[start + place] { (differing, sole) = (differing + 1, place) }
                        place += 1
                    }
                    if differing == 1 { found.append((start, sole)) }
                    start += 1
                }
                return found
            }
        }
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
