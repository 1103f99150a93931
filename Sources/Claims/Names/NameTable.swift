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

    init(_ facts: [ArticleFacts]) {
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
    func articles(near drafts: [ArticleFacts]) -> Set<Int> {
        var found: Set<Int> = []
        func add(name: Int) {
            let articles = names[name].articles
            found.formUnion(
                articles.count > NameLimits.articles ? Array(articles.prefix(NameLimits.fewArticles)) : articles)
        }
        for mark in Set(drafts.flatMap(\.names.marks)) {
            near(mark).forEach(add)
        }
        for text in Set(drafts.flatMap(\.names.announcedNames)) { namesByText[text]?.forEach(add) }
        for key in Set(drafts.flatMap(\.names.askedKeys)) {
            let articles = articlesByStatement[key] ?? []
            if articles.count <= NameLimits.statements { found.formUnion(articles) }
        }
        return found
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
