import Extraction
import Findings

/// The conditions without which two statements are not laid side by side at all.
public enum ClaimGate: String, Sendable {
    case otherKind, otherUnit, otherSubject, otherScope, otherTime, disputed, sameSentence

    /// The first condition that fails, or nil where the two may be compared.
    static func firstShut(_ a: Claim, in left: ArticleInfo, _ b: Claim, in right: ArticleInfo) -> ClaimGate? {
        if a.kind != b.kind { return .otherKind }
        if a.isDisputed || b.isDisputed { return .disputed }
        if left == right, a.sentenceIndex == b.sentenceIndex { return .sameSentence }
        if !UnitComparison.isComparable(a, b) { return .otherUnit }
        if SubjectComparison.relation(a, b) == .different { return .otherSubject }
        if case .excluded = ScopeComparison.compare(a, b) { return .otherScope }
        if a.kind == .event { return isRecurrence(a, b) ? .otherTime : nil }
        let time = TimeRelation.between(a, printed: left.date?.date, b, printed: right.date?.date)
        if time == .different, !isShrinkingTotal(a, in: left, b, in: right) { return .otherTime }
        return nil
    }

    /// Whether two dates lie so far apart that they are two events of one kind (a fair of this year and of last year).
    private static func isRecurrence(_ a: Claim, _ b: Claim) -> Bool {
        guard let x = a.value?.low?.approximation, let y = b.value?.low?.approximation else { return false }
        return abs(x - y) > 400 * 86_400
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
