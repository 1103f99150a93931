import SourceText

/// Whether an article tells of a person as a woman or as a man: 女司机某某某, 这个爱笑的小伙子, and the pronouns after the name.
struct PersonSexes {
    let persons: StoryPersons

    struct Telling {
        let isWoman: Bool
        /// Told by a word, and not by a pronoun.
        let isFirm: Bool
        let range: Range<Int>
    }

    func tellings(of name: [UInt32]) -> [Telling] {
        var found: [Telling] = []
        for place in persons.places where place.name == name {
            if let telling = apposed(place.range) { found.append(telling) }
        }
        for place in persons.text.scalars.indices {
            if let telling = pointed(at: place, name) { found.append(telling) }
            if let telling = pronoun(at: place, name) { found.append(telling) }
        }
        return found
    }

    // MARK: Beside the name

    private func apposed(_ name: Range<Int>) -> Telling? {
        let scalars = persons.text.scalars
        let clause = persons.text.clause(at: name.lowerBound)
        for (words, isWoman) in [(Self.women, true), (Self.men, false)] {
            if let start = words.start(endingAt: name.lowerBound, from: clause.lowerBound, in: scalars) {
                return Telling(isWoman: isWoman, isFirm: true, range: start..<name.upperBound)
            }
        }
        // （女，48岁）
        if name.upperBound + 1 < scalars.count, Self.openings.contains(scalars[name.upperBound]),
            let isWoman = Self.sex(scalars[name.upperBound + 1]),
            name.upperBound + 2 >= scalars.count || !scalars[name.upperBound + 2].isHan
        {
            return Telling(isWoman: isWoman, isFirm: true, range: name.lowerBound..<name.upperBound + 2)
        }
        var place = name.lowerBound - 1
        while place >= clause.lowerBound, name.lowerBound - place <= Self.reach, scalars[place].isHan,
            !Self.partings.contains(scalars[place])
        {
            if let isWoman = Self.sex(scalars[place]), place + 1 < name.lowerBound,
                !Self.followers.contains(scalars[place + 1]),
                place == clause.lowerBound || !Self.leaders.contains(scalars[place - 1])
            {
                return Telling(isWoman: isWoman, isFirm: true, range: place..<name.upperBound)
            }
            place -= 1
        }
        return nil
    }

    private static func sex(_ scalar: UInt32) -> Bool? { scalar == 0x5973 ? true : scalar == 0x7537 ? false : nil }

    private static let reach = 10
    private static let openings = ScalarSet("（，")
    private static let partings = ScalarSet("的、和与")
    /// 女队, 女装, 男篮: what is for women or men, and tells nothing of who leads or makes it.
    private static let followers = ScalarSet("队排足篮装鞋子厕性方款单双团组女男帽曲包声孩工")
    private static let leaders = ScalarSet("儿男子妇美少修仙魔处外孙侄织")
    private static let women = CueWords("小姑娘 姑娘 女孩 女士 女子 大妈 大娘 阿姨 奶奶 婆婆 老太太 大姐 大嫂 女儿 孙女 妈妈")
    private static let men = CueWords("小伙子 小伙 男孩 先生 男子 汉子 老汉 大爷 大叔 爷爷 老爷子 大哥 儿子 孙子 爸爸")

    // MARK: Pointing at the one named

    /// 这个爱笑的小伙子, at the beginning of a clause: with what the person is like, since 这个男孩 may be anybody's, and nobody else
    /// spoken of in between.
    private func pointed(at start: Int, _ name: [UInt32]) -> Telling? {
        let text = persons.text
        guard start == 0 || !text.isHan(start - 1), text.isHan(start),
            let end = Self.pointing.end(startingAt: start, to: text.scalars.count, in: text.scalars),
            let person = persons.places.last(where: { $0.range.upperBound <= start }), person.name == name,
            persons.lastNamed(before: start) == name,
            !speaksOfAnother(person.range.upperBound..<start)
        else { return nil }
        let clause = text.clause(at: start)
        let room = end..<max(end, min(clause.upperBound, end + Self.pointedReach))
        for (words, isWoman) in [(Self.pointedWomen, true), (Self.pointedMen, false)] {
            guard let word = words.first(in: room, of: text.scalars), text.scalars[word.lowerBound - 1] == Self.of,
                persons.isFree(start..<word.upperBound)
            else { continue }
            return Telling(isWoman: isWoman, isFirm: true, range: start..<word.upperBound)
        }
        return nil
    }

    private func speaksOfAnother(_ range: Range<Int>) -> Bool {
        let scalars = persons.text.scalars
        if Self.others.isFound(in: range, of: scalars) { return true }
        return range.contains { index in
            Self.familiar.contains(scalars[index])
                && NameLexicon.embedded.surnameLength(in: scalars, at: index + 1, end: range.upperBound) > 0
        }
    }

    private static let pointedReach = 16
    private static let of: UInt32 = 0x7684
    private static let pointing = CueWords("这个 这位 这名 那个 那位")
    private static let pointedWomen = CueWords("小姑娘 姑娘 女孩 大妈 大娘 大姐 大嫂 老太太 女子 女工 女兵 女教师 女医生 女司机 女队员 女干部")
    private static let pointedMen = CueWords("小伙子 小伙 汉子 男子汉 男孩 老汉 大爷 大叔 老爷子 大哥 男教师 男护士")
    /// Those who may be pointed at instead.
    private static let others = CueWords("徒弟 学徒 儿子 女儿 孙子 孙女 学生 同事 队友 妻子 丈夫 爱人 搭档 父亲 母亲 哥哥 弟弟 姐姐 妹妹 助手 邻居 同学 战友 师傅 孩子")
    /// 小, 老, 阿 before a surname.
    private static let familiar = ScalarSet("小老阿")

    // MARK: Pronouns

    /// 他 and 她 at the beginning of a clause, behind the name in one sentence.
    private func pronoun(at place: Int, _ name: [UInt32]) -> Telling? {
        let text = persons.text
        let scalars = text.scalars
        guard scalars[place] == Self.he || scalars[place] == Self.she, !text.isHan(place - 1),
            place + 1 >= scalars.count || scalars[place + 1] != Self.plural,
            let last = persons.places.last(where: { $0.range.upperBound <= place }), last.name == name,
            text.sentence(at: place).contains(last.range.lowerBound) || isOnlyOneBefore(place, name),
            !speaksOfAnother(last.range.upperBound..<place)
        else { return nil }
        return Telling(isWoman: scalars[place] == Self.she, isFirm: false, range: last.range.lowerBound..<place + 1)
    }

    /// Whether a sentence begins at an index, and the one before it names this person only.
    private func isOnlyOneBefore(_ index: Int, _ name: [UInt32]) -> Bool {
        guard let number = persons.text.sentenceNumber(at: index), number > 0,
            persons.text.sentences[number].lowerBound == index
        else { return false }
        let before = persons.text.sentences[number - 1]
        let named = persons.places.filter { before.contains($0.range.lowerBound) }
        return !named.isEmpty && named.allSatisfy { $0.name == name }
    }

    private static let he: UInt32 = 0x4ED6
    private static let she: UInt32 = 0x5979
    private static let plural: UInt32 = 0x4EEC
}
