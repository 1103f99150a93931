import Findings

/// The stage of passages as text: what stands twice and where copies differ, and what was taken for a set phrase.
public enum PassageDump {
    /// All copies among the articles, then the set phrases of each article.
    public static func text(of articles: [ArticleFacts]) -> String {
        let index = MemoryIndex(articles)
        let copies = index.passageCopies(about: index.articles).map { text(of: $0, index) }
        let phrases = index.articles.map { setPhrases(in: $0, index) }
        return (copies + phrases.filter { !$0.isEmpty }).joined(separator: "\n")
    }

    private static func text(of copy: PassageCopy, _ index: MemoryIndex) -> String {
        var lines = ["copy matched=\(copy.matched) rare=\(copy.rareMatched) length=\(copy.length)"]
        for (side, place) in copy.places.enumerated() {
            let path = index.article(copy.articles[side]).article.path
            lines.append(
                "  \(path):\(place.startLine):\(place.startColumn) \(copy.roles[side].rawValue) share=\(copy.shares[side])"
                    + " \(oneLine(place.text))")
        }
        for difference in copy.differences {
            lines.append(
                "  \(difference.kind.rawValue) “\(oneLine(difference.first.text))” / “\(oneLine(difference.second.text))”"
                    + " context=\(difference.rareContext) flanks=\(difference.flanks) before=\(difference.matchedBefore)"
                    + " clause=\(difference.beginsWithClause) figures=\(difference.sharedFigures)"
                    + " near=\(difference.mattersNearby)+\(difference.wordingNearby)")
        }
        return lines.joined(separator: "\n")
    }

    private static func setPhrases(in facts: ArticleFacts, _ index: MemoryIndex) -> String {
        let text = PassageText(facts.passages)
        let limit = PassageCopySearch.Limits().commonAbove
        let common = CommonScalars(of: text.reading, fingerprints: text.fingerprints, phrases: .builtin) {
            index.placeCount(ofFingerprint: $0) > limit
        }
        return common.ranges.filter { $0.count >= Fingerprints.length }.map { range in
            let place = text.source.place(of: text.reading.textRange(range))
            return "phrase \(facts.article.path):\(place.startLine):\(place.startColumn) \(oneLine(place.text))"
        }.joined(separator: "\n")
    }

    private static func oneLine(_ text: String) -> String {
        String(String.UnicodeScalarView(text.unicodeScalars.filter { !$0.properties.isWhitespace }))
    }
}
