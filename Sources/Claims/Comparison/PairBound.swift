/// Tells early that a pair of statements cannot come to be a likely contradiction, whatever is not known of it yet: where many
/// articles are held against one another, hardly a pair can, and none of its wording need be looked at.
///
/// The weights decide, not a list of conditions: each feature that is not known counts with the value that speaks most for it.
struct PairBound {
    private let model: PairModel
    /// The sum that a likely contradiction reaches.
    private let least: Double
    /// The highest sum of two figures, and of two events, without what ``allows(_:_:)`` adds.
    private let ofFigures: Double, ofEvents: Double
    /// What ``allows(_:_:)`` adds, which is asked of every pair that shares a key.
    private let ofAlternative: Double, ofFarness: Double, ofExactness: Double, ofUnit: Double, ofTime: Double,
        ofSlip: Double

    /// - Parameters:
    ///   - least: the confidence below which a pair is of no use.
    ///   - partners: with how many articles the one of the first statement could be compared.
    init(_ model: PairModel, least: Double, partners: Int) {
        self.model = model
        // What is added up in another order may differ in the last digits.
        self.least = PairModel.sum(of: least) - 1e-6
        let crowd = model.weight(of: Self.crowd) * PairFeatures.crowd(partners)
        let rest = model.highestSum(without: [
            Self.crowd, Self.alternatives, Self.isEvent, Self.figureFar, Self.bothExact, Self.figureSlip, Self.timeSame,
            Self.sameMeasureWord,
        ])
        ofAlternative = max(0, model.weight(of: Self.alternatives))
        ofFarness = model.weight(of: Self.figureFar)
        ofExactness = model.weight(of: Self.bothExact)
        ofUnit = max(0, model.weight(of: Self.sameMeasureWord))
        ofTime = max(0, model.weight(of: Self.timeSame))
        ofSlip = max(0, model.weight(of: Self.figureSlip))
        ofFigures = rest + crowd
        ofEvents = rest + crowd + model.weight(of: Self.isEvent)
    }

    /// Whether two statements, of which it is known only what their ``FigureReach`` tells, may come to be a likely contradiction.
    func allows(_ a: FigureReach, _ b: FigureReach) -> Bool {
        var sum = a.isEvent ? ofEvents : ofFigures
        sum += most(ofAlternatives: a, b)
        if a.isExact, b.isExact { sum += ofExactness }
        if a.unit == b.unit { sum += ofUnit }
        if a.isTimed, b.isTimed { sum += ofTime }
        if a.digits >= 2, a.digits == b.digits { sum += ofSlip }
        // Nothing tells how far apart figures are that have no end: then they are as near or far as speaks for it.
        sum +=
            ofFarness >= 0 ? ofFarness * 3 : a.isEvent ? 0 : ofFarness * PairFeatures.farness(of: a.leastRatio(to: b))
        return sum >= least
    }

    /// Whether a pair may come to be a likely contradiction whose features are known but for its rivals, of which they tell none,
    /// and what its articles tell alike.
    func allows(_ features: PairFeatures, _ a: FigureReach, _ b: FigureReach) -> Bool {
        model.highestSum(features, open: Self.ofArticles) + most(ofAlternatives: a, b) >= least
    }

    private func most(ofAlternatives a: FigureReach, _ b: FigureReach) -> Double {
        ofAlternative * max(a.alternatives, b.alternatives)
    }

    private static let crowd = place("crowd"), alternatives = place("alternatives"), isEvent = place("isEvent")
    private static let figureFar = place("figureFar"), bothExact = place("bothExact"), timeSame = place("timeSame")
    private static let figureSlip = place("figureSlip"), sameMeasureWord = place("sameMeasureWord")
    private static let ofArticles = [
        "topicCommon", "storyCommon", "isBest", "rivalMargin", "rivalAgrees", "onlyOfSize", "onlyOfNoun",
        "companions",
    ].map(place)

    private static func place(_ name: String) -> Int { PairFeatures.names.firstIndex(of: name)! }
}
