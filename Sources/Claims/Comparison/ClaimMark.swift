import Extraction
import Findings

/// What decides most often whether two claims under one key can be compared, in one number: kind, modality and time.
///
/// An index keeps it beside the key, so that it need not read the claims that cannot. Says no more than ``ClaimGate``.
public struct ClaimMark: Hashable, Sendable {
    /// From the lowest bit: event, planned, disputed, cumulative, grown, timed, state, dated; then, of a timed claim, the days
    /// spanned (14 bits) and the first day (24 bits), of an untimed one the day of printing in the place of the first; then
    /// of a time that no date tells, standing, so far.
    public let number: Int64

    public init(number: Int64) { self.number = number }

    public init(_ claim: Claim, in article: ArticleInfo) {
        self.init(claim, printed: article.date?.date.dayNumber)
    }

    /// - Parameter printed: the day its article was printed.
    init(_ claim: Claim, printed: Int?) {
        var number: Int64 = claim.kind == .event ? Self.event : 0
        if claim.isPlanned { number |= Self.planned }
        if claim.isDisputed { number |= Self.disputed }
        if claim.scope[.aggregation] == "cumulative" { number |= Self.cumulative }
        if claim.hasGrown { number |= Self.grown }
        if TimeRelation.mayBeOfOneTime(claim.scope) { number |= Self.numbered }
        if claim.scope[.standing] != nil { number |= Self.standing }
        if let time = claim.time {
            if (0..<1 << 14).contains(time.last - time.first), time.first >= 0 {
                number |= Self.timed | (time.isState ? Self.state : 0) | (time.isSoFar ? Self.soFar : 0)
                number |= Int64(time.last - time.first) << 8 | Int64(time.first) << 22
            }
        } else if let printed, printed >= 0 {
            number |= Self.dated | Int64(printed) << 22
        }
        self.number = number
    }

    private static let event: Int64 = 1, planned: Int64 = 2, disputed: Int64 = 4, cumulative: Int64 = 8
    private static let grown: Int64 = 16, timed: Int64 = 32, state: Int64 = 64, dated: Int64 = 128
    private static let numbered: Int64 = 1 << 46, standing: Int64 = 1 << 47, soFar: Int64 = 1 << 48

    /// Whether kind, modality and time leave it open that both speak of one thing.
    public func mayCompare(with other: ClaimMark) -> Bool {
        guard isOfOneKind(with: other) else { return false }
        // A running total may not shrink, however far apart it is told; a numbered year is one whenever it is told of, and
        // so is a peak.
        guard number & other.number & (Self.cumulative | Self.numbered) == 0 else { return true }
        // Events have gates of their own.
        guard number & Self.event == 0 else {
            guard let time, let theirs = other.time else { return true }
            return TimeRelation.between(time, theirs) != .different
        }
        return isOfOneTime(other, hasGrown: (number | other.number) & Self.grown != 0)
    }

    /// Whether kind and modality leave it open.
    func isOfOneKind(with other: ClaimMark) -> Bool {
        // What was announced and what was reported of an event is one.
        let ofOneKind = number & Self.event == 0 ? Self.event | Self.planned : Self.event
        return (number ^ other.number) & ofOneKind == 0 && (number | other.number) & Self.disputed == 0
    }

    private func isOfOneTime(_ other: ClaimMark, hasGrown: Bool) -> Bool {
        switch (time, other.time) {
        case (let x?, let y?):
            if hasGrown, abs(x.last - y.last) > TimeRelation.month { return false }
            return TimeRelation.between(x, y) != .different
        case (let x?, nil): return other.isNumbered || other.day.map { Self.mayBeOfOneTime(x, $0) } ?? true
        case (nil, let y?): return isNumbered || day.map { Self.mayBeOfOneTime(y, $0) } ?? true
        case (nil, nil):
            guard let day, let theirs = other.day else { return true }
            if number & other.number & Self.standing != 0, !hasGrown { return true }
            return abs(day - theirs) <= (hasGrown ? TimeRelation.month : TimeRelation.season)
        }
    }

    /// What is long over both articles may look back on.
    private static func mayBeOfOneTime(_ frame: TimeFrame, _ printed: Int) -> Bool {
        TimeRelation.isLongOver(frame, on: printed) || TimeRelation.isRunningYear(frame, on: printed)
            || TimeRelation.between(frame, printedOn: printed) != .different
    }

    private var isNumbered: Bool { number & Self.numbered != 0 }

    private var time: TimeFrame? {
        guard number & Self.timed != 0 else { return nil }
        return TimeFrame(
            first: firstDay, last: firstDay + Int(number >> 8 & (1 << 14 - 1)), isState: number & Self.state != 0,
            isSoFar: number & Self.soFar != 0)
    }

    private var day: Int? { number & Self.dated != 0 ? firstDay : nil }

    private var firstDay: Int { Int(number >> 22 & (1 << 24 - 1)) }
}
