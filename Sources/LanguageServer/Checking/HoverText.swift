import Claims
import Findings

/// What is told of the claim under a place of a draft: how it was read, and where else it stands.
struct HoverText {
    let outcome: DraftCheck.Outcome
    let language: Language

    /// The statements of other places that are shown at most.
    private static let mostOthers = 8
    /// Statements less sure to be about the same are left out.
    private static let leastConfidence = 0.3

    /// The claim whose figure or date covers a byte of a draft, the shortest where several do.
    func claim(in uri: String, at offset: Int) -> (reference: ClaimReference, claim: Claim)? {
        var best: (reference: ClaimReference, claim: Claim)?
        for article in outcome.facts[uri]?.reading.articles ?? [] {
            guard let number = outcome.index.number(of: article.article) else { continue }
            for (place, claim) in article.claims.enumerated()
            where claim.place.startOffset <= offset && offset < claim.place.endOffset {
                if let best, Self.length(best.claim) <= Self.length(claim) { continue }
                best = (ClaimReference(article: Int32(number), claim: Int32(place)), claim)
            }
        }
        return best
    }

    private static func length(_ claim: Claim) -> Int { claim.place.endOffset - claim.place.startOffset }

    /// Markdown.
    func text(of claim: Claim, _ reference: ClaimReference) -> String {
        let others = self.others(reference)
        let heading = language.choose("别处的说法：", "said elsewhere:")
        return (reading(of: claim) + (others.isEmpty ? [] : ["", heading, ""] + others)).joined(separator: "\n")
    }

    private func reading(of claim: Claim) -> [String] {
        let value = Self.value(of: claim)
        let rows: [(String, String)] = [
            (language.choose("读作", "read as"), "**\(value)**"),
            (language.choose("口径", "scope"), language.choose(Self.wording.text(of: claim.scope), claim.scope.summary)),
            (language.choose("时间", "time"), claim.time?.description ?? ""),
            (language.choose("关于", "about"), claim.subjects.joined(separator: language.choose("、", ", "))),
            (
                language.choose("性质", "kind"),
                claim.isPlanned ? language.choose("计划或预计", "planned or expected") : ""
            ),
        ]
        return rows.filter { !$0.1.isEmpty }.map { "- \($0.0)\(language.choose("：", ": "))\($0.1)" }
    }

    private static let wording = ScopeWording()

    private static func value(of claim: Claim) -> String {
        guard claim.kind == .quantity, let value = claim.value else { return claim.place.text }
        return value.description + UnitComparison.unitOfValue(claim)
    }

    /// What other places say of the same, contradictions first, then the likeliest.
    private func others(_ reference: ClaimReference) -> [String] {
        let index = outcome.index
        let pairs = ClaimComparator().pairs(in: index, about: [index.article(Int(reference.article))])
            .filter { ($0.first == reference || $0.second == reference) && $0.confidence >= Self.leastConfidence }
            .sorted { a, b in
                a.agrees == b.agrees
                    ? (b.confidence, a.first, a.second) < (a.confidence, b.first, b.second) : !a.agrees
            }
        return pairs.prefix(Self.mostOthers).map { pair in
            let other = pair.first == reference ? pair.second : pair.first
            let facts = index.article(Int(other.article))
            return line(facts.claims[Int(other.claim)], in: facts.article, agrees: pair.agrees)
        }
    }

    private func line(_ claim: Claim, in article: ArticleInfo, agrees: Bool) -> String {
        let verdict = agrees ? language.choose("相合", "agrees") : language.choose("不合", "differs")
        let title =
            article.title.isEmpty ? article.path.split(separator: "/").last.map(String.init) ?? "" : article.title
        let date = article.date.map { " \($0.date)" } ?? ""
        let address = FileURI.uri(ofPath: article.path) + "#L\(claim.place.startLine)"
        let sentence = claim.sentence.replacing("\n", with: "")
        return "- \(verdict)：“\(claim.place.text)” — [\(title)\(date)](\(address))  \n  \(sentence)"
    }
}
