import Extraction
import SourceText

/// Finds days that do not follow from a first and a last day told apart from them:
/// `为期五天的庙会收场。庙会从2月3日开到2月12日`, `4月2日开工，6月10日竣工，前后用了100天`.
struct DayRunFinder {
    let account: Account

    func relations() -> [ArithmeticRelation] {
        account.statements.compactMap { index in
            guard let run = run(of: account.sentences[index]), let span = span(of: run, index) else { return nil }
            return judged(span, run)
        }
    }

    private struct Run {
        var first: CalendarDate
        var last: CalendarDate
        var ranges: [Range<Int>]

        var end: Int { ranges[1].upperBound }
    }

    /// The first and the last day of what the sentence tells, its only two.
    private func run(of sentence: FigureSentence) -> Run? {
        let dates = account.dates(in: sentence.range).filter {
            $0.date.granularity != .recurring && $0.date.granularity != .indefinite && !isOfThePaper($0)
        }
        let days = (account.days(in: sentence.range) + midnights(in: sentence.range))
            .filter { day in dates.contains { $0.range == day.range } }.sorted {
                $0.range.lowerBound < $1.range.lowerBound
            }
        guard dates.count == 2, days.count == 2, days[0].day < days[1].day,
            days[1].range.lowerBound - days[0].range.upperBound <= farthest(in: sentence),
            isFromTo(days[0].range, days[1].range, sentence) || isBegunAndDone(days[0].range, days[1].range, sentence)
        else { return nil }
        return Run(first: days[0].day, last: days[1].day, ranges: days.map(\.range))
    }

    /// 9月28日零时
    private func midnights(in range: Range<Int>) -> [Account.Day] {
        account.dates(in: range).compactMap { told in
            guard told.date.granularity == .hour, told.date.resolution != .unresolved,
                CueWords("零时 0时 零点 0点").isFound(in: told.range, of: account.scalars),
                let day = told.date.start
            else { return nil }
            return (day, told.range)
        }
    }

    /// 昨天, 上周, 记者1月22日从……获悉: when it was told.
    private func isOfThePaper(_ told: Account.ToldDate) -> Bool {
        CueWords("记者").start(endingAt: told.range.lowerBound, from: 0, in: account.scalars) != nil
            || told.date.resolution == .relative
                && !account.scalars[told.range].contains { ($0 >= 0x30 && $0 <= 0x39) || $0 == "十" }
    }

    /// In scalars, from the first day to the last; farther where what lasts so long is told between (会期5天).
    private func farthest(in sentence: FigureSentence) -> Int {
        sentence.figures.indices.contains { isTerm($0, sentence) } ? 44 : 24
    }

    /// 从2月3日的开台戏演到2月12日.
    private func isFromTo(_ first: Range<Int>, _ last: Range<Int>, _ sentence: FigureSentence) -> Bool {
        let scalars = account.scalars
        guard first.lowerBound > sentence.range.lowerBound,
            "从自".unicodeScalars.contains(where: {
                $0.value == scalars[first.lowerBound - 1]
            })
        else { return false }
        return Self.until.start(endingAt: last.lowerBound, from: first.upperBound, in: scalars) != nil
    }

    private static let until = CueWords("到 至")

    /// 4月2日开工，6月10日竣工.
    private func isBegunAndDone(_ first: Range<Int>, _ last: Range<Int>, _ sentence: FigureSentence) -> Bool {
        let limit = account.clause(at: last.lowerBound, of: sentence).upperBound
        // 11月18日（周二）在市会展中心开幕: the verb ends what the day opens.
        let comma = (first.upperBound..<last.lowerBound).first { account.scalars[$0] == "，" } ?? first.upperBound
        guard
            account.follows(Self.begun, first.upperBound, within: 6, to: last.lowerBound)
                || Self.begun.start(endingAt: comma, from: first.upperBound, in: account.scalars) != nil,
            last.upperBound < limit, let word = Self.done.first(in: last.upperBound..<limit, of: account.scalars),
            word.lowerBound <= last.upperBound + (Self.built.isFound(in: word, of: account.scalars) ? 6 : 2)
        else { return false }
        // 7月14日结束首轮特卖 is not the end of all, 7月14日返回县城 is.
        let end = CueWords("了 时 。").end(startingAt: word.upperBound, to: limit, in: account.scalars)
        return word.upperBound == limit || end == limit
            || word.lowerBound <= last.upperBound + 2
                && Self.reaching.end(startingAt: word.lowerBound, to: limit, in: account.scalars) == word.upperBound
    }

    /// Works are done 全线 or 如期; before other ends that much is the subject of another statement.
    private static let built = CueWords("完工 竣工 建成 通车 合龙 贯通 打通")
    /// Words that go on with a place, or with what is taken up again.
    private static let reaching = CueWords("抵达 到达 返回 回到 恢复 返航 归来")

    private static let begun = CueWords(
        "动工 开工 开建 破土 开挖 出发 启程 动身 开机 开拍 开幕 开镰 开赛 开播 进场 开钻 下水 开战 开市 开街 开园 开馆 开展 封航 禁航 亮灯 亮相 点亮 开灯 开门 迎客 开营 开摊 开锣 开演 开唱 开棚 开课 开班 开训 开采 开秤 开捕 开闸 开航 开船 出海 出征 起航 启航 启动 开始 封路 封闭 封桥 停水 停运 停飞 停航 停产 停业 闭馆 上市 上线 上架 上映 入住 入院 住院 进驻 到岗 报到 入营 离家 离岸 打响 拉开 挂出 布展 登台"
    )
    private static let done = CueWords(
        "完工 竣工 建成 通车 收工 抵达 到达 杀青 闭幕 落幕 收镰 完成 合龙 贯通 收官 收兵 打通 收市 收场 闭馆 闭展 复航 复工 复课 熄灯 谢幕 结束 收摊 结营 散场 收锣 撤展 撤场 封园 闭园 闭市 收秤 收棚 结课 结业 结训 关闸 收网 返航 返回 归来 回到 回港 归港 解封 解除 恢复 复飞 复产 复业 落市 下市 下线 下架 下映 出院 撤离 退场 终止 截止 收尾 收灯 熄灭 关门 打烊"
    )

    /// The only span in days that is told of the run: behind it, or with 为期 in the sentence before as well.
    private func span(of run: Run, _ index: Int) -> Figure? {
        let sentence = account.sentences[index]
        let parts = CueWords("其中 停工 扣除 除去 实际 雨天 休整 中途 休战 休赛 间歇 提前 计划 原定 比原 一期 二期 三期 两期 各期")
        guard !account.isTold(parts, in: sentence.range) else { return nil }
        var spans = sentence.figures.indices.filter {
            sentence.figures[$0].wholeDays != nil
                && (isTerm($0, sentence) || sentence.figures[$0].range.lowerBound >= run.end && isUsed($0, sentence))
        }.map { sentence.figures[$0] }
        if spans.isEmpty, let before = account.around(index, before: 1, after: 0).first, before < index {
            let other = account.sentences[before]
            spans = other.figures.indices.filter { isTerm($0, other) && isOfOne(run, sentence, $0, other) }.map {
                other.figures[$0]
            }
        }
        return spans.count == 1 ? spans.first : nil
    }

    /// Whether what lasts so long by the sentence before is what runs: 为期五天的庙会…。庙会从2月3日开到2月12日.
    private func isOfOne(_ run: Run, _ sentence: FigureSentence, _ place: Int, _ other: FigureSentence) -> Bool {
        let scalars = account.scalars
        let clause = account.clause(at: run.ranges[0].lowerBound, of: sentence)
        let subject = clause.lowerBound..<max(clause.lowerBound, run.ranges[0].lowerBound - 1)
        let noun = other.figures[place].range.upperBound..<other.clause(place).upperBound
        guard subject.count <= 8, !Self.wider.isFound(in: subject, of: scalars),
            let days = other.figures[place].wholeDays
        else { return false }
        let passed = run.last.dayNumber - run.first.dayNumber + 1
        return passed <= days * 5 / 2 && days <= passed * 5 / 2
            && (subject.isEmpty || account.has(scalars[subject.upperBound - 1], in: noun))
    }

    private static let wider = CueWords("全部 整个 所有 筹备 报名 预赛 预选 系列 全国 整轮")

    private func isTerm(_ place: Int, _ sentence: FigureSentence) -> Bool {
        let lead = sentence.lead(place)
        return sentence.figures[place].wholeDays != nil
            && CueWords("为期 历时 会期 展期 赛期 会期为 展期为 工期 历经").start(
                endingAt: lead.upperBound, from: lead.lowerBound, in: account.scalars) != nil
    }

    private func isUsed(_ place: Int, _ sentence: FigureSentence) -> Bool {
        let lead = sentence.lead(place)
        let end = sentence.figures[place].range.upperBound
        let isOfOther =
            account.scalars[end..<min(end + 1, sentence.range.upperBound)].contains("的")
            && CueWords("的时间 的工夫").end(startingAt: end, to: sentence.range.upperBound, in: account.scalars) == nil
        // 学员们学了15天
        let isDone =
            lead.count <= 6 && !Self.changed.isFound(in: lead, of: account.scalars)
            && CueWords("了").start(endingAt: lead.upperBound, from: lead.lowerBound, in: account.scalars) != nil
        return lead.count <= 10 && !isOfOther && (isDone || Self.used.isFound(in: lead, of: account.scalars))
            && !Self.single.isFound(in: lead, of: account.scalars)
    }

    /// 工期比预计的25天少了5天
    private static let changed = CueWords("比 少 多 提前 缩 延 晚 早 短 快 慢")
    private static let used = CueWords(
        "期满 届满 满 用了 花了 整整 共 前后 正好 恰好 刚好 干了 打了 走了 拍了 连续 住了 停了 歇了 封了 关了 停航 停运 停业 闭馆 持续 只有 开了")
    private static let single = CueWords("每 只 平均 有")

    /// First and last day may be counted in or not.
    private func judged(_ span: Figure, _ run: Run) -> ArithmeticRelation? {
        guard let stated = span.wholeDays else { return nil }
        let passed = run.last.dayNumber - run.first.dayNumber
        let holds = (passed - 1...passed + 1).contains(stated)
        return ArithmeticRelation(
            stated: span.range, terms: run.ranges, computed: "\(passed + 1)天",
            equation: "\(run.first)至\(run.last)共\(passed + 1)天\(holds ? "≈" : "≠")\(stated)天", holds: holds,
            confidence: 0.8)
    }
}
