import EmbeddedFiles

/// Posts that nobody holds at once in one body (`Rules/lexicons/posts-apart.txt`).
enum PostsApart {
    private static let rows = LexiconTable(lexicon: "posts-apart.txt").rows.map { Set($0[0].words.map { String($0) }) }

    /// Whether two posts stand in one row: 会长 and 秘书长.
    static func holds(_ a: String, _ b: String) -> Bool { a != b && rows.contains { $0.contains(a) && $0.contains(b) } }
}
