import SourceText

/// The name of a person whom one article brings in stands in the other with another character: 站长丁守安, 丁守按; whether or not
/// anything there tells that it is a name.
struct StorySpellings {
    let pair: StoryPair
    /// Those whom either article surely names.
    let persons: (first: [PersonSighting], second: [PersonSighting])

    /// A place of a name, and one of its other spelling.
    private struct Spelling {
        let known: Range<Int>
        let other: Range<Int>
        let confidence: Double
    }

    func slips() -> [StorySlip] {
        spellings(of: persons.first, in: pair.a, against: pair.b, beside: persons.second)
            .map { StorySlip(first: $0.known, second: $0.other, confidence: $0.confidence) }
            + spellings(of: persons.second, in: pair.b, against: pair.a, beside: persons.first)
            .map { StorySlip(first: $0.other, second: $0.known, confidence: $0.confidence) }
    }

    private func spellings(
        of persons: [PersonSighting], in text: StoryText, against other: StoryText, beside theirs: [PersonSighting]
    ) -> [Spelling] {
        let known = Set(theirs.map(\.name))
        return persons.compactMap { person in
            let name = person.name.unicodeScalars.map(\.value)
            guard name.count == 3, person.manner == .titled || person.count > 1, !known.contains(person.name),
                !other.holds(name), let place = text.places(of: name).first
            else { return nil }
            for missed in [2, 1, 0] {
                guard let (start, confidence) = spelling(of: name, but: missed, in: other, not: text, place) else {
                    continue
                }
                return Spelling(
                    known: place..<place + name.count, other: start..<start + name.count, confidence: confidence)
            }
            return nil
        }
    }

    /// Where a name stands with another character at an index, the same in each place.
    private func spelling(
        of name: [UInt32], but missed: Int, in text: StoryText, not own: StoryText, _ known: Int
    ) -> (start: Int, confidence: Double)? {
        let agreeing = name.indices.filter { $0 != missed }
        guard missed == 1 || pair.isRare(name[agreeing[0]], name[agreeing[1]]) else { return nil }
        var start: Int?
        for place in text.scalars.indices where place + name.count <= text.scalars.count {
            guard agreeing.allSatisfy({ text.scalars[place + $0] == name[$0] }) else { continue }
            if let first = start {
                guard text.scalars[first + missed] == text.scalars[place + missed] else { return nil }
            } else {
                start = place
            }
        }
        guard let start, let confidence = confidence(name, missed, text, start),
            confidence > Self.unlike || endsAName(own, known + missed),
            !own.holds(text.scalars[start..<start + name.count])
        else { return nil }
        return (start, confidence)
    }

    private func confidence(_ name: [UInt32], _ missed: Int, _ text: StoryText, _ start: Int) -> Double? {
        let character = text.scalars[start + missed]
        guard character.isHan, missed == 1 || !Self.functional.contains(character) && isApart(text, start, missed)
        else { return nil }
        let slip = NameSlip(
            kind: .substitution, here: [name[missed]], there: [character], before: missed, after: 2 - missed)
        guard !NameDistinctions.embedded.tellsApart(slip), !isOfKin(text, start) else {
            return nil
        }
        let degree = CharacterLikeness.embedded.degree(name[missed], character)
        switch missed {
        case 0: return degree == .look ? 0.78 : nil
        // Between two characters of the name it is a name whatever the language has: 丁在明.
        case 1: return degree >= .look ? 0.78 : nil
        default:
            if degree >= .nearSound { return 0.8 }
            return pair.kinship >= Self.surely && endsAName(text, start + missed) ? Self.unlike : nil
        }
    }

    /// 县 of 丁宁县 is that of a place, 尔 of 叶尔扎提 is inside a name; 丁守安说, 丁守安，站长 are whole.
    private func endsAName(_ text: StoryText, _ place: Int) -> Bool {
        guard !Self.ofPlaces.contains(text.scalars[place]) else { return false }
        let next = place + 1
        guard text.isHan(next), !Self.functional.contains(text.scalars[next]) else { return true }
        let lexicon = NameLexicon.embedded, end = text.scalars.count
        return lexicon.speech.longestMatch(in: text.scalars, at: next, end: end) != nil
            || lexicon.posts.longestMatch(in: text.scalars, at: next, end: end) != nil
    }

    private static let ofPlaces = ScalarSet("县市区省州镇乡村庄屯港湾山河江湖岛路街巷桥站厂校院馆寺庙晚日早报")

    private static let surely = 2.5
    /// Where the last characters are not alike at all.
    private static let unlike = 0.72

    /// Whether the character makes no word with what stands around it.
    private func isApart(_ text: StoryText, _ start: Int, _ missed: Int) -> Bool {
        let place = start + missed
        let neighbours = [(place - 1, place), (place, place + 1)]
        return neighbours.allSatisfy { before, after in
            guard text.isHan(before), text.isHan(after) else { return true }
            return !KnownPairs.embedded.holds(text.scalars[before], text.scalars[after])
        }
    }

    /// 其弟, 胞妹: names of one family share their characters.
    private func isOfKin(_ text: StoryText, _ start: Int) -> Bool {
        let sentence = text.sentence(at: start)
        return Self.kin.isFound(in: sentence, of: text.scalars)
    }

    /// 弟弟丁守平
    static func isToldAsKin(_ name: String, in text: StoryText) -> Bool {
        let scalars = name.unicodeScalars.map(\.value)
        return text.places(of: scalars).contains { place in
            kin.start(endingAt: place, from: max(0, place - 3), in: text.scalars) != nil
        }
    }

    private static let functional = ScalarSet("的了在是和有不这为他她也从到与说对把被就都而以其之着过又还已我你们它个某等第年月日时")
    private static let kin = CueWords("哥 弟 姐 妹 兄 叔 伯 姑 舅 堂 表 孪生 双胞胎 侄 孙 父子 母女 之子 之女 儿子 女儿 族")
}
