import Claims
import Findings
import SourceText

/// Marks and digits written in the wrong width: ASCII marks between Han characters, full-width digits and letters.
///
/// By GB/T 15834 the marks of Chinese text take a whole place; by GB/T 15835 Arabic digits take half of one.
public struct WidthCheck: ArticleCheck {
    public static let kind = "width"
    public static let summary = "汉字之间的半角标点、全角的数字与字母；一篇报一处，改法包括全部。"
    public static let options = [
        OptionSpec("least", .integer, "一篇里至少几处才报", standard: "1"),
        OptionSpec("most", .integer, "一条结果最多列出几处", standard: "20"),
    ]
    public static let placeholders = ["count", "right"]

    public let header: RuleHeader
    private let least: Int
    private let most: Int

    public init(header: RuleHeader, options: OptionReader) {
        self.header = header
        least = options.integer("least") ?? 1
        most = options.integer("most") ?? 20
    }

    public func findings(in reading: ArticleReading) -> [Finding] {
        let places = reading.article.blocks.flatMap { indices(in: $0.range, of: reading) }
        guard let first = places.first, places.count >= max(1, least) else { return [] }
        let related = places.dropFirst().prefix(most).map {
            RelatedLocation(location: reading.location(of: $0..<$0 + 1), message: say("同样情形", "the same"))
        }
        let right = places.map { (range: $0..<$0 + 1, text: reading.text($0..<$0 + 1)) }
        let fix = Fix.replacing(right, in: reading, safety: .safe)
        return [
            header.finding(
                at: reading.location(of: first..<first + 1),
                values: ["count": String(places.count), "right": right[0].text], identity: [],
                article: reading.info.identity, related: related,
                evidence: [Evidence(role: "count", text: String(places.count))], fixes: fix.map { [$0] } ?? [])
        ]
    }

    /// Indices of scalars whose folded form is the one that should be printed, and is not.
    private func indices(in block: Range<Int>, of reading: ArticleReading) -> [Int] {
        let scalars = reading.scalars
        return block.filter { index in
            switch width(of: index, reading) {
            case 1: isMark(scalars[index]) && standsAmongHan(index, block, scalars)
            case 3: isLatinOrDigit(scalars[index])
            default: false
            }
        }
    }

    /// Bytes of the document's text that the scalar was read from; 0 where they are an escape or a repaired dash.
    private func width(of index: Int, _ reading: ArticleReading) -> Int {
        let start = Int(reading.article.text.origins[index])
        let end = Int(reading.article.text.originEnds[index])
        guard end > start, end <= reading.document.text.count else { return 0 }
        let isFolded = end - start == 1 || end - start == 3 && reading.document.text[start] == 0xEF
        return isFolded ? end - start : 0
    }

    /// `，；：？！`
    private func isMark(_ value: UInt32) -> Bool {
        value == 0xFF0C || value == 0xFF1B || value == 0xFF1A || value == 0xFF1F || value == 0xFF01
    }

    private func isLatinOrDigit(_ value: UInt32) -> Bool {
        (0x30...0x39).contains(value) || (0x41...0x5A).contains(value) || (0x61...0x7A).contains(value)
    }

    private func standsAmongHan(_ index: Int, _ block: Range<Int>, _ scalars: [UInt32]) -> Bool {
        guard index > block.lowerBound, ScalarClass.isHan(scalars[index - 1]) else { return false }
        return index + 1 == block.upperBound || ScalarClass.isHan(scalars[index + 1])
    }
}
