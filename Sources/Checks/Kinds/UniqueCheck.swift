import Claims
import Findings

/// Articles as records: the same text twice, or one headline on different texts.
public struct UniqueCheck: CorpusCheck {
    public static let kind = "unique"
    public static let summary = "以篇为单位查重：整篇相同的文章，或者标题相同而内容不同的文章。"
    public static let options = [
        OptionSpec("of", .choice(["text", "headline"]), "text：全文相同；headline：标题相同而全文不同", required: true),
        OptionSpec("least", .integer, "标题至少多少个字才查（短标题多是栏目名）", standard: "8"),
        OptionSpec("most", .integer, "同一标题超过多少篇即视为栏目名，不再报告", standard: "4"),
    ]
    public static let placeholders = ["count"]

    public let header: RuleHeader
    private let isOfText: Bool
    private let least: Int
    private let most: Int

    public init(header: RuleHeader, options: OptionReader) {
        self.header = header
        isOfText = options.choice("of") != "headline"
        least = options.integer("least") ?? 8
        most = options.integer("most") ?? 4
    }

    public func findings(in index: any FactIndex, about primary: [ArticleFacts]) -> [Finding] {
        isOfText ? equalTexts(index, primary) : equalHeadlines(index, primary)
    }

    /// One finding for all articles of one text.
    private func equalTexts(_ index: any FactIndex, _ primary: [ArticleFacts]) -> [Finding] {
        let pairs = PassageReprints(index.passageCopies(about: primary), least: 98).pairs.filter(\.isWhole)
        let groups = PassageGroup.groups(of: pairs) { pair in
            let copy = pair.longest
            return zip(copy.articles, copy.places).map { .init($0, $1) }
        }
        let asked = Set(primary.compactMap { index.number(of: $0.article) })
        return groups.map { group in
            finding(Self.led(Set(group.members.flatMap(\.articles)).sorted(), by: asked, in: index))
        }
    }

    /// One finding for all articles of one headline that differ in their text.
    private func equalHeadlines(_ index: any FactIndex, _ primary: [ArticleFacts]) -> [Finding] {
        var order: [String] = []
        var seen: Set<String> = []
        for title in primary.map(\.article.title) where title.unicodeScalars.count >= least {
            if seen.insert(title).inserted { order.append(title) }
        }
        let asked = Set(primary.compactMap { index.number(of: $0.article) })
        return order.compactMap { title in
            let numbers = index.articles(titled: title).filter { !index.passages($0).isEmpty }
            guard (2...most).contains(numbers.count) else { return nil }
            let articles = Self.led(numbers, by: asked, in: index)
            return areDifferent(articles) ? finding(articles) : nil
        }
    }

    /// The articles with the first that is asked about in front.
    private static func led(_ numbers: [Int], by asked: Set<Int>, in index: any FactIndex) -> [ArticleFacts] {
        let own = numbers.firstIndex { asked.contains($0) } ?? 0
        return ([numbers[own]] + numbers[..<own] + numbers[(own + 1)...]).map { index.article($0) }
    }

    /// Whether every article shares less than three quarters of its fingerprints with the first.
    private func areDifferent(_ articles: [ArticleFacts]) -> Bool {
        let texts = articles.map { Set($0.passages.flatMap(\.fingerprints.hashes)) }
        return texts.dropFirst().allSatisfy { 4 * texts[0].intersection($0).count < 3 * min(texts[0].count, $0.count) }
    }

    /// Each article is shown by its longest paragraph.
    private func finding(_ articles: [ArticleFacts]) -> Finding {
        let sites = articles.compactMap { facts in
            facts.passages.enumerated().max { ($0.element.count, $1.offset) < ($1.element.count, $0.offset) }
                .map { Location($0.element.place, in: facts.article) }
        }
        return header.finding(
            at: sites[0], values: ["count": String(sites.count)], identity: articles.map(\.article.identity).sorted(),
            article: ArticleInfo.identity(of: articles.map(\.article)),
            related: sites.dropFirst().map { RelatedLocation(location: $0, message: say("又见于此", "again here")) })
    }
}
