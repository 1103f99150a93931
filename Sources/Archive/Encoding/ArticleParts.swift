import Claims
import Findings

/// An article's facts as they are stored: in parts, so that a question reads only what it asks about.
enum ArticlePart: Int64, CaseIterable {
    case statements, passages, names, collected

    /// Under which number the part of an article is stored.
    func row(of article: Int64) -> Int64 { article << 2 | rawValue }

    /// The part's bytes.
    func bytes(of facts: ArticleFacts) throws -> [UInt8] {
        switch self {
        case .statements: try CompactEncoder.bytes(of: StoredStatements(topic: facts.topic, claims: facts.claims))
        case .passages: try CompactEncoder.bytes(of: facts.passages.map(Self.withoutFingerprints))
        case .names: try CompactEncoder.bytes(of: facts.names)
        case .collected: try CompactEncoder.bytes(of: facts.collected)
        }
    }

    /// Puts the part into facts; the terms, which follow from claims and topic, are left as they are.
    func read(_ bytes: [UInt8], into facts: inout ArticleFacts) throws {
        var input = try CompactInput(bytes)
        switch self {
        case .statements:
            facts.topic = try input.nextTerms()
            facts.claims = try input.nextClaims()
        case .passages: facts.passages = try input.nextPassages().map(Self.withFingerprints)
        case .names: facts.names = try input.nextNames()
        case .collected:
            facts.collected = try CompactDecoder(source: CompactDecoder.Source(input)).read(
                [CollectedFact].self)
        }
    }

    private struct StoredStatements: Encodable {
        let topic: [Term]
        let claims: [Claim]
    }

    /// Fingerprints follow from the text, and would be the greater part.
    static func withoutFingerprints(_ passage: Passage) -> Passage {
        var passage = passage
        passage.fingerprints = Fingerprints()
        return passage
    }

    static func withFingerprints(_ passage: Passage) -> Passage {
        var passage = passage
        passage.fingerprints = Fingerprints(of: passage.reading)
        return passage
    }
}
