import EmbeddedFiles
import Synchronization

/// Keeps the words that stand in the code ready, by the place of their text in the program.
enum WrittenCueWords {
    private static let known = Mutex<[UInt: CueWords]>([:])

    static func words(of spaced: StaticString) -> CueWords {
        guard spaced.hasPointerRepresentation else { return CueWords(words: [spaced.description]) }
        let place = UInt(bitPattern: spaced.utf8Start)
        return known.withLock { known in
            if let words = known[place] { return words }
            let words = CueWords(words: LexiconText(spaced).words.map { String($0) })
            known[place] = words
            return words
        }
    }
}
