import Claims
import Findings
import SourceText

/// A passage that stands twice: pasted twice into one article, or an article reprinted, or its background reused.
public struct DuplicateCheck: CorpusCheck {
    public static let kind = "duplicate"
    public static let summary = "同一段文字出现两次：一篇之内重复粘贴，整篇重发，或后续报道沿用旧文。"
    public static let options = [
        OptionSpec(
            "verdict", .choice(["pasted", "reprint", "reuse"]),
            "pasted：一篇之内出现两次；reprint：大半篇与另一篇相同；reuse：沿用另一篇的一段", required: true),
        OptionSpec("least", .integer, "至少多少个字（连标点）才算", standard: "40"),
        OptionSpec("share", .integer, "reprint：相同的字占较短一篇的百分之几以上", standard: "70"),
    ]
    public static let placeholders = ["count", "length", "share"]

    public let header: RuleHeader
    private let verdict: String
    private let least: Int
    private let share: Int

    public init(header: RuleHeader, options: OptionReader) {
        self.header = header
        verdict = options.choice("verdict") ?? "pasted"
        least = options.integer("least") ?? 40
        share = options.integer("share") ?? 70
    }

    public func findings(in index: any FactIndex, about primary: [ArticleFacts]) -> [Finding] {
        let asked = Set(primary.compactMap { index.number(of: $0.article) })
        // Told from an article asked about; of two that are, from the first.
        let copies = index.passageCopies(about: primary).map { asked.contains($0.articles[0]) ? $0 : $0.mirrored }
        switch verdict {
        case "pasted": return passages(copies.filter { $0.isWithinOneArticle && isPasted($0, index) }, index)
        case "reprint":
            // Articles that are equal throughout are told by the `unique` rule.
            return PassageReprints(copies, least: share).pairs.filter { !$0.isWhole }.map { reprint($0, index) }
        default:
            let reprinted = Set(PassageReprints(copies, least: share).pairs.map(\.articles))
            return passages(copies.filter { isReused($0, index) && !reprinted.contains($0.articles) }, index)
        }
    }

    private func isPasted(_ copy: PassageCopy, _ index: any FactIndex) -> Bool {
        guard isLong(copy), copy.rareMatched * 4 >= least * 3,
            copy.roles == [.body, .body]
        else { return false }
        // A block that is nothing but one short sentence from within another block is a caption or a pull quote.
        guard
            !copy.fillsBlock.contains(false)
                || !zip(copy.fillsBlock, copy.places).contains(where: {
                    $0 && !$1.text.contains("。") && length($1) < Self.longestCaption
                })
        else { return false }
        // Copies that contradict one another are told by the divergence rule, parallel sentences by no rule.
        // What is only nearly the same counts where the same figures stand in both: told again, not merely alike.
        let likeness = copy.sharedFigures >= 3 ? 72 : 97
        return copy.mattering.isEmpty && copy.matched * 100 >= copy.length * likeness
    }

    /// In characters with their marks.
    private static let longestCaption = 60

    /// Whether both copies are as long as the rule asks, the marks that end them counted.
    private func isLong(_ copy: PassageCopy) -> Bool {
        zip(copy.places, copy.endsSentence).allSatisfy { length($0) + ($1 ? 1 : 0) >= least }
    }

    /// Characters with their marks, line breaks and blanks apart.
    private func length(_ place: TextPlace) -> Int {
        // No blank stands behind the ideographic space, and most characters do.
        place.text.unicodeScalars.count { $0.value > 0x3000 || !$0.properties.isWhitespace }
    }

    private func isReused(_ copy: PassageCopy, _ index: any FactIndex) -> Bool {
        !copy.isWithinOneArticle && isLong(copy)
            && copy.rareMatched >= least * 3 / 4 && copy.matched * 100 >= copy.length * 90 && copy.mattering.isEmpty
    }

    /// One finding for all copies of a passage.
    private func passages(_ copies: [PassageCopy], _ index: any FactIndex) -> [Finding] {
        let groups = PassageGroup.groups(of: copies) { copy in
            zip(copy.articles, copy.places).map { .init($0, $1) }
        }
        return groups.compactMap { group in
            let first = group.members[0]
            let info = index.info(first.articles[0])
            let here = Location(first.places[0], in: info)
            var related: [RelatedLocation] = []
            for member in group.members {
                for (article, place) in zip(member.articles, member.places) {
                    let location = Location(place, in: index.info(article))
                    guard !overlap(location, here), !related.contains(where: { overlap($0.location, location) }) else {
                        continue
                    }
                    related.append(RelatedLocation(location: location, message: say("又见于此", "again here")))
                }
            }
            // Two copies that run into one another are one passage.
            guard !related.isEmpty else { return nil }
            return header.finding(
                at: here, values: ["count": String(related.count + 1), "length": String(first.matched)],
                identity: first.places.map { folded($0.text) }.sorted().prefix(1).map { $0 },
                article: ArticleInfo.identity(of: first.articles.map { index.article($0).article }), related: related,
                evidence: differences(first))
        }
    }

    private func overlap(_ one: Location, _ other: Location) -> Bool {
        one.path == other.path && one.startOffset < other.endOffset && other.startOffset < one.endOffset
    }

    /// The passage for the fingerprint: as matching reads it, at most its first forty scalars.
    private func folded(_ text: String) -> String {
        let scalars = text.unicodeScalars.map(\.value)
        let read = PassageReading(scalars, ranges: [0..<scalars.count])
        return String(String.UnicodeScalarView(read.scalars.prefix(40).compactMap(Unicode.Scalar.init)))
    }

    private func differences(_ copy: PassageCopy) -> [Evidence] {
        copy.differences.prefix(5).map {
            Evidence(role: "difference", text: "\($0.first.text) / \($0.second.text)")
        }
    }

    private func reprint(_ pair: PassageReprints.Pair, _ index: any FactIndex) -> Finding {
        let infos = pair.articles.map { index.info($0) }
        let longest = pair.longest
        return header.finding(
            at: Location(longest.places[0], in: infos[0]),
            values: ["share": String(pair.share), "length": String(pair.matched), "count": "2"],
            identity: infos.map(\.identity).sorted(), article: ArticleInfo.identity(of: infos),
            related: [
                RelatedLocation(
                    location: Location(longest.places[1], in: infos[1]), message: say("又见于此", "again here"))
            ])
    }
}
