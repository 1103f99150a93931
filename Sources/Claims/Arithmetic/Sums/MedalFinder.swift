import Extraction

/// Finds counts of medals that do not make their total: `12金、9银、15铜共35枚`, `8枚金牌、6枚银牌、7枚铜牌，奖牌总数22枚`.
struct MedalFinder {
    let account: Account

    func relations(in index: Int) -> [ArithmeticRelation] {
        let sentence = account.sentences[index]
        guard sentence.figures.count >= 4 else { return [] }
        return sentence.figures.indices.dropLast(3).compactMap { place in
            let medals = (place..<place + 3).map { sentence.figures[$0] }
            guard zip(medals, Self.metals).allSatisfy({ isOf($1, $0) }), areTogether(place, sentence) else {
                return nil
            }
            return judged(sentence, medals, place + 3)
        }
    }

    private static let metals: [UInt32] = ["金", "银", "铜"]

    /// Whether a figure counts medals of a metal: the metal stands in its unit or its noun.
    private func isOf(_ metal: UInt32, _ figure: Figure) -> Bool {
        figure.isExact && figure.dimension == .count
            && (figure.unit.unicodeScalars.first?.value == metal
                || account.scalars[figure.range.upperBound...].first == metal
                || figure.unit.unicodeScalars.dropFirst().first?.value == metal)
    }

    private func areTogether(_ place: Int, _ sentence: FigureSentence) -> Bool {
        sentence.gap(place, place + 1).count <= 4 && sentence.gap(place + 1, place + 2).count <= 4
    }

    /// 共35枚, 共计35块奖牌, 奖牌总数35枚 right behind.
    private func judged(_ sentence: FigureSentence, _ medals: [Figure], _ place: Int) -> ArithmeticRelation? {
        let stated = sentence.figures[place]
        let gap = sentence.gap(place - 1, place)
        guard stated.isExact, stated.dimension == .count, gap.count <= 8,
            account.word(.total, endingAt: gap.upperBound, from: gap.lowerBound) != nil,
            "枚块面".contains(stated.unit.prefix(1)), let sum = FigureSum(medals)
        else { return nil }
        return account.relation(
            stated: stated, terms: medals, computed: sum.allowed, plain: sum.value, formula: sum.formula,
            confidence: 0.9)
    }
}
