import Claims
import Findings
import SourceText

/// What an article should tell of itself and does not: its day, its headline and source, who signs as what.
public struct MetadataCheck: ArticleCheck {
    public static let kind = "metadata"
    public static let summary = "文章缺少日期、标题与出处，或署名没有标明身份。"
    public static let options = [
        OptionSpec(
            "what", .choice(["date", "headline", "byline"]),
            "报哪一种：date 无日期而用“今年”等词；headline 转来的文字没有标题；byline 署名没有“记者”“通讯员”等身份", required: true)
    ]
    public static let placeholders = ["word"]

    public let header: RuleHeader
    private let what: String

    public init(header: RuleHeader, options: OptionReader) {
        self.header = header
        what = options.choice("what") ?? ""
    }

    public func findings(in reading: ArticleReading) -> [Finding] {
        switch what {
        case "date": undated(reading)
        case "headline": headless(reading)
        case "byline": SignedNames.withoutRole(reading).map { finding($0, reading) }
        default: []
        }
    }

    private static let relativeTimes = WordSet("今年 去年 明年 前年 本月 上月 近日 日前 昨日 昨天 今天 截至目前 目前 近年来 不久前")

    private func undated(_ reading: ArticleReading) -> [Finding] {
        let scalars = reading.scalars
        guard reading.article.date == nil else { return [] }
        for block in reading.article.blocks where block.role == .body {
            for index in block.range {
                let length = Self.relativeTimes.prefix(of: scalars, index..<block.range.upperBound)
                if length > 0 { return [finding(index..<index + length, reading)] }
            }
        }
        return []
    }

    /// Text that arrives from another page, or ends with an agency's name, and has no headline.
    private func headless(_ reading: ArticleReading) -> [Finding] {
        let article = reading.article
        guard article.title.isEmpty, let first = article.sentences.first(where: { $0.role == .body }) else { return [] }
        let marks = article.blocks.filter { $0.role == .jump || $0.role == .credit }
        guard let mark = marks.first, mark.role == .credit || article.blocks.first?.role == .jump else { return [] }
        let related = [first.range.prefix(24)] + marks.dropFirst().map(\.range)
        return [finding(mark.range, reading, related: related)]
    }

    private func finding(_ range: Range<Int>, _ reading: ArticleReading, related: [Range<Int>] = []) -> Finding {
        header.finding(
            at: reading.location(of: range), values: ["word": reading.text(range)], identity: [what],
            article: reading.info.identity,
            related: related.map {
                RelatedLocation(location: reading.location(of: $0), message: say("同一篇", "same article"))
            })
    }
}
