/// Of what has happened so often, whether it is one deed of one who does it.
extension SoleOrdinal {
    /// 第三次, 第四回, 第四趟
    var areTimesAlike: Bool { Self.times.contains(a.claim.unit) && Self.times.contains(b.claim.unit) }

    private static let times: Set<String> = ["次", "回", "趟", "度"]

    /// 第三次承办, 是第三次: one verb, or one left out.
    var areOfOneDeed: Bool {
        let (x, y) = (Self.deed(a.claim), Self.deed(b.claim))
        return x.isEmpty || y.isEmpty || x == y || RankEvidence.commonRun(a.claim.topic, b.claim.topic) >= 2
            // 搬迁, 搬
            || min(x.count, y.count) == 1 && x.first == y.first
    }

    /// 此次为第三次大修, 这一回是第四趟: both tell which time this is, in one story, whatever the deed is called; or one does,
    /// and the words of the thing itself stand in both.
    var areOfOneOccasion: Bool {
        guard evidence.kinship >= Self.surely else { return false }
        let current = [a, b].count { Self.isCurrent($0.claim) }
        return current == 2 || current == 1 && evidence.commonRun >= Self.longRun
    }

    /// Characters in a row that hardly two things have in common.
    static let longRun = 5

    /// 第二次捧回金桂戏剧大奖, 金桂戏剧大奖头一回进了门: both tell which time this is of what both sentences name, whatever is
    /// said to be done with it.
    var areOfOneObject: Bool {
        areCurrent(.time) && !isFollowed && evidence.kinship >= Self.surely
            && [(a.claim, b.claim), (b.claim, a.claim)].contains {
                RankEvidence.commonRun(Self.object($0), Self.clause(before: $1) + Self.object($1)) >= Self.longRun
            }
    }

    /// 凭《河埠头》第三次获得长篇小说奖, 靠《河埠头》头一次把奖杯抱回家: one prize, where only one of the two names it.
    var areOfOneWin: Bool {
        guard evidence.kinship >= Self.surely, evidence.sharesTitle else { return false }
        let clauses = [a, b].map { Self.clause(before: $0.claim) + Self.object($0.claim) }
        return clauses.allSatisfy { clause in
            Self.prizes.contains(where: clause.contains) && Self.won.contains(where: clause.contains)
        } && clauses.contains { clause in Self.bare.contains(where: clause.contains) }
    }

    private static let bare = ["奖杯", "金杯", "奖牌"]

    private static let prizes = ["奖", "冠军", "金杯"]
    private static let won = ["获得", "荣获", "夺得", "拿到", "拿下", "捧", "抱回", "摘得", "得奖", "获奖", "斩获", "领回"]

    /// What stands behind the number in its clause: who does it stands before.
    private static func object(_ claim: RankClaim) -> String {
        let sentence = RankEvidence.sentence(of: claim)
        guard let range = sentence.range(of: claim.place.text) else { return "" }
        return String(sentence[range.lowerBound...].prefix { !marks.contains($0) })
    }

    /// 首趟班列, 第五趟班列: train follows train, and those of one day are one.
    var isFollowed: Bool { a.claim.unit == Self.journey && b.claim.unit == Self.journey && !evidence.sharesDay }

    private static let journey = "趟"

    /// 2019年头一回拿冠军 beside 第三次登顶: the clause of one number names a year that was over, and that of the other does not.
    var isOfAnotherYear: Bool {
        let years = [a, b].map { told in
            let clause = Self.clause(before: told.claim)
            // 继2015年之后第二次 counts on from it.
            return clause.contains("继")
                ? nil
                : Self.year(in: clause).flatMap { year in
                    corpus.date(told.article).map { $0.year > year } == true ? year : nil
                }
        }
        return years[0] != years[1]
    }

    /// The year written with four digits in some words.
    private static func year(in words: Substring) -> Int? {
        guard let end = words.firstIndex(of: "年") else { return nil }
        let digits = words[..<end].suffix(4)
        return digits.count == 4 && digits.allSatisfy { $0.isASCII && $0.isNumber } ? Int(digits) : nil
    }

    /// 此次为第三次, 到眼下这次已是第四回: the years told before are those of the times before.
    func areCurrent(_ kind: Kind) -> Bool {
        kind == .time && Self.isCurrent(a.claim) && Self.isCurrent(b.claim)
    }

    /// 夺冠 and 捧杯 are one, and so are 获评 and 拿到.
    private static func deed(_ claim: RankClaim) -> String {
        if titles.contains(where: claim.topic.contains) { return "夺冠" }
        if leads.contains(where: claim.topic.hasPrefix) { return "领先" }
        return claim.topic.first.map { gaining.contains($0) } ?? false ? "得" : String(claim.topic.prefix(2))
    }

    private static let gaining = Set("获拿得捧摘评荣领赢揽")

    private static let titles = ["冠", "夺魁", "捧杯", "捧起", "登顶", "封王", "王座"]

    /// 登上积分榜首位, 坐上头把交椅
    private static let leads = [
        "登上积分", "登上奖牌", "登上金牌", "登上榜首", "坐上头把", "坐上榜首", "坐上首位", "升至榜首", "升到榜首", "跃居", "领跑", "来到榜首", "冲上榜首", "爬上榜首",
    ]

    /// Who does it so often: the words before the number, where both articles tell them, are alike.
    var ownersAgree: Bool {
        // 这是第二次 is said of all that goes before.
        if a.claim.topic.isEmpty || b.claim.topic.isEmpty { return true }
        let (x, y) = (Self.owner(a.claim), Self.owner(b.claim))
        return x.isEmpty || y.isEmpty || RankEvidence.commonRun(x, y) >= 1
            // 云岭今年开出的首趟, 今年从云岭发出的第二趟
            || areOfOneDeed && corpus.rarePairs(Self.doer(a.claim), Self.doer(b.claim)) > 0
    }

    /// The last two characters of who is told before the number, adverbs, copulas and pointing words left out; empty of a pronoun.
    private static func owner(_ claim: RankClaim) -> String {
        let words = doer(claim)
        // 加上这次总共修了四回
        if Self.countings.contains(where: words.contains) { return "" }
        return words.count >= 2 ? String(words.suffix(2)) : ""
    }

    /// The words before the number, adverbs, copulas and pointing words left out.
    private static func doer(_ claim: RankClaim) -> String { clause(before: claim).filter { !functional.contains($0) } }

    private static let countings = ["算上", "加上", "连上", "一共", "总共"]
}
