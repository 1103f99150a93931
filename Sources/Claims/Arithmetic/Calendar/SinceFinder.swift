import Extraction
import SourceText

/// Finds spans since a year that do not follow from it: `1998年参加工作，至今已有37年`.
struct SinceFinder {
    let account: Account

    func relations() -> [ArithmeticRelation] {
        guard let printed = account.date else { return [] }
        return account.statements.flatMap { index -> [ArithmeticRelation] in
            let sentence = account.sentences[index]
            return sentence.figures.indices.compactMap {
                judged(sentence, $0, printed) ?? tooLong(sentence, $0, printed) ?? gone(sentence, $0, printed)
                    ?? walked(sentence, $0, printed) ?? going(sentence, $0, printed) ?? wed(sentence, $0, printed)
            } + countedYears(sentence, printed)
        }
    }

    /// `2003年进厂的他，一干就是28年`: it may have ended since, but cannot have lasted longer than until now.
    private func tooLong(_ sentence: FigureSentence, _ place: Int, _ printed: CalendarDate) -> ArithmeticRelation? {
        guard let count = years(sentence.figures[place]),
            CueWords("就是 就已 已经 已有 已").start(
                endingAt: sentence.figures[place].range.lowerBound, from: sentence.lead(place).lowerBound,
                in: account.scalars) != nil,
            CueWords("一干 一待 一守 一做 一住 一教 一走 一唱 一讲 这一 工作 坚守 从事").isFound(
                in: sentence.lead(place), of: account.scalars),
            let year = year(before: sentence.figures[place].range.lowerBound, sentence),
            CueWords("进 入 参 来 到 开始 起 当 调 回 嫁 搬 接").isFound(
                in: year.range.upperBound..<min(year.range.upperBound + 3, sentence.range.upperBound),
                of: account.scalars)
        else { return nil }
        let passed = printed.year - year.value
        guard count > passed + 1 else { return nil }
        return relation(sentence.figures[place].range, count, since: year, passed, holds: false)
    }

    /// `自1997年开馆以来，走过了28个年头`: the first year may be counted or not.
    private func gone(_ sentence: FigureSentence, _ place: Int, _ printed: CalendarDate) -> ArithmeticRelation? {
        let figure = sentence.figures[place]
        guard let count = years(figure),
            CueWords("个年头 个春秋").start(
                endingAt: figure.range.upperBound, from: figure.range.lowerBound, in: account.scalars) != nil,
            let year = year(before: figure.range.lowerBound, sentence),
            CueWords("以来 至今 如今 今天 今年").isFound(
                in: year.range.upperBound..<figure.range.lowerBound, of: account.scalars)
        else { return nil }
        let passed = printed.year - year.value
        return relation(
            figure.range, count, since: year, passed, holds: (passed - 1...passed + 2).contains(count))
    }

    /// `从1971年开馆算起，走过了整整五十年`: told round, with or without the first year.
    private func walked(_ sentence: FigureSentence, _ place: Int, _ printed: CalendarDate) -> ArithmeticRelation? {
        let figure = sentence.figures[place]
        guard let count = years(figure), let year = year(before: figure.range.lowerBound, sentence),
            CueWords("走过 走过了 走过整整 走过了整整 已走过 已走过了 已有 已经有 整整 已经整整 已整整 已满 正好 恰好").start(
                endingAt: figure.range.lowerBound, from: sentence.lead(place).lowerBound, in: account.scalars) != nil,
            CueWords("算起 算来 以来 起算").isFound(
                in: year.range.upperBound..<figure.range.lowerBound, of: account.scalars)
        else { return nil }
        let passed = printed.year - year.value
        return relation(figure.range, count, since: year, passed, holds: abs(passed - count) <= 1)
    }

    /// `1983年参加工作，从教已有42年`, `建于1987年，已有38年桥龄`: it goes on, and no other year or change stands between.
    private func going(_ sentence: FigureSentence, _ place: Int, _ printed: CalendarDate) -> ArithmeticRelation? {
        let figure = sentence.figures[place]
        let lead = sentence.lead(place)
        guard let count = years(figure), let year = year(before: figure.range.lowerBound, sentence), count >= 3,
            account.writtenYears(in: sentence.range).count == 1,
            Self.already.isFound(in: lead.suffix(6), of: account.scalars)
                || Self.ages.end(
                    startingAt: figure.range.upperBound, to: sentence.range.upperBound, in: account.scalars) != nil
                || Self.ages.start(endingAt: lead.upperBound, from: lead.lowerBound, in: account.scalars) != nil,
            !Self.changes.isFound(in: year.range.upperBound..<figure.range.lowerBound, of: account.scalars),
            !isOfPlace(year.range, sentence)
        else { return nil }
        let passed = printed.year - year.value
        return relation(figure.range, count, since: year, passed, holds: abs(passed - count) <= 1)
    }

    private static let already = CueWords("已有 已经有 已经干了 已干了 已经 已工作 已从教 已坚守 已守了 已当了 已做了 已走过")
    private static let ages = CueWords("桥龄 党龄 工龄 教龄 驾龄 军龄 婚龄 站龄 房龄 楼龄 船龄 团龄 党龄的 馆龄")
    private static let changes = CueWords("退休 直到 调 转 离开 停办 停业 停产 之后 以后 后来 去世 重建 迁 改 恢复 前 提前 连续 第一")

    /// `1985年结婚，今年是他们结婚50周年`: of weddings and joinings the year is told with the anniversary.
    private func wed(_ sentence: FigureSentence, _ place: Int, _ printed: CalendarDate) -> ArithmeticRelation? {
        let figure = sentence.figures[place]
        guard figure.isExact, figure.unit.hasPrefix("周年"), let months = figure.value.divided(by: ExactNumber(12)),
            months.isInteger, let year = year(before: figure.range.lowerBound, sentence),
            account.writtenYears(in: sentence.range).count == 1,
            let word = Self.weddings.start(
                endingAt: figure.range.lowerBound, from: sentence.lead(place).lowerBound, in: account.scalars),
            Self.weddings.isFound(
                in: year.range.upperBound..<min(word, year.range.upperBound + 8), of: account.scalars)
        else { return nil }
        let (count, passed) = (Int(months.numerator), printed.year - year.value)
        let isOther = Self.otherYears.isFound(in: sentence.clause(place), of: account.scalars)
        return isOther ? nil : relation(figure.range, count, since: year, passed, holds: passed == count)
    }

    private static let weddings = CueWords("结婚 入党 参军 入伍 建交 毕业 从艺 从教 从医 合作 结对 相识 成婚 领证")
    private static let otherYears = CueWords("去年 前年 明年 后年 即将 将")

    /// `2008年入伍，今年是他当兵的第17个年头`: the first year may be counted or not.
    private func countedYears(_ sentence: FigureSentence, _ printed: CalendarDate) -> [ArithmeticRelation] {
        account.mentions.starting(in: sentence.range).compactMap { mention in
            guard let number = mention.ordinal?.number,
                CueWords("个年头 个春秋").end(
                    startingAt: mention.range.upperBound, to: sentence.range.upperBound, in: account.scalars) != nil,
                let year = year(before: mention.range.lowerBound, sentence),
                let clause = sentence.clauses.last(where: { $0.range.lowerBound <= mention.range.lowerBound }),
                clause.range.lowerBound >= year.range.upperBound,
                CueWords("今年 如今 已是 这是 现在").end(
                    startingAt: clause.range.lowerBound, to: mention.range.lowerBound, in: account.scalars) != nil
            else { return nil }
            let passed = printed.year - year.value
            return relation(
                mention.range, number, since: year, passed, holds: (passed - 1...passed + 2).contains(number))
        }
    }

    /// 在这个2015年才开通的热线里: the year only tells of the place where something goes on.
    private func isOfPlace(_ year: Range<Int>, _ sentence: FigureSentence) -> Bool {
        guard let clause = sentence.clauses.last(where: { $0.range.lowerBound <= year.lowerBound })?.range,
            let last = account.scalars[clause].last, "里中上内".unicodeScalars.contains(where: { $0.value == last })
        else { return false }
        return account.scalars[year.upperBound..<clause.upperBound].contains("的")
    }

    /// The year of one's birth is none in which anything began that is counted.
    private static let births = CueWords("出生 生于 生的")

    private func relation(
        _ stated: Range<Int>, _ count: Int, since year: (value: Int, range: Range<Int>), _ passed: Int, holds: Bool
    ) -> ArithmeticRelation {
        ArithmeticRelation(
            stated: stated, terms: [year.range], computed: "\(passed)年",
            equation: "\(year.value + passed)-\(year.value)=\(passed)\(holds ? "≈" : "≠")\(count)", holds: holds,
            confidence: 0.8)
    }

    /// Whole years.
    private func years(_ figure: Figure) -> Int? {
        guard figure.dimension == .calendarTime, figure.isExact, figure.unit == "年" || figure.unit.hasSuffix("年头"),
            let years = figure.value.divided(by: ExactNumber(12)), years.isInteger, years < ExactNumber(3000)
        else { return nil }
        return Int(years.numerator)
    }

    private func judged(_ sentence: FigureSentence, _ place: Int, _ printed: CalendarDate) -> ArithmeticRelation? {
        let figure = sentence.figures[place]
        guard let count = years(figure), isSinceThen(sentence, place),
            let year = year(before: figure.range.lowerBound, sentence)
        else { return nil }
        let passed = printed.year - year.value
        // Counting both ends, or full years only, differs by one.
        return relation(figure.range, count, since: year, passed, holds: abs(passed - count) <= 1)
    }

    /// 至今, 距今, 迄今 stand before the span, and nothing but 已有 and the like between.
    private func isSinceThen(_ sentence: FigureSentence, _ place: Int) -> Bool {
        let lead = sentence.lead(place)
        if let word = CueWords("至今 距今 迄今").last(in: lead, of: account.scalars) {
            return lead.upperBound - word.upperBound <= 4
        }
        // 到今年已服役26年
        return CueWords("到今年 至今年 到现在 到如今 截至今年").end(
            startingAt: lead.lowerBound, to: lead.upperBound, in: account.scalars
        ).map { lead.upperBound - $0 <= 6 } ?? false
    }

    /// The only year written before in the sentence, at most two clauses back.
    private func year(before end: Int, _ sentence: FigureSentence) -> (value: Int, range: Range<Int>)? {
        let years = account.writtenYears(in: sentence.range).filter {
            $0.range.upperBound <= end && !account.follows(Self.births, $0.range.upperBound, within: 1, to: end)
        }
        // 清光绪二年（1876年）: one year, told by the era and by the calendar.
        let isToldTwice =
            years.count == 2 && years[0].value == years[1].value
            && years[1].range.lowerBound - years[0].range.upperBound <= 1
        return years.count == 1 || isToldTwice ? years.last : nil
    }
}
