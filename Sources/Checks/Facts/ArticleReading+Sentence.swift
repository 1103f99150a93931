import Claims
import SourceText

extension ArticleReading {
    /// The sentence in which a scalar stands; the scalar alone where there is none.
    func sentence(at index: Int) -> Range<Int> {
        var low = 0
        var high = article.sentences.count
        while low < high {
            let middle = (low + high) / 2
            if article.sentences[middle].range.upperBound <= index { low = middle + 1 } else { high = middle }
        }
        guard low < article.sentences.count, article.sentences[low].range.contains(index) else {
            return index..<index + 1
        }
        return article.sentences[low].range
    }
}
