import SourceText

/// Reads persons by the posts before them (市科技局局长刘长澜), bylines (记者/林屿舟), and verbs of speech (周砚秋说).
struct PersonReader {
    let text: ReadingText
    let lexicon: NameLexicon
    let names: PersonNameReader

    init(text: ReadingText, lexicon: NameLexicon) {
        self.text = text
        self.lexicon = lexicon
        names = PersonNameReader(text: text, lexicon: lexicon)
    }

    /// A name with the index range of the words before it that tell the post.
    struct Reading {
        var name: Range<Int>
        var post: Range<Int>?
        var posts: [Range<Int>]
        var age: Int?
    }

    /// The persons named by what begins at an index, where its scalar may begin what is told.
    func persons(at index: Int, _ may: NameLexicon.Beginning) -> [Reading] {
        if may.contains(.post), let found = afterPost(at: index) { return found }
        if may.contains(.lead), let found = afterByline(at: index) ?? afterAge(at: index) { return found }
        if index == 0 || text.traits(index - 1).contains(.mark), let found = beforeSpeech(at: index) { return found }
        return []
    }

    // MARK: Posts

    private func afterPost(at index: Int) -> [Reading]? {
        let match = lexicon.posts.longest(in: text, at: index) ?? lexicon.kin.longest(in: text, at: index)
        guard let match else { return nil }
        var place = index + match.length
        // 院长（主持工作）林展: a bracket between post and name.
        if text.isOne(of: "（(", place), let close = closing(after: place) { place = close }
        guard lexicon.heads.longest(in: text, at: place) == nil, let end = names.end(ofNameAt: place, in: .post) else {
            return nil
        }
        let posts = listedPosts(before: index) + [index..<(index + match.length)]
        return list(from: place..<end, context: .post, separators: "、") { range in
            Reading(name: range, post: (posts.first?.lowerBound ?? index)..<(index + match.length), posts: posts)
        }
    }

    private func closing(after open: Int) -> Int? {
        for index in open + 1..<open + 9 where text.isOne(of: "）)", index) { return index + 1 }
        return nil
    }

    /// 市委副书记、 before 市长: posts of the same person, nearest last.
    private func listedPosts(before index: Int) -> [Range<Int>] {
        var start = index
        var found: [Range<Int>] = []
        while found.count < 6 {
            // Between two posts stand 、 and the body of the second: 副书记、市政府办公室主任.
            var place = start
            while place > max(0, start - 16), text.traits(place - 1).contains(.han) { place -= 1 }
            guard text[place - 1] == "、", let match = lexicon.postsBackward.longest(in: text, at: place - 1) else {
                break
            }
            start = place - 1 - match.length
            found.insert(start..<(start + match.length), at: 0)
        }
        return found
    }

    private func list(
        from first: Range<Int>, context: PersonNameReader.Context, separators: StaticString,
        _ reading: (Range<Int>) -> Reading
    ) -> [Reading] {
        var found = [reading(first)]
        var end = first.upperBound
        while found.count < 30, text.isOne(of: separators, end),
            let next = names.end(ofNameAt: end + 1, in: context == .post ? .post : context)
        {
            let range = (end + 1)..<next
            // 局长张三、李四大桥: the next item of a list need not be a person.
            guard
                context == .byline || text.traits(next).contains(.mark)
                    || lexicon.follow.longest(in: text, at: next) != nil
            else { break }
            found.append(reading(range))
            end = next
        }
        return found
    }

    // MARK: Bylines, ages, speech

    private func afterByline(at index: Int) -> [Reading]? {
        guard let match = lexicon.leads.longest(in: text, at: index) else { return nil }
        var place = index + match.length
        while place < index + match.length + 3, text.isOne(of: "/／：: 丨|", place) { place += 1 }
        let isMarked = place > index + match.length
        guard isMarked || match.length >= 2,
            let end = names.end(ofNameAt: place, in: .byline)
                ?? (text.isOne(of: "者员", place - 1) ? names.end(ofNameAt: place, in: .post) : nil)
        else { return nil }
        guard
            match.length >= 2 || text.isOne(of: "/／：:", index + 1) || text.traits(index - 1).contains(.mark) && isMarked
        else { return nil }
        let post = index..<(index + match.length)
        return list(from: place..<end, context: .byline, separators: " 、") {
            Reading(name: $0, post: post, posts: [post])
        }
    }

    /// 31岁的林晓
    private func afterAge(at index: Int) -> [Reading]? {
        guard text[index] == "岁", text.traits(index - 1).isDisjoint(with: .numeral) == false else { return nil }
        var place = index + 1
        if text[place] == "的" { place += 1 }
        var post: Range<Int>?
        if let match = lexicon.posts.longest(in: text, at: place) ?? lexicon.kin.longest(in: text, at: place) {
            post = place..<(place + match.length)
            place += match.length
        }
        guard let end = names.end(ofNameAt: place, in: .post) else { return nil }
        let age = NumeralReader(text: text).numeral(at: numeralStart(before: index))?.integer
        return [Reading(name: place..<end, post: post, posts: post.map { [$0] } ?? [], age: age)]
    }

    private func numeralStart(before index: Int) -> Int {
        var start = index
        while !text.traits(start - 1).isDisjoint(with: .numeral) { start -= 1 }
        return start
    }

    private func beforeSpeech(at index: Int) -> [Reading]? {
        names.end(ofNameAt: index, in: .open).map { [Reading(name: index..<$0, post: nil, posts: [])] }
    }
}
