import SourceText

/// One pass over a text for everything with a number in it, dispatched by what a scalar can begin.
struct NumberScan {
    let text: ReadingText
    let lexicons: Lexicons
    private let quantities: QuantityReader
    private let ordinals: OrdinalReader
    private let labels: LabelReader
    private let nouns: NounReader
    private var dates: DateReader
    private static let ends = ScalarSet("。！？\n")
    private static let beginnings = ScalarSet("第首负-翻之历居榜")
    private var found: [Mention] = []
    /// The end of the last mention; the next one may not reach back beyond it.
    private var floor = 0

    init(text: ReadingText, lexicons: Lexicons, context: ReadingContext) {
        self.text = text
        self.lexicons = lexicons
        let numerals = NumeralReader(text: text)
        quantities = QuantityReader(text: text, lexicons: lexicons)
        ordinals = OrdinalReader(text: text, lexicons: lexicons, numerals: numerals)
        labels = LabelReader(text: text, lexicons: lexicons, numerals: numerals)
        nouns = NounReader(text: text, verbs: lexicons.names.countVerbs)
        dates = DateReader(text: text, lexicons: lexicons, numerals: numerals, context: context)
    }

    mutating func mentions() -> [Mention] {
        // A cell of a table, a line that is nothing but a numeral: 一, 廿二, 一二三.
        if let numeral = labels.wholeNumeral(),
            let reading = quantities.number(numeral)
        {
            _ = take(reading)
        }
        var place = found.isEmpty ? 0 : text.count
        while place < text.count {
            place = lexicons.mayBeginNumber(text[place]) ? next(at: place) : place + 1
        }
        return found
    }

    /// Reads what begins at a place and gives the place to go on from.
    private mutating func next(at place: Int) -> Int {
        if Self.ends.contains(text[place]) { dates.pass(text[place]) }
        // 零下 belongs to the number after it.
        if text[place] == "零", text[place + 1] == "下" { return place + 2 }
        let label = self.label(at: place)
        // A set phrase of four characters is none of its words; a weak word yields to a date (周一, 初一).
        if let label, label.label == .idiom { return take(place..<label.end, .identifier(label.label)) }
        // Asked here, since an answer of none, which most places get, would be as large as a date.
        if dates.mayBegin(at: place), let date = dates.date(at: place), date.range.upperBound >= (label?.end ?? 0) {
            return take(date.range, .date(date.date))
        }
        if let label, !quantities.isDoubled(at: place) { return take(place..<label.end, .identifier(label.label)) }
        let traits = text.traits(place)
        guard
            !traits.isDisjoint(with: [.digit, .hanDigit, .hanPower, .vague, .latin])
                || Self.beginnings.contains(text[place]) || text.has("个把", at: place)
        else { return place + 1 }
        if text[place] == "翻", let reading = quantities.doubling(at: place) { return take(reading) }
        if let set = quantities.quotedSet(at: place) { return take(set) }
        if let ordinal = ordinals.ordinal(at: place) { return take(ordinal.range, ordinal.value) }
        if let label = labels.label(at: place) { return take(label.range, .identifier(label.label)) }
        if traits.contains(.latin) { return place + 1 }
        if let reading = quantities.quantity(at: place, floor: floor) { return take(reading) }
        return max(place + 1, labels.numeralEnd(at: place))
    }

    /// The word with a number in it that counts nothing, unless what stands beside it makes it count: 12345件, 近百年.
    private func label(at place: Int) -> (end: Int, label: NumberLabel)? {
        guard let found = lexicons.words.label(in: text, at: place) else { return nil }
        switch found.label {
        case .telephone where text.isOne(of: "件宗起个条次通项例", found.end): return nil
        case .weakWord
        where text.traits(place).contains(.hanPower) && lexicons.units.unit(in: text, at: place + 1) != nil
            && lexicons.approximations.prefix(in: text, before: place, bareNumber: true) != nil:
            return nil
        default: return found
        }
    }

    private mutating func take(_ range: Range<Int>, _ value: Mention.Value) -> Int {
        if case .identifier(.none) = value { return pass(range) }
        found.append(Mention(range: text.sourceRange(range), value: value))
        floor = range.upperBound
        return max(range.upperBound, range.lowerBound + 1)
    }

    private mutating func pass(_ range: Range<Int>) -> Int {
        floor = range.upperBound
        return max(range.upperBound, range.lowerBound + 1)
    }

    private mutating func take(_ reading: QuantityReader.Reading) -> Int {
        let numeralEnd = reading.quantity.numeral.upperBound
        guard labels.isQuantity(reading) else {
            floor = numeralEnd
            return numeralEnd
        }
        var quantity = reading.quantity
        quantity.noun = (reading.quantity.noun ?? nouns.noun(for: reading, floor: floor)).map { text.sourceRange($0) }
        quantity.numeral = text.sourceRange(quantity.numeral)
        return take(reading.range, .quantity(quantity))
    }
}
