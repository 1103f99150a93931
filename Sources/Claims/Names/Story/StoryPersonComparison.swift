import Findings

/// Finds what two articles of one story tell differently of one person whom both name in full: age, home, sex, trade and life.
public struct StoryPersonComparison {
    private let stories: Stories
    private var corpus: NameCorpus { stories.corpus }

    public init(_ stories: Stories) { self.stories = stories }

    public func conflicts() -> [NameConflict] {
        var supposed: [Int: Set<[UInt32]>] = [:]
        func names(_ article: Int, _ text: StoryText) -> Set<[UInt32]> {
            if let known = supposed[article] { return known }
            supposed[article] = SupposedNames.names(in: text)
            return supposed[article] ?? []
        }
        return stories.pairs().flatMap { pair -> [NameConflict] in
            guard let a = stories.text(pair.first), let b = stories.text(pair.second) else { return [] }
            let read = self.shared(pair.first, a, pair.second, b)
            // 司机某某某, whom neither reads for sure, is one where both have him.
            let both = names(pair.first, a).filter(b.holds).union(names(pair.second, b).filter(a.holds))
                .subtracting(read)
            let shared = read + both.sorted { $0.lexicographicallyPrecedes($1) }
            guard !shared.isEmpty else { return [] }
            let names = Set(shared + [pair.first, pair.second].flatMap(known))
            let sides = (StoryPersons(a, names: names), StoryPersons(b, names: names))
            let years = [pair.first, pair.second].map { corpus.date($0)?.year }
            let lives = StoryPersonLives(sides.0, sides.1, years: (years[0], years[1]))
            let conflicts = shared.flatMap { name in
                self.conflicts(of: name, pair, sides)
                    + lives.slips(of: name).map { $0.conflict(.person, corpus, pair, a, b) }
            }
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
                guard isFull(name, person), !names.contains(name), text.holds(name),
                    person.manner != .supposed || !SupposedNames.endsLikePlace(name),
                    person.manner != .supposed
                        || corpus.facts[other].persons.contains(where: { $0.name == person.name })
                else { continue }
                names.append(name)
            }
        }
        return names
    }

    /// Three characters, or two that are no word.
    private func isFull(_ name: [UInt32], _ person: PersonSighting) -> Bool {
        name.count >= 3 || name.count == 2 && person.manner != .supposed && corpus.isRarePair(name[0], name[1])
    }

    private typealias Sides = (a: StoryPersons, b: StoryPersons)

    private func conflicts(of name: [UInt32], _ pair: StoryPairs.Pair, _ sides: Sides) -> [NameConflict] {
        [
            ages(of: name, pair, sides), homes(of: name, pair, sides), sexes(of: name, pair, sides),
            callings(of: name, pair, sides), deaths(of: name, pair, sides),
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

    /// Who is dead by the day on which the other article shows one alive.
    private func deaths(of name: [UInt32], _ pair: StoryPairs.Pair, _ sides: Sides) -> NameConflict? {
        guard let first = corpus.date(pair.first), let second = corpus.date(pair.second) else { return nil }
        let (a, b) = (PersonDeaths(persons: sides.a), PersonDeaths(persons: sides.b))
        if let death = a.death(of: name), a.sign(of: name) == nil, let sign = b.sign(of: name),
            b.death(of: name) == nil,
            PersonDeaths.isBefore(second, death, in: sides.a.text, printed: first)
        {
            return told(death.range, sign, 0.78, pair, sides)
        }
        if let death = b.death(of: name), b.sign(of: name) == nil, let sign = a.sign(of: name),
            a.death(of: name) == nil,
            PersonDeaths.isBefore(first, death, in: sides.b.text, printed: second)
        {
            return told(sign, death.range, 0.78, pair, sides)
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
