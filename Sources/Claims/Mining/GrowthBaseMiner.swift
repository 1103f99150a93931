import Extraction
import SourceText

/// Mines the earlier level that a level and its growth imply: 44.2亿元，比上年增长49.9% says that there were 29.5亿元 the
/// year before, which another article may have told otherwise.
struct GrowthBaseMiner {
    let scalars: [UInt32]

    /// The implied claims of one sentence.
    /// - Parameter claims: those of the sentence's figures, as many and in the same order.
    func claims(in frame: SentenceFrame, of claims: [Claim], reading: ArticleReading) -> [Claim] {
        guard claims.count == frame.figures.count, claims.count > 1 else { return [] }
        var found: [Claim] = []
        for place in frame.figures.indices.dropFirst() {
            let level = frame.figures[place - 1], change = frame.figures[place]
            guard let relation = relation(from: level, to: change, in: frame),
                let value = base(of: level, change, relation), let time = claims[place - 1].time,
                isLevel(claims[place - 1], time), let earlier = earlier(than: time, claims[place - 1])
            else { continue }
            var claim = claims[place - 1]
            claim.value = value
            claim.place = reading.place(of: change.range)
            claim.time = earlier
            claim.yearOffset = claim.yearOffset.map { $0 - 1 }
            claim.scope[.growth] = nil
            // A forecast compares with a level that was reached.
            claim.scope[.modality] = nil
            claim.isPlanned = false
            claim.derivation = relation.formula(reading.text(level.range), reading.text(change.range))
            found.append(claim)
        }
        return found
    }

    /// How the later level follows from the earlier one.
    private enum Relation {
        case growsBy, fallsBy, risesBy, sinksBy, isTimes

        func formula(_ level: String, _ change: String) -> String {
            switch self {
            case .growsBy: "\(level)÷(1+\(change))"
            case .fallsBy: "\(level)÷(1-\(change))"
            case .risesBy: "\(level)-\(change)"
            case .sinksBy: "\(level)+\(change)"
            case .isTimes: "\(level)÷\(change)"
            }
        }
    }

    /// Whether a figure tells what was reached in a time that is over.
    private func isLevel(_ claim: Claim, _ time: TimeFrame) -> Bool {
        !claim.isDisputed && !time.isState && (!time.isSoFar || claim.isPlanned) && time.length >= 28
            && time.length <= 366 && claim.scope[.change] == nil && claim.scope[.rate] == nil
            && claim.scope[.state] == nil && claim.scope[.aggregation] != "cumulative"
    }

    /// The same time of the year before; of a forecast of this year the whole of it.
    private func earlier(than time: TimeFrame, _ claim: Claim) -> TimeFrame? {
        guard time.isSoFar, claim.isPlanned else { return time.moved(toYear: time.year - 1) }
        guard let first = CalendarDate(year: time.year - 1, month: 1, day: 1),
            let last = CalendarDate(year: time.year - 1, month: 12, day: 31)
        else { return nil }
        return TimeFrame(first: first.dayNumber, last: last.dayNumber, isState: false)
    }

    /// Nil where anything but the words of a comparison with the year before stands between the figures.
    private func relation(
        from level: SentenceFrame.Figure, to change: SentenceFrame.Figure, in frame: SentenceFrame
    ) -> Relation? {
        var place = max(level.range.upperBound, level.quantity.noun?.upperBound ?? 0)
        let end = min(change.range.lowerBound, change.quantity.numeral.lowerBound)
        guard place < end else { return nil }
        var (isCompared, rises, falls, isMultiple) = (false, false, false, false)
        while place < end {
            if let next = Self.compared.end(startingAt: place, to: end, in: scalars) {
                (place, isCompared) = (next, true)
            } else if let next = Self.rising.end(startingAt: place, to: end, in: scalars) {
                (place, rises) = (next, true)
            } else if let next = Self.falling.end(startingAt: place, to: end, in: scalars) {
                (place, falls) = (next, true)
            } else if let next = Self.equal.end(startingAt: place, to: end, in: scalars) {
                (place, isMultiple) = (next, true)
            } else if Self.links.contains(scalars[place]) {
                place += 1
            } else {
                return nil
            }
        }
        guard isCompared, !(rises && falls) else { return nil }
        switch change.quantity.dimension {
        case .percent: return rises ? .growsBy : falls ? .fallsBy : nil
        case .multiple: return isMultiple && !rises && !falls ? .isTimes : nil
        case level.quantity.dimension where change.quantity.unit == level.quantity.unit:
            return rises ? .risesBy : falls ? .sinksBy : nil
        default: return nil
        }
    }

    private static let compared = CueWords(
        "同比 比上年 比去年 较上年 较去年 比上年同期 比去年同期 较上年同期 较去年同期 比上一年 较上一年 比前一年 较前一年 上年 去年 上一年 前一年")
    private static let rising = CueWords("增长 增加 提高 上升 增 增长了 增加了 提高了 上升了 多 多了 净增 增收 上涨 上涨了 涨")
    private static let falling = CueWords("下降 减少 降低 下滑 下降了 减少了 降低了 少 少了 减 降 回落 下跌")
    private static let equal = CueWords("是 为 相当于 达")
    /// Of `，比上年大幅增长约` what tells nothing of its own.
    private static let links = ScalarSet("，、的约近超达了又再将大幅均有较多强")

    /// The values of the year before that both figures, as exactly as they are written, allow.
    private func base(of level: SentenceFrame.Figure, _ change: SentenceFrame.Figure, _ relation: Relation)
        -> ValueInterval?
    {
        guard let now = rounded(level), let rate = rounded(change), let low = rate.low, let high = rate.high,
            level.quantity.dimension != .percent, let one = ExactNumber(1, over: 1)
        else { return nil }
        let hundred = ExactNumber(100)
        switch relation {
        case .growsBy:
            guard let from = low.divided(by: hundred)?.adding(one), let to = high.divided(by: hundred)?.adding(one)
            else {
                return nil
            }
            return now.divided(by: ValueInterval(low: from, high: to))
        case .fallsBy:
            guard let part = low.divided(by: hundred), let most = high.divided(by: hundred),
                let from = one.subtracting(most), let to = one.subtracting(part), from > .zero
            else { return nil }
            return now.divided(by: ValueInterval(low: from, high: to))
        case .risesBy: return now.subtracting(rate)
        case .sinksBy: return now.adding(rate)
        case .isTimes: return low > .zero ? now.divided(by: rate) : nil
        }
    }

    /// What a figure allows, by its last written place: 44.2亿 is 44.15亿 to 44.25亿; nil where an end is open.
    private func rounded(_ figure: SentenceFrame.Figure) -> ValueInterval? {
        let value = figure.quantity.baseInterval
        let step = WrittenPrecision(scalars: scalars, quantity: figure.quantity).step
        guard value.low != nil, value.high != nil, let half = step.divided(by: ExactNumber(2)) else { return nil }
        return value.widened(by: half)
    }
}
