import SourceText

/// Reads everything that a text mentions: numbers, quantities, dates, ordinals, names, and numbers that count nothing.
///
/// Read a whole article at once: a date without a year takes it from an earlier date of the same text.
public struct MentionReader: Sendable {
    private let lexicons: Lexicons

    public init(lexicons: Lexicons = .builtin) { self.lexicons = lexicons }

    /// The mentions in a range of a normalized text, in order of their start. Numbers, dates and labels never overlap
    /// one another; a name may hold them (第十四届全国运动会) and names may lie inside a person's post.
    public func mentions(in text: NormalizedText, range: Range<Int>, context: ReadingContext = ReadingContext())
        -> [Mention]
    {
        let reading = ReadingText(text, range)
        var scan = NumberScan(text: reading, lexicons: lexicons, context: context)
        var names = NameScan(text: reading, lexicon: lexicons.names, context: context)
        let named = names.mentions()
        let numbers = outside(persons: named, scan.mentions())
        return merged(numbers, outside(numbers: numbers, named))
    }

    /// Numbers, dates and labels alone, without names.
    public func numbers(in text: NormalizedText, context: ReadingContext) -> [Mention] {
        var scan = NumberScan(text: ReadingText(text, 0..<text.count), lexicons: lexicons, context: context)
        return scan.mentions()
    }

    /// Without what was read inside a person's name: 小满 in 王小满.
    private func outside(persons named: [Mention], _ mentions: [Mention]) -> [Mention] {
        let people = named.compactMap { mention -> Range<Int>? in
            if case .person = mention.value { mention.range } else { nil }
        }
        guard !people.isEmpty else { return mentions }
        var next = 0
        return mentions.filter { mention in
            while next < people.count, people[next].upperBound <= mention.range.lowerBound { next += 1 }
            return next == people.count || !people[next].overlaps(mention.range)
        }
    }

    /// Without the places that are part of a currency or a set phrase: 瑞士 in 300万瑞士法郎, 同仁 in 一视同仁.
    private func outside(numbers: [Mention], _ named: [Mention]) -> [Mention] {
        var next = 0
        return named.filter { mention in
            guard mention.kind == .place else { return true }
            while next < numbers.count, numbers[next].range.upperBound <= mention.range.lowerBound { next += 1 }
            guard next < numbers.count else { return true }
            let number = numbers[next].range
            return number.lowerBound > mention.range.lowerBound || number.upperBound < mention.range.upperBound
                || number == mention.range
        }
    }

    /// Two sorted lists as one; where two begin together, the longer comes first.
    private func merged(_ left: [Mention], _ right: [Mention]) -> [Mention] {
        var all: [Mention] = []
        all.reserveCapacity(left.count + right.count)
        var next = 0
        for mention in left {
            while next < right.count,
                (right[next].range.lowerBound, -right[next].range.count) < (
                    mention.range.lowerBound, -mention.range.count
                )
            {
                all.append(right[next])
                next += 1
            }
            all.append(mention)
        }
        all.append(contentsOf: right[next...])
        return all
    }

    public func mentions(in text: NormalizedText, context: ReadingContext = ReadingContext()) -> [Mention] {
        mentions(in: text, range: 0..<text.count, context: context)
    }
}
