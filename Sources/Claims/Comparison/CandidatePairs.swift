/// Which statements of other articles may be laid beside those of one article; asked for one article after another.
struct CandidatePairs {
    let articles: ComparableArticles
    /// The pairs of claims that share a key with a claim of the article, or stand in an article on its topic, by the other
    /// article's number; each pair once, ascending. A pair of two primary articles is met once.
    private(set) var byArticle: [(article: Int, pairs: [(Int, Int)])] = []
    /// How many articles there are that the article could be compared with.
    private(set) var partners = 0

    private let index: any FactIndex
    private var primary = NumberMarks()
    private var seen = NumberMarks()
    private var bystanders: Set<Int> = []
    private var topics = TopicWeights()
    /// `article << 40 | place << 20 | claim`.
    private var found: [Int] = []

    init(_ index: any FactIndex, primary: [Int]) {
        self.index = index
        articles = ComparableArticles(index)
        for number in primary { _ = self.primary.insert(number) }
    }

    mutating func find(of number: Int) {
        let article = articles[number]
        found.removeAll(keepingCapacity: true)
        seen.clear()
        bystanders.removeAll(keepingCapacity: true)
        partners = 0
        addSharingKeys(article)
        addOnTopic(article)
        countBystanders(article)
        found.sort()
        byArticle = Self.parted(found)
    }

    private mutating func addSharingKeys(_ article: ComparableArticle) {
        for (place, claim) in article.claims.enumerated() {
            for key in claim.claim.keys {
                // The claims of an article stand side by side.
                var other = article
                for reference in index.claims(underKey: key) {
                    let number = Int(reference.article), claim = Int(reference.claim)
                    if seen.insert(number) { partners += 1 }
                    let isMet =
                        number == article.number ? claim <= place : number < article.number && primary.holds(number)
                    guard !isMet else { continue }
                    if other.number != number { other = articles[number] }
                    add(place, of: article, claim, of: other)
                }
            }
        }
    }

    private mutating func addOnTopic(_ article: ComparableArticle) {
        for other in topics.related(to: article, in: index) {
            if seen.insert(other) { partners += 1 }
            if other < article.number, primary.holds(other) { continue }
            let related = articles[other]
            for place in article.facets.indices {
                for claim in related.facets.indices { add(place, of: article, claim, of: related) }
            }
        }
    }

    private mutating func countBystanders(_ article: ComparableArticle) {
        for claim in article.claims {
            for key in claim.claim.keys {
                for other in index.bystanders(underKey: key) {
                    let isNew = other < 0 ? bystanders.insert(other).inserted : seen.insert(other)
                    if isNew { partners += 1 }
                }
            }
        }
    }

    private mutating func add(
        _ place: Int, of article: ComparableArticle, _ claim: Int, of other: ComparableArticle
    ) {
        let isOne = other.number == article.number
        guard other.facets[claim].mayCompare(with: article.facets[place], inOneArticle: isOne) else { return }
        found.append(other.number << 40 | place << 20 | claim)
    }

    private static func parted(_ found: [Int]) -> [(article: Int, pairs: [(Int, Int)])] {
        var parted: [(article: Int, pairs: [(Int, Int)])] = []
        var last = -1
        var pairs: [(Int, Int)] = []
        for pair in found where pair != last {
            if last >= 0, last >> 40 != pair >> 40 {
                parted.append((last >> 40, pairs))
                pairs.removeAll(keepingCapacity: true)
            }
            pairs.append((pair >> 20 & 0xFFFFF, pair & 0xFFFFF))
            last = pair
        }
        if last >= 0 { parted.append((last >> 40, pairs)) }
        return parted
    }
}

/// A set of small numbers that is emptied at no cost.
struct NumberMarks {
    private var rounds: [Int32] = []
    private var round: Int32 = 1

    /// Whether the number is new.
    mutating func insert(_ number: Int) -> Bool {
        if number >= rounds.count { rounds += Array(repeating: 0, count: number + 64) }
        guard rounds[number] != round else { return false }
        rounds[number] = round
        return true
    }

    func holds(_ number: Int) -> Bool { number < rounds.count && rounds[number] == round }

    mutating func clear() { round += 1 }
}
