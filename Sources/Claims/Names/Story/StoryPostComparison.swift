import Findings
import SourceText

/// Finds in two articles of one story one person who serves two bodies at one time, and one office of the only body of its sort
/// under two holders.
public struct StoryPostComparison {
    private let corpus: NameCorpus
    private let index: any FactIndex
    private let asked: Set<Int>?

    /// - Parameter asked: the articles of which one must have a part; nil for all.
    public init(corpus: NameCorpus, index: any FactIndex, about asked: Set<Int>? = nil) {
        self.corpus = corpus
        self.index = index
        self.asked = asked
    }

    private func pairs(within days: Int) -> [StoryPairs.Pair] {
        StoryPairs(corpus: corpus, asked: asked).pairs(within: days)
    }

    private func isSure(_ pair: StoryPairs.Pair) -> Bool {
        pair.kinship >= 2 || SharedFigures.count(pair.first, pair.second, corpus, index) >= 2
    }

    /// Who holds a post now, alone.
    private func holders(_ article: Int) -> [PersonSighting] {
        corpus.facts[article].persons.filter {
            $0.manner == .titled && $0.tense == .holds && !$0.isPlural
                && ($0.tenure == .head || Self.oneOfAKind.contains($0.post))
        }
    }

    // MARK: One person, two bodies

    /// 某地管理站副站长 and 某地植物园副园长 before one full name, in articles that tell of no change.
    public func postings() -> [NameConflict] {
        var texts = StoryTexts(corpus: corpus, index: index)
        return pairs(within: Self.postingDays).flatMap { pair -> [NameConflict] in
            let there = holders(pair.second)
            return holders(pair.first).compactMap { x in
                guard x.name.unicodeScalars.count >= 3,
                    let y = there.first(where: { $0.name == x.name && areTwoBodies(x, $0) }),
                    let a = texts.text(pair.first), let b = texts.text(pair.second),
                    ![a, b].contains(where: { Self.changes.isFound(in: 0..<$0.scalars.count, of: $0.scalars) }),
                    !a.holds(Array(y.body.unicodeScalars.map(\.value).suffix(3))),
                    !b.holds(Array(x.body.unicodeScalars.map(\.value).suffix(3)))
                else { return nil }
                return NameConflict(x, y, of: pair, in: corpus, confidence: 0.76)
            }
            .filter { _ in isSure(pair) }
        }
    }

    private static let postingDays = 60
    /// Who goes from one post to another, or holds two.
    private static let changes = CueWords("调任 转任 兼任 曾任 历任 升任 挂职 调到 调往 提拔 兼 身兼 另一个身份 原任 此前任 时任 改任 出任")

    /// Posts of one rank at two employers: bodies of which a person serves one.
    private func areTwoBodies(_ x: PersonSighting, _ y: PersonSighting) -> Bool {
        guard x.body.unicodeScalars.count >= 4, y.body.unicodeScalars.count >= 4,
            PostRelation.bodies(x.body, y.body) == .different, isEmployer(x), isEmployer(y),
            x.post.hasPrefix("副") == y.post.hasPrefix("副")
        else { return false }
        // The same post of bodies that begin alike is told as a slip in the body's name.
        return x.post != y.post || x.body.unicodeScalars.first != y.body.unicodeScalars.first
    }

    /// 所长 of a 所: the body's last character is the post's first.
    private func isEmployer(_ person: PersonSighting) -> Bool {
        let post = person.post.hasPrefix("副") ? String(person.post.dropFirst()) : person.post
        guard post.unicodeScalars.count == 2, post.hasSuffix("长"), let head = post.unicodeScalars.first else {
            return false
        }
        return Self.employers.contains(head.value) && person.body.unicodeScalars.last == head
    }

    private static let employers = ScalarSet("所院局馆厂台场园站行处")

    // MARK: One office, two persons

    /// 馆长 before two names, where both articles speak of one library only, though not beside the post.
    public func holders(beside told: [NameConflict]) -> [NameConflict] {
        var texts = StoryTexts(corpus: corpus, index: index)
        return pairs(within: Self.officeDays).flatMap { pair -> [NameConflict] in
            let (here, there) = (holders(pair.first), holders(pair.second))
            let promoted =
                here.compactMap { x in there.first { isOther(x, $0, beside: here) }.map { (x, $0) } }
                + there.compactMap { y in here.first { isOther(y, $0, beside: there) }.map { ($0, y) } }
            if let (x, y) = promoted.first, let a = texts.text(pair.first), let b = texts.text(pair.second),
                ![a, b].contains(where: { Self.successions.isFound(in: 0..<$0.scalars.count, of: $0.scalars) })
            {
                return isSure(pair) ? [NameConflict(x, y, of: pair, in: corpus, confidence: 0.8)] : []
            }
            return here.compactMap { x -> NameConflict? in
                guard let y = there.first(where: { areRivals(x, $0) }),
                    isSole(x, in: pair.first), isSole(y, in: pair.second),
                    let a = texts.text(pair.first), let b = texts.text(pair.second),
                    !holds(b, x.name), !holds(a, y.name),
                    sharesBody(of: x.post, a, b, pair) || Self.oneOfAKind.contains(x.post) && isTied(pair),
                    ![a, b].contains(where: { Self.successions.isFound(in: 0..<$0.scalars.count, of: $0.scalars) })
                else { return nil }
                return NameConflict(x, y, of: pair, in: corpus, confidence: 0.76)
            }
            .filter { _ in isSure(pair) }
        }
        .filter { conflict in !told.contains { $0.primary == conflict.primary || $0.primary == conflict.others[0] } }
    }

    private static let officeDays = 21
    private static let successions = CueWords(
        "新任 前任 接任 卸任 离任 上任 就任 到任 调离 继任 接替 接班 换届 选举 当选 退休 老书记 老馆长 老校长 老厂长 老院长 老所长 老站长 老队长 老村长 原书记 免去 任命 辞去 交棒 接棒 轮值 接过 交班 担子 退居 返聘 换帅 改由 联合 共同 搭档 两位 另一位 第二任"
    )

    /// 行长甲 and 董事长乙 in one article, 行长乙 in the other: who holds one post is given that of another, of whom the article tells too.
    private func isOther(_ x: PersonSighting, _ y: PersonSighting, beside here: [PersonSighting]) -> Bool {
        x.post == y.post && x.name != y.name && !x.post.contains("副") && !x.body.isEmpty && !y.body.isEmpty
            && PostRelation.bodies(x.body, y.body) == .same
            && here.contains { $0.name == y.name && $0.post != y.post && !$0.post.hasSuffix(y.post) }
            && !here.contains { $0.name == y.name && $0.post == y.post }
    }

    private func areRivals(_ x: PersonSighting, _ y: PersonSighting) -> Bool {
        x.post == y.post && x.name != y.name && !x.post.contains("副")
            && (!Self.sorts(of: x.post).isEmpty || Self.oneOfAKind.contains(x.post))
            && PersonSlip.between(x.name, y.name) == nil && !x.name.hasPrefix(y.name) && !y.name.hasPrefix(x.name)
            && PostRelation.bodies(x.body, y.body) != .different
    }

    /// Whether nobody else holds or held such a post in the article.
    private func isSole(_ person: PersonSighting, in article: Int) -> Bool {
        corpus.facts[article].persons.allSatisfy { $0.post != person.post || $0.name == person.name }
    }

    /// A name of three characters may be one of two with a word behind it: 甲某走进.
    private func holds(_ text: StoryText, _ name: String) -> Bool {
        text.holds(Array(name.unicodeScalars.map(\.value).prefix(2)))
    }

    /// Posts of which one work or trial has one, whatever it is called.
    private static let oneOfAKind: Set<String> = [
        "项目经理", "总设计师", "总指挥", "审判长", "导演", "总导演", "编剧", "策展人", "领队", "首席科学家", "总策划",
    ]

    /// Whether they tell one thing for sure: by their figures.
    private func isTied(_ pair: StoryPairs.Pair) -> Bool {
        SharedFigures.count(pair.first, pair.second, corpus, index) >= 2
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
        guard !ends.contains(Self.school) || isTied(pair) else { return false }
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
