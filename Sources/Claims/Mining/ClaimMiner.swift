import Extraction
import SourceText

/// Mines the claims of an article: a pure function of what was read in it.
public struct ClaimMiner: Sendable {
    private let terms: TermReader
    private let scopes = ScopeReader()
    private let disputes = DisputeReader.builtin
    private let eventWords = EventLexicon.builtin

    public init(terms: TermReader = TermReader()) { self.terms = terms }

    /// What was mined of an article.
    public struct Yield: Sendable {
        /// In the order of the text.
        public var claims: [Claim] = []
        /// The words that tell what the article is about.
        public var topic: [Term] = []
    }

    public func mine(_ reading: ArticleReading, mentions: [Mention]) -> Yield {
        let frames = SentenceReader(scopes: scopes, events: eventWords).frames(of: reading.article, mentions: mentions)
        let opening = Array(frames.prefix { $0.sentence.role != .body || $0.index < Self.openingLength })
        let topic = opening.flatMap {
            terms.terms(in: reading.scalars, ReporterLine.removed(from: $0.sentence.range, in: reading.scalars))
        }.asBag()
        return Yield(claims: claims(in: frames, about: opening, reading), topic: topic)
    }

    private func claims(
        in frames: [SentenceFrame], about opening: [SentenceFrame], _ reading: ArticleReading
    ) -> [Claim] {
        let quantities = QuantityClaimMiner(terms: terms, disputes: disputes)
        let events = EventClaimMiner(terms: terms, disputes: disputes, events: eventWords)
        let bases = GrowthBaseMiner(scalars: reading.scalars)
        let ends = TermEndMiner()
        var subjects = SubjectTracker(topic: opening.flatMap { $0.names.map(\.text) })
        var claims: [Claim] = []
        // 5月9日，泵站开工。…建设周期20个月: the term may stand in the next sentence.
        var before: (dated: [Claim], block: Int) = ([], -1)
        for frame in frames {
            subjects.enter(frame)
            let told = quantities.claims(in: frame, subjects: subjects, reading: reading)
            let dated = events.claims(in: frame, subjects: subjects, reading: reading)
            claims += told + bases.claims(in: frame, of: told, reading: reading) + SpanInDaysMiner.claims(of: told)
            claims += dated
            let starts = dated.isEmpty && before.block == frame.sentence.block ? before.dated : dated
            claims += ends.claims(in: frame, of: starts, reading: reading)
            if !dated.isEmpty { before = (dated, frame.sentence.block) }
        }
        HeadlineCompletion.complete(&claims)
        TourStop.mark(&claims, in: reading.scalars)
        return claims
    }

    /// Sentences, the headline included, that tell what an article is about.
    private static let openingLength = 4
}
