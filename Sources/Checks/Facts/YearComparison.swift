import Claims
import Extraction
import Findings

/// Ages and anniversaries of one article held against the years of birth and founding that others tell.
struct YearComparison {
    let header: RuleHeader

    func facts(of statements: [YearStatement], in reading: ArticleReading) -> [CollectedFact] {
        statements.map { statement in
            CollectedFact(
                rule: header.id, key: statement.key, text: text(of: statement),
                value: ValueInterval(
                    low: ExactNumber(statement.years.lowerBound), high: ExactNumber(statement.years.upperBound)),
                unit: statement.reckoning == nil ? Self.written : Self.reckoned,
                place: reading.place(of: statement.range), sentence: reading.text(statement.sentence))
        }
    }

    /// The reckoning, where there is one, and the name.
    private func text(of statement: YearStatement) -> String {
        (statement.reckoning ?? String(statement.years.lowerBound)) + " " + statement.name
    }

    private static let written = "年"
    private static let reckoned = "岁"

    /// Where an age or anniversary implies none of the years that other articles tell of its subject.
    func findings(
        among facts: [Sited<CollectedFact>], about asked: AskedArticles,
        areOne: (CollectedFact, CollectedFact) -> Bool
    ) -> [Finding] {
        facts.filter { $0.fact.unit == Self.reckoned }.compactMap { implied in
            let told = facts.filter { $0.fact.unit == Self.written && areOne($0.fact, implied.fact) }
            guard !told.isEmpty, !told.contains(where: { agree($0, implied) }),
                let other = told.first(where: { $0.article != implied.article && isNear($0, implied) })
            else { return nil }
            return finding(implied, other, asked)
        }
    }

    private func agree(_ a: Sited<CollectedFact>, _ b: Sited<CollectedFact>) -> Bool {
        guard let x = a.fact.value, let y = b.fact.value else { return true }
        return x.intersects(y)
    }

    /// A year that is far off is more likely another's of the same name.
    private func isNear(_ told: Sited<CollectedFact>, _ implied: Sited<CollectedFact>) -> Bool {
        guard let year = told.fact.value?.low, let low = implied.fact.value?.low, let high = implied.fact.value?.high,
            let first = low.subtracting(ExactNumber(Self.farthest)), let last = high.adding(ExactNumber(Self.farthest))
        else { return false }
        return year >= first && year <= last
    }

    private static let farthest = 15

    private func finding(
        _ implied: Sited<CollectedFact>, _ told: Sited<CollectedFact>, _ asked: AskedArticles
    ) -> Finding? {
        let sites = [implied, told].ledByAsked(asked)
        guard let here = sites.first, let there = sites.last else { return nil }
        let reckoning = implied.fact.text.prefix { $0 != " " }
        let year = told.fact.text.prefix { $0 != " " }
        let equation = "\(reckoning)≠\(year)"
        return header.finding(
            at: here.location, values: ["computed": String(year), "equation": equation], identity: [equation],
            article: ArticleInfo.identity(of: [here.article, there.article]),
            related: [
                RelatedLocation(
                    location: there.location,
                    message: header.language.choose("另一篇的说法", "what another article says"))
            ],
            evidence: [
                Evidence(role: "computed", text: equation), Evidence(role: "stated", text: here.fact.sentence),
                Evidence(role: "stated", text: there.fact.sentence),
            ], confidence: 0.8)
    }
}
