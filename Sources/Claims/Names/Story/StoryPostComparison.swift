import Findings
import SourceText

/// Finds in two articles of one story one person who serves two bodies at one time.
public struct StoryPostComparison {
    private let stories: Stories
    private var corpus: NameCorpus { stories.corpus }

    public init(_ stories: Stories) { self.stories = stories }

    /// 某地管理站副站长 and 某地植物园副园长 before one full name, in articles that tell of no change.
    public func conflicts() -> [NameConflict] {
        stories.pairs(within: Self.days).flatMap { pair -> [NameConflict] in
            let there = corpus.holders(in: pair.second)
            return elected(pair)
                + corpus.holders(in: pair.first).compactMap { x in
                    guard x.name.unicodeScalars.count >= 3,
                        let y = there.first(where: { $0.name == x.name && areTwoBodies(x, $0) }),
                        let a = stories.text(pair.first), let b = stories.text(pair.second),
                        ![a, b].contains(where: { Self.changes.isFound(in: 0..<$0.scalars.count, of: $0.scalars) }),
                        pair.kinship >= Self.surely && isNear(pair)
                            || !a.holds(Array(y.body.unicodeScalars.map(\.value).suffix(3)))
                                && !b.holds(Array(x.body.unicodeScalars.map(\.value).suffix(3)))
                    else { return nil }
                    return NameConflict(x, y, of: pair, in: corpus, confidence: 0.76)
                }
                .filter { _ in stories.areOne(pair) }
        }
    }

    /// How akin articles are of which each may tell of both bodies, and still of one person; within so many days.
    private static let surely = 2.5
    private static let fewDays = 14

    private func isNear(_ pair: StoryPairs.Pair) -> Bool {
        corpus.days(pair.first, pair.second) ?? 0 <= Self.fewDays
    }

    /// 补选甲为监察委员会主任, 当选法院院长的甲: one election gives one person one post.
    private func elected(_ pair: StoryPairs.Pair) -> [NameConflict] {
        func elected(_ article: Int) -> [PersonSighting] {
            corpus.facts[article].persons.filter { $0.tense == .appointed && !$0.isPlural && $0.body.count >= 4 }
        }
        let there = elected(pair.second)
        return elected(pair.first).compactMap { x in
            guard x.name.unicodeScalars.count >= 3, let y = there.first(where: { $0.name == x.name }),
                areTwoPosts(x, y),
                [pair.first, pair.second].allSatisfy({ article in
                    stories.text(article).map { !Self.both.isFound(in: $0.scalars.indices, of: $0.scalars) } ?? false
                })
            else { return nil }
            return NameConflict(x, y, of: pair, in: corpus, confidence: 0.8)
        }
    }

    /// Of two bodies, or of one: 副主任 and 秘书长.
    private func areTwoPosts(_ x: PersonSighting, _ y: PersonSighting) -> Bool {
        switch PostRelation.bodies(x.body, y.body) {
        case .different: true
        case .same: x.post != y.post
        default: false
        }
    }

    private static let both = CueWords("兼任 兼 身兼")
    private static let days = 60
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

    /// 所长 of a 所: the body's last character is the post's first; 主任 of a 委 or 办.
    private func isEmployer(_ person: PersonSighting) -> Bool {
        let post = person.post.hasPrefix("副") ? String(person.post.dropFirst()) : person.post
        if post == "主任" { return Self.offices.contains(where: person.body.hasSuffix) }
        guard post.unicodeScalars.count == 2, post.hasSuffix("长"), let head = post.unicodeScalars.first else {
            return false
        }
        return Self.employers.contains(head.value) && person.body.unicodeScalars.last == head
    }

    private static let employers = ScalarSet("所院局馆厂台场园站行处厅")
    /// Parts of a government; a congress's committees meet beside its members' own work.
    private static let offices = [
        "改革委", "发改委", "国资委", "住建委", "卫健委", "卫生健康委", "建设委", "经信委", "交通委", "科委", "商务委", "农业农村委", "体育办", "政府办",
    ]
}
