import Findings

/// Something an article asserts, in a form that another article's assertion can be compared with.
public struct Claim: Sendable, Codable, Hashable {
    /// What is asserted of what; claims with equal keys are compared.
    public var key: String
    public var place: TextPlace

    public init(key: String, place: TextPlace) {
        self.key = key
        self.place = place
    }
}
