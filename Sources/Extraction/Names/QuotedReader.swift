/// Reads works in 《》, words in “”, and what a quotation names: “强链补链”工程.
struct QuotedReader {
    let text: ReadingText
    static let longest = 60

    struct Reading {
        /// With its marks.
        var range: Range<Int>
        var inner: Range<Int>
        var kind: NameMention.Kind
    }

    func quoted(at start: Int) -> Reading? {
        if text[start] == "《" { return title(at: start) }
        guard text[start] == "“" else { return nil }
        var end = start + 1
        while end < start + Self.longest, text[end] != "”" {
            guard text[end] != 0, !text.isOne(of: "\n。！？“", end) else { return nil }
            end += 1
        }
        guard text[end] == "”", end > start + 1 else { return nil }
        if let stop = projectEnd(after: end + 1) {
            return Reading(range: start..<stop, inner: start..<stop, kind: .project)
        }
        return Reading(range: start..<(end + 1), inner: (start + 1)..<end, kind: .quotation)
    }

    private func title(at start: Int) -> Reading? {
        var depth = 0
        for end in start..<(start + Self.longest) {
            if text[end] == 0 || text[end] == "\n" { return nil }
            if text[end] == "《" { depth += 1 }
            if text[end] == "》" {
                depth -= 1
                if depth == 0 { return Reading(range: start..<(end + 1), inner: (start + 1)..<end, kind: .title) }
            }
        }
        return nil
    }

    private func projectEnd(after index: Int) -> Int? {
        for word: StaticString in [
            "工程", "行动", "计划", "项目", "活动", "机制", "模式", "大赛", "论坛", "平台", "政策", "品牌", "方案", "战略", "规划", "基地", "示范区",
            "创新创业大赛",
        ] {
            if let end = text.end(of: word, at: index) { return end }
        }
        return nil
    }
}
