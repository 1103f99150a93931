import Extraction

/// Finds records of matches that do not come out: points that do not follow from them (`7胜2平1负，积22分`), and wins, draws and
/// losses that are not as many as the matches (`下了18局，胜11局、和2局、负4局`).
///
/// A win counts what the article says (`胜一场积3分，平一场积1分`); else three points and a draw one (laws of the leagues since
/// 1995), or two points, as of old; on the board one point and a half.
struct StandingsFinder {
    let account: Account

    func relations(in index: Int) -> [ArithmeticRelation] {
        let sentence = account.sentences[index]
        return MatchRecord.all(in: sentence.range, of: account.scalars).flatMap { record in
            [points(of: record, sentence), games(of: record, sentence)].compactMap { $0 }
        }
    }

    private func games(of record: MatchRecord, _ sentence: FigureSentence) -> ArithmeticRelation? {
        guard let losses = record.losses,
            let games = record.games(from: sentence.range.lowerBound, in: account.scalars),
            !Self.unfinished.isFound(in: sentence.range, of: account.scalars)
        else { return nil }
        // What was drawn may be left untold.
        guard record.draws != nil || record.told > games.value else { return nil }
        let numbers = [record.wins, record.draws, losses].compactMap { $0 }.map(String.init).joined(separator: "+")
        let holds = record.told == games.value
        return ArithmeticRelation(
            stated: games.range, terms: [record.range], computed: String(record.told),
            equation: "\(numbers)=\(record.told)\(holds ? "≈" : "≠")\(games.value)", holds: holds, confidence: 0.8)
    }

    private static let unfinished = CueWords("未赛 补赛 延期 弃权 弃赛 轮空 取消 还剩 还有")

    private func points(of record: MatchRecord, _ sentence: FigureSentence) -> ArithmeticRelation? {
        guard let draws = record.draws,
            // 因欠薪被扣3分: then they do not follow.
            !Self.taken.isFound(in: sentence.range, of: account.scalars),
            let place = sentence.figures.indices.first(where: {
                sentence.figures[$0].range.lowerBound >= record.range.upperBound && isPoints(sentence, $0)
            }), let end = sentence.clauses.lastIndex(where: { $0.range.lowerBound <= record.range.lowerBound }),
            sentence.figures[place].clause <= end + 2
        else { return nil }
        let points = sentence.figures[place]
        if let rule {
            let sum = rule.win * record.wins + rule.draw * draws
            let holds = points.value == ExactNumber(sum)
            return ArithmeticRelation(
                stated: points.range, terms: [record.range, rule.range], computed: "\(sum)分",
                equation:
                    "\(record.wins)×\(rule.win)+\(draws)×\(rule.draw)=\(sum)\(holds ? "≈" : "≠")\(points.plain)",
                holds: holds, confidence: 0.9)
        }
        let half = ExactNumber(Int128(draws), over: 2).flatMap { ExactNumber(record.wins).adding($0) }
        let ways =
            [ExactNumber(3 * record.wins + draws), ExactNumber(2 * record.wins + draws)] + (half.map { [$0] } ?? [])
        let holds = ways.contains(points.value)
        // Halves are counted on the board only.
        let isOfBoard =
            !points.value.isInteger || account.has("盘", in: sentence.range) || account.has("棋", in: sentence.range)
        let (win, draw, sum) = isOfBoard ? ("1", "0.5", ways.last ?? ways[0]) : ("3", "1", ways[0])
        return ArithmeticRelation(
            stated: points.range, terms: [record.range], computed: "\(sum)分",
            equation:
                "\(record.wins)×\(win)+\(draws)×\(draw)=\(sum)\(holds ? "≈" : "≠")\(points.plain)",
            holds: holds, confidence: 0.8)
    }

    /// What a win and a draw count, where the article says so: 胜一场积3分，平一场积1分.
    private var rule: (win: Int, draw: Int, range: Range<Int>)? {
        let scalars = account.scalars
        for sentence in account.sentences {
            guard let win = Self.wins.first(in: sentence.range, of: scalars),
                let forWin = SmallNumber.number(startingAt: win.upperBound, to: sentence.range.upperBound, in: scalars),
                let draw = Self.draws.first(in: forWin.range.upperBound..<sentence.range.upperBound, of: scalars),
                let forDraw = SmallNumber.number(
                    startingAt: draw.upperBound, to: sentence.range.upperBound, in: scalars)
            else { continue }
            return (forWin.value, forDraw.value, win.lowerBound..<forDraw.range.upperBound)
        }
        return nil
    }

    private static let wins = CueWords("胜一场积 胜一场得 赢一场积 赢一场得 胜一局积 胜一局得 胜者积 胜者得 获胜积 获胜得 胜场积 胜场得")
    private static let draws = CueWords("平一场积 平一场得 打平积 打平得 打平各积 打平各得 平局积 平局得 平局各积 平局各得 战平积 战平得 平一局积 平一局得")
    private static let taken = CueWords("扣 罚 倒扣 加时 点球")

    /// 积22分, 以22分位居第三.
    private func isPoints(_ sentence: FigureSentence, _ place: Int) -> Bool {
        let figure = sentence.figures[place]
        guard figure.unit == "分", figure.isExact else { return false }
        let lead = sentence.lead(place)
        return Self.points.start(endingAt: lead.upperBound, from: lead.lowerBound, in: account.scalars) != nil
    }

    private static let points = CueWords(
        "积 总积 已积 同积 积分 总积分 积分为 积分达到 总积分为 总分 拿到 拿下 取得 共得 得 以 战绩积 积了 攒下 积得")
}
