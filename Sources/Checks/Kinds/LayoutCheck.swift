import Claims
import Findings
import SourceText

/// Damage of the make-up: each article gives one finding a kind of damage, with every place.
public struct LayoutCheck: ArticleCheck {
    public static let kind = "layout"
    public static let summary = "排版和提取留下的痕迹：断行、多余空格、引用符号、行末连字符、误作“一”的破折号、错位的标题与图片说明、串栏。"
    public static let options = [
        OptionSpec(
            "what",
            .choice(["breaks", "blanks", "quote-marks", "hyphens", "dashes", "headlines", "captions", "columns"]),
            "报哪一种：breaks 断在句中的行；blanks 汉字间的空格；quote-marks 行首的 >；hyphens 词中的连字符；"
                + "dashes 误作“一”的破折号；headlines 落在文中的标题；captions 行序颠倒的图片说明；columns 串栏",
            required: true),
        OptionSpec("least", .integer, "一篇里至少几处才报", standard: "1"),
        OptionSpec("most", .integer, "一条结果最多列出几处", standard: "60"),
    ]
    public static let placeholders = ["count"]

    public let header: RuleHeader
    private let what: String
    private let least: Int
    private let most: Int

    public init(header: RuleHeader, options: OptionReader) {
        self.header = header
        what = options.choice("what") ?? ""
        least = options.integer("least") ?? 1
        most = options.integer("most") ?? 60
    }

    public func findings(in reading: ArticleReading) -> [Finding] {
        let places = places(in: reading)
        let count = self.count(in: reading, places)
        guard let first = places.first, count >= least else { return [] }
        let related = places.dropFirst().prefix(most).map {
            RelatedLocation(location: reading.location(of: $0), message: say("同样情形", "the same"))
        }
        return [
            header.finding(
                at: reading.location(of: first), values: ["count": String(count)], identity: [what],
                article: reading.info.identity, related: related,
                evidence: [Evidence(role: "count", text: String(count))])
        ]
    }

    private func places(in reading: ArticleReading) -> [Range<Int>] {
        let article = reading.article
        switch what {
        case "breaks": return article.joins.map { LayoutPlaces.around($0, article) }
        case "blanks": return LayoutPlaces.blanks(article)
        case "quote-marks":
            return isMarkdown(reading)
                ? [] : LayoutPlaces.of(.quoteMark, article).map { $0..<min($0 + 8, article.text.count) }
        case "hyphens": return LayoutPlaces.hyphens(article)
        case "dashes": return LayoutPlaces.ladders(article)
        case "headlines":
            return LayoutPlaces.of(.headlineInside, article).compactMap { LayoutPlaces.block(at: $0, article) }
        case "captions":
            return LayoutPlaces.of(.reversedLines, article).flatMap { LayoutPlaces.reversedLines($0, article) }
        case "columns": return MixedColumns(reading).places
        default: return []
        }
    }

    /// Places, except that blanks are told by the paragraph and counted one by one.
    private func count(in reading: ArticleReading, _ places: [Range<Int>]) -> Int {
        switch what {
        case "blanks": LayoutPlaces.of(.strayBlank, reading.article).count
        case "dashes": LayoutPlaces.of(.misreadDash, reading.article).count
        case "captions": LayoutPlaces.of(.reversedLines, reading.article).count
        default: places.count
        }
    }

    private func isMarkdown(_ reading: ArticleReading) -> Bool {
        Document.Format(path: reading.info.path) == .markdown
    }
}
