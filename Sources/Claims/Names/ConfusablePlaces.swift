import EmbeddedFiles
import SourceText

/// The places of an article where a character stands between others as it does in names: no pair that it makes with its neighbours
/// is a word or a common turn of phrase.
struct ConfusablePlaces {
    /// A character by its neighbours: `before << 32 | after`.
    struct Centre {
        let neighbours: UInt64
        /// Index into ``scalars``.
        let place: Int
    }

    /// The text without blanks and line breaks.
    let scalars: [UInt32]
    /// For each scalar its index in ``PassageSource/scalars``.
    let sources: [Int32]
    /// By rising neighbours, then by place.
    let centres: [Centre]

    init(_ passages: [Passage], known: KnownPairs) {
        var scalars: [UInt32] = []
        var sources: [Int32] = []
        var source: Int32 = 0
        for passage in passages {
            for scalar in [UInt32](scalarsOf: passage.place.text) {
                if !scalar.isWhitespace {
                    scalars.append(scalar)
                    sources.append(source)
                }
                source += 1
            }
            // A passage goes on in no other.
            scalars.append(0)
            sources.append(source)
            source += 1
        }
        (self.scalars, self.sources) = (scalars, sources)
        var centres: [Centre] = []
        var place = 1
        while place + 1 < scalars.count {
            let (before, here, after) = (scalars[place - 1], scalars[place], scalars[place + 1])
            if before.isHan, here.isHan, after.isHan, !known.holds(before, here), !known.holds(here, after) {
                centres.append(Centre(neighbours: UInt64(before) << 32 | UInt64(after), place: place))
            }
            place += 1
        }
        self.centres = centres.sorted { ($0.neighbours, $0.place) < ($1.neighbours, $1.place) }
    }

    /// The places at which a stretch of text stands, ascending.
    func places(of text: ArraySlice<UInt32>) -> [Int] {
        guard let first = text.first else { return [] }
        return scalars.indices.filter {
            scalars[$0] == first && $0 + text.count <= scalars.count
                && scalars[$0..<($0 + text.count)].elementsEqual(text)
        }
    }
}
