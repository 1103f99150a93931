import Extraction
import SourceText

/// How a figure is tied to the next of its measure in a sentence.
enum FigureLink: Sendable, Hashable {
    /// `、`, 和, 及: items of one list.
    case item
    /// A comma with nothing but a label after it.
    case comma
    case semicolon
    /// 其中, 包括: parts of the figure before.
    case ofWhich
    /// 分别为, 由…组成.
    case respectively
    /// A colon.
    case colon
    /// …中，: among those.
    case among
    /// 合计, 共: the total of those before.
    case total
    /// 其余, 余下: the rest.
    case rest
    /// Anything else.
    case other

    var partsFollow: Bool { self == .ofWhich || self == .respectively || self == .colon || self == .among }
    var joinsParts: Bool { self == .item || self == .comma || self == .semicolon }
}

/// Classifies the text between two figures of one measure.
struct FigureLinkReader {
    let account: Account
    let sentence: FigureSentence

    /// The longest label that an item of an enumeration carries.
    private static let labelLimit = 22

    func link(_ first: Int, _ second: Int) -> FigureLink {
        let gap = sentence.gap(first, second)
        let scalars = account.scalars
        let lead = lastClause(of: gap)
        if isTotal(lead) {
            if Self.isOfRest(lead, account) { return .rest }
            return isOfItsOwn(lead) ? separator(gap) : .total
        }
        if addsOn(lead) { return .comma }
        if let rest = account.words[.rest].first(in: lead, of: scalars), rest.lowerBound <= lead.lowerBound + 2 {
            return .rest
        }
        if isRestBefore(lead, in: gap) || isOfOthers(lead) { return .rest }
        if let parts = partsLink(gap, lead) { return parts }
        // 80至89岁的107位: what a part is told by may hold words that else block.
        let label = BandLabel(account: account, sentence: sentence, part: second)?.range.lowerBound
        let plain = label.map { gap.lowerBound..<max(gap.lowerBound, $0) } ?? gap
        guard gap.count <= Self.labelLimit, !isBlocked(plain) else { return .other }
        return separator(plain)
    }

    /// 另外8个代表团共得103枚: of all the others.
    static func isOfRest(_ lead: Range<Int>, _ account: Account) -> Bool {
        account.words[.rest].end(startingAt: lead.lowerBound, to: lead.upperBound, in: account.scalars) != nil
    }

    /// A total word right before the figure, or with a verb between: 合计3200户, 共发放补贴172万元.
    func isTotal(_ lead: Range<Int>) -> Bool {
        if account.word(.total, endingAt: lead.upperBound, from: lead.lowerBound) != nil { return true }
        // 光这两样就收入12.2万元
        if let only = Self.onlyThese.end(startingAt: lead.lowerBound, to: lead.upperBound, in: account.scalars),
            account.has("就", in: only..<lead.upperBound)
        {
            return true
        }
        // 总规模将达到2.5万架
        if let verb = Self.reaching.start(endingAt: lead.upperBound, from: lead.lowerBound, in: account.scalars),
            account.word(.total, endingAt: verb, from: lead.lowerBound) != nil
        {
            return true
        }
        let near = max(lead.lowerBound, lead.upperBound - 7)..<lead.upperBound
        guard let word = CueWords("合计 共计 总计 一共 总共 共 合起来 加起来 相加").last(in: near, of: account.scalars),
            lead.upperBound - word.upperBound <= 5
        else { return false }
        let rest = word.upperBound..<lead.upperBound
        return CueWords("同 享 建共 和国 产党 识 性 青团").end(
            startingAt: rest.lowerBound, to: rest.upperBound, in: account.scalars) == nil
            && (word.lowerBound == 0
                || !"公中".unicodeScalars.contains { $0.value == account.scalars[word.lowerBound - 1] })
    }

    private static let onlyThese = CueWords("光这 仅这 单这 光是这 仅仅这")
    private static let reaching = CueWords("将 可 将会 预计")

    /// Whether the total adds up but what its own clause names (二层和包厢共460个), and nothing told before.
    private func isOfItsOwn(_ lead: Range<Int>) -> Bool {
        let scalars = account.scalars
        guard let word = account.words[.total].first(in: lead, of: scalars),
            let mark = scalars[lead.lowerBound..<word.lowerBound].firstIndex(where: { Self.joining.contains($0) }),
            mark >= lead.lowerBound + 2, word.lowerBound >= mark + 3
        else { return false }
        let before = sentence.range.lowerBound..<lead.lowerBound
        return [(mark - 2)..<mark, (mark + 1)..<(mark + 3)].allSatisfy { name in
            !before.dropLast().contains {
                scalars[$0] == scalars[name.lowerBound] && scalars[$0 + 1] == scalars[name.lowerBound + 1]
            }
        }
    }

    private static let joining = ScalarSet("和与及、")

    /// `其余是新上市的气泡水，约1.2万吨`: the clause before names the rest, that of the figure nothing.
    private func isRestBefore(_ lead: Range<Int>, in gap: Range<Int>) -> Bool {
        guard lead.count <= 2, lead.lowerBound > gap.lowerBound else { return false }
        let before = lastClause(of: gap.lowerBound..<(lead.lowerBound - 1))
        guard before.count <= Self.labelLimit,
            let word = account.words[.rest].first(in: before, of: account.scalars)
        else { return false }
        return word.lowerBound <= before.lowerBound + 2
    }

    /// `市容环境、绿化养护等其他诉求3110件`: some of the rest are named.
    private func isOfOthers(_ lead: Range<Int>) -> Bool {
        guard let word = Self.others.last(in: lead, of: account.scalars) else { return false }
        return lead.upperBound - word.upperBound <= 8
    }

    private static let others = CueWords("等其他 等其它 及其他 及其它 和其他 和其它 等另外")

    /// `加上上年结转的120件`: one more of those to be added up.
    private func addsOn(_ lead: Range<Int>) -> Bool {
        CueWords("加上 再加上 连同 外加").end(startingAt: lead.lowerBound, to: lead.upperBound, in: account.scalars) != nil
    }

    /// The part of a gap after its last clause mark.
    private func lastClause(of gap: Range<Int>) -> Range<Int> {
        let marks = gap.filter { isClauseMark(account.scalars[$0]) }
        return (marks.last.map { $0 + 1 } ?? gap.lowerBound)..<gap.upperBound
    }

    private func isClauseMark(_ scalar: UInt32) -> Bool {
        switch scalar {
        case "，", "；", "：", "（", "）", "—", "…": true
        default: false
        }
    }

    private func partsLink(_ gap: Range<Int>, _ lead: Range<Int>) -> FigureLink? {
        let scalars = account.scalars
        if let word = account.words[.strongOfWhich].first(in: gap, of: scalars), word.upperBound <= gap.upperBound,
            gap.count <= 2 * Self.labelLimit, account.scalars[word.lowerBound] == "分",
            !Self.ahead.isFound(in: gap.lowerBound..<word.lowerBound, of: scalars)
        {
            return .respectively
        }
        if gap.count <= 2 * Self.labelLimit, isParted(gap) || isComposed(lead) { return .respectively }
        if let word = account.words[.ofWhich].first(in: lead, of: scalars), word.lowerBound <= lead.lowerBound + 1 {
            return .ofWhich
        }
        if gap.contains(where: { scalars[$0] == "：" }), lead.count <= Self.labelLimit { return .colon }
        if let mark = gap.last(where: { scalars[$0] == "，" }), mark > gap.lowerBound, isInside(mark, gap),
            lead.count <= Self.labelLimit
        {
            return .among
        }
        return nil
    }

    /// 东区以58金领先，另两区分别摘得41金、37金: what is ahead of others is not made of them.
    private static let ahead = CueWords("领先 居首 第一 夺冠 榜首 首位 称雄 折桂 占先 领跑 摘得 夺得 获胜")

    /// 中 or 里 before a comma, not 这里 and 那里.
    private func isInside(_ mark: Int, _ gap: Range<Int>) -> Bool {
        switch account.scalars[mark - 1] {
        case "中": true
        case "里": mark - 2 >= gap.lowerBound && !"这那哪".unicodeScalars.contains { $0.value == account.scalars[mark - 2] }
        default: false
        }
    }

    /// 分两期建设, 分为三段, 由两部分组成 between a whole and its parts.
    private func isParted(_ gap: Range<Int>) -> Bool {
        let scalars = account.scalars
        return gap.contains { index in
            guard scalars[index] == "分" || scalars[index] == "由", index + 3 < gap.upperBound else { return false }
            let next = scalars[index + 1] == "为" || scalars[index + 1] == "成" ? index + 2 : index + 1
            return Self.numerals.contains(scalars[next]) && Self.portions.contains(scalars[next + 1])
        }
    }

    private static let numerals = ScalarSet("两二三四五六234567")
    private static let portions = ScalarSet("期段批步类部个块大种层组档级路片队")

    /// 由红皮4万吨、黄皮2万吨构成: a clause that tells what the whole is made of.
    private func isComposed(_ lead: Range<Int>) -> Bool {
        guard lead.lowerBound < lead.upperBound, account.scalars[lead.lowerBound] == "由" else { return false }
        return CueWords("构成 组成 合成 拼成 汇成 凑成").isFound(
            in: lead.upperBound..<sentence.range.upperBound, of: account.scalars)
    }

    /// Words that make another statement of the figure than an item of a list.
    private func isBlocked(_ gap: Range<Int>) -> Bool {
        account.words[.blocked].isFound(in: gap, of: account.scalars)
    }

    private func separator(_ gap: Range<Int>) -> FigureLink {
        let marks = gap.filter { Self.separators.contains(account.scalars[$0]) && !followsOtherMeasure($0, in: gap) }
        guard let mark = marks.first else {
            return isConjunction(gap) ? .item : .other
        }
        guard marks.count == 1 || isListedLabel(marks, in: gap) else { return .other }
        switch account.scalars[mark] {
        case "、": return .item
        case "，": return .comma
        case "；": return .semicolon
        default: return .other
        }
    }

    /// `，绿化养护、噪声扰民等诉求3110件`: of the marks the first parts the figures, the others what one of them counts.
    private func isListedLabel(_ marks: [Int], in gap: Range<Int>) -> Bool {
        guard let first = marks.first, let last = marks.last, account.scalars[first] != "、" else { return false }
        return marks.dropFirst().allSatisfy { account.scalars[$0] == "、" }
            && account.scalars[last..<gap.upperBound].contains("等")
    }

    /// Whether a mark stands behind a figure of another measure that is told of the same item: the 、 of
    /// `主路8条、64公里，支路15条、37公里`.
    private func followsOtherMeasure(_ mark: Int, in gap: Range<Int>) -> Bool {
        account.scalars[mark] == "、"
            && sentence.figures.contains { gap.contains($0.range.lowerBound) && $0.range.upperBound == mark }
    }

    private func isConjunction(_ gap: Range<Int>) -> Bool {
        guard gap.count <= 12 else { return false }
        return gap.contains { index in
            let scalar = account.scalars[index]
            return scalar == "和" || scalar == "及" || scalar == "与"
        }
    }

    private static let separators = ScalarSet("、，；：。（）—…“”")
}
