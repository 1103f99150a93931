import Extraction
import SourceText

/// Finds years gone by since the last time that do not reach from it to now: `上一次登上领奖台是在2013年。时隔九年再站上去` in 2025.
struct GapYearsFinder {
    let account: Account

    func relations() -> [ArithmeticRelation] {
        guard let printed = account.date else { return [] }
        return account.statements.flatMap { index -> [ArithmeticRelation] in
            let sentence = account.sentences[index]
            return sentence.figures.indices.compactMap { place -> ArithmeticRelation? in
                let figure = sentence.figures[place]
                let lead = sentence.lead(place)
                guard let count = figure.wholeYears,
                    Self.gap.start(endingAt: lead.upperBound, from: lead.lowerBound, in: account.scalars) != nil,
                    let year = lastTime(before: index, figure.range.lowerBound)
                else { return nil }
                let passed = printed.year - year.value
                let holds = abs(passed - count) <= 1
                return ArithmeticRelation(
                    stated: figure.range, terms: [year.range], computed: "\(passed)年",
                    equation: "\(printed.year)-\(year.value)=\(passed)\(holds ? "≈" : "≠")\(count)", holds: holds,
                    confidence: 0.8)
            }
        }
    }

    private static let gap = CueWords("时隔 相隔 阔别 睽违 暌违 隔了 时隔整整")

    /// The only year of the sentence and the one before, told as that of the last time.
    private func lastTime(before index: Int, _ end: Int) -> (value: Int, range: Range<Int>)? {
        let near = account.around(index, before: 1, after: 0)
        let years = near.flatMap { account.writtenYears(in: account.sentences[$0].range) }
        guard years.count == 1, let year = years.first, year.range.upperBound <= end,
            let home = near.first(where: { account.sentences[$0].range.contains(year.range.lowerBound) })
        else { return nil }
        let sentence = account.sentences[home].range
        let before = sentence.lowerBound..<year.range.lowerBound
        return Self.last.isFound(in: before, of: account.scalars) ? year : nil
    }

    private static let last = CueWords("上一次 上次 上一回 上回 最近一次 最后一次")
}
