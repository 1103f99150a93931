import Claims
import Findings

/// Judges whether two copies of a passage that differ in a word that matters contradict one another.
///
/// The same frame serves for other months, places and persons all the time: a difference counts only where everything
/// around it is equal, what it is about stands in the copy itself, and time cannot have changed it.
struct DivergenceJudgement {
    /// Days between the two articles; 0 within one; nil where either is undated.
    let daysApart: Int?
    let isWithinOneArticle: Bool

    init(_ copy: PassageCopy, _ first: ArticleInfo, _ second: ArticleInfo) {
        isWithinOneArticle = copy.isWithinOneArticle
        if isWithinOneArticle {
            daysApart = 0
        } else if let date = first.date?.date, let other = second.date?.date {
            daysApart = abs(date.dayNumber - other.dayNumber)
        } else {
            daysApart = nil
        }
    }

    /// The differences of a copy that contradict one another, in order.
    func contradictions(in copy: PassageCopy) -> [PassageDifference] {
        let mattering = copy.mattering
        guard mattering.count <= 2, mattering.count * 40 <= copy.rareMatched + 20 else { return [] }
        return mattering.filter { holdsAgainst($0) }
    }

    private func holdsAgainst(_ difference: PassageDifference) -> Bool {
        guard difference.rareContext >= (isWithinOneArticle ? 20 : 24), difference.mattersNearby == 0,
            difference.wordingNearby <= (difference.kind == .name ? 1 : 0), isAboutTheSame(difference),
            difference.flanks.count == 2, !NewsWords.isDateline(difference.firstSentence),
            difference.flanks[0] + difference.flanks[1] >= 10, difference.flanks.min() ?? 0 >= 2,
            !NewsWords.corrects(difference.firstSentence), !NewsWords.corrects(difference.secondSentence)
        else { return false }
        switch difference.kind {
        case .figure, .date: return isFixedInTime(difference)
        case .name: return isAlike(difference.first.text, difference.second.text)
        case .negation: return daysApart.map { $0 <= 31 } ?? true
        case .modality, .status: return daysApart.map { $0 <= 3 } ?? false
        case .wording: return false
        }
    }

    /// Whether the copy itself says what the difference is about.
    private func isAboutTheSame(_ difference: PassageDifference) -> Bool {
        difference.sharedFigures >= 2 || difference.matchedBefore >= 24
            || difference.beginsWithClause && difference.matchedBefore >= 4
    }

    /// Whether the two figures are stated of one time: close dates, or a rule that does not change by the month.
    private func isFixedInTime(_ difference: PassageDifference) -> Bool {
        if isWithinOneArticle { return true }
        let measures = NewsWords.measures(difference.firstSentence) || NewsWords.measures(difference.secondSentence)
        if let daysApart, daysApart <= 3 { return true }
        guard !measures else { return false }
        if let daysApart, daysApart > 45 { return NewsWords.prescribes(difference.firstSentence) }
        return true
    }

    /// Whether at least half of the shorter name stands in the other.
    private func isAlike(_ name: String, _ other: String) -> Bool {
        let scalars = Set(other.unicodeScalars)
        let shared = name.unicodeScalars.count { scalars.contains($0) }
        return shared * 2 >= min(name.unicodeScalars.count, other.unicodeScalars.count)
    }
}
