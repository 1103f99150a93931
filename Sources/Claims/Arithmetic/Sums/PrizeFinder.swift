import Extraction

/// Finds prize money: `每个赛道设一等奖1名、二等奖2名，每名奖金分别为10万元、5万元，奖金合计…`, with the number of tracks.
struct PrizeFinder {
    let account: Account

    func relations(in index: Int) -> [ArithmeticRelation] {
        let sentence = account.sentences[index]
        guard let total = sentence.figures.indices.last(where: { isTotal(sentence, $0) }) else { return [] }
        let stated = sentence.figures[total]
        if let pairs = pairs(sentence, before: total) {
            return judged(stated, pairs.map(\.count), pairs.map(\.rate), sentence, index)
        }
        let rates = sentence.figures.indices.filter {
            $0 < total && sentence.figures[$0].measure == stated.measure && sentence.figures[$0].isExact
        }
        guard rates.count >= 2, rates.count == rates.last! - rates[0] + 1 else { return [] }
        let counts = (0..<rates[0]).filter { isCount(sentence.figures[$0]) }.suffix(rates.count)
        guard counts.count == rates.count, Set(counts.map { sentence.figures[$0].measure }).count == 1,
            account.has(.strongOfWhich, in: sentence.lead(rates[0])) || account.has("每", in: sentence.lead(rates[0]))
        else { return [] }
        return judged(stated, counts.map { sentence.figures[$0] }, rates.map { sentence.figures[$0] }, sentence, index)
    }

    /// 一等奖3名各奖8000元，二等奖6名各奖3000元: each count with the money for one behind it, and no other money.
    private func pairs(_ sentence: FigureSentence, before total: Int) -> [(count: Figure, rate: Figure)]? {
        let rates = (0..<total).filter { sentence.figures[$0].measure == sentence.figures[total].measure }
        guard rates.count >= 2, rates.allSatisfy({ $0 > 0 && sentence.figures[$0].isExact }) else { return nil }
        var pairs: [(count: Figure, rate: Figure)] = []
        for rate in rates {
            let count = sentence.figures[rate - 1]
            guard isCount(count), count.clause + 1 >= sentence.figures[rate].clause,
                CueWords("各 每 人均 奖金 奖励").isFound(in: sentence.lead(rate), of: account.scalars)
            else { return nil }
            pairs.append((count, sentence.figures[rate]))
        }
        return pairs
    }

    private func isTotal(_ sentence: FigureSentence, _ place: Int) -> Bool {
        let figure = sentence.figures[place]
        return figure.dimension == .money && account.has(.total, in: sentence.lead(place))
    }

    private func isCount(_ figure: Figure) -> Bool {
        figure.dimension == .count && figure.step.isZero && figure.isExact
    }

    private func judged(
        _ stated: Figure, _ counts: [Figure], _ rates: [Figure], _ sentence: FigureSentence, _ index: Int
    ) -> [ArithmeticRelation] {
        let products = zip(counts, rates).map { $0.allowed.multiplied(by: ValueInterval(exactly: $1.value)) }
        let values = zip(counts, rates).compactMap { $0.value.multiplied(by: $1.value) }
        guard values.count == rates.count, let first = products.first,
            let value = values.reduce(ExactNumber.zero as ExactNumber?, { $0?.adding($1) })
        else { return [] }
        let allowed = products.dropFirst().reduce(first) { $0.adding($1) }
        let formula = zip(counts, rates).map { "\($0.plain)×\($1.plain)" }.joined(separator: "+")
        let terms = counts + rates
        guard let times = multiplier(sentence, before: counts[0], index) else {
            return [
                account.relation(
                    stated: stated, terms: terms, computed: allowed, plain: value, formula: formula, confidence: 0.8)
            ]
        }
        guard let product = value.multiplied(by: times.value) else { return [] }
        return [
            account.relation(
                stated: stated, terms: terms + [times], computed: allowed.multiplied(by: times.allowed),
                plain: product, formula: "(\(formula))×\(times.plain)", confidence: 0.85)
        ]
    }

    /// How many tracks, groups or sessions there are, where the prizes are told for 每个 of them.
    private func multiplier(_ sentence: FigureSentence, before first: Figure, _ index: Int) -> Figure? {
        let start = sentence.clauses[first.clause].range.lowerBound
        let lead = max(start - 10, sentence.range.lowerBound)..<first.range.lowerBound
        guard let each = account.scalars[lead].lastIndex(of: "每") else { return nil }
        var end = each + 1
        while end < lead.upperBound, end < each + 7, account.scalars[end] != "设", account.scalars[end] != "，" {
            end += 1
        }
        let words = account.scalars[(each + 1)..<end].drop { $0 == "个" || $0 == "场" || $0 == "支" }
        guard words.count >= 2 else { return nil }
        for place in [index] + account.before(index, count: 4) {
            let found = account.sentences[place].figures.last { figure in
                guard figure.dimension == .count, figure.range.upperBound <= each, figure.isExact else { return false }
                let after = figure.range.upperBound..<min(figure.range.upperBound + words.count, account.scalars.count)
                return account.scalars[after].elementsEqual(words)
                    || figure.noun.map { account.scalars[$0].suffix(words.count).elementsEqual(words) } == true
            }
            if let found { return found }
        }
        return nil
    }
}
