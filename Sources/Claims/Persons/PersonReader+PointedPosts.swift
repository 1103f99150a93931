import Extraction
import Findings

extension PersonReader {
    /// 这位市中院民一庭的副庭长: the post of the person named last.
    mutating func readPointed(_ sentence: Range<Int>, _ number: Int) {
        for start in sentence where Self.pointing.end(startingAt: start, to: sentence.upperBound, in: scalars) != nil {
            guard let word = lastPost(in: start + 2..<min(sentence.upperBound, start + 24)),
                nameStarting(at: word.range.upperBound, limit: sentence.upperBound) == nil,
                let name = nameBefore(start)
            else { continue }
            add(word, after: start + 2, of: name, from: start, number)
        }
    }

    private static let pointing = CueWords("这位 这名")

    /// `某某某应邀担任评委会主席`, `某某某是法院民庭的副庭长`, `担任医院副院长的他`: the post told behind the person, or before the pronoun.
    mutating func readTaken(_ sentence: Range<Int>, _ number: Int) {
        guard Self.taking.isFound(in: sentence, of: scalars) else { return }
        let names = CueWords(words: knownNames.sorted())
        for start in sentence {
            guard let verb = Self.taking.end(startingAt: start, to: sentence.upperBound, in: scalars),
                Self.once.start(endingAt: start, from: sentence.lowerBound, in: scalars) == nil,
                let word = lastPost(in: verb..<min(sentence.upperBound, verb + 22))
            else { continue }
            let end = word.range.upperBound
            let manner = Self.manners.start(endingAt: start, from: sentence.lowerBound, in: scalars) ?? start
            if let name = names.start(endingAt: manner, from: sentence.lowerBound, in: scalars),
                end == sentence.upperBound || !scalars[end].isHan, !starts.contains(end)
            {
                add(word, after: verb, of: name..<manner, from: name, number)
            } else if Self.pronouns.end(startingAt: end, to: sentence.upperBound, in: scalars) != nil,
                let name = nameBefore(start)
            {
                add(word, after: verb, of: name, from: start, number)
            }
        }
    }

    private static let taking = CueWords("担任 是 现任")
    private static let once = CueWords("曾 曾经 先后 此前 时 原 历 拟 将 不再 辞去")
    private static let manners = CueWords("受邀 应邀 受聘 特邀 现 现已 再次 首次 继续 同时 还 也 并")
    private static let pronouns = CueWords("的她 的他")

    /// One more post of a person; nothing where no body stands before it.
    private mutating func add(
        _ word: (range: Range<Int>, tenure: NameLexicon.Tenure), after start: Int, of name: Range<Int>, from place: Int,
        _ number: Int
    ) {
        guard !scalars[start..<word.range.upperBound].contains(0xFF0C) else { return }
        let post = withModifiers(word.range, from: start)
        var body = bodyRange(before: post.lowerBound, from: start)
        if body.isEmpty, post.lowerBound > start, scalars[post.lowerBound - 1] == 0x7684 {
            body = bodyRange(before: post.lowerBound - 1, from: start)
        }
        guard body.count >= 2 else { return }
        found.append(
            PersonSighting(
                name: reading.text(name), manner: .titled, post: reading.text(post), body: reading.text(body),
                tenure: word.tenure, place: reading.place(of: place..<post.upperBound), sentence: number,
                count: occurrences(of: name)))
    }

    /// The last post named before the clause ends.
    func lastPost(in range: Range<Int>) -> (range: Range<Int>, tenure: NameLexicon.Tenure)? {
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

    /// The names read so far that are names without doubt.
    private var knownNames: Set<String> { Set(found.lazy.filter { $0.manner != .supposed }.map(\.name)) }

    /// Scalars within which a person has been named to whom 这位 or 她 points: farther off another may have come in between.
    private static let near = 150

    /// Where the person stands who was named last before an index.
    private func nameBefore(_ end: Int) -> Range<Int>? {
        var nearest: Range<Int>?
        for name in knownNames {
            let word = CueWords(words: [name])
            if let place = word.last(in: max(0, end - Self.near)..<end, of: scalars),
                place.lowerBound > nearest?.lowerBound ?? -1
            {
                nearest = place
            }
        }
        return nearest
    }
}
