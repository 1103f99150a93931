/// The language of messages; rules and manual are in Chinese first.
public enum Language: String, Sendable, Codable, CaseIterable {
    case zh, en

    /// The wording of the two that belongs to this language.
    public func choose(_ chinese: @autoclosure () -> String, _ english: @autoclosure () -> String) -> String {
        self == .zh ? chinese() : english()
    }
}
