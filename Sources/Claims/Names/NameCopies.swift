import Findings
import SourceText

/// Adds to conflicts of names the further places of their articles at which the same words stand: who mends a name wants to see
/// all places of it, and facts keep only the first of an article.
public struct NameCopies {
    private let texts: StoryTexts

    public init(of corpus: NameCorpus, in index: any FactIndex) { texts = StoryTexts(corpus: corpus, index: index) }

    public func completed(_ conflict: NameConflict) -> NameConflict {
        guard Self.repeated.contains(conflict.kind) else { return conflict }
        var completed = conflict
        var known = [conflict.primary] + conflict.copies + conflict.others
        completed.copies += further([conflict.primary] + conflict.copies, beside: &known)
        completed.others += further(conflict.others, beside: &known)
        return completed
    }

    /// Kinds whose places hold a name and nothing else: of a state or a rank the same words may be told of another thing.
    private static let repeated: Set<NameConflict.Kind> = [.name, .person, .edition]

    /// Where the words of some sites stand again in their articles, apart from what lies over a known site; these are known then.
    private func further(_ sites: [NameSite], beside known: inout [NameSite]) -> [NameSite] {
        var found: [NameSite] = []
        for site in sites {
            let name = [UInt32](scalarsOf: site.place.text).filter { !$0.isWhitespace }
            guard name.count >= Self.shortest, let text = texts.text(site.article) else { continue }
            for start in text.places(of: name) {
                let copy = NameSite(article: site.article, place: text.place(of: start..<start + name.count))
                guard found.count(where: { $0.article == site.article }) < Self.shown,
                    !known.contains(where: copy.overlaps)
                else { continue }
                found.append(copy)
                known.append(copy)
            }
        }
        return found
    }

    /// Characters of what is no part of other words.
    private static let shortest = 3
    /// Further places of one article that are told, at most.
    private static let shown = 4
}
