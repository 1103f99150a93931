import Extraction
import SourceText

/// Units that number a part or grade more often than they count: 三楼, 二级, 18岁.
enum LabelUnits {
    /// Whether a figure in such a unit is only a label: 地上六层, 平均34岁, 零下三度, 室温十八度, 3.6级地震 and 阵风9级 tell how much.
    static func isLabel(_ quantity: Quantity, _ range: Range<Int>, _ scalars: [UInt32]) -> Bool {
        guard let unit = quantity.unit, all.contains(unit) else { return false }
        if quantity.interval.high.map({ $0 < .zero }) == true { return false }
        func precedes(_ words: CueWords, within reach: Int) -> Bool {
            words.isFound(in: max(0, range.lowerBound - reach)..<range.lowerBound, of: scalars)
        }
        switch unit {
        case "层": return range.lowerBound == 0 || !ofStoreys.contains(scalars[range.lowerBound - 1])
        case "岁": return !precedes(ofMany, within: 8)
        case "度": return !precedes(ofWarmth, within: 10)
        case "级":
            return !precedes(ofForce, within: 6)
                && forces.end(startingAt: range.upperBound, to: scalars.count, in: scalars) == nil
        default: return true
        }
    }

    private static let all: Set<String> = ["期", "级", "岁", "周岁", "周年", "折", "号", "楼", "层", "维", "线", "代", "度"]

    /// 地上六层, 共七层: how many storeys there are; 六层 alone is one of them.
    private static let ofStoreys = ScalarSet("上下共有高达为")
    private static let ofMany = CueWords("平均")
    private static let ofWarmth = CueWords("温度 气温 室温 水温 体温 地温 高温 低温 最热 最冷 烧到 热到 冷到 降到 降至 升到 升至 升温到 保底")
    private static let ofForce = CueWords("震级 里氏 阵风 风力 最大风力 级别约")
    private static let forces = CueWords("地震 余震 强震 左右地震 大风 阵风 强风 台风 偏北风 偏南风 东北风 西北风 东南风 西南风 浪高")
}
