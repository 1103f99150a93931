import Extraction
import SourceText
import Testing

/// Any text is read to its end: no crash, no hang, every mention inside the text.
@Suite struct ReaderSafetyTests {
    static let reader = MentionReader()

    /// Pieces of the kind that readers look at, and marks and letters between them.
    static let pieces = [
        "近", "超", "约", "年", "月", "日", "时", "点", "分", "半", "多", "余", "个", "第", "届", "次", "百", "千", "万", "亿", "一", "二",
        "十",
        "廿", "两", "几", "数", "成", "倍", "%", "百分之", "分之", "至", "到", "—", "-", "~", ".", ",", "，", "。", ":", "/", "12",
        "2025", "3",
        "0", "07", "今年", "去年", "上", "下", "前", "后", "底", "初", "以来", "截至", "每", "周", "星期", "十四五", "“", "”", "《", "》", "（",
        "）",
        "元", "万元", "公里", "平方米", "名", "家", "局长", "记者", "王", "李明", "大学", "公司", "市", "云州", "广东", "该", "其", "简称", "以下简称",
        "农历", "春节", "正月", "闰", "公元前", "世纪", "年代", "季度", "晚上", "上午", "翻", "番", "甚至", "最高", "零下", "负", "k", "w", "T3",
        "\n",
        " ", "😀", "𠮷", "é", "\u{0}", "\u{FEFF}", "壹", "佰", "圆", "整",
    ]

    @Test(arguments: 1...16) func randomPiecesAreReadToTheEnd(seed: UInt64) {
        var generator = SplitMix(state: seed)
        for _ in 0..<60 {
            let length = Int.random(in: 1...80, using: &generator)
            let text = (0..<length).map { _ in Self.pieces.randomElement(using: &generator) ?? "" }.joined()
            check(text)
        }
    }

    @Test(arguments: 1...10) func mutatedSentencesAreReadToTheEnd(seed: UInt64) {
        var generator = SplitMix(state: seed &* 7919)
        let sentences = TableRow.rows(of: "quantities") + TableRow.rows(of: "dates") + TableRow.rows(of: "names")
        for _ in 0..<150 {
            guard let row = sentences.randomElement(using: &generator) else { return }
            var scalars = Array(row.text.unicodeScalars)
            for _ in 0..<Int.random(in: 1...5, using: &generator) {
                let place = Int.random(in: 0..<scalars.count, using: &generator)
                switch Int.random(in: 0..<3, using: &generator) {
                case 0: scalars[place] = Unicode.Scalar(UInt32.random(in: 0x20...0xD7FF, using: &generator)) ?? "x"
                case 1: scalars.insert(scalars[Int.random(in: 0..<scalars.count, using: &generator)], at: place)
                default: if scalars.count > 1 { scalars.remove(at: place) }
                }
            }
            check(String(String.UnicodeScalarView(scalars)))
        }
    }

    @Test(arguments: ["7", "一", "百", "万", "1,234", "2025年", "的", "“", "（", "王", "近", "、李明"])
    func aLongRunOfTheSameIsReadInOneGo(piece: String) {
        check(String(repeating: piece, count: 20_000 / piece.unicodeScalars.count))
    }

    @Test func aMillionDigitsAreNoQuantity() {
        let digits = "共有" + String(repeating: "9", count: 1_000_000) + "人"
        let text = NormalizedText(verbatim: digits)
        let quantities = Self.reader.mentions(in: text).compactMap(\.quantity)
        #expect(quantities.isEmpty)
    }

    private func check(_ string: String) {
        let text = NormalizedText(verbatim: string)
        let mentions = Self.reader.mentions(in: text, context: ReadingContext(date: CalendarDate("2025-10-16")))
        for mention in mentions {
            #expect(mention.range.lowerBound >= 0 && mention.range.upperBound <= text.count && !mention.range.isEmpty)
        }
        let starts = mentions.map(\.range.lowerBound)
        #expect(starts == starts.sorted())
    }
}

/// A small generator with a seed, so that a failure can be had again.
struct SplitMix: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
