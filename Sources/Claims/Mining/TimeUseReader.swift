import Extraction
import SourceText

/// Turns a date as read into the time that figures beside it speak of.
struct TimeUseReader {
    let scalars: [UInt32]
    /// The day of printing.
    let printed: CalendarDate?
    let events: EventLexicon

    private static let now = CueWords("现在 目前 当前 如今 眼下 此刻")

    /// Nil where the expression frames no figure: recurring, a mere hour, a numbered year of a scheme (第二年度), `三日`.
    /// A use without a frame is a time that cannot be told: what follows it is not said of the time before it.
    func use(of date: DateMention, at range: Range<Int>, in frame: SentenceFrame, after last: TimeFrame?)
        -> SentenceFrame.TimeUse?
    {
        switch date.granularity {
        case .recurring, .era: return nil
        case .indefinite:
            // 前年开张，目前养鹅800只: what is told of now is not told of the time named before.
            guard Self.now.end(startingAt: range.lowerBound, to: range.upperBound, in: scalars) != nil else {
                return nil
            }
            return SentenceFrame.TimeUse(range: range, frame: nil, yearOffset: nil, isOpening: false, datesEvent: false)
        default: break
        }
        guard !isNumbered(range, in: frame), !isBareDay(date, range), !isName(range), !isOfEachDay(date) else {
            return nil
        }
        guard let known = span(of: date, isReached: isReached(range)),
            printed != nil || date.resolution != .inherited || last != nil
        else {
            guard date.isSince || date.granularity == .hour || date.granularity == .dayPart else {
                return SentenceFrame.TimeUse(
                    range: range, frame: nil, yearOffset: offset(ofWord: range), isOpening: false, datesEvent: false)
            }
            return nil
        }
        let shifted = isBaseYear(range) ? known.movedBack(toYearBefore: last) : known
        let offset = date.granularity == .year ? printed.map { shifted.year - $0.year } : nil
        let event = eventBehind(range, in: frame)
        return SentenceFrame.TimeUse(
            range: range, frame: shifted, yearOffset: offset,
            isOpening: isOpening(date, range) || isEpithet(event, range) || opensClause(range, in: frame),
            datesEvent: event != nil && shifted.length == 1 && !shifted.isState || endsEvent(range))
    }

    /// 建于1908年, 毕业于1984年: the verb before 于 is what the time dates, whatever follows; not 已于, 将于.
    private func endsEvent(_ range: Range<Int>) -> Bool {
        guard range.lowerBound > 1, scalars[range.lowerBound - 1] == Self.at else { return false }
        let before = scalars[range.lowerBound - 2]
        return TermReader.isHan(before) && !Self.adverbs.contains(before)
    }

    /// 于
    private static let at: UInt32 = 0x4E8E
    private static let adverbs = ScalarSet("已将曾拟定并就便又也都均即早均分终正则才初")

    /// The verb of an event behind the date in its clause.
    private func eventBehind(_ range: Range<Int>, in frame: SentenceFrame) -> Range<Int>? {
        let clause = frame.clause(at: range.upperBound - 1)
        guard range.upperBound < clause.upperBound else { return nil }
        return events.events(in: scalars, range.upperBound..<min(clause.upperBound, range.upperBound + 24)).first?.range
    }

    /// `2023年12月动工的大桥`, `成立于1956年的剧团`: the time only tells which thing is meant.
    private func isEpithet(_ event: Range<Int>?, _ range: Range<Int>) -> Bool {
        func isAttributive(_ end: Int) -> Bool { end < scalars.count && scalars[end] == 0x7684 }
        if let event, isAttributive(event.upperBound) { return true }
        return range.lowerBound > 0 && scalars[range.lowerBound - 1] == 0x4E8E && isAttributive(range.upperBound)
    }

    /// `年初计划`, `年底前目标`: the time is part of what a thing is called.
    private static let names = CueWords("计划 目标 任务 票决 确定的 提出的 预算 指标 预期")

    /// 年终奖: the time is part of a word.
    private static let words = CueWords("年终奖 年终总结 年终考核 年终盘点")

    private func isName(_ range: Range<Int>) -> Bool {
        let limit = min(scalars.count, range.upperBound + 3)
        if Self.words.end(startingAt: range.lowerBound, to: limit, in: scalars) != nil { return true }
        return Self.names.end(startingAt: range.upperBound, to: limit, in: scalars) != nil
    }

    /// The days a time expression covers; nil where it is unresolved.
    /// - Parameter isReached: whether it tells up to when: 到去年底，….
    private func span(of date: DateMention, isReached: Bool) -> TimeFrame? {
        guard let end = date.end ?? date.start else { return nil }
        if date.isUntil || date.isBefore || isReached {
            return TimeFrame(first: (date.start ?? end).dayNumber, last: end.dayNumber, isState: true)
        }
        guard let start = date.start, !date.isSince, start <= end else { return nil }
        // 今年 in a report of July is the year so far; in January it is the year to come.
        if date.granularity == .year, !date.yearIsWritten, let printed, printed.month > 2, start <= printed,
            printed < end
        {
            return TimeFrame(first: start.dayNumber, last: printed.dayNumber, isState: false, isSoFar: true)
        }
        return TimeFrame(first: start.dayNumber, last: end.dayNumber, isState: false)
    }

    private func isReached(_ range: Range<Int>) -> Bool {
        guard range.lowerBound > 0, scalars[range.lowerBound - 1] == 0x5230 else { return false }
        return range.lowerBound < 2 || !TermReader.isHan(scalars[range.lowerBound - 2])
    }

    /// 夜间22时至次日7时: hours without a day are those of each day.
    private func isOfEachDay(_ date: DateMention) -> Bool {
        date.granularity == .hour && date.isRange && date.day == nil && date.resolution == .inherited
    }

    /// 首年, 第二年度: a year of a scheme, not of the calendar.
    private func isNumbered(_ range: Range<Int>, in frame: SentenceFrame) -> Bool {
        frame.marks.contains { $0.group == .phase && $0.range.overlaps(range) }
    }

    /// `三日` without a month is more often three days (三日通票) than the third.
    private func isBareDay(_ date: DateMention, _ range: Range<Int>) -> Bool {
        guard date.month == nil || scalars[range].allSatisfy({ $0 != 0x6708 }), range.count <= 3 else { return false }
        return scalars[range.upperBound - 1] == 0x65E5 && Self.numerals.contains(scalars[range.lowerBound])
    }

    private static let numerals = ScalarSet("一二三四五六七八九十")

    /// 自2022年7月…以来, 从2020年的24微克: where something begins.
    private func isOpening(_ date: DateMention, _ range: Range<Int>) -> Bool {
        guard !date.isRange, range.lowerBound > 0 else { return false }
        return scalars[range.lowerBound - 1] == 0x81EA || scalars[range.lowerBound - 1] == 0x4ECE
    }

    /// `2018年推行改革以来`: the words for what began stand between the date and 以来.
    private func opensClause(_ range: Range<Int>, in frame: SentenceFrame) -> Bool {
        let clause = frame.clause(at: range.upperBound - 1)
        return clause.upperBound > range.upperBound
            && Self.since.start(endingAt: clause.upperBound, from: range.upperBound, in: scalars) != nil
    }

    private static let since = CueWords("以来")

    /// 上年, 前一年: the year before the one that is spoken of.
    private func isBaseYear(_ range: Range<Int>) -> Bool { Self.baseYears.contains(Array(scalars[range])) }

    private static let baseYears = Set(
        ["上年", "上一年", "前一年", "上年度", "上年同期"].map { $0.unicodeScalars.map(\.value) })

    /// The year counted from the article's own (去年 is -1), where nothing tells which that is.
    private func offset(ofWord range: Range<Int>) -> Int? {
        guard range.count == 2 || range.count == 3 || range.count == 4, scalars[range.lowerBound + 1] == 0x5E74 else {
            return nil
        }
        let tail = Array(scalars[(range.lowerBound + 2)..<range.upperBound])
        guard tail.isEmpty || Self.wholes.contains(tail) else { return nil }
        return Self.offsets[scalars[range.lowerBound]]
    }

    private static let wholes = Set(["度", "全年"].map { $0.unicodeScalars.map(\.value) })
    private static let offsets: [UInt32: Int] = [0x53BB: -1, 0x4ECA: 0, 0x524D: -2, 0x660E: 1]
}

extension TimeFrame {
    /// The calendar year of its last day.
    var year: Int { CalendarDate(dayNumber: last)?.year ?? 0 }

    /// The same stretch of the year before another frame's; itself where none is given or it spans years.
    func movedBack(toYearBefore spoken: TimeFrame?) -> TimeFrame {
        guard let spoken, spoken.length <= 366, spoken.year - 1 != year else { return self }
        return moved(toYear: spoken.year - 1) ?? self
    }

    /// The stretch moved to another year by month and day.
    func moved(toYear year: Int) -> TimeFrame? {
        guard let start = CalendarDate(dayNumber: first), let end = CalendarDate(dayNumber: last) else { return nil }
        func moved(_ date: CalendarDate, _ year: Int) -> CalendarDate? {
            CalendarDate(
                year: year, month: date.month, day: min(date.day, CalendarDate.days(inMonth: date.month, of: year)))
        }
        guard let from = moved(start, year - (end.year - start.year)), let to = moved(end, year) else { return nil }
        return TimeFrame(first: from.dayNumber, last: to.dayNumber, isState: isState, isSoFar: isSoFar)
    }
}
