import Extraction
import SourceText

/// Mines the claims of an article: a pure function of what was read in it.
public struct ClaimMiner: Sendable {
    private let terms: TermReader
    private let scopes = ScopeReader()
    private let disputes = DisputeReader()

    public init(terms: TermReader = TermReader()) { self.terms = terms }

    /// The article's claims in the order of its text, and the words that tell what it is about.
    public func mine(_ reading: ArticleReading, mentions: [Mention]) -> (claims: [Claim], topic: [Term]) {
        let frames = SentenceReader(scopes: scopes).frames(of: reading.article, mentions: mentions)
        let opening = frames.prefix { $0.sentence.role != .body || $0.index < Self.openingLength }
        var subjects = SubjectTracker(topic: opening.flatMap { $0.names.map(\.text) })
        let quantities = QuantityClaimMiner(terms: terms, disputes: disputes)
        let events = EventClaimMiner(terms: terms, disputes: disputes)
        let dates = mentions.compactMap { mention in mention.date.map { (range: mention.range, date: $0) } }
        var claims: [Claim] = []
        for frame in frames {
            subjects.enter(frame)
            claims += quantities.claims(in: frame, subjects: subjects, reading: reading)
            let inside = dates.filter { frame.sentence.range.contains($0.range.lowerBound) }
            claims += events.claims(in: frame, dates: inside, subjects: subjects, reading: reading)
        }
        let topic = opening.flatMap { terms.terms(in: reading.scalars, $0.sentence.range) }.asBag()
        return (claims, topic)
    }

    /// Sentences, the headline included, that tell what an article is about.
    private static let openingLength = 4
}
