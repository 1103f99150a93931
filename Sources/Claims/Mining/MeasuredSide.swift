import Extraction
import SourceText

/// Tells which side of a thing a length measures: 宽8米, 五百来米长的堤.
enum MeasuredSide {
    /// A value of ``ScopeGroup/standing``, or nil where the words beside the figure name no side.
    static func side(of figure: SentenceFrame.Figure, in scalars: [UInt32]) -> String? {
        guard figure.quantity.dimension == .length else { return nil }
        return before(figure.range.lowerBound, scalars) ?? behind(figure.range.upperBound, scalars)
    }

    /// 宽8米, 高达40米; of 增长3米 and 加宽3米 the word tells a change, and of 市长3 it is part of another.
    private static func before(_ index: Int, _ scalars: [UInt32]) -> String? {
        var place = index - 1
        while place > 0, index - place <= 3, links.contains(scalars[place]) { place -= 1 }
        guard place > 0, let side = sides[scalars[place]], !changes.contains(scalars[place - 1]) else { return nil }
        return side
    }

    /// 将近九公里长, 五百来米长的堤; of 10米高速公路 no side.
    private static func behind(_ index: Int, _ scalars: [UInt32]) -> String? {
        guard index < scalars.count, let side = sides[scalars[index]] else { return nil }
        let next = index + 1 < scalars.count ? scalars[index + 1] : 0
        if side == "height", mountains.end(startingAt: index + 1, to: scalars.count, in: scalars) != nil {
            return "elevation"
        }
        return TermReader.isHan(next) && !ends.contains(next) ? nil : side
    }

    private static let sides: [UInt32: String] = [
        0x957F: "length", 0x5BBD: "width", 0x9AD8: "height", 0x6DF1: "depth", 0x539A: "thickness",
    ]
    private static let links = ScalarSet("达为约有到是")
    /// What makes another word of the character behind it.
    private static let changes = ScalarSet("增延加拓提拔抬升放缩市县区")
    /// Of places so many metres high the height above the sea is told.
    private static let mountains = CueWords("的山 的高山 的高原 的高地 的雪山 的垭口 的达坂 的主峰 的顶峰")
    private static let ends = ScalarSet("的、，")
}
