import Claims
import Extraction
import Findings

/// A fact that a newsroom states several times: its figures must agree wherever they stand.
public struct DeclaredFactCheck: CollectingCheck {
    public static let kind = "fact"
    public static let summary = "同一主体的同一个数，各处说法应当相容、相等、只增不减，或者就是给定的数。"
    public static let options: [OptionSpec] = [
        OptionSpec("subject", .fields(subjectSpecs), "说的是谁；只看提到它的句子"),
        OptionSpec("claim", .texts, "断言的样子：词、(甲|乙)、…为句内小隙、……为句内大隙、{count:名} 为数；可写几种语序", required: true),
        OptionSpec(
            "relation", .choice(["compatible", "equal", "nondecreasing", "value"]),
            "各处之间的关系：compatible 相容（80多与83）、equal 相等、nondecreasing 只增不减、value 为给定的数", standard: "compatible"),
        OptionSpec("value", .pairs, "relation 为 value 时，各个数应当是多少，如 {count: 8}"),
        OptionSpec("within", .choice(["sentence", "paragraph", "article"]), "主体与断言须同在一句、一段还是一篇", standard: "sentence"),
        OptionSpec("unless", .texts, "断言所在小句里有这些词时不算，如 新增、其中"),
        OptionSpec("plans", .boolean, "计划、目标也算（默认不算）", standard: "false"),
    ]
    private static let subjectSpecs: [OptionSpec] = [
        OptionSpec("name", .text, "名称", required: true),
        OptionSpec("aliases", .texts, "别名；以“该”“本”开头的只在名称之后不远处才算"),
        OptionSpec("others", .texts, "相像而不是它的名称"),
    ]
    public static let placeholders = ["subject", "slot", "expected"]

    public let header: RuleHeader
    private let subject: SubjectFinder?
    private let phrases: [ClaimPhrase]
    private let relation: FactRelation
    private let within: String
    private let exceptions: ClauseExceptions

    public init(header: RuleHeader, options: OptionReader) {
        self.header = header
        subject = options.fields("subject").map {
            SubjectFinder(name: $0.text("name") ?? "", aliases: $0.texts("aliases"), others: $0.texts("others"))
        }
        phrases = Self.phrases(options)
        relation = Self.relation(options, slots: Set(phrases.flatMap(\.slots)))
        within = options.choice("within") ?? "sentence"
        exceptions = ClauseExceptions(words: options.texts("unless"), withPlans: options.boolean("plans"))
    }

    private static func phrases(_ options: OptionReader) -> [ClaimPhrase] {
        options.texts("claim").compactMap { source in
            do throws(ClaimPhrase.Fault) {
                let phrase = try ClaimPhrase(source)
                if phrase.slots.isEmpty { options.note("claim", "“\(source)”里没有数", advice: "加上如 {count:名} 的空位") }
                return phrase
            } catch {
                options.note("claim", error.sentence)
                return nil
            }
        }
    }

    private static func relation(_ options: OptionReader, slots: Set<String>) -> FactRelation {
        var values: [String: ExactNumber] = [:]
        for (slot, text) in options.pairs("value") {
            if !slots.contains(slot) { options.note("value", "claim 里没有“{\(slot):…}”", advice: "名称要一致") }
            guard let value = ExactNumber(text) else {
                options.note("value", "“\(slot)”应当是数，写的却是“\(text)”")
                continue
            }
            values[slot] = value
        }
        switch options.choice("relation") {
        case "equal": return .equal
        case "nondecreasing": return .nondecreasing
        case "value":
            if values.isEmpty { options.note("relation", "relation 是 value，却没有给出 value") }
            return .given(values)
        default: return .compatible
        }
    }

    public func collect(from reading: ArticleReading) -> [CollectedFact] {
        var facts: [CollectedFact] = []
        var seen: Set<Range<Int>> = []
        for range in ranges(in: reading) {
            for phrase in phrases {
                for match in PhraseMatcher(phrase: phrase, reading: reading).matches(in: range)
                where !exceptions.hold(at: match.range, in: reading) {
                    for (slot, mention) in match.figures where seen.insert(mention.range).inserted {
                        if let fact = fact(slot, mention, reading) { facts.append(fact) }
                    }
                }
            }
        }
        return facts.sorted { $0.place.startOffset < $1.place.startOffset }
    }

    /// Where the subject is spoken of.
    private func ranges(in reading: ArticleReading) -> [Range<Int>] {
        guard let subject else { return reading.article.sentences.map(\.range) }
        switch within {
        case "article": return subject.names(in: reading) ? reading.article.sentences.map(\.range) : []
        case "paragraph":
            let named = subject.sightings(in: reading).map(\.range.lowerBound)
            return reading.article.sentences.filter { sentence in
                let block = reading.article.blocks[sentence.block].range
                return named.contains { block.contains($0) && $0 < sentence.range.upperBound }
            }.map(\.range)
        default: return subject.sightings(in: reading).map(\.range)
        }
    }

    private func fact(_ slot: String, _ mention: Mention, _ reading: ArticleReading) -> CollectedFact? {
        guard let value = FactValue(mention) else { return nil }
        return CollectedFact(
            rule: header.id, key: slot, text: value.text, value: value.interval, unit: value.unit,
            place: reading.place(of: mention.range))
    }

    public func findings(among facts: [Sited<CollectedFact>], about asked: AskedArticles) -> [Finding] {
        relation.conflicts(among: facts).compactMap { $0.told(in: asked) }.map(finding)
    }

    private func finding(_ conflict: FactRelation.Conflict) -> Finding {
        let slot = conflict.wrong[0].fact.key
        var related = conflict.against.map {
            RelatedLocation(
                location: $0.location, message: say("这里写作“\($0.fact.place.text)”", "says “\($0.fact.place.text)” here"))
        }
        related += conflict.wrong.dropFirst().map {
            RelatedLocation(location: $0.location, message: say("同样的写法", "the same figure again"))
        }
        let values = [
            "subject": subject?.name ?? "", "slot": slot, "expected": conflict.expected,
            "there": conflict.against.first?.fact.place.text ?? conflict.expected,
        ]
        return header.finding(
            at: conflict.wrong[0].location, values: values,
            identity: [slot, conflict.wrong[0].fact.text, conflict.expected],
            article: conflict.wrong[0].article.identity, related: related,
            evidence: [Evidence(role: "stated", text: conflict.reason(header.language))], confidence: 0.95)
    }
}
