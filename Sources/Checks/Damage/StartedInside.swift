import Claims
import SourceText

/// Paragraphs that begin in the middle of a sentence although the one before them is whole: `了方向，港口……`.
enum StartedInside {
    /// Hardly begin a sentence.
    private static let tails = ScalarSet("的了们")
    /// Words that begin with one of these and do begin sentences.
    private static let words = WordSet("的确 的士 的哥 的姐 了解 了却 了不起 了然")
    /// Characters that a comma may follow at a sentence's beginning.
    private static let loneWords = ScalarSet("是对看听好如但今那而嗯哦啊不来行瞧唉嘿喂您你我他她")
    private static let length = 16

    /// The beginnings, up to sixteen scalars each.
    static func places(in reading: ArticleReading) -> [Range<Int>] {
        let article = reading.article
        return article.blocks.indices.compactMap { number in
            let block = article.blocks[number]
            guard block.role == .body, block.range.count >= 8, followsWholeText(article, number),
                beginsInside(reading.scalars, block.range)
            else { return nil }
            return block.range.prefix(length)
        }
    }

    /// Whether the text before is closed, or there is none: a broken sentence before it is told where it breaks.
    private static func followsWholeText(_ article: Article, _ number: Int) -> Bool {
        guard let before = article.blocks[..<number].lastIndex(where: { $0.role == .body }) else { return true }
        return article.sentences.last { $0.block == before }?.isClosed ?? true
    }

    private static func beginsInside(_ scalars: [UInt32], _ block: Range<Int>) -> Bool {
        let first = scalars[block.lowerBound]
        if ScalarClass.cannotBegin(first) { return !ScalarClass.isClosing(first) && first != 0xB7 && first != 0x25 }
        if words.prefix(of: scalars, block) > 0 { return false }
        if tails.contains(first) { return true }
        let second = scalars[block.lowerBound + 1]
        return ScalarClass.isHan(first) && !loneWords.contains(first) && (second == 0xFF0C || second == 0x3001)
            && BreakLikelihood.shared.beginning(scalars, at: block.lowerBound, limit: block.upperBound) < 0.1
    }
}
