/// How the posts of two sightings relate: whether they are one post of one body.
struct PostRelation {
    enum Bodies { case same, unknown, different }

    let bodies: Bodies
    /// The posts are the same word.
    let isSamePost: Bool
    /// One post is the deputy of the other: 主任, 副主任.
    let isDeputy: Bool

    init(_ a: PersonSighting, _ b: PersonSighting) {
        let wholes = [a, b].map { Self.withoutDeputies($0.body + $0.post) }
        bodies = Self.areOne(wholes[0], wholes[1]) ? .same : Self.bodies(a.body, b.body)
        isSamePost = !a.post.isEmpty && Self.inFull(a.post) == Self.inFull(b.post)
        let (first, second) = (Self.withoutAdverbs(a.post), Self.withoutAdverbs(b.post))
        isDeputy = Self.isDeputy(first, of: second) || Self.isDeputy(second, of: first)
    }

    /// Equal, or one the end of the other: 中基集团项目经理, 施工单位中基集团项目经理.
    private static func areOne(_ a: String, _ b: String) -> Bool {
        a == b || min(a.count, b.count) >= 6 && (a.hasSuffix(b) || b.hasSuffix(a))
    }

    /// 某某项目经理 of 某某项目副经理.
    private static func withoutDeputies(_ whole: String) -> String {
        ["常务", "执行", "副"].reduce(whole) { $0.replacing($1, by: "") }
    }

    /// 总工 is short for 总工程师.
    private static func inFull(_ post: String) -> String { post.hasSuffix("总工") ? post + "程师" : post }

    /// 副主任 of 主任, 副经理 of 项目经理.
    private static func isDeputy(_ deputy: String, of post: String) -> Bool {
        guard let mark = deputy.firstIndex(of: "副"), !post.contains("副") else { return false }
        let head = deputy[..<mark] + deputy[deputy.index(after: mark)...]
        return head == post
            || mark == deputy.startIndex && head.count >= 2 && post.hasSuffix(head) && post.count > head.count + 1
    }

    private static func withoutAdverbs(_ post: String) -> String {
        for adverb in ["常务", "执行"] where post.hasPrefix(adverb) { return String(post.dropFirst(adverb.count)) }
        return post
    }

    /// 碧湾市生态环境局 and 市生态环境局, 市场监督管理局 and 市场监管局 are one; 公司 and 该局 could be any.
    static func bodies(_ a: String, _ b: String) -> Bodies {
        let first = a.unicodeScalars.map(\.value)
        let second = b.unicodeScalars.map(\.value)
        if isGeneral(a) || isGeneral(b) { return .unknown }
        if first == second { return .same }
        let (short, long) = first.count < second.count ? (first, second) : (second, first)
        if long.suffix(short.count).elementsEqual(short) { return .same }
        // An abbreviation keeps the order and the last character.
        if short.last == long.last, short.count >= 4, short.standInOrder(in: long) { return .same }
        // 法院知产庭 of 知识产权审判庭: what it belongs to, in a word that any has, and the abbreviation.
        let own = short.dropFirst(wholeLength(short))
        if own.count >= 3, own.count < short.count, own.last == long.last, own.standInOrder(in: long) {
            return .unknown
        }
        let common = zip(short.reversed(), long.reversed()).prefix { $0 == $1 }.count
        return common >= 3 && common >= short.count - 2 ? .unknown : .different
    }

    /// The length of 法院, 医院 and the like at the beginning of a body's name.
    private static func wholeLength(_ body: [UInt32]) -> Int {
        wholes.first { body.starts(with: $0) }?.count ?? 0
    }

    private static let wholes = ["法院", "检察院", "医院", "学校", "公司", "集团", "大学", "学院", "报社", "院里", "局里", "厂里"]
        .map { $0.unicodeScalars.map(\.value) }

    private static func isGeneral(_ body: String) -> Bool {
        body.isEmpty || ["公司", "该公司", "集团", "中心", "该中心", "学校", "该校", "医院", "该院", "该局", "大学"].contains(body)
            || body.unicodeScalars.count == 1
    }
}
