import Findings

/// Why two statements were compared or not, and what spoke for their being about one thing.
public struct PairExplanation: Sendable {
    /// One reason a line.
    public let lines: [String]

    /// - Parameter pairs: what ``ClaimComparator/pairs(in:about:)`` found.
    public init(
        _ a: ClaimReference, _ b: ClaimReference, in index: any FactIndex, pairs: [ClaimPair], model: PairModel,
        language: Language
    ) {
        let left = index.statements(Int(a.article)), right = index.statements(Int(b.article))
        let x = left.claims[Int(a.claim)], y = right.claims[Int(b.claim)]
        var lines = [Self.reading(of: x, in: language), Self.reading(of: y, in: language)]
        if let gate = ClaimGate.firstShut(x, in: left.article, y, in: right.article) {
            lines.append(language.choose("没有比较：", "not compared: ") + gate.description(in: language))
        } else if let pair = pairs.first(where: { [$0.first, $0.second] == [min(a, b), max(a, b)] }) {
            lines += Self.verdict(of: pair, model, language)
        } else {
            lines.append(language.choose("没有比较：没有共同的关键词，两篇文章也不同题", "not compared: no word in common"))
        }
        self.lines = lines
    }

    private static func reading(of claim: Claim, in language: Language) -> String {
        let value = claim.value == nil ? "?" : claim.valueText
        let unit = claim.kind == .event ? "（\(claim.unit)）" : UnitComparison.unitOfValue(claim)
        let scope = claim.scope.summary.isEmpty ? "" : "；\(claim.scope.summary)"
        let time = claim.time.map { "；\($0)" } ?? ""
        let about = claim.subjects.isEmpty ? "" : "；" + claim.subjects.joined(separator: "、")
        return "“\(claim.place.text)”→ \(value)\(unit)\(scope)\(time)\(about)"
    }

    private static func verdict(of pair: ClaimPair, _ model: PairModel, _ language: Language) -> [String] {
        let outcome =
            pair.agrees
            ? language.choose("比较了：两处可以同时成立", "compared: both can hold")
            : language.choose("比较了：两处不能同时成立，把握", "compared: both cannot hold, confidence ")
                + " \((pair.confidence * 100).rounded() / 100)"
        let parts = model.contributions(of: pair.features).map { "  \($0.name) \($0.value) × \($0.weight)" }
        return [outcome] + parts
    }
}
