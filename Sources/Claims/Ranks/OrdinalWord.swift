/// An ordinal as written: 第九届, 第9号, 首家, 头一家, 第四.
struct OrdinalWord {
    let number: Int
    /// The measure word after it; empty where none is known.
    let unit: String
    let range: Range<Int>

    init(number: Int, unit: String, range: Range<Int>) {
        self.number = number
        self.unit = unit
        self.range = range
    }

    /// The ordinals that begin within a range and end in it, in order of their start.
    static func all(in scalars: [UInt32], _ range: Range<Int>) -> [OrdinalWord] {
        var found: [OrdinalWord] = []
        for index in range where mayBegin(scalars[index]) {
            if let word = OrdinalWord(in: scalars, at: index, end: range.upperBound) { found.append(word) }
        }
        return found
    }

    static func mayBegin(_ scalar: UInt32) -> Bool {
        scalar == ordinal || scalar == first || scalar == most || scalar == head
    }

    init?(in scalars: [UInt32], at index: Int, end: Int) {
        var place = index + 1
        if scalars[index] == Self.first || scalars[index] == Self.most {
            number = 1
        } else if scalars[index] == Self.head, place < end, scalars[place] == Self.one {
            number = 1
            place += 1
        } else if scalars[index] == Self.ordinal {
            while place < end, scalars[place].isDigit || scalars[place].isHanNumeral { place += 1 }
            guard let value = Self.value(scalars[index + 1..<place]) else { return nil }
            number = value
        } else {
            return nil
        }
        var unit = place < end ? Self.units[scalars[place]] : nil
        if scalars[index] == Self.most { unit = place < end ? Self.measures[scalars[place]] : nil }
        if unit == nil, place < end, place > index + 1 { unit = Self.measures[scalars[place]] }
        // 首 alone begins many words.
        guard unit != nil || scalars[index] == Self.ordinal else { return nil }
        self.unit = unit ?? ""
        range = index..<place + (unit == nil ? 0 : 1)
    }

    private static let first: UInt32 = 0x9996
    private static let head: UInt32 = 0x5934
    private static let one: UInt32 = 0x4E00
    private static let ordinal: UInt32 = 0x7B2C
    private static let most: UInt32 = 0x6700

    /// What can be the most: 最长, 第二长; what is oldest came first (最老, 第二久).
    static let measures: [UInt32: String] = Dictionary(
        uniqueKeysWithValues: "大长高深宽快早多重".unicodeScalars.map { ($0.value, String($0)) }
            + "老久".unicodeScalars.map { ($0.value, "早") })

    private static let units: [UInt32: String] = Dictionary(
        uniqueKeysWithValues: "届次号家个座条所位名批期例台项支艘只回度年颗把枚部幢栋块场轮列辆趟代张间口处".unicodeScalars.map {
            ($0.value, String($0))
        }
            + "遭".unicodeScalars.map { ($0.value, "次") })

    /// 12 of 12, 十二 and 一二; nil of nothing and of numbers over 9999.
    static func value(_ scalars: ArraySlice<UInt32>) -> Int? {
        guard !scalars.isEmpty, scalars.count <= 5 else { return nil }
        if scalars.allSatisfy(\.isDigit) { return scalars.reduce(0) { $0 * 10 + Int($1) - 0x30 } }
        var total = 0
        var digit: Int?
        for scalar in scalars {
            if let value = digits[scalar] {
                digit = digit.map { $0 * 10 + value } ?? value
            } else if let power = powers[scalar] {
                total += (digit ?? 1) * power
                digit = nil
            } else {
                return nil
            }
        }
        return total + (digit ?? 0)
    }

    /// The same of what is counted, which is told by 两 as well.
    static func count(_ scalars: ArraySlice<UInt32>) -> Int? {
        scalars.elementsEqual([two]) ? 2 : value(scalars)
    }

    /// 两
    private static let two: UInt32 = 0x4E24
    private static let digits = Dictionary(
        uniqueKeysWithValues: "零一二三四五六七八九".unicodeScalars.map(\.value).enumerated().map { ($1, $0) })
    private static let powers: [UInt32: Int] = [0x5341: 10, 0x767E: 100, 0x5343: 1000]
}
