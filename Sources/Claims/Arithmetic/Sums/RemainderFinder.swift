import Extraction

/// Finds what is left of a whole: `应到320名，请假14名，实到306名`, `总造价58万元，补助18万元，余下40万元`.
struct RemainderFinder {
    let account: Account

    func relations(in index: Int) -> [ArithmeticRelation] {
        let sentence = account.sentences[index]
        return BreakdownFinder.measures(of: sentence).flatMap { measure -> [ArithmeticRelation] in
            let members = sentence.members(of: measure)
            return [attendance(sentence, members), left(sentence, members, index), leftOfMany(sentence, members)]
                .compactMap { $0 }
        }
    }

    /// Expected less absent is present.
    private func attendance(_ sentence: FigureSentence, _ members: [Int]) -> ArithmeticRelation? {
        func opens(_ role: ArithmeticRole, _ member: Int) -> Bool {
            account.has(role, in: sentence.lead(member)) || account.has(role, in: sentence.tail(member))
        }
        guard let expected = members.first(where: { opens(.expected, $0) }),
            let present = members.first(where: {
                opens(.present, $0) && (!opens(.expected, $0) || opens(.present, $0)) && $0 != expected
            })
        else { return nil }
        let absent = members.filter { $0 > expected && $0 != present && opens(.absent, $0) }
        guard !absent.isEmpty else { return nil }
        return difference(
            sentence.figures[expected], absent.map { sentence.figures[$0] }, stated: sentence.figures[present],
            confidence: 0.95)
    }

    /// The whole less what was taken is what is left, where nothing else of the measure stands between.
    private func left(_ sentence: FigureSentence, _ members: [Int], _ index: Int) -> ArithmeticRelation? {
        guard members.count == 3, let last = members.last else { return nil }
        let figures = members.map { sentence.figures[$0] }
        guard
            account.word(.remainder, endingAt: figures[2].range.lowerBound, from: sentence.clause(last).lowerBound)
                != nil
                || startsWithRest(sentence, last) || isStillToDo(sentence, last),
            !Self.others.isFound(in: sentence.gap(members[1], last), of: account.scalars),
            figures[2].clause <= figures[0].clause + 3, !account.has(.baseMark, in: sentence.gap(members[0], last))
        else { return nil }
        let (whole, part) = figures[0].value > figures[1].value ? (figures[0], figures[1]) : (figures[1], figures[0])
        // What is left is of the size of what was there: 60亩 is no rest of 5万亩.
        guard figures[2].value < whole.value, let rest = whole.value.subtracting(part.value),
            let most = figures[2].value.multiplied(by: ExactNumber(5)), rest < most,
            isTaken(sentence, members), !isPartOfMore(figures, index)
        else { return nil }
        return difference(whole, [part], stated: figures[2], confidence: 0.85)
    }

    /// 涉及540户，上月签约315户，本月又签约148户，还差67户: of a whole, taken twice and more, one after the other.
    private func leftOfMany(_ sentence: FigureSentence, _ members: [Int]) -> ArithmeticRelation? {
        guard (4...5).contains(members.count), let last = members.last else { return nil }
        let figures = members.map { sentence.figures[$0] }
        let taken = members[1..<(members.count - 1)]
        let opening = sentence.opening(last)
        guard figures.allSatisfy(\.isExact), figures.dropFirst().allSatisfy({ $0.value < figures[0].value }),
            zip(figures, figures.dropFirst()).allSatisfy({ $1.clause == $0.clause + 1 }),
            account.word(.remainder, endingAt: opening.upperBound, from: opening.lowerBound) == opening.lowerBound,
            Self.again.isFound(in: sentence.opening(taken.last ?? last), of: account.scalars),
            let sum = FigureSum(Array(figures.dropFirst())), sum.value.isNear(figures[0].value, percent: 15)
        else { return nil }
        return difference(
            figures[0], Array(figures.dropFirst().dropLast()), stated: figures[figures.count - 1], confidence: 0.8)
    }

    private static let again = CueWords("又 再")

    /// Whether the second figure was taken from the first (also 60个游客，40个住进民宿), or the first is told as all there
    /// is: in 县里拨款…，镇上自筹…，其余… both are parts.
    private func isTaken(_ sentence: FigureSentence, _ members: [Int]) -> Bool {
        sentence.lead(members[1]).isEmpty
            || CueWords("总 共 全 原 计划 应 造价 预算 库存 现有 工资 收入 有").isFound(
                in: sentence.opening(members[0]), of: account.scalars)
            || CueWords("已 了 去 掉 完 还 用 花 付 补助 补贴 交 卖 借 捐 送 除 扣 减 抵 剩 结").isFound(
                in: sentence.gap(members[0], members[2]), of: account.scalars)
    }

    /// Whether all three are parts of a whole told shortly before.
    private func isPartOfMore(_ figures: [Figure], _ index: Int) -> Bool {
        guard let sum = FigureSum(figures) else { return false }
        return account.before(index, count: 2).flatMap { account.sentences[$0].figures }.contains {
            $0.measure == figures[0].measure && $0.per == nil && $0.value > figures[0].value
                && sum.value.isNear($0.value, percent: 20)
        }
    }

    /// 还有620亩没割: what is not done yet.
    private func isStillToDo(_ sentence: FigureSentence, _ place: Int) -> Bool {
        let (lead, tail) = (sentence.lead(place), sentence.tail(place))
        return Self.still.start(endingAt: lead.upperBound, from: lead.lowerBound, in: account.scalars)
            == lead.lowerBound
            && Self.undone.isFound(in: tail, of: account.scalars)
    }

    /// 十个人里有七个会说；可在孩子当中，只剩四个: what is left is of others.
    private static let others = CueWords("；可 ；但 ；而 当中， 之中， 人中， 里头，")
    private static let still = CueWords("还有 尚有 仍有 还剩 只有")
    private static let undone = CueWords("没 未 待 等着 空着 在建 正在")

    private func startsWithRest(_ sentence: FigureSentence, _ place: Int) -> Bool {
        let lead = sentence.lead(place)
        guard let word = account.words[.remainder].first(in: lead, of: account.scalars) else { return false }
        return word.lowerBound <= lead.lowerBound + 2 && lead.upperBound - word.upperBound <= 6
    }

    private func difference(
        _ whole: Figure, _ parts: [Figure], stated: Figure, confidence: Double
    ) -> ArithmeticRelation? {
        guard let taken = FigureSum(parts), let rest = whole.value.subtracting(taken.value), rest >= .zero else {
            return nil
        }
        let numbers = ([whole] + parts).map { stated.shown($0.value) }
        return account.relation(
            stated: stated, terms: [whole] + parts, computed: whole.allowed.subtracting(taken.allowed), plain: rest,
            formula: numbers.joined(separator: "-"), confidence: confidence)
    }
}
