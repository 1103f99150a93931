import Extraction
import SourceText

/// Finds days that are said to be left until a day, and are not: `距离9月28日开幕还有50天` in a paper of 20 June.
struct CountdownFinder {
    let account: Account

    func relations() -> [ArithmeticRelation] {
        guard let printed = account.date else { return [] }
        return account.statements.flatMap { index -> [ArithmeticRelation] in
            let sentence = account.sentences[index]
            return sentence.figures.indices.compactMap { judged(sentence, $0, printed) }
        }
    }

    private func judged(_ sentence: FigureSentence, _ place: Int, _ printed: CalendarDate) -> ArithmeticRelation? {
        let figure = sentence.figures[place]
        guard figure.dimension == .clockTime, figure.unit == "天", figure.isExact,
            let count = figure.value.divided(by: figure.factor), count.isInteger, isLeft(sentence, place),
            !Self.past.isFound(in: sentence.range.lowerBound..<figure.range.lowerBound, of: account.scalars),
            let goal = goal(sentence, place) ?? goalTold(before: sentence, place) ?? goalTold(after: sentence, place)
                ?? onlyOpening(sentence, place)
        else { return nil }
        let stated = Int(count.numerator)
        let counted = dayOfCounting(sentence, place, printed)
        let left = goal.day.dayNumber - counted.dayNumber
        // Told yesterday, or with the first day or the last counted in.
        let holds = (stated - 1...stated + 2).contains(left + 1)
        guard left > 0 else { return nil }
        return ArithmeticRelation(
            stated: figure.range, terms: [goal.range], computed: "\(left)天",
            equation: "\(counted)至\(account.text(goal.range))为\(left)天\(holds ? "≈" : "≠")\(stated)天", holds: holds,
            confidence: 0.8)
    }

    /// 他记得那天离中秋还有三天: told of another day than the paper's.
    private static let past = CueWords("那天 那时 当时 记得 那年 那晚 那会 当年 曾 时，")

    private func isLeft(_ sentence: FigureSentence, _ place: Int) -> Bool {
        let lead = sentence.lead(place)
        return Self.left.start(endingAt: lead.upperBound, from: lead.lowerBound, in: account.scalars) != nil
    }

    /// `定于9月16日开捕，距离开捕还有28天`: the day that the same deed was told with, in this sentence or the one before.
    private func goalTold(before sentence: FigureSentence, _ place: Int) -> Account.Day? {
        let opening = sentence.opening(place)
        guard let word = Self.until.first(in: opening, of: account.scalars), word.lowerBound <= opening.lowerBound + 2,
            account.dates(in: opening).isEmpty, let printed = account.date,
            let end = Self.left.start(endingAt: opening.upperBound, from: word.upperBound, in: account.scalars),
            end - word.upperBound >= 2, let index = account.sentence(at: opening.lowerBound)
        else { return nil }
        let deed = Array(account.scalars[(end - 2)..<end])
        let told = account.around(index, before: 1, after: 0).flatMap { other in
            account.days(
                in: account.sentences[other].range
                    .lowerBound..<min(account.sentences[other].range.upperBound, opening.lowerBound))
        }
        // 今天 may stand beside it, another day of reckoning may not.
        guard told.allSatisfy({ $0.day >= printed }), Set(told.map(\.day).filter { $0 > printed }).count == 1,
            let goal = told.first(where: { $0.day > printed })
        else { return nil }
        let after = goal.range.upperBound..<min(goal.range.upperBound + 6, opening.lowerBound)
        return after.contains(where: { account.scalars[$0...].starts(with: deed) }) ? goal : nil
    }

    /// `开港倒计时50天活动举行。新港区将于12月18日正式开港`: the only day to come that is told with the deed counted down to, in
    /// one of the two sentences behind.
    private func goalTold(after sentence: FigureSentence, _ place: Int) -> Account.Day? {
        let opening = sentence.opening(place)
        guard
            let end = startOfCounting(opening),
            end - opening.lowerBound >= 2, let index = account.sentence(at: opening.lowerBound),
            let printed = account.date
        else { return nil }
        let deed = Array(account.scalars[(end - 2)..<end])
        let goals = account.around(index, before: 0, after: 2).flatMap { account.days(in: account.sentences[$0].range) }
            .filter { told in
                let after = told.range.upperBound..<min(told.range.upperBound + 6, account.scalars.count)
                return told.range.lowerBound > opening.upperBound && told.day > printed
                    && after.contains { account.scalars[$0...].starts(with: deed) }
            }
        return Set(goals.map(\.day)).count == 1 ? goals.first : nil
    }

    /// 8月28日就举行了倒计时100天发布会: where nothing is named that is counted down to, the only opening that is told of.
    private func onlyOpening(_ sentence: FigureSentence, _ place: Int) -> Account.Day? {
        let opening = sentence.opening(place)
        guard
            let word = startOfCounting(opening),
            Self.held.start(endingAt: word, from: opening.lowerBound, in: account.scalars) != nil
        else { return nil }
        guard let printed = account.date else { return nil }
        let own = dayOfCounting(sentence, place, printed)
        guard own < printed else { return nil }
        let openings = account.days(in: 0..<account.scalars.count).filter { told in
            account.follows(Self.openings, told.range.upperBound, within: 8, to: account.scalars.count)
                && told.day.dayNumber > own.dayNumber
        }
        return Set(openings.map(\.day)).count == 1 ? openings.first : nil
    }

    private static let held = CueWords("举行了 举行 举办了 举办 启动 启动了 召开 召开了 开了 发布 进入")
    private static let openings = CueWords("开幕 开赛 开展 开园 启幕 开到 开锣 开馆 开演 开跑")

    /// Where 倒计时 begins that ends the words before a figure.
    private func startOfCounting(_ opening: Range<Int>) -> Int? {
        Self.counting.start(endingAt: opening.upperBound, from: opening.lowerBound, in: account.scalars)
    }

    private static let counting = CueWords("倒计时")

    /// The day on which a countdown is celebrated, told before it in the sentence; else that of the paper.
    private func dayOfCounting(_ sentence: FigureSentence, _ place: Int, _ printed: CalendarDate) -> CalendarDate {
        let opening = sentence.opening(place)
        guard startOfCounting(opening) != nil else { return printed }
        let days = account.days(in: sentence.range.lowerBound..<opening.upperBound).map(\.day)
        return days.count == 1 && days[0] <= printed ? days[0] : printed
    }

    private static let left = CueWords("还有 只剩 只剩下 仅剩 剩下 不过 还剩 倒计时 只有 仅有 尚有")
    private static let until = CueWords("距离 距 离")

    /// The day behind 距离 in the clause.
    private func goal(_ sentence: FigureSentence, _ place: Int) -> Account.Day? {
        let opening = sentence.opening(place)
        guard let word = Self.until.first(in: opening, of: account.scalars), word.lowerBound <= opening.lowerBound + 2
        else { return nil }
        let days = account.dates(in: opening)
        guard days.count == 1, let date = days.first?.date, date.granularity == .day, !date.isRange,
            date.resolution != .unresolved, let day = date.start, let range = days.first?.range,
            range.lowerBound - word.upperBound <= 2
        else { return nil }
        return (day, range)
    }
}
