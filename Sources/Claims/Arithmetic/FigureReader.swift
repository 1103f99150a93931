import Extraction
import SourceText

/// Gathers the figures of an article's sentences from its mentions.
struct FigureReader {
    let article: Article
    let mentions: [Mention]

    private var scalars: [UInt32] { article.text.scalars }

    func sentences() -> [FigureSentence] {
        var next = 0
        return joinedSentences().map { sentence in
            while next < mentions.count, mentions[next].range.lowerBound < sentence.range.lowerBound { next += 1 }
            let clauses = FigureSentence.clauses(of: sentence.range, in: scalars)
            var figures: [Figure] = []
            while next < mentions.count, mentions[next].range.lowerBound < sentence.range.upperBound {
                let mention = mentions[next]
                next += 1
                guard let quantity = measured(next - 1), let figure = figure(quantity, mention.range, clauses) else {
                    continue
                }
                if let last = figures.last, let joined = ClockTime.joined(last, figure) {
                    figures[figures.count - 1] = joined
                } else {
                    figures.append(figure)
                }
            }
            return FigureSentence(
                range: sentence.range, block: sentence.block, role: sentence.role, clauses: clauses, figures: figures)
        }
    }

    /// The quantity of a mention; 2.31万 of 2.31万、1.86万和1.49万人次 has the unit that the last of the list is told with.
    private func measured(_ index: Int) -> Quantity? {
        guard var quantity = mentions[index].quantity else { return nil }
        guard quantity.unit == nil, quantity.dimension == .none, isInMyriads(mentions[index].range) else {
            return quantity
        }
        // 142万常住人口: who is counted stands in place of a unit.
        if Self.persons.end(startingAt: mentions[index].range.upperBound, to: scalars.count, in: scalars) != nil {
            (quantity.unit, quantity.writtenUnit, quantity.family) = ("人", "人", "人")
            (quantity.dimension, quantity.factor) = (.count, .one)
            return quantity
        }
        var last = index
        while last + 1 < mentions.count, isListed(last, before: last + 1) {
            last += 1
            guard let unit = mentions[last].quantity, unit.unit != nil else { continue }
            (quantity.unit, quantity.writtenUnit, quantity.family) = (unit.unit, unit.writtenUnit, unit.family)
            (quantity.dimension, quantity.factor) = (unit.dimension, unit.factor)
            return quantity
        }
        return quantity
    }

    private static let persons = CueWords("人口 常住人口 户籍人口 城镇人口 农村人口 市民 居民 村民 群众 学生 师生 职工 农民 读者 观众 游客 旅客")

    private func isInMyriads(_ range: Range<Int>) -> Bool {
        range.last.map { Self.myriads.contains(scalars[$0]) } ?? false
    }

    private func isListed(_ first: Int, before second: Int) -> Bool {
        let end = mentions[first].range.upperBound
        return end < scalars.count && Self.joints.contains(scalars[end]) && mentions[second].range.lowerBound == end + 1
            && mentions[second].quantity != nil && isInMyriads(mentions[first].range)
    }

    private static let myriads = ScalarSet("万亿")
    private static let joints = ScalarSet("、和与及")

    private func joinedSentences() -> [(range: Range<Int>, block: Int, role: Article.Role)] {
        var joined: [(range: Range<Int>, block: Int, role: Article.Role)] = []
        for sentence in article.sentences {
            if let last = joined.last, last.block == sentence.block, last.range.upperBound == sentence.range.lowerBound,
                let end = last.range.last, scalars[end] == "；" || isRest(sentence.range)
            {
                joined[joined.count - 1].range = last.range.lowerBound..<sentence.range.upperBound
            } else {
                joined.append((sentence.range, sentence.block, sentence.role))
            }
        }
        return joined
    }

    /// Whether a sentence goes on with what the one before has left over: 其余是白茶，有8吨.
    private func isRest(_ sentence: Range<Int>) -> Bool {
        Self.rest.end(startingAt: sentence.lowerBound, to: sentence.upperBound, in: scalars) != nil
    }

    private static let rest = CueWords("其余 余下 剩下 剩余")

    private func figure(_ quantity: Quantity, _ range: Range<Int>, _ clauses: [FigureSentence.Clause]) -> Figure? {
        let quantity = Self.isFraction(quantity, scalars) ? quantity.inPercent : quantity
        guard !quantity.isIndefinite, quantity.dimension != .none || quantity.unit != nil,
            let written = writtenValue(quantity), let base = written.multiplied(by: quantity.factor)
        else { return nil }
        let step = WrittenPrecision(scalars: scalars, quantity: quantity).step
        // 约 leaves more play than rounding does, and not both; so does 刚过六成; 翻了一番还多 leaves none below.
        let isPassed = quantity.writtenUnit == "番" && quantity.approximation != .none
        let hasPlay =
            quantity.approximation == .about || quantity.approximation == .more && quantity.dimension == .percent
        let half = hasPlay || isPassed ? .zero : step.divided(by: ExactNumber(2)) ?? .zero
        var allowed = quantity.baseInterval.widened(by: half)
        // Half a unit more would have been rounded up.
        if quantity.approximation == .none, !half.isZero { allowed.highOpen = true }
        let clause = clauses.lastIndex { $0.range.lowerBound <= range.lowerBound } ?? 0
        return Figure(
            range: range, value: base, allowed: allowed, step: step,
            measure: Self.measure(quantity), dimension: quantity.dimension, approximation: quantity.approximation,
            per: quantity.per, unit: quantity.writtenUnit ?? quantity.unit ?? "", factor: quantity.factor,
            noun: quantity.noun, clause: clause)
    }

    /// Whether it is a plain fraction, 三分之一, and so a share.
    private static func isFraction(_ quantity: Quantity, _ scalars: [UInt32]) -> Bool {
        quantity.unit == nil && scalars[quantity.numeral].contains("之")
    }

    /// The number as written, without what its approximation adds.
    private func writtenValue(_ quantity: Quantity) -> ExactNumber? {
        let interval = quantity.interval
        switch quantity.approximation {
        case .none: return interval.exact ?? interval.low
        case .more, .above, .atLeast: return interval.low
        case .nearly, .below, .atMost: return interval.high
        case .about:
            guard let low = interval.low, let high = interval.high else { return nil }
            return low.adding(high)?.divided(by: ExactNumber(2))
        case .vague, .range: return nil
        }
    }

    private static func measure(_ quantity: Quantity) -> String {
        switch quantity.dimension {
        case .count: quantity.family ?? quantity.unit ?? ""
        case .money: "money " + (quantity.unit ?? "")
        default: quantity.dimension.rawValue
        }
    }
}

extension Quantity {
    /// A fraction as the hundredths that it is.
    fileprivate var inPercent: Quantity {
        var share = self
        share.interval = interval.multiplied(by: 100)
        share.unit = "%"
        share.dimension = .percent
        return share
    }
}
