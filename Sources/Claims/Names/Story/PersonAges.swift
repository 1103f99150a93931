import SourceText

/// How old an article says that a person is, at the time of writing: `59岁的磨刀匠某某某`, `某某某今年59岁`, `某某某，59岁`.
struct PersonAges {
    let persons: StoryPersons

    struct Age {
        let years: Int
        /// 59岁的他: told of the one named before, with no name beside it.
        var isPointed = false
        let range: Range<Int>
    }

    /// In the order of the text, those beside the name first.
    func ages(of name: [UInt32]) -> [Age] { named(name) + pointed(name) }

    private func named(_ name: [UInt32]) -> [Age] {
        let scalars = persons.text.scalars
        return scalars.indices.compactMap { place in
            guard scalars[place] == Self.year, let (start, years) = number(before: place), (6...115).contains(years),
                !isPast(before: start)
            else { return nil }
            return range(of: name, number: start, unit: place).map { Age(years: years, range: $0) }
        }
    }

    private static let year: UInt32 = 0x5C81

    /// 59岁的他, 五十有九的她: of the one spoken of.
    private func pointed(_ name: [UInt32]) -> [Age] {
        let scalars = persons.text.scalars
        return scalars.indices.dropLast(2).compactMap { place in
            guard scalars[place] == Self.of, Self.pronouns.contains(scalars[place + 1]),
                !Self.owned.contains(scalars[place + 2]), let (start, years) = age(before: place),
                (6...115).contains(years), !isPast(before: start), persons.pointedAt(start) == name
            else { return nil }
            return Age(years: years, isPointed: true, range: start..<place + 2)
        }
    }

    private static let owned = ScalarSet("们的")

    /// 59岁, and 五十有九 with or without 岁.
    private func age(before end: Int) -> (start: Int, value: Int)? {
        let scalars = persons.text.scalars
        let unit = end > 0 && scalars[end - 1] == Self.year ? end - 1 : end
        guard unit >= 3, scalars[unit - 2] == Self.and, scalars[unit - 3] == Self.ten else {
            return unit < end ? number(before: unit) : nil
        }
        let digits = [unit - 1, unit - 4].map { place in
            place < 0 ? nil : SmallNumber.number(endingAt: place + 1, from: place, in: scalars)?.value
        }
        guard let ones = digits[0], ones < 10 else { return nil }
        guard let tens = digits[1], tens < 10 else { return (unit - 3, 10 + ones) }
        return (unit - 4, tens * 10 + ones)
    }

    /// 有 of 五十有九
    private static let and: UInt32 = 0x6709

    /// The age with the name, where it is that person's.
    private func range(of name: [UInt32], number start: Int, unit: Int) -> Range<Int>? {
        let scalars = persons.text.scalars
        let clause = persons.text.clause(at: start)
        // 59岁的磨刀匠某某某: nothing that parts two persons stands between.
        if let person = persons.places.first(where: { $0.range.lowerBound > unit }), person.name == name,
            clause.contains(person.range.lowerBound), person.range.lowerBound - unit <= Self.reach,
            !scalars[unit + 2..<max(unit + 2, person.range.lowerBound)].contains(where: Self.partings.contains),
            unit + 1 == person.range.lowerBound || scalars[unit + 1] == Self.of
                || person.range.lowerBound - unit <= Self.short,
            person.range.upperBound >= scalars.count || scalars[person.range.upperBound] != Self.of
        {
            return start..<person.range.upperBound
        }
        guard unit + 1 >= scalars.count || !scalars[unit + 1].isHan || scalars[unit + 1] == Self.done else {
            return nil
        }
        var end = start
        let cue = Self.now.start(endingAt: end, from: 0, in: scalars)
        end = cue ?? end
        let bare = end
        if end > 0, Self.marks.contains(scalars[end - 1]) { end -= 1 }
        if let person = persons.places.last(where: { $0.range.upperBound == end || $0.range.upperBound == bare }) {
            return person.name == name ? person.range.lowerBound..<unit + 1 : nil
        }
        // 他今年59岁, 今年59岁: of the one named last.
        guard cue != nil else { return nil }
        let isPronoun = clause.lowerBound < bare && Self.pronouns.contains(scalars[clause.lowerBound])
        guard clause.lowerBound + (isPronoun ? 1 : 0) == bare, persons.lastNamed(before: bare) == name else {
            return nil
        }
        return clause.lowerBound..<unit + 1
    }

    private static let reach = 14
    private static let short = 8
    private static let of: UInt32 = 0x7684
    private static let done: UInt32 = 0x4E86
    private static let partings = ScalarSet("的、和与跟及")
    private static let marks = ScalarSet("，（、")
    private static let pronouns = ScalarSet("他她")
    private static let now = CueWords("今年 现年 今年已 今年刚 今年已经 如今 现在 已 已经 年届 眼下")

    private func number(before end: Int) -> (start: Int, value: Int)? {
        let scalars = persons.text.scalars
        var start = end
        while start > 0, end - start < 3, scalars[start - 1].isDigit { start -= 1 }
        if start < end {
            guard start == 0 || !scalars[start - 1].isDigit && scalars[start - 1] != 0x2E else { return nil }
            return (start, scalars[start..<end].reduce(0) { $0 * 10 + Int($1 - 0x30) })
        }
        // 七 alone is less often an age than part of another number.
        guard let (years, range) = SmallNumber.number(endingAt: end, from: max(0, end - 4), in: scalars),
            scalars[range].contains(Self.ten)
        else { return nil }
        return (range.lowerBound, years)
    }

    private static let ten: UInt32 = 0x5341

    /// Whether the words before tell of another time.
    private func isPast(before start: Int) -> Bool {
        let sentence = persons.text.sentence(at: start)
        let scalars = persons.text.scalars
        let before = sentence.lowerBound..<max(sentence.lowerBound, start)
        if Self.past.isFound(in: before, of: scalars) { return true }
        return before.contains { index in
            index + 4 < start && scalars[index + 4] == 0x5E74 && scalars[index..<index + 4].allSatisfy(\.isDigit)
        }
    }

    private static let past = CueWords("那年 当年 当时 那时 时年 年前 年轻时 小时候 生前 去世 享年 终年 儿时 从前 后来")
}
