import Claims
import Findings
import SourceText

/// Numbered points that skip or double a number: 一要……三要 without 二要; sections A, B, D.
public struct SeriesCheck: ArticleCheck {
    public static let kind = "series"
    public static let summary = "分条列举的序号缺漏或重复：一要、三要之间没有二要，第一之后是第三，小节 A、B、D。"
    public static let placeholders = ["missing", "previous"]

    public let header: RuleHeader

    public init(header: RuleHeader, options: OptionReader) {
        self.header = header
    }

    public func findings(in reading: ArticleReading) -> [Finding] {
        var last: [String: SeriesMark] = [:]
        var findings: [Finding] = []
        for mark in SeriesMark.marks(in: reading) {
            defer { last[mark.kind] = mark }
            guard mark.number > 1 else { continue }
            guard let previous = last[mark.kind], previous.number + 1 != mark.number else { continue }
            guard previous.number <= mark.number, mark.number - previous.number <= 3 else { continue }
            findings.append(finding(previous, mark, reading))
        }
        return findings
    }

    private func finding(_ previous: SeriesMark, _ mark: SeriesMark, _ reading: ArticleReading) -> Finding {
        let missing = (previous.number..<mark.number).dropFirst().map { SeriesMark.numeral($0, like: mark) }
        let related = RelatedLocation(
            location: reading.location(of: previous.range), message: say("前一条在这里", "the point before it"))
        return header.finding(
            at: reading.location(of: mark.range),
            values: ["missing": missing.joined(separator: "、"), "previous": reading.text(previous.range)],
            identity: [reading.text(previous.range), reading.text(mark.range)], article: reading.info.identity,
            related: [related])
    }
}
