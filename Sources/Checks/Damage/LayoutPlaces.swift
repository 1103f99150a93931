import SourceText

/// Where an article shows traces of its make-up.
enum LayoutPlaces {
    /// The indices of the oddities of a kind.
    static func of(_ kind: Article.Oddity.Kind, _ article: Article) -> [Int] {
        article.oddities.filter { $0.kind == kind }.map(\.index)
    }

    static func block(at index: Int, _ article: Article) -> Range<Int>? {
        article.blocks.first { $0.range.contains(index) }?.range
    }

    /// Up to eight scalars on either side of a break, within the paragraph.
    static func around(_ index: Int, _ article: Article) -> Range<Int> {
        let block = block(at: index, article) ?? 0..<article.text.count
        return max(block.lowerBound, index - 8)..<min(block.upperBound, index + 8)
    }

    /// One range a paragraph that has blanks between Han characters: from the first to the last of them.
    static func blanks(_ article: Article) -> [Range<Int>] {
        let places = of(.strayBlank, article)
        return article.blocks.compactMap { block in
            let inside = places.filter { block.range.contains($0) }
            guard let first = inside.first, let last = inside.last else { return nil }
            return max(block.range.lowerBound, first - 2)..<min(block.range.upperBound, last + 2)
        }
    }

    /// Ladders whose dashes were misread, from step to step.
    static func ladders(_ article: Article) -> [Range<Int>] {
        var ranges: [Range<Int>] = []
        for place in of(.misreadDash, article) {
            if let last = ranges.last, place - last.upperBound <= 9 {
                ranges[ranges.count - 1] = last.lowerBound..<place + 1
            } else {
                ranges.append(place..<place + 1)
            }
        }
        return ranges.map { around($0, article) }
    }

    /// A ladder with the steps at its ends.
    private static func around(_ range: Range<Int>, _ article: Article) -> Range<Int> {
        let scalars = article.text.scalars
        var start = range.lowerBound
        while start > 0, range.lowerBound - start < 9, ScalarClass.isHan(scalars[start - 1]) { start -= 1 }
        var end = range.upperBound
        while end < scalars.count, end - range.upperBound < 9, ScalarClass.isHan(scalars[end]) { end += 1 }
        return start..<end
    }

    /// The lines of a caption that stood in reverse order, as they are read.
    static func reversedLines(_ index: Int, _ article: Article) -> [Range<Int>] {
        guard let block = block(at: index, article) else { return [] }
        let origins = article.text.origins
        guard let turn = block.dropFirst().first(where: { origins[$0] < origins[$0 - 1] }) else { return [block] }
        return [block.lowerBound..<turn, turn..<block.upperBound]
    }

    /// Latin words of capitals in brackets with a hyphen between two syllables: `（NA-VO）`.
    static func hyphens(_ article: Article) -> [Range<Int>] {
        let scalars = article.text.scalars
        return scalars.indices.filter { scalars[$0] == 0x2D }.compactMap { hyphen in
            var start = hyphen
            while start > 0, isCapital(scalars[start - 1]) { start -= 1 }
            var end = hyphen + 1
            while end < scalars.count, isCapital(scalars[end]) { end += 1 }
            let range = start..<end
            guard start > 0, end < scalars.count, scalars[start - 1] == 0xFF08, scalars[end] == 0xFF09,
                isSyllable(scalars[start..<hyphen]), isSyllable(scalars[hyphen + 1..<end])
            else { return nil }
            return range
        }
    }

    private static func isCapital(_ value: UInt32) -> Bool { value >= 0x41 && value <= 0x5A }

    /// Two or three letters, a consonant first and a vowel after it: what hyphenation leaves, and acronyms rarely are.
    private static func isSyllable(_ letters: ArraySlice<UInt32>) -> Bool {
        guard (2...3).contains(letters.count), let first = letters.first else { return false }
        return !isVowel(first) && isVowel(letters[letters.startIndex + 1])
    }

    private static func isVowel(_ value: UInt32) -> Bool { [0x41, 0x45, 0x49, 0x4F, 0x55].contains(value) }
}
