import EmbeddedFiles

/// Posts that nobody holds at once (`Rules/lexicons/posts-apart.tsv`).
enum PostsApart: String {
    /// Of one body: 会长 and 秘书长.
    case apart
    /// The two that lead one body, told apart by the text itself where one person holds both: 大队长 and 教导员.
    case chiefs
    /// A rank of a trade, whatever body it is told with: 主任医师 and 副主任医师.
    case rank

    /// What keeps two posts apart; nil of those that one person may hold, and of one post.
    init?(_ a: String, _ b: String) {
        guard a != b,
            let row = Self.rows.first(where: {
                $0.first.contains(a) && $0.second.contains(b) || $0.first.contains(b) && $0.second.contains(a)
            })
        else { return nil }
        self = row.kind
    }

    private static let rows = LexiconTable(lexicon: "posts-apart.tsv").rows.compactMap { row in
        guard row.count >= 2, let kind = PostsApart(rawValue: String(row[0])) else { return nil as Row? }
        let columns = row.dropFirst().map { Set($0.words.map { String($0) }) }
        return Row(kind: kind, first: columns[0], second: columns[columns.count - 1])
    }

    private struct Row {
        let kind: PostsApart
        let first, second: Set<String>
    }
}
