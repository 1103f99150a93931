import Extraction
import SourceText

/// Reads the beginning and the end of a term.
extension TermFinder {
    func end(_ told: Account.ToldDate) -> End? {
        let date = told.date
        guard isPlain(date), !date.isSince, let first = date.start, let last = date.end ?? date.start else {
            return nil
        }
        return End(
            days: first.dayNumber...max(first.dayNumber, last.dayNumber), range: told.range,
            isByYear: date.month == nil || date.granularity == .year || last.month == 12 && last.day == 31)
    }

    /// `7月1日起` and `去年7月开始` last until now; what begins is the day or the month.
    func start(
        _ told: Account.ToldDate, before end: Range<Int>, _ sentence: FigureSentence, _ term: Figure
    ) -> End? {
        let date = told.date
        guard isPlain(date), let first = date.start, isStart(told, before: end, sentence, term) else { return nil }
        let length = date.day != nil ? 0 : date.month != nil ? 30 : date.granularity == .year ? 364 : nil
        guard let length else { return nil }
        return End(
            days: first.dayNumber...(first.dayNumber + length), range: told.range,
            isByYear: date.day == nil && date.month == nil)
    }

    private func isPlain(_ date: DateMention) -> Bool {
        date.start != nil && !date.isRange && !date.isLunar && !date.isBefore && !date.isAfter
            && date.resolution != .unresolved && date.granularity != .recurring && date.granularity != .era
    }

    /// 到2028年12月底结束, 2028年6月30日到期: the clause tells of nothing but that it ends. 首批到12月底完成 ends a part, and
    /// 完成外业 has begun another.
    func isEnd(_ range: Range<Int>, _ sentence: FigureSentence, _ term: Range<Int>) -> Bool {
        let (clause, scalars) = (account.clause(at: range.lowerBound, of: sentence), account.scalars)
        let isTermBefore = clause.lowerBound <= term.lowerBound && term.upperBound <= range.lowerBound
        let before = (isTermBefore ? term.upperBound : clause.lowerBound)..<range.lowerBound
        let goesOn = Self.lasting.start(endingAt: range.lowerBound, from: clause.lowerBound, in: scalars) != nil
        let isExpiry =
            Self.expiring.end(startingAt: range.upperBound, to: clause.upperBound, in: scalars) != nil
            && Self.onDay.start(endingAt: range.lowerBound, from: clause.lowerBound, in: scalars) != nil
        if isExpiry { return true }
        guard goesOn || before.count <= (isTermBefore ? 6 : 4),
            goesOn || isTermBefore || before.allSatisfy({ Self.leadingUp.contains(scalars[$0]) }),
            range.upperBound <= clause.upperBound
        else { return false }
        // 12月底期满 is read with the month alone.
        let day =
            CueWords("底 末").end(startingAt: range.upperBound, to: clause.upperBound, in: scalars) ?? range.upperBound
        let start = Self.whole.end(startingAt: day, to: clause.upperBound, in: scalars) ?? day
        // 从今年3月持续到12月底: what goes on to a day has its end there.
        if start == clause.upperBound || isEndOfStatement(start, clause) {
            return goesOn
        }
        guard let word = Self.ending.end(startingAt: start, to: clause.upperBound, in: scalars) else { return false }
        return word == clause.upperBound || isEndOfStatement(word, clause)
    }

    private func isEndOfStatement(_ index: Int, _ clause: Range<Int>) -> Bool {
        let end = CueWords("时 后 为止 返回 返程 归来 回国").end(startingAt: index, to: clause.upperBound, in: account.scalars)
        return end == clause.upperBound || index >= clause.upperBound
            || ScalarSet("。！？”").contains(account.scalars[index])
    }

    /// 这部分股份已于5月9日锁定期满: whatever stands before.
    private static let expiring = CueWords("锁定期满 限售期满 锁定期届满 限售期届满 解除限售 解禁 合同期满 租约到期 租期届满 协议期满 聘期届满 质保期满")
    private static let onDay = CueWords("于 在 到 至")

    private static let lasting = CueWords("持续到 持续至 一直到 延续到 延续至 实行到 执行到 一直持续到 将持续到 将持续至")
    private static let leadingUp = ScalarSet("计划预将于到至拟并在直应约定从也截")
    private static let whole = CueWords("全部 全面 如期 行动 任期 合同 试点 租约 整体 正式 整治 活动 最终 全部改造 工程 项目 全线 改造")
    private static let ending = CueWords(
        "结束 届满 期满 到期 收官 完工 竣工 完成 改完 建成 截止 终止 期限届满 收尾 结项 过期 任满 满期 止 改造完成 返回")

    /// 自7月1日起; 今年1月，漳溪启动: a word of beginning behind the date, with no other clause between but one.
    private func isStart(
        _ told: Account.ToldDate, before end: Range<Int>, _ sentence: FigureSentence, _ term: Figure
    ) -> Bool {
        let (range, scalars) = (told.range, account.scalars)
        let isFrom = CueWords("自 从").start(
            endingAt: range.lowerBound, from: sentence.range.lowerBound, in: scalars)
        if isFrom != nil || told.date.isSince { return true }
        let limit =
            term.range.lowerBound > range.upperBound ? min(term.range.lowerBound, end.lowerBound) : end.lowerBound
        let behind = range.upperBound..<min(range.upperBound + Self.near, max(limit, range.upperBound))
        return Self.beginning.isFound(in: behind, of: scalars)
    }

    /// In scalars, from a date to its verb.
    private static let near = 16
    private static let beginning = CueWords(
        "启动 开始 实施 起算 起租 开工 开建 动工 就任 上任 当选 到任 履新 就职 出发 进驻 进山 进场 部署 推出 试行 签 生效 施行 开展 试点 入驻 上市 挂牌 承租 租下 租赁 承包 受聘 选举产生 打响 组织 投产 进 到岗 启用 起步 接手 抵达"
    )
}
