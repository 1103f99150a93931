import TextSearch

/// Words of a sentence that tell how its figures are to be taken.
enum NewsWords {
    /// The sentence puts something right that was printed before.
    static func corrects(_ sentence: String) -> Bool { contains(correcting, sentence) }

    /// The sentence opens an article: paper, reporters and day differ from article to article by design.
    static func isDateline(_ sentence: String) -> Bool { contains(opening, sentence) }

    /// The sentence measures something that goes on changing: month by month, year on year, so far.
    static func measures(_ sentence: String) -> Bool { contains(measuring, sentence) }

    /// The sentence lays down a rule.
    static func prescribes(_ sentence: String) -> Bool { contains(prescribing, sentence) }

    private static let correcting = TermMatcher([
        "更正", "有误", "应为", "误为", "误作", "误写", "勘误", "此前报道", "而不是", "而非", "由原来的", "原定", "原计划", "调整为", "改为", "修订为",
    ])
    private static let opening = TermMatcher(["讯（", "讯(", "讯 （", "（记者", "(记者", "电（", "本报记者", "通讯员"])
    private static let measuring = TermMatcher([
        "同比", "环比", "比上年", "比去年", "较上年", "较去年", "增长", "下降", "今年以来", "今天", "昨天", "今晚", "明天", "本周", "截至", "累计", "目前",
        "上半年", "下半年", "季度", "当日", "昨日",
        "今日",
        "当天", "前三季", "本月", "上月", "收盘", "收于", "气温", "已有", "现有", "出席人数", "应到", "实到",
    ])
    private static let prescribing = TermMatcher([
        "应当", "不得", "禁止", "严禁", "一律", "务必", "可以", "可申请", "必须", "不超过", "不少于", "不低于", "满", "享受", "以内", "处以",
    ])

    private static func contains(_ words: TermMatcher, _ sentence: String) -> Bool {
        !words.occurrences(in: sentence.unicodeScalars.map(\.value)).isEmpty
    }
}
