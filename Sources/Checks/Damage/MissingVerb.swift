import Claims
import SourceText

/// An adverbial of place that leads to no verb, since another of its kind follows: `在甲园区，在乙区建设了产业园`.
enum MissingVerb {
    private static let places = WordSet("园区 新区 开发区 高新区 园 区 市 县 镇 村 基地 中心 公司 厂 港 码头 广场 学校 大学 医院 实验室 研究院")
    private static let sides = WordSet("上 下 中 里 内 外 前 后 时 间 期间 方面 以来 之际 同时 背景下 情况下 基础上 过程中")

    /// Both clauses of each.
    static func places(in reading: ArticleReading) -> [Range<Int>] {
        let scalars = reading.scalars
        return reading.article.sentences.flatMap { sentence -> [Range<Int>] in
            guard sentence.role == .body, !sentence.isFragment else { return [] }
            let clauses = Clauses(scalars, sentence.range).ranges
            return clauses.indices.dropLast().compactMap { number in
                lacksVerb(scalars, clauses, at: number)
                    ? clauses[number].lowerBound..<clauses[number + 1].upperBound : nil
            }
        }
    }

    /// The clause is 在 and a place and nothing else, the next begins with 在 too and has a verb, and they make no row
    /// of three.
    private static func lacksVerb(_ scalars: [UInt32], _ clauses: [Range<Int>], at number: Int) -> Bool {
        let clause = clauses[number]
        let next = clauses[number + 1]
        guard begins(scalars, clause), begins(scalars, next), clause.count >= 8, next.count >= 8,
            clause.upperBound + 1 == next.lowerBound, scalars[clause.upperBound] == 0xFF0C,
            places.suffix(of: scalars, clause) > 0,
            places.suffix(of: scalars, next) == 0 || scalars[next].contains(0x4E86),
            sides.suffix(of: scalars, clause) == 0, sides.suffix(of: scalars, next) == 0
        else { return false }
        if scalars[clause].contains(0x4E86) || scalars[clause].contains(0x3001) || !scalars[next].contains(0x4E86) {
            return false
        }
        let others = [number - 1, number + 2].filter { clauses.indices.contains($0) }
        return !others.contains { begins(scalars, clauses[$0]) && sides.suffix(of: scalars, clauses[$0]) == 0 }
    }

    private static func begins(_ scalars: [UInt32], _ clause: Range<Int>) -> Bool {
        scalars[clause.lowerBound] == 0x5728
    }
}
