/// A few words that are looked for at places of a text; a longer word goes before a shorter.
struct CueWords: Sendable {
    private let byFirst: [UInt32: [[UInt32]]]
    private let byLast: [UInt32: [[UInt32]]]
    /// Which scalars may begin and end a word: most places are dismissed by a bit.
    private let firsts, lasts: ScalarSieve

    /// Words parted by spaces, as they stand in the code: taken apart once, however often they are asked for.
    init(_ spaced: StaticString) { self = WrittenCueWords.words(of: spaced) }

    init(words: [String]) {
        let words = words.map { $0.unicodeScalars.map(\.value) }.filter { !$0.isEmpty }
            .sorted { $0.count > $1.count }
        byFirst = Dictionary(grouping: words) { $0[0] }
        byLast = Dictionary(grouping: words) { $0[$0.count - 1] }
        firsts = ScalarSieve(byFirst.keys)
        lasts = ScalarSieve(byLast.keys)
    }

    /// Where the longest word that ends just before `end` begins; nil where none does, or it begins before `floor`.
    func start(endingAt end: Int, from floor: Int, in scalars: [UInt32]) -> Int? {
        guard end > floor, lasts.mayHold(scalars[end - 1]), let words = byLast[scalars[end - 1]] else { return nil }
        for word in words where end - word.count >= floor {
            if scalars[(end - word.count)..<end].elementsEqual(word) { return end - word.count }
        }
        return nil
    }

    /// Where the longest word that begins at `start` ends; nil where none does, or it ends past `limit`.
    func end(startingAt start: Int, to limit: Int, in scalars: [UInt32]) -> Int? {
        guard start < limit, firsts.mayHold(scalars[start]), let words = byFirst[scalars[start]] else { return nil }
        for word in words where start + word.count <= limit {
            if scalars[start..<(start + word.count)].elementsEqual(word) { return start + word.count }
        }
        return nil
    }

    /// The first word within a range.
    func first(in range: Range<Int>, of scalars: [UInt32]) -> Range<Int>? {
        for start in range where firsts.mayHold(scalars[start]) {
            if let end = end(startingAt: start, to: range.upperBound, in: scalars) { return start..<end }
        }
        return nil
    }

    /// The last word within a range.
    func last(in range: Range<Int>, of scalars: [UInt32]) -> Range<Int>? {
        for end in range.reversed() where lasts.mayHold(scalars[end]) {
            if let start = start(endingAt: end + 1, from: range.lowerBound, in: scalars) { return start..<(end + 1) }
        }
        return nil
    }

    func isFound(in range: Range<Int>, of scalars: [UInt32]) -> Bool { first(in: range, of: scalars) != nil }
}

/// Two hundred and fifty-six bits that dismiss most scalars which are not among a few; of those that are it holds all.
private struct ScalarSieve: Sendable {
    private var a: UInt64 = 0, b: UInt64 = 0, c: UInt64 = 0, d: UInt64 = 0

    init(_ scalars: some Sequence<UInt32>) {
        for scalar in scalars {
            let bit = UInt64(1) << UInt64(scalar & 63)
            switch scalar >> 6 & 3 {
            case 0: a |= bit
            case 1: b |= bit
            case 2: c |= bit
            default: d |= bit
            }
        }
    }

    func mayHold(_ scalar: UInt32) -> Bool {
        let word = scalar & 128 == 0 ? (scalar & 64 == 0 ? a : b) : (scalar & 64 == 0 ? c : d)
        return word >> UInt64(scalar & 63) & 1 != 0
    }
}
