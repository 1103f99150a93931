import Extraction
import SourceText

/// Finds days that are not the n-th since something began: `8月3日出海`, `出海第四天，8月9日清晨`.
struct NthDayFinder {
    let account: Account

    func relations() -> [ArithmeticRelation] {
        account.statements.flatMap { index -> [ArithmeticRelation] in
            let sentence = account.sentences[index]
            return Self.ordinals.all(in: sentence.range, of: account.scalars).compactMap {
                told($0.lowerBound, sentence)
            }.compactMap { judged($0, index) }
        }
    }

    private static let ordinals = CueWords("第")

    private struct NthDay {
        var number: Int
        var range: Range<Int>
        /// What began, where it stands right before the verb: 书市 in 书市开幕第五天.
        var noun: [UInt32]
        /// The words that may all tell of its beginning: 出海, 出发, 启程.
        var verbs: CueWords
        var day: CalendarDate
        var dayRange: Range<Int>
    }

    /// `出海第四天，8月9日`, `8月9日是开幕的第四天`.
    private func told(_ place: Int, _ sentence: FigureSentence) -> NthDay? {
        let scalars = account.scalars
        guard let number = SmallNumber.number(startingAt: place + 1, to: sentence.range.upperBound, in: scalars),
            (2...60).contains(number.value),
            let end = CueWords("天 日").end(
                startingAt: number.range.upperBound, to: sentence.range.upperBound, in: scalars)
        else { return nil }
        let floor = sentence.range.lowerBound
        let particle = CueWords("的 后 后的 之后 以后 以来").start(endingAt: place, from: floor, in: scalars)
        let verbEnd = particle ?? place
        guard let verbs = Self.verbs(endingAt: verbEnd, from: floor, in: scalars),
            let day = day(beside: place..<end, sentence)
        else { return nil }
        return NthDay(
            number: number.value, range: place..<end, noun: noun(before: verbEnd, verbs, floor), verbs: verbs,
            day: day.day, dayRange: day.range)
    }

    /// The two characters before the verb, if they are Han.
    private func noun(before end: Int, _ verbs: CueWords, _ floor: Int) -> [UInt32] {
        guard let verb = verbs.start(endingAt: end, from: floor, in: account.scalars), verb >= floor + 2 else {
            return []
        }
        let noun = Array(account.scalars[(verb - 2)..<verb])
        return noun.allSatisfy(\.isHan) && noun[1] != "是" && noun[1] != "日" ? noun : []
    }

    /// The day said of an n-th day: right behind it, or before its clause.
    private func day(beside nth: Range<Int>, _ sentence: FigureSentence) -> (day: CalendarDate, range: Range<Int>)? {
        let days = written(in: sentence.range)
        if let behind = days.first(where: { $0.range.lowerBound >= nth.upperBound }) {
            let gap = account.text(nth.upperBound..<behind.range.lowerBound)
            if ["，", "，也就是", "，即", "（", "是", "——"].contains(gap) { return behind }
        }
        guard let before = days.last(where: { $0.range.upperBound <= nth.lowerBound }) else { return nil }
        let gap = before.range.upperBound..<nth.lowerBound
        guard gap.count <= 12,
            CueWords("， 是 ，是 （ 正是 是这次 ，也是 也是").end(startingAt: gap.lowerBound, to: gap.upperBound, in: account.scalars)
                != nil, !Self.marks.isFound(in: (gap.lowerBound + 1)..<gap.upperBound, of: account.scalars)
        else { return nil }
        return before
    }

    private static let marks = CueWords("， 。 ； ：")

    /// The days told with their number, also with a time of day: 8月9日清晨, 16日中午.
    private func written(in range: Range<Int>) -> [(day: CalendarDate, range: Range<Int>)] {
        account.dates(in: range).compactMap { told in
            guard !told.date.isRange, !told.date.isLunar, !told.date.isUntil, !told.date.isBefore, !told.date.isAfter,
                told.date.resolution != .unresolved, told.date.exists, told.date.day != nil, let day = told.date.start,
                account.scalars[told.range].contains(where: { $0 == "日" || $0 == "号" })
            else { return nil }
            return (day, told.range)
        }
    }

    private func judged(_ nth: NthDay, _ index: Int) -> ArithmeticRelation? {
        let starts = account.around(index, before: 3, after: 3).flatMap { begun(nth, in: $0) }
        guard let start = starts.first, Set(starts.map(\.day)).count == 1, start.day < nth.day else { return nil }
        let passed = nth.day.dayNumber - start.day.dayNumber
        guard passed <= Self.farthest else { return nil }
        // The day of the beginning is the first, or is not counted in.
        let holds = passed + 1 == nth.number || passed == nth.number
        return ArithmeticRelation(
            stated: nth.range, terms: [start.range, nth.dayRange], computed: "第\(passed + 1)天",
            equation:
                "\(account.text(start.range))为第一天，\(account.text(nth.dayRange))是第\(passed + 1)天\(holds ? "" : "，不是" + account.text(nth.range))",
            holds: holds, confidence: 0.8)
    }

    /// In days.
    private static let farthest = 62

    /// The days on which it is told to have begun: the verb right behind a day, or the only day of its sentence.
    private func begun(_ nth: NthDay, in index: Int) -> [(day: CalendarDate, range: Range<Int>)] {
        let sentence = account.sentences[index]
        let days = written(in: sentence.range).filter { $0.range != nth.dayRange }
        guard nth.noun.isEmpty || account.text(sentence.range).contains(String(scalars: nth.noun[...])) else {
            return []
        }
        return days.filter { day in
            let others = days.filter { $0.range != day.range }
            let limit =
                others.map(\.range.lowerBound).filter { $0 > day.range.upperBound }.min() ?? sentence.range.upperBound
            let reach = others.isEmpty && !sentence.range.contains(nth.range.lowerBound) ? 40 : 10
            let behind = day.range.upperBound..<max(day.range.upperBound, min(limit, day.range.upperBound + reach))
            guard let verb = nth.verbs.first(in: behind, of: account.scalars) else { return false }
            let isNth =
                CueWords("第 的第 后第 后的第").end(
                    startingAt: verb.upperBound, to: sentence.range.upperBound, in: account.scalars) != nil
            return !isNth && !Self.notYet.isFound(in: behind.lowerBound..<verb.lowerBound, of: account.scalars)
        }
    }

    private static let notYet = CueWords("前 后 再 又 准备 报名 筹备 等待 距 离 原定 推迟 未 没 不")

    /// Of words that may stand for each other, all of the group that the text has.
    private static func verbs(endingAt end: Int, from floor: Int, in scalars: [UInt32]) -> CueWords? {
        groups.first { $0.start(endingAt: end, from: floor, in: scalars) != nil }
    }

    private static let groups: [CueWords] = [
        CueWords("出海 出港 离港 起航 启航 开航 开船 出航 扬帆 开出去 开出港 驶出 离岸 出发 启程 动身 上路 开拔 离家 出征"),
        CueWords("开幕 开展 开馆 开园 开街 开赛 开市 开张 开业 开机 开拍 开演 开播 开营 开门 迎客 亮灯 亮相 开放 启幕 开镰 开捕 开秤 开棚 开工 动工 破土 进场 开钻"),
        CueWords("复工 复产 复课 复航 复业"), CueWords("结束 闭幕 落幕 收官"), CueWords("手术"),
        CueWords("住院 入院 入住"), CueWords("停水 停电 停气"), CueWords("封路 封闭 封桥 断路"), CueWords("闭馆 停业 歇业"),
        CueWords("失踪 失联 走失"), CueWords("上映 首映 上市 上线 开售 发售 开播"), CueWords("开学 开课"), CueWords("通车 开通"),
        CueWords("试运行 试运营"),
        CueWords("休渔 禁渔 禁航 停航"),
    ]
}
