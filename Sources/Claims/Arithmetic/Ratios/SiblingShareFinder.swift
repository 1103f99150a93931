import Extraction

/// Finds shares told side by side, of which all but one are of one whole:
/// `代表218名。其中，妇女82名，占37.6%；非党员70名，占38.5%`.
struct SiblingShareFinder {
    let account: Account

    func relations(in index: Int) -> [ArithmeticRelation] {
        let sentence = account.sentences[index]
        let pairs = pairs(in: sentence)
        guard pairs.count >= 2 else { return [] }
        let wholes = wholes(for: pairs, index)
        // A whole is known by the shares that are of it.
        let known = wholes.filter { whole in pairs.contains { relation($0, whole).holds } }
        guard let whole = known.first, Set(known.map(\.value)).count == 1 else { return [] }
        // 60岁以上2810人、20岁以下2100人. 60岁以上会说的占95%，20岁以下会说的占42%: each of a whole of its own.
        let relations = pairs.filter { pair in
            relation(pair, whole).holds || !self.wholes(for: [pair], index).contains { relation(pair, $0).holds }
        }.map { relation($0, whole) }
        guard relations.count(where: \.holds) * 2 >= relations.count else { return [] }
        return relations
    }

    private typealias Pair = (part: Figure, share: Figure)

    /// 82名，占37.6%: a figure, and right behind it the share that it is said to be.
    private func pairs(in sentence: FigureSentence) -> [Pair] {
        sentence.figures.indices.dropFirst().compactMap { place in
            let (share, part) = (sentence.figures[place], sentence.figures[place - 1])
            let lead = sentence.lead(place)
            guard share.isShare, share.isExact, !part.isShare, part.isExact, part.per == nil, lead.count <= 6,
                share.clause <= part.clause + 1,
                account.words[.share].start(endingAt: lead.upperBound, from: lead.lowerBound, in: account.scalars)
                    == lead.lowerBound
            else { return nil }
            return (part, share)
        }
    }

    /// In how many sentences before the whole is looked for; a share that is of it tells which it is.
    private static let reach = 12

    /// Larger figures of the parts' measure, before them in the sentence or further up.
    private func wholes(for pairs: [Pair], _ index: Int) -> [Figure] {
        guard let first = pairs.first, pairs.allSatisfy({ $0.part.measure == first.part.measure }) else { return [] }
        let own = account.sentences[index].figures.filter { $0.range.upperBound <= first.part.range.lowerBound }
        let before = account.before(index, count: Self.reach).flatMap { account.sentences[$0].figures }
        return (own + before).filter { figure in
            figure.measure == first.part.measure && figure.per == nil && figure.isExact
                && pairs.allSatisfy { $0.part.value < figure.value }
        }
    }

    private func relation(_ pair: Pair, _ whole: Figure) -> ArithmeticRelation {
        account.share(pair.share, of: pair.part, in: ShareWhole(whole), confidence: 0.85)
    }
}
