import Extraction
import Findings
import SourceText

/// Finds the persons of an article with their posts: `市生态环境局局长` before a name, names in a row, names that open a
/// clause, appointments.
struct PersonReader {
    let reading: ArticleReading
    let lexicon: NameLexicon
    let scalars: [UInt32]
    var found: [PersonSighting] = []
    /// Starts of names that were read, so that none is read twice.
    var starts: Set<Int> = []

    init(reading: ArticleReading, lexicon: NameLexicon = .embedded) {
        self.reading = reading
        self.lexicon = lexicon
        scalars = reading.scalars
    }

    /// In the order of the text; each name once for each post.
    func persons() -> [PersonSighting] {
        var reader = self
        for (number, sentence) in reading.article.sentences.enumerated() where sentence.role != .credit {
            reader.readTitled(sentence.range, number)
        }
        for (number, sentence) in reading.article.sentences.enumerated() where sentence.role == .body {
            reader.readHolders(sentence.range, number)
            reader.readAppointments(sentence.range, number)
            reader.readMakers(sentence.range, number)
        }
        for (number, sentence) in reading.article.sentences.enumerated() where sentence.role != .credit {
            reader.readRows(sentence.range, number)
            reader.readSpeakers(sentence.range, number)
            reader.readClauseStarts(sentence.range, number)
        }
        for (number, sentence) in reading.article.sentences.enumerated() where sentence.role == .body {
            reader.readCharged(sentence.range, number)
            reader.readAged(sentence.range, number)
            reader.readPointed(sentence.range, number)
            reader.readTaken(sentence.range, number)
            reader.readSupposed(sentence.range, number)
        }
        return reader.found.sorted { $0.place.startOffset < $1.place.startOffset }
    }

    // MARK: Posts before names

    private mutating func readTitled(_ sentence: Range<Int>, _ number: Int) {
        var index = sentence.lowerBound
        while index < sentence.upperBound {
            guard let post = lexicon.posts.longestMatch(in: scalars, at: index, end: sentence.upperBound) else {
                index += 1
                continue
            }
            let end = index + post.length
            if let name = nameStarting(at: end, limit: sentence.upperBound) {
                addTitled(index..<end, post.value, name: name, sentence, number)
                index = name.upperBound
            } else {
                // 党委书记 and 书记: a longer post may begin inside.
                index += 1
            }
        }
    }

    private mutating func addTitled(
        _ word: Range<Int>, _ tenure: NameLexicon.Tenure, name: Range<Int>, _ sentence: Range<Int>, _ number: Int
    ) {
        let post = withModifiers(word, from: sentence.lowerBound)
        let body = bodyRange(before: post.lowerBound, from: sentence.lowerBound)
        var sighting = titled(
            name, holding: post, tenure, of: body.isEmpty ? told(before: word, tenure, sentence) ?? body : body,
            at: body.lowerBound..<name.upperBound, number)
        sighting.tense = tense(before: body.lowerBound, from: sentence.lowerBound)
        let joined = joined(before: post.lowerBound, from: sentence.lowerBound)
        sighting.isPlural = joined != nil
        found.append(sighting)
        if let joined { addJoined(joined, sighting, name, sentence, number) }
        addGivenPost(before: body, name: name, sentence, number)
    }

    /// 学院副院长、观测站站长某某: the first post is told of the same person.
    private mutating func addJoined(
        _ word: Range<Int>, _ sighting: PersonSighting, _ name: Range<Int>, _ sentence: Range<Int>, _ number: Int
    ) {
        let post = withModifiers(word, from: sentence.lowerBound)
        let body = bodyRange(before: post.lowerBound, from: sentence.lowerBound)
        guard let tenure = lexicon.posts.longestMatch(in: scalars, at: word.lowerBound, end: word.upperBound)?.value,
            body.count >= 2
        else { return }
        var first = titled(name, holding: post, tenure, of: body, at: body.lowerBound..<name.upperBound, number)
        (first.tense, first.isPlural) = (sighting.tense, true)
        found.append(first)
    }

    /// Notes where the name stands; the sighting is for the caller to keep.
    mutating func titled(
        _ name: Range<Int>, holding post: Range<Int>, _ tenure: NameLexicon.Tenure, of body: Range<Int>,
        at place: Range<Int>, _ number: Int
    ) -> PersonSighting {
        starts.insert(name.lowerBound)
        return PersonSighting(
            name: reading.text(name), manner: .titled, post: reading.text(post), body: reading.text(body),
            tenure: tenure, place: reading.place(of: place), sentence: number, count: occurrences(of: name))
    }

    /// 云岭学院 of `云岭学院举行开学典礼，院长某某某致辞`: the only body told before the post, in the sentence or the article, that has such
    /// a head.
    func told(before post: Range<Int>, _ tenure: NameLexicon.Tenure, _ sentence: Range<Int>) -> Range<Int>? {
        guard tenure == .head else { return nil }
        return told(before: post, from: sentence.lowerBound) ?? told(before: post, from: 0)
    }

    private func told(before post: Range<Int>, from start: Int) -> Range<Int>? {
        guard post.count == 2, scalars[post.lowerBound + 1] == Self.chief else { return nil }
        let head = scalars[post.lowerBound]
        let ends = (start..<post.lowerBound).filter {
            scalars[$0] == head && scalars[$0 + 1] != Self.chief
        }
        let bodies = Set(ends.map { bodyRange(before: $0 + 1, from: start) })
            .filter { $0.count >= Self.shortestBody }
        return Set(bodies.map { scalars[$0] }).count == 1 ? bodies.min { $0.lowerBound < $1.lowerBound } : nil
    }

    /// 长 of 院长, 局长, 馆长.
    private static let chief: UInt32 = 0x957F
    private static let shortestBody = 4

    /// The post with 副, 常务副, 代, 总 and the like before it.
    func withModifiers(_ word: Range<Int>, from start: Int) -> Range<Int> {
        var lower = word.lowerBound
        var grows = true
        while grows {
            grows = false
            for modifier in Self.modifiers where lower - modifier.count >= start {
                if Array(scalars[lower - modifier.count..<lower]) == modifier {
                    lower -= modifier.count
                    grows = true
                    break
                }
            }
        }
        return lower..<word.upperBound
    }

    private static let modifiers = ["常务", "执行", "名誉", "助理", "副", "代", "总"].map { $0.unicodeScalars.map(\.value) }

    /// Another post that stands just before, joined by 、 or 兼: 党组书记 of 党组书记、局长.
    private func joined(before post: Int, from start: Int) -> Range<Int>? {
        var end = post
        while end > start, post - end < 6, !Self.postJoints.contains(scalars[end - 1]) { end -= 1 }
        guard end > start, Self.postJoints.contains(scalars[end - 1]) else { return nil }
        let floor = max(start, end - 6)
        return (floor..<end - 1).first { index in
            lexicon.posts.longestMatch(in: scalars, at: index, end: end - 1).map { index + $0.length == end - 1 }
                ?? false
        }.map { $0..<end - 1 }
    }

    private static let postJoints = ScalarSet("、兼")

    /// The body's name left of a post: up to a mark, a grammatical word or twenty characters.
    func bodyRange(before end: Int, from start: Int) -> Range<Int> {
        var lower = end
        let limit = max(start, end - 20)
        while lower > limit, scalars[lower - 1].isHan || scalars[lower - 1].isLatin { lower -= 1 }
        var index = lower
        while index < end {
            if let word = lexicon.ends.longestMatch(in: scalars, at: index, end: end) {
                index += word.length
                if word.value == .hard { lower = index }
            } else {
                index += 1
            }
        }
        return lower..<end
    }

    private func tense(before body: Int, from start: Int) -> PersonSighting.Tense {
        let window = Array(scalars[max(start, body - 3)..<body])
        func ends(with word: String) -> Bool {
            window.suffix(word.unicodeScalars.count) == word.unicodeScalars.map(\.value)[...]
        }
        if ["原", "前", "时任", "原任", "前任", "曾任", "历任", "免去"].contains(where: ends) { return .former }
        return ["新任", "任命", "聘任", "选举", "当选", "升任"].contains(where: ends) ? .appointed : .holds
    }

    // MARK: Names

    /// The name that begins at an index: a surname and one or two characters, as far as what follows lets tell.
    func nameStarting(at start: Int, limit: Int) -> Range<Int>? {
        let surname = lexicon.surnameLength(in: scalars, at: start, end: limit)
        guard surname > 0 else { return nil }
        let givenStart = start + surname
        let givenEnd = min(givenStart + 2, limit)
        var length = 0
        while givenStart + length < givenEnd,
            isGiven(givenStart + length)
                || length == 1 && (isLastOfName(givenStart + 1, limit) || isTimeInName(givenStart + 1, limit))
        {
            length += 1
        }
        guard length > 0, !startsPost(givenStart, limit), !startsWord(start, limit), !isPost(start, limit) else {
            return nil
        }
        if Self.doubtful.contains(scalars[start]),
            !(givenStart + 1...givenStart + length).contains(where: { isFollowed($0, limit) })
        {
            return nil
        }
        if length == 2, isFollowed(givenStart + 1, limit), !isRepeated(start..<givenStart + 2, limit),
            !isLastOfName(givenStart + 1, limit)
        {
            length = 1
        }
        if length == 2, startsPost(givenStart + 1, limit) { length = 1 }
        let end = givenStart + length
        // A dot goes on with a foreign name.
        if end < limit, scalars[end] == 0xB7 { return nil }
        if length == 1, !isFollowed(end, limit) { return nil }
        return start..<end
    }

    /// 关于, 方面: a grammatical word begins like a name.
    func startsWord(_ index: Int, _ limit: Int) -> Bool {
        lexicon.ends.longestMatch(in: scalars, at: index, end: limit).map { $0.length > 1 } ?? false
    }

    /// Surnames that as words often follow a post: 和, 于, 任.
    static let doubtful = ScalarSet("和于方时向任同对都全关经计应席谈言宣管国公高常")

    func isGiven(_ index: Int) -> Bool { scalars[index].isHan && !Self.neverInNames.contains(scalars[index]) }

    static let neverInNames = ScalarSet("的了是在和与说不没们这那个被把将对从向让及或某年月日时第")

    private func startsPost(_ index: Int, _ limit: Int) -> Bool {
        index < limit && lexicon.posts.longestMatch(in: scalars, at: index, end: limit) != nil
    }

    /// Whether a mark or a word that follows names stands at an index.
    func isFollowed(_ index: Int, _ limit: Int) -> Bool {
        guard index < limit else { return true }
        return !scalars[index].isHan || lexicon.cues.longestMatch(in: scalars, at: index, end: limit) != nil
    }

    /// 伏羲和说: a word that must join to something cannot stand before a verb of speech or a mark.
    private func isLastOfName(_ index: Int, _ limit: Int) -> Bool {
        guard Self.joining.contains(scalars[index]), index + 1 < limit else { return false }
        return !scalars[index + 1].isHan || Self.afterNames.contains(scalars[index + 1])
            || lexicon.speech.longestMatch(in: scalars, at: index + 1, end: limit) != nil
    }

    /// 松年, 秋月: a word of time ends the name where nothing before it counts, and what follows shows that it has ended.
    private func isTimeInName(_ index: Int, _ limit: Int) -> Bool {
        Self.times.contains(scalars[index]) && !Self.beforeTimes.contains(scalars[index - 1])
            && !scalars[index - 1].isHanNumeral && isFollowed(index + 1, limit)
    }

    private static let times = ScalarSet("年月")
    private static let beforeTimes = ScalarSet("今去明前每当同几数多全近次本上下来往历终整半满超元")

    /// 读者代表令某某: a post behind a post, 代表, whose first character is a surname as well.
    private func isPost(_ index: Int, _ limit: Int) -> Bool {
        guard let post = lexicon.posts.longestMatch(in: scalars, at: index, end: limit), post.length >= 2 else {
            return false
        }
        return lexicon.surnameLength(in: scalars, at: index + post.length, end: limit) > 0
    }

    private static let afterNames = ScalarSet("以在获夺率冲")
    private static let joining = ScalarSet("和与及为对由以于因让")

    /// Whether a name of three characters comes back in the article, followed as names are.
    private func isRepeated(_ name: Range<Int>, _ limit: Int) -> Bool {
        guard name.upperBound < limit, isFollowed(name.upperBound, limit) else { return false }
        return occurrences(of: name) >= occurrences(of: name.lowerBound..<name.upperBound - 1)
            && occurrences(of: name) > 1
    }

    /// Where a name stands first; in the text rather than in the headline, which tells less.
    func firstOccurrence(of name: Range<Int>) -> Range<Int> {
        let text = reading.article.sentences.first { $0.role != .headline }?.range.lowerBound ?? 0
        let start =
            (text..<max(text, scalars.count - name.count + 1)).first { scalars[$0..<$0 + name.count] == scalars[name] }
            ?? name.lowerBound
        return start..<start + name.count
    }

    func occurrences(of range: Range<Int>) -> Int {
        let first = scalars[range.lowerBound]
        var count = 0
        var index = 0
        let last = scalars.count - range.count
        while index <= last {
            if scalars[index] == first, scalars[index..<index + range.count] == scalars[range] {
                count += 1
                index += range.count
            } else {
                index += 1
            }
        }
        return count
    }
}
