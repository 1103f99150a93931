import SourceText

/// Finds festivals of the Chinese calendar told with a day of it that is not theirs: `农历八月初九是重阳节`, `正月十六元宵节当晚`.
struct LunarFestivalFinder {
    let account: Account

    func relations() -> [ArithmeticRelation] {
        guard Self.any.isFound(in: account.scalars.indices, of: account.scalars) else { return [] }
        return account.statements.flatMap { index -> [ArithmeticRelation] in
            let sentence = account.sentences[index].range
            return Self.festivals.flatMap { words, days in
                words.all(in: sentence, of: account.scalars).compactMap { relation($0, days, sentence) }
            }
        }
    }

    private func relation(_ festival: Range<Int>, _ days: [String], _ sentence: Range<Int>) -> ArithmeticRelation? {
        let scalars = account.scalars
        // 正月十六，元宵节刚过
        guard Self.beside.end(startingAt: festival.upperBound, to: sentence.upperBound, in: scalars) == nil else {
            return nil
        }
        let end =
            Self.links.start(endingAt: festival.lowerBound, from: sentence.lowerBound, in: scalars)
            ?? festival.lowerBound
        guard let day = Self.lunarDays.start(endingAt: end, from: sentence.lowerBound, in: scalars).map({ $0..<end }),
            let month = Self.lunarMonths.start(endingAt: day.lowerBound, from: sentence.lowerBound, in: scalars)
        else { return nil }
        let told = month..<end
        let holds = days.contains(account.text(told))
        return ArithmeticRelation(
            stated: told, terms: [festival], computed: days[0],
            equation: "\(account.text(festival))在\(days[0])\(holds ? "=" : "≠")\(account.text(told))", holds: holds,
            confidence: 0.85)
    }

    private static let festivals = told.map { (CueWords($0.words), $0.days) }
    private static let any = CueWords(anyOf: told.map(\.words))
    /// The days on which custom keeps them; the first is the one that is told.
    private static let told: [(words: StaticString, days: [String])] = [
        ("元宵节 元宵佳节", ["正月十五"]), ("端午节", ["五月初五"]), ("七夕节", ["七月初七"]), ("中元节", ["七月十五", "七月十四"]),
        ("中秋节 中秋佳节", ["八月十五"]), ("重阳节", ["九月初九"]), ("腊八节", ["腊月初八", "十二月初八"]),
    ]
    private static let beside = CueWords("刚过 过后 过 前 后 之后 之前 以后 第二天 次日 临近 将至 将近 假期 期间")
    private static let links = CueWords("是 ，是 ，即 即 （ 这天是 正是 为 ，正值 正值")
    private static let lunarMonths = CueWords("正月 二月 三月 四月 五月 六月 七月 八月 九月 十月 冬月 腊月 十一月 十二月")
    private static let lunarDays = CueWords(
        "初一 初二 初三 初四 初五 初六 初七 初八 初九 初十 十一 十二 十三 十四 十五 十六 十七 十八 十九 二十 廿一 廿二 廿三 廿四 二十三 二十四 二十九 三十")
}
