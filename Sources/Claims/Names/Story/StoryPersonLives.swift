/// What two articles of one story tell differently of a person's life: whether he is married, has brothers or children, his place among
/// them, whose relative he is, his school, the side he is hurt on, the year of birth beside his age.
struct StoryPersonLives {
    private let first: Life
    private let second: Life

    /// What one article tells, of everyone it names.
    private struct Life {
        let traits: [PersonTraits.Trait]
        let schools: [PersonSchools.School]
        let sides: PersonSides
        let hurts: [PersonSides.Side]
        let births: [PersonBirths.Birth]
        let ages: PersonAges
        /// The year it was printed in.
        let year: Int?

        init(_ persons: StoryPersons, _ year: Int?) {
            traits = PersonTraits(persons: persons).traits()
            schools = PersonSchools(persons: persons).schools()
            sides = PersonSides(persons: persons)
            hurts = sides.hurts()
            births = PersonBirths(persons: persons).births()
            ages = PersonAges(persons: persons)
            self.year = year
        }
    }

    /// - Parameter years: those the articles were printed in.
    init(_ a: StoryPersons, _ b: StoryPersons, years: (Int?, Int?)) {
        first = Life(a, years.0)
        second = Life(b, years.1)
    }

    func slips(of name: [UInt32]) -> [StorySlip] {
        [traits(of: name), schools(of: name), hurts(of: name), births(of: name)].compactMap { $0 }
    }

    // MARK: What differs

    private func traits(of name: [UInt32]) -> StorySlip? {
        let (here, there) = (first.traits.filter { $0.name == name }, second.traits.filter { $0.name == name })
        for x in here {
            guard let y = there.first(where: { $0.opposes(x) }),
                // Who tells both knows how the one became the other.
                here.allSatisfy({ !$0.isOfOneKind(with: y) || $0.opposes(y) }),
                there.allSatisfy({ !$0.isOfOneKind(with: x) || $0.opposes(x) })
            else { continue }
            return StorySlip(first: x.range, second: y.range, confidence: 0.76)
        }
        return nil
    }

    private func schools(of name: [UInt32]) -> StorySlip? {
        let (here, there) = (first.schools.filter { $0.person == name }, second.schools.filter { $0.person == name })
        for x in here {
            guard let y = there.first(where: { $0.opposes(x) }), here.allSatisfy({ !$0.isSame(as: y) }),
                there.allSatisfy({ !$0.isSame(as: x) })
            else { continue }
            return StorySlip(first: x.range, second: y.range, confidence: 0.78)
        }
        return nil
    }

    private func hurts(of name: [UInt32]) -> StorySlip? {
        for x in first.hurts where x.name == name {
            guard let y = second.hurts.first(where: { $0.name == name && $0.opposes(x) }), !first.sides.holds(y),
                !second.sides.holds(x)
            else { continue }
            return StorySlip(first: x.range, second: y.range, confidence: 0.76)
        }
        return nil
    }

    /// 1961年生 in one article, 今年58岁的他 in the other; an age beside the name is held against the year by the rule of ages.
    private func births(of name: [UInt32]) -> StorySlip? {
        if let slip = Self.birth(of: name, in: first, age: second) {
            return StorySlip(first: slip.birth, second: slip.age, confidence: 0.8)
        }
        return Self.birth(of: name, in: second, age: first).map {
            StorySlip(first: $0.age, second: $0.birth, confidence: 0.8)
        }
    }

    private static func birth(of name: [UInt32], in here: Life, age there: Life) -> (
        birth: Range<Int>, age: Range<Int>
    )? {
        guard let year = there.year, let birth = here.births.first(where: { $0.name == name }),
            let age = there.ages.ages(of: name).first(where: \.isPointed), abs(year - birth.year - age.years) >= 2
        else { return nil }
        return (birth.range, age.range)
    }
}
