import Extraction
import SourceText

/// Finds terms that do not reach from their beginning to their end: `2021年4月上任，三年任期于2025年4月届满`.
struct TenureFinder {
    let account: Account

    func relations() -> [ArithmeticRelation] {
        account.statements.compactMap { index in
            let sentence = account.sentences[index]
            let terms = sentence.figures.filter { isTerm($0, sentence) }
            guard terms.count == 1, let term = terms.first, !account.isTold(Self.changes, in: sentence.range),
                let (start, end) = ends(term, sentence)
            else { return nil }
            return judged(term, start, end)
        }
    }

    private static let changes = CueWords("延长 延期 提前 缩短 续 顺延 展期 中途 补选 增补 接任")

    /// 三年任期, 六年租期.
    private func isTerm(_ figure: Figure, _ sentence: FigureSentence) -> Bool {
        guard figure.wholeYears != nil else { return false }
        return Self.terms.start(
            endingAt: figure.range.lowerBound, from: sentence.range.lowerBound, in: account.scalars) != nil
            || CueWords("任期 租期 聘期 合同期 服务期 有效期 合约期 承包期 的任期 的租期 的聘期 的合同期 的承包期 租约 合约").end(
                startingAt: figure.range.upperBound, to: sentence.range.upperBound, in: account.scalars) != nil
    }

    private static let terms = CueWords("任期 租期 聘期 合同期 服务期 承包期 任期为 租期为 聘期为 合同期为 承包期为 一签 一租")

    /// The two dates of the sentence: one before the term, one behind it that says when it runs out.
    private func ends(_ term: Figure, _ sentence: FigureSentence) -> (Account.ToldDate, Account.ToldDate)? {
        let told = account.dates(in: sentence.range).filter {
            $0.date.granularity != .indefinite && !$0.range.overlaps(term.range)
        }
        guard told.count == 2, told.allSatisfy({ isPlain($0.date) }),
            told[0].range.upperBound <= term.range.lowerBound, term.range.upperBound <= told[1].range.lowerBound,
            account.follows(Self.beginning, told[0].range.upperBound, within: 4, to: term.range.lowerBound)
                || told[0].date.isSince,
            account.follows(Self.ending, told[1].range.upperBound, within: 2, to: sentence.range.upperBound)
        else { return nil }
        return (told[0], told[1])
    }

    private static let beginning = CueWords("就任 上任 当选 起 签 到任 履新 生效 承租 租下 就职 入驻 承包 受聘 选举产生")
    private static let ending = CueWords("届满 到期 期满 结束 终止 满")

    private func isPlain(_ date: DateMention) -> Bool {
        date.start != nil && !date.isRange && !date.isApproximate && [.day, .month, .year].contains(date.granularity)
    }

    private func judged(_ term: Figure, _ start: Account.ToldDate, _ end: Account.ToldDate) -> ArithmeticRelation? {
        guard let from = start.date.start, let to = end.date.start, let years = term.wholeYears else { return nil }
        let passed = (to.year - from.year) * 12 + to.month - from.month
        // A year alone leaves open whether the last day of one or the first of the next ends the term.
        let isByYear = start.date.granularity == .year || end.date.granularity == .year
        let play = isByYear ? 12 : 1
        // Farther off, it was held for several terms.
        guard passed > 0, passed < 36 * years else { return nil }
        let holds = abs(passed - years * 12) <= play
        let shown = [(passed / 12, "年"), (passed % 12, "个月")].filter { $0.0 > 0 }.map { "\($0.0)\($0.1)" }.joined()
        return ArithmeticRelation(
            stated: term.range, terms: [start.range, end.range], computed: shown,
            equation:
                "\(account.text(start.range))至\(account.text(end.range))为\(shown)\(holds ? "≈" : "≠")\(account.text(term.range))",
            holds: holds, confidence: 0.85)
    }
}
