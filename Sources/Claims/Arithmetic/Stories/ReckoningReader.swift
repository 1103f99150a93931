import Extraction
import Findings
import SourceText

/// Reads the results that an article states without their figures, and the figures whose result it leaves out.
struct ReckoningReader {
    let reading: ArticleReading

    var account: Account { reading.account }
    var scalars: [UInt32] { reading.scalars }

    /// In the order of the text.
    func reckonings() -> [ToldReckoning] {
        account.statements.flatMap { index -> [ToldReckoning] in
            let sentence = account.sentences[index]
            guard !sentence.figures.isEmpty, !isPlanned(sentence) else { return [] }
            let stated = sentence.figures.indices.compactMap { self.stated($0, sentence, index) }
            return stated + products(sentence, index) + remainders(sentence) + totals(sentence) + shares(sentence)
                + differences(sentence) + heads(sentence) + growths(sentence)
        }
    }

    /// What is intended need not come about.
    private func isPlanned(_ sentence: FigureSentence) -> Bool {
        Self.planned.isFound(in: sentence.range, of: scalars)
    }

    private static let planned = CueWords("计划 预计 力争 拟 目标 有望 将达")

    // MARK: Words

    /// The year compared with: 去年, 前年.
    func past(in range: Range<Int>) -> String? {
        let words = Self.years.all(in: range, of: scalars)
        return words.last.map { reading.text($0) == "上年" ? "去年" : reading.text($0) }
    }

    private static let years = CueWords("去年 上年 前年")

    /// Words of a time compared with: what was then is no level beside what is now.
    static let past = CueWords("去年 上年 前年 同期 往年 上届 上月 上周 此前 以前 从前 原来 过去 年初 昨天 前一")

    /// A stated result with what tells which figures would make it.
    func told(
        _ kind: ToldReckoning.Kind, _ place: Int, _ sentence: FigureSentence, subject: Range<Int>
    ) -> ToldReckoning {
        let figure = sentence.figures[place]
        return ToldReckoning(
            kind: kind, isStated: true, value: figure.isShare ? figure.tolerated : figure.allowed,
            measure: figure.measure, subject: reading.text(subject), parts: [],
            anchors: anchors(sentence, apartFrom: place), day: lastDay(sentence, before: figure.range.lowerBound),
            formula: "",
            context: reading.text(sentence.range), place: reading.place(of: figure.range))
    }

    /// Exact figures of two digits and more.
    private func anchors(_ sentence: FigureSentence, apartFrom place: Int? = nil) -> [String] {
        sentence.figures.indices.filter { $0 != place }.compactMap { other in
            let figure = sentence.figures[other]
            guard figure.isExact, !figure.isShare, figure.value >= ExactNumber(10) else { return nil }
            return "\(figure.measure) \(figure.value)"
        }
    }

    /// The last day told in a sentence before a place, with the weeks that 月底 means by their end.
    private func lastDay(_ sentence: FigureSentence, before end: Int) -> Int? {
        account.dates(in: sentence.range.lowerBound..<end).last {
            $0.date.granularity == .day || $0.date.granularity == .range && !$0.date.isRange
        }?.date.end?.dayNumber
    }

    // MARK: Figures

    /// 全县常住人口85万人.
    private func heads(_ sentence: FigureSentence) -> [ToldReckoning] {
        sentence.figures.indices.compactMap { place in
            let (figure, lead) = (sentence.figures[place], sentence.lead(place))
            guard figure.measure == "人", figure.per == nil, figure.isExact, figure.value > ExactNumber(1000),
                Self.population.start(endingAt: lead.upperBound, from: lead.lowerBound, in: scalars) != nil
            else { return nil }
            return reckoned(
                .heads, figure.allowed.widened(by: figure.value.divided(by: ExactNumber(20)) ?? .zero), figure.value,
                figure.plain, of: [figure], sentence, subject: "")
        }
    }

    private static let population = CueWords("常住人口 总人口 户籍人口 人口 常住人口为 总人口为 常住人口达 人口达 人口有")

    private func reckoned(
        _ kind: ToldReckoning.Kind, _ value: ValueInterval, _ plain: ExactNumber, _ formula: String,
        of figures: [Figure],
        _ sentence: FigureSentence, subject: String, parts: [String] = [], measure: String? = nil
    ) -> ToldReckoning {
        let range = figures.map(\.range.lowerBound).min()!..<figures.map(\.range.upperBound).max()!
        let unit = figures[0]
        let shown = kind == .share ? Figure.rounded(plain) + "%" : unit.shown(plain) + unit.unit
        return ToldReckoning(
            kind: kind, isStated: false, value: value, measure: measure ?? unit.measure, subject: subject, parts: parts,
            anchors: anchors(sentence), day: lastDay(sentence, before: range.lowerBound),
            formula: "\(formula)=\(shown)",
            context: reading.text(sentence.range), place: reading.place(of: range))
    }

    /// 售出门票3.2万张，票价一律25元.
    private func products(_ sentence: FigureSentence, _ index: Int) -> [ToldReckoning] {
        guard let (rate, count) = ProductFinder(account: account).openProduct(in: index),
            let plain = rate.value.multiplied(by: count.value)
        else { return [] }
        return [
            reckoned(
                .product, ValueInterval(exactly: rate.value).multiplied(by: count.allowed), plain,
                "\(rate.plain)×\(count.value)", of: [rate] + count.figures, sentence,
                subject: count.figures.first.map { sold($0, sentence) } ?? "")
        ]
    }

    /// What is counted, by its last character: 票 of 售出门票3.2万张 and of 3.2万张票.
    private func sold(_ count: Figure, _ sentence: FigureSentence) -> String {
        guard let place = sentence.figures.firstIndex(of: count) else { return "" }
        let noun = count.noun.flatMap { $0.lowerBound >= count.range.upperBound ? $0 : nil } ?? sentence.lead(place)
        return noun.last.map { reading.text($0..<($0 + 1)) } ?? ""
    }

    /// 收到捐款520万元，已发放310万元.
    private func remainders(_ sentence: FigureSentence) -> [ToldReckoning] {
        BreakdownFinder.measures(of: sentence).compactMap { measure in
            let members = sentence.members(of: measure)
            guard members.count == 2, !account.has(.baseMark, in: sentence.gap(members[0], members[1])) else {
                return nil
            }
            let (whole, part) = (sentence.figures[members[0]], sentence.figures[members[1]])
            let lead = sentence.lead(members[1])
            guard whole.isExact, part.isExact, part.value < whole.value, part.clause <= whole.clause + 2,
                Self.taken.start(endingAt: lead.upperBound, from: lead.lowerBound, in: scalars) != nil
                    || lead.count <= 8 && Self.soFar.isFound(in: lead, of: scalars),
                let plain = whole.value.subtracting(part.value)
            else { return nil }
            return reckoned(
                .remainder, whole.allowed.subtracting(part.allowed), plain,
                "\(whole.plain)-\(whole.shown(part.value))", of: [whole, part], sentence, subject: "")
        }
    }

    private static let taken = CueWords("拨付 发放 支出 用去 用掉 花去 花掉 卖出 售出 送出 发出 领走 完成 干完 收割 交付 拨出 使用")
    private static let soFar = CueWords("已 已经 现已 目前已")

    /// 东镇7场，西镇4场，北镇3场: parts told one by one, with no whole in the sentence.
    private func totals(_ sentence: FigureSentence) -> [ToldReckoning] {
        BreakdownFinder.measures(of: sentence).compactMap { measure in
            let members = sentence.members(of: measure)
            guard members.count >= 3 else { return nil }
            let series = FigureSeries(account: account, sentence: sentence, members: members)
            guard series.parts(from: 0).count == members.count, !series.isOpen(after: members.count - 1) else {
                return nil
            }
            let figures = members.indices.map(series.figure)
            let names = members.map { day(sentence.opening($0)) ?? name(series.label(members.firstIndex(of: $0) ?? 0)) }
            guard figures.allSatisfy(\.isExact), names.allSatisfy({ (2...6).contains($0.count) }),
                Set(names).count == names.count, let sum = FigureSum(figures),
                let most = figures.map(\.value).max(), let twice = most.multiplied(by: ExactNumber(2)), twice > most,
                ![figures[0], figures[figures.count - 1]].contains(where: { isWhole($0, of: figures) })
            else { return nil }
            return reckoned(
                .total, sum.allowed, sum.value, sum.formula, of: figures, sentence, subject: "", parts: names)
        }
    }

    /// Whether one of the figures is about what the others make.
    private func isWhole(_ figure: Figure, of figures: [Figure]) -> Bool {
        FigureSum(figures.filter { $0.range != figure.range }).map { $0.value.isNear(figure.value, percent: 12) }
            ?? true
    }

    /// The day that a part is told of: 11日.
    private func day(_ opening: Range<Int>) -> String? {
        account.days(in: opening).last.map { reading.text($0.range) }
    }

    /// The last run of Han characters of a label: 东镇 of 墙上贴着行程：东镇.
    private func name(_ label: [UInt32]) -> String {
        var start = label.count
        while start > 0, label[start - 1].isHan { start -= 1 }
        return String(scalars: label[start...])
    }

    /// 树木620棵，其中柏树310棵: of each part what share of the whole it is.
    private func shares(_ sentence: FigureSentence) -> [ToldReckoning] {
        BreakdownFinder.measures(of: sentence).flatMap { measure -> [ToldReckoning] in
            let members = sentence.members(of: measure)
            guard members.count >= 2 else { return [] }
            let series = FigureSeries(account: account, sentence: sentence, members: members)
            guard let first = series.links.firstIndex(where: \.partsFollow) else { return [] }
            let whole = series.figure(first)
            return series.parts(from: first + 1).compactMap { place in
                // Behind a semicolon something else may be told.
                guard place == first + 1 || series.links[place - 1] != .semicolon else { return nil }
                let part = series.figure(place)
                let name = name(series.label(place))
                guard part.isExact, whole.isExact, part.value < whole.value, (2...8).contains(name.count),
                    let plain = part.value.divided(by: whole.value)?.multiplied(by: ExactNumber(100))
                else { return nil }
                return reckoned(
                    .share, part.allowed.divided(by: whole.allowed).multiplied(by: 100), plain,
                    "\(part.plain)÷\(whole.plain)", of: [whole, part], sentence, subject: name, measure: "percent")
            }
        }
    }

    /// 去年出栏生猪15万头，前年为12万头: by how much it grew.
    private func growths(_ sentence: FigureSentence) -> [ToldReckoning] {
        BreakdownFinder.measures(of: sentence).compactMap { measure in
            let members = sentence.members(of: measure)
            guard members.count == 2 else { return nil }
            let (now, base) = (sentence.figures[members[0]], sentence.figures[members[1]])
            let opening = sentence.opening(members[1])
            guard now.isExact, base.isExact, base.clause == now.clause + 1, opening.count <= 12, base.value > .zero,
                Self.years.end(startingAt: opening.lowerBound, to: opening.upperBound, in: scalars) != nil,
                let past = past(in: opening), past != self.past(in: sentence.opening(members[0])),
                let ratio = now.value.divided(by: base.value),
                let plain = ratio.subtracting(.one)?.multiplied(by: ExactNumber(100))
            else { return nil }
            let value = now.allowed.divided(by: base.allowed).subtracting(ValueInterval(exactly: .one)).multiplied(
                by: 100)
            var found = reckoned(
                .share, value, plain, "\(now.plain)÷\(base.plain)-1", of: [now, base], sentence,
                subject: reading.text(sentence.opening(members[0])), parts: [past], measure: "percent")
            found.kind = .growth
            return found
        }
    }

    /// 平均亩产712公斤，同田块的对照为655公斤: two levels side by side.
    private func differences(_ sentence: FigureSentence) -> [ToldReckoning] {
        BreakdownFinder.measures(of: sentence).compactMap { measure in
            let members = sentence.members(of: measure)
            guard members.count == 2 else { return nil }
            let (first, second) = (sentence.figures[members[0]], sentence.figures[members[1]])
            let lead = sentence.lead(members[1])
            guard first.isExact, second.isExact, second.clause == first.clause + 1, (3...16).contains(lead.count),
                first.dimension != .count, first.dimension != .money,
                !account.has(.ofWhich, in: lead), !account.has(.baseMark, in: lead),
                !Self.past.isFound(in: lead, of: scalars),
                first.value.isNear(second.value, percent: 60)
            else { return nil }
            let (larger, smaller) = first.value < second.value ? (second, first) : (first, second)
            guard let plain = larger.value.subtracting(smaller.value) else { return nil }
            return reckoned(
                .difference, larger.allowed.subtracting(smaller.allowed), plain,
                "\(larger.plain)-\(larger.shown(smaller.value))", of: [first, second], sentence,
                subject: reading.text(lead))
        }
    }
}
