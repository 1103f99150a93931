import Claims
import Findings
import TextSearch

/// One of several accepted spellings, but the same one throughout.
public struct ConsistencyCheck: CollectingCheck {
    public static let kind = "consistency"
    public static let summary = "几种写法都可以，但一篇（或各篇）之内只用一种；报较少的一种。"
    public static let options: [OptionSpec] = [
        OptionSpec("forms", .texts, "可以互换的几种写法", required: true),
        OptionSpec("scope", .choice(["article", "all"]), "在一篇之内还是各篇之间要一致", standard: "article"),
        OptionSpec("except", .texts, "含有某一写法、却不算的更长的词"),
    ]
    public static let placeholders = ["form", "usual", "count"]

    public let header: RuleHeader
    private let forms: [String]
    private let matcher: TermMatcher
    private let isPerArticle: Bool

    public init(header: RuleHeader, options: OptionReader) {
        self.header = header
        forms = options.texts("forms")
        isPerArticle = options.choice("scope") != "all"
        matcher = TermMatcher(forms + options.texts("except"))
        if forms.count == 1 { options.note("forms", "只有一种写法，无从比较", advice: "至少写两种") }
    }

    public func collect(from reading: ArticleReading) -> [CollectedFact] {
        let key = isPerArticle ? "\(reading.info.path)#\(reading.info.index)" : ""
        return matcher.longestMatches(in: reading.scalars).filter { $0.term < forms.count }.map {
            CollectedFact(rule: header.id, key: key, text: forms[$0.term], place: reading.place(of: $0.range))
        }
    }

    public func findings(among facts: [Sited<CollectedFact>], about asked: AskedArticles) -> [Finding] {
        let counts = forms.map { form in facts.count { $0.fact.text == form } }
        // Of equally many the one that the rule names first is the usual one.
        guard let most = counts.max(), let usual = counts.firstIndex(of: most).map({ forms[$0] }) else { return [] }
        return forms.filter { $0 != usual }.compactMap { form in
            let places = facts.filter { $0.fact.text == form }.ledByAsked(asked)
            guard let first = places.first, let model = facts.first(where: { $0.fact.text == usual }) else {
                return nil
            }
            let again = say("同样的写法", "the same spelling again")
            let related =
                [RelatedLocation(location: model.location, message: say("多数写作“\(usual)”", "mostly “\(usual)”"))]
                + places.dropFirst().map { RelatedLocation(location: $0.location, message: again) }
            return header.finding(
                at: first.location, values: ["form": form, "usual": usual, "count": String(most)],
                identity: [form, usual], article: first.article.identity, related: related,
                evidence: [Evidence(role: "count", text: "\(form) \(places.count)，\(usual) \(most)")])
        }
    }
}
