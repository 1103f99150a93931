import Extraction
import SourceText

/// Finds outputs of a day that do not follow from the pace and the hours told with them:
/// `每60秒下线一辆车，每天运转20小时，日产量可达1400辆`.
struct PaceFinder {
    let account: Account

    func relations(in index: Int) -> [ArithmeticRelation] {
        let sentence = account.sentences[index]
        guard !Self.others.isFound(in: sentence.range, of: account.scalars) else { return [] }
        let paces = Self.every.all(in: sentence.range, of: account.scalars).compactMap { pace($0.upperBound, sentence) }
        guard paces.count == 1, let pace = paces.first, let hours = hours(sentence, pace) else { return [] }
        let stated = sentence.figures.indices.filter {
            sentence.figures[$0].unit == pace.unit && sentence.figures[$0].range.lowerBound >= pace.range.upperBound
        }
        guard stated.count == 1, let place = stated.first, isOfDay(place, sentence) else { return [] }
        return [judged(sentence.figures[place], place, pace, hours, sentence)].compactMap { $0 }
    }

    /// Paces that change, and lines that run side by side.
    private static let others = CueWords("最快 最高 高峰 平峰 最短 最长 各有 各自 秒各 分钟各 两条 三条 四条 双线 双向 首末 机动 轮流 交替")
    private static let every = CueWords("每")

    // MARK: The pace

    private struct Pace {
        var number: ExactNumber
        var seconds: ExactNumber
        var unit: String
        var range: Range<Int>
    }

    /// 每60秒下线一辆, 每小时出300个.
    private func pace(_ start: Int, _ sentence: FigureSentence) -> Pace? {
        let (scalars, limit) = (account.scalars, sentence.range.upperBound)
        let number = SmallNumber.number(startingAt: start, to: limit, in: scalars)
        let unit = number?.range.upperBound ?? start
        guard let (end, seconds) = Self.seconds(at: unit, to: limit, scalars) else { return nil }
        let period = ExactNumber((number?.value ?? 1) * seconds)
        if let figure = sentence.figures.first(where: { (end...end + 8).contains($0.range.lowerBound) }),
            figure.dimension == .count, figure.isExact,
            sentence.clauses[figure.clause].range.contains(start)
        {
            return Pace(
                number: figure.value, seconds: period, unit: figure.unit, range: start..<figure.range.upperBound)
        }
        let behind = end..<min(end + 8, limit)
        guard let one = CueWords("一 1").first(in: behind, of: scalars), one.upperBound < limit,
            !behind.prefix(while: { $0 < one.lowerBound }).contains(where: { !scalars[$0].isHan })
        else { return nil }
        return Pace(
            number: .one, seconds: period, unit: account.text(one.upperBound..<(one.upperBound + 1)),
            range: start..<(one.upperBound + 1))
    }

    private static func seconds(at index: Int, to limit: Int, _ scalars: [UInt32]) -> (end: Int, seconds: Int)? {
        for (words, seconds) in units {
            if let end = words.end(startingAt: index, to: limit, in: scalars) { return (end, seconds) }
        }
        return nil
    }

    private static let units = [
        (CueWords("秒 秒钟"), 1), (CueWords("分钟"), 60), (CueWords("小时 个小时 个钟头"), 3600),
    ]

    // MARK: The hours

    /// 每天运转20小时: the only such span of the sentence.
    private func hours(_ sentence: FigureSentence, _ pace: Pace) -> Figure? {
        let found = sentence.figures.indices.filter {
            let figure = sentence.figures[$0]
            return figure.dimension == .clockTime && figure.isExact && figure.unit.hasSuffix("小时")
                && !pace.range.overlaps(figure.range)
                && Self.daily.isFound(in: sentence.opening($0), of: account.scalars)
        }
        return found.count == 1 ? sentence.figures[found[0]] : nil
    }

    private static let daily = CueWords("每天 一天 每日 全天 日运转 日运行 日均 每昼夜")

    private func isOfDay(_ place: Int, _ sentence: FigureSentence) -> Bool {
        let lead = sentence.opening(place)
        return Self.ofDay.isFound(in: lead, of: account.scalars)
            && !CueWords("累计 小时 已 昨天 昨日 当天 今年 去年").isFound(in: lead, of: account.scalars)
    }

    private static let ofDay = CueWords("日产 日产量 一天 每天 全天 日处理 日发 日产能 每日 一天下来 日均")

    // MARK: The judgement

    private func judged(
        _ stated: Figure, _ place: Int, _ pace: Pace, _ hours: Figure, _ sentence: FigureSentence
    ) -> ArithmeticRelation? {
        guard let rounds = hours.value.divided(by: pace.seconds), let plain = rounds.multiplied(by: pace.number),
            plain.isNear(stated.value, percent: 60)
        else { return nil }
        let isMost = Self.most.isFound(in: sentence.opening(place), of: account.scalars)
        // A line stands still at times; told as what it can do, it runs.
        let play = plain.divided(by: ExactNumber(isMost ? 10 : 2)) ?? .zero
        let above = plain.divided(by: ExactNumber(30)) ?? .zero
        let low = plain.subtracting(play), high = plain.adding(above)?.adding(ExactNumber(2))
        let holds =
            ValueInterval(low: low, high: high).intersects(stated.allowed)
            || "班趟".contains(stated.unit) && isOfBothWays(stated, plain)
        let shown = Figure.rounded(plain)
        return ArithmeticRelation(
            stated: stated.range, terms: [pace.range, hours.range], computed: shown + stated.unit,
            equation:
                "\(account.text(hours.range))每\(account.text(pace.range))=\(shown)\(holds ? "≈" : "≠")\(stated.plain)",
            holds: holds, confidence: 0.75)
    }

    private static let most = CueWords("可 能 满负荷 设计 最多 达产")

    /// Runs are counted from both ends.
    private func isOfBothWays(_ stated: Figure, _ plain: ExactNumber) -> Bool {
        guard let double = plain.multiplied(by: ExactNumber(2)) else { return false }
        return double.isNear(stated.value, percent: 10)
    }
}
