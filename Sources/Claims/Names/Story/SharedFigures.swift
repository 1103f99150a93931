import Extraction

/// Counts the figures that two articles both state: one value of one unit, that is no small number and no date.
enum SharedFigures {
    /// 0 where the index no longer holds an article.
    static func count(_ a: Int, _ b: Int, _ corpus: NameCorpus, _ index: any FactIndex) -> Int {
        guard let first = index.number(of: corpus.articles[a]), let second = index.number(of: corpus.articles[b]) else {
            return 0
        }
        return count(index.statements(first).claims, index.statements(second).claims)
    }

    private static func count(_ a: ClaimList, _ b: ClaimList) -> Int {
        let told = figures(a)
        let there = figures(b)
        var counted: [Figure] = []
        for figure in told {
            guard !counted.contains(where: { $0.unit == figure.unit && FigureLikeness.agree($0.value, figure.value) }),
                there.contains(where: { $0.unit == figure.unit && FigureLikeness.agree($0.value, figure.value) })
            else { continue }
            counted.append(figure)
        }
        return counted.count
    }

    private struct Figure {
        let unit: String
        let value: ValueInterval
    }

    private static func figures(_ claims: ClaimList) -> [Figure] {
        claims.compactMap { claim in
            guard claim.kind == .quantity, let value = claim.value, let low = value.low, low >= least
            else { return nil }
            return Figure(unit: claim.unit, value: value)
        }
    }

    private static let least = ExactNumber(5)
}
