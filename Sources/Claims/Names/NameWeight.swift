import EmbeddedFiles

/// How much two names that differ in one place speak for being one.
struct NameWeight {
    /// How alike the exchanged characters are; `.none` where words were exchanged or a character is missing.
    let degree: CharacterLikeness.Degree
    /// How many characters that tell something agree, head noun and common words left out.
    let shared: Int
    private let tellingAfter: Int
    /// Whether the difference stands in a verb that was taken for a part of the name: 建成换乘中心, 建设换乘中心.
    private let isInDeed: Bool
    private let slip: NameSlip
    private let nameClass: NameClass
    private let form: NameSighting.Form
    private let length: Int

    /// - Parameters:
    ///   - entry: the name that `slip` tells of first.
    ///   - other: the second.
    init(_ slip: NameSlip, _ entry: NameEntry, _ other: NameEntry, _ likeness: CharacterLikeness) {
        self.slip = slip
        nameClass = entry.form == .quoted && entry.nameClass != other.nameClass ? .quoted : entry.nameClass
        form = entry.form
        length = entry.scalars.count - entry.leadLength
        degree = slip.kind == .substitution ? likeness.degree(slip.here[0], slip.there[0]) : .none
        let start = entry.scalars.count - slip.after - slip.here.count
        let before = Array(entry.scalars[start - slip.before..<start])
        let after = Array(entry.scalars.suffix(slip.after).dropLast(entry.headLength))
        tellingAfter = Self.telling(after)
        let own = Array(entry.scalars.dropFirst(entry.leadLength))
        let place = start - entry.leadLength
        isInDeed = (max(0, place - 1)...max(0, place)).contains {
            Self.deeds.end(startingAt: $0, to: own.count, in: own).map { $0 > place } ?? false
        }
        shared = Self.telling(before) + tellingAfter
    }

    private static let deeds = CueWords(
        "建成 建设 新建 要建 改建 扩建 在建 拟建 续建 打造 推进 启动 完成 实施 举办 召开 参加 入选 获评 新增 开放 改造 提升 创建 引进 发展 推广 支持")

    /// How many of the characters stand in no common word.
    private static func telling(_ scalars: [UInt32]) -> Int {
        var count = 0
        var index = 0
        while index < scalars.count {
            if let word = commonWords.longestMatch(in: scalars, at: index, end: scalars.count) {
                index += word.length
            } else {
                count += scalars[index].isHan ? 1 : 0
                index += 1
            }
        }
        return count
    }

    private static let commonWords: PhraseTable<Bool> = {
        var table = PhraseTable<Bool>()
        for row in LexiconTable(lexicon: "name-common-words.txt").rows { table.insert(row[0], true) }
        return table
    }()

    /// How sure it is that one of the names is a slip.
    ///
    /// - Parameters:
    ///   - kinship: how many rare names the two articles share beside these.
    ///   - days: how many days lie between them, nil where unknown.
    func confidence(kinship: Double, days: Int?) -> Double {
        let isNear = days ?? 0 <= 120
        if form == .title, slip.here.count == slip.there.count, slip.kind != .exchange, slip.before < 3 {
            // 《山川有灵——…文明展》 and 《山河有灵——…文明展》: so long a title is not given twice but for a character.
            if length >= 8, slip.kind == .substitution, slip.after >= 6, kinship >= Self.oneStory, isNear { return 0.8 }
            guard (3...6).contains(length), isNear, kinship >= Self.oneStory else { return 0 }
            return slip.kind == .transposition || degree >= .look ? 0.85 : 0.72
        }
        if form == .title, shared >= 7 || shared >= 6 && kinship >= 0.9, isNear { return kinship >= 0.9 ? 0.88 : 0.82 }
        guard days ?? 0 <= 1000, kinship >= 0.9 else { return 0 }
        if form == .title, slip.before >= 8, shared >= 7, kinship >= 2 * Self.oneStory, days ?? 0 <= 400 { return 0.72 }
        if form == .headed { return headed(kinship, isNear: isNear) }
        switch nameClass {
        case .quoted: return quoted(kinship, isNear: isNear)
        case .road, .short: return short(kinship)
        case .policy where form == .title:
            return degree >= .look && shared >= 4 && isNear ? 0.88 : 0
        case .project, .product, .prize, .policy:
            if form != .plain, degree >= .look, length >= 4 { return kinship >= 1 ? 0.85 : 0 }
            if form == .quoted, slip.kind == .substitution, length >= 5, kinship >= Self.nearlyOneStory, isNear {
                return 0.74
            }
            // 白沙河碧波攻坚三年行动, 白沙河清波攻坚三年行动: so long a name, in articles of surely one story.
            if form == .plain, nameClass == .project, slip.kind == .substitution, slip.before >= 3, slip.after >= 6,
                kinship >= Self.surelyOneStory, days ?? 0 <= Self.month
            {
                return 0.7
            }
            guard form != .plain || shared >= 6 && degree >= .look else { return 0 }
        default: break
        }
        if slip.after == 0 {
            // Zones and stations bear the names of towns and streets, of two characters.
            let least = nameClass == .place ? 2 : 3
            return shared >= least && kinship >= Self.oneStory && days ?? 0 <= 14 ? 0.8 : 0
        }
        switch slip.kind {
        case .substitution:
            if degree >= .look, shared >= 3 { return 0.9 }
            if degree >= .look, length >= 4, isNear {
                // Places and schools bear names of one sound; that two rare characters look alike is no custom.
                return kinship >= Self.oneStory ? 0.8 : degree == .look || nameClass == .company ? 0.74 : 0
            }
            if degree == .nearSound { return shared >= 4 ? 0.82 : 0 }
            if shared >= 6, kinship >= 2, isNear { return 0.75 }
            if shared >= 5, kinship >= Self.oneStory, isNear, !isInDeed { return 0.7 }
            // 明德基金会, 明远基金会: where nearly all else is told alike, the second of two characters is enough.
            if shared >= 3, length >= 5, kinship >= 2 * Self.oneStory, days ?? 0 <= 200, !isInDeed { return 0.7 }
            return shared >= 1 && slip.before >= 2 && length >= 4 && kinship >= Self.oneStory && isNear
                && !isInDeed ? 0.7 : 0
        case .transposition: return shared >= 3 ? 0.85 : 0
        case .insertion where nameClass == .event: return 0
        case .insertion where slip.here.count + slip.there.count == 2: return kinship >= 1.5 && isNear ? 0.78 : 0
        case .insertion: return shared >= 4 && isNear ? 0.82 : 0
        case .exchange where nameClass == .company && slip.before < 4:
            return slip.before >= 3 && shared >= 3 && kinship >= 1.8 && days ?? 0 <= 40 && sharesCharacter ? 0.8 : 0
        // 预算工作委员会, 法制工作委员会: the word before the head noun is what tells bodies apart.
        case .exchange where nameClass == .body && isBeforeHead && !sharesCharacter:
            return kinship >= 3 && days ?? 0 <= 7 && shared >= 5 ? 0.78 : 0
        case .exchange where slip.after < 2:
            if shared >= 4, kinship >= 2 * Self.oneStory, isNear { return 0.72 }
            return shared >= 4 && kinship >= 2 && days ?? 0 <= 10 ? 0.8 : 0
        case .exchange where nameClass == .event && days ?? 0 > 45: return 0
        case .exchange:
            return (shared >= 5 || shared >= 4 && slip.before >= 6) && (isNear || slip.before >= 8) ? 0.82 : 0
        }
    }

    /// Whether nothing that tells stands between the difference and the head noun.
    private var isBeforeHead: Bool { tellingAfter == 0 }

    /// 发电 and 电力: words that share a character are mistaken for one another.
    private var sharesCharacter: Bool { slip.here.contains(where: slip.there.contains) }

    /// 黛溪大桥, 黛西大桥 in one article: the same sound in a name too short to tell more.
    var isShortSoundSlip: Bool {
        slip.kind == .substitution && degree == .sound && length >= 4 && shared >= 1 && slip.after >= 2
            && [.place, .school, .body, .company].contains(nameClass)
    }

    /// Whether one article could hold both names by a slip.
    var isLikelyWithin: Bool {
        switch nameClass {
        case .quoted, .policy, .project, .product, .prize: slip.kind == .substitution && degree >= .look
        case .company where slip.here.count + slip.there.count == 2 && slip.kind == .insertion: false
        case .company: slip.kind != .exchange || slip.before >= 4
        case .event where slip.kind == .insertion:
            slip.before >= 3 && slip.after >= 6 && slip.here.count + slip.there.count == 1
        case .event, .place, .short, .road: slip.kind == .substitution || slip.kind == .transposition
        default: slip.kind != .exchange && (slip.kind != .insertion || slip.here.count + slip.there.count == 1)
        }
    }

    private func quoted(_ kinship: Double, isNear: Bool) -> Double {
        if slip.kind == .transposition { return length >= 3 && kinship >= Self.oneStory && isNear ? 0.85 : 0 }
        if slip.kind == .exchange { return kinship >= Self.oneStory && isNear ? 0.72 : 0 }
        guard slip.kind == .substitution, length >= 3 || length == 2 && degree >= .look else { return 0 }
        if degree >= .look, kinship >= 2 || length >= 5 { return 0.85 }
        return kinship >= (length >= 5 ? Self.nearlyOneStory : Self.oneStory) && isNear ? 0.72 : 0
    }

    /// Offices and teams name what they do after one model (“清风”行动, “清源”行动): two articles must tell one story.
    private func headed(_ kinship: Double, isNear: Bool) -> Double {
        guard isNear, kinship >= Self.oneStory else { return 0 }
        return degree >= .look ? 0.85 : 0.74
    }

    /// How akin two articles are that tell one story, where nothing but the names speaks for it.
    private static let oneStory = 1.5
    /// The same for long names in marks, of which few differ by a character on purpose.
    private static let nearlyOneStory = 1.0

    private static let surelyOneStory = 2.5
    /// Days.
    private static let month = 45

    /// Roads and squares differ by a character as a rule: only the same characters in another order, or the same sound.
    private func short(_ kinship: Double) -> Double {
        guard kinship >= 2 else { return 0 }
        switch slip.kind {
        case .transposition: return 0.85
        case .substitution where degree == .sound: return 0.8
        default: return 0
        }
    }
}
