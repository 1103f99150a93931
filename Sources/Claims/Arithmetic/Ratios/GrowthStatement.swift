import Extraction
import SourceText

/// A percentage or multiple by which something is said to have grown or fallen, and the two levels beside it.
struct GrowthStatement {
    /// What the figure says of the two levels.
    enum Meaning: Sendable { case growsBy, fallsBy, isTimes }

    let account: Account
    let sentence: FigureSentence
    /// Index of the percentage or multiple among the sentence's figures.
    let rate: Int
    let meaning: Meaning

    var figure: Figure { sentence.figures[rate] }

    /// Nil where the figure is no growth.
    init?(account: Account, sentence: FigureSentence, rate: Int) {
        self.account = account
        self.sentence = sentence
        self.rate = rate
        let figure = sentence.figures[rate]
        let floor = sentence.clause(rate).lowerBound
        let end = figure.range.lowerBound
        let scalars = account.scalars
        var trimmed = end
        while trimmed > floor, end - trimmed < 3,
            "约近超达到为高至了出".unicodeScalars.contains(where: { $0.value == scalars[trimmed - 1] })
        { trimmed -= 1 }
        if account.word(.grow, endingAt: trimmed, from: floor) != nil
            || account.word(.grow, endingAt: end, from: floor) != nil
        {
            meaning = .growsBy
        } else if account.word(.fall, endingAt: trimmed, from: floor) != nil
            || account.word(.fall, endingAt: end, from: floor) != nil
        {
            meaning = .fallsBy
        } else if figure.dimension == .multiple, Self.isTimes(account, floor..<end) || Self.doubles(account, figure) {
            meaning = .isTimes
        } else {
            return nil
        }
        guard !(meaning == .fallsBy && figure.dimension == .multiple) else { return nil }
    }

    /// 是…的2.4倍, 达到…的2倍, 相当于…的3倍.
    private static func isTimes(_ account: Account, _ lead: Range<Int>) -> Bool {
        CueWords("的 的近 的约 的超").start(endingAt: lead.upperBound, from: lead.lowerBound, in: account.scalars) != nil
            && CueWords("是 为 达 达到 相当于 比").isFound(in: lead, of: account.scalars)
    }

    /// 翻一番, 翻了两番: the multiple is the whole statement.
    static func doubles(_ account: Account, _ figure: Figure) -> Bool {
        account.has("番", in: figure.range)
    }

    var levels: (now: Figure, base: Figure, confidence: Double)? {
        fromTo ?? comparedWith ?? reached ?? earlierLevel ?? netChange
    }

    /// The last figures before the rate that may be levels, nearest first; spans of days and longer are passed over.
    private var earlierFigures: [Int] { (0..<rate).reversed().filter { !isSpan($0) } }

    /// Whether a figure is a span of days, months or years, which more often tells when than how much.
    private func isSpan(_ place: Int) -> Bool {
        let figure = sentence.figures[place]
        return figure.dimension == .calendarTime
            || (figure.dimension == .clockTime && figure.factor >= ExactNumber(86_400))
    }

    private func isLevel(_ place: Int) -> Bool {
        guard sentence.figures.indices.contains(place), place != rate, !isSpan(place) else { return false }
        return isUsable(place)
    }

    private func isUsable(_ place: Int) -> Bool {
        let other = sentence.figures[place]
        switch other.dimension {
        case .percent, .percentagePoint, .multiple: return false
        default: return other.isExact || other.approximation == .about
        }
    }

    private func areComparable(_ a: Int, _ b: Int) -> Bool {
        let (a, b) = (sentence.figures[a], sentence.figures[b])
        return a.measure == b.measure && (a.per == b.per || a.per == nil || b.per == nil)
    }

    private func levels(_ now: Int, _ base: Int, _ confidence: Double) -> (Figure, Figure, Double) {
        (sentence.figures[now], sentence.figures[base], confidence)
    }

    /// `由Y增加到X，增长P`.
    private var fromTo: (now: Figure, base: Figure, confidence: Double)? {
        shortened ?? changed(earlierFigures)
    }

    /// `由20天压缩到8天，缩短P`: spans of time are levels where nothing else may be meant.
    private var shortened: (now: Figure, base: Figure, confidence: Double)? {
        guard rate >= 2, isSpan(rate - 1), isSpan(rate - 2), (toMark(before: rate - 1)?.count ?? 0) >= 2 else {
            return nil
        }
        return changed([rate - 1, rate - 2])
    }

    /// Levels with 由 and 增加到 around them: the later, then the earlier.
    private func changed(_ places: [Int]) -> (now: Figure, base: Figure, confidence: Double)? {
        guard places.count >= 2 else { return nil }
        let (now, base) = (places[0], places[1])
        guard isUsable(now), isUsable(base), areComparable(now, base),
            sentence.figures[now].clause + 1 >= figure.clause,
            sharesSubject(with: [now, base]), sentence.figures[base].clause + 1 >= sentence.figures[now].clause,
            let word = toMark(before: now), sentence.figures[base].range.upperBound <= word.lowerBound,
            account.words[.fromMark].isFound(in: sentence.lead(base), of: account.scalars)
                || sentence.gap(base, now).count <= 6
        else { return nil }
        return levels(now, base, 0.9)
    }

    /// 增加到, 降至 before a level, with no more than a time between: 下降到今年的336起.
    private func toMark(before level: Int) -> Range<Int>? {
        let lead = sentence.lead(level)
        guard let word = account.words[.toMark].last(in: lead, of: account.scalars),
            lead.upperBound - word.upperBound <= 8,
            word.count >= 2 || lead.upperBound == word.upperBound
        else { return nil }
        let rest = word.upperBound..<lead.upperBound
        return rest.isEmpty || account.scalars[rest.upperBound - 1] == "的"
            || account.scalars[rest.upperBound - 1] == "约" ? word : nil
    }

    /// `X，比上年的Y增长P`, `X，是上年Y的P倍`.
    private var comparedWith: (now: Figure, base: Figure, confidence: Double)? {
        let base = rate - 1
        guard isLevel(base), sentence.figures[base].clause == figure.clause, sentence.gap(base, rate).count <= 10 else {
            return nil
        }
        let opening = sentence.opening(base)
        let mark =
            account.words[.baseMark].last(in: opening, of: account.scalars)
            ?? (meaning == .isTimes ? CueWords("是 为 达到 相当于").last(in: opening, of: account.scalars) : nil)
            ?? (account.has("相", in: sentence.gap(base, rate))
                ? CueWords("与 和 跟 同").first(in: opening, of: account.scalars) : nil)
        guard let mark, opening.upperBound - mark.upperBound <= 14 else { return nil }
        let now = (0..<base).last {
            isLevel($0) && areComparable($0, base) && sentence.figures[$0].range.upperBound <= mark.lowerBound
        }
        guard let now, sentence.figures[now].clause + 1 >= figure.clause else { return nil }
        return levels(now, base, 0.9)
    }

    /// `比上年的Y增长P，达到X`, `从Y翻了一番，达到X`: the later level told last, with nothing but 达到 before it.
    private var reached: (now: Figure, base: Figure, confidence: Double)? {
        let (base, now) = (rate - 1, rate + 1)
        guard isLevel(base), isLevel(now), areComparable(now, base), sentence.figures[base].clause == figure.clause,
            sentence.gap(base, rate).count <= 10, sentence.figures[now].clause <= figure.clause + 1,
            account.has(.baseMark, in: sentence.opening(base)) || account.has(.fromMark, in: sentence.lead(base))
        else { return nil }
        guard sentence.isReached(now, in: account.scalars) else { return nil }
        return levels(now, base, 0.85)
    }

    /// `X，去年同期为Y，增长P`; for a multiple also `X，而2022年只有Y，增长了三倍`.
    private var earlierLevel: (now: Figure, base: Figure, confidence: Double)? {
        if let after = baseAfter ?? baseFirst { return after }
        guard earlierFigures.count >= 2 else { return nil }
        let (now, base) = (earlierFigures[1], earlierFigures[0])
        guard isLevel(now), isLevel(base), areComparable(now, base), sharesSubject(with: [now, base]) else {
            return nil
        }
        let clause = sentence.figures[base].clause
        guard clause == sentence.figures[now].clause + 1, figure.clause == clause + 1 || figure.clause == clause,
            isEarlier(base), !account.has(.baseMark, in: sentence.opening(base)),
            figure.clause != clause || sentence.gap(base, rate).count <= 6
        else { return nil }
        return levels(now, base, 0.85)
    }

    /// `去年Y，今年达到X，增长P`.
    private var baseFirst: (now: Figure, base: Figure, confidence: Double)? {
        // 去年收徒12人，如今三个班组收徒18人: what else is counted stands between.
        guard let now = earlierFigures.first,
            let base = earlierFigures.dropFirst().first(where: { areComparable(now, $0) })
        else { return nil }
        guard isLevel(now), isLevel(base), sharesSubject(with: [now, base]),
            sentence.figures[now].clause == sentence.figures[base].clause + 1,
            figure.clause == sentence.figures[now].clause + 1, isEarlier(base),
            CueWords("今年 本届 如今 目前 现在 现有").isFound(in: sentence.opening(now), of: account.scalars)
        else { return nil }
        return levels(now, base, 0.85)
    }

    /// `X，是上年的P倍，而上年为Y`: the base told after.
    private var baseAfter: (now: Figure, base: Figure, confidence: Double)? {
        let (now, base) = (rate - 1, rate + 1)
        guard isLevel(now), isLevel(base), areComparable(now, base), sentence.figures[base].clause == figure.clause + 1,
            sentence.figures[now].clause + 1 >= figure.clause, isEarlier(base),
            CueWords("上年 去年 同期 上届").isFound(in: sentence.lead(rate), of: account.scalars),
            sentence.tail(base).count <= 2
        else { return nil }
        return levels(now, base, 0.8)
    }

    /// Whether a level is told of an earlier time: 去年同期为, 而2022年只有.
    private func isEarlier(_ place: Int) -> Bool {
        let opening = sentence.opening(place)
        guard opening.count <= 20 else { return false }
        if let word = account.words[.earlier].first(in: opening, of: account.scalars) {
            return word.lowerBound <= opening.lowerBound + 4
        }
        return CueWords("年只有 年仅有 年为 年是 年仅 年只 年仅为").isFound(in: opening, of: account.scalars)
    }

    /// `达X，比上年末净增Z，增长P`, `增加Z、增长P`: the base is X less Z.
    private var netChange: (now: Figure, base: Figure, confidence: Double)? {
        let change = rate - 1
        guard figure.isShare, isLevel(change), sentence.figures[change].clause + 1 >= figure.clause,
            sentence.opening(rate).count <= 8,
            isChange(change),
            let now = (0..<change).last(where: { isLevel($0) && areComparable($0, change) }),
            sentence.figures[now].clause + 1 >= sentence.figures[change].clause,
            account.has(.baseMark, in: sentence.opening(change))
                || sentence.figures[now].clause + 1 == sentence.figures[change].clause
        else { return nil }
        guard !hasOwnSubject(change, besides: now) else { return nil }
        let (level, difference) = (sentence.figures[now], sentence.figures[change])
        // 比去年同期的3.2元涨了0.4元: the level before the change is the base.
        if account.has(.baseMark, in: sentence.opening(now)), level.clause == difference.clause {
            let reached =
                meaning == .growsBy ? level.value.adding(difference.value) : level.value.subtracting(difference.value)
            return reached.map {
                (difference.taking(value: $0, allowed: ValueInterval(exactly: $0)), level.exactly, 0.75)
            }
        }
        let before =
            meaning == .growsBy ? level.value.subtracting(difference.value) : level.value.adding(difference.value)
        guard let value = before, value > .zero else { return nil }
        // The base is uncertain by as much as the level is; taken as one, the two uncertainties would count twice.
        let allowed = ValueInterval(exactly: value)
        let half = level.step.divided(by: ExactNumber(4)) ?? .zero
        let reached = level.taking(value: level.value, allowed: ValueInterval(exactly: level.value).widened(by: half))
        return (reached, difference.taking(value: value, allowed: allowed), 0.75)
    }

    private func isChange(_ place: Int) -> Bool {
        let role: ArithmeticRole = meaning == .growsBy ? .more : .less
        return account.word(
            role, endingAt: sentence.figures[place].range.lowerBound, from: sentence.clause(place).lowerBound) != nil
    }

    // MARK: What comes out

    /// The growth, or multiple, that a ratio of two levels makes.
    func outcome(ratio: ValueInterval, plain: ExactNumber) -> (allowed: ValueInterval, shown: String) {
        let one = ValueInterval(exactly: .one)
        let unit = figure.isShare ? 100 : 1
        switch meaning {
        case .isTimes:
            return (ratio, Figure.rounded(plain) + "倍")
        case .growsBy:
            let growth = ratio.subtracting(one).multiplied(by: unit)
            return (growth, shown(plain.subtracting(.one), unit))
        case .fallsBy:
            let fall = one.subtracting(ratio).multiplied(by: unit)
            return (fall, shown(ExactNumber.one.subtracting(plain), unit))
        }
    }

    private func shown(_ value: ExactNumber?, _ unit: Int) -> String {
        guard let value = value?.multiplied(by: ExactNumber(unit)) else { return "" }
        return Figure.rounded(value) + (unit == 100 ? "%" : "倍")
    }

    func equation(_ quotient: String) -> String {
        switch meaning {
        case .isTimes: quotient
        case .growsBy: quotient + "-1"
        case .fallsBy: "1-" + quotient
        }
    }
}

extension Figure {
    var isTime: Bool { dimension == .clockTime || dimension == .calendarTime }

    /// This figure's place and measure with another value.
    func taking(value: ExactNumber, allowed: ValueInterval) -> Figure {
        Figure(
            range: range, value: value, allowed: allowed, step: step, measure: measure, dimension: dimension,
            approximation: approximation, per: per, unit: unit, factor: factor, noun: noun, clause: clause)
    }
}
