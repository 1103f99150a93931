import Extraction
import SourceText

/// Finds numbers of matches in which not everyone meets everyone once: `8支球队打单循环，共26场`.
struct RoundRobinFinder {
    let account: Account

    func relations(in index: Int) -> [ArithmeticRelation] {
        let sentence = account.sentences[index]
        guard let word = Self.once.first(in: sentence.range, of: account.scalars),
            !Self.otherRounds.isFound(in: sentence.range, of: account.scalars)
        else { return [] }
        let teams = sentence.figures.filter { Self.players.contains($0.unit) && $0.isExact && $0.isWhole }
        let matches = sentence.figures.filter {
            $0.unit == "场" && $0.per == nil && $0.range.lowerBound > word.lowerBound
        }
        guard teams.count == 1, matches.count == 1, let team = teams.first, let stated = matches.first,
            team.range.lowerBound < stated.range.lowerBound, stated.isExact, team.value.isInteger,
            (3...40).contains(Int(team.value.numerator)),
            Self.all.isFound(in: sentence.opening(sentence.figures.firstIndex(of: stated) ?? 0), of: account.scalars)
        else { return [] }
        let number = Int(team.value.numerator)
        let plain = ExactNumber(number * (number - 1) / 2)
        guard plain.isNear(stated.value, percent: 60) else { return [] }
        return [
            account.relation(
                stated: stated, terms: [team], computed: ValueInterval(exactly: plain), plain: plain,
                formula: "\(number)支单循环：\(number)(\(number)-1)÷2", confidence: 0.8)
        ]
    }

    private static let once = CueWords("单循环")
    private static let otherRounds = CueWords("双循环 组 分组 分成 分为 决赛 淘汰 附加 主客场 第一阶段 第二阶段 每组 已 前")
    private static let players: Set<String> = ["支", "队", "名", "位", "人", "个"]
    private static let all = CueWords("共 全部 总共 一共 合计 要打 要赛 共有 将打 共进行 需打")
}
