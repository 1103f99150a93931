import Extraction

/// Finds differences with both levels: `X，比去年的Y增加Z`, `由Y增加到X，增加Z`, `把Y的纪录缩短了Z`.
struct DifferenceFinder {
    let account: Account

    func relations(in index: Int) -> [ArithmeticRelation] {
        let sentence = account.sentences[index]
        return sentence.figures.indices.compactMap { place in
            let figure = sentence.figures[place]
            guard figure.dimension != .percent, figure.dimension != .multiple, figure.per == nil,
                !account.has(.average, in: sentence.clause(place)), !account.has("每", in: sentence.opening(place)),
                let rises = direction(sentence, place)
            else { return nil }
            return judged(ChangeStatement(account: account, sentence: sentence, change: place, rises: rises), index)
        }
    }

    /// Whether the figure is by how much something rose (true) or fell (false); nil where it is no change.
    func direction(_ sentence: FigureSentence, _ place: Int) -> Bool? {
        let figure = sentence.figures[place]
        let floor = sentence.clause(place).lowerBound
        let up = account.word(.more, endingAt: figure.range.lowerBound, from: floor)
        let down = account.word(.less, endingAt: figure.range.lowerBound, from: floor)
        switch (up, down) {
        case (nil, nil): return opensClause(sentence, place) ?? withVerb(sentence, place)
        case (let up?, let down?): return up < down
        case (_?, nil): return true
        case (nil, _?): return false
        }
    }

    /// 新增座位340个: the word opens the clause and a noun stands before the number.
    private func opensClause(_ sentence: FigureSentence, _ place: Int) -> Bool? {
        let lead = sentence.lead(place)
        guard lead.lowerBound == sentence.clause(place).lowerBound, lead.count <= 8 else { return nil }
        let first = lead.lowerBound
        if CueWords("新增 净增 增加 增加了 多出").end(startingAt: first, to: lead.upperBound, in: account.scalars) != nil {
            return true
        }
        if CueWords("减少 减少了 净减 压减 精简").end(startingAt: first, to: lead.upperBound, in: account.scalars) != nil {
            return false
        }
        return nil
    }

    /// 多招180人, 少用了40吨: a verb stands between the word and the number.
    private func withVerb(_ sentence: FigureSentence, _ place: Int) -> Bool? {
        let near = sentence.opening(place).suffix(4)
        guard let word = CueWords("多 少").last(in: near, of: account.scalars),
            (1...3).contains(near.upperBound - word.upperBound),
            !CueWords("个 家 名 人 次 年 种 样 少 数 项 元 半 达").isFound(
                in: word.upperBound..<min(word.upperBound + 1, near.upperBound), of: account.scalars),
            word.lowerBound == sentence.clause(place).lowerBound
                || !"不很至最许较至".unicodeScalars.contains(where: { $0.value == account.scalars[word.lowerBound - 1] })
        else { return nil }
        return account.scalars[word.lowerBound] == "多"
    }

    private func judged(_ change: ChangeStatement, _ index: Int) -> ArithmeticRelation? {
        guard let (now, base, confidence) = change.levels else { return nil }
        let stated = change.figure
        // 把2小时33分的纪录提高了2分钟: a time is the better the shorter it is.
        let rises = change.rises && !(stated.isTime && change.isOfRecord)
        let (larger, smaller) = rises ? (now, base) : (base, now)
        guard let difference = larger.value.subtracting(smaller.value) else { return nil }
        let allowed = larger.allowed.subtracting(smaller.allowed)
        let numbers = [larger, smaller].map { stated.shown($0.value) }
        let relation = account.relation(
            stated: stated, terms: [now, base], computed: allowed, plain: difference,
            formula: numbers.joined(separator: "-"), confidence: confidence)
        guard !relation.holds else { return relation }
        return isExplained(difference, allowed, change, index) ? nil : relation
    }

    /// Whether the stated change follows from other levels close by.
    private func isExplained(
        _ difference: ExactNumber, _ allowed: ValueInterval, _ change: ChangeStatement, _ index: Int
    ) -> Bool {
        let stated = change.figure
        let near = (account.before(index, count: 1) + [index]).flatMap { account.sentences[$0].figures }
            .filter { $0.isLevel(of: stated) && $0.range != stated.range }
        return near.contains { a in
            near.contains { b in
                a.range != b.range && !(change.isSure && a.value < b.value)
                    && a.allowed.subtracting(b.allowed).intersects(stated.allowed)
                    && isOrdered(a, b, change)
            }
        }
    }

    /// Other levels explain a rise only where the later stands for more; the tight pair itself was already judged.
    private func isOrdered(_ a: Figure, _ b: Figure, _ change: ChangeStatement) -> Bool {
        guard let (now, base, _) = change.levels else { return true }
        return !(a.range == base.range && b.range == now.range && change.rises)
            && !(a.range == now.range && b.range == base.range && !change.rises)
    }
}
