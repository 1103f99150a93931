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

    /// Whom the words at an index are said of: the one named last, or 他 of that one, with nobody else spoken of since.
    func spokenOf(at index: Int) -> [UInt32]? {
        guard let place = places.last(where: { $0.range.upperBound <= index }), isNear(place.range.lowerBound, index)
        else { return nil }
        let (name, scalars) = (place.name, text.scalars)
        var start = place.range.upperBound
        // 他说 points back at the one named, whoever was beside him.
        if let pronoun = (start..<index).last(where: isSubject), isOnlyOne(near: pronoun, name) {
            start = pronoun + 1
        }
        // 这个14岁的孩子 points at the one named, and is nobody else.
        let clause = text.clause(at: index)
        if Self.pointing.end(startingAt: clause.lowerBound, to: index, in: scalars) != nil, isOnlyOne(near: index, name)
        {
            return name
        }
        return TraitWord.others.isFound(in: start..<index, of: scalars) ? nil : name
    }

    /// Whom 他 at an index points at: the one named last, where nobody else is named near it.
    func pointedAt(_ index: Int) -> [UInt32]? {
        guard let place = places.last(where: { $0.range.upperBound <= index }), isNear(place.range.lowerBound, index),
            isOnlyOne(near: index, place.name)
        else { return nil }
        return place.name
    }

    /// Whether a name stands in the sentence of an index or the one before, or before one that goes on with 他.
    private func isNear(_ name: Int, _ index: Int) -> Bool {
        guard let here = text.sentenceNumber(at: index) ?? text.sentenceNumber(at: index - 1),
            let there = text.sentenceNumber(at: name)
        else { return false }
        return here - there <= 1 || here - there == 2 && text.sentences[there + 1].contains(where: isSubject)
    }

    /// 他 or 她 at the beginning of a clause: not 他的 nor 他们.
    private func isSubject(_ index: Int) -> Bool {
        Self.pronouns.contains(text.scalars[index]) && !text.isHan(index - 1)
            && !(index + 1 < text.scalars.count && Self.owned.contains(text.scalars[index + 1]))
    }

    private static let pointing = CueWords("这个 这名 这位")
    private static let pronouns = ScalarSet("他她")
    private static let owned = ScalarSet("的们家")

    /// Whether the sentence of an index and the one before it name nobody but one.
    private func isOnlyOne(near index: Int, _ name: [UInt32]) -> Bool {
        guard let number = text.sentenceNumber(at: index) else { return false }
        let start = text.sentences[max(0, number - 1)].lowerBound
        return places.allSatisfy { !(start..<index).contains($0.range.lowerBound) || $0.name == name }
    }

    /// Whether nobody is named within a range.
    func isFree(_ range: Range<Int>) -> Bool { !places.contains { $0.range.overlaps(range) } }
}
