import Findings
import SourceText

/// The name facts of many articles, with what is rare and what is common among them.
public struct NameCorpus: Sendable {
    public let articles: [ArticleInfo]
    public let facts: [NameFacts]
    /// The texts of all names, persons and figures, by number.
    private let texts: [String]
    /// In how many articles each text stands.
    private let articleCounts: [Int32]
    /// The numbers of each article's names and persons, ascending.
    private let topics: [[Int32]]
    private let figures: [[Int32]]
    /// In how many articles each gram stands.
    private let articlesByGram: [UInt32: Int32]

    let stories = StoryPairStore()

    /// How common names are in a larger archive that the articles were chosen from; nil where they are all there is.
    private let archive: (any NameCounts)?
    /// Whether no article of the archive that could name something alike was left out.
    private let isWhole: Bool

    public init(
        articles: [ArticleInfo], facts: [NameFacts], chosenFrom archive: (any NameCounts)? = nil, isWhole: Bool = true
    ) {
        self.archive = archive
        self.isWhole = isWhole
        self.articles = articles
        self.facts = facts
        var numbers: [TextKey: Int32] = [:]
        var texts: [String] = []
        var counts: [Int32] = []
        func number(_ text: String) -> Int32 {
            let key = TextKey(text)
            if let known = numbers[key] { return known }
            let number = Int32(texts.count)
            numbers[key] = number
            texts.append(text)
            counts.append(0)
            return number
        }
        var topics: [[Int32]] = []
        var figures: [[Int32]] = []
        var byGram: [UInt32: Int32] = [:]
        for facts in facts {
            topics.append(Set(facts.topicNames.map(number)).sorted())
            figures.append(facts.figures.map(number).sorted())
            for text in (topics.last ?? []) + (figures.last ?? []) { counts[Int(text)] += 1 }
            if archive == nil { for gram in facts.grams { byGram[gram, default: 0] += 1 } }
        }
        (self.texts, articleCounts, self.topics, self.figures) = (texts, counts, topics, figures)
        articlesByGram = byGram
    }

    /// For each article itself and those akin to it within some days (``kin(within:)``), as far as they have what is asked for.
    func withKin(within limit: Int, where hasIt: (Int) -> Bool) -> [[Int]] {
        var near = articles.indices.map { hasIt($0) ? [$0] : [] }
        guard near.contains(where: { !$0.isEmpty }) else { return near }
        for (a, b) in kin(within: limit) {
            if hasIt(b) { near[a].append(b) }
            if hasIt(a) { near[b].append(a) }
        }
        return near
    }

    /// The pairs of articles that share a name which few hold, told within some days of one another; ascending. Of a handful of
    /// articles all pairs: they may tell one story without a name in common.
    func kin(within limit: Int) -> [(Int, Int)] {
        if articleCount <= Self.handful {
            return articles.indices.flatMap { a in
                articles.indices.dropFirst(a + 1).filter { days(a, $0) ?? 0 <= limit }.map { (a, $0) }
            }
        }
        var articlesByTopic: [Int32: [Int]] = [:]
        for (article, topics) in topics.enumerated() {
            for topic in topics where (2...6).contains(articleCounts[Int(topic)]) {
                articlesByTopic[topic, default: []].append(article)
            }
        }
        return BucketPairs.of(articlesByTopic.values) { days($0, $1) ?? 0 <= limit }
    }

    func date(_ article: Int) -> CalendarDate? { articles[article].date?.date }

    /// The days between two articles; nil where one has no date.
    func days(_ a: Int, _ b: Int) -> Int? {
        guard let first = date(a), let second = date(b) else { return nil }
        return abs(first.dayNumber - second.dayNumber)
    }

    /// Whether the first article is newer, or stands later where dates do not tell.
    func isNewer(_ a: Int, than b: Int) -> Bool {
        if let first = date(a), let second = date(b), first != second { return first > second }
        return a > b
    }

    /// How much two articles share: rare names, apart from those given, rare words and figures; 1 is one rare name.
    func kinship(_ a: Int, _ b: Int, apartFrom excluded: [String] = []) -> Double {
        if a == b { return 3 }
        return nameKinship(a, b, excluded) + figureKinship(a, b) + gramKinship(a, b)
    }

    private func nameKinship(_ a: Int, _ b: Int, _ excluded: [String]) -> Double {
        let shared = Self.shared(topics[a], topics[b]).map { (text: texts[Int($0)], weight: weight(of: $0)) }
        var sum = 0.0
        var counted: [String] = []
        // Longer names first: a name inside a counted one tells nothing more.
        for name in shared.sorted(by: { ($1.text.utf8.count, $0.text) < ($0.text.utf8.count, $1.text) }) {
            guard !excluded.contains(where: { Self.holds($0, name.text) || Self.holds(name.text, $0) }),
                !counted.contains(where: { Self.holds($0, name.text) })
            else { continue }
            counted.append(name.text)
            sum += name.weight
        }
        return sum
    }

    private static func holds(_ whole: String, _ part: String) -> Bool {
        NameBytes.with(whole, part) { $0.holds($1) }
    }

    /// What shared figures tell: half of what names do, and no more than one and a half together.
    func figureKinship(_ a: Int, _ b: Int) -> Double {
        min(1.5, Self.shared(figures[a], figures[b]).reduce(0) { $0 + weight(of: $1) / 2 })
    }

    /// What shared rare words tell, apart from those that two articles of their lengths share by chance: eight are as good
    /// as a name, and all no more than three names together.
    private func gramKinship(_ a: Int, _ b: Int) -> Double {
        let limit = max(8, articleCount / 500)
        let shared = TopicGrams.shared(facts[a].grams, facts[b].grams) { articleCount(ofGram: $0) <= limit ? 1 : 0.05 }
        let chance = Double(facts[a].grams.count * facts[b].grams.count) / Self.gramsPerChance
        let beyond = shared - chance
        if articleCount <= Self.handedTogether { return beyond < 2 ? 0 : min(3, (beyond - 1) / 3) }
        return beyond < 5 ? 0 : min(3, (beyond - 4) / 4)
    }

    /// How many pairs of characters two passages share that are no words of the language and stand in few articles: parts of names,
    /// whether or not anything tells that they are.
    func rarePairs(_ a: String, _ b: String) -> Int {
        let limit = max(8, articleCount / 500)
        return unknownPairs(a).intersection(unknownPairs(b)).count {
            articleCount(ofGram: TopicGrams.hash(UInt32($0 >> 32), UInt32($0 & 0xFFFF_FFFF))) <= limit
        }
    }

    /// Whether two neighbouring characters are no word of the language, and stand so in few articles.
    func isRarePair(_ first: UInt32, _ second: UInt32) -> Bool {
        first.isHan && second.isHan && !KnownPairs.embedded.holds(first, second) && !Self.functional.contains(first)
            && !Self.functional.contains(second)
            && articleCount(ofGram: TopicGrams.hash(first, second)) <= max(8, articleCount / 500)
    }

    private func unknownPairs(_ text: String) -> Set<UInt64> {
        let scalars = [UInt32](scalarsOf: text)
        return Set(
            scalars.indices.dropFirst().compactMap { place in
                let (first, second) = (scalars[place - 1], scalars[place])
                return first.isHan && second.isHan && !KnownPairs.embedded.holds(first, second)
                    && !Self.functional.contains(first) && !Self.functional.contains(second)
                    ? UInt64(first) << 32 | UInt64(second) : nil
            })
    }

    /// Characters that stand beside any other.
    private static let functional = ScalarSet("的了在是和有不这为他她也从到与说对把被就都而以其之着过又还已我你们它个一二三四五六七八九十百千万两几多各每第年月日时")

    /// So few articles are rarely laid side by side but for one story: half the words are enough.
    private static let handedTogether = 4

    /// So few articles are all held against each other.
    public static let handful = 12

    /// Two articles on different things share one gram by chance where the product of their numbers is so large.
    private static let gramsPerChance = 12_000.0

    private func weight(of text: Int32) -> Double {
        let count = archive?.articleCount(ofText: texts[Int(text)]) ?? Int(articleCounts[Int(text)])
        if count <= max(8, articleCount / 500) { return 1 }
        return count <= max(8, articleCount / 100) ? 0.3 : 0.05
    }

    /// In how many articles a name stands that was met so many times: those left out count too, that a common name is not taken
    /// for a rare one.
    func count(of name: String, met: Int) -> Int {
        isWhole ? met : max(met, archive?.articleCount(ofText: name) ?? 0)
    }

    private var articleCount: Int { archive?.articleCount ?? articles.count }

    private func articleCount(ofGram gram: UInt32) -> Int {
        archive?.articleCount(ofGram: gram) ?? Int(articlesByGram[gram] ?? 0)
    }

    /// The members that two ascending lists share.
    private static func shared(_ a: [Int32], _ b: [Int32]) -> [Int32] {
        var shared: [Int32] = []
        var first = 0
        var second = 0
        while first < a.count, second < b.count {
            if a[first] == b[second] { shared.append(a[first]) }
            if a[first] <= b[second] { first += 1 } else { second += 1 }
            // Equal members leave the second list one step behind, which the next round makes good.
        }
        return shared
    }
}
