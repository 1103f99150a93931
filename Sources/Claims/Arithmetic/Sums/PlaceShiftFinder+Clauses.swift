import Extraction
import SourceText

/// The place now and the place before, told in the clauses beside the shift.
extension PlaceShiftFinder {
    /// The place told last before the shift, the only one of its clause; in the clause of the shift or one of the two before.
    func now(before shift: Shift, _ sentence: FigureSentence) -> Place? {
        let clauses = sentence.clauses.filter { $0.range.lowerBound <= shift.range.lowerBound }.suffix(3)
        guard let start = clauses.first?.range.lowerBound, !account.has("；", in: start..<shift.range.lowerBound),
            let now = places(in: start..<shift.range.lowerBound).last
        else { return nil }
        let clause = account.clause(at: now.range.lowerBound, of: sentence)
        let own = places(in: clause).count
        guard EarlierTime(in: clause.lowerBound..<now.range.lowerBound, of: account.scalars) == nil || own == 2,
            own == 1 || own == 2 && isFromTo(now, sentence),
            !Self.apart.isFound(in: clause.lowerBound..<shift.range.upperBound, of: account.scalars)
        else { return nil }
        return now
    }

    private static let apart = CueWords("分别 均 都 各")

    /// 排第五位，比前年的第九位前移了三位: the clause of the shift tells the place before, the one before it the place now.
    func againstBase(_ shift: Shift, _ sentence: FigureSentence) -> (now: Place, base: Place)? {
        let clause = account.clause(at: shift.range.lowerBound, of: sentence)
        let own = places(in: clause.lowerBound..<shift.range.lowerBound)
        guard own.count == 1, let base = own.first, clause.lowerBound > sentence.range.lowerBound,
            account.has(.baseMark, in: clause.lowerBound..<base.range.lowerBound)
        else { return nil }
        let before = places(in: account.clause(at: clause.lowerBound - 1, of: sentence))
        return before.count == 1 ? (before[0], base) : nil
    }

    /// 上轮还排在第六的某队…，连升两位，来到第五: the place before, the shift, and the place now in the clause behind.
    func between(_ shift: Shift, _ sentence: FigureSentence) -> (now: Place, base: Place)? {
        let clause = account.clause(at: shift.range.lowerBound, of: sentence)
        let before = places(in: sentence.range.lowerBound..<clause.lowerBound)
        guard before.count == 1, let base = before.first, clause.upperBound < sentence.range.upperBound,
            EarlierTime(in: sentence.range.lowerBound..<base.range.lowerBound, of: account.scalars) != nil
                || Self.round.isFound(in: sentence.range.lowerBound..<base.range.lowerBound, of: account.scalars)
        else { return nil }
        let next = account.clause(at: clause.upperBound + 1, of: sentence)
        let behind = places(in: next)
        guard behind.count == 1, let now = behind.first,
            Self.reaching.end(startingAt: next.lowerBound, to: now.range.lowerBound, in: account.scalars)
                == now.range.lowerBound
        else { return nil }
        return (now, base)
    }

    private static let round = CueWords("上轮 上一轮 上届 上一届 上周 赛前 此前 昨天 前一天")
    private static let reaching = CueWords("来到 升至 升到 排到 排在 排名 跃居 位居 名列 位列 升上 爬到 退到 掉到 跌至 降至 滑到 落到")

    /// 由去年的第38位上升到第31位.
    func isFromTo(_ now: Place, _ sentence: FigureSentence) -> Bool {
        let clause = account.clause(at: now.range.lowerBound, of: sentence)
        guard let first = places(in: clause).first, first.range.upperBound < now.range.lowerBound else { return false }
        let gap = first.range.upperBound..<now.range.lowerBound
        return gap.count <= 8
            && account.has(.fromMark, in: clause.lowerBound..<first.range.lowerBound)
            && CueWords("到 至 为").start(endingAt: gap.upperBound, from: gap.lowerBound, in: account.scalars) != nil
    }

    func fromTo(_ now: Place, _ shift: Shift, _ sentence: FigureSentence) -> Place? {
        guard isFromTo(now, sentence), shift.time == nil else { return nil }
        return places(in: account.clause(at: now.range.lowerBound, of: sentence)).first
    }
}
