import Extraction
import SourceText

/// A percentage that is said to be a share (占比, 合格率) of figures beside it.
struct ShareCue {
    let account: Account
    let sentence: FigureSentence
    /// Index of the percentage among the sentence's figures.
    let share: Int
    let kind: Kind
    /// The first figure of the statement: the percentage, or the one that it rose from (占比由52%提高到65%).
    private let first: Int
    /// The words before 率: 合格 in 合格率.
    private let rate: [UInt32]
    /// What 占 and 的 enclose, 全部参赛人次 in 占全部参赛人次的三成: the whole by its name; empty where it is none.
    let wholeName: Range<Int>
    /// What the share is said of in its own clause: 制造业 in 制造业占比达8成; empty where the clause begins with 占.
    private let subject: Range<Int>

    enum Kind: Sendable {
        /// 占, 占比.
        case share
        /// Named as a rate (合格率), whose whole stands where the text measures it.
        case rate
        /// 进度 of what is done of a whole.
        case progress
        /// A clause of its own, with nothing that names it: `有2.7亿元用在研发上，超过五分之一`.
        case bare
    }

    var isRate: Bool { kind == .rate }

    /// Whether it is said to be of a total or of all, which may stand further up.
    var isOfAll: Bool { CueWords("总 全").isFound(in: sentence.lead(share), of: account.scalars) }

    /// Nil where the percentage is none, or of another base than the figures beside it.
    init?(account: Account, sentence: FigureSentence, share: Int) {
        self.account = account
        self.sentence = sentence
        self.share = share
        let scalars = account.scalars
        let risen = Self.risen(sentence, share, account)
        first = risen?.from ?? share
        let named = Self.namedWhole(sentence.lead(share), account)
        wholeName = named ?? share..<share
        let lead = risen?.lead ?? sentence.lead(share)
        guard lead.count <= 24,
            Self.isOfTotal(sentence, share, account)
                || !CueWords("同比 环比 增长 下降 增幅 降幅 比上年 比去年 提高 以来 目标 力争 达标率要").isFound(
                    in: lead, of: scalars)
        else { return nil }
        if let mark = scalars[lead].lastIndex(of: "率"), Self.leadsOn((mark + 1)..<lead.upperBound, scalars) {
            let start = max(lead.lowerBound, mark - 4)
            rate = Array(scalars[start..<mark])
            kind = .rate
            subject = lead.lowerBound..<lead.lowerBound
        } else if let cue = Self.bareShare(lead, account) {
            rate = []
            kind = .share
            subject = lead.lowerBound..<cue
        } else if Self.isOfTotal(sentence, share, account) || named != nil {
            rate = []
            kind = .share
            subject = lead.lowerBound..<lead.lowerBound
        } else if let kind = Self.unnamed(sentence, share, account) {
            rate = []
            self.kind = kind
            subject = lead.lowerBound..<lead.lowerBound
        } else {
            return nil
        }
    }

    /// `占比由上年末的52%提高到65%`: the percentage before, and the words before 由.
    private static func risen(_ sentence: FigureSentence, _ share: Int, _ account: Account) -> (
        from: Int, lead: Range<Int>
    )? {
        guard share > 0, sentence.figures[share - 1].isShare,
            sentence.figures[share - 1].clause == sentence.figures[share].clause
        else { return nil }
        let (before, gap) = (sentence.lead(share - 1), sentence.gap(share - 1, share))
        guard account.words[.toMark].start(endingAt: gap.upperBound, from: gap.lowerBound, in: account.scalars) != nil,
            let mark = account.words[.fromMark].last(in: before, of: account.scalars)
        else { return nil }
        return (share - 1, before.lowerBound..<mark.lowerBound)
    }

    /// 进度, or a clause that holds nothing but the share.
    private static func unnamed(_ sentence: FigureSentence, _ share: Int, _ account: Account) -> Kind? {
        let (opening, clause) = (sentence.opening(share), sentence.clause(share))
        if CueWords("进度 进度为 进度达 进度达到 进度已达 进度过 进度超 进度已").start(
            endingAt: opening.upperBound, from: opening.lowerBound, in: account.scalars) != nil
        {
            return .progress
        }
        if CueWords("完成 完成了 已完成 已经完成 才完成 刚完成 只完成了").end(
            startingAt: opening.lowerBound, to: opening.upperBound, in: account.scalars) == opening.upperBound
        {
            return .progress
        }
        // 完成全年任务的七成
        if Self.ofPlan.start(endingAt: opening.upperBound, from: opening.lowerBound, in: account.scalars) != nil,
            Self.done.end(startingAt: opening.lowerBound, to: opening.upperBound, in: account.scalars) != nil
        {
            return .progress
        }
        let after = clause.upperBound - sentence.figures[share].range.upperBound
        let isAlone = opening.allSatisfy { fillers.contains(account.scalars[$0]) }
        return isAlone && opening.count <= 4 && after <= 2 && sentence.figures[share].clause > 0 ? .bare : nil
    }

    private static let ofPlan = CueWords("任务的 目标的 计划的 任务量的 目标任务的 总量的 任务数的")
    private static let done = CueWords("完成 完成了 已完成 已经完成 占 占到 达到 才完成 约占")
    private static let fillers = ScalarSet("正刚恰好足整大约不过才有是已近超到达了经")

    /// Whether the clause tells nothing but the share of what the clause before counts: ，占了三分之二.
    var isSaidOfPart: Bool {
        kind == .share && subject.isEmpty && wholeName.isEmpty && first == share
            && sentence.lead(share).lowerBound == sentence.clause(share).lowerBound
            && sentence.clause(share).upperBound - sentence.figures[share].range.upperBound <= 2
    }

    /// Where 占, 占比达到, 占总数的, 比例为 begins: a share of the figures beside it, not of some other total (占全省的).
    private static func bareShare(_ lead: Range<Int>, _ account: Account) -> Int? {
        let end = end(of: lead, account.scalars)
        if let cue = account.words[.share].start(endingAt: end, from: lead.lowerBound, in: account.scalars) {
            return cue
        }
        // 约占六成 is read as one, 约 and all.
        let rest = lead.upperBound..<account.scalars.count
        return CueWords("约占").end(startingAt: rest.lowerBound, to: rest.upperBound, in: account.scalars)
            .map { _ in lead.upperBound }
    }

    /// 占失物总数的, 占全部参赛人次的 right before the percentage: what stands between 占 and 的.
    private static func namedWhole(_ lead: Range<Int>, _ account: Account) -> Range<Int>? {
        let end = end(of: lead, account.scalars)
        guard end > lead.lowerBound, account.scalars[end - 1] == "的",
            let verb = CueWords("占 约占 占到 占了 占去").last(in: lead.lowerBound..<end, of: account.scalars),
            (2...longestNoun).contains(end - 1 - verb.upperBound)
        else { return nil }
        let name = verb.upperBound..<(end - 1)
        return account.scalars[name].allSatisfy { $0 >= 0x4E00 && $0 <= 0x9FFF } ? name : nil
    }

    /// Whether a stretch of text counts what ``wholeName`` says: two neighbouring characters of it that are more than 总数
    /// or 全部, and the level (全省) where the name tells one.
    func isNamed(in range: Range<Int>) -> Bool {
        let scalars = account.scalars
        // 占上半年净利润的三成, and not of the profit of the year.
        if let period = Self.periods.first(in: wholeName, of: scalars),
            Self.periods.all(in: range, of: scalars).contains(where: { scalars[$0] != scalars[period] })
        {
            return false
        }
        let level = Self.levels.first(in: wholeName, of: scalars)
        let shared = wholeName.dropLast().count { index in
            guard Self.plainWords.first(in: index..<index + 2, of: scalars) == nil,
                level.map({ !$0.contains(index) && !$0.contains(index + 1) }) ?? true
            else { return false }
            return range.dropLast().contains { scalars[$0] == scalars[index] && scalars[$0 + 1] == scalars[index + 1] }
        }
        guard let level else { return shared > 0 }
        if range.contains(where: { scalars[$0...].starts(with: scalars[level]) }) { return shared > 0 }
        return shared > 1 && isOfSeat(scalars[level.upperBound - 1], range)
    }

    /// Whether a stretch of text names a place of a level, as 云屿市 for 全市 in a city's own paper.
    private func isOfSeat(_ seat: UInt32, _ range: Range<Int>) -> Bool {
        Self.seats.contains(seat)
            && range.dropFirst().contains { account.scalars[$0] == seat && account.scalars[$0 - 1].isHan }
    }

    private static let periods = CueWords(
        "上半年 下半年 全年 一季度 二季度 三季度 四季度 前三季度 去年 上年 今年 明年 上月 本月 当月 当年 同期")
    private static let seats = ScalarSet("省市县区镇州")
    private static let levels = CueWords("全国 全省 全市 全县 全区 全镇 全州 全球 全网 全行业")
    /// Of the name of a whole, what tells nothing of its own.
    private static let plainWords = CueWords("总数 总量 总额 总人 人数 户数 全部 所有 总面 面积 数量 总的 整个")

    /// 占全县240座水库的三成: the noun and 的.
    private static let longestNoun = 14

    /// 占职工总数1200人的45%: the whole stands between 占 and the percentage.
    private static func isOfTotal(_ sentence: FigureSentence, _ share: Int, _ account: Account) -> Bool {
        guard let whole = whole(before: share, sentence), whole > 0 else { return false }
        let (gap, lead) = (sentence.gap(whole, share), sentence.lead(whole))
        guard !gap.isEmpty, gap.count <= longestNoun else { return false }
        // 在9.4万亩茶园里占到四成
        if account.scalars[lead].suffix(region).contains("在") {
            return among.start(endingAt: gap.upperBound, from: gap.lowerBound, in: account.scalars) != nil
        }
        guard account.scalars[gap.upperBound - 1] == "的" else { return false }
        return CueWords("占 约占 占到").isFound(in: lead, of: account.scalars)
            || CueWords("完成 完成了 达到 达").isFound(in: lead, of: account.scalars) && isOfTarget(gap, account)
    }

    /// Characters of 在 and of the region that may follow it: 在全县.
    private static let region = 4
    private static let among = CueWords("里占到 里占了 里占 中占到 中占了 中占 里头占")

    /// The figure that the share may be of: the last one before it in its clause that is no span of time (三年改造计划).
    private static func whole(before share: Int, _ sentence: FigureSentence) -> Int? {
        (0..<share).last { !sentence.figures[$0].isTime }.flatMap {
            sentence.figures[$0].clause == sentence.figures[share].clause ? $0 : nil
        }
    }

    /// 完成全年5万套目标的八成
    private static func isOfTarget(_ gap: Range<Int>, _ account: Account) -> Bool {
        CueWords("目标的 任务的 计划的 指标的").start(endingAt: gap.upperBound, from: gap.lowerBound, in: account.scalars) != nil
    }

    /// The whole of `占职工总数1200人的45%`; a target is no rounded figure.
    var statedWhole: Figure? {
        guard Self.isOfTotal(sentence, share, account), let place = Self.whole(before: share, sentence) else {
            return nil
        }
        let whole = sentence.figures[place]
        return Self.isOfTarget(sentence.gap(place, share), account) ? whole.exactly : whole
    }

    /// 覆盖率, 普及率 at the head of its clause: of all there are, how many have something, whatever it is; 森林覆盖率 is of land.
    var isCover: Bool {
        rate.count == 2
            && ["覆盖", "普及", "入住", "占用", "使用"].contains { word in
                rate.suffix(2).elementsEqual(word.unicodeScalars.map(\.value))
            }
    }

    var isCompletion: Bool {
        ["完成", "达成", "到位", "执行"].contains { word in
            rate.suffix(2).elementsEqual(word.unicodeScalars.map(\.value))
        }
    }

    /// The end of a lead without 了, 约 and such before the number.
    private static func end(of lead: Range<Int>, _ scalars: [UInt32]) -> Int {
        var end = lead.upperBound
        while end > lead.lowerBound, "了约近超已".unicodeScalars.contains(where: { $0.value == scalars[end - 1] }) {
            end -= 1
        }
        return end
    }

    /// Whether nothing but 为, 达, 达到 stands between the rate and the number.
    private static func leadsOn(_ range: Range<Int>, _ scalars: [UInt32]) -> Bool {
        range.count <= 4
            && range.allSatisfy { index in
                "为达到是约超近已高至有了只仅过".unicodeScalars.contains { $0.value == scalars[index] }
            }
    }

    /// The nearest countable figure before the percentage, with no other percentage between; in its clause or one of the two before.
    var part: Int? {
        let stated = sentence.figures[share]
        for place in (0..<(statedWhole == nil ? first : Self.whole(before: share, sentence) ?? first)).reversed() {
            let figure = sentence.figures[place]
            if figure.isShare { return nil }
            guard figure.clause + (isRate ? 2 : 1) >= stated.clause else { return nil }
            if figure.per == nil, figure.dimension != .percentagePoint, figure.dimension != .multiple,
                figure.dimension != .calendarTime, figure.dimension != .clockTime, figure.isExact
            {
                if figure.clause == stated.clause || statedWhole != nil { return place }
                return speaksOfSubject(sentence.clause(place)) ? namedBySubject(besides: place) ?? place : nil
            }
        }
        return nil
    }

    /// Whether the share is said of nothing else than what a clause counts: two scalars of its subject stand there too.
    private func speaksOfSubject(_ clause: Range<Int>) -> Bool {
        guard subject.count >= 2 else { return true }
        let scalars = account.scalars
        if subject.count == 2 { return subject.contains { scalars[clause].contains(scalars[$0]) } }
        return subject.dropLast().contains { index in
            clause.dropLast().contains { scalars[$0] == scalars[index] && scalars[$0 + 1] == scalars[index + 1] }
        }
    }

    /// 早稻种植面积30万亩、晚稻种植面积45万亩，早稻种植面积占比四成: the figure that the subject names in full, where it is not the
    /// nearest.
    private func namedBySubject(besides nearest: Int) -> Int? {
        guard subject.count > 2 else { return nil }
        let name = account.scalars[subject]
        func isNamed(_ place: Int) -> Bool { account.scalars[sentence.lead(place)].suffix(name.count) == name }
        guard !isNamed(nearest) else { return nil }
        let figure = sentence.figures[nearest]
        return sentence.figures.indices.last {
            $0 < nearest && sentence.figures[$0].measure == figure.measure && sentence.figures[$0].per == nil
                && isNamed($0)
        }
    }

    /// Whether a lead names what the rate measures: 已开工 before 开工率.
    func names(_ lead: Range<Int>) -> Bool {
        guard rate.count >= 2 else { return false }
        // What comes out of what goes in (充电…，放电…，效率…), whatever the two are called.
        if rate.last == "效" { return true }
        let key = Array(rate.suffix(2))
        let isNamed = lead.contains { index in
            index + 1 < lead.upperBound && account.scalars[index] == key[0] && account.scalars[index + 1] == key[1]
        }
        return isNamed
            || Self.rates.contains { name, words in
                name.elementsEqual(key) && words.isFound(in: lead, of: account.scalars)
            }
    }

    /// What a rate counts under another name: 合格2894户，通过率85%.
    private static let rates: [([UInt32], CueWords)] = [
        ("通过", CueWords("合格 过关 入围 获批 获准")), ("及格", CueWords("合格 过线")), ("录取", CueWords("录用 考上 上榜 收到录取")),
        ("报到", CueWords("办完 办理 报到 到校")), ("中签", CueWords("摇中 抽中 摇号选中")), ("就业", CueWords("找到工作 签约 上岗 落实工作")),
        ("入住", CueWords("住进 住上 住满")),
        ("成活", CueWords("活了 存活 活下来")), ("治愈", CueWords("痊愈 出院 康复")), ("破案", CueWords("侦破 破获 破了")),
        ("满意", CueWords("好评 点赞")), ("回收", CueWords("收回")), ("上座", CueWords("售出 坐了 入座")), ("出勤", CueWords("到岗 上班")),
        ("完成", CueWords("建成 竣工 完工 办结")), ("办结", CueWords("办理 答复 办完")), ("签约", CueWords("签订 签了 签字")),
        ("收缴", CueWords("交了 缴了 缴纳 交清 缴清")), ("参与", CueWords("参加 报名 加入")), ("投票", CueWords("投了票 参加投票 到场投票")),
        ("升学", CueWords("考上 升入 考取")), ("命中", CueWords("投中 射中 打中")), ("中靶", CueWords("打中 射中")),
        ("获奖", CueWords("得奖 拿奖")), ("安装", CueWords("装上 装好 装了")), ("接种", CueWords("打了 打过 打上")),
        ("回访", CueWords("回了电话 打了电话")), ("采纳", CueWords("被采用 采用 被采纳")), ("出租", CueWords("租出 租掉 租了")),
    ].map { ($0.0.unicodeScalars.map(\.value), $0.1) }
}
