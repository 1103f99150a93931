import EmbeddedFiles

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// Turns the features of a pair into the probability that it is a true contradiction.
///
/// A logistic model; its weights are data (`Rules/lexicons/claim-weights.tsv`) and were fitted on labelled cases, so
/// that a confidence of 0.9 is right nine times in ten.
public struct PairModel: Sendable {
    private let bias: Double
    private let weights: [Double]

    public init() {
        let rows = LexiconTable(lexicon: "claim-weights.tsv").rows.filter { $0.count >= 2 }
        let named = Dictionary(
            rows.map { (String($0[0]), Double(String($0[1])) ?? 0) }, uniquingKeysWith: { first, _ in first })
        bias = named["bias"] ?? 0
        weights = PairFeatures.names.map { named[$0] ?? 0 }
    }

    /// The features that count, the weightiest first, each with its value and its weight.
    func contributions(of features: PairFeatures) -> [(name: String, value: Double, weight: Double)] {
        zip(PairFeatures.names, zip(features.values, weights))
            .map { (name: $0, value: ($1.0 * 100).rounded() / 100, weight: $1.1) }
            .filter { $0.value * $0.weight != 0 }
            .sorted { abs($0.value * $0.weight) > abs($1.value * $1.weight) }
    }

    /// In (0, 1).
    public func confidence(_ features: PairFeatures) -> Double {
        let sum = zip(weights, features.values).reduce(bias) { $0 + $1.0 * $1.1 }
        return 1 / (1 + exp(-sum))
    }

    /// What ``confidence(_:)`` would be for two articles that tell so much alike.
    func confidence(_ features: PairFeatures, story: Double) -> Double {
        var sum = bias
        for (place, weight) in weights.enumerated() {
            sum +=
                weight
                * (place == PairFeatures.storyPlace ? PairFeatures.value(ofStory: story) : features.values[place])
        }
        return 1 / (1 + exp(-sum))
    }
}
