import Findings
import SourceText

/// Conflicts that hang together: one slip and all statements that it stands against.
public struct ConflictGroup: Sendable {
    /// The statement that an editor should look at first, of those asked about: the odd one out where the others agree, else
    /// the newest.
    public let primary: ClaimReference
    /// The statements it conflicts with, then the copies of itself, each in index order; where only some articles are asked
    /// about, the newest first.
    public let opposed: [ClaimReference]
    public let copies: [ClaimReference]
    /// The surest of its conflicts.
    public let surest: ClaimPair
    /// Whether three articles and more tell three figures and more: something that is counted anew each time (the medals
    /// after each day, the index of each month), or several things of one kind; a slip stands against one figure. A few articles
    /// are laid side by side for one story and tell no series.
    public let isSeries: Bool

    /// Groups conflicts that share a statement; in the order of their primary statements.
    /// - Parameter asked: the numbers of the articles asked about.
    public static func groups(
        of conflicts: [ClaimPair], in index: any FactIndex, about asked: Set<Int>
    ) -> [ConflictGroup] {
        var leader: [ClaimReference: ClaimReference] = [:]
        func find(_ reference: ClaimReference) -> ClaimReference {
            var root = reference
            while let next = leader[root], next != root { root = next }
            return root
        }
        for conflict in conflicts {
            let a = find(conflict.first), b = find(conflict.second)
            leader[max(a, b)] = min(a, b)
        }
        return Dictionary(grouping: conflicts) { find($0.first) }.values
            .map { ConflictGroup($0, index, asked) }
            .sorted { $0.primary < $1.primary }
    }

    private init(_ conflicts: [ClaimPair], _ index: any FactIndex, _ asked: Set<Int>) {
        surest = conflicts.min { (-$0.confidence, $0.first, $0.second) < (-$1.confidence, $1.first, $1.second) }!
        let members = Self.repeated(Set(conflicts.flatMap { [$0.first, $0.second] }), index).sorted()
        let claim = { (reference: ClaimReference) in
            index.statements(Int(reference.article)).claims[Int(reference.claim)]
        }
        let agreeing = { (a: ClaimReference, b: ClaimReference) -> Bool in
            guard let x = claim(a).value, let y = claim(b).value else { return a == b }
            return x.intersects(y)
        }
        let isAsked = { (reference: ClaimReference) in asked.contains(Int(reference.article)) }
        let own = members.filter(isAsked)
        let primary = (own.isEmpty ? members : own).min { a, b in
            let rankA = Self.rank(a, members, agreeing, index), rankB = Self.rank(b, members, agreeing, index)
            return rankA == rankB ? b < a : rankA.lexicographicallyPrecedes(rankB)
        }!
        self.primary = primary
        isSeries = index.articleCount > MemoryIndex.few && Self.differing(members, agreeing) >= 3
        let told = own.count == members.count ? members : Self.newestFirst(members, index)
        opposed = told.filter { !agreeing(primary, $0) }
        copies = told.filter { $0 != primary && agreeing(primary, $0) }
    }

    /// The statements with those of their articles that give the same figure again.
    private static func repeated(_ members: Set<ClaimReference>, _ index: any FactIndex) -> Set<ClaimReference> {
        var all = members
        for (article, told) in Dictionary(grouping: members, by: \.article) {
            let firsts = RepeatedFigure.firsts(of: index.statements(Int(article)).claims)
            let figures = Set(told.map { firsts[Int($0.claim)] })
            for place in firsts.indices where figures.contains(firsts[place]) {
                all.insert(ClaimReference(article: article, claim: Int32(place)))
            }
        }
        return all
    }

    private static func newestFirst(_ members: [ClaimReference], _ index: any FactIndex) -> [ClaimReference] {
        let days = members.map { index.info(Int($0.article)).date?.date.dayNumber ?? 0 }
        return members.indices.sorted { (-days[$0], $0) < (-days[$1], $1) }.map { members[$0] }
    }

    /// How many statements of different articles there are of which no two agree, counted in index order up to three.
    private static func differing(
        _ members: [ClaimReference], _ agreeing: (ClaimReference, ClaimReference) -> Bool
    ) -> Int {
        var chosen: [ClaimReference] = []
        for member in members where chosen.count < 3 {
            if chosen.allSatisfy({ $0.article != member.article && !agreeing($0, member) }) { chosen.append(member) }
        }
        return chosen.count
    }

    /// Fewest companions first, then the newest article.
    private static func rank(
        _ reference: ClaimReference, _ members: [ClaimReference], _ agreeing: (ClaimReference, ClaimReference) -> Bool,
        _ index: any FactIndex
    ) -> [Int] {
        let companions = members.count { agreeing(reference, $0) }
        let day = index.info(Int(reference.article)).date?.date.dayNumber ?? 0
        return [companions, -day]
    }
}
