import Extraction
import SourceText

/// Finds places gained or lost that do not lead from the place before to the one now:
/// `排名第四，比去年同期前进了2位…。去年同期排第五位`, `由第38位上升到第31位，提升6位`.
struct PlaceShiftFinder {
    typealias Place = PlaceMentions.Place
    let account: Account

    func relations(in index: Int) -> [ArithmeticRelation] {
        let sentence = account.sentences[index]
        let shifts = shifts(in: sentence)
        guard shifts.count == 1, let shift = shifts.first else { return [] }
        if let (now, base) = againstBase(shift, sentence) { return [judged(now, base, shift)] }
        if let (now, base) = between(shift, sentence) { return [judged(now, base, shift)] }
        guard let now = now(before: shift, sentence) else { return [] }
        let before = fromTo(now, shift, sentence) ?? told(now, shift, index)
        return before.map { [judged(now, $0, shift)] } ?? []
    }

    // MARK: The shift

    struct Shift {
        var places: Int
        var gains: Bool
        var range: Range<Int>
        /// The time that it is compared with; nil where none is told.
        var time: EarlierTime?
    }

    func places(in range: Range<Int>) -> [Place] { PlaceMentions(account: account).places(in: range) }

    /// 前进了2位, 上升8个位次, at the end of a clause.
    private func shifts(in sentence: FigureSentence) -> [Shift] {
        let words = [(Self.up, true), (Self.down, false)].flatMap { words, gains in
            words.all(in: sentence.range, of: account.scalars).map { (range: $0, gains: gains) }
        }
        // 前进了 holds 进了.
        let longest = words.filter { word in
            !words.contains {
                $0.range != word.range && $0.range.contains(word.range.lowerBound) && $0.range.count > word.range.count
            }
        }
        return longest.compactMap { word in
            let (start, limit) = (word.range.upperBound, sentence.range.upperBound)
            guard let number = SmallNumber.number(startingAt: start, to: limit, in: account.scalars),
                let end = Self.units.end(startingAt: number.range.upperBound, to: limit, in: account.scalars),
                end == limit || !account.scalars[end].isHan
            else { return nil }
            let clause = account.clause(at: word.range.lowerBound, of: sentence)
            let lead = clause.lowerBound..<word.range.lowerBound
            let time = EarlierTime(in: lead, of: account.scalars)
            // 比前年, 比五年前: a place of another time.
            guard time != nil || !account.has(.baseMark, in: lead) || places(in: lead).count == 1 else { return nil }
            return Shift(places: number.value, gains: word.gains, range: number.range.lowerBound..<end, time: time)
        }
    }

    private static let up = CueWords(
        "连升 前进了 前进 上升了 上升 提升了 提升 前移了 前移 跃升了 跃升 提高了 提高 攀升了 攀升 进步了 进步 晋升了 晋升 进了 升了 晋位 进位 前移动")
    private static let down = CueWords("下降了 下降 后退了 后退 退步了 退步 后移了 后移 下滑了 下滑 跌了 退后了 掉了 降了 倒退了 倒退 退了 退后")
    private static let units = CueWords("位 名 个位次 个名次 个位置 个席位 位次")

    // MARK: The place before, told apart

    /// The only place of the article whose clause begins with the time that the shift is compared with, and names
    /// nothing that the sentence of the shift does not name.
    private func told(_ now: Place, _ shift: Shift, _ index: Int) -> Place? {
        let found = account.statements.flatMap { other in
            places(in: account.sentences[other].range).filter {
                $0.range != now.range && isBefore($0, other, shift, index)
            }
        }
        return Set(found.map(\.number)).count == 1 ? found[0] : nil
    }

    private func isBefore(_ place: Place, _ other: Int, _ shift: Shift, _ index: Int) -> Bool {
        let (sentence, own) = (account.sentences[other], account.sentences[index])
        let clause = account.clause(at: place.range.lowerBound, of: sentence)
        var start = clause.lowerBound
        // 去年同期，云岭排第五位; 去年测产，云岭的单产只有583公斤，排倒数第三
        for _ in 0..<2
        where start > sentence.range.lowerBound
            && EarlierTime(in: start..<place.range.lowerBound, of: account.scalars) == nil
        {
            start = account.clause(at: start - 1, of: sentence).lowerBound
        }
        // 云岭去年排在第48位，今年升至第45位，前移了3位: one subject of both.
        let isSubject = other == index && start == sentence.range.lowerBound && shift.time == nil
        guard let time = EarlierTime(in: start..<place.range.lowerBound, of: account.scalars),
            time.range.lowerBound <= start + (isSubject ? Self.subject : 1),
            places(in: start..<clause.upperBound).count == 1,
            shift.time.map({ $0.kind == time.kind }) ?? (other == index),
            time.range != shift.time?.range
        else { return false }
        let alike = NamedAlike(account: account, plain: Self.plain)
        let names = alike.names(in: time.range.upperBound..<place.range.lowerBound)
        let isNear = other == index || account.around(index).contains(other)
        let around = other == index ? own.range.lowerBound..<time.range.lowerBound : own.range
        return names.allSatisfy { alike.stands($0, in: around) }
            && (isNear || names.reduce(0) { $0 + $1.count } >= Self.told)
    }

    /// Characters of a subject before a time.
    private static let subject = 8
    /// Characters that a place told far off must name again.
    private static let told = 4
    private static let plain = CueWords(
        "在 的 排 排名 排在 排位 位列 列 居 位居 名列 为 是 获 获得 得 则 还 还是 只 仅 处于 位于 他们 她们 该市 该县 该队 该校 我市 我县 以 于 ， 只排 只排在 名次 仅列 还排在 还只排"
    )

    // MARK: The judgement

    private func judged(_ now: Place, _ before: Place, _ shift: Shift) -> ArithmeticRelation {
        let gained = before.number - now.number
        let holds = gained == (shift.gains ? shift.places : -shift.places)
        let shown = gained == 0 ? "没有变动" : "\(gained > 0 ? "前进" : "后退")\(abs(gained))位"
        return ArithmeticRelation(
            stated: shift.range, terms: [before.range, now.range], computed: shown,
            equation: "\(before.number)-\(now.number)=\(gained)\(holds ? "≈" : "≠")\(account.text(shift.range))",
            holds: holds, confidence: 0.8)
    }
}
