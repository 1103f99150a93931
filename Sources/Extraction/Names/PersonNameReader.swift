import SourceText

/// Finds where a person's name that begins at a place ends: a family name of one or two characters and one or two more.
struct PersonNameReader {
    let text: ReadingText
    let lexicon: NameLexicon

    /// How sure the words around must make it.
    enum Context {
        /// After a post: a name is expected, the words behind it need not be known.
        case post
        /// In a byline: names stand between marks and spaces.
        case byline
        /// Elsewhere: the word behind the name must be known.
        case open
    }

    /// The index after the name that begins at an index, or nil where no name does.
    func end(ofNameAt start: Int, in context: Context) -> Int? {
        if context != .open, let dotted = dotted(at: start) { return dotted }
        guard let family = familyLength(at: start),
            lexicon.notNames.longest(in: text, at: start) == nil
        else { return nil }
        let isWeak = family == 1 && lexicon.isWeakSurname(text[start])
        // 学生和家长: what follows the common word is a calling.
        if isWeak, lexicon.posts.longest(in: text, at: start + 1) != nil { return nil }
        let lengths = [family + 2, family + 1].filter {
            isName(start, family: family, length: $0)
                && (!isWeak || context == .byline || areGiven((start + family)..<(start + $0)))
        }
        // 江西代表, 石家庄: provinces, cities and longer names. 高明 is a county, and a person as often.
        if let place = lexicon.places.longest(in: text, at: start), context != .byline,
            place.length > 2 || place.length == 2 && lexicon.isLargePlace(in: text, at: start)
        {
            return nil
        }
        if let sure = lengths.first(where: { follows(start + $0, in: context) }) { return start + sure }
        guard context == .post, let longest = lengths.first else { return nil }
        // Unknown words behind: the third character decides whether it is of the kind given names are made of.
        if longest == family + 2, lexicon.isGiven(text[start + longest - 1]) { return start + longest }
        return lengths.contains(family + 1) && lexicon.isGiven(text[start + family]) && family == 1
            ? start + family + 1 : nil
    }

    private func areGiven(_ range: Range<Int>) -> Bool { range.allSatisfy { lexicon.isGiven(text[$0]) } }

    private func familyLength(at start: Int) -> Int? {
        if let compound = lexicon.compoundSurnames.longest(in: text, at: start) { return compound.length }
        return lexicon.isSurname(text[start]) ? 1 : nil
    }

    private static let neverGiven = ScalarSet("的了是在和与说对等也将并及被把让给或但而就都很还又该此这那们吗呢吧啊个第为从到向以")

    private func isName(_ start: Int, family: Int, length: Int) -> Bool {
        for index in (start + family)..<(start + length) {
            guard text.traits(index).contains(.han), !Self.neverGiven.contains(text[index]) else { return false }
        }
        return true
    }

    /// Whether a name may end before this index.
    private func follows(_ index: Int, in context: Context) -> Bool {
        let traits = text.traits(index)
        if traits.contains(.mark) || index >= text.count { return context != .open }
        if context == .byline {
            return lexicon.leads.longest(in: text, at: index) != nil || text.has("报道", at: index)
                || text.has("摄", at: index)
        }
        if context == .open {
            return lexicon.speech.longest(in: text, at: index) != nil
                || lexicon.after.longest(in: text, at: index) != nil
        }
        if traits.contains(.digit) || traits.contains(.latin) { return true }
        return lexicon.follow.longest(in: text, at: index) != nil || lexicon.after.longest(in: text, at: index) != nil
            || lexicon.posts.longest(in: text, at: index) != nil
    }

    /// 阿依古丽·买买提: names with a dot are whole from mark to mark.
    private func dotted(at start: Int) -> Int? {
        guard !text.isOne(of: "的在和与对由", start), lexicon.posts.longest(in: text, at: start) == nil else { return nil }
        var end = start
        var dots = 0
        var lastDot = start
        while end < start + 16 {
            if text.isOne(of: "·•", end) {
                dots += 1
                lastDot = end
            } else if !text.traits(end).contains(.han) {
                break
            }
            if dots > 0, end - lastDot > 2,
                lexicon.follow.longest(in: text, at: end) != nil || text.isOne(of: "当今昨前日周本此", end)
            {
                break
            }
            if dots > 0, text.isOne(of: "说表告介在是和与对的", end) { break }
            end += 1
        }
        return dots > 0 && end - start >= 4 && !text.isOne(of: "·•", end - 1) && !text.isOne(of: "·•", start)
            ? end : nil
    }
}
