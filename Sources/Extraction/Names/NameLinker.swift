import SourceText

/// Joins what a text says of its names: posts to bodies, aliases and short forms to full names, later mentions to earlier.
struct NameLinker {
    let text: ReadingText
    let context: ReadingContext
    let bodies: [OrganizationReader.Reading]
    let people: [PersonReader.Reading]
    private var found: [Mention] = []

    init(
        text: ReadingText, context: ReadingContext, bodies: [OrganizationReader.Reading], people: [PersonReader.Reading]
    ) {
        self.text = text
        self.context = context
        self.bodies = bodies
        self.people = people
    }

    mutating func mentions(others: [(range: Range<Int>, name: NameMention)], aliases: [AliasReader.Reading])
        -> [Mention]
    {
        addPeople()
        addBodies()
        addAliases(aliases)
        addOthers(others)
        addRepeatedPeople()
        return found.sorted { ($0.range.lowerBound, -$0.range.count) < ($1.range.lowerBound, -$1.range.count) }
    }

    private mutating func add(_ range: Range<Int>, _ value: Mention.Value) {
        found.append(Mention(range: text.sourceRange(range), value: value))
    }

    // MARK: Persons

    private mutating func addPeople() {
        for person in people { add(person.name, .person(mention(person))) }
    }

    private func mention(_ person: PersonReader.Reading) -> PersonMention {
        let post = person.post
        let body = post.flatMap { post in
            bodies.last {
                $0.range.upperBound == post.lowerBound || $0.range.upperBound == person.posts.last?.lowerBound
            }
        }
        let start = min(post?.lowerBound ?? person.name.lowerBound, body?.range.lowerBound ?? Int.max)
        return PersonMention(
            name: text.string(person.name), nameRange: text.sourceRange(person.name),
            posts: person.posts.map { text.string($0) },
            postRange: post.map { text.sourceRange(start..<$0.upperBound) },
            organization: body.map { text.string($0.range) }, age: person.age)
    }

    /// A name that was read once is read again wherever it stands.
    private mutating func addRepeatedPeople() {
        var byFirst: [UInt32: [[UInt32]]] = [:]
        for person in people where person.name.count >= 2 {
            let name = person.name.map { text[$0] }
            if byFirst[name[0]]?.contains(name) != true { byFirst[name[0], default: []].append(name) }
        }
        guard !byFirst.isEmpty else { return }
        let known = Set(people.map(\.name.lowerBound))
        // A bit for each of the last twelve bits of a first scalar: almost every character is passed over at one look.
        var firsts = [UInt64](repeating: 0, count: 64)
        for scalar in byFirst.keys { firsts[Int(scalar >> 6 & 63)] |= 1 << UInt64(scalar & 63) }
        for index in 0..<text.count where firsts[Int(text[index] >> 6 & 63)] >> UInt64(text[index] & 63) & 1 != 0 {
            guard let names = byFirst[text[index]], !known.contains(index) else { continue }
            let match = names.filter { name in name.indices.allSatisfy { text[index + $0] == name[$0] } }
                .max { $0.count < $1.count }
            guard let match, match.count > 2 || isWordStart(index) else { continue }
            let range = index..<(index + match.count)
            add(range, .person(PersonMention(name: text.string(range), nameRange: text.sourceRange(range))))
        }
    }

    private func isWordStart(_ index: Int) -> Bool {
        text.traits(index - 1).contains(.mark) || text.isOne(of: "和与对向由让请给据在", index - 1)
    }

    // MARK: Bodies

    /// The full names of the bodies, longest first, to which short forms are joined.
    private mutating func addBodies() {
        let names = bodies.map { text.string($0.range) }
        var seen: Set<String> = []
        let full = names.filter { seen.insert($0).inserted }.prefix(80).map { Array($0.unicodeScalars.map(\.value)) }
        for (body, name) in zip(bodies, names) {
            add(
                body.range,
                .name(
                    NameMention(
                        nameKind: .organization, text: name, head: text.string(body.head),
                        refersTo: fullName(of: body.range.map { text[$0] }, among: full))))
        }
    }

    /// The longest name that a short one stands for.
    private func fullName(of short: [UInt32], among names: [[UInt32]]) -> String? {
        guard let full = names.filter({ Self.isShortForm(short, of: $0) }).max(by: { $0.count < $1.count }) else {
            return nil
        }
        return String(String.UnicodeScalarView(full.compactMap(Unicode.Scalar.init)))
    }

    /// Whether every character of a short name stands in the full one in order, both beginning with the same two and
    /// ending with the same one: 云州产研院 for 云州产业技术研究院.
    static func isShortForm(_ a: [UInt32], of b: [UInt32]) -> Bool {
        guard a.count >= 4, a.count < b.count, a.prefix(2) == b.prefix(2), a.last == b.last, b.count <= a.count * 3
        else { return false }
        return a.standInOrder(in: b)
    }

    // MARK: Aliases and words for names

    private mutating func addAliases(_ aliases: [AliasReader.Reading]) {
        for alias in aliases.prefix(40) {
            let word = alias.alias.map { text[$0] }
            let full =
                bodies.last { $0.range.upperBound == alias.nameEnd }.map { text.string($0.range) }
                ?? text.string(nameBefore(alias.nameEnd))
            for index in alias.alias.lowerBound..<text.count
            where text[index] == word[0] && word.indices.allSatisfy({ text[index + $0] == word[$0] }) {
                let range = index..<(index + word.count)
                add(range, .name(NameMention(nameKind: .alias, text: text.string(range), refersTo: full)))
            }
        }
    }

    /// What an alias stands for where no body ends there: a title, a quotation, or the words since the last mark.
    private func nameBefore(_ end: Int) -> Range<Int> {
        var start = end
        if text[end - 1] == "》" {
            while start > 0, text[start] != "《" { start -= 1 }
            return start..<end
        }
        while start > max(0, end - 30), !text.traits(start - 1).contains(.mark) || text.isOne(of: "“”·", start - 1) {
            start -= 1
        }
        return start..<end
    }

    private mutating func addOthers(_ others: [(range: Range<Int>, name: NameMention)]) {
        var nextBody = 0
        for (range, name) in others {
            while nextBody < bodies.count, bodies[nextBody].range.upperBound <= range.lowerBound { nextBody += 1 }
            switch name.nameKind {
            case .place:
                let isInside = nextBody < bodies.count && bodies[nextBody].range.contains(range.lowerBound)
                if !isInside { add(range, .name(name)) }
            case .anaphor:
                var resolved = name
                if resolved.refersTo == nil, let head = name.head, !head.isEmpty, text[range.lowerBound] == "该" {
                    resolved.refersTo = bodies[..<nextBody].last { text.string($0.range).hasSuffix(head) }.map {
                        text.string($0.range)
                    }
                }
                add(range, .name(resolved))
            default: add(range, .name(name))
            }
        }
    }
}
