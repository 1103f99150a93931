import Extraction

/// Finds hours that are not of the part of the day that they are told with: `上午场15时开始`, `凌晨16时`.
struct DayPartFinder {
    let account: Account

    func relations() -> [ArithmeticRelation] {
        account.statements.flatMap { index in
            Self.parts.flatMap { hours, words in
                words.all(in: account.sentences[index].range, of: account.scalars).compactMap {
                    relation($0, hours, account.sentences[index].range.upperBound)
                }
            }
        }
    }

    /// For each part of the day the hours of the clock that lie plainly outside.
    private static let parts: [(ClosedRange<Int>, CueWords)] = [
        (13...23, CueWords("上午 凌晨 清晨 早上 早晨")), (15...23, CueWords("中午")), (20...23, CueWords("下午")),
        (13...15, CueWords("晚上 晚间 夜间")),
    ]

    private func relation(_ part: Range<Int>, _ outside: ClosedRange<Int>, _ limit: Int) -> ArithmeticRelation? {
        let scalars = account.scalars
        let start = Self.links.end(startingAt: part.upperBound, to: limit, in: scalars) ?? part.upperBound
        var (end, hour) = (start, 0)
        while end < limit, end - start < 3, scalars[end] >= 0x30, scalars[end] <= 0x39 {
            hour = hour * 10 + Int(scalars[end] - 0x30)
            end += 1
        }
        guard end > start, end - start <= 2, end < limit,
            "时点:：".unicodeScalars.contains(where: { $0.value == scalars[end] }),
            outside.contains(hour),
            !Self.scores.isFound(in: end..<min(end + 6, limit), of: scalars)
        else { return nil }
        let stated = start..<min(end + 1, limit)
        return ArithmeticRelation(
            stated: stated, terms: [part], computed: "\(hour)时不在\(account.text(part))",
            equation: "\(hour)时不在\(account.text(part))", holds: false, confidence: 0.85)
    }

    /// 13:11 of a game.
    private static let scores = CueWords("战平 打平 领先 落后 胜 负 击败 逆转")
    private static let links = CueWords("场 场次 班 首场 末场 的 首班 末班 场于 场从 时段 一场 第一场")
}
