import SourceText

/// The items of a list in a stretch of text, as far as marks and conjunctions tell them apart.
struct ItemList {
    /// Scalar ranges of the segments between `、`, or between quotes that stand side by side.
    let segments: [Range<Int>]
    private let scalars: [UInt32]

    init(in range: Range<Int>, of scalars: [UInt32], separator: UInt32 = "、") {
        var segments: [Range<Int>] = []
        var start = range.lowerBound
        var depth = 0
        for index in range {
            let scalar = scalars[index]
            if Self.opens(scalar) {
                if depth == 0, index > start, Self.closes(scalars[index - 1]), separator == "、" {
                    segments.append(start..<index)
                    start = index
                }
                depth += 1
            }
            if Self.closes(scalar) { depth = max(0, depth - 1) }
            if depth == 0, scalar == separator {
                segments.append(start..<index)
                start = index + 1
            }
        }
        segments.append(start..<range.upperBound)
        self.segments = segments.filter { !$0.isEmpty }
        self.scalars = scalars
    }

    /// The numbers of items that the text may mean: the list may begin inside a segment that reads on from a verb, and
    /// 和 may join two items or stand inside one.
    var possibleCounts: Set<Int> {
        var counts: Set<Int> = []
        for (index, segment) in segments.enumerated() where index == 0 || mayBegin(segment) {
            let rest = segments[index...]
            let joined = rest.reduce(0) { $0 + conjunctions(in: $1) }
            for extra in (joinsTwoItems(rest) ? 1 : 0)...joined { counts.insert(rest.count + extra) }
        }
        return counts
    }

    /// Whether a list may begin inside a segment, behind words that lead up to it.
    private func mayBegin(_ segment: Range<Int>) -> Bool {
        Self.readsOn(segment, scalars) || segment.count > 24
    }

    /// Whether a segment holds words that lead on from a statement: 在, 由, 的, 了.
    static func readsOn(_ segment: Range<Int>, _ scalars: [UInt32]) -> Bool {
        unquoted(segment, scalars).contains { leadingWords.contains($0) }
    }

    /// What stands outside titles, quotes and brackets: the 为 of 《潮水为什么会退》 leads to nothing.
    private static func unquoted(_ segment: Range<Int>, _ scalars: [UInt32]) -> [UInt32] {
        var depth = 0
        return segment.compactMap { index in
            let scalar = scalars[index]
            if opens(scalar) { depth += 1 }
            defer { if closes(scalar) { depth = max(0, depth - 1) } }
            return depth == 0 ? scalar : nil
        }
    }

    /// Whether the list has nothing before or behind its items: 通过…以甲、乙为主 is no bare list.
    var standsAlone: Bool {
        guard let first = segments.first, let last = segments.last else { return false }
        return [first, last].allSatisfy { item in
            !Self.unquoted(item, scalars).contains { Self.framingWords.contains($0) }
        }
    }

    /// Whether the first segments are of the size of the others, so that they belong to the same list and not to one
    /// around it: 提高标准、建立省、市、县三级.
    func isEven(withoutFirst count: Int) -> Bool {
        guard count > 0, count < segments.count else { return true }
        let rest = segments[count...].dropFirst().map(\.count)
        guard let longest = rest.max() else { return true }
        return segments[..<count].allSatisfy { $0.count <= 2 * longest + 2 || $0 == segments[0] && isLedIn(longest) }
    }

    /// Whether the first item is of the size of the others behind the word that leads up to it: 卡片分为词汇、语音.
    private func isLedIn(_ longest: Int) -> Bool {
        guard let first = segments.first, let word = Self.leading.last(in: first, of: scalars) else { return false }
        return (1...(2 * longest + 2)).contains(first.upperBound - word.upperBound)
    }

    private static let leading = CueWords("分为 分成 是 为 包括 包含 有 涉及 来自 设有 设 下设 评出 选出 产生 途经 覆盖")

    private static let framingWords = ScalarSet("以由为在对通了把将")

    private func conjunctions(in segment: Range<Int>) -> Int {
        segment.dropFirst().dropLast().filter { index in
            Self.joining.contains(scalars[index])
                && !(scalars[index] == "及" && Self.reaching.contains(scalars[index - 1]))
                && !(scalars[index] == "并" && Self.merging.contains(scalars[index - 1]))
                && !(scalars[index] == "同" && Self.afterSame.contains(scalars[index + 1]))
        }.count
    }

    /// 涉及, 普及, 波及 join nothing.
    private static let reaching = ScalarSet("涉普波触顾遍惠危提")

    /// 归并, 合并, 兼并 join nothing.
    /// 同步实施, 协同推进: no word that joins.
    private static let afterSame = ScalarSet("步时期意志推向")
    private static let merging = ScalarSet("归合兼吞")

    /// Whether 和 in the last segment surely joins two items: both are built as the others are, by their last character
    /// (沙湾镇、石桥镇和白沙镇) or by their length (东湖一中、西山一中和南桥五中); words of two characters, and 与, join in names
    /// as well (环境与减灾).
    private func joinsTwoItems(_ items: ArraySlice<Range<Int>>) -> Bool {
        guard let last = items.last, items.count >= 2, conjunctions(in: last) == 1,
            let mark = last.dropFirst().first(where: { Self.joining.contains(scalars[$0]) })
        else { return false }
        let start = scalars[mark] == "及" && scalars[mark - 1] == "以" ? mark - 1 : mark
        let halves = [last.lowerBound..<start, (mark + 1)..<last.upperBound]
        guard halves.allSatisfy({ $0.count >= 2 }), scalars[mark] != "与" else { return false }
        let (others, ending) = (items.dropLast(), scalars[last.upperBound - 1])
        if scalars[start - 1] == ending, others.allSatisfy({ scalars[$0.upperBound - 1] == ending }) { return true }
        if areItems(halves, like: others) { return true }
        return others.count >= 2 && halves[0].count >= 3 && halves[0].count == halves[1].count
            && others.dropFirst().allSatisfy { $0.count == halves[0].count }
    }

    /// 省军区、武警总队、消防总队和省红十字会: two items of the size of the others, and no name whose first half wants the head
    /// that the others have (教育局、财政局、自然资源和规划局).
    private func areItems(_ halves: [Range<Int>], like others: ArraySlice<Range<Int>>) -> Bool {
        guard others.count >= 2, scalars[halves[0].upperBound] == Self.and,
            let longest = others.dropFirst().map(\.count).max() ?? others.map(\.count).max(),
            halves.allSatisfy({ (3...longest + 2).contains($0.count) }),
            // 增强整体实力和竞争力
            abs(halves[0].count - halves[1].count) <= 2,
            others.allSatisfy({ conjunctions(in: $0) == 0 }),
            Self.fields.start(endingAt: halves[0].upperBound, from: halves[0].lowerBound, in: scalars) == nil
        else { return false }
        let endings = Set(others.map { scalars[$0.upperBound - 1] })
        return !endings.contains(scalars[halves[1].upperBound - 1])
            || endings.contains(scalars[halves[0].upperBound - 1])
    }

    /// 和
    private static let and: UInt32 = 0x548C
    /// What stands before 和 in the names of offices: 人力资源和社会保障部门.
    private static let fields = CueWords("住房 资源 卫生 工业 文化 交通 发展 水利 林业 体育 广播 经济 农业 市场 健康 科技 教育 旅游 规划 安全 法制 监督")
    private static let joining = ScalarSet("和与及或跟并暨同")
    private static let leadingWords = ScalarSet("的了在由对把将为从向于是有括含及到给让使自，")

    private static func opens(_ scalar: UInt32) -> Bool {
        scalar == "“" || scalar == "《" || scalar == "（" || scalar == "‘" || scalar == "【"
    }
    private static func closes(_ scalar: UInt32) -> Bool {
        scalar == "”" || scalar == "》" || scalar == "）" || scalar == "’" || scalar == "】"
    }
}
