import Extraction
import Findings

extension PersonReader {
    /// 这位市中院民一庭的副庭长: the post of the person named last.
    mutating func readPointed(_ sentence: Range<Int>, _ number: Int) {
        for start in sentence where Self.pointing.end(startingAt: start, to: sentence.upperBound, in: scalars) != nil {
            let from = start + 2
            let limit = min(sentence.upperBound, from + 22)
            guard let word = lastPost(in: from..<limit), !scalars[from..<word.range.upperBound].contains(0xFF0C),
                nameStarting(at: word.range.upperBound, limit: sentence.upperBound) == nil,
                let name = nameBefore(start)
            else { continue }
            let post = withModifiers(word.range, from: from)
            var body = bodyRange(before: post.lowerBound, from: from)
            if body.isEmpty, post.lowerBound > from, scalars[post.lowerBound - 1] == 0x7684 {
                body = bodyRange(before: post.lowerBound - 1, from: from)
            }
            guard body.count >= 2 else { continue }
            found.append(
                PersonSighting(
                    name: reading.text(name), manner: .titled, post: reading.text(post), body: reading.text(body),
                    tenure: word.tenure, place: reading.place(of: start..<post.upperBound), sentence: number,
                    count: occurrences(of: name)))
        }
    }

    private static let pointing = CueWords("这位 这名")

    /// The last post named before the clause ends.
    private func lastPost(in range: Range<Int>) -> (range: Range<Int>, tenure: NameLexicon.Tenure)? {
        var found: (range: Range<Int>, tenure: NameLexicon.Tenure)?
        var index = range.lowerBound
        while index < range.upperBound, scalars[index].isHan {
            if let post = lexicon.posts.longestMatch(in: scalars, at: index, end: range.upperBound) {
                found = (index..<index + post.length, post.value)
                index += post.length
            } else {
                index += 1
            }
        }
        return found
    }

    /// Where the person stands who was named last before an index, in the article's headline or text.
    private func nameBefore(_ end: Int) -> Range<Int>? {
        var nearest: Range<Int>?
        for name in Set(found.map(\.name)) {
            let word = CueWords(words: [name])
            if let place = word.last(in: 0..<end, of: scalars), place.lowerBound > nearest?.lowerBound ?? -1 {
                nearest = place
            }
        }
        return nearest
    }
}
