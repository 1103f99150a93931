/// Which statements of other articles may be laid beside those of one article; asked for one article after another.
struct CandidatePairs {
    let articles: ComparableArticles
    /// The pairs of claims that share a key with a claim of the article, or stand in an article on its topic: each pair once,
    /// ascending by the other article. A pair of two primary articles is met once.
    private(set) var pairs: [ClaimNumbers] = []
    /// The other articles, ascending, and which of `pairs` are theirs.
    private(set) var byArticle: [(article: Int, pairs: Range<Int>)] = []
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
        part()
    }

    private mutating func addSharingKeys(_ article: ComparableArticle) {
        for (place, claim) in article.claims.enumerated() {
            let own = articles.place(of: place, in: article.number)
            for key in claim.claim.keys {
                for reference in index.claims(underKey: key) {
                    let number = Int(reference.article), claim = Int(reference.claim)
                    if seen.insert(number) { partners += 1 }
                    let isMet =
                        number == article.number ? claim <= place : number < article.number && primary.holds(number)
                    guard !isMet else { continue }
                    let other = articles.place(of: claim, in: number)
                    guard articles.mayCompare(own, other, inOneArticle: number == article.number) else { continue }
                    found.append(number << 40 | place << 20 | claim)
                }
            }
        }
    }

    private mutating func addOnTopic(_ article: ComparableArticle) {
        for other in topics.related(to: article, in: index) {
            if seen.insert(other) { partners += 1 }
            if other < article.number, primary.holds(other) { continue }
            for claim in articles[other].statements.indices {
                let their = articles.place(of: claim, in: other)
                for place in article.statements.indices {
                    let own = articles.place(of: place, in: article.number)
                    guard articles.mayCompare(own, their, inOneArticle: false) else { continue }
                    found.append(other << 40 | place << 20 | claim)
                }
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

    /// Parts what was found by the other article.
    private mutating func part() {
        pairs.removeAll(keepingCapacity: true)
        byArticle.removeAll(keepingCapacity: true)
        var last = -1
        for pair in found where pair != last {
            let article = pair >> 40
            if last < 0 || last >> 40 != article { byArticle.append((article, pairs.count..<pairs.count)) }
            pairs.append(ClaimNumbers(left: pair >> 20 & 0xFFFFF, right: pair & 0xFFFFF))
            byArticle[byArticle.count - 1].pairs = byArticle[byArticle.count - 1].pairs.lowerBound..<pairs.count
            last = pair
        }
    }
}

/// Two claims, each by its number in its article.
struct ClaimNumbers {
    let left: Int, right: Int
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
