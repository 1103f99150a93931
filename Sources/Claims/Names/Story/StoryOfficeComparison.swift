import Findings
import SourceText

/// Finds in two articles of one story one office under two holders: that of the only body of its sort, or of one of a kind.
public struct StoryOfficeComparison {
    private let stories: Stories
    private var corpus: NameCorpus { stories.corpus }

    public init(_ stories: Stories) { self.stories = stories }

    /// 馆长 before two names, where both articles speak of one library only, though not beside the post.
    public func conflicts(beside told: [NameConflict]) -> [NameConflict] {
        stories.pairs(within: Self.days).flatMap { pair -> [NameConflict] in
            let (here, there) = (corpus.holders(in: pair.first), corpus.holders(in: pair.second))
            let promoted =
                here.compactMap { x in there.first { isOther(x, $0, beside: here) }.map { (x, $0) } }
                + there.compactMap { y in here.first { isOther(y, $0, beside: there) }.map { ($0, y) } }
            if let (x, y) = promoted.first, let a = stories.text(pair.first), let b = stories.text(pair.second),
                ![a, b].contains(where: { Self.successions.isFound(in: 0..<$0.scalars.count, of: $0.scalars) })
            {
                return stories.areOne(pair) ? [NameConflict(x, y, of: pair, in: corpus, confidence: 0.8)] : []
            }
            return here.compactMap { x -> NameConflict? in
                guard let y = there.first(where: { areRivals(x, $0) }),
                    isSole(x, in: pair.first), isSole(y, in: pair.second),
                    let a = stories.text(pair.first), let b = stories.text(pair.second),
                    !holds(b, x.name), !holds(a, y.name),
                    sharesBody(of: x.post, a, b, pair)
                        || NameCorpus.oneOfAKind.contains(x.post) && stories.figures(pair) >= Self.surely,
                    ![a, b].contains(where: { Self.successions.isFound(in: 0..<$0.scalars.count, of: $0.scalars) })
                else { return nil }
                return NameConflict(x, y, of: pair, in: corpus, confidence: 0.76)
            }
            .filter { _ in stories.areOne(pair) }
        }
        .filter { conflict in !told.contains { $0.primary == conflict.primary || $0.primary == conflict.others[0] } }
    }

    private static let days = 21
    /// Figures in common that tie two articles to one work or school.
    private static let surely = 2
    private static let successions = CueWords(
        "新任 前任 接任 卸任 离任 上任 就任 到任 调离 继任 接替 接班 换届 选举 当选 退休 老书记 老馆长 老校长 老厂长 老院长 老所长 老站长 老队长 老村长 原书记 免去 任命 辞去 交棒 接棒 轮值 接过 交班 担子 退居 返聘 换帅 改由 联合 共同 搭档 两位 另一位 第二任"
    )

    /// 行长甲 and 董事长乙 in one article, 行长乙 in the other: who holds one post is given that of another, of whom the article tells too.
    private func isOther(_ x: PersonSighting, _ y: PersonSighting, beside here: [PersonSighting]) -> Bool {
        x.post == y.post && x.name != y.name && !x.post.contains("副") && areOfOneBody(x, y)
            && here.contains { $0.name == y.name && $0.post != y.post && !$0.post.hasSuffix(y.post) }
            && !here.contains { $0.name == y.name && $0.post == y.post }
    }

    /// 编剧甲 and 导演乙 of one play, which neither names beside the post, go as those of one body.
    private func areOfOneBody(_ x: PersonSighting, _ y: PersonSighting) -> Bool {
        if x.body.isEmpty, y.body.isEmpty { return NameCorpus.oneOfAKind.contains(x.post) }
        return !x.body.isEmpty && !y.body.isEmpty && PostRelation.bodies(x.body, y.body) == .same
    }

    private func areRivals(_ x: PersonSighting, _ y: PersonSighting) -> Bool {
        x.post == y.post && x.name != y.name && !x.post.contains("副")
            && (!Self.sorts(of: x.post).isEmpty || NameCorpus.oneOfAKind.contains(x.post))
            && PersonSlip.between(x.name, y.name) == nil && !x.name.hasPrefix(y.name) && !y.name.hasPrefix(x.name)
            && (PostRelation.bodies(x.body, y.body) != .different || areOfOneWork(x, y))
    }

    /// 卫星系统总设计师, 这批卫星总设计师: what there is one of in a work, told with words in common.
    private func areOfOneWork(_ x: PersonSighting, _ y: PersonSighting) -> Bool {
        let (a, b) = ([UInt32](scalarsOf: x.body), [UInt32](scalarsOf: y.body))
        return NameCorpus.oneOfAKind.contains(x.post)
            && zip(a, a.dropFirst()).contains { pair in zip(b, b.dropFirst()).contains { $0 == pair } }
    }

    /// Whether nobody else holds or held such a post in the article.
    private func isSole(_ person: PersonSighting, in article: Int) -> Bool {
        corpus.facts[article].persons.allSatisfy { $0.post != person.post || $0.name == person.name }
    }

    /// A name of three characters may be one of two with a word behind it: 甲某走进.
    private func holds(_ text: StoryText, _ name: String) -> Bool {
        text.holds(Array(name.unicodeScalars.map(\.value).prefix(2)))
    }

    /// The last characters of the sorts of body that a post leads: 馆 of 馆长, 村 of 村党支部书记, 学 and 校 of 校长.
    private static func sorts(of post: String) -> [UInt32] {
        if post.hasSuffix("长"), post.unicodeScalars.count == 2 {
            guard let head = post.unicodeScalars.first?.value, bodies.contains(head) else { return [] }
            return head == school ? [school, learning] : [head]
        }
        return village.contains(where: post.hasSuffix) ? [0x6751] : []
    }

    /// 校, 学
    private static let school: UInt32 = 0x6821
    private static let learning: UInt32 = 0x5B66
    private static let bodies = ScalarSet("馆院厂所站场园村镇县校局台")
    private static let village = ["支部书记", "村支书", "支书", "村主任", "村委会主任", "总支书记"]

    /// Whether both articles name one body of the sort, and no other.
    private func sharesBody(of post: String, _ a: StoryText, _ b: StoryText, _ pair: StoryPairs.Pair) -> Bool {
        let ends = Self.sorts(of: post)
        guard !ends.contains(Self.school) || stories.figures(pair) >= Self.surely else { return false }
        let (first, second) = (stems(endingWith: ends, in: a), stems(endingWith: ends, in: b))
        return first.count == 1 && first == second
    }

    /// The end of the name of each body of a sort: two characters with its head noun.
    private func stems(endingWith ends: [UInt32], in text: StoryText) -> Set<[UInt32]> {
        var stems: Set<[UInt32]> = []
        let lexicon = NameLexicon.embedded
        for place in text.scalars.indices where ends.contains(text.scalars[place]) {
            let next = place + 1 < text.scalars.count ? text.scalars[place + 1] : 0
            guard !Self.continuations.contains(next) else { continue }
            var head = place
            for length in stride(from: 4, through: 2, by: -1) where place - length + 1 >= 0 {
                let start = place - length + 1
                if lexicon.heads.longestMatch(in: text.scalars, at: start, end: place + 1)?.length == length {
                    head = start
                    break
                }
            }
            guard text.isHan(head - 1), text.isHan(head - 2) else { continue }
            let stem = Array(text.scalars[head - 2..<head])
            if corpus.isRarePair(stem[0], stem[1]), !stem.contains(where: Self.general.contains) {
                stems.insert(stem + text.scalars[head...place])
            }
        }
        return stems
    }

    /// 馆长, 村民, 院子: the character goes on as another word.
    private static let continuations = ScalarSet("长民子里口干委落内外庄区道领史生习校会问期年科术历者员")
    private static let general = ScalarSet("的了在是入人这那该本我你他她其每各两几多第全新旧老古小大上下左右前后里外内中到从对把被由向往过出进回去来帮还给让为一二三四五六七八九十百千邻家")
}
