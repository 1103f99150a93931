import EmbeddedFiles
import SourceText

/// Tells sentences that quote a figure only to correct or deny it (`Rules/lexicons/dispute-words.txt`).
struct DisputeReader: Sendable {
    private let cues: PhraseTable<Bool>

    init() {
        var cues = PhraseTable<Bool>()
        for row in LexiconTable(lexicon: "dispute-words.txt").rows {
            for word in row[0].words { cues.insert(word, true) }
        }
        self.cues = cues
    }

    func isDisputed(_ frame: SentenceFrame, scalars: [UInt32]) -> Bool {
        frame.sentence.range.contains {
            cues.longestMatch(in: scalars, at: $0, end: frame.sentence.range.upperBound) != nil
        }
    }
}
