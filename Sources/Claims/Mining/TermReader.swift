import SourceText

/// A unit of wording that two statements may share: a synonym group, or two neighbouring Han characters, or a Latin word.
public struct Term: Hashable, Sendable, Codable {
    /// A stable hash of what the term is; equal terms are equal wording.
    public let key: UInt32
    /// What it weighs in a comparison, in hundredths; 100 is a plain pair of characters.
    public let weight: Int32

    public init(key: UInt32, weight: Int32) {
        self.key = key
        self.weight = weight
    }
}

/// Reads the terms of a stretch of folded text.
///
/// No segmentation is attempted: pairs of neighbouring characters are enough to tell wording apart, and they do not
/// break where a dictionary has no word. Known words only change weights and fold synonyms.
public struct TermReader: Sendable {
    let lexicon: TermLexicon

    public init(lexicon: TermLexicon = .builtin) { self.lexicon = lexicon }

    /// The terms of a range, in order of text, repeated ones kept.
    public func terms(in scalars: [UInt32], _ range: Range<Int>) -> [Term] {
        var terms: [Term] = []
        terms.reserveCapacity(range.count)
        var index = range.lowerBound
        var previous: UInt32?
        while index < range.upperBound {
            if let match = lexicon.words.longestMatch(in: scalars, at: index, end: range.upperBound) {
                append(match.value, of: scalars, index..<index + match.length, to: &terms)
                if case .empty = match.value { previous = nil } else { previous = scalars[index + match.length - 1] }
                index += match.length
            } else if Self.isHan(scalars[index]) {
                // Nothing lies between the two: what breaks a pair leaves none before it.
                if let previous {
                    let weight = lexicon.weight(ofPairAt: index - 1, in: scalars)
                    terms.append(Term(key: Self.hash(previous, scalars[index]), weight: weight))
                }
                previous = scalars[index]
                index += 1
            } else if Self.isLatin(scalars[index]) {
                let end = Self.latinEnd(in: scalars, index..<range.upperBound)
                terms.append(Term(key: Self.hash(scalars[index..<end]), weight: 120))
                previous = nil
                index = end
            } else {
                previous = nil
                index += 1
            }
        }
        return terms
    }

    /// The weight of all terms of a range, in hundredths.
    func weight(of scalars: [UInt32], _ range: Range<Int>) -> Int32 {
        terms(in: scalars, range).reduce(0) { $0 + $1.weight }
    }

    private func append(_ word: TermLexicon.Word, of scalars: [UInt32], _ range: Range<Int>, to terms: inout [Term]) {
        switch word {
        case .synonym(let group): append(group: group, of: scalars, range, to: &terms)
        case .weak: terms.append(Term(key: Self.hash(scalars[range]), weight: 40))
        case .empty: break
        }
    }

    /// The group, and the words that a long word is made of (头盔 of 头盔佩戴率, 网点 of 服务网点): the other text often has one alone.
    private func append(group: Int, of scalars: [UInt32], _ range: Range<Int>, to terms: inout [Term]) {
        let head = head(of: scalars, range).flatMap { $0 == group ? nil : $0 }
        let first = range.count > 2 ? opening(of: scalars, range, in: group) : nil
        if let head {
            terms.append(Self.term(ofGroup: group, weight: 80))
            terms.append(Self.term(ofGroup: head, weight: 100))
        } else if range.count > 3, Self.isHan(scalars[range.upperBound - 1]) {
            let last = range.upperBound - 2
            terms.append(Self.term(ofGroup: group, weight: 100))
            terms.append(
                Term(
                    key: Self.hash(scalars[last], scalars[last + 1]),
                    weight: lexicon.weight(ofPairAt: last, in: scalars)))
        } else {
            terms.append(Self.term(ofGroup: group, weight: 160))
        }
        if let first, first.key != head.map({ Self.term(ofGroup: $0, weight: 0).key }) { terms.append(first) }
    }

    /// The word that a longer one of a group begins with, or its first two characters.
    private func opening(of scalars: [UInt32], _ range: Range<Int>, in group: Int) -> Term? {
        let match = lexicon.words.longestMatch(in: scalars, at: range.lowerBound, end: range.upperBound - 1)
        guard let match, case .synonym(let first) = match.value else {
            guard Self.isHan(scalars[range.lowerBound]), Self.isHan(scalars[range.lowerBound + 1]) else { return nil }
            return Term(
                key: Self.hash(scalars[range.lowerBound], scalars[range.lowerBound + 1]),
                weight: min(80, lexicon.weight(ofPairAt: range.lowerBound, in: scalars)))
        }
        return first == group ? nil : Self.term(ofGroup: first, weight: 80)
    }

    /// The group of the word that a longer one ends with: 座位 of 阅览座位, 观众 of 现场观众. Who says the one may mean the other.
    private func head(of scalars: [UInt32], _ range: Range<Int>) -> Int? {
        guard range.count > 2 else { return nil }
        for start in range.lowerBound + 1..<range.upperBound - 1 {
            if let match = lexicon.words.longestMatch(in: scalars, at: start, end: range.upperBound),
                start + match.length == range.upperBound, case .synonym(let group) = match.value
            {
                return group
            }
        }
        return nil
    }

    private static func term(ofGroup group: Int, weight: Int32) -> Term {
        Term(key: hash(0xF000_0000, UInt32(group)), weight: weight)
    }

    static func isHan(_ scalar: UInt32) -> Bool {
        (0x4E00...0x9FFF).contains(scalar) || (0x3400...0x4DBF).contains(scalar) || (0x20000...0x3FFFF).contains(scalar)
    }

    static func isLatin(_ scalar: UInt32) -> Bool {
        (0x41...0x5A).contains(scalar) || (0x61...0x7A).contains(scalar)
    }

    private static func latinEnd(in scalars: [UInt32], _ range: Range<Int>) -> Int {
        range.first { !isLatin(scalars[$0]) && !(0x30...0x39).contains(scalars[$0]) } ?? range.upperBound
    }

    private static func hash(_ a: UInt32, _ b: UInt32) -> UInt32 {
        var state = UInt64(a) &* 0x9E37_79B9_7F4A_7C15 ^ UInt64(b) &* 0xC2B2_AE3D_27D4_EB4F
        state ^= state >> 29
        state = state &* 0xBF58_476D_1CE4_E5B9
        return UInt32(truncatingIfNeeded: state >> 32)
    }

    private static func hash(_ scalars: ArraySlice<UInt32>) -> UInt32 {
        scalars.reduce(0x811C_9DC5) { hash($0, $1 | 0x2000_0000) }
    }
}
