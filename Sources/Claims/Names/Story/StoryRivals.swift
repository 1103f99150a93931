import Findings
import SourceText

/// One thing under two names of which each article has but one: “某税通”小程序 and “某税易通”小程序, 某山索道运营有限公司 and 某山客运索道有限公司. That
/// no other name of the sort begins so in either article tells that they are no two members of a family.
struct StoryRivals {
    let pair: StoryPair
    /// The names that either article tells.
    let names: (first: [NameSighting], second: [NameSighting])

    func slips() -> [StorySlip] {
        guard pair.figures >= Self.figures || pair.kinship >= Self.kinship, !pair.tellsOfChange else { return [] }
        let (first, second) = (own(names.first, not: pair.b), own(names.second, not: pair.a))
        return first.flatMap { x in
            second.compactMap { y -> StorySlip? in
                guard areRivals(x, y), isSole(x, beside: y, names.first), isSole(y, beside: x, names.second),
                    let here = place(of: x, in: pair.a), let there = place(of: y, in: pair.b)
                else { return nil }
                let isFramed = isFramed(here, there)
                // “青香9号”, “青香6号”: varieties of one family are numbered.
                guard isFramed || !(x.text + y.text).unicodeScalars.contains(where: \.value.isDigit) else { return nil }
                return StorySlip(first: here, second: there, confidence: isFramed ? 0.76 : 0.72)
            }
        }
    }

    /// Figures that both articles state, beyond which it is hardly chance that they tell of one thing.
    private static let figures = 2
    /// How akin articles are that tell of one thing with fewer.
    private static let kinship = 2.5

    /// Those that do not stand in the other article, told of now.
    private func own(_ names: [NameSighting], not other: StoryText) -> [NameSighting] {
        names.filter { name in
            !name.isPast && !Self.loose.contains(name.nameClass) && name.form != .title
                && !other.holds([UInt32](scalarsOf: name.text))
        }
    }

    /// Classes whose names are common words, or are told apart on purpose.
    private static let loose: Set<NameClass> = [.word, .road, .policy]

    private func place(of name: NameSighting, in text: StoryText) -> Range<Int>? {
        let scalars = [UInt32](scalarsOf: name.text)
        return text.places(of: scalars).first.map { $0..<$0 + scalars.count }
    }

    // MARK: Two names

    /// Whether two names of one class begin and end alike, and what stands between is no word by which names are told apart.
    private func areRivals(_ x: NameSighting, _ y: NameSighting) -> Bool {
        guard x.nameClass == y.nameClass || x.form == .quoted && y.form == .quoted else { return false }
        let (a, b) = ([UInt32](scalarsOf: x.text), [UInt32](scalarsOf: y.text))
        let before = zip(a, b).prefix { $0 == $1 }.count
        let room = min(a.count, b.count) - before
        let after = zip(a.reversed(), b.reversed()).prefix { $0 == $1 }.prefix(room).count
        let (here, there) = (Array(a[before..<a.count - after]), Array(b[before..<b.count - after]))
        let isShort = x.form == .quoted && y.form == .quoted
        guard before >= (isShort || Self.levels.contains(a[0]) ? 1 : 2), max(here.count, there.count) <= Self.longest,
            !areDistinct(here, there, before, after)
        else { return false }
        if isShort { return areShortRivals(a, here, there, before, after) }
        let beginning = a[..<before]
        return !here.isEmpty && !there.isEmpty && after >= 2 && before + after >= Self.shortest
            && (before >= 4 || pair.isRare(beginning)
                || Self.levels.contains(a[0]) && !Set(here).isDisjoint(with: there))
            && !here.standInOrder(in: b) && !there.standInOrder(in: a)
            && !areOfParts(here, there)
    }

    /// Quoted names: one character differs, or stands in one only, or what sort of thing it is: “暖蜂行动”, “暖蜂计划”.
    private func areShortRivals(_ a: [UInt32], _ here: [UInt32], _ there: [UInt32], _ before: Int, _ after: Int) -> Bool
    {
        switch (here.count, there.count) {
        case (1, 1): before >= 1 && before + after >= 2 && (after > 0 || before >= 3)
        case (0, 1), (1, 0): before >= 2 && after >= 1
        case (2, 2): after == 0 && before >= 2 && pair.isRare(a[..<before]) && areOfOneFamily(here, there)
        default: false
        }
    }

    private func areOfOneFamily(_ here: [UInt32], _ there: [UInt32]) -> Bool {
        let families = NameLexicon.embedded.families
        return families[here].map { $0 == families[there] } ?? false
    }

    private func areDistinct(_ here: [UInt32], _ there: [UInt32], _ before: Int, _ after: Int) -> Bool {
        guard !here.isEmpty, !there.isEmpty else { return (here + there).contains { $0.isDigit || $0.isHanNumeral } }
        if here.count == 1, here[0].isDigit, there.count == 1, there[0].isDigit { return false }
        let slip = NameSlip(kind: .substitution, here: here, there: there, before: before, after: after)
        return NameDistinctions.embedded.tellsApart(slip)
    }

    /// 第一, 东区, 新校区: parts of one house are named so.
    private func areOfParts(_ here: [UInt32], _ there: [UInt32]) -> Bool {
        [here, there].contains { word in
            word.contains { Self.parts.contains($0) }
        }
    }

    private static let parts = ScalarSet("东西南北中新老旧分子总一二三四五六七八九十第期号区园县市镇乡村省路街男女大小")
    /// 市供水集团, 市水务集团: the city's name is left out.
    private static let levels = ScalarSet("市县区省")
    /// Characters of what differs.
    private static let longest = 4
    /// Characters that agree.
    private static let shortest = 5

    /// Whether an article has no other name of the class that begins like either.
    private func isSole(_ name: NameSighting, beside other: NameSighting, _ all: [NameSighting]) -> Bool {
        let begin = name.text.prefix(2)
        return all.allSatisfy { known in
            known.text == name.text || known.text.contains(name.text) || name.text.contains(known.text)
                || !known.text.hasPrefix(begin)
                || known.text.suffix(1) != name.text.suffix(1)
                    && known.nameClass != name.nameClass
        }
    }

    /// Whether the same two characters stand before or behind both, marks left out.
    private func isFramed(_ x: Range<Int>, _ y: Range<Int>) -> Bool {
        pair.a.common(from: x.upperBound + 1, pair.b, from: y.upperBound + 1, upTo: 4) >= 2
            || pair.a.common(before: x.lowerBound - 1, pair.b, before: y.lowerBound - 1, upTo: 4) >= 2
    }
}
