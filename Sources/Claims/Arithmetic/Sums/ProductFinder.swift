import Extraction

/// Finds totals reckoned from a rate and a count: `每月3000元，领满三年，合计9万元`, `每股31.5元，发行4000万股，共募集12.6亿元`.
struct ProductFinder {
    let account: Account

    func relations(in index: Int) -> [ArithmeticRelation] {
        let sentence = account.sentences[index]
        return sentence.figures.indices.compactMap { place in
            guard isTotal(sentence, place) else {
                return isPaidOut(sentence, place) ? totalFirst(sentence, place) : nil
            }
            return judged(sentence, total: place) ?? totalFirst(sentence, place)
        }
    }

    /// 发放奖学金108万元: what was paid out, with a name for it.
    private func isPaidOut(_ sentence: FigureSentence, _ place: Int) -> Bool {
        let lead = sentence.lead(place)
        guard sentence.figures[place].dimension == .money,
            let word = account.words[.earned].last(in: lead, of: account.scalars)
        else { return false }
        return lead.upperBound - word.upperBound <= 5
    }

    /// `发放奖学金108万元，资助学生360名，每人3000元`: the total first, then the count and what falls to each, clause by clause.
    private func totalFirst(_ sentence: FigureSentence, _ total: Int) -> ArithmeticRelation? {
        guard total + 2 < sentence.figures.count else { return nil }
        let (stated, figure, rate) = (
            sentence.figures[total], sentence.figures[total + 1], sentence.figures[total + 2]
        )
        guard rate.measure == stated.measure, rate.isExact, stated.isExact, figure.isExact, stated.per == nil,
            figure.clause == stated.clause + 1, rate.clause == figure.clause + 1,
            let unit = rateUnit(sentence, total + 2), let number = number(of: figure, in: unit),
            let product = rate.value.multiplied(by: number), product.isNear(stated.value, percent: 50)
        else { return nil }
        return account.relation(
            stated: stated, terms: [figure, rate],
            computed: rateAllowed(sentence, total + 2).multiplied(by: figure.allowed), plain: product,
            formula: "\(stated.shown(rate.value))×\(number)", confidence: 0.75)
    }

    private func isTotal(_ sentence: FigureSentence, _ place: Int) -> Bool {
        let figure = sentence.figures[place]
        guard figure.dimension != .percent else { return false }
        let lead = sentence.lead(place)
        if FigureLinkReader(account: account, sentence: sentence).isTotal(lead) { return true }
        guard figure.per == nil else { return false }
        if account.word(.total, endingAt: figure.range.lowerBound, from: lead.lowerBound) != nil { return true }
        if Self.isEarned(lead, in: account) || isOfWholeBody(lead) || repeatsDeed(sentence, place) { return true }
        return CueWords(
            "总额 总价 总装机 总面积 总长 总计 合计 总容量 总造价 总投资 总费用 共可 总共 总产能 总数 总量 共募集 总金额 总产 总收成 总产值 总码洋 码洋 干茶产量 存栏 出栏 总存栏 容纳 可容纳 运力"
        )
        .isFound(
            in: lead, of: account.scalars)
    }

    /// 每箱取蜜25公斤，今年能取蜜4.5吨: the deed of the rate is told again of all of them.
    private func repeatsDeed(_ sentence: FigureSentence, _ place: Int) -> Bool {
        let lead = sentence.lead(place)
        guard lead.count >= 2, sentence.figures[place].dimension != .count else { return false }
        let deed = account.scalars[lead.suffix(2)]
        return sentence.figures[..<place].indices.contains { rate in
            let before = sentence.lead(rate)
            return sentence.figures[rate].measure == sentence.figures[place].measure && before.count >= 3
                && sentence.figures[rate].clause + 1 == sentence.figures[place].clause
                && account.has("每", in: before) && account.scalars[before.suffix(2)].elementsEqual(deed)
        }
    }

    /// 每张票80元，卖出1.2万张，票房收入96万元: what came in, or was paid, for all of them.
    static func isEarned(_ lead: Range<Int>, in account: Account) -> Bool {
        guard let word = account.words[.earned].last(in: lead, of: account.scalars) else { return false }
        return lead.upperBound - word.upperBound <= 2
    }

    /// The only price of a sentence with the only count that it is the price of, where no total of them is told:
    /// `售出门票3.2万张，票价一律25元`.
    func openProduct(in index: Int) -> (
        rate: Figure, count: (value: ExactNumber, allowed: ValueInterval, figures: [Figure])
    )? {
        let sentence = account.sentences[index]
        let prices = sentence.figures.indices.filter { sentence.figures[$0].dimension == .money }
        guard prices.count == 1, let rate = prices.first, sentence.figures[rate].isExact,
            let count = count(sentence, rate, sentence.figures.count, from: 0)
        else { return nil }
        return (sentence.figures[rate], count)
    }

    /// 12个班，每班45人，全校540人.
    private func isOfWholeBody(_ lead: Range<Int>) -> Bool {
        lead.count <= 6
            && FigureSeries.wholeBodies.end(startingAt: lead.lowerBound, to: lead.upperBound, in: account.scalars)
                != nil
    }

    private func judged(_ sentence: FigureSentence, total: Int) -> ArithmeticRelation? {
        let stated = sentence.figures[total]
        let clauseStart = startOfStatement(sentence, total)
        let rates = sentence.figures.indices.filter {
            $0 < total && $0 >= clauseStart && sentence.figures[$0].measure == stated.measure
        }
        guard rates.count == 1, let rate = rates.first, let count = count(sentence, rate, total, from: clauseStart)
        else { return nil }
        let figure = sentence.figures[rate]
        // 打八折; 其中优质稻总产: of less than the whole, or at less than the price.
        guard !Self.reduced.isFound(in: sentence.gap(rate, total), of: account.scalars),
            !account.has(.ofWhich, in: sentence.lead(total)), !isDifference(sentence, rate)
        else { return nil }
        guard let product = figure.value.multiplied(by: count.value) else { return nil }
        // What is no total by its words must at least be of its size.
        let isNamed = FigureLinkReader(account: account, sentence: sentence).isTotal(sentence.lead(total))
        guard isNamed && !isYield(sentence, rate) || product.isNear(stated.value, percent: 60) else { return nil }
        let numbers = "\(stated.shown(figure.value))×\(count.value)"
        return account.relation(
            stated: stated, terms: [figure] + count.figures,
            computed: rateAllowed(sentence, rate).multiplied(by: count.allowed),
            plain: product, formula: numbers, confidence: 0.85)
    }

    /// 每平方米多交20元: more than others pay, and not all that is paid.
    private func isDifference(_ sentence: FigureSentence, _ rate: Int) -> Bool {
        Self.differing.isFound(in: sentence.lead(rate).suffix(4), of: account.scalars)
    }

    private static let differing = CueWords("多交 多付 多收 多缴 少交 少付 少收 少缴 多花 少花 多拿 少拿 多出 贵 便宜 上调 下调 再加 加收")

    /// A rate that is laid down (每户补贴2万元) is exact; an average is rounded.
    private func rateAllowed(_ sentence: FigureSentence, _ rate: Int) -> ValueInterval {
        let figure = sentence.figures[rate]
        guard figure.isExact else { return figure.allowed }
        if account.has("均", in: sentence.lead(rate)) {
            return figure.allowed.widened(by: figure.value.divided(by: ExactNumber(30)) ?? .zero)
        }
        return ValueInterval(exactly: figure.value)
    }

    /// The first figure of the statement: behind the last semicolon or colon.
    private func startOfStatement(_ sentence: FigureSentence, _ total: Int) -> Int {
        let clauses = sentence.clauses[...sentence.figures[total].clause]
        let first = clauses.lastIndex { $0.mark == "；" || $0.mark == "：" } ?? 0
        return sentence.figures.firstIndex { $0.clause >= first } ?? 0
    }

    /// How many of the rate's units there are.
    private func count(
        _ sentence: FigureSentence, _ rate: Int, _ total: Int, from start: Int
    ) -> (value: ExactNumber, allowed: ValueInterval, figures: [Figure])? {
        let others = (start..<total).filter { $0 != rate }.map { sentence.figures[$0] }
        guard let unit = rateUnit(sentence, rate) else {
            return isPrice(sentence, rate) ? sold(others, near: sentence.figures[rate]) : nil
        }
        let matching = others.compactMap { figure in number(of: figure, in: unit).map { (figure, $0) } }
        // 每幢5层，每层4户: the count is of one of many again.
        guard matching.count == 1, let (figure, number) = matching.first,
            !others.contains(where: { $0.range == figure.range && isOfEach($0, sentence) })
        else { return nil }
        let exact = figure.dimension == .count ? figure.allowed : ValueInterval(exactly: number)
        return (number, exact, [figure])
    }

    private func isOfEach(_ figure: Figure, _ sentence: FigureSentence) -> Bool {
        guard figure.dimension == .count, let place = sentence.figures.firstIndex(of: figure) else { return false }
        let lead = sentence.lead(place)
        return figure.per != nil && !Self.daily.isFound(in: lead, of: account.scalars)
            || Self.ofEach.isFound(in: lead, of: account.scalars)
    }

    private static let daily = CueWords("每天 每日 每月 每年 每周 日均 月均 年均")
    private static let ofEach = CueWords("每幢 每栋 每层 每个 每户 每班 每箱 每排 每组 每车 每辆 每套 每间 每座 每所 每家 每队 每村 每人 每盒 每袋 每桌")

    /// 一律15元, 票价12元: what each costs, whatever it is.
    private func isPrice(_ sentence: FigureSentence, _ rate: Int) -> Bool {
        let lead = sentence.lead(rate)
        return sentence.figures[rate].dimension == .money
            && Self.priced.start(endingAt: lead.upperBound, from: lead.lowerBound, in: account.scalars) != nil
    }

    private static let reduced = CueWords("折 优惠 半价 减免 免费 满减 立减 降价")
    private static let priced = CueWords("一律 票价 单价 均价 票价均为 票价统一为 单价为 均价为 票价为 票价只要 统一售价 售价 统一价 一律卖 一律只要 一口价 只卖 都卖")

    /// The only figure beside the price, where it counts things; of several the one in the clause before it.
    private func sold(_ others: [Figure], near rate: Figure) -> (
        value: ExactNumber, allowed: ValueInterval, figures: [Figure]
    )? {
        let all = others.filter { !$0.isTime }
        let counts = all.count == 1 ? all : all.filter { $0.clause == rate.clause || $0.clause + 1 == rate.clause }
        guard counts.count == 1, let count = counts.first, count.dimension == .count, count.per == nil, count.isExact,
            count.measure != "人", count.measure != "人次"
        else { return nil }
        return (count.value, count.allowed, [count])
    }

    /// The unit after 每 before a rate, or the one that the rate carries.
    private func rateUnit(_ sentence: FigureSentence, _ rate: Int) -> String? {
        if let per = sentence.figures[rate].per { return per }
        let lead = sentence.lead(rate)
        if let unit = unitOfEach(sentence, rate, lead) { return unit }
        if isYield(sentence, rate) { return "亩" }
        // 亩均, 户均
        if let mean = account.scalars[lead].firstIndex(of: "均"), mean > lead.lowerBound {
            return account.text((mean - 1)..<mean)
        }
        guard let mark = account.scalars[lead].lastIndex(of: "每") ?? account.scalars[lead].lastIndex(of: "单") else {
            return nil
        }
        guard lead.upperBound - mark <= 8, mark + 1 < lead.upperBound else { return nil }
        let rest = account.text((mark + 1)..<lead.upperBound)
        return rest
    }

    /// 平均亩产620公斤, 单产65公斤.
    private func isYield(_ sentence: FigureSentence, _ rate: Int) -> Bool {
        let lead = sentence.lead(rate)
        guard sentence.figures[rate].dimension == .mass,
            let word = Self.yields.last(in: lead, of: account.scalars)
        else { return false }
        return lead.upperBound - word.upperBound <= 3
    }

    private static let yields = CueWords("亩产 单产 亩产量 平均单产")

    /// 12个乡镇各派2支队伍: each of those that the figure before counts.
    private func unitOfEach(_ sentence: FigureSentence, _ rate: Int, _ lead: Range<Int>) -> String? {
        guard rate > 0, let mark = account.scalars[lead].lastIndex(of: "各"), lead.upperBound - mark <= 5,
            sentence.figures[rate - 1].clause == sentence.figures[rate].clause,
            sentence.figures[rate - 1].dimension == .count, !sentence.figures[rate - 1].unit.isEmpty
        else { return nil }
        return sentence.figures[rate - 1].unit
    }

    /// A count of the unit; years counted in months where the rate is by the month, and so on.
    private func number(of figure: Figure, in unit: String) -> ExactNumber? {
        switch figure.dimension {
        case .calendarTime:
            if unit.hasPrefix("月") || unit.hasPrefix("个月") { return figure.value }
            if unit.hasPrefix("年") { return figure.value.divided(by: ExactNumber(12)) }
            if unit.hasPrefix("季") { return figure.value.divided(by: ExactNumber(3)) }
            return nil
        case .clockTime:
            if unit.hasPrefix("天") || unit.hasPrefix("日") { return figure.value.divided(by: ExactNumber(86_400)) }
            if unit.hasPrefix("小时") { return figure.value.divided(by: ExactNumber(3600)) }
            return nil
        case .count:
            guard !figure.unit.isEmpty,
                unit.hasPrefix(figure.unit) || unit.hasPrefix(figure.measure)
                    || figure.noun.map({ account.text($0) == unit }) ?? false
                    || (unit.hasPrefix("机") && "台套组架座".contains(figure.unit))
            else { return nil }
            return figure.value
        default:
            guard !figure.unit.isEmpty, unit.hasPrefix(figure.unit) else { return nil }
            return figure.value.divided(by: figure.factor)
        }
    }
}
