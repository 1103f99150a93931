extension NameCorpus {
    /// The persons of whom a text is the same, parted by it: groups in the order in which they are first met, each in that of
    /// the articles.
    ///
    /// - Parameters:
    ///   - asked: the articles of which one must have a part in a group; nil for all.
    ///   - text: nil for a person who is left out.
    func persons(
        about asked: Set<Int>?, sharing text: (PersonSighting) -> String?
    ) -> [[(article: Int, person: PersonSighting)]] {
        let wanted = asked.map { asked in
            Set(asked.flatMap { facts[$0].persons.compactMap { text($0).map(TextKey.init) } })
        }
        var places: [TextKey: Int] = [:]
        var groups: [[(article: Int, person: PersonSighting)]] = []
        for (article, facts) in facts.enumerated() {
            for person in facts.persons {
                guard let key = text(person).map(TextKey.init), wanted?.contains(key) ?? true else { continue }
                if let place = places[key] {
                    groups[place].append((article, person))
                } else {
                    places[key] = groups.count
                    groups.append([(article, person)])
                }
            }
        }
        return groups
    }
}
