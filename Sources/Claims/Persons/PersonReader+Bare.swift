import Findings
import SourceText

/// Names without a post before them: in a row, before a word of speech or a post, at the beginning of a clause.
extension PersonReader {
    /// Three and more names parted by 、: 甲某某、乙某某、丙某某.
    mutating func readRows(_ sentence: Range<Int>, _ number: Int) {
        var row: [Range<Int>] = []
        var start = sentence.lowerBound
        for index in sentence where scalars[index] == 0x3001 || index == sentence.upperBound - 1 {
            let piece = start..<index
            if let name = nameFilling(piece) ?? (row.isEmpty ? nil : nameOpening(piece)) {
                row.append(name)
            } else {
                flush(&row, number)
                if let name = nameClosing(piece) { row.append(name) }
            }
            start = index + 1
        }
        flush(&row, number)
    }

    private mutating func flush(_ row: inout [Range<Int>], _ number: Int) {
        // 副总经理甲某、乙某: behind one that is known a second is a name too.
        if row.count > 2 || row.count == 2 && starts.contains(row[0].lowerBound) {
            for name in row where !starts.contains(name.lowerBound) { add(name, .listed, number) }
        }
        row = []
    }

    /// The piece as a name, where it is nothing else.
    func nameFilling(_ piece: Range<Int>) -> Range<Int>? {
        let surname = lexicon.surnameLength(in: scalars, at: piece.lowerBound, end: piece.upperBound)
        guard surname > 0, (1...2).contains(piece.count - surname) else { return nil }
        return piece.dropFirst(surname).allSatisfy(isGiven) ? piece : nil
    }

    /// A name at the beginning of the last piece of a row, before a number or a cue: 朴某某10名同志.
    private func nameOpening(_ piece: Range<Int>) -> Range<Int>? {
        nameStarting(at: piece.lowerBound, limit: piece.upperBound)
    }

    /// A name after a mark, or one that is known, at the end of a piece: 。戈某某、
    private func nameClosing(_ piece: Range<Int>) -> Range<Int>? {
        for length in [3, 2, 4] where piece.count > length {
            let name = piece.upperBound - length..<piece.upperBound
            if !scalars[name.lowerBound - 1].isHan || starts.contains(name.lowerBound), nameFilling(name) != nil {
                return name
            }
        }
        return nil
    }

    /// A name before a word of speech, or before a post: 匠人某某某说, 某某某教授, 某某军分区某某某政委.
    mutating func readSpeakers(_ sentence: Range<Int>, _ number: Int) {
        for index in sentence {
            let speech = lexicon.speech.longestMatch(in: scalars, at: index, end: sentence.upperBound)
            let title = speech == nil ? post(at: index, end: sentence.upperBound) : nil
            guard speech != nil || title != nil,
                let name = nameEnding(at: index, from: sentence.lowerBound, mayFollowBody: title != nil),
                !starts.contains(name.lowerBound), !starts.contains(name.lowerBound - 1),
                !starts.contains(name.lowerBound + 1)
            else { continue }
            if let title {
                // 某某和某某副总理: what joins may stand inside the name of a country.
                let isOpening = name.lowerBound == sentence.lowerBound || !scalars[name.lowerBound - 1].isHan
                guard mayHavePost(name), isOpening || !title.isDeputy else { continue }
                addTitled(index..<index + title.length, title.value, behind: name, sentence, number)
            } else {
                add(name, .bare, number)
            }
        }
    }

    /// The post that begins at an index, 副 and the like before it taken in.
    private func post(at index: Int, end: Int) -> (length: Int, value: NameLexicon.Tenure, isDeputy: Bool)? {
        if let post = lexicon.posts.longestMatch(in: scalars, at: index, end: end) {
            return (post.length, post.value, false)
        }
        for modifier in Self.deputies where index + modifier.count < end {
            guard scalars[index..<index + modifier.count].elementsEqual(modifier),
                let post = lexicon.posts.longestMatch(in: scalars, at: index + modifier.count, end: end)
            else { continue }
            return (modifier.count + post.length, post.value, true)
        }
        return nil
    }

    private static let deputies = ["常务副", "执行副", "副"].map { $0.unicodeScalars.map(\.value) }

    /// Not 应美国总统, 韩国前总理, 国大党主席: words that begin with a preposition or hold a body or a former post.
    private func mayHavePost(_ name: Range<Int>) -> Bool {
        !Self.doubtful.contains(scalars[name.lowerBound])
            && !scalars[name].dropFirst().contains { Self.bodyEndings.contains($0) || Self.ofPosts.contains($0) }
    }

    private static let ofPosts = ScalarSet("国党省州府前原现新副代名誉荣任为期首")

    /// 某某军分区某某某政委: the body stands before the name, the post behind it.
    private mutating func addTitled(
        _ post: Range<Int>, _ tenure: NameLexicon.Tenure, behind name: Range<Int>, _ sentence: Range<Int>,
        _ number: Int
    ) {
        let (text, title) = (reading.text(name), reading.text(post))
        starts.insert(name.lowerBound)
        guard !found.contains(where: { $0.name == text && $0.post == title }) else { return }
        let isBody = name.lowerBound > sentence.lowerBound && Self.bodyEndings.contains(scalars[name.lowerBound - 1])
        let body =
            isBody ? bodyRange(before: name.lowerBound, from: sentence.lowerBound) : name.lowerBound..<name.lowerBound
        found.append(titled(name, holding: post, tenure, of: body, at: body.lowerBound..<post.upperBound, number))
    }

    /// The last characters of bodies: 军分区, 管理局, 学院.
    private static let bodyEndings = ScalarSet("区局院校厂司行社队部站所会厅委办馆团组店县市镇乡村系处科室")

    /// The name of three or four characters that ends before an index, after a mark, a grammatical word or a word for people.
    ///
    /// - Parameter mayFollowBody: whether it may stand right behind the name of a body, as it does before a post.
    private func nameEnding(at end: Int, from start: Int, mayFollowBody: Bool) -> Range<Int>? {
        for length in [3, 4] where end - length >= start {
            let name = end - length..<end
            guard nameFilling(name) != nil, !startsWord(name.lowerBound, end),
                isBoundary(name.lowerBound, from: start)
                    || mayFollowBody && Self.bodyEndings.contains(scalars[name.lowerBound - 1])
            else { continue }
            return name
        }
        return nil
    }

    private func isBoundary(_ index: Int, from start: Int) -> Bool {
        guard index > start else { return true }
        let before = scalars[index - 1]
        return !before.isHan || Self.peopleEndings.contains(before) || Self.neverInNames.contains(before)
    }

    /// The last characters of words for people: 团长, 匠人, 画家, 村民.
    private static let peopleEndings = ScalarSet("长员师家手者人工匠官士生授任事理席记监医兵民警妈爷叔姨嫂哥姐弟妹友商侨主领队星才童农户孙女儿子父母妻夫到见访请问")

    /// A name of three or four characters at the beginning of a clause, before a word that follows names.
    mutating func readClauseStarts(_ sentence: Range<Int>, _ number: Int) {
        for index in sentence where index == sentence.lowerBound || Self.clauseMarks.contains(scalars[index - 1]) {
            guard !starts.contains(index), let name = nameStarting(at: index, limit: sentence.upperBound),
                name.count >= 3 || occurrences(of: name) > 1, isFollowed(name.upperBound, sentence.upperBound),
                name.upperBound < sentence.upperBound
            else { continue }
            add(name, .bare, number)
        }
    }

    private static let clauseMarks = ScalarSet("，。；：！？”“（）—")

    mutating func add(_ name: Range<Int>, _ manner: PersonSighting.Manner, _ number: Int) {
        starts.insert(name.lowerBound)
        let text = reading.text(name)
        guard !found.contains(where: { $0.name == text && $0.manner != .titled }) else { return }
        let first = manner == .bare ? firstOccurrence(of: name) : name
        let sentence = reading.article.sentences.firstIndex { $0.range.contains(first.lowerBound) } ?? number
        found.append(
            PersonSighting(
                name: text, manner: manner, place: reading.place(of: first), sentence: sentence,
                count: occurrences(of: name)))
    }
}
