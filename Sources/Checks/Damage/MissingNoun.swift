import Claims
import SourceText

/// Sentences whose last clause is a verb with an attribute that leads to no noun: `加速中小企业培育和发展的。`
enum MissingNoun {
    private static let verbs = WordSet(
        """
        加速 加快 推动 促进 推进 提升 提高 增强 实现 打造 构建 完善 优化 强化 深化 扩大 营造 形成 建立 健全 出台 印发 制定 举办 开展
        巩固 拓展 激发 释放 夯实 筑牢 助力 保障 加大 引领 带动 加速了 加快了 推动了 促进了 提升了
        """)
    private static let copulas = WordSet("是 为 属 会 能 可以 可 应 应该 应当 必须 不 有 没有 要 够 得 所 由 算 像 当 令 让 使 叫 把 被")
    private static let dangling = WordSet("以及 或者 、 ， 对于 关于 并且")

    /// The last clauses that lack their noun, and sentences that end in a word which something must follow.
    static func places(in reading: ArticleReading) -> [Range<Int>] {
        let scalars = reading.scalars
        return reading.article.sentences.compactMap { sentence in
            guard sentence.role == .body, sentence.isClosed, let last = sentence.range.last, scalars[last] == 0x3002
            else { return nil }
            let body = sentence.range.lowerBound..<last
            guard let clause = Clauses(scalars, body).ranges.last,
                clause.upperBound == last || endsInMark(scalars, body)
            else { return nil }
            if body.count > 8, dangling.suffix(of: scalars, body) > 0 {
                return (max(body.lowerBound, clause.lowerBound))..<sentence.range.upperBound
            }
            return lacksNoun(scalars, clause, in: body) ? clause.lowerBound..<sentence.range.upperBound : nil
        }
    }

    private static func endsInMark(_ scalars: [UInt32], _ body: Range<Int>) -> Bool {
        body.last.map { scalars[$0] == 0xFF0C } ?? false
    }

    private static func lacksNoun(_ scalars: [UInt32], _ clause: Range<Int>, in body: Range<Int>) -> Bool {
        guard clause.count >= 8, scalars[clause.upperBound - 1] == 0x7684 else { return false }
        let verb = verbs.prefix(of: scalars, clause)
        guard verb > 0, body.lowerBound < clause.lowerBound else { return false }
        let object = clause.lowerBound + verb..<clause.upperBound
        return !copulas.occurs(in: scalars, object) && !scalars[body].contains(0x662F)
    }
}
