import SourceText

/// Reads organisations by the noun they end with: from 大学 or 管委会 back to where the name begins.
struct OrganizationReader {
    let text: ReadingText
    let lexicon: NameLexicon
    private static let longest = 28

    struct Reading {
        var range: Range<Int>
        /// The noun at its end.
        var head: Range<Int>
    }

    /// The organisation whose head noun begins at an index.
    func organization(headAt index: Int) -> Reading? {
        guard let match = lexicon.heads.longest(in: text, at: index) else { return nil }
        let end = index + match.length
        guard !text.isOne(of: "生卡法债制化性型式界业", end) || text.has("业协会", at: end) else { return nil }
        // 校长 after 大学 begins a post: 云州大学校长.
        if text[end - 1] == "校", text[end] == "长", !text.isOne(of: "期远久达假", end + 1) { return nil }
        // 支队长 after 交警支队 likewise.
        if text[end] == "长", let post = lexicon.posts.longest(in: text, at: index), post.length == match.length + 1 {
            return nil
        }
        // 市委 of 团市委 was read with it.
        if text[index - 1] == "团", lexicon.heads.longest(in: text, at: index - 1) != nil { return nil }
        if lexicon.offices.longest(in: text, at: index) != nil, text.isOne(of: "市省区县镇", index) {
            return Reading(range: seat(before: index)..<end, head: index..<end)
        }
        guard let start = start(before: index, end: end, kind: HeadKind(match.value)) else { return nil }
        // 220千伏变电站: the words begin inside a number.
        if text.isDigit(start - 1), text.traits(start).contains(.hanPower) { return nil }
        return Reading(range: start..<end, head: index..<end)
    }

    private enum HeadKind {
        case plain, weak, short, whole

        init(_ value: Int) {
            switch value {
            case NameLexicon.firstWhole...: self = .whole
            case NameLexicon.firstShortHead...: self = .short
            case NameLexicon.firstWeakHead...: self = .weak
            default: self = .plain
            }
        }
    }

    /// 市委 and 区政府 take only the place before them along: 清江市委, 中共云州市委.
    private func seat(before head: Int) -> Int {
        for width in stride(from: 4, through: 2, by: -1) where head >= width {
            guard let match = lexicon.namePlaces.longest(in: text, at: head - width) else { continue }
            // 清江市 reaches into the head 市委 itself.
            guard match.length == width || match.length == width + 1 else { continue }
            return text.has("中共", before: head - width) ? head - width - 2 : head - width
        }
        // A town that no list knows: two characters between a mark and 市委 that are no verb.
        let width = 2
        if head >= width, text.traits(head - 1).contains(.han), text.traits(head - 2).contains(.han),
            head == width || text.traits(head - 3).contains(.mark) || Self.stops.contains(text[head - 3]),
            !Self.stops.contains(text[head - 1]), !Self.stops.contains(text[head - 2]),
            lexicon.verbs.longest(in: text, at: head) == nil, lexicon.generics.longest(in: text, at: head - 2) == nil
        {
            return head - width
        }
        return text.has("中共", before: head) ? head - 2 : head
    }

    private func start(before head: Int, end: Int, kind: HeadKind) -> Int? {
        let floor = furthest(before: head)
        let place = firstPlace(in: floor..<head)
        let start = place ?? floor
        let width = head - start
        guard width <= Self.longest else { return nil }
        switch kind {
        case .short:
            if lexicon.shortBefore.longest(in: text, at: end) != nil { return nil }
            if lexicon.shortBreaks.longest(in: text, at: head) != nil, text[head] != text[head + 1] { return nil }
            return place != nil && width >= 2 ? start : nil
        case .weak:
            guard place == nil else { return width >= 2 || end - head > 1 ? start : nil }
            if width == 0 { return isWhole(head, end) ? head : nil }
            return width >= 4 && !isGeneric(start..<head) || isSeat(start..<head) ? start : nil
        case .plain:
            if width == 0 { return isWhole(head, end) ? head : nil }
            if place == nil, isGeneric(start..<head) { return nil }
            return width >= 2 || place != nil ? start : isWhole(head, end) ? head : nil
        case .whole: return head
        }
    }

    /// 石桥镇 of 石桥镇党委: a place that no list knows, told by its rank; 中心镇 and 重点镇 are none.
    private func isSeat(_ range: Range<Int>) -> Bool {
        range.count == 3 && text.isOne(of: "镇乡村县区", range.upperBound - 1)
            && lexicon.generics.longest(in: text, at: range.lowerBound) == nil
    }

    /// 组织部 and 科技局 are names by themselves in a paper of their place.
    private func isWhole(_ head: Int, _ end: Int) -> Bool {
        end - head >= 3 && text.isOne(of: "部委局厅", end - 1) || text.has("纪委", at: head) || text.has("国务院", at: head)
    }

    /// Back over everything that may be part of a name.
    private func furthest(before head: Int) -> Int {
        var place = head
        while place > max(0, head - Self.longest) {
            let before = place - 1
            if Self.closings.contains(text[before]), let inner = bracketed(endingAt: before) {
                guard inner > 0 else { return place }
                place = inner
                continue
            }
            if let link = lexicon.links.longest(in: text, at: place) {
                place -= link.length
                continue
            }
            // 一家公司, 多所大学: the measure word ends what is a name.
            if Self.measures.contains(text[before]),
                !text.traits(before - 1).isDisjoint(with: [.numeral, .vague]) || text.isOne(of: "多余该每各这那", before - 1)
            {
                return place
            }
            guard text.traits(before).contains(.han) || text.traits(before).contains(.latin), !isStop(before),
                lexicon.verbs.longest(in: text, at: place) == nil
            else { return place }
            place -= 1
        }
        return place
    }

    private static let closings = ScalarSet("”’）)")

    /// The opening of （云州） or “星火” that closes at an index.
    private func bracketed(endingAt index: Int) -> Int? {
        let isQuote = text.isOne(of: "”’", index)
        guard isQuote || text.isOne(of: "）)", index) else { return nil }
        var open = index - 1
        while open > max(0, index - 14) {
            if isQuote ? text.isOne(of: "“‘", open) : text.isOne(of: "（(", open) {
                return isQuote || open > 0 ? open : 0
            }
            // （记者/游凤） is a byline, no place in a name.
            if text.isOne(of: "，。；：/", open) || text.has("记者", at: open) || text.has("通讯员", at: open) { return nil }
            open -= 1
        }
        return nil
    }

    private static let measures = ScalarSet("家名位个所间座支批")
    private static let stops = ScalarSet(
        "在与和由对向从到是为的将被把让给于以及等了着过也都就该这那每各有无并已曾还又再至自因或而但则即若如使令当其此某们请经赴往入获称任报说按据我你他她它暨")

    private func isStop(_ index: Int) -> Bool { Self.stops.contains(text[index]) }

    /// Where the first place or office of the state begins: names of bodies begin with them.
    private func firstPlace(in range: Range<Int>) -> Int? {
        for index in range {
            // 岭澜水泵（云州）有限公司 begins before the place in brackets.
            if let match = lexicon.namePlaces.longest(in: text, at: index), index + match.length <= range.upperBound,
                !text.isOne(of: "（(", index - 1)
            {
                return index
            }
            if let match = lexicon.offices.longest(in: text, at: index), index + match.length <= range.upperBound,
                index == range.lowerBound
            {
                return index
            }
        }
        return nil
    }

    private func isGeneric(_ range: Range<Int>) -> Bool {
        var place = range.lowerBound
        while place < range.upperBound {
            guard let match = lexicon.generics.longest(in: text, at: place) else { return false }
            place += match.length
        }
        return true
    }
}
