import Findings
import SourceText

/// Whether two statements speak of one time.
public enum TimeRelation: String, Sendable, CaseIterable {
    /// Both name the same period, or states of the same weeks.
    case same
    /// One names no time, but was printed at the time that the other names; or both were printed close together.
    case near
    /// Nothing tells.
    case unknown
    /// Printed months apart, and neither names a time.
    case apart
    /// Other periods, or states too far apart.
    case different

    /// States and undated statements this many days apart still speak of one time: a figure given out once is
    /// reported again within some weeks.
    static let closeness = 50
    static let month = 31
    private static let wholeYear = 365
    /// Undated statements this many days apart may still repeat one standing fact (the beds of a hospital).
    static let season = 200

    private static let peak = "peak"

    /// The relation of two claims, each with the date of its article.
    static func between(_ a: Claim, printed left: CalendarDate?, _ b: Claim, printed right: CalendarDate?)
        -> TimeRelation
    {
        if isOneNumberedPart(a, b) { return .same }
        // 建设高峰期, 最忙的时候: one time, whatever the day that the sentence began with.
        if a.scope[.bound] == peak, b.scope[.bound] == peak { return .near }
        if let left, let right, isRisenToll(a, on: left, b, on: right) || isOvertaken(a, on: left, b, on: right) {
            return .different
        }
        if left == nil || right == nil, let x = a.yearOffset, let y = b.yearOffset {
            return x == y ? .same : .different
        }
        if let x = years(a, from: left), let y = years(b, from: right), x != y, (left == nil) != (right == nil) {
            return .different
        }
        switch (a.time, b.time) {
        case (let x?, let y?):
            if hasGrown(a, b), abs(x.last - y.last) > month { return .different }
            if let left, let right, isOneYearRunning(x, y, on: left, right) { return .same }
            if x.isState || y.isState, hasRisen(from: a, at: x.last, to: b, at: y.last) { return .different }
            return between(x, y)
        case (let x?, nil):
            if hasRisen(to: a, by: x, since: b, printed: right) { return .different }
            if isAnnounced(x, on: left, before: right) { return .different }
            return isLookedBackOn(x, from: left, right)
                ? .apart : isAnyTime(b, beside: x) ? .unknown : between(x, told: left, printed: right)
        case (nil, let y?):
            if hasRisen(to: b, by: y, since: a, printed: left) { return .different }
            if isAnnounced(y, on: right, before: left) { return .different }
            return isLookedBackOn(y, from: left, right)
                ? .apart : isAnyTime(a, beside: y) ? .unknown : between(y, told: right, printed: left)
        case (nil, nil):
            guard let left, let right else {
                return (left == nil) != (right == nil) && isProgress(a, b) ? .different : .unknown
            }
            if isProgress(a, b), abs(left.dayNumber - right.dayNumber) > week,
                hasRisen(from: a, at: left.dayNumber, to: b, at: right.dayNumber)
            {
                return .different
            }
            let gap = abs(left.dayNumber - right.dayNumber)
            if gap > few, isNowOther(left < right ? b : a, since: left < right ? a : b) { return .different }
            // What has just changed may change again.
            if gap > month, hasGrown(a, b) { return .different }
            if gap <= closeness { return .near }
            let isStanding = a.scope[.standing] != nil && a.scope[.standing] == b.scope[.standing]
            return gap <= season || isStanding ? .apart : .different
        }
    }

    /// 2025年 and 今年, in two articles of the same weeks of that year: who writes out the year means no more of it.
    private static func isOneYearRunning(
        _ a: TimeFrame, _ b: TimeFrame, on left: CalendarDate, _ right: CalendarDate
    ) -> Bool {
        let whole = a.isSoFar ? b : a
        return a.isSoFar != b.isSoFar && a.first == b.first && (360...366).contains(whole.length)
            && max(left.dayNumber, right.dayNumber) <= whole.last && abs(left.dayNumber - right.dayNumber) <= closeness
    }

    /// Whether an article tells what a year will bring as it begins (2023年度10件实事), and the other one was printed when the year
    /// was over: without a date that tells of the next.
    private static func isAnnounced(_ frame: TimeFrame, on day: CalendarDate?, before other: CalendarDate?) -> Bool {
        guard let day, let other, frame.length >= 300 else { return false }
        return day.dayNumber <= frame.first + 60 && other.dayNumber > frame.last
    }

    /// Whether two articles of the same weeks look back on something long over: what the one dates, the other need not date again.
    private static func isLookedBackOn(_ frame: TimeFrame, from left: CalendarDate?, _ right: CalendarDate?) -> Bool {
        guard let left, let right, abs(left.dayNumber - right.dayNumber) <= closeness else { return false }
        return isLongOver(frame, on: min(left.dayNumber, right.dayNumber))
    }

    /// Whether a time was over more than a year before a day. Of a whole year there is another figure each year.
    static func isLongOver(_ frame: TimeFrame, on day: Int) -> Bool { frame.length < 300 && day - frame.last > 366 }

    /// How many years before or after its article's own a statement tells of, where a word or a date tells it.
    private static func years(_ claim: Claim, from printed: CalendarDate?) -> Int? {
        claim.yearOffset ?? printed.flatMap { day in claim.time.map { $0.year - day.year } }
    }

    /// Whether the limits tell a time that two statements may share whatever dates stand with them: a numbered year, a peak.
    static func mayBeOfOneTime(_ scope: Scope) -> Bool {
        scope[.bound] == peak || scope[.phase]?.hasPrefix("year-") == true
    }

    /// Whether both speak of one year of a scheme or one edition: 第二年度, 第六届.
    static func isOneNumberedPart(_ a: Claim, _ b: Claim) -> Bool {
        guard let phase = a.scope[.phase], phase == b.scope[.phase] else { return false }
        return phase.hasPrefix("year-")
    }

    /// 主体结构完成六成: the share of a work that is done grows from week to week.
    private static func isProgress(_ a: Claim, _ b: Claim) -> Bool {
        a.dimension == "percent" && (a.scope[.growth] == Scope.done || b.scope[.growth] == Scope.done)
    }

    /// 投票率升至62.2%, two weeks after 投票率61.6%: who tells of a rise knows what there was.
    private static func isNowOther(_ later: Claim, since earlier: Claim) -> Bool {
        later.scope[.growth] == Scope.risenTo && earlier.scope[.growth] == nil && later.dimension == "percent"
    }

    /// Days.
    private static let few = 5, week = 7

    private static func hasGrown(_ a: Claim, _ b: Claim) -> Bool { a.hasGrown || b.hasGrown }

    /// Whether both count victims, and the later article counts more of them: tolls rise from hour to hour.
    private static func isRisenToll(_ a: Claim, on left: CalendarDate, _ b: Claim, on right: CalendarDate) -> Bool {
        guard let stage = a.scope[.stage], tolls.contains(stage), b.scope[.stage] == stage,
            let x = a.value, let y = b.value
        else { return false }
        return left < right ? x.lies(below: y) : right < left ? y.lies(below: x) : false
    }

    /// 初步统计，倒塌房屋67间, and 更新为143间 a day later: the first count was no more than that.
    private static func isOvertaken(_ a: Claim, on left: CalendarDate, _ b: Claim, on right: CalendarDate) -> Bool {
        guard left != right else { return false }
        return left < right ? a.scope[.firmness] == first : b.scope[.firmness] == first
    }

    /// The value of 初步统计 in `scope-words.tsv`.
    private static let first = "first"

    /// Values of ``ScopeGroup/stage`` that count victims.
    private static let tolls: Set<String> = ["dead", "missing", "injured", "infected"]

    /// Whether the figure of the later of two days is the larger: then it went on being counted.
    private static func hasRisen(from a: Claim, at first: Int, to b: Claim, at second: Int) -> Bool {
        guard first != second, let x = a.value, let y = b.value else { return false }
        return first < second ? x.lies(below: y) : y.lies(below: x)
    }

    /// Whether a count is the larger one of a day on which an undated one was in print already: 截至17日242万亩, and 目前198万亩 in the paper
    /// of the 16th.
    private static func hasRisen(
        to count: Claim, by frame: TimeFrame, since undated: Claim, printed: CalendarDate?
    ) -> Bool {
        guard frame.isState, let printed, printed.dayNumber <= frame.last else { return false }
        return hasRisen(from: undated, at: printed.dayNumber - 1, to: count, at: frame.last)
    }

    static func between(_ a: TimeFrame, _ b: TimeFrame) -> TimeRelation {
        // A year that was not over, beside the whole of it: what was told of it may have grown since.
        if a.isSoFar != b.isSoFar, a.first == b.first, a.length > 60, b.length > 60, max(a.length, b.length) >= 365 {
            return .apart
        }
        if a.isState || b.isState { return abs(a.last - b.last) <= closeness ? .same : .different }
        guard a.overlaps(b) else { return .different }
        let common = min(a.last, b.last) - max(a.first, b.first) + 1
        let longer = max(a.length, b.length), shorter = min(a.length, b.length)
        // 前10个月 beside the whole year: as near as the days are, another period of account.
        if (360...366).contains(longer), shorter <= wholeYear - month + 1, common == shorter, a.first == b.first {
            return a.isSoFar || b.isSoFar ? .apart : .different
        }
        if common * 10 >= longer * 8 { return .same }
        // 秋季订货会 and 上个月, 今春 and 今年: who names a season does not count its days.
        if common == shorter,
            a.isSeason && (b.isSoFar || shorter == b.length) || b.isSeason && (a.isSoFar || shorter == a.length)
        {
            return .apart
        }
        // 今年来水偏丰, 今春: a season, and the year up to when it was told of, which the season reaches beyond.
        if a.isSeason && b.isSoFar || b.isSeason && a.isSoFar, common * 2 >= shorter { return .apart }
        return longer <= 31 ? .same : .different
    }

    /// Whether an undated statement leaves its time open: at most so many were there at some time before.
    private static func isAnyTime(_ undated: Claim, beside frame: TimeFrame) -> Bool {
        undated.scope[.bound] == peak && !frame.isState
    }

    private static func between(_ frame: TimeFrame, told: CalendarDate?, printed: CalendarDate?) -> TimeRelation {
        guard let printed else { return .unknown }
        if let told, abs(told.dayNumber - printed.dayNumber) <= closeness, isRunningYear(frame, on: told.dayNumber),
            isRunningYear(frame, on: printed.dayNumber)
        {
            return .near
        }
        return between(frame, printedOn: printed.dayNumber)
    }

    /// 今年 in an article of that year: what is told of it is told of now.
    static func isRunningYear(_ frame: TimeFrame, on day: Int) -> Bool {
        (360...366).contains(frame.length) && (frame.first...frame.last).contains(day)
    }

    /// The relation of a named time to a statement without one that was printed on a day.
    static func between(_ frame: TimeFrame, printedOn day: Int) -> TimeRelation {
        if frame.isState || frame.length <= 31 { return abs(frame.last - day) <= closeness ? .near : .different }
        // A longer period is told of when it is over.
        return frame.last - month <= day && day <= frame.last + 2 * closeness ? .near : .different
    }
}
