import Claims
import Findings
import TextSearch

/// Text that matches a regular expression: a wording that the newsroom does not want.
public struct PatternCheck: ArticleCheck {
    public static let kind = "pattern"
    public static let summary = "文中与正则表达式相符的地方；在合并断行、统一全角半角之后的文本上匹配。"
    public static let options: [OptionSpec] = [
        OptionSpec("pattern", .pattern, "PCRE2 正则表达式；名为 mark 的组标出要报的部分，没有则报全部", required: true),
        OptionSpec("except", .pattern, "与它相符的地方不报"),
        OptionSpec("unless-article", .pattern, "文章里有它时整篇不报"),
        OptionSpec("replacement", .text, "建议改成什么；$1 等为各组的内容"),
    ]
    public static let placeholders = ["match", "1", "2", "3", "replacement"]

    public let header: RuleHeader
    private let pattern: Pattern?
    private let except: Pattern?
    private let unlessArticle: Pattern?
    private let replacement: String?

    public init(header: RuleHeader, options: OptionReader) {
        self.header = header
        pattern = options.pattern("pattern")
        except = options.pattern("except")
        unlessArticle = options.pattern("unless-article")
        replacement = options.text("replacement")
    }

    public func findings(in reading: ArticleReading) throws -> [Finding] {
        guard let pattern else { return [] }
        let matches = try pattern.matches(in: reading.scalars)
        guard !matches.isEmpty, try unlessArticle?.firstMatch(in: reading.scalars) == nil else { return [] }
        let excepted = try except?.matches(in: reading.scalars).map(\.range) ?? []
        return matches.filter { match in !match.range.isEmpty && !excepted.contains { $0.overlaps(match.range) } }
            .map { finding($0, pattern, reading) }
    }

    private func finding(_ match: Pattern.Match, _ pattern: Pattern, _ reading: ArticleReading) -> Finding {
        let marked = pattern.groupNames["mark"].flatMap { match.groups[$0] } ?? match.range
        let groups = match.groups.map { $0.map(reading.text) ?? "" }
        var values = ["match": groups[0]]
        for (number, text) in groups.enumerated().dropFirst().prefix(3) { values[String(number)] = text }
        let suggestion = replacement.map { filled($0, groups) }
        values["replacement"] = suggestion
        let fixes = [suggestion.flatMap { Fix.replacing(marked, in: reading, with: $0) }].compactMap { $0 }
        return header.finding(
            at: reading.location(of: marked), values: values, identity: [groups[0]], article: reading.info.identity,
            fixes: fixes)
    }

    private func filled(_ template: String, _ groups: [String]) -> String {
        groups.enumerated().reduce(template) { text, group in
            text.split(separator: "$\(group.offset)", omittingEmptySubsequences: false).joined(separator: group.element)
        }
    }
}
