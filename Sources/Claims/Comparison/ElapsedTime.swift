import Extraction
import SourceText

/// Spans told as having passed since something: 上映十天, 开馆一个月. They grow from print to print.
enum ElapsedTime {
    /// Whether the days between two prints account for the longer of two spans.
    static func hasPassed(between a: Claim, printed left: CalendarDate?, _ b: Claim, printed right: CalendarDate?)
        -> Bool
    {
        guard a.dimension == b.dimension, let day = days[a.dimension], let left, let right, left != right,
            isElapsed(a) || isElapsed(b)
        else { return false }
        let (first, second) = left < right ? (a, b) : (b, a)
        guard let short = first.value?.high?.approximation, let long = second.value?.low?.approximation,
            let longest = second.value?.high?.approximation
        else { return false }
        let gap = Double(abs(left.dayNumber - right.dayNumber)) * day
        return long > short && long - short <= gap * (1 + play) + longest * play
            && longest - short >= gap * (1 - play) - longest * play
    }

    /// By dimension, how much of the base unit a day is.
    private static let days = ["clockTime": 86_400, "calendarTime": 12 / 365.25]
    /// How roughly such spans are told.
    private static let play = 0.15

    /// Whether the words before the span in its sentence tell since when.
    private static func isElapsed(_ claim: Claim) -> Bool {
        guard let figure = claim.sentence.range(of: claim.place.text) else { return false }
        let before = claim.sentence[..<figure.lowerBound].suffix(reach)
        return since.contains { word in before.contains(word) }
    }

    /// In characters: 开馆刚满.
    private static let reach = 5
    private static let since = [
        "上映", "上线", "开业", "开馆", "开园", "开通", "通车", "运营", "投用", "投产", "启用", "开诊", "开放", "开播", "公映", "落地", "施行", "实施",
    ]
}
