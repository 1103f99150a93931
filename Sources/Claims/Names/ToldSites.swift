import Findings

/// The places of conflicts that are told already, by their article.
struct ToldSites {
    private var places: [Int: [(conflict: Int, offsets: Range<Int>)]] = [:]

    init(_ told: [NameConflict]) {
        for (number, conflict) in told.enumerated() {
            for site in [[conflict.primary], conflict.copies, conflict.others].joined() {
                places[site.article, default: []].append((number, site.place.startOffset..<site.place.endOffset))
            }
        }
    }

    /// Whether one conflict that is told has a place that overlaps each side of another.
    func cover(_ conflict: NameConflict) -> Bool {
        conflict.others.reduce(conflicts(at: conflict.primary)) { $0.intersection(conflicts(at: $1)) }.isEmpty == false
    }

    private func conflicts(at site: NameSite) -> Set<Int> {
        let offsets = site.place.startOffset..<site.place.endOffset
        return Set(places[site.article, default: []].filter { $0.offsets.overlaps(offsets) }.map(\.conflict))
    }
}
