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
    /// The most that each feature may add to the sum, in the order of the weights.
    private let most: [Double]

    public init() {
        let rows = LexiconTable(lexicon: "claim-weights.tsv").rows.filter { $0.count >= 2 }
        let named = Dictionary(
            rows.map { (String($0[0]), Double(String($0[1])) ?? 0) }, uniquingKeysWith: { first, _ in first })
        bias = named["bias"] ?? 0
        weights = PairFeatures.names.map { named[$0] ?? 0 }
        most = zip(weights, PairFeatures.limits).map { max($0 * $1.lowerBound, $0 * $1.upperBound) }
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

    func weight(of place: Int) -> Double { weights[place] }

    /// The highest sum of bias and weighed features that a pair may have, whatever its features but the known ones are; these
    /// are left out of it.
    func highestSum(without known: [Int]) -> Double {
        known.reduce(most.reduce(bias, +)) { $0 - most[$1] }
    }

    /// The highest sum of bias and weighed features that a pair may have, whatever those at some places are.
    func highestSum(_ features: PairFeatures, open places: [Int]) -> Double {
        let sum = zip(weights, features.values).reduce(bias) { $0 + $1.0 * $1.1 }
        return places.reduce(sum) { $0 - weights[$1] * features.values[$1] + most[$1] }
    }

    /// The sum that gives a confidence.
    static func sum(of confidence: Double) -> Double { log(confidence / (1 - confidence)) }
}
