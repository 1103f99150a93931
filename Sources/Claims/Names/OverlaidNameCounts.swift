/// How common names are in an index with some articles laid over it.
struct OverlaidNameCounts: NameCounts {
    let articleCount: Int
    let base: NameTable
    /// What the articles laid over it add, and those in whose place they stand take away.
    private let texts: [String: Int]
    private let grams: [UInt32: Int]

    init(_ base: NameTable, articleCount: Int, adding: [ArticleFacts], without: [ArticleFacts]) {
        self.base = base
        self.articleCount = articleCount
        var texts: [String: Int] = [:]
        var grams: [UInt32: Int] = [:]
        for (articles, step) in [(adding, 1), (without, -1)] {
            for facts in articles {
                for text in NameTable.texts(of: facts.names) { texts[text, default: 0] += step }
                for gram in facts.names.grams { grams[gram, default: 0] += step }
            }
        }
        (self.texts, self.grams) = (texts, grams)
    }

    func articleCount(ofText text: String) -> Int { base.articleCount(ofText: text) + (texts[text] ?? 0) }

    func articleCount(ofGram gram: UInt32) -> Int { base.articleCount(ofGram: gram) + (grams[gram] ?? 0) }
}
