import SourceText

/// What an article is about, without knowing its words: its pairs of Han characters that hold no grammatical one and do
/// not stand everywhere.
///
/// Of short articles, nineteen in twenty pairs that tell one story share eight and more, and nineteen in twenty of those
/// that do not share four and fewer (`Benchmarks/common_pairs.py stories`).
enum TopicGrams {
    /// Hashes, ascending, each once.
    static func grams(of scalars: [UInt32]) -> [UInt32] {
        var grams: [UInt32] = []
        var run = 0
        let lexicon = TermLexicon.builtin
        for (index, scalar) in scalars.enumerated() {
            run = scalar.isHan && !grammatical.contains(scalar) ? run + 1 : 0
            guard run >= 2, lexicon.weight(ofPairAt: index - 1, in: scalars) == 100 else { continue }
            grams.append(hash(scalars[index - 1], scalar))
        }
        return grams.sortedDistinct()
    }

    static func hash(_ a: UInt32, _ b: UInt32) -> UInt32 {
        ((2_166_136_261 ^ a) &* 16_777_619 ^ b) &* 16_777_619
    }

    private static let grammatical = ScalarSet("的了在是和年月日一有不中等为这他她也从到个与上下来去说记者对把被就都而以其之后前时将元")

    /// The number of members that two ascending lists share, each weighed.
    static func shared(_ a: [UInt32], _ b: [UInt32], weight: (UInt32) -> Double) -> Double {
        var sum = 0.0
        var first = 0
        var second = 0
        while first < a.count, second < b.count {
            if a[first] == b[second] {
                sum += weight(a[first])
                first += 1
                second += 1
            } else if a[first] < b[second] {
                first += 1
            } else {
                second += 1
            }
        }
        return sum
    }
}
