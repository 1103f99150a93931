import SourceText

/// One pass over a text for names; then the names it gave are found again, and aliases and short forms joined to them.
struct NameScan {
    let text: ReadingText
    let context: ReadingContext
    private let lexicon: NameLexicon
    private let persons: PersonReader
    private let organizations: OrganizationReader
    private let quoted: QuotedReader
    private let aliases: AliasReader
    private let anaphors: AnaphorReader
    private let places: PlaceReader
    private var bodies: [OrganizationReader.Reading] = []
    private var people: [PersonReader.Reading] = []
    private var others: [(range: Range<Int>, name: NameMention)] = []
    private var given: [AliasReader.Reading] = []
    /// Indices that lie in a person's name.
    private var named: Set<Int> = []

    init(text: ReadingText, lexicon: NameLexicon, context: ReadingContext) {
        self.text = text
        self.context = context
        self.lexicon = lexicon
        persons = PersonReader(text: text, lexicon: lexicon)
        organizations = OrganizationReader(text: text, lexicon: lexicon)
        quoted = QuotedReader(text: text)
        aliases = AliasReader(text: text)
        anaphors = AnaphorReader(text: text, lexicon: lexicon)
        places = PlaceReader(text: text, lexicon: lexicon)
    }

    mutating func mentions() -> [Mention] {
        var placeEnd = 0
        for index in 0..<text.count {
            let may = lexicon.beginning(text[index])
            guard !may.isEmpty else { continue }
            if may.contains(.head), let body = organizations.organization(headAt: index) { take(body) }
            if !may.isDisjoint(with: [.post, .lead]) || may.contains(.surname) && isAfterMark(index) {
                for person in persons.persons(at: index, may) { take(person) }
            }
            if may.contains(.word) { readSmall(at: index) }
            if may.contains(.place), index >= placeEnd, let place = places.place(at: index) {
                others.append((place, NameMention(nameKind: .place, text: text.string(place))))
                placeEnd = place.upperBound
            }
        }
        // 永康 in 黄永康 is no place.
        others.removeAll { range, name in
            name.nameKind == .place && (named.contains(range.lowerBound) || named.contains(range.upperBound - 1))
        }
        var linker = NameLinker(text: text, context: context, bodies: bodies, people: people)
        return linker.mentions(others: others, aliases: given)
    }

    private func isAfterMark(_ index: Int) -> Bool { index == 0 || text.traits(index - 1).contains(.mark) }

    private mutating func readSmall(at index: Int) {
        switch text[index] {
        case "《", "“":
            guard let found = quoted.quoted(at: index) else { return }
            others.append((found.range, NameMention(nameKind: found.kind, text: text.string(found.inner))))
        case "以", "下", "又", "简", "英", "俗":
            if let found = aliases.alias(at: index) { given.append(found) }
        case "该", "我", "本", "其":
            guard !named.contains(index), let found = anaphors.anaphor(at: index) else { return }
            let refersTo = text[index] == "我" && text[index + 1] == "市" ? context.city : nil
            others.append(
                (
                    found.range,
                    NameMention(
                        nameKind: .anaphor, text: text.string(found.range), head: text.string(found.head),
                        refersTo: refersTo)
                ))
        default: return
        }
    }

    /// A body that ends later but begins at the same place takes the earlier one in: 云州大学 in 云州大学海洋研究院.
    private mutating func take(_ body: OrganizationReader.Reading) {
        // 委 of 云州高新区管委会 ends no body of its own.
        if let last = bodies.last, last.range.lowerBound <= body.range.lowerBound,
            last.range.upperBound >= body.range.upperBound
        {
            return
        }
        while let last = bodies.last, last.range.lowerBound >= body.range.lowerBound { bodies.removeLast() }
        bodies.append(body)
    }

    private mutating func take(_ person: PersonReader.Reading) {
        // The longer post, which begins first, wins: 副主任 over 主任.
        guard !named.contains(person.name.lowerBound), !named.contains(person.name.lowerBound + 1) else { return }
        named.formUnion(person.name)
        people.append(person)
    }
}
