import Extraction
import SourceText

/// Finds spans between two times of one day that do not follow from them: `从9时20分做到15时，历时7小时`.
struct ClockSpanFinder {
    let account: Account

    func relations() -> [ArithmeticRelation] {
        account.statements.flatMap { index -> [ArithmeticRelation] in
            let sentence = account.sentences[index]
            return sentence.figures.indices.compactMap { judged($0, sentence) }
        }
    }

    private func judged(_ place: Int, _ sentence: FigureSentence) -> ArithmeticRelation? {
        let span = sentence.figures[place]
        guard span.dimension == .clockTime, span.unit != "天", span.isExact || span.approximation == .about,
            isElapsed(sentence, place), let (start, end) = times(before: place, sentence)
        else { return nil }
        // Past noon the morning's word may be left out: 上午10点到3点.
        let passed = end.second > start.second ? end.second - start.second : end.second + Self.halfDay - start.second
        guard passed > 0, let stated = span.value.isInteger ? Int(span.value.numerator) : nil else { return nil }
        // A quarter of an hour, or a tenth, is rounded away.
        let play = max(15 * 60, stated / 10)
        let holds = abs(passed - stated) <= play
        let shown = ClockTime.text(ExactNumber(passed))
        let told = [start.range, end.range].reduce(into: [Range<Int>]()) { if !$0.contains($1) { $0.append($1) } }
        let ends = told.map { account.text($0) }.joined(separator: "至")
        return ArithmeticRelation(
            stated: span.range, terms: told, computed: shown,
            equation: "\(ends)为\(shown)\(holds ? "≈" : "≠")\(account.text(span.range))", holds: holds, confidence: 0.75)
    }

    private static let halfDay = 43_200
    private static let followingDay = CueWords("次日 翌日 第二天")
    private static let thatDay = CueWords("当日 当天 同日 同一天")

    private func isElapsed(_ sentence: FigureSentence, _ place: Int) -> Bool {
        let lead = sentence.lead(place)
        let pauses = CueWords("中场 休息 午休 扣除 除去 间歇")
        return lead.count <= 10 && !pauses.isFound(in: sentence.range, of: account.scalars)
            && Self.elapsing.isFound(in: lead, of: account.scalars)
    }

    private static let elapsing = CueWords(
        "历时 历经 耗时 用时 持续 持续了 用了 走了 花了 做了 忙了 干了 开了 前后 奋战 奋战了 鏖战 鏖战了 整整 连续 一共 共 运行 全程 行程 车程 航程 飞行 考试时间 营业 开放 坐了 跑了 守了 等了 停电 停水 停气 中断 时长 片长 演出时长 会期"
    )

    private typealias Time = (second: Int, range: Range<Int>, isDay: Bool)

    /// The two times of day told before a span, with nothing but a way from one to the other between: 从9时20分做到15时, or in two
    /// clauses, of which the one begins and the other ends.
    private func times(before place: Int, _ sentence: FigureSentence) -> (Time, Time)? {
        let end = sentence.figures[place].range.lowerBound
        if let hours = hours(before: end, sentence) ?? hoursOfDays(before: place, sentence) { return hours }
        let told = account.mentions.starting(in: sentence.range).compactMap { mention -> Time? in
            guard mention.range.upperBound <= end, let date = mention.date, !date.isRange, !date.isApproximate,
                date.granularity == .hour || date.granularity == .minute, let second = date.startSecond
            else { return nil }
            // 次日早上6时 is told by another name of the day, and not by its date.
            if Self.followingDay.end(
                startingAt: mention.range.lowerBound, to: mention.range.upperBound, in: account.scalars) != nil
            {
                return (second + 2 * Self.halfDay, mention.range, false)
            }
            // 当日11时50分 is of the day told before.
            let isOfThatDay =
                Self.thatDay.end(
                    startingAt: mention.range.lowerBound, to: mention.range.upperBound, in: account.scalars) != nil
            return (
                second, mention.range,
                !isOfThatDay && (date.day != nil || date.start != nil && date.resolution == .explicit)
            )
        }
        // Times of other days, or other times, leave open what the span is of.
        guard told.count == 2, !told[1].isDay,
            told[1].range.lowerBound - told[0].range.upperBound <= Self.near,
            Self.towards.isFound(in: told[0].range.upperBound..<told[1].range.lowerBound, of: account.scalars)
                || Self.ending.isFound(in: told[1].range.upperBound..<end, of: account.scalars)
        else { return nil }
        return (told[0], told[1])
    }

    /// 上午9时至晚上21时: told as one span, the only times of the sentence.
    private func hours(before end: Int, _ sentence: FigureSentence) -> (Time, Time)? {
        let told = account.mentions.starting(in: sentence.range).filter {
            $0.range.upperBound <= end && $0.date?.startSecond != nil
        }
        guard told.count == 1, let range = told.first?.range, let date = told.first?.date, date.isRange,
            date.start == date.end, !Self.nextDay.isFound(in: range, of: account.scalars), let start = date.startSecond,
            let last = date.endSecond, last > start
        else { return nil }
        // The end is the last second of its minute or hour.
        let close = last % 60 == 59 ? last - 59 : last
        return ((start, range, false), (close % 3600 == 3540 ? close - 3540 : close, range, false))
    }

    /// 6月21日22时至6月23日6时停水，持续32小时: told as one span over several days, with the word of it right before the number.
    private func hoursOfDays(before place: Int, _ sentence: FigureSentence) -> (Time, Time)? {
        let (figure, lead) = (sentence.figures[place], sentence.lead(place))
        let told = account.dates(in: sentence.range.lowerBound..<figure.range.lowerBound).filter {
            $0.date.granularity != .indefinite
        }
        guard told.count == 1, let range = told.first?.range, let date = told.first?.date, date.isRange,
            let first = date.start, let last = date.end, let start = date.startSecond, let close = date.endSecond,
            (1...6).contains(last.dayNumber - first.dayNumber), WrittenDays(account.scalars, range).days.count == 2,
            account.scalars[range].count(where: { $0 == "时" || $0 == "点" || $0 == ":" || $0 == "：" }) == 2,
            figure.range.upperBound == sentence.clause(place).upperBound
                || ScalarSet("。").contains(account.scalars[figure.range.upperBound]),
            Self.lasting.start(endingAt: lead.upperBound, from: lead.lowerBound, in: account.scalars) != nil
        else { return nil }
        let end = (last.dayNumber - first.dayNumber) * 86_400 + (close % 60 == 59 ? close - 59 : close)
        return ((start, range, true), (end % 3600 == 3540 ? end - 3540 : end, range, true))
    }

    private static let lasting = CueWords(
        "历时 持续 持续了 时长 时长为 停水 停电 停气 停水时长 停电时长 停水时间 停电时间 停水时间为 停电时间为 共停水 共停电 将持续 预计持续 中断 封闭 共 共计 总计 前后")
    private static let nextDay = CueWords("明 次日 翌日 第二天 后天 今")

    /// Scalars from the one time to the other.
    private static let near = 24
    private static let towards = CueWords("到 至 直到 一直到")
    private static let ending = CueWords("结束 到站 到达 抵达 完成 恢复 收工 散场 落幕 停止 熄灭 扑灭 脱险 下台 缝合")
}
