import Extraction
import SourceText

/// Counts of deeds and sets by name: 五件事 and “四免” are no quantities that could be added or compared, but count the list behind them.
extension ListCountFinder {
    /// `许下五件事：修水渠、通公交、装路灯、建冷库`.
    func deeds(in sentence: FigureSentence) -> [Figure] {
        Self.deeds.all(in: sentence.range, of: account.scalars).compactMap { word in
            guard
                let number = SmallNumber.number(
                    endingAt: word.lowerBound, from: sentence.range.lowerBound, in: account.scalars),
                (2...30).contains(number.value),
                number.range.lowerBound == sentence.range.lowerBound
                    || !Self.notCounts.contains(account.scalars[number.range.lowerBound - 1]),
                !sentence.figures.contains(where: { $0.range.overlaps(number.range) })
            else { return nil }
            let value = ExactNumber(number.value)
            return Figure(
                range: number.range.lowerBound..<(word.lowerBound + 1), value: value,
                allowed: ValueInterval(exactly: value), step: .zero, measure: "件", dimension: .count,
                approximation: .none, per: nil, unit: "件", factor: .one, noun: nil,
                clause: sentence.clauses.lastIndex { $0.range.lowerBound <= number.range.lowerBound } ?? 0)
        }
    }

    /// `“四免”，即免费游园、免费乘车、免挂号费`: a set by its name, and what it is made of behind it.
    func namedSets(in sentence: FigureSentence) -> [Figure] {
        sentence.range.filter { account.scalars[$0] == Self.quote }.compactMap { open in
            guard
                let number = SmallNumber.number(
                    startingAt: open + 1, to: sentence.range.upperBound, in: account.scalars),
                (2...10).contains(number.value),
                let close = (number.range.upperBound..<min(number.range.upperBound + 4, sentence.range.upperBound))
                    .first(where: { account.scalars[$0] == "”" }), close > number.range.upperBound,
                account.scalars[number.range.upperBound..<close].allSatisfy(\.isHan),
                Self.introduced.end(startingAt: close + 1, to: sentence.range.upperBound, in: account.scalars) != nil,
                Self.soon.end(startingAt: close + 1, to: sentence.range.upperBound, in: account.scalars) == nil
            else { return nil }
            let value = ExactNumber(number.value)
            return Figure(
                range: number.range, value: value, allowed: ValueInterval(exactly: value), step: .zero, measure: "项",
                dimension: .count, approximation: .none, per: nil, unit: "项", factor: .one, noun: nil,
                clause: sentence.clauses.lastIndex { $0.range.lowerBound <= open } ?? 0)
        }
    }

    /// “
    private static let quote: UInt32 = 0x201C
    private static let introduced = CueWords("，即 ，分别是 ，就是 ，也就是 ：")
    private static let soon = CueWords("，即将 ，即使 ，即可 ，即日 ，即便")

    private static let deeds = CueWords("件事 桩事")
    /// 第三件事, 几十件事, 近十件事 count no list.
    private static let notCounts = ScalarSet("第几数近约百千上余多这那")

    /// Whether a list of deeds, or of where things go to, may not be what is counted: two routes may have an end in common,
    /// and the last item may lead on to another statement (读书、看报、散步都算).
    func isDoubtful(_ found: ListCountRelation, _ open: Int, _ figure: Figure) -> Bool {
        let goes = Self.going.start(endingAt: open, from: max(0, open - 4), in: account.scalars) != nil
        guard goes || isDeed(figure) else { return false }
        if found.listed < found.count { return goes && figure.unit != "条" }
        guard let last = found.items.last, let longest = found.items.dropLast().map(\.count).max() else { return true }
        return ItemList.readsOn(last, account.scalars) || last.count > 2 * longest
            || CueWords("都 也 就 才 没").isFound(in: last, of: account.scalars)
    }

    private func isDeed(_ figure: Figure) -> Bool {
        Self.deeds.end(startingAt: figure.range.upperBound - 1, to: account.scalars.count, in: account.scalars) != nil
    }

    private static let going = CueWords("飞往 通往 开往 前往 驶往 发往 通达 开赴 奔赴 驶向 送往")
}
