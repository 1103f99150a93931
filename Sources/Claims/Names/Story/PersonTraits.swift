import SourceText

/// What an article tells of a person that can be so in one way only: unmarried or with a wife, an only child or with a brother,
/// the eldest or the youngest, whose son or nephew.
struct PersonTraits {
    let persons: StoryPersons

    struct Trait {
        let name: [UInt32]
        let word: TraitWord
        /// Of whom it is a relative; empty of what needs nobody else.
        let anchor: [UInt32]
        let range: Range<Int>

        /// Whether the two tell of one thing.
        func isOfOneKind(with other: Trait) -> Bool { word.family == other.word.family && anchor == other.anchor }

        /// Whether they tell it differently.
        func opposes(_ other: Trait) -> Bool { isOfOneKind(with: other) && !word.agrees(with: other.word) }
    }

    /// Of everyone, in the order of the text.
    func traits() -> [Trait] {
        TraitWord.all(in: persons.text.scalars).flatMap { place, words in
            words.compactMap { trait($0, at: place) }
        }
    }

    private func trait(_ word: TraitWord, at place: Range<Int>) -> Trait? {
        switch word.use {
        case .own: isOfNow(place) ? told(word, place) : nil
        case .kin: isOwn(place) ? told(word, place) : nil
        case .is, .rank: isNamed(word, place) ?? (isLed(word, place) ? told(word, place) : nil)
        case .of: related(word, place)
        }
    }

    /// Of the one spoken of.
    private func told(_ word: TraitWord, _ place: Range<Int>) -> Trait? {
        persons.spokenOf(at: place.lowerBound).map { Trait(name: $0, word: word, anchor: [], range: place) }
    }

    /// Whether nothing tells that it was so at another time, or is to be.
    private func isOfNow(_ place: Range<Int>) -> Bool {
        let clause = persons.text.clause(at: place.lowerBound)
        let before = clause.lowerBound..<place.lowerBound
        return !TraitWord.past.isFound(in: before, of: persons.text.scalars)
            && !Self.hopes.isFound(
                in: max(before.lowerBound, before.upperBound - Self.near)..<before.upperBound, of: persons.text.scalars)
            && (place.upperBound >= clause.upperBound || !Self.when.contains(persons.text.scalars[place.upperBound]))
    }

    private static let hopes = CueWords("打算 准备 希望 盼 想要 想找 如果 要是 倘若 假如 催")
    /// 未婚时, 未婚夫
    private static let when = ScalarSet("时前夫妻者率青女男")

    // MARK: Relatives of one's own

    /// 最亏欠的是妻子, 他的妻子, 有个上小学的弟弟; not 邻居的妻子, 表弟弟, 没有弟弟, 弟弟们.
    private func isOwn(_ place: Range<Int>) -> Bool {
        let scalars = persons.text.scalars
        let clause = persons.text.clause(at: place.lowerBound)
        let before = clause.lowerBound..<place.lowerBound
        if place.upperBound < scalars.count, Self.many.contains(scalars[place.upperBound]) { return false }
        guard let last = scalars[before].last else { return true }
        let near = max(before.lowerBound, before.upperBound - Self.near)..<before.upperBound
        guard !Self.likened.contains(last), !Self.hopes.isFound(in: near, of: scalars),
            !Self.denials.isFound(in: near, of: scalars)
        else { return false }
        guard last == Self.particle else { return true }
        let owner = before.upperBound - 2
        guard before.contains(owner) else { return false }
        if Self.pronouns.contains(scalars[owner]) { return true }
        if persons.places.contains(where: { $0.range.upperBound == owner + 1 }) { return true }
        return !Self.people.contains(scalars[owner]) && !TraitWord.others.isFound(in: before, of: scalars)
    }

    private static let many = ScalarSet("们般")
    private static let likened = ScalarSet("像如当似亲表堂义干养师学位名某众各前小老大代")
    private static let denials = CueWords("没 没有 无 不是 未 别人 人家 对方 谁")
    private static let near = 5
    private static let particle: UInt32 = 0x7684
    private static let pronouns = ScalarSet("他她")
    /// Whoever else may own: 村里人的, 队友的.
    private static let people = ScalarSet("人家友员长工师民生孩子方队者客们伴妈爸爷奶叔伯姨姐哥弟妹")

    // MARK: Beside the name, and behind 是

    /// 长女某某某
    private func isNamed(_ word: TraitWord, _ place: Range<Int>) -> Trait? {
        guard word.use == .is, let person = persons.places.first(where: { $0.range.lowerBound == place.upperBound })
        else { return nil }
        return Trait(name: person.name, word: word, anchor: [], range: place.lowerBound..<person.range.upperBound)
    }

    /// 是最小的一个, where brothers or sisters are told of.
    private func isLed(_ word: TraitWord, _ place: Range<Int>) -> Bool {
        let scalars = persons.text.scalars
        let clause = persons.text.clause(at: place.lowerBound)
        guard TraitWord.leads.start(endingAt: place.lowerBound, from: clause.lowerBound, in: scalars) != nil,
            // 家中长子的婚事
            word.use == .rank || place.upperBound >= scalars.count || scalars[place.upperBound] != Self.particle,
            !Self.denials.isFound(in: clause.lowerBound..<place.lowerBound, of: scalars)
        else { return false }
        let sentence = persons.text.sentence(at: place.lowerBound)
        return word.use == .is
            || TraitWord.siblings.isFound(
                in: sentence.lowerBound..<max(sentence.lowerBound, place.lowerBound), of: scalars)
    }

    // MARK: Whose relative

    /// 某某某把账本交给女婿某某某: of the one named last before.
    private func related(_ word: TraitWord, _ place: Range<Int>) -> Trait? {
        guard let person = persons.places.first(where: { $0.range.lowerBound == place.upperBound }),
            let anchor = persons.places.last(where: { $0.range.upperBound <= place.lowerBound }),
            anchor.name != person.name,
            persons.text.sentence(at: place.lowerBound).contains(anchor.range.lowerBound),
            isAlone(anchor.range.upperBound..<place.lowerBound)
        else { return nil }
        return Trait(
            name: person.name, word: word, anchor: anchor.name, range: place.lowerBound..<person.range.upperBound)
    }

    /// Whether nobody else is spoken of within a range; 没有儿子 speaks of nobody.
    private func isAlone(_ range: Range<Int>) -> Bool {
        let scalars = persons.text.scalars
        return TraitWord.others.all(in: range, of: scalars).allSatisfy { word in
            Self.denials.start(endingAt: word.lowerBound, from: range.lowerBound, in: scalars) != nil
        }
    }
}
