import Findings
import SourceText

/// What speaks for two states being told of one thing.
struct StateLikeness {
    let a: StateClaim
    let b: StateClaim

    init(_ a: StateClaim, _ b: StateClaim) {
        self.a = a
        self.b = b
    }

    /// Whether the two may be told of one thing in two articles of one story.
    var isOneInAStory: Bool { isOneSubject || isOneTopic || isOnePhase || isOneDeed || isOneNumber }

    // MARK: Subjects

    /// One subject, or one that ends or begins the other; of words without a head noun at least four characters.
    var isOneSubject: Bool {
        let (x, y) = (a.subject, b.subject)
        // 东作业区6号泊位 and 云州港6号泊位.
        let end = x.commonSuffix(with: y)
        if end.count >= 4, end.contains(where: \.isNumber) { return true }
        return x == y && !x.isEmpty || x.contains(y) && y.count >= 4 || y.contains(x) && x.count >= 4
            || areBothNew || areShortForms || Self.isAbbreviation(x, of: y) || Self.isAbbreviation(y, of: x)
            || Self.isShortened(x, of: y) || Self.isShortened(y, of: x)
    }

    /// 市血液中心新址, 南岸新区的新楼: one story has one new house, where both sentences or the ones before name the same place.
    private var areBothNew: Bool {
        let (x, y) = (a.subject.suffix(2), b.subject.suffix(2))
        guard x.count == 2, y.count == 2, x.first == "新", y.first == "新", let first = x.last, let second = y.last else {
            return false
        }
        return (first == second || Self.anyHouse.contains(first) || Self.anyHouse.contains(second))
            && (Self.houses.contains(first) || Self.anyHouse.contains(first))
            && (Self.houses.contains(second) || Self.anyHouse.contains(second))
            && RankEvidence.commonRun(a.context, b.context) >= 4
            // 市图书馆新馆, 市博物馆新馆
            && (a.subject.count == 2 || b.subject.count == 2 || RankEvidence.commonRun(a.subject, b.subject) >= 3)
    }

    private static let anyHouse = Set("址楼房家")
    private static let houses = Set("馆厂校院站库店园所")

    /// 索道 of 云顶村索道; nothing at all where the context names it and the verb is the same.
    private var areShortForms: Bool {
        let (x, y) = (a.subject, b.subject)
        if x.isEmpty != y.isEmpty {
            return a.word == b.word && (a.isForecast || b.isForecast)
                && RankEvidence.commonRun(a.context, b.context) >= 4
        }
        guard x != y, min(x.count, y.count) >= 2, x.hasSuffix(y) || y.hasSuffix(x) else { return false }
        // 茶园索道, and 索道 where 茶园的索道 is told.
        let (short, long) = x.count < y.count ? (a, y) : (b, x)
        let rest = long.dropLast(short.subject.count)
        return rest.count >= 2 && short.context.contains(rest) || RankEvidence.commonRun(a.context, b.context) >= 3
    }

    /// 城南水厂 of 城南净水厂: all characters in their order, the first and the last two alike.
    private static func isAbbreviation(_ first: String, of second: String) -> Bool {
        let (short, long) = (tight(first), tight(second))
        guard short.count >= 3, short.count < long.count, short.prefix(1) == long.prefix(1),
            short.standInOrder(in: long)
        else { return false }
        if short.count >= 4, short.suffix(2) == long.suffix(2) { return true }
        // 北桥站 of 北桥消防站
        return short.prefix(2) == long.prefix(2) && short.suffix(1) == long.suffix(1) && long.count <= short.count + 3
    }

    /// 3号线东段 of 3号线往东的那一段
    private static func tight(_ words: String) -> String {
        ["那一", "这一", "往", "的", "那", "这"].reduce(words) { $0.replacing($1, by: "") }
    }

    /// 千亩示范园 of 青石镇千亩高标准茶叶示范园: the end of the name, a word left out within.
    private static func isShortened(_ short: String, of long: String) -> Bool {
        let end = short.commonSuffix(with: long)
        guard short.count >= 5, end.count >= 3, end.count < short.count, short.count + 2 <= long.count else {
            return false
        }
        return long.dropLast(end.count).contains(short.dropLast(end.count))
    }

    // MARK: What stands before the verbs

    /// 二期 here and there, one of them with a short word or none: 二期工程, and 新棚 where 二期 is spoken of.
    var isOnePhase: Bool {
        guard !a.phase.isEmpty, a.phase == b.phase else { return false }
        // A plan that is not approved stands for the whole work: 二期初步设计.
        if min(a.subject.count, b.subject.count) >= 3,
            a.subject.hasPrefix(b.subject) || b.subject.hasPrefix(a.subject)
        {
            return true
        }
        return [a, b].contains { claim in
            claim.subject.count <= 4 || Self.plans.contains(where: claim.subject.hasSuffix)
        }
    }

    /// 2号主变, and 旁边的2号: both tell of one numbered thing and of no other, and the one calls it as the other's article does.
    var isOneNumber: Bool {
        guard let part = Self.number(of: a), part == Self.number(of: b) else { return false }
        let (here, there) = (Self.named(part, in: a.context), Self.named(part, in: b.context))
        return !here.isDisjoint(with: Self.named("号", in: b.context))
            || !there.isDisjoint(with: Self.named("号", in: a.context))
    }

    /// 2号, where it is the only part that is told of, or all that is named.
    private static func number(of claim: StateClaim) -> String? {
        let told = claim.parts.count == 1 ? claim.parts[0] : claim.parts.isEmpty ? claim.subject : ""
        return told.hasSuffix("号") && told.count > 1 && told.dropLast().allSatisfy(\.isNumber) ? told : nil
    }

    /// The two characters that follow a number, or any number, in a text, wherever it stands: 主变 behind 2号.
    private static func named(_ part: String, in text: String) -> Set<String> {
        var found: Set<String> = []
        var rest = text[...]
        while let range = rest.range(of: part) {
            let noun = rest[range.upperBound...].prefix(2)
            if noun.count == 2, noun.unicodeScalars.allSatisfy({ $0.value.isHan }) { found.insert(String(noun)) }
            rest = rest[range.upperBound...]
        }
        return found
    }

    private static let plans = ["设计", "可研", "环评", "立项"]

    /// Whether the words before both verbs share four characters or digits in a row: in 育苗温室，钢架还没有合龙 it is the greenhouse that is
    /// not ready. What belongs to the shared words (某实验室的设备) is another thing, and so is what they only begin.
    var isOneTopic: Bool {
        guard a.kind == .stage, b.kind == .stage else { return false }
        return isOneClause || isOneRoute || !nameOthers && Self.share(Self.scalars(a.topic), Self.scalars(b.topic))
    }

    /// Whether the words before the verbs are alike in the very clauses of the verbs.
    var isOneClause: Bool {
        a.kind == .stage && b.kind == .stage && !nameOthers
            && Self.share(Self.lastClause(a.topic), Self.lastClause(b.topic))
    }

    private static func share(_ x: [UInt32], _ y: [UInt32]) -> Bool {
        guard let run = CommonRun(x, y, of: { $0.isHan || $0.isDigit }), run.first.count >= 4 else { return false }
        return [x[run.first.upperBound...], y[run.second.upperBound...]].allSatisfy { rest in
            let clause = rest.prefix { !clauseMarks.contains($0) }
            return clause.count <= adverbs && !clause.contains(particle)
        }
    }

    private static func lastClause(_ topic: String) -> [UInt32] {
        let scalars = scalars(topic)
        let start = scalars.lastIndex { clauseMarks.contains($0) || $0 == 0x3002 }.map { $0 + 1 } ?? 0
        return Array(scalars[start...])
    }

    private static func scalars(_ text: String) -> [UInt32] { text.unicodeScalars.map(\.value) }

    /// 东山至南口段, 从东山到南口的那条线: the ends of a way begin alike.
    private var isOneRoute: Bool {
        Self.routes(Self.scalars(a.topic)).contains { here in
            Self.routes(Self.scalars(b.topic)).contains { there in
                CommonRun(here.from, there.from, of: \.isHan)?.first.count ?? 0 >= 2
                    && CommonRun(here.to, there.to, of: \.isHan)?.first.count ?? 0 >= 2
            }
        }
    }

    /// 东山到南口, 东山到北口: both name the ends of a way, and not the same.
    private var areOtherRoutes: Bool {
        !isOneRoute && !Self.routes(Self.lastClause(a.topic)).isEmpty && !Self.routes(Self.lastClause(b.topic)).isEmpty
    }

    /// What stands on both sides of 至 and 到 in a text.
    private static func routes(_ text: [UInt32]) -> [(from: [UInt32], to: [UInt32])] {
        text.indices.filter { towards.contains(text[$0]) }.compactMap { place in
            let from = text[max(0, place - 4)..<place].reversed().prefix { $0.isHan && $0 != away }.reversed()
            let to = text[(place + 1)...].prefix(5).prefix { $0.isHan && !wayEnds.contains($0) }
            return from.count >= 2 && to.count >= 2 ? (Array(from), Array(to)) : nil
        }
    }

    /// What follows the second end: 段, 线, 的那条.
    private static let wayEnds = ScalarSet("的段线航高铁公路")
    private static let towards = ScalarSet("至到")
    /// 从
    private static let away: UInt32 = 0x4ECE
    /// 的
    private static let particle: UInt32 = 0x7684

    /// Whether each verb has a subject of its own beside it, and the two have nothing in common: 新馆开馆, 地下停车场还在装设备.
    private var nameOthers: Bool {
        min(a.subject.count, b.subject.count) >= 4 && ![a, b].contains { $0.subject.hasPrefix("主体") }
            && RankEvidence.commonRun(a.subject, b.subject) < 2
    }

    private static let clauseMarks = ScalarSet("，；：")
    /// Characters that may stand between what a verb is said of and the verb: 到现在还没有.
    private static let adverbs = 8

    // MARK: Deeds

    /// 两岸通水, 什么时候通水: one deed that names by itself what it is about, told of no other part.
    var isOneDeed: Bool {
        guard a.kind == .stage, b.kind == .stage, let deed = DeedWord.own(a.word), deed == DeedWord.own(b.word),
            !nameOthers
        else { return false }
        return min(a.subject.count, b.subject.count) <= 3 && !isOpposed
    }

    /// Whether the two tell of other parts of one thing: 东院区 and 西院区, 二楼 and 三楼.
    var isOpposed: Bool {
        areOtherRoutes || DeedWord.isPersonal(a.word) != DeedWord.isPersonal(b.word)
            || StateOpposition(of: a, to: b).isFound || StateOpposition(of: b, to: a).isFound
    }
}

extension String {
    /// The longest end that both texts have.
    fileprivate func commonSuffix(with other: String) -> String {
        String(zip(reversed(), other.reversed()).prefix { $0 == $1 }.map(\.0).reversed())
    }
}
