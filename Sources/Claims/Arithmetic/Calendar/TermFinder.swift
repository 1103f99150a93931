import Extraction
import SourceText

/// Finds terms that do not reach from their beginning to their end, whatever verbs tell of these:
/// `今年1月启动为期三年的行动，到2028年12月底结束`, `新一届理事会任期四年，到2028年6月届满` (from the day of the paper).
struct TermFinder {
    let account: Account

    func relations() -> [ArithmeticRelation] {
        account.statements.compactMap { index in
            let sentence = account.sentences[index]
            let terms = sentence.figures.indices.filter { isTerm($0, sentence) }
            guard terms.count == 1, let term = terms.first, !account.isTold(Self.changes, in: sentence.range) else {
                return nil
            }
            return judged(sentence.figures[term], term, index)
        }
    }

    private static let changes = CueWords(
        "延长 延期 提前 缩短 续签 续约 续租 续聘 接续 顺延 展期 中途 补选 增补 接任 推迟 延至 延到 延后 原定 原本 实际 分两批 第二批 分批 分期 第二阶段 第二轮 后续 随后 再用 此前 扣除 连任 最长 最多 试用 ；"
    )

    // MARK: The term

    /// 为期三年, 任期5年, 五年任期, “清河”三年行动, 用三年时间.
    private func isTerm(_ place: Int, _ sentence: FigureSentence) -> Bool {
        let (figure, scalars) = (sentence.figures[place], account.scalars)
        guard figure.dimension == .calendarTime, figure.isExact, figure.per == nil, Self.days(figure) != nil else {
            return false
        }
        let (lead, limit) = (sentence.opening(place), sentence.range.upperBound)
        if let word = Self.terms.start(endingAt: lead.upperBound, from: lead.lowerBound, in: scalars) {
            let isOtherWord = word > lead.lowerBound && Self.notTerms.contains(scalars[word - 1])
            return scalars[word] != "期" || !isOtherWord
        }
        if Self.named.end(startingAt: figure.range.upperBound, to: limit, in: scalars) != nil { return true }
        // 十年禁渔期, not 三年疫情期间.
        let behind = figure.range.upperBound..<min(figure.range.upperBound + 4, limit)
        if let term = CueWords("期").first(in: behind, of: scalars), term.lowerBound > behind.lowerBound,
            !Self.notTerms.contains(scalars[term.lowerBound - 1]),
            CueWords("期间 期内 期末 期初 期满 期中 期货").end(startingAt: term.lowerBound, to: limit, in: scalars) == nil
        {
            return true
        }
        return Self.using.start(endingAt: lead.upperBound, from: lead.lowerBound, in: scalars) != nil
            && (account.text(figure.range).hasSuffix("时间")
                || CueWords("时间 的时间").end(startingAt: figure.range.upperBound, to: limit, in: scalars) != nil)
    }

    private static let terms = CueWords("为期 锁定 限售 禁售 期 期为 期限 期限为 历时 试行 试运行 先行试行 起试行")
    /// 一期, 同期, 学期 and the like are no terms.
    private static let notTerms = ScalarSet("一二三四五六七八九十两首末同近长短早前后中本上下初学假日星分周定到逾过延超如按预")
    private static let named = CueWords(
        "任期 租期 聘期 合同期 服务期 承包期 建设期 施工期 工期 的任期 的租期 的聘期 的合同期 的承包期 的工期 租约 租约， 合约 行动 攻坚 专项行动 攻坚行动 行动计划 计划 试点")
    private static let using = CueWords("用 计划用 利用 拟用 将用")

    /// The days of a term, as long as months are on average.
    private static func days(_ figure: Figure) -> Int? {
        guard figure.unit != "周年", let days = figure.value.multiplied(by: ExactNumber(30_437)),
            let whole = days.divided(by: ExactNumber(1000)), whole >= ExactNumber(27), whole < ExactNumber(40_000)
        else { return nil }
        return Int(whole.numerator) / Int(max(1, whole.denominator))
    }

    // MARK: Its ends

    struct End {
        var days: ClosedRange<Int>
        var range: Range<Int>
        /// 年底, or a year alone: a year begun is often counted as one.
        var isByYear: Bool
    }

    private func judged(_ term: Figure, _ place: Int, _ index: Int) -> ArithmeticRelation? {
        let sentence = account.sentences[index]
        let told = account.dates(in: sentence.range).filter {
            $0.date.granularity != .indefinite && !$0.range.overlaps(term.range)
        }
        guard let last = told.last, let end = end(last), isEnd(last.range, sentence, term.range) else { return nil }
        if told.count == 1 { return fromNow(term, place, end, index) ?? fromBefore(term, place, end, index) }
        guard told.count == 2, let start = self.start(told[0], before: told[1].range, sentence, term) else {
            return nil
        }
        return relation(term, start, end, terms: [start.range, end.range])
    }

    /// 试点去年7月启动。试点为期一年，今年12月底结束: the sentence before tells when the same thing began.
    private func fromBefore(_ term: Figure, _ place: Int, _ end: End, _ index: Int) -> ArithmeticRelation? {
        let sentence = account.sentences[index]
        let lead = sentence.opening(place)
        guard let before = account.around(index, before: 1, after: 0).first, before < index,
            let word = Self.terms.start(endingAt: lead.upperBound, from: lead.lowerBound, in: account.scalars),
            word >= lead.lowerBound + 2
        else { return nil }
        let other = account.sentences[before]
        let told = account.dates(in: other.range).filter { $0.date.granularity != .indefinite }
        let subject = account.scalars[(word - 2)..<word]
        let isSame = other.range.dropLast().contains { account.scalars[$0..<($0 + 2)].elementsEqual(subject) }
        guard told.count == 1, isSame, lead.count <= 10, !account.isTold(Self.changes, in: other.range),
            let start = start(told[0], before: other.range.upperBound..<other.range.upperBound, other, term)
        else { return nil }
        return relation(term, start, end, terms: [start.range, end.range])
    }

    /// A body that was just elected begins its term with the paper.
    private func fromNow(_ term: Figure, _ place: Int, _ end: End, _ index: Int) -> ArithmeticRelation? {
        let sentence = account.sentences[index]
        let isElection = account.around(index, before: 3, after: 1).contains {
            CueWords("当选 选举 换届 选出").isFound(in: account.sentences[$0].range, of: account.scalars)
        }
        guard isElection else { return nil }
        let before = sentence.range.lowerBound..<term.range.lowerBound
        guard let printed = account.date, CueWords("任期").isFound(in: sentence.lead(place), of: account.scalars),
            Self.elected.isFound(in: before, of: account.scalars)
        else { return nil }
        let now = End(days: (printed.dayNumber - 60)...(printed.dayNumber + 60), range: 0..<0, isByYear: false)
        return relation(term, now, end, terms: [end.range])
    }

    private static let tenures = CueWords("任期 聘期 租期 合同期 服务期 承包期 租约 合约")
    private static let elected = CueWords("新一届 新当选 新选出 新产生 新选举产生 新组成")

    // MARK: The reckoning

    private func relation(_ term: Figure, _ start: End, _ end: End, terms: [Range<Int>]) -> ArithmeticRelation? {
        guard let stated = Self.days(term), end.days.lowerBound > start.days.lowerBound else { return nil }
        let least = end.days.lowerBound - start.days.upperBound
        let most = end.days.upperBound - start.days.lowerBound + 1
        // Farther off, the end is that of something else.
        guard least < 3 * stated, most * 3 > stated else { return nil }
        let around = max(0, term.range.lowerBound - 4)..<min(account.scalars.count, term.range.upperBound + 4)
        let isTenure = Self.tenures.isFound(in: around, of: account.scalars)
        let isInYears = (term.wholeYears ?? 0) > 1 && !isTenure
        let slack = stated <= 400 ? 22 : 45
        // Calendar years begun are counted as years: 三年行动 from March may end with the year.
        let (less, more) = isInYears && end.isByYear ? (335, start.isByYear ? 0 : 100) : (slack, slack)
        let holds = (least - more...most + less).contains(stated)
        let months = ((least + most) / 2 * 1000 + 15_000) / 30_437
        let shown = [(months / 12, "年"), (months % 12, "个月")].filter { $0.0 > 0 }.map { "\($0.0)\($0.1)" }.joined()
        let from = start.range.isEmpty ? "见报日" : account.text(start.range)
        return ArithmeticRelation(
            stated: term.range, terms: terms, computed: shown,
            equation: "\(from)至\(account.text(end.range))约\(shown)\(holds ? "≈" : "≠")\(account.text(term.range))",
            holds: holds, confidence: 0.8)
    }
}
