import SourceText

/// One character for another between the same characters that are no words: 引泷济浯工程, 引泷通浯工程; and at the end of what one
/// figure counts in both articles: 5万株云岭白皮松, 5万株云岭白皮柏.
struct StoryGaps {
    let pair: StoryPair
    /// Names of persons in either article.
    let persons: [[UInt32]]

    func slips() -> [StorySlip] { inside() + counted() }

    // MARK: Inside a name

    private func inside() -> [StorySlip] {
        guard pair.figures >= Self.figures else { return [] }
        var places: [UInt64: [Int]] = [:]
        for place in centres(of: pair.a) { places[Self.key(pair.a, place), default: []].append(place) }
        var found: [StorySlip] = []
        for there in centres(of: pair.b) {
            for here in places[Self.key(pair.b, there)] ?? [] {
                guard let slip = slip(here, there) else { continue }
                found.append(slip)
            }
        }
        return found
    }

    /// Where a character makes a rare pair with either neighbour.
    private func centres(of text: StoryText) -> [Int] {
        var found: [Int] = []
        var wasRare = false
        for place in text.scalars.indices.dropFirst() {
            let isRare = pair.isRare(text.scalars[place - 1], text.scalars[place])
            if wasRare, isRare { found.append(place - 1) }
            wasRare = isRare
        }
        return found
    }

    private static func key(_ text: StoryText, _ place: Int) -> UInt64 {
        UInt64(text.scalars[place - 1]) << 32 | UInt64(text.scalars[place + 1])
    }

    private func slip(_ x: Int, _ y: Int) -> StorySlip? {
        let (a, b) = (pair.a, pair.b)
        guard isSlip(a.scalars[x], b.scalars[y]) else { return nil }
        let before = a.common(before: x, b, before: y, upTo: Self.reach)
        let after = a.common(from: x + 1, b, from: y + 1, upTo: Self.reach)
        guard before >= 2 && after >= 2 || before + after >= Self.long,
            pair.isRare(a.scalars[x - before..<x]) || pair.isRare(a.scalars[x + 1..<x + 1 + after]),
            endsAName(x + 1..<x + 1 + after), !isOfPerson(a, x), !isOfPerson(b, y),
            !b.holds(a.scalars[x - 1...x + 1]), !a.holds(b.scalars[y - 1...y + 1])
        else { return nil }
        return StorySlip(
            first: x - before..<x + after + 1, second: y - before..<y + after + 1, confidence: 0.74)
    }

    private static let reach = 6
    private static let long = 5
    private static let figures = 2

    /// Whether a head noun stands in what agrees behind the character, with a part of the name before it: 济 of 引泷济浯工程, and not
    /// 外 of 驻外使馆.
    private func endsAName(_ range: Range<Int>) -> Bool {
        let scalars = pair.a.scalars
        return range.dropFirst().contains { start in
            NameLexicon.embedded.heads.longestMatch(in: scalars, at: start, end: range.upperBound)
                .map { $0.value != .word } ?? false
        }
    }

    private func isSlip(_ here: UInt32, _ there: UInt32) -> Bool {
        let slip = NameSlip(kind: .substitution, here: [here], there: [there], before: 1, after: 1)
        // Characters that sound or look alike are told by the comparison of confusable ones.
        return here != there && CharacterLikeness.embedded.degree(here, there) < .look
            && !NameDistinctions.embedded.tellsApart(slip)
    }

    /// Whether a place is the last character of a person's name, or stands beside one.
    private func isOfPerson(_ text: StoryText, _ place: Int) -> Bool {
        persons.contains { name in
            let start = max(0, place - name.count)
            return (start...place + 1).contains { first in
                first + name.count <= text.scalars.count && text.scalars[first..<first + name.count].elementsEqual(name)
            }
        }
    }

    // MARK: Before or behind one figure

    private func counted() -> [StorySlip] {
        var found: [StorySlip] = []
        let there = nouns(in: pair.b)
        for x in nouns(in: pair.a) {
            for y in there where x.figure == y.figure {
                guard let slip = ends(x.noun, y.noun) else { continue }
                found.append(slip)
            }
        }
        return found
    }

    private struct Counted {
        let figure: [UInt32]
        let noun: Range<Int>
    }

    /// The words right before and behind a figure with its measure.
    private func nouns(in text: StoryText) -> [Counted] {
        var found: [Counted] = []
        var index = 0
        while index < text.scalars.count {
            guard text.scalars[index].isDigit else {
                index += 1
                continue
            }
            let start = index
            while index < text.scalars.count, text.scalars[index].isDigit || text.scalars[index] == 0x2E { index += 1 }
            while index < text.scalars.count, Self.powers.contains(text.scalars[index]) { index += 1 }
            guard text.isHan(index) else { continue }
            index += 1
            let figure = Array(text.scalars[start..<index])
            var (lower, upper) = (start, index)
            while start - lower < Self.longest, text.isHan(lower - 1) { lower -= 1 }
            while upper - index < Self.longest, text.isHan(upper), !Self.ending.contains(text.scalars[upper]) {
                upper += 1
            }
            for noun in [lower..<start, index..<upper] where noun.count >= Self.shortest {
                found.append(Counted(figure: figure, noun: noun))
            }
        }
        return found
    }

    private static let powers = ScalarSet("万亿千百多余")
    private static let ending = ScalarSet("的了是在")
    private static let longest = 12
    private static let shortest = 4

    /// Two runs of words that end alike but for the last character, which closes either.
    private func ends(_ x: Range<Int>, _ y: Range<Int>) -> StorySlip? {
        let (a, b) = (pair.a, pair.b)
        let (endX, endY) = (x.upperBound - 1, y.upperBound - 1)
        guard isSlip(a.scalars[endX], b.scalars[endY]) else { return nil }
        let before = a.common(before: endX, b, before: endY, upTo: Self.reach)
        guard before >= Self.shortest - 1, pair.isRare(a.scalars[endX - 2..<endX]),
            pair.isRare(a.scalars[endX - 1], a.scalars[endX]), pair.isRare(b.scalars[endY - 1], b.scalars[endY]),
            !b.holds(a.scalars[endX - 2...endX]), !a.holds(b.scalars[endY - 2...endY])
        else { return nil }
        return StorySlip(first: endX - before..<endX + 1, second: endY - before..<endY + 1, confidence: 0.74)
    }
}
