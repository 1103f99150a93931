import SourceText

/// Whole numbers below a hundred as scores and records of matches give them, 12 and 十二 alike, read off the text itself:
/// 2和1负 and 各进一球 hold no figure that counts something.
enum SmallNumber {
    /// The number that ends just before a place, not reaching back beyond `floor`.
    static func number(endingAt end: Int, from floor: Int, in scalars: [UInt32]) -> (value: Int, range: Range<Int>)? {
        var start = end
        while start > floor, isDigit(scalars[start - 1]) { start -= 1 }
        if start == end { while start > floor, hanDigits.contains(scalars[start - 1]) { start -= 1 } }
        return value(scalars[start..<end]).map { ($0, start..<end) }
    }

    /// The number that begins at a place, not going on beyond `limit`.
    static func number(startingAt start: Int, to limit: Int, in scalars: [UInt32]) -> (value: Int, range: Range<Int>)? {
        var end = start
        while end < limit, isDigit(scalars[end]) { end += 1 }
        if start == end { while end < limit, hanDigits.contains(scalars[end]) { end += 1 } }
        return value(scalars[start..<end]).map { ($0, start..<end) }
    }

    private static func isDigit(_ scalar: UInt32) -> Bool { (0x30...0x39).contains(scalar) }
    private static let hanDigits = ScalarSet("一二两三四五六七八九十")

    private static func value(_ numeral: ArraySlice<UInt32>) -> Int? {
        guard (1...3).contains(numeral.count) else { return nil }
        if isDigit(numeral[numeral.startIndex]) { return numeral.count > 2 ? nil : Int(String(scalars: numeral)) }
        let digits = numeral.map(digit)
        guard let ten = digits.firstIndex(of: 10) else { return digits.count == 1 ? digits[0] : nil }
        let (tens, ones) = (digits[..<ten], digits[(ten + 1)...])
        guard tens.count <= 1, ones.count <= 1, !ones.contains(10) else { return nil }
        return (tens.first ?? 1) * 10 + (ones.first ?? 0)
    }

    private static func digit(_ scalar: UInt32) -> Int {
        switch scalar {
        case "一": 1
        case "二", "两": 2
        case "三": 3
        case "四": 4
        case "五": 5
        case "六": 6
        case "七": 7
        case "八": 8
        case "九": 9
        default: 10
        }
    }
}
