import Extraction

/// Finds months outside the part of the year, and days outside the part of the month, that they are told to lie in:
/// `上半年的8月`, `3月下旬的12日`.
struct PartOfYearFinder {
    let account: Account

    func relations() -> [ArithmeticRelation] {
        // Most articles name no part of a year.
        guard Self.any.isFound(in: account.scalars.indices, of: account.scalars) else { return [] }
        return account.statements.flatMap { index in
            Self.parts.flatMap { span, unit, words in
                words.all(in: account.sentences[index].range, of: account.scalars).compactMap {
                    relation($0, span, unit, account.sentences[index].range.upperBound)
                }
            }
        }
    }

    private static let parts = told.map { ($0.span, $0.unit, CueWords($0.words)) }
    private static let any = CueWords(anyOf: told.map(\.words))
    private static let told: [(span: ClosedRange<Int>, unit: UInt32, words: StaticString)] = [
        (1...6, "月", "上半年"), (7...12, "月", "下半年"), (1...3, "月", "一季度 首季度"), (4...6, "月", "二季度"),
        (7...9, "月", "三季度"), (10...12, "月", "四季度"), (1...10, "日", "月上旬"), (11...20, "日", "月中旬"),
        (21...31, "日", "月下旬"),
    ]

    private func relation(_ part: Range<Int>, _ span: ClosedRange<Int>, _ unit: UInt32, _ limit: Int)
        -> ArithmeticRelation?
    {
        let scalars = account.scalars
        guard let start = Self.links.end(startingAt: part.upperBound, to: limit, in: scalars),
            let number = number(of: unit, from: start, to: limit)
                ?? bracketed(unit, from: start, to: limit)
        else { return nil }
        // A deadline for a quarter lies behind it: 一季度的4月10日前上报.
        guard !account.has("前", in: number.end..<min(number.end + 5, limit)) else { return nil }
        let holds = span.contains(number.value)
        let shown = "\(span.lowerBound)\(unit == "月" ? "月" : "日")至\(span.upperBound)\(unit == "月" ? "月" : "日")"
        let stated = start..<number.end
        return ArithmeticRelation(
            stated: stated, terms: [part], computed: shown,
            equation: "\(account.text(part))是\(shown)\(holds ? "，含" : "，不含")\(account.text(stated))", holds: holds,
            confidence: 0.85)
    }

    private static let links = CueWords("的 ，即 即 ，也就是 （")

    /// The number before a unit; in a bracket only where that is all of it.
    private func number(of unit: UInt32, from start: Int, to limit: Int) -> (value: Int, end: Int)? {
        guard let number = number(from: start, to: limit), number.end + 1 < limit, account.scalars[number.end] == unit,
            account.scalars[start - 1] != "（" || account.scalars[number.end + 1] == "）"
        else { return nil }
        return (number.value, number.end + 1)
    }

    /// The day behind its month: 9月中旬（9月15日）.
    private func bracketed(_ unit: UInt32, from start: Int, to limit: Int) -> (value: Int, end: Int)? {
        guard unit == "日", let month = number(from: start, to: limit), month.end + 1 < limit,
            account.scalars[month.end] == "月",
            let day = number(from: month.end + 1, to: limit), day.end + 1 < limit, account.scalars[day.end] == unit,
            account.scalars[start - 1] != "（" || account.scalars[day.end + 1] == "）"
        else { return nil }
        return (day.value, day.end + 1)
    }

    /// A number of one or two digits, or in Han up to 三十一.
    private func number(from start: Int, to limit: Int) -> (value: Int, end: Int)? {
        var (end, value, isHan) = (start, 0, false)
        while end < limit, end - start < 3 {
            let scalar = account.scalars[end]
            if scalar >= 0x30, scalar <= 0x39, !isHan {
                value = value * 10 + Int(scalar - 0x30)
            } else if let digit = Self.digits.firstIndex(of: scalar) {
                isHan = true
                value = digit == 9 ? max(1, value) * 10 : value + digit + 1
            } else {
                break
            }
            end += 1
        }
        return end > start && value <= 31 ? (value, end) : nil
    }

    private static let digits = "一二三四五六七八九十".unicodeScalars.map(\.value)
}
