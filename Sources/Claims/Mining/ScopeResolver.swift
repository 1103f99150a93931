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
        let lead = Self.lead(of: clause, in: frame, scalars)
        let topic = Self.phaseReach(of: figure, lead, in: frame, scalars)
        var scope = Scope()
        let end = max(figure.range.upperBound, figure.quantity.noun?.upperBound ?? 0)
        let isPrice = figure.quantity.dimension == .money
        let implied = ImpliedLimits(figure: figure, frame: frame, scalars: scalars)
        // Where 其中 ends: 其中女代表共86人 are a part, however many they are together.
        var partEnd = 0
        // Where the last word of what came ends.
        var newEnd = 0
        for mark in frame.marks {
            // 由8班增至12班: what the change starts from is no longer so.
            if mark.group == .growth, mark.value == Scope.risenTo,
                mark.range.contains(figure.range.upperBound) || mark.range.lowerBound == end
                    || implied.isChanged(by: mark.range, before: nextStart)
            {
                scope[.state] = "before"
            }
            let isBefore = mark.range.upperBound <= figure.range.lowerBound
            switch mark.group {
            case .part:
                if isBefore, !scalars[mark.range.upperBound..<figure.range.lowerBound].contains(semicolon) {
                    scope[.part] = mark.value
                    partEnd = mark.range.upperBound
                }
            case .edition where isBase(mark.range, scalars):
                if isBefore, mark.range.upperBound >= previousEnd { scope[.edition] = mark.value }
            case .region where mark.value == namesake: scope[.region] = elsewhere
            case .region, .edition, .firmness:
                if isBefore { scope[mark.group] = mark.value }
            case .modality:
                let holds =
                    mark.value != "planned-here" || mark.range.lowerBound >= clause.lowerBound
                    || isCarried(mark.range, to: clause, before: figure.range.lowerBound, in: frame)
                if isBefore, holds, !isObjectMark(mark.range, before: figure.range.lowerBound, in: frame, scalars) {
                    scope[.modality] = mark.value == designed ? designed : "planned"
                }
            case .sibling:
                // 六千名半程选手: also in the noun behind.
                let noun = figure.range.upperBound..<max(figure.range.upperBound, end)
                if isBefore && mark.range.lowerBound >= max(previousEnd, lead) || noun.contains(mark.range.lowerBound) {
                    scope[.sibling] = mark.value
                }
            case .aggregation, .phase, .quarter, .span:
                // 其中绞吸船4艘、抓斗船3艘，最忙时船上岸上共386人: a total is no part of what was counted before.
                if isBefore, mark.value == total, mark.range.lowerBound >= lead, partEnd <= previousEnd {
                    scope[.part] = nil
                }
                let from =
                    mark.group == .span && mark.value != ScopeComparison.since
                    ? clause.lowerBound : mark.group == .phase && Self.isWork(mark.value) ? topic : lead
                guard isBefore, mark.range.lowerBound >= from else { break }
                let isNew = mark.group == .aggregation && mark.value == Self.new
                if isAttribute(mark.range, of: figure, scalars) {
                    if isNew, mark.range.lowerBound >= previousEnd { scope[.aggregation] = Self.perhapsNew }
                } else if mark.value != total || !isOfNew(scope) || newEnd < previousEnd {
                    // 今年添的营地一共260张床: all that are new.
                    scope[mark.group] = mark.value
                }
                if isNew { newEnd = mark.range.upperBound }
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
                let from = mark.group == .bound || mark.group == .rate ? lead : clause.lowerBound
                if isBefore, mark.range.lowerBound >= from, mark.range.upperBound >= previousEnd {
                    scope[mark.group] = mark.value
                } else if mark.group == .rate, isPrice, mark.range.lowerBound == end {
                    // 84元一斤
                    scope[.rate] = mark.value
                }
            }
        }
        if scope[.part] != nil, partEnd <= previousEnd, figure.range.lowerBound > 0,
            scalars[figure.range.lowerBound - 1] == together
        {
            scope[.part] = nil
        }
        scope[.change] = scope[.change] ?? implied.change
        if let told = implied.compared {
            let clause = frame.clause(at: told.range.lowerBound).lowerBound..<told.range.lowerBound
            let rate = frame.marks.last { $0.group == .rate && clause.contains($0.range.lowerBound) }
            scope[.rate] = scope[.rate] ?? rate?.value
        }
        if scope[.change] == "increase", implied.isAddition { (scope[.change], scope[.aggregation]) = (nil, Self.new) }
        // 5台没完工: those that are left.
        if scope[.aggregation] == nil, end < scalars.count, denials.contains(scalars[end]), !figure.isOfTime {
            scope[.aggregation] = "other"
        }
        if scope[.aggregation] == nil, implied.isOfNew { scope[.aggregation] = Self.perhapsNew }
        if scope[.aggregation] == nil, implied.isOfOthers { scope[.aggregation] = "other" }
        if scope[.growth] == Scope.risenTo { scope[.span] = nil }
        // 由50分钟缩短到8分钟: what there was is no plan, even where what comes is one; 明年通车，那时只要两分钟 is to come.
        if scope[.state] == "before", scope[.modality] != nil {
            if implied.isOfThatTime { scope[.state] = nil } else { scope[.modality] = nil }
        }
        // 均价为3.6元/斤: the stroke tells of what.
        if scope[.rate] == nil || figure.quantity.per != nil { scope[.rate] = implied.rate ?? scope[.rate] }
        // 照设计，一年能发9600万度: what a thing is made for each year is told as a fact as well.
        if scope[.modality] == designed { scope[.modality] = scope[.rate] == nil ? "planned" : nil }
        if let edition = frame.edition(in: clause) { scope[.phase] = "edition-\(edition)" }
        if scope[.phase] == nil { scope[.phase] = batch(before: figure, in: frame) }
        // 总投资12亿元，分两期建设: what is told of the work is told of all its phases.
        if scope[.phase] == nil, frame.marks.contains(where: { $0.group == .phase && $0.value == Self.allPhases }) {
            scope[.phase] = Self.allPhases
        }
        if scope[.phase] == nil, let round = implied.round { scope[.phase] = "round-\(round)" }
        if implied.isDuring { scope[.span] = "during" }
        if scope[.state] == nil, implied.isOfBefore { scope[.state] = "before" }
        if implied.isOfSome { scope[.state] = "subset" }
        if scope[.region] == nil, implied.isOwn { scope[.region] = "own" }
        if let side = MeasuredSide.side(of: figure, in: scalars) { scope[.standing] = side }
        return scope
    }

    /// 受理第二批公租房申请，房源共740套: the only batch that the sentence tells of before the figure.
    private static func batch(before figure: SentenceFrame.Figure, in frame: SentenceFrame) -> String? {
        let batches = Set(frame.marks.filter { $0.group == .phase && $0.value.hasPrefix("batch-") }.map(\.value))
        guard batches.count == 1, let mark = frame.marks.first(where: { batches.contains($0.value) }),
            mark.range.upperBound <= figure.range.lowerBound
        else { return nil }
        return mark.value
    }

    /// 将640吨废酸倒入河里, 将家藏的1326册书捐出: the word only brings in what something is done with.
    private static func isObjectMark(
        _ word: Range<Int>, before figure: Int, in frame: SentenceFrame, _ scalars: [UInt32]
    ) -> Bool {
        guard word.count == 1, scalars[word.lowerBound] == Self.brings else { return false }
        // 将从12件备选的事里票决: they are there already.
        if word.upperBound < figure, scalars[figure - 1] == Self.outOf { return true }
        if frame.figures.contains(where: { $0.range.lowerBound == word.upperBound }) { return true }
        return figure - word.upperBound <= longestOwner && scalars[figure - 1] == attributive
    }

    /// 将再上线4列，高峰间隔压到4分40秒: what a plan changes in the clause before it changes in this one.
    private static func isCarried(
        _ word: Range<Int>, to clause: Range<Int>, before figure: Int, in frame: SentenceFrame
    ) -> Bool {
        guard let before = frame.clause(before: clause.lowerBound), before.contains(word.lowerBound) else {
            return false
        }
        return frame.marks.contains {
            $0.group == .growth && $0.value == Scope.risenTo && clause.contains($0.range.lowerBound)
                && $0.range.upperBound <= figure
        }
    }

    /// 新开的照护区可接收24位老人: what is new is a thing named between, not what is counted.
    private static func isAttribute(_ word: Range<Int>, of figure: SentenceFrame.Figure, _ scalars: [UInt32]) -> Bool {
        word.upperBound + 1 < figure.range.lowerBound && scalars[word.upperBound] == attributive
    }

    /// 名字相近的另一家 tells of another thing, wherever in the sentence it says so; the values in `scope-words.tsv`.
    private static let namesake = "namesake", elsewhere = "elsewhere"
    /// Values of ``ScopeGroup/aggregation``: of what came; of a thing that came; of all there is.
    private static let new = "new", perhapsNew = "maybe-new", total = "total"

    private static func isOfNew(_ scope: Scope) -> Bool {
        scope[.aggregation] == new || scope[.aggregation] == perhapsNew
    }

    /// The value of 照设计 in `scope-words.tsv`.
    private static let designed = "designed"
    /// 的
    private static let attributive: UInt32 = 0x7684
    /// In scalars: 家藏的.
    private static let longestOwner = 6

    /// Whether an edition only serves for comparison: 比上届的36万平方米扩大三成.
    private static func isBase(_ word: Range<Int>, _ scalars: [UInt32]) -> Bool {
        word.lowerBound > 0 && comparers.contains(scalars[word.lowerBound - 1])
    }

    private static let comparers = ScalarSet("比较与同跟和")
    /// 共
    private static let together: UInt32 = 0x5171
    /// 从
    private static let outOf: UInt32 = 0x4ECE
    /// 将
    private static let brings: UInt32 = 0x5C06

    /// Where the figure before ends; 日产量由300吨提高到450吨 limits both figures alike, so that the first is passed over.
    private static func previousEnd(of figure: SentenceFrame.Figure, in frame: SentenceFrame) -> Int {
        let before = frame.figures.filter { $0.range.upperBound <= figure.range.lowerBound }
        guard let last = before.last else { return 0 }
        let isFrom = frame.marks.contains {
            $0.group == .growth && $0.value == Scope.risenTo && $0.range.lowerBound == last.range.upperBound
                && $0.range.upperBound <= figure.range.lowerBound && figure.range.lowerBound - $0.range.upperBound <= 2
        }
        return isFrom ? before.dropLast().last?.range.upperBound ?? 0 : last.range.upperBound
    }

    /// From where a phase named in an earlier clause holds (四期工程上月动工，占地150亩): from the sentence's start, unless the whole is
    /// spoken of in between.
    private static func phaseReach(
        of figure: SentenceFrame.Figure, _ lead: Int, in frame: SentenceFrame, _ scalars: [UInt32]
    ) -> Int {
        let start = frame.sentence.range.lowerBound
        guard start < lead else { return lead }
        let before = start..<figure.range.lowerBound
        return wholes.isFound(in: before, of: scalars) || scalars[before].contains(semicolon) ? lead : start
    }

    /// The value of 分两期 in `scope-words.tsv`.
    private static let allPhases = "all"

    /// The number of a phase of a work, not of a day or batch.
    private static func isWork(_ phase: String) -> Bool { phase.allSatisfy(\.isNumber) }

    private static let wholes = CueWords("全部 总 整个 全线 全市 全县 全区 全省 项目建成 届时 共 其他 其余 另")

    /// Where the topic of a clause begins: with a few words parted off before it (单是一期，就投了85亿元; 最忙的时候，有九百人).
    private static func lead(of clause: Range<Int>, in frame: SentenceFrame, _ scalars: [UInt32]) -> Int {
        guard let topic = frame.clause(before: clause.lowerBound), topic.count <= longestTopic,
            topic.upperBound + 1 >= clause.lowerBound,
            // 每跑一百公里，要吃掉八公斤: the figure is part of what the other is told per.
            !frame.figures.contains(where: { figure in
                topic.contains(figure.range.lowerBound)
                    && !frame.marks.contains {
                        $0.group == .rate && $0.range.contains(figure.range.lowerBound)
                            && scalars[$0.range.lowerBound] == each
                    }
            })
        else { return clause.lowerBound }
        return topic.lowerBound
    }

    /// 每
    private static let each: UInt32 = 0x6BCF
    /// In scalars; a longer clause tells something of its own.
    private static let longestTopic = 8
    private static let semicolon: UInt32 = 0xFF1B
    private static let denials = ScalarSet("没未")
}
