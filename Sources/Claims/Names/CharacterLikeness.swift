import EmbeddedFiles

/// Which characters are taken for one another: by those who type by sound, and by the eye or the scanner.
public struct CharacterLikeness: Sendable {
    /// In rising order of how often such a slip is met.
    public enum Degree: Int, Sendable, Comparable {
        case none, nearSound, look, sound

        public static func < (a: Degree, b: Degree) -> Bool { a.rawValue < b.rawValue }
    }

    public static let embedded = CharacterLikeness(
        syllables: EmbeddedFiles.text("lexicons/syllables.tsv") ?? "",
        lookAlikes: ["lexicons/look-alikes.txt", "lexicons/look-alikes-in-print.txt"].compactMap(EmbeddedFiles.text))

    /// The syllables of a character as numbers into the file's lines.
    private var syllables: [UInt32: [UInt16]] = [:]
    /// Of each syllable the number it shares with those that southern speakers do not tell from it (zh and z, -ng and -n, n and l).
    private var mergedSyllables: [UInt16] = []
    private var looks: Set<UInt64> = []

    /// - Parameter lookAlikes: tables of groups of characters, parted by blanks or lines.
    public init(syllables table: String, lookAlikes: [String]) {
        var merged: [String: UInt16] = [:]
        for line in table.parted(at: "\n") where !line.isRemark {
            let parts = line.parted(at: "\t")
            guard parts.count == 2 else { continue }
            let number = UInt16(mergedSyllables.count)
            let name = Self.merged(String(parts[0]))
            let shared = merged[name] ?? number
            merged[name] = shared
            mergedSyllables.append(shared)
            for scalar in parts[1].unicodeScalars { syllables[scalar.value, default: []].append(number) }
        }
        for line in lookAlikes.flatMap({ $0.parted(at: "\n") }) where !line.isRemark {
            for group in line.words {
                let members = group.unicodeScalars.map(\.value)
                for a in members { for b in members where a != b { looks.insert(Self.pair(a, b)) } }
            }
        }
    }

    public func degree(_ a: UInt32, _ b: UInt32) -> Degree {
        if a == b { return .sound }
        let first = syllables[a] ?? []
        let second = syllables[b] ?? []
        if first.contains(where: second.contains) { return .sound }
        if looks.contains(Self.pair(a, b)) { return .look }
        let near = first.contains { x in
            second.contains { mergedSyllables[Int(x)] == mergedSyllables[Int($0)] }
        }
        return near ? .nearSound : .none
    }

    /// The first syllable of a character, without tone and with what southern speakers merge; of an unknown one itself.
    public func soundKey(_ scalar: UInt32) -> UInt32 {
        guard let first = syllables[scalar]?.first else { return scalar }
        return UInt32(mergedSyllables[Int(first)])
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
