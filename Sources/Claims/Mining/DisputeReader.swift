import EmbeddedFiles
import SourceText

/// Tells sentences that quote a figure only to correct or deny it (`Rules/lexicons/dispute-words.txt`).
struct DisputeReader: Sendable {
    private let cues: PhraseTable<Bool>

    private init() {
        var cues = PhraseTable<Bool>()
        for row in LexiconTable(lexicon: "dispute-words.txt").rows {
            for word in row[0].words { cues.insert(word, true) }
        }
        self.cues = cues
    }

    /// Read on first use.
    static let builtin = DisputeReader()

    func isDisputed(_ frame: SentenceFrame, scalars: [UInt32]) -> Bool { isDisputed(frame.sentence.range, scalars) }

    /// Whether a stretch of text holds such a word.
    func isDisputed(_ range: Range<Int>, _ scalars: [UInt32]) -> Bool {
        range.contains { cues.longestMatch(in: scalars, at: $0, end: range.upperBound) != nil }
    }
}
