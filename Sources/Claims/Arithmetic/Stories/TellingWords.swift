import SourceText

/// Whether words narrow down what is spoken of: 岚桥小学的毕业班 is less than a sentence on 岚桥小学 tells of.
enum TellingWords {
    /// Whether all runs of Han characters that tell something stand in another passage as well.
    static func adds(_ words: String, nothingTo passage: String) -> Bool {
        let known = [UInt32](scalarsOf: passage)
        var run: [UInt32] = []
        var text = words
        for year in years { text = text.replacing(year, with: "，") }
        for scalar in [UInt32](scalarsOf: text) + [0] {
            if scalar.isHan, !functional.contains(scalar) {
                run.append(scalar)
            } else {
                guard run.count < 2 || isKnown(run, in: known) else { return false }
                run = []
            }
        }
        return true
    }

    private static func isKnown(_ run: [UInt32], in known: [UInt32]) -> Bool {
        if bodies.contains(String(scalars: run[...])) { return true }
        return run.indices.dropLast().allSatisfy { place in
            known.indices.dropLast().contains { known[$0] == run[place] && known[$0 + 1] == run[place + 1] }
        }
    }

    /// What tells nothing of its own beside any number.
    private static let functional = ScalarSet(
        "的了在是和有这那他她它我们今去前上月日来算下整个全总共大约约只能就都也还又一二三四五六七八九十百千万亿两半几多少比较增长涨升降跌春夏秋冬天每亩足同期时里中内间平均已经达到占")
    private static let years = ["去年", "今年", "前年", "上年", "全年", "一年", "常年"]
    /// Bodies told without their name, and words of the surroundings.
    private static let bodies: Set<String> = [
        "学校", "医院", "公司", "厂", "村", "县", "市", "馆", "站", "店", "园", "社区", "镇", "旁边", "边上", "普通", "老品种",
    ]
}
