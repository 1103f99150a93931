import Extraction
import SourceText

/// Finds years of work that are not those between the two years told with them:
/// `从1955年进团到2003年退休，唱了整整五十年`, `1962年至1994年，他守了35年水库`.
struct WorkSpanFinder {
    let account: Account

    func relations() -> [ArithmeticRelation] {
        account.statements.compactMap { index in
            let sentence = account.sentences[index]
            let spans = sentence.figures.indices.filter { isWorked($0, sentence) }
            guard spans.count == 1, let span = spans.first, !account.isTold(Self.turns, in: sentence.range),
                let ends = ends(before: sentence.figures[span].range, sentence)
            else { return nil }
            return judged(sentence.figures[span], span, ends, sentence)
        }
    }

    private static let turns = CueWords(
        "先 起初 最初 后来 中途 中断 下放 期间 返聘 其中 中间 停了 离开了 调到 调往 调任 转行 改行 如今 至今 现在 之后 此后 再 又 前后 累计 加上 除去 扣除 断断续续")

    /// 唱了整整五十年, 守了35年水库; years in one post are not all the years of work.
    private func isWorked(_ place: Int, _ sentence: FigureSentence) -> Bool {
        let figure = sentence.figures[place]
        guard let years = figure.wholeYears, years >= 3 else { return false }
        let lead = sentence.opening(place)
        return Self.done.start(endingAt: lead.upperBound, from: lead.lowerBound, in: account.scalars) != nil
            && !Self.posts.isFound(in: sentence.lead(place), of: account.scalars)
    }

    private static let done = CueWords("了 了整整 了足足 整整 足足 了正好 正好 刚好 了刚好")
    private static let posts = CueWords("当了 任 兼 带了 主持 晚了 早了 提前了 延长了 过了 少了 多了")
    private static let from = CueWords("从 自")
    private static let exactly = CueWords("整整 足足 正好 刚好 不多不少")

    private typealias Ends = (from: Int, to: Int, terms: [Range<Int>])

    /// The two years that the sentence tells before the span, and no other date.
    private func ends(before span: Range<Int>, _ sentence: FigureSentence) -> Ends? {
        let told = account.dates(in: sentence.range).filter { !$0.range.overlaps(span) }
        guard told.allSatisfy({ $0.range.upperBound <= span.lowerBound && $0.date.granularity != .recurring }) else {
            return nil
        }
        if told.count == 1 { return run(told[0]) }
        guard told.count == 2, told.allSatisfy({ $0.date.yearIsWritten && !$0.date.isRange && !$0.date.isApproximate }),
            let from = told[0].date.year, let to = told[1].date.year, from < to,
            account.follows(Self.begun, told[0].range.upperBound, within: 6, to: told[1].range.lowerBound),
            account.follows(Self.ended, told[1].range.upperBound, within: 4, to: span.lowerBound)
        else { return nil }
        return (from, to, [told[0].range, told[1].range])
    }

    /// 1962年至1994年.
    private func run(_ told: Account.ToldDate) -> Ends? {
        guard told.date.isRange || told.date.granularity == .range, let from = told.date.start, let to = told.date.end,
            !told.date.isSince, !told.date.isUntil, !told.date.isApproximate, from.month == 1, from.day == 1,
            to.month == 12, to.day == 31, CueWords("年").all(in: told.range, of: account.scalars).count == 2
        else { return nil }
        return (from.year, to.year, [told.range])
    }

    private static let begun = CueWords("进 入 参 来到 到 开始 起 当 调 回 嫁 搬 接 学 下井 上船 上山 上岗 上班 拜师 从 分配 顶替 退伍 转业 支")
    private static let ended = CueWords(
        "退休 离休 退伍 转业 复员 退役 离开 卸任 停办 收摊 关张 谢幕 封箱 离岗 离任 停产 歇业 调离 毕业 交班 告老 收山 下山 上岸 病退 内退 关门 停运")

    private func judged(
        _ span: Figure, _ place: Int, _ ends: Ends, _ sentence: FigureSentence
    ) -> ArithmeticRelation? {
        guard let stated = span.wholeYears else { return nil }
        let passed = ends.to - ends.from
        let isExact = Self.exactly.isFound(in: sentence.lead(place).suffix(10), of: account.scalars)
        // 三十年 is said of twenty-eight, not 整整三十年.
        let play = isExact ? 1 : stated % 10 == 0 ? 3 : stated % 5 == 0 ? 2 : 1
        let holds = abs(passed - stated) <= play
        // Fewer years may be those of some of the time: only where they are told from one year to the other.
        let isFrom = ends.terms.contains {
            Self.from.start(endingAt: $0.lowerBound, from: sentence.range.lowerBound, in: account.scalars) != nil
        }
        guard holds || (stated > passed ? stated < 2 * passed : isExact && isFrom && passed - stated <= 3)
        else { return nil }
        return ArithmeticRelation(
            stated: span.range, terms: ends.terms, computed: "\(passed)年",
            equation: "\(ends.to)-\(ends.from)=\(passed)\(holds ? "≈" : "≠")\(stated)", holds: holds, confidence: 0.8)
    }
}
