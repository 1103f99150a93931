import Extraction

/// Finds shares that compare two figures told right before: `每盒2960元，进口药一盒要7400元，不到人家的三成`,
/// `一年用电90亿度，电站一年发72亿度，等于全市用电量的六成`.
struct ComparedShareFinder {
    let account: Account

    func relations(in index: Int) -> [ArithmeticRelation] {
        let sentence = account.sentences[index]
        return sentence.figures.indices.compactMap { place in
            sentence.figures[place].isShare && isCompared(sentence, place) ? judged(sentence, place) : nil
        }
    }

    /// 不到人家的, 等于全市用电量的: what is compared, and 的 right before the share, with no figure between.
    private func isCompared(_ sentence: FigureSentence, _ place: Int) -> Bool {
        let lead = sentence.lead(place)
        guard lead.lowerBound == sentence.clause(place).lowerBound,
            let word = Self.comparing.last(in: lead, of: account.scalars)
        else { return false }
        let end = sentence.figures[place].range.lowerBound
        let name = word.upperBound..<max(word.upperBound, end - 1)
        return account.scalars[end - 1] == "的" && (2...Self.longestName).contains(name.count)
            && !Self.others.isFound(in: name, of: account.scalars)
    }

    private static let comparing = CueWords("等于 相当于 不到 不足 只有 仅为 仅是 才是 只是 还不到 大约是 约为 约是 差不多是 顶得上 顶")
    private static let longestName = 8
    /// 去年的, 全国的: of a figure that need not stand here.
    private static let others = CueWords("去年 上年 前年 全国 全省 世界 全球 上届 从前 过去 原来 以前 计划 目标 平时 平常 平日 往常 往年 常年 同期 正常 旺季 淡季")

    private func judged(_ sentence: FigureSentence, _ place: Int) -> ArithmeticRelation? {
        let stated = sentence.figures[place]
        let before = sentence.figures[..<place].filter { $0.clause + 3 >= stated.clause && !$0.isTime }
        guard let last = before.last, last.isExact, !last.isShare, last.clause + 1 == stated.clause else { return nil }
        let pair = before.filter { $0.measure == last.measure }
        guard pair.count == 2, pair[0].isExact, pair[0].clause < pair[1].clause, pair[0].value != pair[1].value else {
            return nil
        }
        let (part, whole) = pair[0].value < pair[1].value ? (pair[0], pair[1]) : (pair[1], pair[0])
        guard let plain = part.value.divided(by: whole.value)?.multiplied(by: ExactNumber(100)) else { return nil }
        let holds = part.allowed.divided(by: whole.allowed).multiplied(by: 100).intersects(stated.tolerated)
        let shown = Figure.rounded(plain) + "%"
        return ArithmeticRelation(
            stated: stated.range, terms: [part.range, whole.range], computed: shown,
            equation: "\(part.plain)÷\(whole.plain)=\(shown)\(holds ? "≈" : "≠")\(account.text(stated.range))",
            holds: holds, confidence: 0.8)
    }
}
