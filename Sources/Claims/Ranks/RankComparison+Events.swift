import Findings

/// Numbers of events: editions, numbered things, sessions of congresses.
extension RankComparison {
    func edition(_ a: ToldRank, _ b: ToldRank, _ evidence: RankEvidence) -> Double {
        let isPointing = a.claim.isAnaphoric || b.claim.isAnaphoric
        guard a.article != b.article, evidence.days <= 60, a.claim.unit == b.claim.unit || isPointing,
            prefixesAgree(a.claim.prefix, b.claim.prefix), EventLikeness.agree(a.claim.topic, b.claim.topic)
        else { return 0 }
        guard !knows(a.article, b.claim), !knows(b.article, a.claim) else { return 0 }
        // Each country and party holds its own congresses.
        guard !a.claim.topic.hasPrefix("全国代表") || !a.claim.prefix.isEmpty && !b.claim.prefix.isEmpty else { return 0 }
        guard evidence.kinship >= 0.9 || a.claim.topic == b.claim.topic && a.claim.topic.count >= 6 else { return 0 }
        return isPointing ? 0.82 : 0.9
    }

    private func prefixesAgree(_ a: String, _ b: String) -> Bool {
        a.isEmpty || b.isEmpty || a.hasSuffix(b) || b.hasSuffix(a) || Self.ownLevels.contains(a)
            || Self.ownLevels.contains(b) || Self.isShortForm(a, of: b) || Self.isShortForm(b, of: a)
    }

    /// 市科协 of 云岭市科学技术协会
    private static func isShortForm(_ short: String, of long: String) -> Bool {
        short.count >= 3 && short.count < long.count && short.standInOrder(in: long)
    }

    /// What stands for the city's or province's own name.
    private static let ownLevels: Set<String> = ["全市", "我市", "本市", "全县", "我县", "全区", "我区", "全省", "我省"]

    func numbered(_ a: ToldRank, _ b: ToldRank, _ evidence: RankEvidence) -> Double {
        guard a.claim.topic.hasSuffix("洪水") else { return evidence.days <= 200 ? 0.93 : 0 }
        // Floods follow one another: the same one is told of the same day.
        let isOne =
            a.article != b.article && evidence.days <= (evidence.sharesFigures ? 7 : 3)
            && (evidence.sharesDay || evidence.sharesFigures) && evidence.kinship >= 1
        return isOne && !knows(a.article, b.claim) && !knows(b.article, a.claim) ? 0.85 : 0
    }

    func session(_ a: ToldRank, _ b: ToldRank, _ evidence: RankEvidence) -> Double {
        let days = a.claim.topic.hasSuffix("常委会") && !evidence.sharesTitle ? 3 : 10
        guard a.article != b.article, evidence.days <= days,
            !isHandedOver(a.claim.number, b.claim.number),
            isOneBody(a.claim.topic, b.claim.topic, isOneStory: evidence.kinship >= 2),
            !knows(a.article, b.claim), !knows(b.article, a.claim), evidence.kinship >= 1
        else { return 0 }
        return 0.88
    }

    /// Whether the last session of one term and the first of the next are told: 十届六中全会, then 十一届一中全会.
    private func isHandedOver(_ a: Int, _ b: Int) -> Bool {
        let (earlier, later) = (min(a, b), max(a, b))
        return later / 1000 == earlier / 1000 + 1 && later % 1000 == 1 && earlier % 1000 > 1
    }

    /// Whether two names of a committee or congress mean one: a bare 市委 is that of the article's own city, which the other
    /// article may not share, so a place must stand before it, or the level be one that there is one of.
    private func isOneBody(_ a: String, _ b: String, isOneStory: Bool) -> Bool {
        let shorter = a.count <= b.count ? a : b
        guard a.hasSuffix(b) || b.hasSuffix(a), !Self.callsToStudy.contains(where: { shorter.hasPrefix($0) }) else {
            return false
        }
        return shorter.count >= 4 || isOneStory && shorter.count >= 3
            || Self.highBodies.contains(where: { shorter.hasPrefix($0) })
    }

    /// What a session is named after that is none of its name: 学习市委十四届六次全会精神.
    private static let callsToStudy = [
        "学习", "读懂", "贯彻", "传达", "落实", "召开", "出席", "参加", "迎接", "聚焦", "围绕", "根据", "按照", "本次",
    ]
    private static let highBodies = ["省", "自治区", "全国", "中央", "党"]
}
