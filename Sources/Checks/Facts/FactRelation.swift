import Claims
import Extraction
import Findings

/// How the statements of one fact must stand to one another.
enum FactRelation: Sendable {
    /// Some value fits both of any two.
    case compatible
    /// Exact figures are the same; approximate ones fit.
    case equal
    /// Never less in a later article.
    case nondecreasing
    /// The figures that hold, by slot.
    case given([String: ExactNumber])

    /// Statements of one wrong value, with those of the value that they deny.
    struct Conflict {
        /// In the order of the articles; never empty.
        let wrong: [Sited<CollectedFact>]
        /// One statement of the value that holds; empty where the rule itself gives it.
        let against: [Sited<CollectedFact>]
        /// The value that holds.
        let expected: String
        /// All statements of that value, in the order of the articles.
        var holding: [Sited<CollectedFact>] = []

        /// The conflict as an article asked about has a part in it: told of its wrong value, or, where only the statement
        /// that holds is its own, told of that; nil where it has no part.
        func told(in asked: AskedArticles) -> Conflict? {
            let led = wrong.ledByAsked(asked)
            if !led.isEmpty { return Conflict(wrong: led, against: against, expected: expected) }
            guard let own = holding.first(where: { asked.contains($0.article) }) else { return nil }
            return Conflict(wrong: [own], against: wrong, expected: wrong[0].fact.text)
        }

        /// Both values side by side.
        func reason(_ language: Language) -> String {
            let stated = wrong[0].fact.text
            return language.choose("\(stated) 与 \(expected) 不能同时成立", "\(stated) and \(expected) cannot both hold")
        }
    }

    /// One conflict for each value that cannot stand beside the one most articles state.
    func conflicts(among facts: [Sited<CollectedFact>]) -> [Conflict] {
        let groups = Self.byValue(facts)
        if case .given(let values) = self {
            guard let slot = facts.first?.fact.key, let value = values[slot] else { return [] }
            return groups.filter { !($0[0].fact.value?.contains(value) ?? true) }.map {
                Conflict(wrong: $0, against: [], expected: value.description)
            }
        }
        guard let accepted = accepted(groups, among: facts) else { return [] }
        return groups.compactMap { group in
            let denied = accepted.filter { !agree(group[0], $0) }
            guard let against = denied.first, group[0].fact.text != against.fact.text else { return nil }
            return Conflict(wrong: group, against: [against], expected: against.fact.text, holding: denied)
        }
    }

    /// Facts of equal value together, groups in the order of their first.
    private static func byValue(_ facts: [Sited<CollectedFact>]) -> [[Sited<CollectedFact>]] {
        var groups: [[Sited<CollectedFact>]] = []
        var numbers: [String: Int] = [:]
        for fact in facts {
            if let number = numbers[fact.fact.text] {
                groups[number].append(fact)
            } else {
                numbers[fact.fact.text] = groups.count
                groups.append([fact])
            }
        }
        return groups
    }

    /// The statements of the value that the most others can stand beside; of equals the one stated more often, then
    /// the one of the earlier article.
    private func accepted(
        _ groups: [[Sited<CollectedFact>]], among facts: [Sited<CollectedFact>]
    ) -> [Sited<CollectedFact>]? {
        groups.max { a, b in
            let (first, second) = (support(a, facts), support(b, facts))
            if first != second { return first < second }
            if a.count != b.count { return a.count < b.count }
            return Self.isEarlier(b[0], a[0])
        }
    }

    private func support(_ group: [Sited<CollectedFact>], _ facts: [Sited<CollectedFact>]) -> Int {
        facts.count { agree(group[0], $0) }
    }

    private static func isEarlier(_ a: Sited<CollectedFact>, _ b: Sited<CollectedFact>) -> Bool {
        if let first = a.article.date?.date, let second = b.article.date?.date, first != second {
            return first < second
        }
        return ArticleInfo.precedes(a.article, b.article)
    }

    private func agree(_ a: Sited<CollectedFact>, _ b: Sited<CollectedFact>) -> Bool {
        guard let first = a.fact.value, let second = b.fact.value else { return a.fact.text == b.fact.text }
        switch self {
        case .compatible, .given: return first.intersects(second)
        case .equal:
            if let one = first.exact, let other = second.exact { return one == other }
            return first.intersects(second)
        case .nondecreasing:
            guard let early = a.article.date?.date, let late = b.article.date?.date, early != late else {
                return first.intersects(second)
            }
            return early < late ? !second.lies(below: first) : !first.lies(below: second)
        }
    }
}
