import SourceText

/// Reads places: names of the administrative divisions one after another, with what belongs to them (云州市石桥镇).
struct PlaceReader {
    let text: ReadingText
    let lexicon: NameLexicon

    func place(at start: Int) -> Range<Int>? {
        guard var end = lexicon.places.longest(in: text, at: start).map({ start + $0.length }) else { return nil }
        if text.isOne(of: "式特梦共人", end), text.has("中国", at: start) { return nil }
        while let next = lexicon.places.longest(in: text, at: end) { end += next.length }
        if isTown(at: end) { end += 1 }
        while let next = detail(at: end) { end = next }
        return start..<end
    }

    /// 市 in 云州市 where only a 云州 of another rank is known.
    private func isTown(at end: Int) -> Bool {
        text.isOne(of: "市县", end) && !text.isOne(of: "市县省区", end - 1) && !text.isOne(of: "长委政场民值直域级属内外区", end + 1)
    }

    /// What stands in no name of a town or a street.
    private static let outside = ScalarSet("的在和与及等有是位将市县区首第")

    /// Up to five characters and a noun for a place: 金鸡镇, 滨江大道.
    private func detail(at start: Int) -> Int? {
        for width in 1...5 {
            // 我国首座跨海大桥 tells of a bridge and names none.
            guard text.traits(start + width - 1).contains(.han),
                text.traits(start + width - 1).isDisjoint(with: .numeral),
                !Self.outside.contains(text[start + width - 1])
            else {
                return nil
            }
            if let match = lexicon.placeSuffixes.longest(in: text, at: start + width),
                match.length > 1 || text.isOne(of: "镇乡村岛港", start + width)
            {
                let end = start + width + match.length
                return text.isOne(of: "长民级面", end) ? nil : end
            }
        }
        return nil
    }
}
