import Findings
import SourceText

/// What was in an earlier year is not what another article compares with that year: 去年接待132万人次 beside 共接待158.6万人次，比去年多两成.
enum EarlierYear {
    /// Whether the first figure is one of a year before its article's, and the second, which tells no time, is told with how it
    /// compares with such a year.
    static func tellsApart(_ earlier: Claim, in article: ArticleInfo, _ later: Claim) -> Bool {
        guard earlier.kind == .quantity, later.time == nil, let printed = article.date?.date.year,
            let time = earlier.time, let last = CalendarDate(dayNumber: time.last), last.year < printed
        else { return false }
        let sentence = [UInt32](scalarsOf: later.sentence)
        return comparing.isFound(in: sentence.indices, of: sentence)
    }

    private static let comparing = CueWords("同比 比上年 比去年 较上年 较去年 比上一年 较上一年 比前一年 较前一年 比上届 较上届 比上一届 比往年")
}
