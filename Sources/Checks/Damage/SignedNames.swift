import Claims
import SourceText

/// Names in the brackets of a dateline: `某某日报讯（张三 李四）`.
enum SignedNames {
    private static let roles = WordSet("记者 通讯员 特约 实习 文 图 摄 作者 编辑 综合 评论员 主播 总台 讯员")

    /// The bracket's content where it is two names and more, or one, and no role.
    static func withoutRole(_ reading: ArticleReading) -> [Range<Int>] {
        let scalars = reading.scalars
        guard let block = reading.article.blocks.first(where: { $0.role == .body })?.range,
            let open = block.prefix(16).first(where: { scalars[$0] == 0xFF08 }),
            open >= block.lowerBound + 3, isSource(scalars, block.lowerBound..<open),
            let close = (open..<min(block.upperBound, open + 30)).first(where: { scalars[$0] == 0xFF09 })
        else { return [] }
        let content = open + 1..<close
        guard content.count >= 2, !roles.occurs(in: scalars, content), holdsNames(scalars, content) else { return [] }
        return [content]
    }

    private static func isSource(_ scalars: [UInt32], _ range: Range<Int>) -> Bool {
        scalars[range.upperBound - 1] == 0x8BAF && !range.contains { scalars[$0] == 0xFF0C }
    }

    /// Words of two to four Han characters, parted by blanks or list commas.
    private static func holdsNames(_ scalars: [UInt32], _ range: Range<Int>) -> Bool {
        let names = scalars[range].split { ScalarClass.isBlank($0) || $0 == 0x3001 }
        return !names.isEmpty && names.allSatisfy { (2...4).contains($0.count) && $0.allSatisfy(ScalarClass.isHan) }
    }
}
