import Findings

/// Two dated statements that no gate keeps apart, and whether they may tell of one event.
struct OneEvent {
    private let a: ComparableClaim, b: ComparableClaim
    private let left: ComparableArticle, right: ComparableArticle
    private let wording: WordingLikeness

    init(
        _ a: ComparableClaim, in left: ComparableArticle, _ b: ComparableClaim, in right: ComparableArticle,
        _ wording: WordingLikeness
    ) {
        (self.a, self.b, self.left, self.right, self.wording) = (a, b, left, right, wording)
    }

    var mayBe: Bool {
        (wording.isOneEvent(isPersonal: EventFamily.isPersonal(a.claim.unit)) || isOnlyOne)
            && (isOnlyOneOfAPerson || !areOfTwoThings)
            && (isNearOrNamed || isLongAgo)
    }

    // MARK: One event

    /// Whether both articles, of one story, tell of one event of this kind only: then it is the same in other words.
    private var isOnlyOne: Bool {
        guard
            Self.isSole(a) && Self.isSole(b) || wording.isThin
                || EventFamily.isPersonal(a.claim.unit) && wording.headCommon >= Self.word,
            left.number != right.number
        else { return isOnlyOneOfAPerson }
        if !EventFamily.areOnlyNear(a.claim.unit, b.claim.unit), wording.sentenceCommon >= Self.word || areToldAlike {
            return areAlone && areOfOneStory
        }
        // A scene tells the event in words of its own: 滚筒转了半个钟头, and 摇号.
        return areAlone && areSurelyOfOneStory
    }

    /// Whether both articles, of one story, tell but one death or wedding, of a person whose name stands far from the verb:
    /// 教授某某某，因病医治无效，于1月15日21时逝世.
    private var isOnlyOneOfAPerson: Bool {
        EventFamily.isPersonal(a.claim.unit) && left.number != right.number && wording.sentenceCommon >= Self.name
            && areAlone && areOfOneStory
    }

    /// The weight of a phrase, and the part of the shorter wording, that two events of one thing share though it stands elsewhere
    /// in their clauses.
    private static let phrase = 3.0, most = 0.5
    /// The weight of a name of three characters.
    private static let name = 1.6

    private static func isSole(_ claim: ComparableClaim) -> Bool {
        EventFamily.isSole(claim.claim.unit) || EventFamily.isScene(claim.claim.unit)
    }

    /// Works begun or opened years apart are two, unless their names are one.
    private var isNearOrNamed: Bool {
        guard EventDates.daysApart(a.claim, b.claim) ?? 0 > EventGate.months,
            !EventFamily.isRepeated(a.claim.unit)
        else { return true }
        // When one work is to be done, two tellings of one story may put as far apart as they like.
        if a.claim.isPlanned, b.claim.isPlanned, Self.isSole(a), Self.isSole(b), areSurelyOfOneStory { return true }
        return wording.headCommon >= 2 && wording.headCoverBoth >= 0.4
    }

    /// Whether both articles look back on the one founding, opening or first of its kind that they tell of.
    private var isLongAgo: Bool {
        guard EventFamily.isPast(a.claim.unit), !a.claim.isPlanned, !b.claim.isPlanned, left.number != right.number,
            wording.headCommon >= Self.word || wording.isThin && wording.nounClash == 0 || areToldAlike
                || areSurelyOfOneStory && (areOfOld || areDated && story.sharesFigures)
        else { return false }
        return areAlone && areOfOneStory
    }

    /// Whether both look back over years: of 2022 and 2023 a report of 2024 tells two years' works.
    private var areOfOld: Bool { Self.isOfOld(a, left) && Self.isOfOld(b, right) }

    private static func isOfOld(_ claim: ComparableClaim, _ article: ComparableArticle) -> Bool {
        guard let printed = article.info.date?.date.dayNumber, let high = claim.claim.value?.high?.approximation else {
            return false
        }
        return Double(printed) - high / 86_400 > oldDays
    }

    private static let oldDays = 1_500.0

    /// Whether one is told to the month: of a whole year many works are.
    private var areDated: Bool {
        min(EventDates.length(a.claim) ?? .max, EventDates.length(b.claim) ?? .max) <= Self.monthOrTwo
    }

    /// Days.
    private static let monthOrTwo = 62

    /// The weight of a common word.
    private static let word = 0.7

    /// Whether two events of one kind need no word in common: the verb tells what it happened to, one names nothing else than what
    /// the report names (2013年，她退了休; 验收那天是11月12日), or they are named alike.
    private var areToldAlike: Bool {
        EventFamily.isTold(a.claim.unit) || EventFamily.isTold(b.claim.unit) || wording.isBare
            || wording.isThin && (a.claim.noun.isEmpty || b.claim.noun.isEmpty) || areNamedAlike
    }

    /// Whether two events are of one phase, number or title, or one names in short what the other does in full.
    private var areNamedAlike: Bool {
        if let phase = a.claim.scope[.phase], phase == b.claim.scope[.phase] { return true }
        return a.event.numbersAlike(with: b.event) || a.event.titles.shareOne(with: b.event.titles)
            || a.event.thing.sharesShortForm(with: b.event.thing)
    }

    private var areOfOneStory: Bool { story.isLikely }
    private var areSurelyOfOneStory: Bool { story.isSure }

    private var story: OneStory { OneStory(left, right, ofOnce: isOnlyOnce || Self.isSole(a) && Self.isSole(b)) }

    /// Whether such a thing happens to a thing once, or is a scene of what does.
    private var isOnlyOnce: Bool { Self.isOnce(a) && Self.isOnce(b) }

    private static func isOnce(_ claim: ComparableClaim) -> Bool {
        !EventFamily.isRepeated(claim.claim.unit) || EventFamily.isScene(claim.claim.unit)
    }

    // MARK: Two events

    /// Whether both events tell what they happened to, in words of which none is common, and the fuller is not what the other
    /// article is about: 剧团成立, and 剧团盖起了排练厅.
    private var areOfTwoThings: Bool {
        guard wording.nounClash > 0, !EventFamily.isScene(a.claim.unit), !EventFamily.isScene(b.claim.unit),
            !EventFamily.isTold(a.claim.unit), !EventFamily.isTold(b.claim.unit),
            left.number != right.number, !areNamedAlike, !isOnlyOnce || !story.sharesFigures || areAgesApart,
            wording.headCommon < Self.phrase || wording.headCover < Self.most
        else { return false }
        // 凌波动力创办, in an article whose report calls it 公司.
        guard a.event.thing.isOfItself || b.event.thing.isOfItself else { return true }
        return a.wording.noun.mass > b.wording.noun.mass
            ? !right.topic.tells(mostOf: a.claim.noun) : !left.topic.tells(mostOf: b.claim.noun)
    }

    /// 1932年建起的海关楼, 1958年建厂: no slip puts one founding so far from itself.
    private var areAgesApart: Bool { EventDates.daysApart(a.claim, b.claim) ?? 0 > Self.ages }

    /// Days of twenty years.
    private static let ages = 7_300

    private var areAlone: Bool { isAlone(a, beside: b, left) && isAlone(b, beside: a, right) }

    /// Whether an article dates no other event with the verb that may be the other article's: apart from days that were first
    /// meant, and other things of the sort (a first and a second phase); where the other article uses another verb, of its family.
    private func isAlone(
        _ one: ComparableClaim, beside other: ComparableClaim, _ article: ComparableArticle
    ) -> Bool {
        func isOfKind(_ unit: String) -> Bool {
            one.claim.unit == other.claim.unit ? unit == one.claim.unit : EventFamily.areOne(unit, one.claim.unit)
        }
        let areOfOneTime =
            one.claim.isPlanned == other.claim.isPlanned
            && EventDates.daysApart(one.claim, other.claim) ?? 0 <= Self.workDays
        return article.claims.allSatisfy {
            $0.claim.kind != .event || !isOfKind($0.claim.unit) || $0.event.isMoved || $0.datesAgree(with: one)
                // What is to be begun is not what both tell as begun.
                || areOfOneTime && $0.claim.isPlanned != one.claim.isPlanned
                || isOfOtherThing($0, other)
        }
    }

    /// Works take no longer to be begun or ended: further apart two tellings are of two.
    private static let workDays = 1_100

    private func isOfOtherThing(_ a: ComparableClaim, _ b: ComparableClaim) -> Bool {
        if let phase = a.claim.scope[.phase], let other = b.claim.scope[.phase], phase != other { return true }
        return a.event.numbersOthers(than: b.event) || a.event.thing.isOther(than: b.event.thing)
    }
}
