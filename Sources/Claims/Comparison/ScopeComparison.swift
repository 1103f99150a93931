/// Compares the limits that two statements put on their figures.
enum ScopeComparison {
    /// The outcome of laying two scopes over each other.
    enum Outcome: Equatable {
        /// They may speak of one thing; so many limits stand on one side only, and so many that hardly two things have in common
        /// on both (高峰期, 全长).
        case compatible(differences: Int, shared: Int)
        case excluded(ScopeGroup)
    }

    static func compare(_ a: Claim, _ b: Claim) -> Outcome {
        if a.kind == .quantity, a.isPlanned != b.isPlanned { return .excluded(.modality) }
        if a.scope.isEmpty, b.scope.isEmpty { return .compatible(differences: 0, shared: 0) }
        var differences = 0, shared = 0
        for group in compared {
            let left = a.scope[group], right = b.scope[group]
            // A final is held in another province; the figures of one are not the city's.
            if group == .region, a.kind == .quantity, left != right, left == elsewhere || right == elsewhere {
                return .excluded(group)
            }
            // 平均用时25分钟, 用时25分钟: how long something takes is told as the average of many times.
            if group == .rate, left == nil || right == nil, [left, right].contains("average"), isTime(a), isTime(b) {
                continue
            }
            if group == .rate, isOfYear(a, b) || isOfYear(b, a) { continue }
            if left != right, excludes(group, left, right) { return .excluded(group) }
            // 执教41年 beside 二十多年里又写了9部书: how long it was is no more than when it was.
            if group == .span, left != right, left == during || right == during { return .excluded(group) }
            if isTelling(group, left, right) { shared += 1 }
            // 本届 is what every report of an event speaks of.
            guard left != right, group != .edition else { continue }
            // 日处理能力 and 一天处理 limit alike.
            if group == .rate, let left, let right, spread(left) == spread(right) { continue }
            // 总共 and 总投资 are often left out.
            if Self.leftOut.contains(group) || group == .span && (left == since || right == since)
                || group == .aggregation && (left == "total" || right == "total")
            {
                continue
            }
            differences += 1
        }
        return .compatible(differences: differences, shared: shared)
    }

    /// 去年投递3.6万件 beside 一年要送三万多件: whether the one tells of a whole year what the other tells of each.
    private static func isOfYear(_ a: Claim, _ b: Claim) -> Bool {
        guard a.scope[.rate] == "per-year", b.scope[.rate] == nil else { return false }
        return isOfWholeYear(b)
    }

    static func isOfWholeYear(_ claim: Claim) -> Bool {
        claim.scope[.span] == "year" || claim.time.map { !$0.isState && (360...366).contains($0.length) } ?? false
    }

    /// Whether a figure tells how long something takes.
    static func isTime(_ claim: Claim) -> Bool { claim.dimension == "clockTime" || claim.dimension == "calendarTime" }

    private static let compared = ScopeGroup.allCases.filter { $0 != .modality && $0 != .growth }

    /// Limits that one of two statements of a thing often leaves out.
    private static let leftOut: Set<ScopeGroup> = [.standing, .sibling, .firmness]

    /// Whether a limit that two statements share speaks for one thing; figures of a whole city, a day or a first phase are many.
    private static func isTelling(_ group: ScopeGroup, _ a: String?, _ b: String?) -> Bool {
        guard let a, let b else { return false }
        return switch group {
        case .standing: a == b
        case .bound: a == b && a == "peak"
        case .rate: a.hasPrefix(capacity) || b.hasPrefix(capacity) || a == b && a != "average"
        default: false
        }
    }

    /// Whether two different values of a group (nil where none is named) cannot belong to one fact.
    private static func excludes(_ group: ScopeGroup, _ a: String?, _ b: String?) -> Bool {
        switch group {
        case .change, .state: true
        case .edition: (a ?? "this") != (b ?? "this")
        case .rate: excludesRate(a, b)
        case .aggregation: excludesAggregation(a, b)
        case .phase: a.map(phaseKind) == b.map(phaseKind) && a != nil
        case .region, .quarter, .stage, .span, .standing, .firmness: a != nil && b != nil
        case .sibling: a.map(family) == b.map(family) && a != nil
        case .bound: (a == cap) != (b == cap)
        case .part, .modality, .growth: false
        }
    }

    /// The row of things that go side by side: `fare` of `fare-child`.
    private static func family(_ sibling: String) -> Substring { sibling.prefix { $0 != "-" } }

    private static func isCapacity(_ value: String?) -> Bool {
        value.map { $0 == "capacity" || $0.hasPrefix(capacity) } ?? false
    }

    /// Whether the units of two claims, beside their limits, tell that they are of two things: 每个食堂138份 beside 食堂73个; and how many there
    /// could be beside how many there were, 食堂可供900人就餐 beside 眼下有八百来个孩子, 每日限流2000人 beside 平均每天1750人次.
    static func areApartByUnit(_ a: Claim, _ b: Claim) -> Bool {
        guard !a.scope.isEmpty || !b.scope.isEmpty else { return false }
        let (x, y) = (a.scope[.rate], b.scope[.rate])
        if (x == nil) != (y == nil), (x ?? y) == "each", a.unit != b.unit { return true }
        guard persons.contains(a.unit), persons.contains(b.unit) else { return false }
        return [ScopeGroup.standing, .rate].contains { group in
            let (isHere, isThere) = (isCapacity(a.scope[group]), isCapacity(b.scope[group]))
            return isHere != isThere && !isFull(isHere ? a : b)
        }
    }

    /// 能坐两万五千人的看台坐得满满当当: as many came.
    private static func isFull(_ claim: Claim) -> Bool { full.contains(where: claim.sentence.contains) }

    private static let full = ["满", "座无虚席", "空位"]
    private static let persons: Set<String> = ["人", "人次"]

    /// 每日限流2000人: how many there may be, and not how many there were.
    private static let cap = "cap"

    /// 建队以来
    static let since = "since"
    /// 二十多年里
    private static let during = "during"

    /// 邻县, 外地: what is told of it is not told of the place that the story is about.
    private static let elsewhere = "elsewhere"

    /// 首批 and 头一天 may be one: of what a phase is one, its number left out; 一期 and 东段 are phases of a work.
    private static func phaseKind(_ phase: String) -> Substring {
        guard let dash = phase.firstIndex(of: "-") else { return "work" }
        return phase[..<dash]
    }

    /// 累计 against 新增, and either 新增 or 其余 against a bare figure: what was added is not what there is.
    private static func excludesAggregation(_ a: String?, _ b: String?) -> Bool {
        let named = [a, b].compactMap { $0 }
        // 31座新换热站: all there are, or those that came.
        if named.contains("maybe-new") { return named.contains("other") || named.contains("cumulative") }
        if named.contains(where: apart.contains) { return true }
        return false
    }

    /// What was added, what is left, and who came to the end are none of what there is.
    private static let apart: Set<String> = ["new", "other", "finished"]

    /// 日处理能力 is told as 一天能处理, and as 处理能力 alone.
    private static func excludesRate(_ a: String?, _ b: String?) -> Bool {
        guard let a, let b else { return !softRates.contains(a ?? b ?? "") }
        if a == average && isOfOne(b) || b == average && isOfOne(a) { return false }
        return spread(a) != spread(b)
    }

    private static let average = "average"

    /// 平均能多赚六百块 may leave out that each one does.
    private static func isOfOne(_ rate: String) -> Bool { rate == "each" || rate.hasPrefix("per-") }

    /// What a figure is told of one of, written in one way: 人均 and 每个人, 户均 and 每家, 平均每天 and 一天 of a capacity.
    private static func spread(_ rate: String) -> Substring {
        switch rate {
        case "per-person": "per-head"
        case "per-house": "per-household"
        default: withoutCapacity(rate)
        }
    }

    private static func withoutCapacity(_ rate: String) -> Substring {
        rate.hasPrefix(capacity) ? rate.dropFirst(capacity.count) : rate[...]
    }

    private static let capacity = "capacity-"

    /// What is often left out when the figure is told again: 每名, and the day or year of a capacity.
    private static let softRates: Set<String> = [
        "per-person", "per-time", "per-minute", "per-second", "each", "capacity-per-day", "capacity-per-month",
        "capacity-per-year",
    ]
}
