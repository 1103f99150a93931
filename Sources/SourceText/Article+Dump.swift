extension Article {
    /// The article as a reader sees it: heading, then each block with its role and joins marked `|`; for `--dump articles`.
    public var dumpDescription: String {
        var lines = ["# \(title.isEmpty ? "(无标题)" : title)"]
        lines.append("  date: \(date.map { "\($0.date) (\($0.basis.rawValue))" } ?? "-")")
        if !byline.isEmpty { lines.append("  byline: \(byline)") }
        if !joins.isEmpty { lines.append("  joins: \(joins.count)") }
        for block in blocks { lines.append("  [\(block.role.rawValue)] \(marked(block.range))") }
        return lines.joined(separator: "\n")
    }

    /// The sentences, one a line, those without a closing mark ended by `⋯`; for `--dump sentences`.
    public var sentencesDumpDescription: String {
        sentences.map { sentence in
            "[\(sentence.role.rawValue)] \(text.string(sentence.range))\(sentence.isClosed ? "" : "⋯")"
        }.joined(separator: "\n")
    }

    private func marked(_ range: Range<Int>) -> String {
        var result = ""
        var start = range.lowerBound
        for join in joins where range.contains(join) {
            result += text.string(start..<join) + "|"
            start = join
        }
        return result + text.string(start..<range.upperBound)
    }
}
