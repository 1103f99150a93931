import SourceText

/// How far what is left and what is all done are one.
enum RemainderLikeness {
    case none
    /// One deed that names what it is about: 停电用户全部复电, 还有三个村黑着灯.
    case deed
    /// Both name the thing.
    case named

    init(left: StateClaim, all: StateClaim) {
        let deeds = Set(left.word)
        let isOneDeed = !deeds.isDisjoint(with: all.word)
        // What is in use or handed over has nothing left to be done; of other verbs only what is counted can tell.
        let isAnyDeed = !Self.lasts.isDisjoint(with: all.word) || deeds.isEmpty || all.word.isEmpty
        if isOneDeed ? Self.namesOne(left, all) : isAnyDeed && Self.countsOne(left, all) {
            self = .named
        } else if isOneDeed, deeds.isDisjoint(with: Self.dealt), left.subject.count < 3 {
            self = .deed
        } else if all.word.contains(DeedWord.general), Self.run(left.context, all.topic) >= Self.listed,
            !Self.news.contains(where: left.context.contains)
        {
            self = .named
        } else {
            self = .none
        }
    }

    /// Deeds that are done to anything.
    private static let dealt = Set("搬签付拆办装铺收种录建清验接交苗卖证岗通映放")
    /// Those of them that are done to one sort of thing each, so that a character of its name is enough: 小麦 and 麦子.
    private static let sorted = Set("搬拆收种苗卖")
    /// The last of all deeds.
    private static let lasts = Set("用交")
    private static let news = ["新列", "新增", "新发现", "新排查", "新一批", "上个月", "上月"]

    /// Characters in a row that name one list of things: 重大火灾隐患.
    private static let listed = 4

    /// Whether the noun that is counted among what is left, or the words around it, stand in what is told of all.
    private static func namesOne(_ left: StateClaim, _ all: StateClaim) -> Bool {
        let named = all.topic + all.subject
        let object = object(of: left)
        if object.count >= 2, run(object, named) < 2 { return false }
        if countsOne(left, all) { return true }
        let noun = left.subject.dropFirst()
        guard noun.count < 2 || !Set(left.word).isDisjoint(with: sorted) || Set(left.word).isDisjoint(with: dealt)
        else {
            return false
        }
        return run(noun.count < 2 ? left.topic : String(noun), named) >= (noun.count < 2 ? 2 : 1)
    }

    /// What stands behind the deed: 投影 of 没装投影.
    private static func object(of claim: StateClaim) -> String {
        guard let blank = claim.topic.lastIndex(of: " ") else { return "" }
        let object = claim.topic[blank...].dropFirst().prefix { !"，、的".contains($0) }
        return String(object.filter { $0.unicodeScalars.allSatisfy { !function.contains($0.value) } })
    }

    /// Whether what is told of all names what a measure word and its noun count (张木椅): the noun, or the measure word with a noun
    /// that shares a character with it (38张长椅), or the measure word alone where it counts but one sort (户).
    private static func countsOne(_ left: StateClaim, _ all: StateClaim) -> Bool {
        let text = all.topic + all.subject
        let noun = left.subject.dropFirst()
        if noun.count >= 2, text.contains(noun.suffix(2)) { return true }
        guard let measure = left.subject.first, !generalMeasures.contains(measure) else { return false }
        if noun.isEmpty || ownMeasures.contains(measure) { return text.contains(measure) }
        return text.indices.contains { place in
            text[place] == measure && text[place...].dropFirst().prefix(3).contains(where: noun.contains)
        }
    }

    private static let generalMeasures: Set<Character> = ["个", "名", "人", "位", "项", "件", "家", "次", "成"]
    private static let ownMeasures: Set<Character> = ["户", "册", "栋", "棵", "艘"]

    private static func run(_ a: String, _ b: String) -> Int {
        let (x, y) = (a.unicodeScalars.map(\.value), b.unicodeScalars.map(\.value))
        return CommonRun(x, y) { $0.isHan && !function.contains($0) }?.first.count ?? 0
    }

    /// Characters of words that any such clause holds.
    private static let function = ScalarSet("全部还有没已经目前的了在个和也都是到不其中今年上下月日一二三四五六七八九十百千万多来半剩只才均悉数至此完成县市镇村省了")
}
