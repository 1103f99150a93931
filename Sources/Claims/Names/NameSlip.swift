import SourceText

/// The one place where two names differ, read from their common end leftwards.
public struct NameSlip: Sendable, Hashable {
    public enum Kind: String, Sendable, Codable {
        /// One character for another: 藻源, 藻元.
        case substitution
        /// The same characters in another order: 湖滨, 滨湖.
        case transposition
        /// A character more: 商会, 总商会.
        case insertion
        /// One word for another: 恳亲, 联谊.
        case exchange
    }

    public let kind: Kind
    /// What the first name has there; empty where the second has a character more.
    public let here: [UInt32]
    public let there: [UInt32]
    /// How many characters left of the difference agree, as far as the texts go.
    public let before: Int
    /// How many characters right of it agree: all up to the end.
    public let after: Int

    /// The difference of two texts that end alike, or nil where they are equal, differ in more than one place, or one is
    /// the end of the other.
    ///
    /// Left of the names, which begin at `starts`, the texts may go on differently; two characters must agree left of the
    /// difference, unless both names begin where the agreement does.
    public static func between(_ a: [UInt32], _ b: [UInt32], starts: (Int, Int)? = nil) -> NameSlip? {
        let after = commonEnd(a, a.count, b, b.count)
        let restA = a.count - after
        let restB = b.count - after
        guard restA > 0, restB > 0, after > 0 else { return nil }
        var best: NameSlip?
        for (kind, widthA, widthB) in shapes where widthA <= restA && widthB <= restB {
            let hereRange = restA - widthA..<restA
            let thereRange = restB - widthB..<restB
            let fits = kind != .transposition || a[hereRange].sorted() == b[thereRange].sorted()
            guard fits else { continue }
            let before = commonEnd(a, hereRange.lowerBound, b, thereRange.lowerBound)
            let isWhole = starts.map { hereRange.lowerBound - before <= $0.0 && thereRange.lowerBound - before <= $0.1 }
            let isAtStart = kind == .transposition && min(hereRange.lowerBound, thereRange.lowerBound) == 0
            guard before >= 2 || isAtStart || isWhole == true && kind == .substitution, before > (best?.before ?? -1)
            else { continue }
            best = NameSlip(
                kind: kind, here: Array(a[hereRange]), there: Array(b[thereRange]), before: before, after: after)
        }
        return best
    }

    /// One head noun for another at the end of names that agree before it: 某某研究所, 某某研究中心.
    ///
    /// - Parameters:
    ///   - ends: how many characters of each name are its head noun.
    ///   - least: how many characters must agree before them.
    static func ofHeads(_ a: [UInt32], _ b: [UInt32], ends: (Int, Int), least: Int = 3) -> NameSlip? {
        guard ends.0 > 0, ends.1 > 0, a.count > ends.0, b.count > ends.1, a.suffix(ends.0) != b.suffix(ends.1) else {
            return nil
        }
        let before = commonEnd(a, a.count - ends.0, b, b.count - ends.1)
        return before < least
            ? nil
            : NameSlip(
                kind: .exchange, here: Array(a.suffix(ends.0)), there: Array(b.suffix(ends.1)), before: before, after: 0
            )
    }

    /// The difference of two names known from their first to their last character: one character for another, two
    /// neighbours in the other order, or, of long names, a word for another, anywhere.
    static func ofWholes(_ a: [UInt32], _ b: [UInt32]) -> NameSlip? {
        guard a.count == b.count, let first = a.indices.first(where: { a[$0] != b[$0] }),
            let last = a.indices.last(where: { a[$0] != b[$0] })
        else { return nil }
        let isSwap = last == first + 1 && a[first] == b[last] && a[last] == b[first]
        let isWord = !isSwap && last == first + 1 && a.count >= longWhole
        guard first == last || isSwap || isWord, first + a.count - 1 - last > 0 else { return nil }
        if isWord, last == a.count - 1, first < 4 { return nil }
        return NameSlip(
            kind: isSwap ? .transposition : isWord ? .exchange : .substitution, here: Array(a[first...last]),
            there: Array(b[first...last]),
            before: first, after: a.count - 1 - last)
    }

    /// Characters of a name in marks in which a whole word may be a slip.
    private static let longWhole = 6

    /// One or two characters for others in the quoted parts of names that go on alike: “云岭卫士”专项行动, “云岭哨兵”专项行动.
    ///
    /// - Parameter quoted: how many characters of each name are quoted; those must begin alike, or end alike.
    static func ofQuotedParts(_ a: [UInt32], _ b: [UInt32], quoted: (Int, Int)) -> NameSlip? {
        let before = zip(a, b).prefix { $0 == $1 }.count
        let after = zip(a.dropFirst(before).reversed(), b.dropFirst(before).reversed()).prefix { $0 == $1 }.count
        let here = Array(a.dropFirst(before).dropLast(after))
        let there = Array(b.dropFirst(before).dropLast(after))
        guard here.count == there.count, (1...2).contains(here.count), after >= a.count - quoted.0,
            after >= b.count - quoted.1, before > 0 || after > a.count - quoted.0
        else { return nil }
        return NameSlip(
            kind: here.count == 1 ? .substitution : .exchange, here: here, there: there, before: before, after: after)
    }

    /// “千帆竞渡”行动, “百帆竞渡”行动: 百, 千 and 万 in a slogan number nothing.
    var exchangesManyForMany: Bool {
        kind == .substitution && here.allSatisfy(Self.many.contains)
            && there.allSatisfy(Self.many.contains)
    }

    private static let many = ScalarSet("百千万")

    /// Whether two persons are exchanged: 关于甲某某…的报告.
    var exchangesPersons: Bool {
        guard kind == .exchange, here.count == 3 else { return false }
        let lexicon = NameLexicon.embedded
        return lexicon.surnameLength(in: here, at: 0, end: 3) > 0 && lexicon.surnameLength(in: there, at: 0, end: 3) > 0
    }

    /// What may have been exchanged, with the widths on both sides; the likeliest first.
    private static let shapes: [(Kind, Int, Int)] = [
        (.transposition, 2, 2), (.substitution, 1, 1), (.insertion, 0, 1), (.insertion, 1, 0), (.transposition, 3, 3),
        (.transposition, 4, 4), (.exchange, 2, 2), (.exchange, 3, 3), (.insertion, 0, 2), (.insertion, 2, 0),
    ]

    private static func commonEnd(_ a: [UInt32], _ endA: Int, _ b: [UInt32], _ endB: Int) -> Int {
        var length = 0
        while length < endA, length < endB, a[endA - length - 1] == b[endB - length - 1] { length += 1 }
        return length
    }
}
