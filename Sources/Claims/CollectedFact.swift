import Extraction
import Findings

/// What a collecting check noted in one article, to be judged together with what it noted in others.
public struct CollectedFact: Sendable, Codable, Hashable {
    /// The id of the rule that collected it.
    public var rule: String
    /// What it is about: facts of one rule with equal keys are judged together.
    public var key: String
    /// What it says, in normal form: equal values have equal texts.
    public var text: String
    /// The values it allows, where it is a quantity.
    public var value: ValueInterval?
    public var unit: String?
    public var place: TextPlace
    /// The sentence it stands in, as read.
    public var sentence: String

    public init(
        rule: String, key: String, text: String, value: ValueInterval? = nil, unit: String? = nil, place: TextPlace,
        sentence: String = ""
    ) {
        self.rule = rule
        self.key = key
        self.text = text
        self.value = value
        self.unit = unit
        self.place = place
        self.sentence = sentence
    }
}
