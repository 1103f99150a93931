import Claims
import Findings
import TextSearch

/// A name that a newsroom has settled, written otherwise.
public struct SettledNameCheck: CollectingCheck {
    public static let kind = "settled-name"
    public static let summary = "已定的名称被写成了别的样子：列出错的写法，或用 frame 说明哪一段容易写错。"
    public static let options: [OptionSpec] = [
        OptionSpec("name", .text, "正确的名称", required: true),
        OptionSpec("aliases", .texts, "也对的写法"),
        OptionSpec("variants", .texts, "错的写法"),
        OptionSpec("frame", .texts, "名称的骨架，容易写错的一段写成…，如 某省…科学实验室；骨架相合而不是正确名称的就报"),
    ]
    public static let placeholders = ["name", "variant"]

    public let header: RuleHeader
    private let name: String
    private let terms: [String]
    private let variantCount: Int
    private let matcher: TermMatcher
    private let frames: [NameFrame]

    public init(header: RuleHeader, options: OptionReader) {
        self.header = header
        name = options.text("name") ?? ""
        let variants = options.texts("variants")
        terms = variants + [name] + options.texts("aliases")
        variantCount = variants.count
        matcher = TermMatcher(terms)
        frames = options.texts("frame").compactMap { source in
            let frame = NameFrame(source)
            if frame == nil { options.note("frame", "“\(source)”应当是“前段…后段”，两段都要有字") }
            return frame
        }
        if variants.isEmpty, frames.isEmpty { options.note("variants", "variants 与 frame 至少要写一个") }
    }

    public func collect(from reading: ArticleReading) -> [CollectedFact] {
        let known = matcher.longestMatches(in: reading.scalars)
        let right = known.filter { $0.term >= variantCount }.map(\.range)
        var ranges = known.filter { $0.term < variantCount || $0.term == variantCount }.map(\.range)
        ranges += frames.flatMap { $0.matches(in: reading.scalars) }.filter { found in
            !right.contains { $0.overlaps(found) }
        }
        var seen: Set<Range<Int>> = []
        return ranges.filter { seen.insert($0).inserted }.sorted { $0.lowerBound < $1.lowerBound }.map {
            CollectedFact(rule: header.id, key: name, text: reading.text($0), place: reading.place(of: $0))
        }
    }

    /// One finding for each wrong form, however often it stands.
    public func findings(among facts: [Sited<CollectedFact>], about asked: AskedArticles) -> [Finding] {
        let model = facts.first { $0.fact.text == name }
        var forms: [String] = []
        for fact in facts where fact.fact.text != name && !forms.contains(fact.fact.text) {
            forms.append(fact.fact.text)
        }
        return forms.compactMap { form in
            let places = facts.filter { $0.fact.text == form }.ledByAsked(asked)
            return places.isEmpty ? nil : finding(form, places, model)
        }
    }

    private func finding(_ form: String, _ places: [Sited<CollectedFact>], _ model: Sited<CollectedFact>?) -> Finding {
        let right =
            model.map { [RelatedLocation(location: $0.location, message: say("正确的写法", "the right form"))] } ?? []
        let again = say("同样的写法", "the same form again")
        let edits = places.compactMap { Fix.replacing($0.location, with: name) }.flatMap(\.edits)
        return header.finding(
            at: places[0].location, values: ["name": name, "variant": form], identity: [form],
            article: places[0].article.identity,
            related: right + places.dropFirst().map { RelatedLocation(location: $0.location, message: again) },
            fixes: edits.isEmpty ? [] : [Fix(safety: .suggested, edits: edits)])
    }
}
