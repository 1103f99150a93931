import Claims
import SourceText

/// The beginning of a numbered point: `一要`, `二是`, `第三，`, `第二步，`, `（四）`, a section's `B`.
struct SeriesMark {
    /// The form without its number: points of one series share it.
    let kind: String
    let number: Int
    let range: Range<Int>

    private static let numerals: [UInt32: Int] = Dictionary(
        uniqueKeysWithValues: "一二三四五六七八九".unicodeScalars.enumerated().map { ($1.value, $0 + 1) })

    /// The marks of an article's text and section heads, in order.
    static func marks(in reading: ArticleReading) -> [SeriesMark] {
        let scalars = reading.scalars
        var marks: [SeriesMark] = []
        for block in reading.article.blocks {
            if block.role == .sectionHead, let mark = section(scalars, block.range) { marks.append(mark) }
            guard block.role == .body else { continue }
            for index in block.range where begins(scalars, index, block.range) {
                if let mark = point(scalars, index..<block.range.upperBound) { marks.append(mark) }
            }
        }
        return marks
    }

    /// Points begin a paragraph or follow a mark that ends a clause.
    private static func begins(_ scalars: [UInt32], _ index: Int, _ block: Range<Int>) -> Bool {
        guard index > block.lowerBound else { return true }
        switch scalars[index - 1] {
        case 0x3002, 0xFF1B, 0xFF1A, 0xFF0C, 0x201C, 0xFF01, 0xFF1F: return true
        default: return false
        }
    }

    /// `一要`, `二是`, `第三，`, `第二步，`.
    private static func point(_ scalars: [UInt32], _ range: Range<Int>) -> SeriesMark? {
        var start = range.lowerBound
        let isOrdinal = scalars[start] == 0x7B2C
        if isOrdinal { start += 1 }
        guard start + 1 < range.upperBound, let number = numerals[scalars[start]] else { return nil }
        let after = scalars[start + 1]
        if isOrdinal {
            if after == step, start + 2 < range.upperBound, isPause(scalars[start + 2]) {
                return SeriesMark(kind: "步", number: number, range: range.lowerBound..<start + 2)
            }
            guard isPause(after) else { return nil }
            return SeriesMark(kind: "第", number: number, range: range.lowerBound..<start + 1)
        }
        guard after == 0x8981 || after == 0x662F, start + 2 < range.upperBound, follows(scalars, start + 2, after)
        else {
            return nil
        }
        return SeriesMark(kind: after == 0x8981 ? "要" : "是", number: number, range: start..<start + 2)
    }

    /// 步.
    private static let step: UInt32 = 0x6B65

    private static func isPause(_ scalar: UInt32) -> Bool { scalar == 0xFF0C || scalar == 0x3001 || scalar == 0xFF1A }

    /// Not `一是一、二是二`.
    private static func follows(_ scalars: [UInt32], _ index: Int, _ verb: UInt32) -> Bool {
        numerals[scalars[index]] == nil && !(verb == 0x8981 && scalars[index] == 0x7D20)
    }

    /// `B 培育体系`.
    private static func section(_ scalars: [UInt32], _ range: Range<Int>) -> SeriesMark? {
        let letter = scalars[range.lowerBound]
        guard (0x41...0x5A).contains(letter), range.count > 2, ScalarClass.isBlank(scalars[range.lowerBound + 1]) else {
            return nil
        }
        return SeriesMark(kind: "A", number: Int(letter) - 0x40, range: range.lowerBound..<range.lowerBound + 1)
    }

    /// A number written as in a mark: `二要`, `第二`, `C`.
    static func numeral(_ number: Int, like mark: SeriesMark) -> String {
        let names = ["一", "二", "三", "四", "五", "六", "七", "八", "九"]
        let name = names.indices.contains(number - 1) ? names[number - 1] : String(number)
        switch mark.kind {
        case "A": return Unicode.Scalar(UInt8(min(26, number) + 0x40)).description
        case "步": return "第" + name + "步"
        case "第": return "第" + name
        default: return name + mark.kind
        }
    }
}
