import SourceText

/// The text of one article with the persons it names.
struct StoryPersons {
    let text: StoryText
    /// Where persons stand, ascending.
    let places: [(range: Range<Int>, name: [UInt32])]

    /// - Parameter names: of all who may be spoken of, of either article.
    init(_ text: StoryText, names: Set<[UInt32]>) {
        self.text = text
        var places: [(range: Range<Int>, name: [UInt32])] = []
        for name in names {
            for start in text.places(of: name) { places.append((start..<start + name.count, name)) }
        }
        // 甲某 inside 甲某某 is no other person.
        places.sort { ($0.range.lowerBound, $1.range.count) < ($1.range.lowerBound, $0.range.count) }
        var kept: [(range: Range<Int>, name: [UInt32])] = []
        for place in places where place.range.lowerBound >= kept.last?.range.upperBound ?? 0 { kept.append(place) }
        self.places = kept
    }

    /// Who was named last before an index, in its sentence or the one before it.
    func lastNamed(before index: Int) -> [UInt32]? {
        guard let place = places.last(where: { $0.range.upperBound <= index }) else { return nil }
        guard let here = text.sentenceNumber(at: index) ?? text.sentenceNumber(at: index - 1),
            let there = text.sentenceNumber(at: place.range.lowerBound), here - there <= 1
        else { return nil }
        return place.name
    }

    /// Whether nobody is named within a range.
    func isFree(_ range: Range<Int>) -> Bool { !places.contains { $0.range.overlaps(range) } }
}
