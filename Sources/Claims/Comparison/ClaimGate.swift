import Extraction
import Findings

/// The conditions without which two statements are not laid side by side at all.
public enum ClaimGate: String, Sendable {
    case otherKind, otherUnit, otherSubject, otherScope, otherTime, disputed, sameSentence

    /// What is told of it.
    public func description(in language: Language) -> String {
        switch self {
        case .otherKind: language.choose("一处是数字，一处是日期", "one is a figure, the other a date")
        case .otherUnit: language.choose("单位不能相比", "the units do not compare")
        case .otherSubject: language.choose("说的是两个对象", "two subjects")
        case .otherScope: language.choose("口径不同", "another scope")
        case .otherTime: language.choose("时间不同", "another time")
        case .disputed: language.choose("引来是为更正或否认的", "quoted to be corrected or denied")
        case .sameSentence: language.choose("在同一句里", "in one sentence")
        }
    }

    /// The first condition that fails, or nil where the two may be compared.
    /// - Parameter known: the two made ready, so that what their sentences tell is not read again; of two figures limits and time
    ///   were asked before and are not asked here.
    static func firstShut(
        _ a: Claim, in left: ArticleInfo, _ b: Claim, in right: ArticleInfo,
        known: (ComparableClaim, ComparableClaim)? = nil
    ) -> ClaimGate? {
        if a.kind != b.kind { return .otherKind }
        if a.derivation != nil, b.derivation != nil { return .otherScope }
        if a.isDisputed || b.isDisputed { return .disputed }
        if left == right, a.sentenceIndex == b.sentenceIndex { return .sameSentence }
        if !UnitComparison.isComparable(a, b, sets: known.map { ($0.unitSets, $1.unitSets) }) { return .otherUnit }
        if ScopeComparison.areApartByUnit(a, b) { return .otherScope }
        let mayShare = known.map { $0.subjectEndings & $1.subjectEndings != 0 } ?? true
        if SubjectComparison.relation(a, b, mayShare: mayShare) == .different { return .otherSubject }
        if known == nil, case .excluded = ScopeComparison.compare(a, b) { return .otherScope }
        if a.kind == .event {
            return EventGate.firstShut(a, in: left, b, in: right, known: known.map { ($0.event, $1.event) })
        }
        let topics = known.map { ($0.topic, $1.topic) }
        let (here, there) = topics ?? (SentenceTopic.place(of: a.sentence), SentenceTopic.place(of: b.sentence))
        if SentenceTopic.areTwo(here, there) { return .otherSubject }
        if ElapsedTime.hasPassed(between: a, printed: left.date?.date, b, printed: right.date?.date) {
            return .otherTime
        }
        let isHeadline = a.isOfHeadline(of: b) && left == right
        if !isHeadline, isManyYears(a, on: left, b) || isManyYears(b, on: right, a) { return .otherTime }
        if isOfAllTime(a, beside: b) || isOfAllTime(b, beside: a) { return .otherTime }
        if isPart(a, of: b) || isPart(b, of: a) { return .otherScope }
        if left == right, (a.scope[.stage] == nil) != (b.scope[.stage] == nil) { return .otherScope }
        guard known == nil, !isHeadline else { return nil }
        let time = TimeRelation.between(a, printed: left.date?.date, b, printed: right.date?.date)
        if time == .different, !isShrinkingTotal(a, in: left, b, in: right) { return .otherTime }
        return nil
    }

    /// 其中少儿图书三万册 beside 图书9万册: told as a part, and of a narrower noun; or beside a total. 其中上半年7亿元 beside 9亿元, and 25名男选手
    /// beside 26名选手.
    private static func isPart(_ a: Claim, of b: Claim) -> Bool {
        if a.scope[.part] != nil, a.scope[.quarter] != nil, b.scope[.quarter] == nil { return true }
        guard let x = a.value, let y = b.value, x.lies(below: y) else { return false }
        if a.scope[.sibling]?.hasPrefix(sex) == true, b.scope[.sibling] == nil { return true }
        guard a.scope[.part] != nil, b.scope[.part] == nil else { return false }
        // 其中脱贫户43户 beside 全村脱贫户60户
        if a.scope[.region] == nil, b.scope[.region] != nil { return true }
        if a.scope[.aggregation] == nil, b.scope[.aggregation] == "total" { return true }
        guard !b.noun.isEmpty, a.noun.count > b.noun.count else { return false }
        return b.noun.allSatisfy { term in a.noun.contains { $0.key == term.key } }
    }

    /// Values of ``ScopeGroup/sibling`` that part a whole into men and women.
    private static let sex = "sex-"

    /// Whether one adds up several years (两年合计) and the other tells of one. What went on for years and is long over, the other
    /// need not date.
    private static func isManyYears(_ a: Claim, on article: ArticleInfo, _ b: Claim) -> Bool {
        let isLong = a.time.map { !$0.isState && $0.length > 366 } ?? false
        if b.time == nil, b.yearOffset == nil, isLong, a.scope[.span] == nil, let time = a.time,
            let printed = article.date?.date.dayNumber, printed - time.last > 366
        {
            return false
        }
        guard a.scope[.span] == "years" || isLong, b.scope[.span] != "years" else { return false }
        if let time = b.time { return time.isState ? false : time.length <= 366 }
        return b.scope[.aggregation] == nil
    }

    /// 建队以来累计出警1286起 beside 今年前11个月840多起: what was ever counted is no less than what a year counted.
    private static func isOfAllTime(_ a: Claim, beside b: Claim) -> Bool {
        let isOfAll =
            a.scope[.span] == ScopeComparison.since && a.time == nil
            // 截至去年底累计发现163颗 beside 去年发现118颗
            || a.scope[.aggregation] == "cumulative" && a.scope[.span] == nil && (a.time?.isState ?? true)
                && b.scope[.aggregation] != "cumulative"
        let isOfOneYear = b.time.map { !$0.isState && $0.length <= 366 } ?? (b.yearOffset != nil)
        guard isOfAll, isOfOneYear, let x = a.value, let y = b.value else { return false }
        return y.lies(below: x) && !FigureLikeness.isSlip(FigureLikeness.slipDigits(x), FigureLikeness.slipDigits(y))
    }

    /// Whether the later of two running totals is the smaller one.
    static func isShrinkingTotal(_ a: Claim, in left: ArticleInfo, _ b: Claim, in right: ArticleInfo) -> Bool {
        guard a.scope[.aggregation] == "cumulative", b.scope[.aggregation] == "cumulative",
            let x = a.value, let y = b.value,
            let first = a.time?.last ?? left.date?.date.dayNumber,
            let second = b.time?.last ?? right.date?.date.dayNumber, first != second
        else { return false }
        return first < second ? y.lies(below: x) : x.lies(below: y)
    }
}
