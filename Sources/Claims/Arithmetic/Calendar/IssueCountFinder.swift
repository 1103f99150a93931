import Extraction
import SourceText

/// Finds issues that are not as many as have come out since the first: `2022年1月开播，每月一期，从未间断，到去年12月正好播到第24期`.
struct IssueCountFinder {
    let account: Account

    func relations() -> [ArithmeticRelation] {
        guard let printed = account.date else { return [] }
        return account.statements.compactMap { index in
            let sentence = account.sentences[index]
            guard Self.gapless.isFound(in: sentence.range, of: account.scalars),
                !account.isTold(Self.gaps, in: sentence.range), let start = beginning(sentence),
                let pace = pace(sentence), let count = count(pace.unit, after: pace.end, sentence),
                let end = end(before: count.range.lowerBound, after: start.range.upperBound, sentence, printed)
            else { return nil }
            return judged(count, start, end, daysApart: pace.days)
        }
    }

    private static let gapless = CueWords("从未间断 从未中断 从不间断 没有间断 未曾间断 一期不缺 一期不落 一次不落 一场不落 一期未断 没断过 没停过 从未停")
    private static let gaps = CueWords("停刊 停办 停播 合刊 休刊 寒暑假 寒假 暑假 疫情 暂停 增刊 加印 特刊 改为 后来")

    /// The day or month that the first came out in.
    private func beginning(_ sentence: FigureSentence) -> Account.ToldDate? {
        account.dates(in: sentence.range).first {
            $0.date.yearIsWritten && ($0.date.granularity == .month || $0.date.granularity == .day) && !$0.date.isRange
                && account.follows(Self.begun, $0.range.upperBound, within: 4, to: sentence.range.upperBound)
        }
    }

    private static let begun = CueWords("创刊 开播 开讲 创办 发起 开办 上线 首发 开演 开课 开张 推出 办起 启动 起")

    /// 每月出一期: how many days lie between two, and what is counted.
    private func pace(_ sentence: FigureSentence) -> (days: Double, unit: UInt32, end: Int)? {
        for (days, words) in Self.paces {
            for word in words.all(in: sentence.range, of: account.scalars) {
                let tail = word.upperBound..<min(word.upperBound + 6, sentence.range.upperBound)
                guard let one = tail.first(where: { account.scalars[$0] == "一" || account.scalars[$0] == "1" }),
                    one + 1 < tail.upperBound, Self.units.contains(account.scalars[one + 1])
                else { continue }
                return (days, account.scalars[one + 1], one + 2)
            }
        }
        return nil
    }

    private static let paces: [(Double, CueWords)] = [
        (365.25 / 12, CueWords("每月 每个月")), (7, CueWords("每周 每星期 每个星期")), (365.25 / 4, CueWords("每季度 每季 每个季度")),
        (365.25 / 6, CueWords("每两个月 每两月 隔月")),
    ]
    private static let units = ScalarSet("期讲场次集回辑课档")

    private func count(_ unit: UInt32, after place: Int, _ sentence: FigureSentence) -> (value: Int, range: Range<Int>)?
    {
        let told = account.mentions.starting(in: sentence.range)
        let found = told.compactMap { mention -> (value: Int, range: Range<Int>)? in
            guard mention.range.lowerBound >= place, let ordinal = mention.ordinal,
                account.scalars[mention.range.upperBound - 1] == unit
            else { return nil }
            return (ordinal.number, mention.range)
        }
        let figures = sentence.figures.compactMap { figure -> (value: Int, range: Range<Int>)? in
            guard figure.range.lowerBound >= place, figure.isExact, figure.value.isInteger,
                account.scalars[figure.range.upperBound - 1] == unit, figure.value > ExactNumber(3)
            else { return nil }
            return (Int(figure.value.numerator), figure.range)
        }
        return (found + figures).count == 1 ? (found + figures).first : nil
    }

    /// 到去年12月; without a date the paper's day.
    private func end(before limit: Int, after start: Int, _ sentence: FigureSentence, _ printed: CalendarDate)
        -> CalendarDate?
    {
        let told = account.dates(in: start..<limit).filter {
            [.month, .day, .tenDays, .range, .year].contains($0.date.granularity)
        }
        guard told.count <= 1, told.first?.date.isRange != true else { return nil }
        guard let last = told.first else {
            return Self.now.isFound(in: start..<limit, of: account.scalars) ? printed : nil
        }
        return last.date.granularity == .year ? nil : last.date.end
    }

    private static let now = CueWords("至今 迄今 如今 到现在 到昨天")

    private func judged(
        _ count: (value: Int, range: Range<Int>), _ start: Account.ToldDate, _ end: CalendarDate, daysApart: Double
    ) -> ArithmeticRelation? {
        guard let first = start.date.start, first < end else { return nil }
        let issues = Int((Double(end.dayNumber - first.dayNumber) / daysApart).rounded(.down)) + 1
        let holds = abs(issues - count.value) <= max(1, issues / 20)
        return ArithmeticRelation(
            stated: count.range, terms: [start.range], computed: "\(issues)",
            equation: "\(account.text(start.range))至\(end)应有\(issues)\(holds ? "≈" : "≠")\(count.value)", holds: holds,
            confidence: 0.8)
    }
}
