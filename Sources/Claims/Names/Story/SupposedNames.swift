import SourceText

/// What may be a person's name in one article, and is taken for one where another article of its story has it too: a surname and two
/// characters that make no words with it, at the beginning of a clause or behind a calling.
enum SupposedNames {
    static func names(in text: StoryText) -> Set<[UInt32]> {
        let scalars = text.scalars
        var found: Set<[UInt32]> = []
        for start in scalars.indices.dropLast(2) where mayBegin(start, scalars) {
            let name = scalars[start..<start + 3]
            guard NameLexicon.embedded.surnameLength(in: scalars, at: start, end: start + 3) == 1,
                name.allSatisfy({ $0.isHan && !functional.contains($0) }), !endsLikePlace(name),
                !KnownPairs.embedded.holds(scalars[start], scalars[start + 1]),
                !KnownPairs.embedded.holds(scalars[start + 1], scalars[start + 2]) || isTold(name, in: text)
            else { continue }
            found.insert(Array(name))
        }
        return found
    }

    /// 白石尖, 6元一碗: no person.
    static func endsLikePlace(_ name: some BidirectionalCollection<UInt32>) -> Bool {
        name.last.map(places.contains) ?? true
    }

    private static func mayBegin(_ start: Int, _ scalars: [UInt32]) -> Bool {
        start == 0 || !scalars[start - 1].isHan && !scalars[start - 1].isDigit || callings.contains(scalars[start - 1])
    }

    /// Whether it stands more than once: one of two characters that are a word is more than chance.
    private static func isTold(_ name: ArraySlice<UInt32>, in text: StoryText) -> Bool {
        text.places(of: name).count > 1
    }

    /// The last characters of callings before a name.
    private static let callings = ScalarSet("长员师家机手者人工匠生兵民警医徒友将星农户子女弟妹兄姐夫妻客商领队主锋卫门把")
    private static let functional = ScalarSet("的了在是和与及或而但被把从向对给让就都也还又再不没有这那其之以为于个一二三四五六七八九十两几多年日时")
    private static let places = ScalarSet("县市区镇乡村路街桥山江河湖海岭峡岛港站厂矿寺庙院校店馆楼局部处科所会社司人者员尖峰坡坳坪岗垭沟湾塘坝碗杯亩斤")
}
