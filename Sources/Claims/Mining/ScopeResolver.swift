import Extraction
import SourceText

/// Decides which limits named in a sentence hold for a figure in it.
enum ScopeResolver {
    /// Limits hold from where they are named to the end of their clause; region and edition hold to the sentence's end, 其中 to
    /// the next semicolon; rate, change, bound and state only for the next figure. Which side a length measures stands beside
    /// it and goes first.
    static func scope(of figure: SentenceFrame.Figure, in frame: SentenceFrame, scalars: [UInt32]) -> Scope {
        let clause = frame.clause(at: figure.range.lowerBound)
        let previousEnd = Self.previousEnd(of: figure, in: frame)
        let lastEnd = frame.figures.last { $0.range.upperBound <= figure.range.lowerBound }?.range.upperBound ?? 0
        let nextStart = frame.figures.first { $0.range.lowerBound >= figure.range.upperBound }?.range.lowerBound ?? .max
        let lead = Self.lead(of: clause, in: frame)
        var scope = Scope()
        let end = max(figure.range.upperBound, figure.quantity.noun?.upperBound ?? 0)
        let isPrice = figure.quantity.dimension == .money
        for mark in frame.marks {
            // 由8班增至12班: what the change starts from is no longer so.
            if mark.group == .growth,
                mark.range.contains(figure.range.upperBound) || mark.range.lowerBound == end
                    || isChanged(figure, by: mark.range, before: nextStart, clause, scalars)
            {
                scope[.state] = "before"
            }
            let isBefore = mark.range.upperBound <= figure.range.lowerBound
            switch mark.group {
            case .part:
                if isBefore, !scalars[mark.range.upperBound..<figure.range.lowerBound].contains(semicolon) {
                    scope[.part] = mark.value
                }
            case .region, .edition:
                if isBefore { scope[mark.group] = mark.value }
            case .modality:
                let holds = mark.value == "planned" || mark.range.lowerBound >= clause.lowerBound
                if isBefore, holds { scope[.modality] = "planned" }
            case .aggregation, .phase, .quarter, .span:
                let from = mark.group == .span ? clause.lowerBound : lead
                if isBefore, mark.range.lowerBound >= from { scope[mark.group] = mark.value }
            case .stage:
                let isBehind =
                    mark.range.lowerBound >= figure.range.upperBound && mark.range.upperBound <= nextStart
                    && mark.range.upperBound <= clause.upperBound
                if isBefore ? mark.range.lowerBound >= max(previousEnd, clause.lowerBound) : isBehind {
                    scope[mark.group] = mark.value
                } else if isBefore, frame.opensRow(mark.range, before: figure.range) {
                    scope[mark.group] = mark.value
                }
            case .state:
                // 由原先的60吨增加到90吨: only the first is of before.
                if isBefore, mark.range.lowerBound >= max(lastEnd, clause.lowerBound) { scope[.state] = mark.value }
            case .rate, .change, .bound, .growth, .standing:
                // 一天能产8吨: the span of time is a figure of its own, within the mark.
                let from = mark.group == .bound ? lead : clause.lowerBound
                if isBefore, mark.range.lowerBound >= from, mark.range.upperBound >= previousEnd {
                    scope[mark.group] = mark.value
                } else if mark.group == .rate, isPrice, mark.range.lowerBound == end {
                    // 84元一斤
                    scope[.rate] = mark.value
                }
            }
        }
        if scope[.rate] == nil,
            let rate = rate(
                by: frame.figures.last { $0.range.upperBound <= figure.range.lowerBound }, figure, clause, scalars)
        {
            scope[.rate] = rate
        }
        if let edition = frame.edition(in: clause) { scope[.phase] = "edition-\(edition)" }
        if isSomeOf(figure, from: max(clause.lowerBound, lastEnd), scalars) { scope[.state] = "subset" }
        if scope[.region] == nil,
            own.isFound(in: frame.sentence.range.lowerBound..<figure.range.lowerBound, of: scalars)
        {
            scope[.region] = "own"
        }
        if let side = MeasuredSide.side(of: figure, in: scalars) { scope[.standing] = side }
        return scope
    }

    /// 把每周一节的劳动课增加到两节: with what is changed between the figure and the word.
    private static func isChanged(
        _ figure: SentenceFrame.Figure, by word: Range<Int>, before next: Int, _ clause: Range<Int>, _ scalars: [UInt32]
    ) -> Bool {
        guard clause.contains(word.lowerBound), word.lowerBound > figure.range.upperBound, word.upperBound <= next,
            word.lowerBound - figure.range.upperBound <= 10
        else { return false }
        return taking.last(in: clause.lowerBound..<figure.range.lowerBound, of: scalars).map {
            figure.range.lowerBound - $0.upperBound <= 4
        } ?? false
    }

    private static let taking = CueWords("把 将 由 从")

    /// 已经封顶的车站有14座: those of which something more is true.
    private static func isSomeOf(_ figure: SentenceFrame.Figure, from start: Int, _ scalars: [UInt32]) -> Bool {
        let before = start..<figure.range.lowerBound
        guard let word = already.first(in: before, of: scalars),
            word.lowerBound == start || word.lowerBound == start + 1,
            let of = (word.upperBound..<before.upperBound).first(where: { scalars[$0] == attributive })
        else { return false }
        return of - word.upperBound <= 6 && before.upperBound - of >= 2
    }

    /// Whose own a figure is that an article tells of a person: 他包了的鱼塘每亩出鱼900斤 is not the county's.
    private static let own = CueWords(
        "他家 她家 我家 自家 他们家 我们家 她种 他种 我种 他养 她养 我养 他流转 她流转 他承包 她承包 我承包 我流转 他的地 自己家 他包了 她包了 我包了")
    private static let already = CueWords("已经 已 正在 尚未 还没 还未 未")
    private static let attributive: UInt32 = 0x7684

    /// 一天开门12个小时, 一亩能卖三万元: what one of a unit gives, told right behind it.
    private static func rate(
        by base: SentenceFrame.Figure?, _ figure: SentenceFrame.Figure, _ clause: Range<Int>, _ scalars: [UInt32]
    ) -> String? {
        guard let base, clause.contains(base.range.lowerBound), base.quantity.interval.exact == .one,
            base.range.lowerBound == 0 || !pointing.contains(scalars[base.range.lowerBound - 1]),
            let rate = base.quantity.unit.flatMap({ rates[$0] })
        else { return nil }
        let gap = base.range.upperBound..<figure.range.lowerBound
        guard gap.count <= reachOfOne, !gap.contains(where: { past.contains(scalars[$0]) }) else { return nil }
        return rate
    }

    private static let rates = [
        "天": "per-day", "日": "per-day", "年": "per-year", "个月": "per-month", "月": "per-month", "小时": "per-hour",
        "分钟": "per-minute", "周": "per-week", "次": "per-time", "趟": "per-time", "回": "per-time", "公斤": "per-mass",
        "吨": "per-mass",
        "斤": "per-mass", "亩": "per-area", "平方米": "per-area", "户": "per-household",
    ]
    /// Scalars between the one and what it gives: a verb.
    private static let reachOfOne = 5
    /// 那一天来了… tells of that day.
    private static let pointing = ScalarSet("这那某头第当前后")
    /// 一天跑了12个小时 tells of one day, 一年后 when.
    private static let past = ScalarSet("了过后前内里，、和")

    /// Where the figure before ends; 日产量由300吨提高到450吨 limits both figures alike, so that the first is passed over.
    private static func previousEnd(of figure: SentenceFrame.Figure, in frame: SentenceFrame) -> Int {
        let before = frame.figures.filter { $0.range.upperBound <= figure.range.lowerBound }
        guard let last = before.last else { return 0 }
        let isFrom = frame.marks.contains {
            $0.group == .growth && $0.range.lowerBound == last.range.upperBound
                && $0.range.upperBound <= figure.range.lowerBound && figure.range.lowerBound - $0.range.upperBound <= 2
        }
        return isFrom ? before.dropLast().last?.range.upperBound ?? 0 : last.range.upperBound
    }

    /// Where the topic of a clause begins: with a few words parted off before it (单是一期，就投了85亿元; 最忙的时候，有九百人).
    private static func lead(of clause: Range<Int>, in frame: SentenceFrame) -> Int {
        guard let topic = frame.clause(before: clause.lowerBound), topic.count <= longestTopic,
            topic.upperBound + 1 >= clause.lowerBound,
            !frame.figures.contains(where: { topic.contains($0.range.lowerBound) })
        else { return clause.lowerBound }
        return topic.lowerBound
    }

    /// In scalars; a longer clause tells something of its own.
    private static let longestTopic = 8
    private static let semicolon: UInt32 = 0xFF1B
}
