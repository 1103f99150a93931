import Extraction
import Findings

/// The conditions without which two dated events are not held against each other.
enum EventGate {
    /// - Parameter known: what the sentences of the two tell, where it was read before.
    static func firstShut(
        _ a: Claim, in left: ArticleInfo, _ b: Claim, in right: ArticleInfo,
        known: (EventSentence, EventSentence)? = nil
    ) -> ClaimGate? {
        let (here, there) = known ?? (EventSentence(a), EventSentence(b))
        if a.unit == "held", b.unit == "held", here.meeting.isOther(than: there.meeting) { return .otherSubject }
        if here.titles.areOther(than: there.titles) || here.numbersOthers(than: there) { return .otherSubject }
        if a.unit == appointed, b.unit == appointed, areOfTwoPosts(here.thing, there.thing) { return .otherSubject }
        if a.isYearless || b.isYearless, let x = a.yearOffset, let y = b.yearOffset, x != y { return .otherTime }
        guard let apart = EventDates.daysApart(a, b) else { return .otherTime }
        // Farther apart they are two events of one kind: a fair of this year and of last year.
        let isNews = isFresh(a, left) || isFresh(b, right)
        if apart > min(longest(a.unit, isNews: isNews), longest(b.unit, isNews: isNews)) { return .otherTime }
        if isOfOtherAge(a, left, apart) || isOfOtherAge(b, right, apart) { return .otherTime }
        // What each reports as its day's news, a month apart, has happened twice, to two things.
        if isFresh(a, left, within: 3), isFresh(b, right, within: 3), isLater(left, right, by: 30) { return .otherTime }
        // Of one day, and told of two hours, they may be one.
        if EventFamily.isRepeated(a.unit), EventFamily.isRepeated(b.unit), !areOneSession(a, b),
            !EventDates.areOfOneDay(a, b)
        {
            if isFresh(a, left), isFresh(b, right), isLater(left, right, by: 5) { return .otherTime }
            // Two papers of different days that each report its own day's news report two events.
            if !a.isPlanned, !b.isPlanned, isFresh(a, left, within: 3), isFresh(b, right, within: 3),
                isLater(left, right, by: 0)
            {
                return .otherTime
            }
        }
        // Of a whole year many such things are told: 去年召开的大会, 2024年抽检了一万批次.
        if EventFamily.isRepeated(a.unit), EventFamily.isRepeated(b.unit),
            !EventFamily.isPast(a.unit) || !EventFamily.isPast(b.unit),
            max(EventDates.length(a) ?? 0, EventDates.length(b) ?? 0) > (a.unit == "held" ? season : months)
        {
            return .otherTime
        }
        // Timetables change with the season.
        if a.unit.hasPrefix("hour-"), isLater(left, right, by: 30) { return .otherTime }
        if here.isMoved || there.isMoved { return .otherTime }
        if here.thing.isOther(than: there.thing) || left == right && here.thing.isPart(beside: there.thing) {
            return .otherSubject
        }
        if a.isPlanned, b.isPlanned, isLater(left, right, by: 40) { return .otherTime }
        // Of an article without a date it is not known what lay ahead.
        if a.unit == "deadline" || left.date == nil || right.date == nil { return nil }
        return a.isPlanned == b.isPlanned || isSchedule(a, b, apart) ? nil : .otherScope
    }

    /// 馆长7月走马上任 beside 1月不再兼任所长
    private static func areOfTwoPosts(_ a: EventThing, _ b: EventThing) -> Bool {
        let (first, second) = (a.posts, b.posts)
        return !first.isEmpty && !second.isEmpty && first.isDisjoint(with: second)
    }

    private static let appointed = "appointed"

    /// Whether both are of one numbered session or edition: 八届三次会议.
    private static func areOneSession(_ a: Claim, _ b: Claim) -> Bool {
        guard let phase = a.scope[.phase], phase.hasPrefix("edition-") else { return false }
        return b.scope[.phase] == phase
    }

    /// Whether a year that follows from an anniversary lies farther from another one than a slip of its number would: of 成立五周年 and
    /// 去年成立 each has its own thing.
    private static func isOfOtherAge(_ claim: Claim, _ article: ArticleInfo, _ apart: Int) -> Bool {
        guard claim.derivation != nil, EventFamily.isPast(claim.unit), let printed = article.date?.date.dayNumber,
            let high = claim.value?.high?.approximation
        else { return false }
        let age = Double(printed) - high / 86_400
        return age > 0 && Double(apart) > max(2 * year, 0.3 * age)
    }

    private static let year = 365.0

    /// Days that two tellings of one event may lie apart; beyond ``months`` only where they name its thing alike.
    private static func longest(_ event: String, isNews: Bool) -> Int {
        switch event {
        case "held": 10
        case "deadline": 800
        case _ where EventFamily.isPast(event): isNews ? months : 15_000
        default: EventFamily.isRepeated(event) ? months : 550
        }
    }

    /// Days of a date that still tells one meeting from others.
    private static let season = 60
    /// Days within which one work is told of without more ado.
    static let months = 150

    /// A plan and a result may differ; but a day that was announced for an event that is bound to its day (not a work that
    /// may be late) is kept, or the report says that it was not.
    private static func isSchedule(_ a: Claim, _ b: Claim, _ apart: Int) -> Bool {
        guard scheduled.contains(a.unit), scheduled.contains(b.unit), apart <= 3, let x = EventDates.length(a),
            let y = EventDates.length(b)
        else {
            return false
        }
        return max(x, y) <= 10
    }

    private static let scheduled: Set<String> = [
        "held", "in-force", "closing", "released", "open-public", "unveil", "deadline", "open-traffic", "in-use",
        "first-run", "sealed-road", "ban-start", "starts",
    ]

    /// Whether a date is of the days before its article's printing: then the article reports it as news.
    private static func isFresh(_ claim: Claim, _ article: ArticleInfo, within days: Double = 5) -> Bool {
        guard !claim.isYearless, let printed = article.date?.date.dayNumber,
            let low = claim.value?.low?.approximation
        else { return false }
        return abs(Double(printed) - low / 86_400) <= days
    }

    /// Whether two articles were printed more days apart than given.
    private static func isLater(_ a: ArticleInfo, _ b: ArticleInfo, by days: Int) -> Bool {
        guard let x = a.date?.date.dayNumber, let y = b.date?.date.dayNumber else { return false }
        return abs(x - y) > days
    }
}
