import Extraction
import SourceText

/// Wholes that stand far from the share, or nowhere: of a part and its rest, of all that is told of, of a name told long before.
extension ShareFinder {
    /// `团体献血1.93万人次，约占四成，其余4.49万人次`: what is left, told right behind the share.
    func rest(behind cue: ShareCue) -> Figure? {
        let (sentence, place) = (cue.sentence, cue.share + 1)
        guard cue.kind == .share, place < sentence.figures.count, sentence.figures[place].isExact,
            sentence.figures[place].per == nil,
            sentence.figures[place].clause <= sentence.figures[cue.share].clause + 2,
            account.words[.remainder].end(
                startingAt: sentence.opening(place).lowerBound, to: sentence.opening(place).upperBound,
                in: account.scalars) != nil
        else { return nil }
        return sentence.figures[place]
    }

    /// Whether a part and a rest make a whole: 企业120家，占四成，个体户90家，占三成，其余90家 has more parts than one.
    func isRest(_ rest: Figure, of part: Int, _ sentence: FigureSentence) -> Bool {
        let figure = sentence.figures[part]
        guard rest.measure == figure.measure, let sum = figure.value.adding(rest.value) else { return false }
        return sentence.figures[..<part].allSatisfy { $0.measure != figure.measure || $0.value >= sum }
    }

    /// The share of a part in what it makes with the rest.
    func ofPartAndRest(_ stated: Figure, _ part: Figure, _ rest: Figure) -> ArithmeticRelation? {
        guard part.isExact, let whole = ShareWhole(part, and: rest) else { return nil }
        return account.share(stated, of: part, in: whole, confidence: 0.85)
    }

    /// The one figure of the article that stands right behind the whole name, told of far before.
    func farther(named cue: ShareCue, _ part: Int, _ index: Int) -> (Figure, Double)? {
        let name = Array(account.scalars[cue.wholeName])
        guard name.count >= 3, index > 6 else { return nil }
        let figure = cue.sentence.figures[part]
        let found = account.sentences[..<(index - 6)].flatMap { sentence in
            sentence.figures.indices.filter {
                let whole = sentence.figures[$0]
                return whole.measure == figure.measure && whole.per == nil && whole.isExact
                    && figure.value < whole.value && isNamed(name, sentence, $0)
                    && !account.has(.earlier, in: sentence.opening($0))
                    && !account.has(.baseMark, in: sentence.opening($0))
            }.map { sentence.figures[$0] }
        }
        return Set(found.map(\.value)).count == 1 ? found.first.map { ($0, 0.65) } : nil
    }

    /// What all is told of at the head of a sentence: 贷款 of 在全部贷款中，涉农贷款146.9亿元，占八成.
    func all(in sentence: FigureSentence, before part: Int) -> [UInt32]? {
        guard let opening = sentence.clauses.first?.range, sentence.figures[part].clause == 1,
            let word = Self.allOf.first(in: opening, of: account.scalars), word.lowerBound <= opening.lowerBound + 1,
            Self.within.contains(account.scalars[opening.upperBound - 1]), opening.upperBound - word.upperBound > 2
        else { return nil }
        return Array(account.scalars[word.upperBound..<(opening.upperBound - 1)])
    }

    private static let allOf = CueWords("全部 所有 各项 各类 全体 全市 全县 全区 全省")
    private static let within = ScalarSet("中里")

    /// The total of a name in the six sentences before, told of as such: 各项贷款余额198.5亿元.
    func total(named name: [UInt32], _ part: Int, _ cue: ShareCue, _ index: Int) -> Figure? {
        let figure = cue.sentence.figures[part]
        for place in account.before(index, count: 6) {
            let sentence = account.sentences[place]
            let found = sentence.figures.indices.first { other in
                let (whole, lead) = (sentence.figures[other], sentence.lead(other))
                guard whole.measure == figure.measure, whole.per == nil, whole.isExact, figure.value < whole.value,
                    let start = lead.first(where: { account.scalars[$0...].starts(with: name) })
                else { return false }
                return Self.allOf.start(endingAt: start, from: lead.lowerBound, in: account.scalars) != nil
                    || account.has(.total, in: lead)
            }
            if let found { return sentence.figures[found] }
        }
        return nil
    }
}
