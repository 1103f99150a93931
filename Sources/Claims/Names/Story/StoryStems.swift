import SourceText

/// The only street, body or work of its kind in either article, under two names of which a character agrees: 竹篾巷, 竹箩巷.
struct StoryStems {
    let pair: StoryPair

    /// The two characters before a head noun.
    private struct Stem {
        let scalars: [UInt32]
        /// Of the stem with its head.
        let range: Range<Int>
    }

    func slips() -> [StorySlip] {
        let (first, second) = (stems(in: pair.a), stems(in: pair.b))
        var found: [StorySlip] = []
        for head in first.keys.sorted(by: { $0.lexicographicallyPrecedes($1) }) {
            guard let theirs = second[head], let x = sole(first[head] ?? []), let y = sole(theirs),
                areAlike(x, y), !pair.b.holds(x.scalars + head), !pair.a.holds(y.scalars + head),
                pair.figures >= (head.count == 1 && x.scalars[0] != y.scalars[0] ? Self.manyFigures : Self.figures)
                    || head.count > 1 && pair.kinship >= Self.kinship
                        && !Self.lines.contains(String(scalars: head[...])),
                !pair.tellsOfChange
            else { continue }
            found.append(StorySlip(first: x.range, second: y.range, confidence: 0.74))
        }
        return found
    }

    private static let figures = 2
    /// How akin articles are that need no figures in common for a head noun of two characters.
    private static let kinship = 4.0
    /// Ways that are named after their ends: 京广, 京哈.
    private static let lines: Set<String> = ["高铁", "铁路", "高速", "城际", "客专", "航线", "公路", "国道", "省道", "专线"]
    /// Where the first character differs before 巷 or 湖, it may be no part of the name.
    private static let manyFigures = 3

    /// By head noun.
    private func stems(in text: StoryText) -> [[UInt32]: [Stem]] {
        var found: [[UInt32]: [Stem]] = [:]
        let lexicon = NameLexicon.embedded
        var index = 0
        while index < text.scalars.count {
            var length = 0
            if let head = lexicon.heads.longestMatch(in: text.scalars, at: index, end: text.scalars.count) {
                length = Self.classes.contains(head.value) ? head.length : 0
                if length == 0 {
                    index += head.length
                    continue
                }
            } else if let end = Self.callings.end(startingAt: index, to: text.scalars.count, in: text.scalars) {
                length = end - index
            } else if Self.heads.contains(text.scalars[index]) {
                length = 1
            }
            guard length > 0 else {
                index += 1
                continue
            }
            let head = index..<index + length
            index = head.upperBound
            guard text.isHan(head.lowerBound - 1), text.isHan(head.lowerBound - 2),
                length > 1 || !isInWord(text, head.upperBound)
            else { continue }
            let stem = Array(text.scalars[head.lowerBound - 2..<head.lowerBound])
            // 东关老街: a side may begin a name.
            let isSided = length > 1 && Self.sides.contains(stem[0])
            guard isSided || !Self.general.contains(stem[0]), !Self.general.contains(stem[1]) else { continue }
            found[Array(text.scalars[head]), default: []].append(
                Stem(scalars: stem, range: head.lowerBound - 2..<head.upperBound))
        }
        return found
    }

    private static let classes: Set<NameClass> = [.company, .school, .body, .place, .short, .road, .project]
    /// What firms and old places are called by besides: 某某航空, 某某义庄.
    private static let callings = CueWords(
        "航空 药业 重工 造船 纺织 食品 乳业 酒业 茶业 果业 矿业 钢铁 化工 水泥 建材 家具 服饰 电子 光电 电气 泵业 瓷业 义庄 义学 祠堂 牌坊 老街 古道 古桥 遗址 墓地 墓群 窑址 石窟 石刻 渔港 梯田 草原 林场 茶场"
    )
    /// Head nouns of one character.
    private static let heads = ScalarSet("巷弄街路桥寨岛湖江溪洞塔寺庙庵祠峰谷渠闸")
    /// What tells of which one is spoken of, or what it is like, and no name.
    private static let general = ScalarSet(
        "的了在是和与及或这那此该本我你他她其每各两几多第全新旧老古小大上下左右前后里外内中到从对把被由向往过出进回去来沿跨穿走修建架于东西南北一二三四五六七八九十百千万条座个家所些种成为有无座不就都也又还再已将会能可以给让把")

    private static let sides = ScalarSet("东西南北")

    /// 路口, 桥头, 街坊: the head goes on as another word.
    private func isInWord(_ text: StoryText, _ end: Int) -> Bool {
        guard end < text.scalars.count else { return false }
        return Self.continuations.contains(text.scalars[end]) || Self.heads.contains(text.scalars[end])
    }

    private static let continuations = ScalarSet("口头坊道面边上下里中水底畔岸心子民线程段灯牌名长区场市人士家院主庙山石礁屿岭")

    /// The one stem of all, where there is no other.
    private func sole(_ stems: [Stem]) -> Stem? {
        guard let first = stems.first, stems.allSatisfy({ $0.scalars == first.scalars }) else { return nil }
        return first
    }

    /// One character agrees in its place, and at least one stem is no word; where the second agrees, either stem stands where words
    /// begin, that the first is no part of what goes before.
    private func areAlike(_ x: Stem, _ y: Stem) -> Bool {
        let (a, b) = (x.scalars, y.scalars)
        guard (a[0] == b[0]) != (a[1] == b[1]),
            pair.isRare(a[0], a[1]) || pair.isRare(b[0], b[1])
                || a[0] == b[0] && Self.sides.contains(a[0]) && x.range.count > Self.shortName
        else { return false }
        if a[0] != b[0] {
            let (left, right) = (begins(pair.a, x.range.lowerBound), begins(pair.b, y.range.lowerBound))
            let isLong = x.range.count > Self.shortName
            guard isLong ? left || right : left && right,
                isLong || pair.isRare(a[1], pair.a.scalars[x.range.upperBound - 1])
            else { return false }
        }
        let place = a[0] == b[0] ? 1 : 0
        let slip = NameSlip(kind: .substitution, here: [a[place]], there: [b[place]], before: place, after: 2 - place)
        return !NameDistinctions.embedded.tellsApart(slip)
    }

    private func begins(_ text: StoryText, _ index: Int) -> Bool {
        !text.isHan(index - 1) && !text.scalars[max(0, index - 1)].isDigit
            || Self.general.contains(text.scalars[max(0, index - 1)])
    }

    /// A stem with a head noun of one character.
    private static let shortName = 3
}
