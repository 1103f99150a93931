/// The names of many articles under the keys by which they are compared: finds the articles that name something nearly as
/// others do, without looking at the rest.
struct NameTable: Sendable {
    private var names: [(mark: NameMark, articles: [Int])] = []
    /// Numbers of names, ascending.
    private var namesByKey: [UInt32: [Int]] = [:]
    private var namesByText: [String: [Int]] = [:]
    private var articlesByStatement: [UInt32: [Int]] = [:]
    private var articlesByText: [String: Int] = [:]
    private var articlesByGram: [UInt32: Int] = [:]
    /// When each article was printed; nil where that is not known.
    private let days: [Int?]

    init(_ facts: [ArticleFacts]) {
        days = facts.map { $0.article.date?.date.dayNumber }
        struct Name: Hashable { let kind, text: String }
        var numbers: [Name: Int] = [:]
        for (article, facts) in facts.enumerated() {
            for mark in facts.names.marks {
                let name = Name(kind: mark.kind, text: mark.text)
                if let number = numbers[name] {
                    names[number].articles.append(article)
                    // The longest lead has all the keys of the shorter ones, and more.
                    if mark.lead.unicodeScalars.count > names[number].mark.lead.unicodeScalars.count {
                        names[number].mark = mark
                    }
                } else {
                    numbers[name] = names.count
                    names.append((mark, [article]))
                }
            }
            for key in facts.names.statementKeys { articlesByStatement[key, default: []].append(article) }
            for text in Self.texts(of: facts.names) { articlesByText[text, default: 0] += 1 }
            for gram in facts.names.grams { articlesByGram[gram, default: 0] += 1 }
        }
        for (number, name) in names.enumerated() {
            for key in name.mark.keys { namesByKey[key, default: []].append(number) }
            namesByText[name.mark.text, default: []].append(number)
        }
    }

    /// What an article counts for in ``NameCounts/articleCount(ofText:)``.
    static func texts(of facts: NameFacts) -> Set<String> { facts.topics.union(facts.figures) }

    func articleCount(ofText text: String) -> Int { articlesByText[text] ?? 0 }

    func articleCount(ofGram gram: UInt32) -> Int { articlesByGram[gram] ?? 0 }

    /// The articles that name something as the given ones do or nearly so, or state ranks and states of the same.
    /// - Returns: the articles, and whether they are all that were found.
    func articles(near drafts: [ArticleFacts]) -> (articles: Set<Int>, isWhole: Bool) {
        drafts.map(articles).reduce(into: ([], true)) { all, found in
            all.articles.formUnion(found.articles)
            all.isWhole = all.isWhole && found.isWhole
        }
    }

    private func articles(near draft: ArticleFacts) -> (articles: Set<Int>, isWhole: Bool) {
        var candidates = NameCandidates(of: draft.article)
        func articles(of numbers: some Sequence<Int>) -> [Int64] {
            numbers.flatMap { name in
                let articles = names[name].articles
                return articles.prefix(articles.count > NameLimits.articles ? NameLimits.fewArticles : articles.count)
                    .map(Int64.init)
            }
        }
        for mark in draft.names.marks {
            let near = near(mark)
            candidates.add(articles(of: near.filter { names[$0].mark.text == mark.text }))
            candidates.add(articles(of: near.filter { names[$0].mark.text != mark.text }))
        }
        for text in draft.names.announcedNames { candidates.add(articles(of: namesByText[text] ?? [])) }
        for key in draft.names.askedKeys {
            let articles = articlesByStatement[key] ?? []
            if articles.count <= NameLimits.statements { candidates.add(articles.map(Int64.init)) }
        }
        let chosen = candidates.chosen { days[Int($0)] }
        return (Set(chosen.map(Int.init)), candidates.isWhole)
    }

    /// The names that are the given one, or differ from it in one place as far as they are looked at.
    private func near(_ mark: NameMark) -> Set<Int> {
        var nearNames = NearNames(of: mark)
        var near: Set<Int> = []
        var seen: Set<Int> = []
        for key in mark.keys.sorted() {
            guard let known = namesByKey[key], known.count <= NameLimits.names else { continue }
            for name in known where seen.insert(name).inserted && nearNames.takes(names[name].mark) {
                near.insert(name)
            }
        }
        return near
    }
}
