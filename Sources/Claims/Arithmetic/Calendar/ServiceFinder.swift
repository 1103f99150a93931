import Extraction

/// Finds years of work that do not reach from their beginning to the end that is told of this year:
/// `1988年进厂，整整干了二十八年` of one who retires in 2025.
struct ServiceFinder {
    let account: Account

    func relations() -> [ArithmeticRelation] {
        guard let printed = account.date else { return [] }
        return account.statements.flatMap { index in
            account.sentences[index].figures.indices.compactMap { judged($0, index, printed.year) }
        }
    }

    private func judged(_ place: Int, _ index: Int, _ now: Int) -> ArithmeticRelation? {
        let sentence = account.sentences[index]
        let figure = sentence.figures[place]
        guard let count = figure.wholeYears, count >= 3, isToldToTheYear(place, sentence) else { return nil }
        var beginnings = beginnings(before: figure.range.lowerBound, sentence)
        if beginnings.isEmpty { beginnings = beginning(before: index, place).map { [$0] } ?? [] }
        guard let start = beginnings.last,
            isStillAtWork(from: start.range.upperBound, to: figure.range.lowerBound) || isEnding(near: index)
        else { return nil }
        let passed = now - start.value
        let holds = beginnings.contains {
            abs(now - $0.value - count) <= 1
        }
        return ArithmeticRelation(
            stated: figure.range, terms: [start.range], computed: "\(passed)年",
            equation: "\(now)-\(start.value)=\(passed)\(holds ? "≈" : "≠")\(count)", holds: holds, confidence: 0.8)
    }

    /// 整整干了二十八年, 干了整整二十八年; without such a word years are told round.
    private func isToldToTheYear(_ place: Int, _ sentence: FigureSentence) -> Bool {
        Self.exactly.isFound(in: sentence.lead(place).suffix(10), of: account.scalars)
            && !Self.posts.isFound(in: sentence.lead(place), of: account.scalars)
    }

    /// Years in one post are not all the years of work.
    private static let posts = CueWords("当 任 兼 带 主持")

    private static let exactly = CueWords("整整 正好 刚好 恰好 不多不少")

    /// The years of the sentence in which one began to work, where it tells no others but that of birth.
    private func beginnings(before end: Int, _ sentence: FigureSentence) -> [(value: Int, range: Range<Int>)] {
        let limit = sentence.range.upperBound
        let years = account.writtenYears(in: sentence.range).filter {
            !account.follows(Self.births, $0.range.upperBound, within: 1, to: limit)
        }
        guard let last = years.last, last.range.upperBound <= end,
            years.allSatisfy({ account.follows(Self.begun, $0.range.upperBound, within: 2, to: end) }),
            !account.isTold(Self.turns, in: last.range.upperBound..<limit)
        else { return [] }
        return years
    }

    /// `1963年毕业留校。…到今年暑假，我站讲台就整整62年了`: the only year told with the words of taking up work in the sentences
    /// before, where the span is told of work and no other year stands between.
    private func beginning(before index: Int, _ place: Int) -> (value: Int, range: Range<Int>)? {
        let sentence = account.sentences[index]
        guard account.writtenYears(in: sentence.range).isEmpty,
            Self.working.isFound(in: sentence.opening(place), of: account.scalars)
        else { return nil }
        let before = account.around(index, before: 3, after: 0).filter { $0 < index }
        let years = before.flatMap { account.writtenYears(in: account.sentences[$0].range) }
        let limit = sentence.range.lowerBound
        guard let last = years.last,
            account.follows(Self.entered, last.range.upperBound, within: 4, to: limit),
            years.count(where: { account.follows(Self.entered, $0.range.upperBound, within: 4, to: limit) }) == 1,
            !account.isTold(Self.turns, in: last.range.upperBound..<limit)
        else { return nil }
        return last
    }

    private static let working = CueWords("站讲台 站在讲台 教书 教了 从教 干了 干这行 工作了 当了 守了 跑了 开了 从医 从艺 从警 上班")
    private static let entered = CueWords("留校 参加工作 任教 走上讲台 入职 进厂 入行 从教 从医 参军 入伍 进站 进院 上岗")

    private static let births = CueWords("出生 生于 生")
    private static let begun = CueWords("进 入 参 来 到 开始 起 当 调 回 嫁 搬 接 学 下井 上船 上山 上岗 上班 拜师 从 分到 分配 顶替 退伍 转业")
    private static let turns = CueWords("先 起初 最初 后来 之后 离开 调到 调往 调任 转到 转行 改行 辞职 下海 停产 倒闭 前 其中 期间")

    private func isStillAtWork(from start: Int, to end: Int) -> Bool {
        Self.still.isFound(in: start..<end, of: account.scalars)
    }

    private static let still = CueWords("至今 如今 到今年 今年 到现在 现在仍 现在还 依然 直到今天 直到现在")

    /// Whether work ends this year: 本月退休, told in this sentence or one beside it.
    private func isEnding(near index: Int) -> Bool {
        account.around(index).contains { other in
            let sentence = account.sentences[other]
            guard let end = Self.ends.first(in: sentence.range, of: account.scalars) else { return false }
            let lead = sentence.range.lowerBound..<end.lowerBound
            return Self.now.isFound(in: lead, of: account.scalars) && account.writtenYears(in: lead).isEmpty
        }
    }

    private static let ends = CueWords("退休 退了休 离岗 卸任 交班 告别岗位 告别了岗位 最后一趟 最后一次 最后一班 最后一课 封刀 收山")
    private static let now = CueWords("今年 本月 本周 上周 昨天 昨日 今天 今日 前天 近日 日前 这个月 上个月 上月")
}
