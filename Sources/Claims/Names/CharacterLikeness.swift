import EmbeddedFiles

/// Which characters are taken for one another: by those who type by sound, and by the eye or the scanner.
public struct CharacterLikeness: Sendable {
    /// In rising order of how often such a slip is met.
    public enum Degree: Int, Sendable, Comparable {
        case none, nearSound, look, sound

        public static func < (a: Degree, b: Degree) -> Bool { a.rawValue < b.rawValue }
    }

    public static let embedded = CharacterLikeness(
        syllables: LexiconTable(lexicon: "syllables.tsv"),
        lookAlikes: ["look-alikes.txt", "look-alikes-in-print.txt"].map(LexiconTable.init(lexicon:)))

    /// Of each character of the basic plane the number of its first syllable among the file's lines, from 1; 0 where none
    /// is known.
    private var firstSyllables = [UInt16](repeating: 0, count: 0x10000)
    /// The numbers of the other syllables of those few characters that have several, in order.
    private var furtherSyllables: [UInt32: [UInt16]] = [:]
    /// Of each syllable the number it shares with those that southern speakers do not tell from it (zh and z, -ng and -n, n and l).
    private var mergedSyllables: [UInt16] = []
    private var looks: Set<UInt64> = []

    /// - Parameter lookAlikes: tables of groups of characters, parted by blanks or lines.
    public init(syllables: LexiconTable, lookAlikes: [LexiconTable]) {
        var merged: [String: UInt16] = [:]
        for row in syllables.rows where row.count == 2 {
            let name = Self.merged(String(row[0]))
            mergedSyllables.append(merged[name] ?? UInt16(mergedSyllables.count))
            merged[name] = mergedSyllables.last
            let number = UInt16(mergedSyllables.count)
            for scalar in row[1].scalars where scalar < 0x10000 { add(number, to: scalar) }
        }
        for row in lookAlikes.flatMap(\.rows) {
            for group in row[0].words {
                let members = group.scalars
                for (place, a) in members.enumerated() {
                    for b in members[(place + 1)...] where a != b { looks.insert(Self.pair(a, b)) }
                }
            }
        }
    }

    private mutating func add(_ syllable: UInt16, to scalar: UInt32) {
        if firstSyllables[Int(scalar)] == 0 {
            firstSyllables[Int(scalar)] = syllable
        } else {
            furtherSyllables[scalar, default: []].append(syllable)
        }
    }

    /// Whether any syllable of the one goes with any of the other.
    private func anySyllables(of a: UInt32, _ b: UInt32, go together: (UInt16, UInt16) -> Bool) -> Bool {
        guard let first = firstSyllable(of: a), let second = firstSyllable(of: b) else { return false }
        if together(first, second) { return true }
        let (more, others) = (furtherSyllables[a] ?? [], furtherSyllables[b] ?? [])
        guard !more.isEmpty || !others.isEmpty else { return false }
        return ([first] + more).contains { x in ([second] + others).contains { together(x, $0) } }
    }

    private func firstSyllable(of scalar: UInt32) -> UInt16? {
        guard scalar < 0x10000, firstSyllables[Int(scalar)] > 0 else { return nil }
        return firstSyllables[Int(scalar)]
    }

    public func degree(_ a: UInt32, _ b: UInt32) -> Degree {
        if a == b { return .sound }
        if anySyllables(of: a, b, go: ==) { return .sound }
        if looks.contains(Self.pair(a, b)) { return .look }
        let isNear = anySyllables(of: a, b) { mergedSyllables[Int($0) - 1] == mergedSyllables[Int($1) - 1] }
        return isNear ? .nearSound : .none
    }

    /// The first syllable of a character, without tone and with what southern speakers merge; of an unknown one itself.
    public func soundKey(_ scalar: UInt32) -> UInt32 {
        guard let first = firstSyllable(of: scalar) else { return scalar }
        return UInt32(mergedSyllables[Int(first) - 1])
    }

    private static func pair(_ a: UInt32, _ b: UInt32) -> UInt64 { UInt64(min(a, b)) << 32 | UInt64(max(a, b)) }

    private static func merged(_ syllable: String) -> String {
        var name = syllable
        for (long, short) in [("zh", "z"), ("ch", "c"), ("sh", "s")] where name.hasPrefix(long) {
            name = short + name.dropFirst(2)
        }
        if name.hasPrefix("n") { name = "l" + name.dropFirst() }
        return name.hasSuffix("ng") ? String(name.dropLast()) : name
    }
}
