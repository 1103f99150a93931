import Extraction

/// The figures of one measure in a sentence, and how each is tied to the next.
struct FigureSeries {
    let account: Account
    let sentence: FigureSentence
    /// Indices into the sentence's figures, ascending.
    let members: [Int]
    /// One fewer than the members.
    let links: [FigureLink]

    init(account: Account, sentence: FigureSentence, members: [Int]) {
        self.account = account
        self.sentence = sentence
        self.members = members
        let reader = FigureLinkReader(account: account, sentence: sentence)
        links = zip(members, members.dropFirst()).map { reader.link($0, $1) }
    }

    func figure(_ place: Int) -> Figure { sentence.figures[members[place]] }

    /// The words beside a part: those before the number in its clause, then the noun after it.
    func label(_ place: Int) -> [UInt32] {
        let lead = sentence.lead(members[place])
        let mark = account.scalars[lead].lastIndex(of: "、")
        var start = mark.map { $0 + 1 } ?? lead.lowerBound
        if let word = account.words[.ofWhich].last(in: start..<lead.upperBound, of: account.scalars) {
            start = word.upperBound
        }
        let before = Array(account.scalars[start..<lead.upperBound])
        guard before.filter({ $0 != "有" && $0 != "为" && $0 != "和" && $0 != "及" }).isEmpty else { return before }
        let tail = sentence.tail(members[place])
        let end = account.scalars[tail].firstIndex(of: "、") ?? tail.upperBound
        return Array(account.scalars[tail.lowerBound..<end])
    }

    /// The parts that begin at a place: as long as one kind of separator joins them.
    func parts(from place: Int) -> Range<Int> {
        var end = place + 1
        var kind: FigureLink?
        while end < members.count {
            let link = links[end - 1]
            if link == .rest { return place..<(end + 1) }
            guard link.joinsParts else { break }
            if let kind, kind != link, !(kind == .comma && link == .item && end == members.count - 1),
                !(kind == .item && link == .item)
            {
                break
            }
            kind = kind ?? link
            end += 1
        }
        return place..<end
    }

    /// The parts that end at a place.
    func parts(upTo place: Int) -> Range<Int> {
        var start = place
        // 其他水果60吨 is one of those that 三类合计 adds up.
        while start > 0, links[start - 1].joinsParts || links[start - 1] == .rest { start -= 1 }
        return start..<(place + 1)
    }

    /// Whether a total word stands before a figure.
    func isTotal(_ place: Int) -> Bool {
        let opening = sentence.opening(members[place])
        return account.has(.total, in: opening) && !FigureLinkReader.isOfRest(opening, account)
    }

    /// Whether a figure is told of all there is: 全年365天.
    func isOfAll(_ place: Int) -> Bool { account.has("全", in: sentence.opening(members[place])) }

    /// 一班42人、二班45人、三班43人，全年级132人: the body that the parts belong to.
    func isOfWholeBody(_ place: Int) -> Bool {
        let opening = sentence.opening(members[place])
        return opening.count <= 6
            && Self.wholeBodies.end(startingAt: opening.lowerBound, to: opening.upperBound, in: account.scalars) != nil
    }

    static let wholeBodies = CueWords(
        """
        全年级 全校 全班 全村 全队 全厂 全院 全组 全家 全团 全镇 全乡 全县 全区 全市 全程 全线 全书 全剧 全片 全套 全集 全园 全馆 全场 全公司 全社区 全街道 \
        全店 全船 全矿 全所 全系 全营 全连 全部门 全集团 全行 全站 全港 全长
        """)

    /// 上午卖出2600束，下午卖出1900束，全天卖出4500束: the span that the parts are the halves of.
    func isOfWholeSpan(_ place: Int, parts: Range<Int>) -> Bool {
        let opening = sentence.opening(members[place])
        return Self.wholeSpans.contains { whole, halves in
            whole.end(startingAt: opening.lowerBound, to: opening.upperBound, in: account.scalars) != nil
                && parts.count == halves.count
                && zip(parts, halves).allSatisfy { part, half in
                    half.isFound(in: sentence.opening(members[part]), of: account.scalars)
                }
        }
    }

    private static let wholeSpans: [(CueWords, [CueWords])] = [
        (CueWords("全天 一天 整天 当天 一整天"), [CueWords("上午 早上 早场"), CueWords("下午 晚上 晚场")]),
        (CueWords("全年 一年 去年全年 一年下来"), [CueWords("上半年"), CueWords("下半年")]),
        (CueWords("全天 一昼夜 一天一夜 一天"), [CueWords("白天"), CueWords("夜里 夜间 晚上 夜晚")]),
        (CueWords("两天 周末两天 周末"), [CueWords("周六 星期六 头一天 第一天"), CueWords("周日 星期天 星期日 第二天")]),
    ]

    /// Whether a total is of what was done (共审结) with those before, which were told of with other words.
    func isOfHandled(_ place: Int, parts: Range<Int>) -> Bool {
        let (scalars, lead) = (account.scalars, sentence.lead(members[place]))
        guard let verb = account.words[.handled].last(in: lead, of: scalars) else { return false }
        let before = sentence.opening(members[parts.lowerBound]).lowerBound..<lead.lowerBound
        return !before.contains { start in
            start + verb.count <= before.upperBound
                && scalars[start..<(start + verb.count)].elementsEqual(scalars[verb])
        }
    }

    /// Whether the total has a subject of its own: 全省共计100人 adds up more than what stands before.
    func totalIsOfOthers(_ place: Int) -> Bool {
        let lead = sentence.lead(members[place])
        guard let word = account.words[.total].last(in: lead, of: account.scalars) else { return false }
        let subject = lead.lowerBound..<word.lowerBound
        guard subject.count > 0 else { return false }
        // 东区…，西区…，两区合计; 男子组…，女子组…，两个组别合起来
        if subject.count <= 4,
            "两二三四五六七八九十".unicodeScalars.contains(where: { $0.value == account.scalars[subject.lowerBound] })
        {
            return false
        }
        // 一季度…，二季度…，上半年合计
        if Self.spans.end(startingAt: subject.lowerBound, to: subject.upperBound, in: account.scalars)
            == subject.upperBound,
            (0..<place).allSatisfy({ Self.partsOfSpans.isFound(in: sentence.opening(members[$0]), of: account.scalars) }
            )
        {
            return false
        }
        return subject.contains { index in
            switch account.scalars[index] {
            case "省", "市", "县", "国", "球", "年", "月", "已", "起", "届", "校", "区": true
            case "来": account.scalars[index - 1] == "以"
            default: false
            }
        } || subject.count > 8
    }

    private static let spans = CueWords("上半年 下半年 全年 前三季度 两个月 三个月 两个季度 一年 两年 三年")
    private static let partsOfSpans = CueWords("季度 半年 月 年")

    /// Whether 等 or an ellipsis leaves the list open after a part.
    func isOpen(after place: Int) -> Bool {
        let end = sentence.figures[members[place]].range.upperBound
        let rest = end..<min(end + 14, sentence.range.upperBound)
        for index in rest {
            switch account.scalars[index] {
            case "等", "…": return true
            case "，", "。", "；", "、": return false
            default: continue
            }
        }
        return false
    }
}
