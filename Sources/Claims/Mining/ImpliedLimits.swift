import Extraction
import SourceText

/// Limits of a figure that no word of `scope-words.tsv` names: they follow from how the words around it stand.
struct ImpliedLimits {
    let figure: SentenceFrame.Figure
    let frame: SentenceFrame
    let scalars: [UInt32]
    private let clause: Range<Int>
    private let last: SentenceFrame.Figure?

    init(figure: SentenceFrame.Figure, frame: SentenceFrame, scalars: [UInt32]) {
        (self.figure, self.frame, self.scalars) = (figure, frame, scalars)
        clause = frame.clause(at: figure.range.lowerBound)
        last = frame.figures.last { $0.range.upperBound <= figure.range.lowerBound }
    }

    // MARK: What one of a unit gives

    /// 一天开门12个小时, 一亩能卖三万元, 3.6元/斤: a value of ``ScopeGroup/rate``, where one of the unit stands right before, or behind a
    /// stroke.
    var rate: String? {
        if let rate = figure.quantity.per.flatMap({ Self.rates[$0] }) { return rate }
        // 两人一间
        if figure.quantity.dimension == .count,
            Self.sharing.end(startingAt: figure.range.upperBound, to: clause.upperBound, in: scalars)
                == clause.upperBound
        {
            return "per-share"
        }
        guard let last, clause.contains(last.range.lowerBound), last.quantity.interval.exact == .one,
            last.range.lowerBound == 0 || !Self.pointing.contains(scalars[last.range.lowerBound - 1]),
            let rate = last.quantity.unit.flatMap({ Self.rates[$0] })
        else { return nil }
        let gap = last.range.upperBound..<figure.range.lowerBound
        guard gap.count <= Self.verb, !gap.contains(where: { Self.past.contains(scalars[$0]) }) else { return nil }
        return rate
    }

    /// 过去烧一吨要用一百一十多公斤，现在九十来公斤就够: what a clause of now is held against.
    var isOfBefore: Bool {
        guard Self.once.end(startingAt: clause.lowerBound, to: clause.upperBound, in: scalars) != nil else {
            return false
        }
        return frame.clauses.contains {
            $0.lowerBound >= clause.upperBound
                && Self.nowadays.end(startingAt: $0.lowerBound, to: $0.upperBound, in: scalars) != nil
        }
    }

    private static let once = CueWords("过去 以前 从前 往常 早先 先前")
    private static let nowadays = CueWords("现在 如今 眼下 而今 今年")

    private static let sharing = CueWords("一间 一组 一桌 一队 一车 一船 一床 一班 一屋 一舍 一套 一户 一岗 一台 一份 一箱 一盒")
    private static let rates = [
        "天": "per-day", "日": "per-day", "年": "per-year", "个月": "per-month", "月": "per-month", "小时": "per-hour",
        "分钟": "per-minute", "周": "per-week", "次": "per-time", "趟": "per-time", "回": "per-time", "公斤": "per-mass",
        "吨": "per-mass", "斤": "per-mass", "亩": "per-area", "平方米": "per-area", "户": "per-household",
    ]
    /// Scalars that may stand between the one and what it gives.
    private static let verb = 5
    /// 那一天来了… tells of that day.
    private static let pointing = ScalarSet("这那某头第当前后")
    /// 一天跑了12个小时 tells of one day, 一年后 when.
    private static let past = ScalarSet("了过后前内里，、和")

    // MARK: What is changed

    /// 把每周一节的劳动课增加到两节: whether what is changed stands between the figure and a word of growth.
    /// - Parameter next: where the figure behind begins.
    func isChanged(by word: Range<Int>, before next: Int) -> Bool {
        guard clause.contains(word.lowerBound), word.lowerBound > figure.range.upperBound, word.upperBound <= next,
            word.lowerBound - figure.range.upperBound <= Self.noun,
            let taking = Self.taking.last(in: clause.lowerBound..<figure.range.lowerBound, of: scalars)
        else { return false }
        return figure.range.lowerBound - taking.upperBound <= Self.lead
    }

    private static let taking = CueWords("把 将 由 从")
    /// Scalars of what is changed, and of what may stand before its figure.
    private static let noun = 10, lead = 4

    /// 比去年的496公斤增加16公斤: a value of ``ScopeGroup/change``, where by how much something differs stands behind what it is held against.
    var change: String? {
        guard let last, clause.contains(last.range.lowerBound), last.quantity.dimension == figure.quantity.dimension,
            Self.comparers.isFound(in: clause.lowerBound..<last.range.lowerBound, of: scalars)
        else { return nil }
        let start = max(last.range.upperBound, last.quantity.noun?.upperBound ?? 0)
        let between = min(start, figure.range.lowerBound)..<figure.range.lowerBound
        guard between.count <= Self.adverb else { return nil }
        if Self.more.start(endingAt: between.upperBound, from: between.lowerBound, in: scalars) != nil {
            return "increase"
        }
        return Self.less.start(endingAt: between.upperBound, from: between.lowerBound, in: scalars) == nil
            ? nil : "decrease"
    }

    private static let comparers = CueWords("比 较 相比")
    private static let more = CueWords("增加 增加了 增长 增长了 增产 增产了 多 多了 多出 高 高了 高出 提高 提高了 提升 提升了 上升 上涨 涨了 增 添了")
    private static let less = CueWords("减少 减少了 减产 减产了 少 少了 低 低了 低出 下降 下降了 降低 降低了 降了 跌了 下跌 缩短 缩短了 短了 减了")
    /// Scalars: a word of growth with what may stand before it (又多了).
    private static let adverb = 6

    /// 平均亩产512公斤，比去年的496公斤增加16公斤: the figure of the clause before that this one is compared with, where its clause begins with
    /// the comparison and leaves out what is measured.
    var compared: SentenceFrame.Figure? {
        guard Self.comparers.end(startingAt: clause.lowerBound, to: clause.upperBound, in: scalars) != nil,
            let before = frame.clause(before: clause.lowerBound),
            let told = frame.figures.last(where: { before.contains($0.range.lowerBound) }),
            told.quantity.unit == figure.quantity.unit
        else { return nil }
        return told
    }

    /// 全市多了六千个车位: what has come, where nothing is named that it is more than.
    var isAddition: Bool {
        let before = max(clause.lowerBound, last?.range.upperBound ?? 0)..<figure.range.lowerBound
        return Self.additions.isFound(in: before, of: scalars)
            && !Self.comparing.isFound(in: clause.lowerBound..<figure.range.lowerBound, of: scalars)
    }

    private static let additions = CueWords("多了 添了 增添了")
    private static let comparing = CueWords("比 较 同比 环比 又多了 还多了 再多")

    /// 31座新换热站, 腾出来的新车位有三千个: what is counted is called new.
    var isOfNew: Bool {
        if isNew(at: figure.range.upperBound) { return true }
        guard let noun = figure.quantity.noun, noun.upperBound <= figure.range.lowerBound else { return false }
        return noun.contains { isNew(at: $0) && $0 > 0 && scalars[$0 - 1] == Self.attributive }
    }

    private func isNew(at start: Int) -> Bool {
        start + 2 < clause.upperBound && scalars[start] == Self.new && TermReader.isHan(scalars[start + 1])
            && Self.newWords.end(startingAt: start, to: clause.upperBound, in: scalars) == nil
    }

    /// 新
    private static let new: UInt32 = 0x65B0
    /// Words that begin with it and tell of nothing that came.
    private static let newWords = CueWords(
        "新生 新闻 新人 新疆 新型 新能源 新华 新区 新城 新村 新冠 新式 新颖 新鲜 新媒体 新材料 新兵 新娘 新郎 新加坡 新西兰 新手 新一 新版 新款 新品 新药")

    /// Whether the words that speak of another time (那时) point at one that is to come.
    var isOfThatTime: Bool {
        Self.thatTime.isFound(in: clause.lowerBound..<figure.range.lowerBound, of: scalars)
    }

    private static let thatTime = CueWords("那时 那时候 那会儿")

    // MARK: When

    /// 二十多年里: a time in which something else came about.
    var isDuring: Bool {
        figure.quantity.dimension == .calendarTime && figure.range.upperBound < scalars.count
            && Self.within.contains(scalars[figure.range.upperBound])
    }

    private static let within = ScalarSet("里间")

    /// 10轮过后，积21分; 11轮积22分: after how many rounds of a contest the figure is told.
    var round: String? {
        let rounds = frame.figures.last {
            $0.range.lowerBound <= figure.range.lowerBound && $0.quantity.unit == "轮"
        }
        guard let rounds, let count = rounds.quantity.interval.exact, count.isInteger,
            Self.played.end(startingAt: rounds.range.upperBound, to: scalars.count, in: scalars) != nil
                || opensRecord(rounds)
        else { return nil }
        return "\(count)"
    }

    /// 六轮4胜2平
    private func opensRecord(_ rounds: SentenceFrame.Figure) -> Bool {
        frame.figures.contains { $0.range.lowerBound == rounds.range.upperBound && $0.quantity.unit == "胜" }
    }

    private static let played = CueWords("过后 过罢 战罢 打完 打罢 赛罢 结束 之后 后 比赛 联赛 积 下来 仅积 共积 才积")

    // MARK: Of which things

    /// 和另外5位法官, 他和两名同伴: all but the one who was named.
    var isOfOthers: Bool {
        let before = clause.lowerBound..<figure.range.lowerBound
        if Self.others.start(endingAt: before.upperBound, from: before.lowerBound, in: scalars) != nil { return true }
        guard let noun = figure.quantity.noun, noun.lowerBound >= figure.range.upperBound,
            Self.company.end(startingAt: noun.lowerBound, to: noun.upperBound, in: scalars) != nil
        else { return false }
        return Self.together.start(endingAt: before.upperBound, from: before.lowerBound, in: scalars) != nil
    }

    private static let others = CueWords("另外 另 其他 其它")
    private static let company = CueWords("同伴 伙伴 同事 队友 战友 工友 同学 同行")
    private static let together = CueWords("和 与 跟 同 带着 带领 领着 还有 约上 叫上")

    /// 已经封顶的车站有14座: whether it counts those of which something more is true.
    var isOfSome: Bool {
        let start = max(clause.lowerBound, last?.range.upperBound ?? 0)
        let before = start..<figure.range.lowerBound
        // 参赛者中60岁以上的有226名
        if let end = Self.ofThem.start(endingAt: before.upperBound, from: clause.lowerBound, in: scalars),
            Self.among.isFound(in: clause.lowerBound..<end, of: scalars)
        {
            return true
        }
        guard let word = Self.already.first(in: before, of: scalars), word.lowerBound <= start + 1,
            let of = (word.upperBound..<before.upperBound).first(where: { scalars[$0] == Self.attributive })
        else { return false }
        return of - word.upperBound <= 6 && before.upperBound - of >= 2
    }

    private static let ofThem = CueWords("的有 的就有 的共有 的达 的达到 的约有")
    private static let among = CueWords("中 里 当中 里面")
    private static let already = CueWords("已经 已 正在 尚未 还没 还未 未")
    private static let attributive: UInt32 = 0x7684

    /// Whether the figure is someone's own in an article that tells of a person: 他包了的鱼塘每亩出鱼900斤 is not the county's.
    var isOwn: Bool {
        Self.own.isFound(in: frame.sentence.range.lowerBound..<figure.range.lowerBound, of: scalars)
    }

    private static let own = CueWords(
        "他家 她家 我家 自家 他们家 我们家 她种 他种 我种 他养 她养 我养 他流转 她流转 他承包 她承包 我承包 我流转 经手的 他的地 自己家 他包了 她包了 我包了")
}
