import Findings

/// Finds what two articles of one story tell differently of one person whom both name in full: age, home, sex and trade.
public struct StoryPersonComparison {
    private let stories: Stories
    private var corpus: NameCorpus { stories.corpus }

    public init(_ stories: Stories) { self.stories = stories }

    public func conflicts() -> [NameConflict] {
        stories.pairs().flatMap { pair -> [NameConflict] in
            guard let a = stories.text(pair.first), let b = stories.text(pair.second) else { return [] }
            let shared = self.shared(pair.first, a, pair.second, b)
            guard !shared.isEmpty else { return [] }
            let names = Set(shared + [pair.first, pair.second].flatMap(known))
            let sides = (StoryPersons(a, names: names), StoryPersons(b, names: names))
            let conflicts = shared.flatMap { self.conflicts(of: $0, pair, sides) }
            // A full name and a figure in common are enough.
            return conflicts.isEmpty || stories.areOne(pair, figures: 1) ? conflicts : []
        }
    }

    private func known(_ article: Int) -> [[UInt32]] {
        corpus.facts[article].knownPersons.map { $0.name.unicodeScalars.map(\.value) }
    }

    /// The full names that both articles have: known to be names in either, or taken for names in both.
    private func shared(_ first: Int, _ a: StoryText, _ second: Int, _ b: StoryText) -> [[UInt32]] {
        var names: [[UInt32]] = []
        for (article, other, text) in [(first, second, b), (second, first, a)] {
            for person in corpus.facts[article].persons {
                let name = person.name.unicodeScalars.map(\.value)
                guard name.count >= 3, !names.contains(name), text.holds(name),
                    person.manner != .supposed
                        || corpus.facts[other].persons.contains(where: { $0.name == person.name })
                else { continue }
                names.append(name)
            }
        }
        return names
    }

    private typealias Sides = (a: StoryPersons, b: StoryPersons)

    private func conflicts(of name: [UInt32], _ pair: StoryPairs.Pair, _ sides: Sides) -> [NameConflict] {
        [
            ages(of: name, pair, sides), homes(of: name, pair, sides), sexes(of: name, pair, sides),
            callings(of: name, pair, sides),
        ].compactMap { $0 }
    }

    // MARK: What differs

    /// Two ages that years gone by do not explain: one more is a birthday, or reckoned the old way.
    private func ages(of name: [UInt32], _ pair: StoryPairs.Pair, _ sides: Sides) -> NameConflict? {
        let (first, second) = (PersonAges(persons: sides.a).ages(of: name), PersonAges(persons: sides.b).ages(of: name))
        guard let x = first.first, let y = second.first,
            first.allSatisfy({ one in second.allSatisfy { abs(one.years - $0.years) >= 2 } })
        else { return nil }
        return told(x.range, y.range, 0.82, pair, sides)
    }

    private func homes(of name: [UInt32], _ pair: StoryPairs.Pair, _ sides: Sides) -> NameConflict? {
        let (first, second) = (
            PersonHomes(persons: sides.a).homes(of: name), PersonHomes(persons: sides.b).homes(of: name)
        )
        guard let x = first.first, let y = second.first,
            first.allSatisfy({ one in second.allSatisfy { one.province != $0.province } })
        else { return nil }
        return told(x.range, y.range, 0.8, pair, sides)
    }

    private func sexes(of name: [UInt32], _ pair: StoryPairs.Pair, _ sides: Sides) -> NameConflict? {
        let (first, second) = (
            PersonSexes(persons: sides.a).tellings(of: name), PersonSexes(persons: sides.b).tellings(of: name)
        )
        guard let x = first.first(where: \.isFirm) ?? first.first,
            let y = second.first(where: \.isFirm) ?? second.first, x.isWoman != y.isWoman,
            first.allSatisfy({ $0.isWoman == x.isWoman }),
            second.allSatisfy({ $0.isWoman == y.isWoman })
        else { return nil }
        let firm = [x, y].count(where: \.isFirm)
        guard firm > 0 || min(first.count, second.count) > 1 else { return nil }
        return told(x.range, y.range, firm == 2 ? 0.8 : 0.74, pair, sides)
    }

    private func callings(of name: [UInt32], _ pair: StoryPairs.Pair, _ sides: Sides) -> NameConflict? {
        let (first, second) = (
            PersonCallings(persons: sides.a).callings(of: name), PersonCallings(persons: sides.b).callings(of: name)
        )
        for x in first {
            guard let y = second.first(where: { $0.family == x.family && $0.kind != x.kind }),
                corpus.days(pair.first, pair.second) ?? 0 <= Self.tradeDays,
                !first.contains(where: { $0.family == y.family && $0.kind == y.kind }),
                !second.contains(where: { $0.family == x.family && $0.kind == x.kind })
            else { continue }
            return told(x.range, y.range, 0.76, pair, sides)
        }
        return nil
    }

    /// Nobody changes trade within so many days unsaid.
    private static let tradeDays = 60

    private func told(
        _ x: Range<Int>, _ y: Range<Int>, _ confidence: Double, _ pair: StoryPairs.Pair, _ sides: Sides
    ) -> NameConflict {
        StorySlip(first: x, second: y, confidence: confidence)
            .conflict(.person, corpus, pair, sides.a.text, sides.b.text)
    }
}
