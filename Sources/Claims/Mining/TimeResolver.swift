import SourceText

/// Decides which time named in a sentence a statement speaks of.
enum TimeResolver {
    /// The time of one statement, as far as it is told.
    struct Spoken {
        var frame: TimeFrame?
        /// Years from the article's own, of a whole year.
        var yearOffset: Int?
    }

    /// The time bound to the statement itself (`2021年底的17条`), else the last one named before it in the sentence that
    /// is not bound to another figure and no base of comparison (`比去年`), else the first behind it in its clause.
    ///
    /// Of times told in one breath (`2023年、2024年`) each goes with its own figure where 分别 says so, else all with all.
    static func time(of range: Range<Int>, in frame: SentenceFrame, scalars: [UInt32]) -> Spoken {
        if let bound = frame.times.last(where: { isBound($0, to: range, scalars) }) { return spoken(bound) }
        let clause = frame.clause(at: range.lowerBound)
        // 1998年办社，现有社员30人: what there is now is told of now.
        let told = frame.times.last { $0.range.upperBound <= range.lowerBound }?.range.upperBound ?? clause.lowerBound
        let isOfNow = now.isFound(
            in: min(told, clause.lowerBound)..<max(clause.lowerBound, range.lowerBound), of: scalars)
        let free = frame.times.filter {
            isFree($0, for: clause, frame, scalars) && (!isOfNow || clause.contains($0.range.lowerBound))
        }
        if let before = free.last(where: { $0.range.upperBound <= range.lowerBound }) {
            let row = row(endingWith: before, in: free, scalars)
            if row.count > 1 { return shared(row, range, in: frame, scalars) }
            // 前七个月增长三成；全年想冲17亿元: told of the year.
            if let months = before.frame, months.length < 360,
                wholeYear.isFound(
                    in: before.range.upperBound..<max(before.range.upperBound, range.lowerBound), of: scalars)
            {
                return Spoken()
            }
            return spoken(before)
        }
        let behind = free.first { $0.range.lowerBound >= range.upperBound && clause.contains($0.range.lowerBound) }
        // 700户已于今年初全部通水: the day of what was done, not of the count.
        guard let behind, scalars[behind.range.lowerBound - 1] != done else { return Spoken() }
        return spoken(behind)
    }

    private static func spoken(_ use: SentenceFrame.TimeUse) -> Spoken {
        Spoken(frame: use.frame, yearOffset: use.yearOffset)
    }

    /// Whether a time frames what follows it: no base, no beginning, not bound to a figure of its own; the day of an
    /// event (`7月10日揭牌`) reaches no further than its clause.
    private static func isFree(
        _ time: SentenceFrame.TimeUse, for clause: Range<Int>, _ frame: SentenceFrame, _ scalars: [UInt32]
    ) -> Bool {
        guard !time.isOpening, !isBase(time, scalars), boundFigure(time, frame, scalars) == nil else { return false }
        guard !clause.contains(time.range.lowerBound) else { return true }
        // 今年5月投产了一间车间，总投资3.2亿元: the month is spent on what its own clause tells.
        let own = frame.clause(at: time.range.lowerBound)
        let isSpent = own.upperBound <= clause.lowerBound && own.upperBound - time.range.upperBound > 2
        return !time.datesEvent && !isOfStanding(clause, after: time, isSpent: isSpent, scalars)
            && !tellsOfItsOwn(time, before: clause, frame, scalars)
    }

    /// Whether a time is spent on what its own clause tells: 2016年开业，有床位380张 tells how many there are now, and
    /// 今年春天调进海关，是82名查验员里最年轻的一个.
    private static func tellsOfItsOwn(
        _ time: SentenceFrame.TimeUse, before clause: Range<Int>, _ frame: SentenceFrame, _ scalars: [UInt32]
    ) -> Bool {
        let own = frame.clause(at: time.range.lowerBound)
        guard own.upperBound <= clause.lowerBound, own.upperBound - time.range.upperBound >= 2 else { return false }
        if scalars[clause.lowerBound] == copula { return true }
        // 2022年9月开工，…设车站21座: what a work is told to have is not said of the month in which it was begun.
        if time.yearOffset == nil, time.frame.map({ !$0.isState && $0.length <= longestMonth }) ?? false,
            begun.start(endingAt: own.upperBound, from: time.range.upperBound, in: scalars) != nil
        {
            return true
        }
        return time.yearOffset.map { $0 <= -2 } ?? false
            && beginnings.isFound(in: time.range.upperBound..<own.upperBound, of: scalars)
            && !during.contains(scalars[own.upperBound - 1])
    }

    private static let beginnings = CueWords(
        """
        创办 创建 成立 建成 建立 兴建 始建 投产 投用 投入 开业 开馆 开园 开办 开通 通车 通航 竣工 落成 挂牌 问世 下水 参军 入伍 毕业 入职 入厂 进厂 入行 \
        上任 就任 当学徒 拜师 来到 调到 调入 考入 出生 结婚 入党 退休 转业 退伍 迁至 迁到 搬到
        """)

    /// In days.
    private static let longestMonth = 31
    private static let begun = CueWords("开工 动工 破土 奠基 开建 始建 成立 创办 获批 立项 开工建设 动工兴建 破土动工 开工兴建 动工建设")

    /// 是
    private static let copula: UInt32 = 0x662F
    /// What makes a clause tell when: 2019年普查时, 2018年汛期中.
    private static let during = ScalarSet("时中间前")

    /// 4月18日破开了第一段路面，共涉及居民3260户: what a work reaches is not said of the day on which something was done.
    private static func isOfStanding(
        _ clause: Range<Int>, after time: SentenceFrame.TimeUse, isSpent: Bool, _ scalars: [UInt32]
    ) -> Bool {
        guard time.range.upperBound <= clause.lowerBound, let frame = time.frame, !frame.isState,
            frame.length <= (isSpent ? longestMonth : 2)
        else {
            return false
        }
        let opening = clause.prefix(longestLead)
        return standing.isFound(in: opening, of: scalars)
    }

    /// In scalars from a clause's beginning.
    private static let longestLead = 6
    private static let standing = CueWords(
        "涉及 惠及 覆盖 占地 设有 设座 拥有 配备 配有 容纳 可容 总投资 全长 建筑面积 现有 共有 总面积 服务人口 服务半径 库容 馆藏 藏书 编制")

    /// The times that stand in a row up to one, in order.
    private static func row(
        endingWith last: SentenceFrame.TimeUse, in times: [SentenceFrame.TimeUse], _ scalars: [UInt32]
    ) -> [SentenceFrame.TimeUse] {
        var row = [last]
        for time in times.reversed() where time.range.upperBound < row[0].range.lowerBound {
            let gap = scalars[time.range.upperBound..<row[0].range.lowerBound]
            guard gap.count == 1, gap.allSatisfy(joiners.contains) else { break }
            row.insert(time, at: 0)
        }
        return row
    }

    /// The figure's own time of a row, by its place among the figures behind 分别; else the whole row as one time.
    private static func shared(
        _ row: [SentenceFrame.TimeUse], _ range: Range<Int>, in frame: SentenceFrame, _ scalars: [UInt32]
    ) -> Spoken {
        let behind = frame.figures.filter { $0.range.lowerBound >= row[row.count - 1].range.upperBound }
        let clause = frame.clause(at: range.lowerBound)
        let together = behind.filter {
            $0.range.lowerBound < clause.upperBound && $0.range.lowerBound >= clause.lowerBound
        }
        if together.count == row.count, let place = together.firstIndex(where: { $0.range == range }),
            respectively.isFound(in: clause.lowerBound..<together[0].range.lowerBound, of: scalars)
                || together.count > 1
        {
            return spoken(row[place])
        }
        guard let first = row.first?.frame, let last = row.last?.frame, first.first <= last.last else {
            return Spoken()
        }
        return Spoken(frame: TimeFrame(first: first.first, last: last.last, isState: false))
    }

    private static let wholeYear = CueWords("，全年 ；全年 。全年 ，全年度")
    private static let now = CueWords("现有 现存 现共 现已 现拥 现设")
    private static let respectively = CueWords("分别 依次 先后")
    private static let joiners = ScalarSet("、和与及")

    /// The figure that follows a time at once, or after 的 or 为.
    private static func boundFigure(
        _ time: SentenceFrame.TimeUse, _ frame: SentenceFrame, _ scalars: [UInt32]
    ) -> Range<Int>? {
        guard isBase(time, scalars) || isAttribute(time, scalars) else { return nil }
        return frame.figures.first { isBound(time, to: $0.range, scalars) }?.range
    }

    private static func isBound(_ time: SentenceFrame.TimeUse, to figure: Range<Int>, _ scalars: [UInt32]) -> Bool {
        let end = end(of: time, scalars), gap = figure.lowerBound - end
        // 全年为5360名劳动者追回报酬: what goes on tells for whom.
        if gap == 1 { return links.contains(scalars[end]) && !(scalars[end] == being && goesOn(figure, scalars)) }
        return gap == 0
    }

    private static func goesOn(_ figure: Range<Int>, _ scalars: [UInt32]) -> Bool {
        scalars[figure.upperBound...].prefix { TermReader.isHan($0) }.count >= longestNoun
    }

    /// 为
    private static let being: UInt32 = 0x4E3A
    /// Scalars behind a figure from which on they are more than what is counted.
    private static let longestNoun = 6

    /// Behind 同期 of 去年同期.
    private static func end(of time: SentenceFrame.TimeUse, _ scalars: [UInt32]) -> Int {
        samePeriod.end(startingAt: time.range.upperBound, to: scalars.count, in: scalars) ?? time.range.upperBound
    }

    private static func isAttribute(_ time: SentenceFrame.TimeUse, _ scalars: [UInt32]) -> Bool {
        let end = end(of: time, scalars)
        return end < scalars.count && links.contains(scalars[end])
    }

    /// Whether the time only serves for comparison: after 比, 较, 与, 同.
    private static func isBase(_ time: SentenceFrame.TimeUse, _ scalars: [UInt32]) -> Bool {
        guard time.range.lowerBound > 0 else { return false }
        // 比常年7月还多
        return comparers.contains(scalars[time.range.lowerBound - 1])
            || usual.start(endingAt: time.range.lowerBound, from: 0, in: scalars) != nil
    }

    private static let usual = CueWords("常年 往年 历年 多年")

    private static let samePeriod = CueWords("同期")
    private static let links = ScalarSet("的为")
    /// 于
    private static let done: UInt32 = 0x4E8E
    private static let comparers = ScalarSet("比较与同")
}
