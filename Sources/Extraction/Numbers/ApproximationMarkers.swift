import EmbeddedFiles

/// The words that bound or blur a number, from `Rules/lexicons/approximations.tsv`.
final class ApproximationMarkers: Sendable {
    private let before: WordTrie
    private let after: WordTrie
    /// 不得, 未: before 超过 and 低于 they turn the bound around.
    private let denials: WordTrie
    private let meanings: [Approximation]
    /// 过, 上, 成, 破 speak of a number only before a bare multiplier: 过万, 上百.
    private let needsBare: Set<Int>

    init(_ table: LexiconTable) {
        var prefixes: [(LexiconText, Int)] = []
        var suffixes: [(LexiconText, Int)] = []
        var denials: [(LexiconText, Int)] = []
        var meanings: [Approximation] = []
        var bare: Set<Int> = []
        for row in table.rows where row.count >= 3 {
            if row[1] == "denial" { denials.append((row[0], 0)) }
            let meaning: Approximation? =
                row[2] == "exact" ? Approximation.none : Approximation(rawValue: String(row[2]))
            guard let meaning else { continue }
            if ["过", "上", "成"].contains(row[0]) { bare.insert(meanings.count) }
            if row[1] == "prefix" {
                prefixes.append((row[0], meanings.count))
            } else {
                suffixes.append((row[0], meanings.count))
            }
            meanings.append(meaning)
        }
        before = WordTrie(prefixes, backward: true)
        after = WordTrie(suffixes)
        self.denials = WordTrie(denials, backward: true)
        self.meanings = meanings
        needsBare = bare
    }

    /// The word that ends just before a number, with its meaning.
    func prefix(in text: ReadingText, before index: Int, bareNumber: Bool) -> (length: Int, meaning: Approximation)? {
        guard let match = before.longest(in: text, at: index) else { return nil }
        guard bareNumber || !needsBare.contains(match.value) else { return nil }
        if match.length == 1, Self.isPartOfWord(text, index - 1) { return nil }
        // 吃不下四万吨: the verb cannot take so much.
        if match.length == 2, text.has("不下", before: index), text.isOne(of: "吃放装坐容住停盛塞咽存摆挤留", index - 3) {
            return nil
        }
        return denied(match.length, meanings[match.value], in: text, before: index)
    }

    /// 不得超过50 is at most 50, 未低于3 at least 3; 能不能超过 asks.
    private func denied(_ length: Int, _ meaning: Approximation, in text: ReadingText, before index: Int)
        -> (length: Int, meaning: Approximation)
    {
        guard meaning == .above || meaning == .below, let denial = denials.longest(in: text, at: index - length)
        else { return (length, meaning) }
        let start = index - length - denial.length
        guard text[start - 1] != text[start + 1] else { return (length, meaning) }
        return (length + denial.length, meaning == .above ? .atMost : .atLeast)
    }

    /// 附近, 就近, 亲近, 合约, 条约: the marker is the end of another word.
    static func isPartOfWord(_ text: ReadingText, _ place: Int) -> Bool {
        switch text[place] {
        case "近": text.isOne(of: "附靠邻亲最临贴抵就远", place - 1)
        case "约": text.isOne(of: "合条节大制契签公纽预履续违", place - 1) && !text.has("大", at: place - 1)
        case "破": text.isOne(of: "打爆攻冲侦", place - 1)
        case "超": text.isOne(of: "高英反赶", place - 1)
        default: false
        }
    }

    /// The word that begins just after a quantity, with its meaning. 含 in brackets may stand before it: 50万元（含）以上.
    func suffix(in text: ReadingText, at index: Int) -> (end: Int, meaning: Approximation)? {
        var place = index
        if text.isOne(of: "（(", place), text.isOne(of: "含", place + 1) {
            var close = place + 2
            while close < place + 5, !text.isOne(of: "）)", close) { close += 1 }
            guard text.isOne(of: "）)", close) else { return nil }
            place = close + 1
        }
        guard let match = after.longest(in: text, at: place) else { return nil }
        return (place + match.length, meanings[match.value])
    }
}

extension Approximation {
    /// The values that this meaning allows around a number.
    ///
    /// - Parameters:
    ///   - low, high: the number, or the ends of a span.
    ///   - isCounted: whether only whole numbers occur, so that 80多 ends at 89 and not below 90.
    ///   - endsInHalf: whether 半 is its last place: 一个半小时出头 ends below two hours, and 一天半左右 is as rough as 两天左右.
    func interval(
        _ low: ScaledInteger, _ high: ScaledInteger, isCounted: Bool, endsInHalf: Bool = false
    ) -> ValueInterval? {
        guard let bottom = low.exact, let top = high.exact else { return nil }
        switch self {
        case .none, .range, .vague: return ValueInterval(low: bottom, high: top)
        case .above: return ValueInterval(low: top, high: nil, lowOpen: true)
        case .atLeast: return ValueInterval(low: bottom, high: nil)
        case .below: return ValueInterval(low: nil, high: bottom, highOpen: true)
        case .atMost: return ValueInterval(low: nil, high: top)
        case .more:
            guard let step = endsInHalf ? ExactNumber(1, over: 2) : ExactNumber(powerOfTen: high.lastPlace),
                let next = top.adding(step)
            else { return nil }
            guard isCounted, high.lastPlace > 0, let last = next.subtracting(.one) else {
                return ValueInterval(low: bottom, high: next, lowOpen: high.lastPlace <= 0, highOpen: true)
            }
            return ValueInterval(low: bottom, high: last)
        case .nearly: return ValueInterval(low: Self.nearly(low), high: top)
        case .about:
            let share = Self.tolerance(digits: endsInHalf ? 1 : high.significantDigits)
            guard let down = bottom.multiplied(by: share), let up = top.multiplied(by: share) else { return nil }
            return ValueInterval(low: bottom.subtracting(down), high: top.adding(up))
        }
    }

    private static func tolerance(digits: Int) -> ExactNumber {
        let percent =
            switch digits {
            case 1: 10
            case 2: 5
            default: 1
            }
        return ExactNumber(Int128(percent), over: 100) ?? .zero
    }

    /// 95 % of a number, down to its last written place; 90 % of a round power of ten, as it comes (近一倍 begins at 0.9), and of two
    /// to nine half a unit less (近两公里 begins at one and a half).
    private static func nearly(_ number: ScaledInteger) -> ExactNumber? {
        guard number.mantissa > 0 else { return number.exact }
        if number.significantDigits == 1 && number.leadsWithOne {
            return number.exact?.multiplied(by: ExactNumber(90, over: 100) ?? .one)
        }
        if number.scale == 0, number.mantissa < 10 {
            return number.exact?.subtracting(ExactNumber(1, over: 2) ?? .zero)
        }
        let (product, overflow) = number.mantissa.multipliedReportingOverflow(by: 95)
        guard !overflow else { return nil }
        return ScaledInteger(mantissa: product / 100, scale: number.scale).exact
    }
}

extension ScaledInteger {
    fileprivate var leadsWithOne: Bool {
        var rest = mantissa.magnitude
        while rest >= 10 { rest /= 10 }
        return rest == 1
    }
}
