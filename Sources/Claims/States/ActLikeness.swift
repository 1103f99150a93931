import SourceText

/// Whether an act told as done and one told as not done, weeks apart, may be one: of the same thing, person and step.
struct ActLikeness {
    let undone: StateComparison.Told
    let done: StateComparison.Told
    let corpus: NameCorpus

    var mayBeOne: Bool {
        isLater && stepsAgree && partsAgree && (!done.claim.isPartial || undone.claim.isOfNone)
            && !undone.claim.isPartial
            && thingsAgree
            && quotesAgree
            && (!ActWord.isOwn(done.claim.word) || isOfAll || !isOfSome && isOfOnePerson)
    }

    // MARK: Time and step

    /// Whether it is told undone of a time that is not before the day on which it was done.
    private var isLater: Bool {
        guard corpus.date(undone.article) != nil else { return false }
        if ActWord.isStanding(done.claim.word) || undone.claim.kind == .act && undone.claim.isClosed { return true }
        let last = undone.claim.time?.last ?? .max
        guard let day = done.claim.time?.first ?? corpus.date(done.article)?.dayNumber else { return true }
        guard last >= day else { return false }
        // 2001年就任 is of another time.
        guard let told = corpus.date(done.article)?.dayNumber else { return false }
        return ActWord.isOnce(done.claim.word) || told - (done.claim.time?.last ?? told) <= Self.recent
    }

    /// Days before it is told within which what is done is news.
    private static let recent = 200

    /// What is not launched is not delivered, but what is not delivered may be launched.
    private var stepsAgree: Bool {
        undone.claim.kind != .act || done.claim.kind != .act || done.claim.degree >= -undone.claim.degree
    }

    /// 一审, 二审: neither names a part that the other does not.
    private var partsAgree: Bool {
        let (here, there) = (undone.claim.parts, done.claim.parts)
        return here.isEmpty || there.isEmpty || here.contains(where: there.contains)
    }

    // MARK: Things

    /// Whether what both name as the object of the act has no different words before it: 贷款合同, 造船合同.
    private var thingsAgree: Bool {
        let (here, there) = (things(undone.claim), things(done.claim))
        if here.isEmpty || there.isEmpty { return true }
        return here.contains { x in
            there.contains { y in
                (x.sort == y.sort || x.sort == 0 || y.sort == 0)
                    && (x.words.isEmpty || y.words.isEmpty || !x.words.isDisjoint(with: y.words))
            }
        }
    }

    private struct Thing {
        let sort: Int
        /// The pairs of characters that its words before it hold, the noun itself included.
        let words: Set<UInt32>
    }

    /// The things of the act in a claim's clause, or else in the words before.
    private func things(_ claim: StateClaim) -> [Thing] {
        let own = things([UInt32](scalarsOf: claim.place.text), of: claim.word)
        if !own.isEmpty { return own }
        // 条例共73条，但细则还在征求意见: the thing named last is meant.
        for clause in claim.topic.split(whereSeparator: { "，；：。".contains($0) }).reversed() {
            let found = things([UInt32](scalarsOf: String(clause)), of: claim.word)
            if !found.isEmpty { return found }
        }
        return []
    }

    private func things(_ text: [UInt32], of act: String) -> [Thing] {
        var things: [Thing] = []
        var index = 0
        while index < text.count {
            guard let found = ActWord.longest(in: text, at: index, end: text.count) else {
                index += 1
                continue
            }
            if let word = found.words.first(where: { $0.use == .thing && $0.act == act }) {
                let before = text[max(0, index - Self.modifiers)..<index].reversed().prefix {
                    $0.isHan && !Self.loose.contains($0)
                }
                things.append(Thing(sort: word.rank, words: before.count < 2 ? [] : Set(before)))
            }
            index += found.length
        }
        return things
    }

    private static let modifiers = 4
    /// Characters that part a noun from the words before it.
    private static let loose = ScalarSet("的了下与和把将被得到取获签还没有个份张本一这那")

    /// “甲”号 and “乙”号: each quotes a name, and not the same.
    private var quotesAgree: Bool {
        let clause = Self.quoted(undone.claim.place.text)
        let here = clause.isEmpty ? Self.quoted(undone.claim.ownSentence) : clause
        // The headline has no full stop that parts it from the first sentence.
        let title = corpus.articles[done.article].title
        let there = Self.quoted(done.claim.ownSentence.replacing(title, by: ""))
        return here.isEmpty || there.isEmpty
            || here.contains { name in there.contains { $0.contains(name) || name.contains($0) } }
    }

    private static func quoted(_ text: String) -> [String] {
        text.split(separator: "“", omittingEmptySubsequences: false).dropFirst().compactMap { part in
            guard let end = part.firstIndex(of: "”") else { return nil }
            let name = part[..<end]
            return name.count <= longest && !name.contains(where: { marks.contains($0) }) ? String(name) : nil
        }
    }

    private static let longest = 10
    private static let marks = Set("，。！？；：、")

    // MARK: Persons

    /// Told of all, or of none of them.
    private var isOfAll: Bool {
        done.claim.isWhole
            || [done, undone].contains { told in Self.all.contains(where: told.claim.place.text.contains) }
    }

    private static let all = [
        "均", "悉数", "全部", "全都", "各户", "每户", "一分不少", "一人不落", "最后一", "无一", "谁也", "谁都", "一户都", "一户也", "一个都", "一分没", "一分也没",
        "一分钱", "全数",
        "逐户",
    ]

    /// 6名工人中，4人已出院；其余2人: told of some of several.
    private var isOfSome: Bool { Self.some.contains(where: done.claim.context.contains) }

    private static let some = ["其余", "余下", "另有", "名中，", "人中，", "户中，"]

    /// Whether the one of whom it is told is named in its sentence, or is 她.
    private var isOfSubject: Bool {
        let sentence = [UInt32](scalarsOf: undone.claim.ownSentence)
        let isPronoun = sentence.indices.contains { place in
            Self.pronouns.contains(sentence[place]) && (place == 0 || Self.openers.contains(sentence[place - 1]))
                && !(place + 1 < sentence.count && Self.owned.contains(sentence[place + 1]))
        }
        // 孩子8月2日走失, whom the story is about.
        if isPronoun || Self.stands.isFound(in: sentence.indices, of: sentence) { return true }
        let text = String(scalars: sentence[...])
        return corpus.facts[undone.article].persons.contains {
            text.contains($0.name) && done.claim.context.contains($0.name)
        }
            || Self.names(text).contains(where: done.claim.context.contains)
    }

    private static let stands = CueWords("孩子 男孩 女孩 男童 女童 伤者 患者 老人 少年 小伙 姑娘")
    /// What a subject may follow: 护士说，她.
    private static let openers = ScalarSet("，。；：“说而但却可 月日年底初末天")
    private static let pronouns = ScalarSet("她他它")
    /// 他的, 他家, 他们
    private static let owned = ScalarSet("的家们")
    private static let places = ScalarSet("县市区镇乡村路街桥山江河湖海岭峡岛港站厂矿寺庙院校店馆楼")

    /// Whether both contexts hold what may be a name: a surname and two characters that are no words, or what both quote.
    var sharesName: Bool { Self.names(undone.claim.context).contains(where: done.claim.context.contains) }

    static func names(_ text: String) -> [String] {
        let scalars = [UInt32](scalarsOf: text)
        return quoted(text) + familiar(scalars)
            + scalars.indices.dropLast(2).filter { place in
                scalars[place..<place + 3].allSatisfy(\.isHan) && !places.contains(scalars[place + 2])
                    && NameLexicon.embedded.surnameLength(in: scalars, at: place, end: scalars.count) > 0
                    && !KnownPairs.embedded.holds(scalars[place], scalars[place + 1])
                    && !KnownPairs.embedded.holds(scalars[place + 1], scalars[place + 2])
            }
            .map { String(scalars: scalars[$0..<$0 + 3]) }
    }

    /// 小某: a child or a young one under the name he is called by.
    private static func familiar(_ text: [UInt32]) -> [String] {
        text.indices.dropLast().filter {
            small.contains(text[$0]) && text[$0 + 1].isHan && !KnownPairs.embedded.holds(text[$0], text[$0 + 1])
                && !places.contains(text[$0 + 1])
        }
        .map { String(scalars: text[$0..<$0 + 2]) }
    }

    private static let small = ScalarSet("小阿")

    /// Whether the one who has done it is the one of whom it is told that he has not.
    private var isOfOnePerson: Bool {
        let persons = corpus.facts[undone.article].persons
        guard isOfSubject else { return false }
        if sharesName { return true }
        let names = Set(corpus.facts[done.article].persons.map(\.name)).filter(done.claim.context.contains)
        let told = persons.filter { undone.claim.context.contains($0.name) }.map(\.name)
        if told.isEmpty {
            // She whom the article is about.
            guard let most = persons.max(by: { $0.count < $1.count }) else { return false }
            return names.contains(most.name)
        }
        return told.contains(where: names.contains)
    }
}
