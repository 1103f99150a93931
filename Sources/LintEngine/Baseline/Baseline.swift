import Findings

/// Findings that a newsroom knows of and leaves for now: known by fingerprint and number, never by place.
public struct Baseline: Sendable, Equatable {
    /// By path in byte order, then rule, passage and fingerprint; each fingerprint once.
    public let entries: [Entry]

    /// How many findings it knows.
    public var count: Int { entries.reduce(0) { $0 + $1.count } }

    /// The findings of one fingerprint. All but fingerprint and count is there to be read by people, and to tell whether
    /// a run could have found it.
    public struct Entry: Sendable, Hashable {
        public let rule: String
        public let fingerprint: String
        public var count: Int
        /// The file that holds it, as named in findings.
        public let path: String
        /// The other files that it speaks of, in byte order, each once.
        public let others: [String]
        /// The headline, shortened.
        public let article: String
        /// The passage, shortened.
        public let text: String
    }

    /// Takes the entries as they are, in their order; of one fingerprint the counts add up.
    public init(entries: [Entry]) {
        var kept: [Entry] = []
        var numbers: [String: Int] = [:]
        for entry in entries {
            if let number = numbers[entry.fingerprint] {
                kept[number].count += entry.count
            } else {
                numbers[entry.fingerprint] = kept.count
                kept.append(entry)
            }
        }
        self.entries = kept.sorted(by: Self.precedes)
    }

    /// The baseline that knows just these findings.
    public init(of findings: [Finding]) {
        self.init(
            entries: findings.map { finding in
                let others = Set(finding.related.map(\.location.path)).subtracting([finding.location.path])
                return Entry(
                    rule: finding.rule, fingerprint: finding.fingerprint, count: 1, path: finding.location.path,
                    others: others.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) },
                    article: Self.shortened(finding.location.article), text: Self.shortened(finding.location.text))
            })
    }

    /// A few scalars are enough to recognise a place, and keep the texts out of the file.
    private static func shortened(_ text: String) -> String {
        let scalars = text.unicodeScalars.filter { !$0.properties.isWhitespace }
        let longest = 12
        return String(String.UnicodeScalarView(scalars.prefix(longest))) + (scalars.count > longest ? "…" : "")
    }

    private static func precedes(_ a: Entry, _ b: Entry) -> Bool {
        if a.path != b.path { return a.path.utf8.lexicographicallyPrecedes(b.path.utf8) }
        return (a.rule, a.text, a.fingerprint) < (b.rule, b.text, b.fingerprint)
    }

    /// What holding findings against a baseline gives.
    public struct Match: Sendable {
        /// For each finding whether the baseline knows it.
        public let isKnown: [Bool]
        /// Entries of which fewer were found than the baseline counts, with the number that is missing.
        public let missing: [(entry: Entry, count: Int)]
    }

    /// Of the findings of one fingerprint the first are known, as many as the baseline counts.
    public func match(_ findings: [Finding]) -> Match {
        var left = Dictionary(uniqueKeysWithValues: entries.map { ($0.fingerprint, $0.count) })
        let isKnown = findings.map { finding in
            guard let count = left[finding.fingerprint], count > 0 else { return false }
            left[finding.fingerprint] = count - 1
            return true
        }
        let missing = entries.map { (entry: $0, count: left[$0.fingerprint] ?? 0) }.filter { $0.count > 0 }
        return Match(isKnown: isKnown, missing: missing)
    }

    /// The same without so many of each entry; what is left with none goes.
    public func without(_ missing: [(entry: Entry, count: Int)]) -> Baseline {
        let gone = Dictionary(uniqueKeysWithValues: missing.map { ($0.entry.fingerprint, $0.count) })
        return Baseline(
            entries: entries.compactMap { entry in
                var entry = entry
                entry.count -= gone[entry.fingerprint] ?? 0
                return entry.count > 0 ? entry : nil
            })
    }
}
