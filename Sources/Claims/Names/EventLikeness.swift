import EmbeddedFiles

/// Whether two wordings name one event.
enum EventLikeness {
    /// Equal, one the end of the other, one cup (“枫叶杯”) in both, a short form, or a slip of one place.
    static func agree(_ first: String, _ second: String) -> Bool {
        let (a, b) = (contracted(first), contracted(second))
        if a == b || a.hasSuffix(b) && b.count >= 3 || b.hasSuffix(a) && a.count >= 3 { return true }
        if let cup = cup(a), cup == self.cup(b) { return true }
        if isShortForm(a, b) || isShortForm(b, a) { return true }
        guard
            let slip = NameSlip.between(a.unicodeScalars.map(\.value), b.unicodeScalars.map(\.value)),
            !NameDistinctions.embedded.tellsApart(slip)
        else { return false }
        return slip.before + slip.after >= 6 && slip.before >= 4
    }

    /// 茶博会 of 茶博览会, 校运会 of 校运动会.
    private static func contracted(_ topic: String) -> String {
        contractions.reduce(topic) { $0.replacing($1.long, by: $1.short) }
    }

    private static let contractions: [(long: String, short: String)] =
        LexiconTable(lexicon: "event-contractions.tsv").rows.filter { $0.count == 2 }.map {
            (String($0[0]), String($0[1]))
        }

    /// 枫叶杯 of 枫叶杯全国女子围棋公开赛, at least three characters; nil of 世界杯 and the like, which many contests hold.
    static func cup(_ topic: String) -> String? {
        guard let end = topic.firstIndex(of: "杯"), topic.distance(from: topic.startIndex, to: end) >= 2 else {
            return nil
        }
        let cup = String(topic[...end].suffix(5))
        return ["世界杯", "亚洲杯", "全国杯", "足协杯", "欧洲杯"].contains { cup.hasSuffix($0) } ? nil : cup
    }

    /// 同乡大会 of 世界同乡恳亲大会: in order, with its first two and last two characters side by side.
    static func isShortForm(_ short: String, _ long: String) -> Bool {
        let (x, y) = (Array(short.unicodeScalars), Array(long.unicodeScalars))
        guard x.count >= 4, x.count < y.count, x.suffix(2) == y.suffix(2) else { return false }
        guard let start = y.indices.dropLast().first(where: { y[$0] == x[0] && y[$0 + 1] == x[1] }) else {
            return false
        }
        return x.standInOrder(in: y[start...])
    }

    /// 跨江桥 and 跨江大桥: one kind of thing under a shorter word.
    static func sortsAgree(_ a: String, _ b: String) -> Bool {
        if a.hasSuffix(b) || b.hasSuffix(a) { return true }
        let (short, long) = a.unicodeScalars.count < b.unicodeScalars.count ? (a, b) : (b, a)
        let (x, y) = (Array(short.unicodeScalars), Array(long.unicodeScalars))
        guard x.count >= 3, x.first == y.first, x.last == y.last else { return false }
        var index = 0
        for scalar in y where index < x.count && scalar == x[index] { index += 1 }
        return index == x.count
    }

    /// Under which keys an edition of an event is looked up.
    static func keys(_ topic: String) -> Set<String> {
        let topic = contracted(topic)
        let scalars = Array(topic.unicodeScalars)
        let end = String(topic.suffix(2))
        var keys = Set(scalars.indices.dropLast().map { "届\(scalars[$0])\(scalars[$0 + 1])" + end })
        if let cup = cup(topic) { keys.insert("届" + cup) }
        return keys
    }
}
