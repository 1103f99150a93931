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
        guard isWithinOneArticle || copy.rareMatched >= 26 else { return [] }
        return mattering.filter { stands($0) && cannotBothHold($0, copy) }
    }

    /// Whether everything around a difference is equal, and the copies speak of the same.
    private func stands(_ difference: PassageDifference) -> Bool {
        difference.rareContext >= (isWithinOneArticle ? 20 : 24) && difference.mattersNearby == 0
            && difference.wordingNearby <= (difference.kind == .name ? 1 : 0) && isAboutTheSame(difference)
            && difference.flanks.count == 2 && difference.flanks[0] + difference.flanks[1] >= 10
            && difference.flanks.allSatisfy { $0 >= 2 }
            && ![difference.firstSentence, difference.secondSentence].contains {
                NewsWords.isDateline($0) || NewsWords.corrects($0)
            }
    }

    private func cannotBothHold(_ difference: PassageDifference, _ copy: PassageCopy) -> Bool {
        switch difference.kind {
        case .figure: isWithinOneArticle || copy.rareMatched >= 36 && isFixedInTime(difference, copy)
        case .date: isWithinOneArticle || copy.rareMatched >= 36 && daysApart.map { $0 == 0 } ?? true
        case .name: isAlike(difference)
        case .negation: daysApart.map { $0 <= 31 } ?? true
        case .modality, .status: daysApart.map { $0 <= 3 } ?? false
        case .wording: false
        }
    }

    /// Whether the copy itself says what the difference is about.
    private func isAboutTheSame(_ difference: PassageDifference) -> Bool {
        difference.sharedFigures >= 2 || difference.matchedBefore >= 24
            || difference.beginsWithClause && difference.matchedBefore >= 4
    }

    /// Whether the two figures are stated of one time: the same day, or a rule that does not change by the month.
    private func isFixedInTime(_ difference: PassageDifference, _ copy: PassageCopy) -> Bool {
        let sentences = [difference.firstSentence, difference.secondSentence]
        if daysApart == 0 { return true }
        // 第三集 goes on to 第四集 from day to day.
        guard !difference.first.text.hasPrefix("第") else { return false }
        let isRule = sentences.allSatisfy { NewsWords.prescribes($0) }
        if let daysApart, daysApart > 45 {
            return isRule && copy.rareMatched >= 60 && !sentences.contains(where: NewsWords.measures)
        }
        return isRule || !sentences.contains(where: NewsWords.measures)
    }

    /// Whether half of the shorter name stands in the other, and the frame is not that of another body or person: a
    /// name in quotes is one thing's, others want close dates and nothing else that differs around.
    private func isAlike(_ difference: PassageDifference) -> Bool {
        let (name, other) = (difference.first.text.unicodeScalars, difference.second.text.unicodeScalars)
        let scalars = Set(other)
        let shared = name.count { scalars.contains($0) }
        let isQuoted = name.first == "“" || name.first == "《" || name.first == "\""
        return shared * 2 >= min(name.count, other.count)
            && (isQuoted || difference.replacedNearby == 0 && daysApart.map { $0 <= 31 } ?? true)
    }
}
