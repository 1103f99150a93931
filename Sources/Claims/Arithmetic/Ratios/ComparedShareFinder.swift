import Extraction

/// Finds shares that compare two figures told right before: `每盒2960元，进口药一盒要7400元，不到人家的三成`,
/// `一年用电90亿度，电站一年发72亿度，等于全市用电量的六成`.
struct ComparedShareFinder {
    let account: Account

    func relations(in index: Int) -> [ArithmeticRelation] {
        let sentence = account.sentences[index]
        return sentence.figures.indices.compactMap { place in
            guard sentence.figures[place].isShare, let name = compared(sentence, place) else { return nil }
            return judged(sentence, place, name)
        }
    }

    /// 不到人家的, 等于全市用电量的: what is compared, and 的 right before the share, with no figure between.
    private func compared(_ sentence: FigureSentence, _ place: Int) -> Range<Int>? {
        let lead = sentence.lead(place)
        guard lead.lowerBound == sentence.clause(place).lowerBound,
            let word = Self.comparing.last(in: lead, of: account.scalars)
        else { return nil }
        let end = sentence.figures[place].range.lowerBound
        let name = word.upperBound..<max(word.upperBound, end - 1)
        return account.scalars[end - 1] == "的" && (1...Self.longestName).contains(name.count) ? name : nil
    }

    /// Whether a name is that of a figure: 人家 of the one told before, or two characters that stand in its clause.
    private func isNamed(_ name: Range<Int>, _ clause: Range<Int>) -> Bool {
        let scalars = account.scalars
        if Self.pointing.end(startingAt: name.lowerBound, to: name.upperBound, in: scalars) == name.upperBound {
            return true
        }
        return name.dropLast().contains { index in
            clause.dropLast().contains { scalars[$0] == scalars[index] && scalars[$0 + 1] == scalars[index + 1] }
        }
    }

    private static let pointing = CueWords("人家 它 它们 前者 后者 对方 别人 别家")

    private static let comparing = CueWords("等于 相当于 不到 不足 只有 仅为 仅是 才是 只是 还不到 大约是 约为 约是 差不多是 顶得上 顶")
    private static let longestName = 8

    private func judged(_ sentence: FigureSentence, _ place: Int, _ name: Range<Int>) -> ArithmeticRelation? {
        let stated = sentence.figures[place]
        let before = (0..<place).filter {
            sentence.figures[$0].clause + 3 >= stated.clause && !sentence.figures[$0].isTime
        }
        guard let last = before.last.map({ sentence.figures[$0] }), last.isExact, !last.isShare,
            last.clause + 1 == stated.clause
        else { return nil }
        let places = before.filter { sentence.figures[$0].measure == last.measure }
        let pair = places.map { sentence.figures[$0] }
        // 比计划少收40吨 is by how much.
        guard pair.count == 2, pair[0].per == pair[1].per,
            places.allSatisfy({ place in
                let lead = sentence.opening(place)
                return ![ArithmeticRole.baseMark, .more, .less].contains { account.has($0, in: lead) }
            }), pair[0].isExact, pair[0].clause < pair[1].clause, pair[0].value != pair[1].value
        else {
            return nil
        }
        let (part, whole) = pair[0].value < pair[1].value ? (pair[0], pair[1]) : (pair[1], pair[0])
        guard isNamed(name, sentence.clauses[whole.clause].range) else { return nil }
        return account.share(stated, of: part, in: ShareWhole(whole), confidence: 0.8)
    }
}
