import Findings
import SourceText

extension PersonReader {
    /// 秘书长由某某某担任, 院长由副校长某某某兼任: the post before 由, the person behind it.
    mutating func readCharged(_ sentence: Range<Int>, _ number: Int) {
        for by in sentence where scalars[by] == Self.by {
            guard let (word, tenure) = postEnding(at: by, from: sentence.lowerBound),
                let name = personCharged(behind: by + 1, limit: sentence.upperBound)
            else { continue }
            let post = withModifiers(word, from: sentence.lowerBound)
            let body = bodyRange(before: post.lowerBound, from: sentence.lowerBound)
            found.append(
                titled(
                    name, holding: post, tenure, of: body.isEmpty ? told(before: word, tenure, sentence) ?? body : body,
                    at: post.lowerBound..<name.upperBound, number))
        }
    }

    /// The longest post that ends before an index.
    private func postEnding(at end: Int, from start: Int) -> (Range<Int>, NameLexicon.Tenure)? {
        for index in max(start, end - Self.longestPost)..<end {
            if let post = lexicon.posts.longestMatch(in: scalars, at: index, end: end), index + post.length == end {
                return (index..<end, post.value)
            }
        }
        return nil
    }

    /// The name before 担任 or 兼任, with or without another post before it.
    private func personCharged(behind start: Int, limit: Int) -> Range<Int>? {
        let reach = start..<min(limit, start + Self.reach)
        guard let verb = Self.charges.first(in: reach, of: scalars)?.lowerBound else { return nil }
        for length in [3, 2, 4] where verb - length >= start {
            let name = verb - length..<verb
            guard nameFilling(name) != nil else { continue }
            let isBehindPost = postEnding(at: name.lowerBound, from: start) != nil
            if name.lowerBound == start || isBehindPost { return name }
        }
        return nil
    }

    private static let by: UInt32 = 0x7531
    private static let charges = CueWords("担任 兼任 出任 接任 继任 担纲 暂代 代理 挂帅")
    private static let longestPost = 8
    /// Scalars from 由 to the verb: a body and post, and a name.
    private static let reach = 24
}
