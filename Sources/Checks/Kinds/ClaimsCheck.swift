import Claims
import Extraction
import Findings

/// Open claim mining: figures of all articles are held against each other, without a rule for each fact.
public struct ClaimsCheck: CorpusCheck {
    public static let kind = "claims"
    public static let summary = "比较各篇文章用数字说的同一件事，报告不能同时成立的说法；不必为每件事写规则。"
    public static let options = [
        OptionSpec("least", .number, "把握低于此值的不报告，0 到 1", standard: "0.5"),
        OptionSpec("sure", .number, "把握达到此值的按规则的级别报告；0.6 以上的至多为 warning，再低的为 info", standard: "0.8"),
    ]
    public static let placeholders = ["value", "other.value"]

    public let header: RuleHeader
    private let least: Double
    private let sure: Double
    private let comparator = ClaimComparator()

    public init(header: RuleHeader, options: OptionReader) {
        self.header = header
        least = options.number("least")?.approximation ?? 0.5
        sure = options.number("sure")?.approximation ?? 0.8
    }

    public func findings(in index: any FactIndex, about primary: [ArticleFacts]) -> [Finding] {
        let conflicts = comparator.contradictions(in: index, about: primary).filter { $0.confidence >= least }
        let asked = Set(primary.compactMap { index.number(of: $0.article) })
        return ConflictGroup.groups(of: conflicts, in: index, about: asked).map { finding($0, index) }
    }

    private func finding(_ group: ConflictGroup, _ index: any FactIndex) -> Finding {
        let here = sited(group.primary, index)
        let others = group.opposed.map { sited($0, index) }
        let related =
            others.map {
                RelatedLocation(
                    location: $0.location, message: say("此处作“\($0.fact.place.text)”", "here “\($0.fact.place.text)”"))
            }
            + group.copies.map { sited($0, index) }.map {
                RelatedLocation(location: $0.location, message: say("与本处说法相同", "says the same"))
            }
        let surest = [group.surest.first, group.surest.second].map { sited($0, index) }
        let likelihood = (group.surest.confidence * 100).rounded() / 100
        let confidence = group.isSeries ? min(likelihood, Self.sureOfSeries) : likelihood
        return header.finding(
            at: here.location,
            values: ["value": text(here.fact), "other.value": others.first.map { text($0.fact) } ?? ""],
            identity: Set(([here] + others).map { text($0.fact) }).sorted(),
            article: ArticleInfo.identity(of: surest.map(\.article)),
            related: related, evidence: evidence(here, others, group.surest), confidence: confidence,
            severity: confidence >= sure ? nil : confidence >= 0.6 ? min(header.severity, .warning) : .info)
    }

    /// As sure as a member of a series may be of being the odd one out.
    private static let sureOfSeries = 0.5

    private func evidence(
        _ here: Sited<Claim>, _ others: [Sited<Claim>], _ conflict: ClaimPair
    ) -> [Evidence] {
        ([here] + others).map { Evidence(role: "stated", text: "\(text($0.fact))：\($0.fact.sentence)") }
            + ([here] + others).compactMap { other in
                other.fact.derivation.map { Evidence(role: "computed", text: "\($0)=\(text(other.fact))") }
            }
            + (conflict.isShrinkingTotal
                ? [Evidence(role: "computed", text: say("累计数后来反而变小", "a running total that shrank"))] : [])
    }

    private func sited(_ reference: ClaimReference, _ index: any FactIndex) -> Sited<Claim> {
        let facts = index.statements(Int(reference.article))
        return Sited(article: facts.article, fact: facts.claims[Int(reference.claim)])
    }

    /// The value as read: `80–89人`.
    private func text(_ claim: Claim) -> String {
        guard let value = claim.value else { return claim.place.text }
        return claim.kind == .event ? claim.place.text : value.description + UnitComparison.unitOfValue(claim)
    }
}
