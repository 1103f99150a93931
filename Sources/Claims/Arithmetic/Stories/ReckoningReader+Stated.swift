import Extraction
import Findings
import SourceText

/// The results that an article states without the figures that make them.
extension ReckoningReader {
    /// The result that a figure of a sentence states, if it states one.
    func stated(_ place: Int, _ sentence: FigureSentence, _ index: Int) -> ToldReckoning? {
        let figure = sentence.figures[place]
        let (lead, opening) = (sentence.lead(place), sentence.opening(place))
        guard figure.value > .zero else { return nil }
        if let average = statedAverage(place, sentence) { return average }
        guard figure.per == nil else { return nil }
        if figure.isShare { return statedGrowth(place, sentence) ?? statedShare(place, sentence) }
        if figure.dimension == .money, ProductFinder.isEarned(lead, in: account), !isReckonedHere(sentence) {
            return told(.product, place, sentence, subject: opening)
        }
        if let heads = statedHeads(place, sentence) { return heads }
        if let word = account.words[.remainder].last(in: lead, of: scalars), lead.upperBound - word.upperBound <= 1,
            !sentence.figures.contains(where: { $0.measure == figure.measure && $0.value > figure.value })
        {
            return told(.remainder, place, sentence, subject: opening)
        }
        if let word = account.words[.total].last(in: lead, of: scalars), lead.upperBound - word.upperBound <= 6,
            !sentence.members(of: figure.measure).contains(where: { account.has(.ofWhich, in: sentence.lead($0)) })
        {
            return told(.total, place, sentence, subject: opening)
        }
        // 全市150万亩水稻
        if lead.count == 2, scalars[lead.lowerBound] == "全" { return told(.total, place, sentence, subject: lead) }
        return statedDifference(place, sentence)
    }

    /// 九百万封来信，每人一年收到约30封: how many heads that makes.
    private func statedHeads(_ place: Int, _ sentence: FigureSentence) -> ToldReckoning? {
        let (figure, opening) = (sentence.figures[place], sentence.opening(place))
        guard let head = Self.heads.first(where: { $0.1.isFound(in: opening, of: scalars) })?.0 else { return nil }
        let totals = sentence.figures[..<place].filter { $0.measure == figure.measure && $0.value > figure.value }
        guard totals.count == 1, let total = totals.first, total.per == nil, total.isExact, figure.isUsable,
            total.clause + 3 >= figure.clause,
            !sentence.figures[..<place].contains(where: { $0.measure == head })
        else { return nil }
        var heads = told(.heads, place, sentence, subject: opening)
        heads.measure = head
        heads.value = total.allowed.divided(by: figure.tolerated)
        heads.formula = "\(total.plain)÷\(figure.plain)"
        return heads
    }

    private static let heads = [("人", CueWords("每人 人均 每个人")), ("户", CueWords("每户 户均 每家"))]

    /// 平均每班52个孩子, 平均亩产210公斤: no total stands beside it.
    private func statedAverage(_ place: Int, _ sentence: FigureSentence) -> ToldReckoning? {
        let figure = sentence.figures[place]
        let lead = sentence.opening(place).suffix(Self.longestSubject)
        guard figure.isUsable, !figure.isShare, !figure.isTime,
            let (units, cue) = AverageFinder(account: account).unit(of: lead),
            !sentence.figures.contains(where: { $0.measure == figure.measure && $0.value > figure.value })
        else { return nil }
        var start = sentence.clause(place).lowerBound
        let clause = figure.clause
        // 入冬以来，平均每天: what it is said of may stand before the comma.
        if cue - start < 2, clause > 0 { start = sentence.clauses[clause - 1].range.lowerBound }
        var average = told(.average, place, sentence, subject: start..<cue)
        average.value = figure.tolerated
        average.parts = units
        // 52个孩子
        if figure.measure == "个",
            Self.persons.end(startingAt: figure.range.upperBound, to: sentence.range.upperBound, in: scalars) != nil
        {
            average.measure = "人"
        }
        return average
    }

    private static let persons = CueWords("孩子 学生 娃 老人 工人 人 农民 游客 病人 患者 新生")

    /// 游客比前年多了四成: neither level stands beside it.
    private func statedGrowth(_ place: Int, _ sentence: FigureSentence) -> ToldReckoning? {
        guard let growth = GrowthStatement(account: account, sentence: sentence, rate: place),
            growth.meaning != .isTimes,
            growth.levels == nil, let past = past(in: sentence.opening(place)),
            !sentence.figures[..<place].contains(where: { !$0.isShare && !$0.isTime })
        else { return nil }
        var grown = told(.growth, place, sentence, subject: sentence.clause(place))
        if growth.meaning == .fallsBy { grown.value = ValueInterval(exactly: .zero).subtracting(grown.value) }
        grown.parts = [past]
        return grown
    }

    /// Whether a sentence holds a price: then its own figures were multiplied.
    private func isReckonedHere(_ sentence: FigureSentence) -> Bool {
        sentence.figures.contains { $0.per != nil }
    }

    /// 柏树占了一半; 去年外销的两万台，占到全厂产量的四成.
    private func statedShare(_ place: Int, _ sentence: FigureSentence) -> ToldReckoning? {
        let clause = sentence.figures[place].clause
        guard let cue = account.words[.share].last(in: sentence.opening(place), of: scalars) else { return nil }
        var subject = sentence.clause(place).lowerBound..<cue.lowerBound
        if subject.count < 2, clause > 0 { subject = sentence.clauses[clause - 1].range }
        guard (2...Self.longestSubject).contains(subject.count) else { return nil }
        return told(.share, place, sentence, subject: subject)
    }

    /// 这台新炉比旁边的老炉每天多烧十吨: the base is named, no level is told.
    private func statedDifference(_ place: Int, _ sentence: FigureSentence) -> ToldReckoning? {
        let (figure, opening) = (sentence.figures[place], sentence.opening(place))
        guard let mark = account.words[.baseMark].last(in: opening, of: scalars),
            let way = Self.ways.last(in: mark.upperBound..<opening.upperBound, of: scalars),
            opening.upperBound - way.upperBound <= 3,
            !sentence.figures.enumerated().contains(where: {
                $0.offset != place && $0.element.measure == figure.measure
            })
        else { return nil }
        let base = mark.upperBound..<way.lowerBound
        guard (2...Self.longestSubject).contains(base.count), !Self.past.isFound(in: base, of: scalars) else {
            return nil
        }
        return told(.difference, place, sentence, subject: base)
    }

    private static let ways = CueWords("多 少 高 低 长 短 重 轻 快 慢 贵 便宜 矮 宽 窄 深 浅")
    private static let longestSubject = 14
}
