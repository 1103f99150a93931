import SourceText

/// At which stop of a tour an article's figures were counted: 巡演的第三站 has other seats than the fourth.
enum TourStop {
    /// Gives the figures of an article that numbers one stop of a tour its number as their phase, where they have none.
    static func mark(_ claims: inout [Claim], in scalars: [UInt32]) {
        guard tours.first(in: scalars.indices, of: scalars) != nil else { return }
        let stops = Set(
            OrdinalWord.all(in: scalars, scalars.indices).filter {
                $0.range.upperBound < scalars.count && scalars[$0.range.upperBound] == stopWord
            }.map(\.number))
        guard let stop = stops.first, stops.count == 1 else { return }
        for place in claims.indices where claims[place].kind == .quantity && claims[place].scope[.phase] == nil {
            claims[place].scope[.phase] = "stop-\(stop)"
        }
    }

    /// 站
    private static let stopWord: UInt32 = 0x7AD9
    private static let tours = CueWords("巡演 巡展 巡讲 巡回 巡游 巡映")
}
