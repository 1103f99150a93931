import Claims
import Findings
import TextSearch

/// A person whose post must be written in one way.
public struct SettledPostCheck: CollectingCheck {
    public static let kind = "settled-post"
    public static let summary = "某人的职务各处应当一样：看姓名之前紧接着的职务，与给定的或多数的比较。"
    public static let options: [OptionSpec] = [
        OptionSpec("person", .text, "姓名", required: true),
        OptionSpec("posts", .texts, "可能写在姓名前的职务，正确的和常见错的都列上", required: true),
        OptionSpec("right", .texts, "正确的职务；不写则以多数为准"),
    ]
    public static let placeholders = ["person", "post", "right"]

    public let header: RuleHeader
    private let name: String
    private let posts: [String]
    private let matcher: TermMatcher
    private let right: [String]

    public init(header: RuleHeader, options: OptionReader) {
        self.header = header
        let name = options.text("person") ?? ""
        right = options.texts("right")
        posts = options.texts("posts") + right
        matcher = TermMatcher(posts.map { $0 + name })
        self.name = name
    }

    public func collect(from reading: ArticleReading) -> [CollectedFact] {
        matcher.longestMatches(in: reading.scalars).map { occurrence in
            CollectedFact(
                rule: header.id, key: name, text: posts[occurrence.term], place: reading.place(of: occurrence.range))
        }
    }

    public func findings(among facts: [Sited<CollectedFact>], about asked: AskedArticles) -> [Finding] {
        var kinds: [String] = []
        for fact in facts where !kinds.contains(fact.fact.text) { kinds.append(fact.fact.text) }
        let counts = kinds.map { kind in facts.count { $0.fact.text == kind } }
        let most = kinds.indices.filter { counts[$0] == counts.max() }.map { kinds[$0] }
        // Of equals what was printed counts for right.
        let printed = most.first { post in facts.contains { $0.fact.text == post && !asked.contains($0.article) } }
        let usual = printed ?? most.first
        let accepted = right.isEmpty ? usual.map { [$0] } ?? [] : right
        return kinds.filter { !accepted.contains($0) }.compactMap { post in
            let places = facts.filter { $0.fact.text == post }.ledByAsked(asked)
            return places.isEmpty ? nil : finding(post, places, accepted, facts)
        }
    }

    private func finding(
        _ post: String, _ places: [Sited<CollectedFact>], _ accepted: [String], _ facts: [Sited<CollectedFact>]
    ) -> Finding {
        let model = facts.first { accepted.contains($0.fact.text) }
        let others = (model.map { [$0] } ?? []) + places.dropFirst()
        let right = accepted.joined(separator: "、")
        return header.finding(
            at: places[0].location,
            values: ["person": name, "post": post, "right": right, "there": model?.fact.place.text ?? right + name],
            identity: [post], article: places[0].article.identity,
            related: others.map {
                RelatedLocation(location: $0.location, message: say("这里写作“\($0.fact.text)”", "“\($0.fact.text)” here"))
            })
    }
}
