import Claims
import Findings

/// Places that say the same thing of one another: gathered so that six copies give one finding.
struct PassageGroup<Member> {
    /// A stretch of an article's file.
    struct Site: Hashable {
        /// The article's number in the index.
        var article: Int
        var start: Int
        var end: Int

        init(_ article: Int, _ place: TextPlace) {
            self.article = article
            start = place.startOffset
            end = place.endOffset
        }

        /// Whether half of the shorter of two stretches lies in the other.
        func overlaps(_ other: Site) -> Bool {
            article == other.article
                && 2 * (min(end, other.end) - max(start, other.start)) >= min(end - start, other.end - other.start)
        }
    }

    var members: [Member]

    /// Members put together where they share a site, directly or through others; in the order of their first member.
    static func groups(of members: [Member], sites: (Member) -> [Site]) -> [PassageGroup] {
        var leader = Array(members.indices)
        func root(_ number: Int) -> Int {
            var number = number
            while leader[number] != number { number = leader[number] }
            return number
        }
        let all = members.enumerated().flatMap { number, member in sites(member).map { (site: $0, member: number) } }
            .sorted {
                ($0.site.article, $0.site.start, $0.site.end, $0.member)
                    < ($1.site.article, $1.site.start, $1.site.end, $1.member)
            }
        for (place, entry) in all.enumerated() {
            for other in all[(place + 1)...] {
                guard other.site.article == entry.site.article, other.site.start < entry.site.end else { break }
                guard entry.site.overlaps(other.site) else { continue }
                let (one, two) = (root(entry.member), root(other.member))
                leader[max(one, two)] = min(one, two)
            }
        }
        var order: [Int] = []
        var gathered: [Int: [Member]] = [:]
        for (number, member) in members.enumerated() {
            if gathered[root(number)] == nil { order.append(root(number)) }
            gathered[root(number), default: []].append(member)
        }
        return order.compactMap { gathered[$0].map { PassageGroup(members: $0) } }
    }
}
