import EmbeddedFiles

/// A few words that are looked for at places of a text; a longer word goes before a shorter.
struct CueWords: Sendable {
    /// Shared by all copies: words are handed out wherever they are asked for.
    private let tables: Tables

    private final class Tables: Sendable {
        let byFirst, byLast: CueTable

        init(_ words: [[UInt32]]) {
            byFirst = CueTable(words, by: .first)
            byLast = CueTable(words, by: .last)
        }
    }

    /// Words parted by spaces, as they stand in the code: taken apart once, however often they are asked for.
    init(_ spaced: StaticString) { self = WrittenCueWords.words(of: spaced) }

    /// The words of several lists, to be looked for at once.
    init(anyOf lists: [StaticString]) {
        self.init(words: lists.flatMap { LexiconText($0).words.map { String($0) } })
    }

    init(words: [String]) {
        tables = Tables(words.map { $0.unicodeScalars.map(\.value) }.filter { !$0.isEmpty })
    }

    /// Where the longest word that ends just before `end` begins; nil where none does, or it begins before `floor`.
    func start(endingAt end: Int, from floor: Int, in scalars: [UInt32]) -> Int? {
        guard end > floor else { return nil }
        return tables.byLast.range(of: scalars[end - 1], in: scalars, within: floor..<end) { end - $0 }?.lowerBound
    }

    /// Where the longest word that begins at `start` ends; nil where none does, or it ends past `limit`.
    func end(startingAt start: Int, to limit: Int, in scalars: [UInt32]) -> Int? {
        guard start < limit else { return nil }
        return tables.byFirst.range(of: scalars[start], in: scalars, within: start..<limit) { _ in start }?.upperBound
    }

    /// The words within a range, in order of their start, at each place the longest; one may begin inside another.
    func all(in range: Range<Int>, of scalars: [UInt32]) -> [Range<Int>] {
        var found: [Range<Int>] = []
        let table = tables.byFirst
        for start in range
        where table.mayHold(scalars[start], beside: start + 1 < range.upperBound ? scalars[start + 1] : nil) {
            if let end = end(startingAt: start, to: range.upperBound, in: scalars) { found.append(start..<end) }
        }
        return found
    }

    /// The first word within a range.
    func first(in range: Range<Int>, of scalars: [UInt32]) -> Range<Int>? {
        let table = tables.byFirst
        for start in range
        where table.mayHold(scalars[start], beside: start + 1 < range.upperBound ? scalars[start + 1] : nil) {
            if let end = end(startingAt: start, to: range.upperBound, in: scalars) { return start..<end }
        }
        return nil
    }

    /// The last word within a range.
    func last(in range: Range<Int>, of scalars: [UInt32]) -> Range<Int>? {
        let table = tables.byLast
        for end in range.reversed()
        where table.mayHold(scalars[end], beside: end > range.lowerBound ? scalars[end - 1] : nil) {
            if let start = start(endingAt: end + 1, from: range.lowerBound, in: scalars) { return start..<(end + 1) }
        }
        return nil
    }

    func isFound(in range: Range<Int>, of scalars: [UInt32]) -> Bool { first(in: range, of: scalars) != nil }
}
