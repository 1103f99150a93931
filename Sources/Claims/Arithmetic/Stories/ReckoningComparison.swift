import Extraction
import Findings
import SourceText

/// Finds results told in one article that do not follow from the figures which another article of the story tells: 光卖门票就收进90万元
/// beside 售出门票3.2万张，票价一律25元.
public struct ReckoningComparison {
    private let corpus: NameCorpus
    private let index: any FactIndex

    /// - Parameter index: what the figures of averages are asked of.
    public init(corpus: NameCorpus, index: any FactIndex) {
        self.corpus = corpus
        self.index = index
    }

    /// Articles at most so many days apart may tell one story.
    private static let days = 45
    /// How akin two articles are (``NameCorpus/kinship(_:_:apartFrom:)``) that surely tell one story.
    private static let oneStory = 1.5

    private struct Told {
        let article: Int
        let reckoning: ToldReckoning
    }

    /// In the order of the articles, then of the text.
    public func conflicts() -> [NameConflict] {
        guard corpus.facts.contains(where: { !$0.reckonings.isEmpty }) else { return [] }
        return corpus.kin(within: Self.days).flatMap { a, b -> [NameConflict] in
            let (here, there) = (corpus.facts[a].reckonings, corpus.facts[b].reckonings)
            guard !here.isEmpty || !there.isEmpty else { return [] }
            return conflicts(a, here, b, there) + conflicts(b, there, a, here) + averages(a, here, b)
                + averages(b, there, a)
        }
    }

    /// What the first article states against what the figures of the second come to.
    private func conflicts(
        _ a: Int, _ stated: [ToldReckoning], _ b: Int, _ figures: [ToldReckoning]
    ) -> [NameConflict] {
        stated.filter(\.isStated).compactMap { result in
            let alike = figures.filter {
                !$0.isStated && isOfOneThing(result, $0, in: a, b)
            }
            guard !alike.isEmpty, !alike.contains(where: { $0.value.intersects(result.value) }),
                let reckoned = alike.first, alike.count == 1 || reckoned.kind == .share,
                isOnly(result, among: stated), corpus.kinship(a, b) >= Self.oneStory
            else { return nil }
            return conflict(Told(article: a, reckoning: result), Told(article: b, reckoning: reckoned))
        }
    }

    private func conflict(_ result: Told, _ figures: Told) -> NameConflict {
        NameConflict(
            kind: .account, primary: NameSite(article: result.article, place: result.reckoning.place),
            others: [NameSite(article: figures.article, place: figures.reckoning.place)], copies: [],
            here: result.reckoning.place.text, there: figures.reckoning.formula, confidence: 0.74,
            evidence: [Evidence(role: "computed", text: figures.reckoning.formula)])
    }

    /// The averages that one article states against total and count of another.
    private func averages(_ a: Int, _ stated: [ToldReckoning], _ b: Int) -> [NameConflict] {
        let told = stated.filter { $0.kind == .average }
        guard !told.isEmpty, corpus.kinship(a, b) >= Self.oneStory, let number = index.number(of: corpus.articles[b])
        else { return [] }
        let figures = StoryAverages(claims: index.statements(number).claims)
        return told.compactMap { result in
            guard told.allSatisfy({ $0 == result || $0.parts != result.parts || $0.measure != result.measure }),
                let found = figures.average(as: result), !found.value.intersects(result.value),
                let x = result.value.low, let y = found.value.low, let most = y.multiplied(by: ExactNumber(3)),
                let least = y.divided(by: ExactNumber(3)), x < most, least < x,
                TellingWords.adds(result.subject, nothingTo: found.sentence), isOfOneTime(result, a, found.sentence, b)
            else { return nil }
            return NameConflict(
                kind: .account, primary: NameSite(article: a, place: result.place),
                others: [NameSite(article: b, place: found.place)], copies: [], here: result.place.text,
                there: found.formula, confidence: 0.74,
                evidence: [Evidence(role: "computed", text: found.formula)])
        }
    }

    /// Whether an article states no other result of the kind and measure.
    private func isOnly(_ result: ToldReckoning, among stated: [ToldReckoning]) -> Bool {
        result.kind == .share || result.kind == .growth
            || !stated.contains {
                $0.isStated && $0.kind == result.kind && $0.measure == result.measure && $0.place != result.place
                    && $0.value != result.value
            }
    }

    /// - Parameter article: that of the result.
    private func isOfOneThing(_ result: ToldReckoning, _ figures: ToldReckoning, in article: Int, _ other: Int)
        -> Bool
    {
        guard result.kind == figures.kind, result.measure == figures.measure,
            result.kind == .remainder || isOfOneTime(result, article, figures.context, other)
        else { return false }
        switch result.kind {
        case .product:
            return isNear(result, figures, within: 3) && !figures.subject.isEmpty
                && result.subject.contains(figures.subject)
        case .remainder:
            return isNear(result, figures, within: 3) && isOfOneTime(result, figures)
        case .total:
            return isOfAsManyDays(result, figures)
                ? isNear(result, figures, within: 2)
                : isNear(result, figures, percent: 15)
                    && (knows(article, figures.parts) || arePlaces(figures.parts, of: result, figures))
        case .share:
            return isOfOneWhole(result, figures)
        case .average:
            return false
        case .growth:
            return result.parts == figures.parts && RankEvidence.commonRun(result.subject, figures.subject) >= 2
                && TellingWords.adds(result.subject, nothingTo: figures.context)
        case .heads:
            return isNear(result, figures, within: 4)
        case .difference:
            return isNear(result, figures, within: 3) && RankEvidence.commonRun(result.subject, figures.subject) >= 2
                && TellingWords.adds(result.subject, nothingTo: figures.context)
        }
    }

    /// 三天一共 beside the figures of three days.
    private func isOfAsManyDays(_ result: ToldReckoning, _ figures: ToldReckoning) -> Bool {
        guard figures.parts.count < Self.numerals.count, figures.parts.allSatisfy({ $0.hasSuffix("日") }) else {
            return false
        }
        let count = figures.parts.count
        return ["\(Self.numerals[count])天", "\(count)天"].contains { result.subject.contains($0) }
    }

    private static let numerals = ["零", "一", "两", "三", "四", "五", "六", "七", "八"]

    /// Whether an article names all the parts, as far as words tell.
    private func knows(_ article: Int, _ parts: [String]) -> Bool {
        let grams = parts.map { TopicGrams.grams(of: $0.unicodeScalars.map(\.value)) }
        return grams.count { !$0.isEmpty } >= 3
            && grams.joined().allSatisfy { corpus.facts[article].grams.contains($0) }
    }

    /// A share of what the figures tell: by a figure told on both sides, or by the part's name, where neither names another whole.
    private func isOfOneWhole(_ result: ToldReckoning, _ figures: ToldReckoning) -> Bool {
        if figures.anchors.contains(where: result.anchors.contains) {
            return (result.subject.contains(figures.subject) || figures.subject.contains(result.subject))
                && TellingWords.adds(result.subject, nothingTo: figures.context)
        }
        // 其中1号线占了五成二: of what the sentence before tells.
        return !result.context.hasPrefix("其中") && isSaid(result.subject, of: figures.subject)
            && TellingWords.adds(before(result), nothingTo: figures.context)
            && !Self.wholes.contains { result.context.contains($0) && !figures.context.contains($0) }
    }

    /// The sentence of a result up to it.
    private func before(_ result: ToldReckoning) -> String {
        result.context.range(of: result.subject).map { String(result.context[..<$0.upperBound]) } ?? result.subject
    }

    /// 去年厂里出口的果汁 of 出口: the part's name ends the subject, or what 的 joins to it.
    private func isSaid(_ subject: String, of part: String) -> Bool {
        subject.hasSuffix(part) || subject.contains(part + "的")
    }

    /// Whether the words around a result name no time that those around the figures do not: another year, or a part of what they tell of.
    private func isOfOneTime(_ result: ToldReckoning, _ article: Int, _ context: String, _ other: Int) -> Bool {
        let words = result.kind == .product ? Self.narrower : Self.narrower + Self.times
        guard !words.contains(where: { result.context.contains($0) && !context.contains($0) }) else { return false }
        let (here, there) = (years(before(result), article), years(context, other))
        return here.isEmpty || there.isEmpty || !here.isDisjoint(with: there)
    }

    /// The years that a passage names, as its article counts them.
    private func years(_ text: String, _ article: Int) -> Set<Int> {
        guard let printed = corpus.date(article)?.year else { return [] }
        var years: Set<Int> = []
        for (word, offset) in Self.yearWords where text.contains(word) { years.insert(printed + offset) }
        for year in (printed - 10)...printed where text.contains("\(year)年") { years.insert(year) }
        return years
    }

    private static let yearWords = [
        ("今年", 0), ("今春", 0), ("今夏", 0), ("今秋", 0), ("今冬", 0), ("本届", 0), ("去年", -1), ("上年", -1), ("前年", -2),
    ]
    private static let wholes = ["全国", "全省", "全球", "全市", "全县", "全区", "全镇", "世界", "行业"]
    private static let times = ["春节", "国庆", "五一", "假期", "周末", "暑期", "寒假", "冬季", "夏季", "入冬", "入夏", "高峰"]
    private static let narrower = [
        "上半年", "下半年", "季度", "月份", "头一天", "首日", "第一天", "当天", "那天", "昨天", "以来", "累计", "最多", "最高",
    ]

    /// 甲县60万亩，乙县45万亩，丙区30万亩 beside 全市150万亩: places of a larger one, which together cannot exceed it.
    private func arePlaces(_ parts: [String], of result: ToldReckoning, _ figures: ToldReckoning) -> Bool {
        guard let body = result.subject.last, let all = result.subject.dropLast().last, all == "全",
            "省市县区州镇乡".contains(body), let sum = figures.value.low, let whole = result.value.high
        else { return false }
        return whole < sum && parts.allSatisfy { $0.last.map { "市县区州镇乡村旗".contains($0) } ?? false }
    }

    /// What is left changes from day to day: both speak of one day, or name one figure that it was of.
    private func isOfOneTime(_ result: ToldReckoning, _ figures: ToldReckoning) -> Bool {
        if figures.anchors.contains(where: result.anchors.contains) { return true }
        guard let first = result.day, let second = figures.day else { return false }
        return abs(first - second) <= 1
    }

    private func isNear(_ a: ToldReckoning, _ b: ToldReckoning, within factor: Int) -> Bool {
        guard let x = a.value.low ?? a.value.high, let y = b.value.low ?? b.value.high,
            let most = y.multiplied(by: ExactNumber(factor)), let least = y.divided(by: ExactNumber(factor))
        else { return false }
        return x < most && least < x
    }

    private func isNear(_ a: ToldReckoning, _ b: ToldReckoning, percent: Int) -> Bool {
        guard let x = a.value.low ?? a.value.high, let y = b.value.low ?? b.value.high else { return false }
        return x.isNear(y, percent: percent)
    }
}
