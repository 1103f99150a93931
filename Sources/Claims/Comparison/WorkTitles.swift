/// The titles in 《》 of a sentence: which law, rule or work it speaks of.
struct WorkTitles {
    /// Neighbouring characters of each title.
    private let titles: [Set<[UInt32]>]

    init(_ sentence: String) {
        var titles: [Set<[UInt32]>] = []
        var current: [UInt32]?
        for scalar in sentence.unicodeScalars {
            switch scalar {
            case "《": current = []
            case "》":
                if let title = current { titles.append(Set(zip(title, title.dropFirst()).map { [$0, $1] })) }
                current = nil
            default: current?.append(scalar.value)
            }
        }
        self.titles = titles.filter { !$0.isEmpty }
    }

    /// Whether both name titles, and none of the one is like one of the other; a word may be slipped in a title.
    func areOther(than other: WorkTitles) -> Bool {
        !titles.isEmpty && !other.titles.isEmpty && !shareOne(with: other)
    }

    /// Whether a title of the one is like one of the other.
    func shareOne(with other: WorkTitles) -> Bool {
        titles.contains { title in other.titles.contains { Self.areAlike(title, $0) } }
    }

    private static func areAlike(_ a: Set<[UInt32]>, _ b: Set<[UInt32]>) -> Bool {
        a.intersection(b).count * 2 >= min(a.count, b.count)
    }
}
