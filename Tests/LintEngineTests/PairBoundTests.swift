import Findings
import LintEngine
import RuleFiles
import SourceText
import Testing

@testable import Claims

/// Pairs of statements that are dismissed before their wordings are compared.
@Suite struct PairBoundTests {
    /// Articles of one town, each on a visit of its market, of which two contradict one another.
    private func articles() throws -> [ArticleFacts] {
        let visitors = ["1200", "1300", "3", "45", "800", "12万", "1270", "1.5万", "90", "2400", "31", "260"]
        let documents = visitors.enumerated().map { number, count in
            Document(
                path: "\(number).txt",
                text: """
                    ---
                    date: 2025-03-\(number < 2 ? 11 : 11 + number)
                    ---
                    青芦县花市开市

                    青芦日报讯（记者/罗米）青芦县花市第\(number < 2 ? 1 : number)场接待游客\(count)人，摊位\(number + 20)个。

                    """)
        }
        let rules = try RuleLoader.rules().filter { $0.id == "claims/quantity" }
        return Linter(rules: rules, settings: Settings(), threads: 1).read(documents).articles
    }

    @Test func noLikelyContradictionIsDismissed() throws {
        let articles = try articles()
        let (index, comparator) = (MemoryIndex(articles), ClaimComparator())
        func places(_ pairs: [ClaimPair]) -> [[ClaimReference]] { pairs.map { [$0.first, $0.second] } }
        let found = comparator.contradictions(in: index, about: articles)
        let all = comparator.benches(in: index, about: articles, least: nil) { $0.judged(by: comparator.model) }
        #expect(!found.isEmpty)
        #expect(places(found) == places(all))
        #expect(found.map(\.confidence) == all.map(\.confidence))
    }

    @Test func inACrowdFiguresFarApartCannotBeAContradiction() throws {
        let claims = try articles().flatMap(\.claims)
        let many = try #require(claims.first { $0.place.text.contains("12万") })
        let few = try #require(claims.first { $0.place.text.contains("45") })
        let (a, b) = (FigureReach(many, among: 2), FigureReach(few, among: 2))
        #expect(a.leastRatio(to: b) > 2000 && a.leastRatio(to: a) == 1)
        #expect(!PairBound(PairModel(), least: 0.2, partners: 2000).allows(a, b))
        #expect(PairBound(PairModel(), least: 0.2, partners: 2).allows(a, a))
    }

    @Test func everyFeatureLiesWithinItsLimits() throws {
        let articles = try articles()
        let model = PairModel()
        for pair in ClaimComparator().pairs(in: MemoryIndex(articles), about: articles) {
            for (value, limits) in zip(pair.features.values, PairFeatures.limits) {
                #expect(limits.lowerBound...limits.upperBound + 1e-9 ~= value)
            }
            let everything = Array(PairFeatures.names.indices)
            #expect(model.highestSum(pair.features, open: everything) >= PairModel.sum(of: pair.confidence))
        }
    }
}
