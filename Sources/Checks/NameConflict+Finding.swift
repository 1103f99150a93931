import Claims
import Findings

extension RuleHeader {
    /// The finding that tells a conflict: the odd one out first, then what says otherwise, then its copies.
    func finding(_ conflict: NameConflict, in corpus: NameCorpus) -> Finding {
        let other = language.choose("此处写作“\(conflict.there)”", "here “\(conflict.there)”")
        let same = language.choose("此处同样写作“\(conflict.here)”", "likewise “\(conflict.here)”")
        let related =
            conflict.others.map { RelatedLocation(location: corpus.location(of: $0), message: other) }
            + conflict.copies.map { RelatedLocation(location: corpus.location(of: $0), message: same) }
        let info = corpus.articles[conflict.primary.article]
        return finding(
            at: corpus.location(of: conflict.primary),
            values: ["stated": conflict.here, "otherwise": conflict.there],
            identity: [conflict.kind.rawValue] + [conflict.here, conflict.there].sorted(),
            article: ArticleInfo.identity(of: [info] + conflict.others.prefix(1).map { corpus.articles[$0.article] }),
            related: related, evidence: conflict.evidence, confidence: conflict.confidence)
    }

    /// The placeholders that messages about names may use.
    static let namePlaceholders = ["stated", "otherwise"]
}

extension NameCorpus {
    func location(of site: NameSite) -> Location { Location(site.place, in: articles[site.article]) }

    /// The facts of all articles that could concern the primary ones.
    init(_ index: any FactIndex, about primary: [ArticleFacts]) { self = index.names(about: primary) }

    /// The numbers of the primary articles; nil where they are all there are.
    func numbers(of primary: [ArticleFacts]) -> Set<Int>? {
        guard primary.count < articles.count else { return nil }
        let asked = AskedArticles(primary.map(\.article))
        return Set(articles.indices.filter { asked.contains(articles[$0]) })
    }

    /// The conflicts in which an article asked about has a part, each told from there.
    func concerning(_ primary: [ArticleFacts], _ conflicts: [NameConflict]) -> [NameConflict] {
        guard primary.count < articles.count else { return conflicts }
        let asked = AskedArticles(primary.map(\.article))
        return conflicts.compactMap { conflict in conflict.told { asked.contains(articles[$0.article]) } }
    }
}
