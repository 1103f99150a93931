import Extraction
import SourceText

/// Finds how often something is in a week that is not how many weekdays are told beside it:
/// `每周二、四、日各飞一班，每周4班`, `每周六、周日开市，每周开三天`.
struct WeeklyRunFinder {
    let account: Account

    func relations() -> [ArithmeticRelation] {
        account.statements.flatMap { index -> [ArithmeticRelation] in
            let sentence = account.sentences[index]
            let runs = Self.weekly.all(in: sentence.range, of: account.scalars).compactMap { days($0, sentence) }
            guard runs.count == 1, let run = runs.first,
                !Self.others.isFound(in: sentence.range, of: account.scalars)
            else { return [] }
            return times(behind: run.range.upperBound, sentence).map { judged(run, $0) }
        }
    }

    private static let weekly = CueWords("每周 每个周 每逢周 逢周")
    private static let others = CueWords("加开 增至 增加 减至 减少 隔周 单双周 单周 双周 或 上午 下午 原来 此前 调整 恢复 由 往返 各两 各2 各三 各3 早晚")

    private struct Run {
        var number: Int
        var range: Range<Int>
    }

    // MARK: The days

    /// 每周二、周四、周日; at least two days, one by one.
    private func days(_ word: Range<Int>, _ sentence: FigureSentence) -> Run? {
        var found: Set<UInt32> = []
        var index = word.upperBound
        let limit = sentence.range.upperBound
        while index < limit, let day = Self.days[account.scalars[index]] {
            guard found.insert(day).inserted else { return nil }
            index += 1
            guard index < limit, Self.joints.contains(account.scalars[index]) else { break }
            let next = index + 1
            index = CueWords("周 星期 每周").end(startingAt: next, to: limit, in: account.scalars) ?? next
        }
        // 每周一至周五, 每周三天, 每周一次: days that run on, and no days at all.
        guard found.count >= 2, index < limit, !Self.notDays.contains(account.scalars[index]) else { return nil }
        return Run(number: found.count, range: word.lowerBound..<index)
    }

    /// A weekday by its number; both words for Sunday are one.
    private static let days: [UInt32: UInt32] = {
        var days: [UInt32: UInt32] = [:]
        for (place, scalar) in "一二三四五六日".unicodeScalars.enumerated() { days[scalar.value] = UInt32(place) }
        days["天"] = 6
        return days
    }()
    private static let joints = ScalarSet("、和及与")
    private static let notDays = ScalarSet("至到—－-~～天次个班节场期趟")

    // MARK: The times

    /// 每周3班, 每周开三天, 一周三班: the only such number behind the days.
    private func times(behind start: Int, _ sentence: FigureSentence) -> [Run] {
        let words = Self.times.all(in: start..<sentence.range.upperBound, of: account.scalars)
        let found = words.compactMap { word -> Run? in
            let limit = sentence.range.upperBound
            var index = word.upperBound
            if let verb = Self.verbs.end(startingAt: index, to: limit, in: account.scalars) { index = verb }
            guard account.clause(at: word.lowerBound, of: sentence).lowerBound == word.lowerBound,
                !isSeveral(start..<word.lowerBound),
                let number = SmallNumber.number(startingAt: index, to: limit, in: account.scalars),
                (1...7).contains(number.value),
                let end = Self.units.end(startingAt: number.range.upperBound, to: limit, in: account.scalars),
                end == limit || !account.scalars[end].isHan
            else { return nil }
            return Run(number: number.value, range: number.range.lowerBound..<end)
        }
        return found.count == 1 ? found : []
    }

    /// 每周二、周四各飞两班: more than one on each of the days.
    private func isSeveral(_ range: Range<Int>) -> Bool {
        Self.units.all(in: range, of: account.scalars).contains { unit in
            SmallNumber.number(endingAt: unit.lowerBound, from: range.lowerBound, in: account.scalars).map {
                $0.value > 1
            } ?? false
        }
    }

    private static let times = CueWords("每周 一周 每星期 一个星期")
    private static let verbs = CueWords("开 飞 共 共飞 共开 共有 有 开放 开市 营业 开行 执飞 上 上课 出诊 坐诊 一共 总共 各 义诊 训练")
    private static let units = CueWords("天 班 次 趟 场 个班次 个航班 节 节课 堂课 回")

    private func judged(_ days: Run, _ times: Run) -> ArithmeticRelation {
        let holds = days.number == times.number
        return ArithmeticRelation(
            stated: times.range, terms: [days.range], computed: "\(days.number)",
            equation:
                "\(account.text(days.range))共\(days.number)天\(holds ? "≈" : "≠")\(account.text(times.range))",
            holds: holds, confidence: 0.8)
    }
}
