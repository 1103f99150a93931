import Findings

/// Puts two names into one conflict: which is the odd one out, and where all their copies stand.
struct NameTelling {
    let corpus: NameCorpus

    func conflict(_ a: NameEntry, _ b: NameEntry, _ confidence: Double) -> NameConflict {
        let isFirstOdd = isOdd(a, b)
        let (odd, other) = isFirstOdd ? (a, b) : (b, a)
        let sites = self.sites(odd)
        let others = self.sites(other)
        return NameConflict(
            kind: .name, primary: sites[0], others: others + copies(of: other, apartFrom: odd, beside: others),
            copies: Array(sites.dropFirst()),
            here: odd.text, there: other.text, confidence: confidence,
            evidence: [Evidence(role: "difference", text: "\(odd.text)／\(other.text)")])
    }

    /// Where longer names and quotations of the same articles hold the part in which the names differ.
    private func copies(of entry: NameEntry, apartFrom odd: NameEntry, beside sites: [NameSite]) -> [NameSite] {
        guard let slip = NameSlip.between(entry.scalars, odd.scalars, starts: (entry.leadLength, odd.leadLength)),
            !slip.here.isEmpty
        else { return [] }
        let start = entry.scalars.count - slip.after - slip.here.count
        let part = NameDistinctions.text(
            Array(entry.scalars[max(0, start - 2)..<min(entry.scalars.count, start + slip.here.count + 2)]))
        var copies: [NameSite] = []
        for article in entry.articles.prefix(3) {
            for name in corpus.facts[article].names where name.text != entry.text && name.text.contains(part) {
                let site = NameSite(article: article, place: name.place)
                if copies.count < 4, !sites.contains(site) { copies.append(site) }
            }
        }
        return copies
    }

    /// Fewer articles, then fewer places, then the newer one.
    private func isOdd(_ a: NameEntry, _ b: NameEntry) -> Bool {
        if a.articles.count != b.articles.count { return a.articles.count < b.articles.count }
        let (first, second) = (count(a), count(b))
        if first != second { return first < second }
        let (x, y) = (a.sightings[0], b.sightings[0])
        return x.article == y.article
            ? x.name.place.startOffset > y.name.place.startOffset : corpus.isNewer(x.article, than: y.article)
    }

    private func count(_ entry: NameEntry) -> Int { entry.sightings.reduce(0) { $0 + $1.name.count } }

    private func sites(_ entry: NameEntry) -> [NameSite] {
        entry.sightings.prefix(8).map { NameSite(article: $0.article, place: $0.name.place) }
    }
}

/// Joins conflicts that tell one slip: nested names (某某科技有限公司, 某某科技), and several wordings on one place.
enum SlipGrouping {
    static func grouped(_ conflicts: [NameConflict]) -> [NameConflict] {
        var kept: [NameConflict] = []
        // By article the places in `kept` of those that stand in it: what overlaps has an article in common.
        var keptIn: [Int: [Int]] = [:]
        for conflict in conflicts.sorted(by: isTold) {
            let near = Set(articles(of: conflict).flatMap { keptIn[$0] ?? [] }).sorted()
            let place = near.first { overlap(kept[$0], conflict) } ?? kept.count
            if place < kept.count { kept[place] = merged(kept[place], conflict) } else { kept.append(conflict) }
            for article in articles(of: kept[place]) where !(keptIn[article]?.contains(place) ?? false) {
                keptIn[article, default: []].append(place)
            }
        }
        return kept
    }

    private static func articles(of conflict: NameConflict) -> Set<Int> {
        Set(([conflict.primary] + conflict.copies + conflict.others).map(\.article))
    }

    /// The surer first, then the longer name.
    private static func isTold(_ a: NameConflict, before b: NameConflict) -> Bool {
        if a.confidence != b.confidence { return a.confidence > b.confidence }
        if a.here.count != b.here.count { return a.here.count > b.here.count }
        return (a.primary.article, a.primary.place.startOffset, a.here, a.there)
            < (b.primary.article, b.primary.place.startOffset, b.here, b.there)
    }

    private static func overlap(_ a: NameConflict, _ b: NameConflict) -> Bool {
        let mine = [a.primary] + a.copies
        let yours = [b.primary] + b.copies
        let places = mine.contains { x in yours.contains(where: x.overlaps) }
        let others = a.others.contains { x in b.others.contains(where: x.overlaps) }
        return places || others && (a.here.contains(b.here) || b.here.contains(a.here))
    }

    private static func merged(_ a: NameConflict, _ b: NameConflict) -> NameConflict {
        var merged = a
        for site in b.others where !merged.others.contains(where: site.overlaps) { merged.others.append(site) }
        for site in [b.primary] + b.copies
        where site != merged.primary && !merged.copies.contains(where: site.overlaps)
            && !site.overlaps(merged.primary) && !merged.others.contains(where: site.overlaps)
        {
            merged.copies.append(site)
        }
        return merged
    }
}
