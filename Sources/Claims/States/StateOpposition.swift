import SourceText

/// What speaks against two states being told of one thing: another phase or line, the old and the new one, another town.
struct StateOpposition {
    private let part: StateClaim
    private let whole: StateClaim
    /// The words before the verbs: those of the part as far as they are kept, and those of the clauses of the verbs.
    private let around: [UInt32]
    private let here: ArraySlice<UInt32>
    private let there: ArraySlice<UInt32>

    /// - Parameters:
    ///   - part: what may be told of a part only.
    ///   - whole: what is told of all of it.
    init(of part: StateClaim, to whole: StateClaim) {
        self.part = part
        self.whole = whole
        around = part.topic.unicodeScalars.map(\.value)
        here = Self.lastClause(around)
        there = Self.lastClause(whole.topic.unicodeScalars.map(\.value))
    }

    var isFound: Bool { isOtherWork || isOfFirstsOnly || isOtherTown || isSetAgainst || isOneOfSeveral }

    /// 最早的一座1973年通车 is told of another bridge than the one that the story is about.
    private var isOneOfSeveral: Bool {
        Self.oneOfSeveral.contains { part.place.text.contains($0) != whole.place.text.contains($0) }
    }

    /// Whether one of two is told of a thing that only bears a like name: 名字相近的另一座电站眼下尚未开工. Asked last, of what is else a
    /// conflict.
    static func areNamesakes(_ a: StateClaim, _ b: StateClaim) -> Bool {
        let (here, there) = (a.ownSentence, b.ownSentence)
        return namesakes.contains { here.contains($0) != there.contains($0) }
    }

    private static let namesakes = ["名字相近", "名字相似", "名称相近", "名称相似", "名字像", "同名", "不是一回事", "不是同一"]
    private static let oneOfSeveral = ["最早的一", "最早一", "最老的一", "另一座", "另一条", "另一处", "另一家"]

    /// 9号楼 may be one of all; 二期 and 3号线 are works of their own.
    private var isOtherWork: Bool {
        part.parts.contains { name in
            (name.hasSuffix("期") || part.topic.contains(name + "线"))
                && !whole.parts.contains(name) && !whole.context.contains(name)
        }
    }

    private var isOfFirstsOnly: Bool {
        whole.isPartial && !part.isPartial && !part.isOfNone && Self.firsts.contains(where: whole.place.text.contains)
    }

    private static let firsts = ["首批", "第一批", "第二批", "首期", "部分", "先行", "先期"]

    // MARK: Places

    /// 城区 against a town, one town against another: it is told of a place that the other does not name.
    private var isOtherTown: Bool {
        guard here.contains(where: Self.places.contains) else { return false }
        return Self.towns.contains { there.holds($0) && !around[...].holds($0) }
            || there.indices.dropFirst(2).contains { place in
                Self.places.contains(there[place]) && there[place - 2].isHan && there[place - 1].isHan
                    && !Self.general.contains(there[place - 1]) && !Self.general.contains(there[place - 2])
                    && !around[...].holds(there[place - 2...place])
            }
    }

    private static let towns = ["城区", "县城", "主城", "市区"].map { $0.unicodeScalars.map(\.value) }
    private static let places = ScalarSet("镇乡村区街")
    private static let general = ScalarSet("全各个老新山小片校院园库景社矿厂住农城")

    // MARK: Pairs of words

    /// 老校区 and 新校区, 早熟 and 晚熟, 二楼 and 三楼: characters of one set before the same noun.
    private var isSetAgainst: Bool {
        // 南半幅仍在施工、没有通车: the words before the second verb do not tell of what.
        Self.areSetAgainst(here, there)
            || Self.areSetAgainst([UInt32](scalarsOf: part.place.text)[...], [UInt32](scalarsOf: whole.place.text)[...])
    }

    private static func areSetAgainst(_ here: ArraySlice<UInt32>, _ there: ArraySlice<UInt32>) -> Bool {
        here.indices.dropLast().contains { place in
            let noun = here[place + 1]
            guard let set = set(of: here[place], before: noun) else { return false }
            var isOther = false
            for other in there.indices.dropLast() where there[other + 1] == noun {
                if there[other] == here[place] { return false }
                isOther = isOther || set.contains(there[other])
            }
            return isOther
        }
    }

    private static func set(of scalar: UInt32, before noun: UInt32) -> ScalarSet? {
        opposites.first { $0.contains(scalar) } ?? (numbered.contains(noun) && numbers.contains(scalar) ? numbers : nil)
    }

    private static let opposites = ["东西南北中", "老新", "旧新", "早中晚", "上下", "左右", "前后", "内外", "城镇乡"].map {
        ScalarSet($0)
    }
    private static let numbers = ScalarSet("一二三四五六七八九十0123456789")
    private static let numbered = ScalarSet("楼层期号厂区馆院幢段标")

    private static func lastClause(_ topic: [UInt32]) -> ArraySlice<UInt32> {
        let start = topic.lastIndex { clauseMarks.contains($0) }.map { $0 + 1 } ?? 0
        return topic[start...]
    }

    private static let clauseMarks = ScalarSet("，；：。")
}

extension StateClaim {
    /// 眼下一户也没搬进来: then no part of them has either.
    var isOfNone: Bool { Self.none.contains(where: place.text.contains) }

    private static let none = ["一户也没", "一户都没", "一家也没", "一家都没", "一个也没", "一个都没", "一人也没", "一人都没", "一台也没", "一台都没", "无一"]
}
