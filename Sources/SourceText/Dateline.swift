/// The beginning of a report: `某某日报讯（记者/甲 通讯员/乙）1月10日，`, `新华社某地12月11日电`, `又讯`.
struct Dateline {
    /// From the line's beginning to the end of the source and its byline, without the day.
    let source: Range<Int>
    /// Whether it continues the report before it: 又讯, 另讯.
    let isSequel: Bool
    /// The day it names, month and day; 0 where only the word is given.
    let month: Int
    let day: Int

    private static let agencies = WordList("新华社 中新社 中新网 人民日报 央视新闻 据新华社 据中新社 综合新华社")
    private static let endings = WordList("讯 电 消息")
    private static let sequels = WordList("又讯 另讯 又电 另据报道")
    private static let papers = WordList(
        "日报 晚报 晨报 早报 时报 商报 都市报 快报 新报 导报 周报 本报 本台 本网 本社 融媒 新闻网 电视台 广播 客户端 记者 网 社 报")

    /// Reads the beginning of a line; nil where it is no dateline.
    init?(_ scalars: [UInt32], _ line: Range<Int>) {
        let start = scalars[line.lowerBound] == 0xFF08 ? line.lowerBound + 1 : line.lowerBound
        let sequel = Self.sequels.match(in: scalars, at: start, before: line.upperBound)
        isSequel = sequel > 0
        guard let end = isSequel ? start + sequel : Self.sourceEnd(scalars, start..<line.upperBound) else { return nil }
        var rest = end
        while rest < line.upperBound, ScalarClass.isBlank(scalars[rest]) { rest += 1 }
        if rest < line.upperBound, scalars[rest] == 0xFF08,
            let close = scalars[rest..<min(line.upperBound, rest + 80)].firstIndex(of: 0xFF09)
        {
            rest = close + 1
        } else if !isSequel, rest < line.upperBound, !Self.mayFollow(scalars[rest]), rest == end {
            return nil
        }
        source = line.lowerBound..<rest
        let within = MonthDay.first(in: scalars, start..<end)
        let after = MonthDay.first(in: scalars, rest..<min(line.upperBound, rest + 12))
        month = within?.month ?? after?.month ?? 0
        day = within?.day ?? after?.day ?? 0
    }

    /// Where `…讯`, `…消息` or `新华社…电` ends: within 24 scalars, without a mark of punctuation before it.
    private static func sourceEnd(_ scalars: [UInt32], _ range: Range<Int>) -> Int? {
        let limit = min(range.upperBound, range.lowerBound + 24)
        var index = range.lowerBound
        while index < limit {
            let value = scalars[index]
            if index > range.lowerBound + 1 {
                let length = endings.match(in: scalars, at: index, before: limit)
                if length > 0, isSource(scalars, range.lowerBound..<index, ending: value) { return index + length }
            }
            guard
                ScalarClass.isHan(value) || ScalarClass.isDigit(value) || ScalarClass.isBlank(value)
                    || ScalarClass.isLatin(value) || value == 0xB7
            else { return nil }
            index += 1
        }
        return nil
    }

    /// A newspaper before 讯 and 消息, anything before `讯（`; an agency or a newspaper with a day before 电.
    private static func isSource(_ scalars: [UInt32], _ range: Range<Int>, ending: UInt32) -> Bool {
        if ending == 0x8BAF, range.upperBound + 1 < scalars.count, scalars[range.upperBound + 1] == 0xFF08 {
            return true
        }
        let isAgency = agencies.match(in: scalars, at: range.lowerBound, before: range.upperBound) > 0
        if ending == 0x7535 {
            return MonthDay.first(in: scalars, range) != nil
                && (isAgency || papers.first(in: scalars, range) != nil)
        }
        return isAgency || papers.isSuffix(of: scalars, range)
    }

    private static func mayFollow(_ value: UInt32) -> Bool {
        value == 0xFF1A || value == 0xFF0C || ScalarClass.isDigit(value) || value == 0x3000 || value == 0x20
    }
}
