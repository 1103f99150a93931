import Extraction
import SourceText

/// What a growth is said of, and whether the levels beside it are of the same.
extension GrowthStatement {
    /// Whether the rate's clause speaks of what the levels measure: it has no subject of its own, or shares a character
    /// with their clauses.
    func sharesSubject(with levels: [Int]) -> Bool {
        let opening = sentence.opening(rate)
        guard let cue = subjectEnd, cue - opening.lowerBound > 1 else { return true }
        let mark = account.words[.baseMark].last(in: opening.lowerBound..<cue, of: account.scalars)?.lowerBound
        if let mark,
            mark == opening.lowerBound
                || !"同环".unicodeScalars.contains(where: { $0.value == account.scalars[mark - 1] })
        {
            return isOfTold(mark + 1..<cue, levels)
        }
        let subject = account.scalars[opening.lowerBound..<cue].filter { Self.isTelling($0) }.suffix(2)
        let name = account.scalars[opening.lowerBound..<cue].suffix(2)
        guard !subject.isEmpty, !isGeneric(Array(name), sentence.figures[levels[0]]) else { return true }
        // 产值 grows by another rate than the tons do.
        if sentence.figures[levels[0]].dimension != .money, let last = name.last, Self.worth.contains(last) {
            return false
        }
        let words = levels.flatMap { account.scalars[sentence.clause($0)] }
        return subject.contains { words.contains($0) }
    }

    /// 去年36吨，今年54吨，比去年多了五成: the time compared with is told with its level.
    private func isOfTold(_ name: Range<Int>, _ levels: [Int]) -> Bool {
        account.words[.earlier].end(startingAt: name.lowerBound, to: name.upperBound, in: account.scalars)
            == name.upperBound
            && levels.contains { level in
                let opening = sentence.opening(level)
                return opening.dropLast(max(0, name.count - 1)).contains {
                    account.scalars[$0..<($0 + name.count)].elementsEqual(account.scalars[name])
                }
            }
    }

    private static let worth = ScalarSet("值额价")

    /// Whether a subject only names the measure of a level: 面积 of 亩, 人数 of 人.
    private func isGeneric(_ subject: [UInt32], _ level: Figure) -> Bool {
        let measures: [(String, Bool)] = [
            ("面积", level.dimension == .area), ("人数", level.measure == "人"), ("里程", level.dimension == .length),
            ("金额", level.dimension == .money), ("总额", level.dimension == .money), ("产值", level.dimension == .money),
            ("数量", level.dimension == .count), ("总量", true), ("规模", true), ("总数", level.dimension == .count),
            ("产量", level.dimension == .count || level.dimension == .mass), ("客流", level.measure == "人次"),
            ("时间", level.isTime), ("用时", level.isTime), ("耗时", level.isTime), ("价格", level.dimension == .money),
            ("成本", level.dimension == .money), ("费用", level.dimension == .money),
        ]
        return measures.contains { $0.1 && subject.elementsEqual($0.0.unicodeScalars.map(\.value)) }
    }

    /// Where the cue word before the rate begins; 翻了一番 is its own.
    private var subjectEnd: Int? {
        if Self.doubles(account, figure) { return figure.range.lowerBound }
        let role: ArithmeticRole = meaning == .fallsBy ? .fall : .grow
        return account.words[role].last(in: sentence.opening(rate), of: account.scalars)?.lowerBound
    }

    /// Han characters but those of 同比, 两年间, 分别 and such.
    private static func isTelling(_ scalar: UInt32) -> Bool {
        scalar >= 0x4E00 && scalar <= 0x9FFF
            && !"同比环上年去期今较之前了也分别约近一二两三四五六七八九十间月内来总实现净累计短仅就整足恰正好刚竟又还只才".unicodeScalars.contains { $0.value == scalar }
    }

    /// 邮费3万元，总开支比上年减少40万元: the change is of something that the clause of the level does not name.
    func hasOwnSubject(_ change: Int, besides level: Int) -> Bool {
        let opening = sentence.opening(change)
        guard sentence.figures[change].clause != sentence.figures[level].clause,
            let mark = account.words[.baseMark].first(in: opening, of: account.scalars)
        else { return false }
        let subject = account.scalars[opening.lowerBound..<mark.lowerBound].filter { Self.isTelling($0) }
        let told = account.scalars[sentence.clause(level)]
        return subject.count >= 2 && !subject.contains(where: told.contains)
    }
}
