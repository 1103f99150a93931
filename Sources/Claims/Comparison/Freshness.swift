import Findings

/// Whether dated statements report the news of their articles' days.
enum Freshness {
    /// Whether two articles report two events that only follow one pattern: a council meets and meets again a week later.
    ///
    /// Each article tells of the day that it was printed, or of the day before; or of the days before, and they were printed
    /// more days apart than one piece of news lasts.
    static func areTwoPiecesOfNews(_ a: Claim, in left: ArticleInfo, _ b: Claim, in right: ArticleInfo) -> Bool {
        guard let first = left.date?.date.dayNumber, let second = right.date?.date.dayNumber, first != second,
            let x = age(of: a, printed: first), let y = age(of: b, printed: second)
        else { return false }
        if (0...1).contains(x), (0...1).contains(y) {
            return first < second ? first - x < second - y : second - y < first - x
        }
        return abs(x) <= newsLasts && abs(y) <= newsLasts && abs(first - second) > newsLasts
    }

    private static let newsLasts = 5

    /// How many days before the printing a dated statement says that something happened.
    private static func age(of claim: Claim, printed: Int) -> Int? {
        guard let seconds = claim.value?.low?.approximation else { return nil }
        return printed - Int((seconds / 86_400).rounded(.down))
    }
}
