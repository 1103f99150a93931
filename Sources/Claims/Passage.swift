import Findings

/// A run of text that could stand a second time elsewhere.
public struct Passage: Sendable, Codable, Hashable {
    /// The folded text without punctuation.
    public var text: String
    public var place: TextPlace

    public init(text: String, place: TextPlace) {
        self.text = text
        self.place = place
    }
}
