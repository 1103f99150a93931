import Findings
import Foundation
import SourceText

/// What speaks for two places in an order being told of one thing in one story, beyond the words of the sort.
struct RankLikeness {
    let corpus: NameCorpus
    let a: ToldRank
    let b: ToldRank
    let evidence: RankEvidence

    init(_ corpus: NameCorpus, _ a: ToldRank, _ b: ToldRank) {
        (self.corpus, self.a, self.b) = (corpus, a, b)
        evidence = RankEvidence(corpus: corpus, a: a, b: b)
    }

    // MARK: Ranks

    /// One measure told in both, or one level open and the thing named in both.
    var isOneRank: Bool {
        if isLaterThanFirst { return evidence.kinship >= Self.story }
        guard a.claim.kind == .ranking, b.claim.kind == .ranking, evidence.kinship >= Self.surelyStory,
            let isLevelKnown = RankEvidence.levelsAgree(a.claim.scope, b.claim.scope)
        else { return false }
        // 在省内只输给某港一家: whom the story is of.
        if isLevelKnown, evidence.days <= 30,
            [a, b].contains(where: { $0.claim.unit == RankClaim.next && Self.isUnmeasured($0.claim) })
        {
            return true
        }
        guard isOnlyRank(a), isOnlyRank(b) else { return false }
        guard evidence.yearsAgree, !isStanding else { return false }
        let run = RankEvidence.commonRun(Self.plain(a.claim.topic), Self.plain(b.claim.topic))
        if isLevelKnown { return sharesMeasure || run >= 3 && [a, b].contains { Self.isUnmeasured($0.claim) } }
        return run >= 3 || evidence.sharesSubject && run >= 2 || areOfOneContest
    }

    /// 箱量, 外贸箱量: one of the two is told of a part of what is measured.
    var isNarrowed: Bool { Self.narrowing.contains { a.claim.topic.contains($0) != b.claim.topic.contains($0) } }

    /// What is ranked apart from the whole of it.
    private static let narrowing = ["外贸", "内贸", "出口", "进口", "国际", "人均", "增速", "增幅"]

    /// Whether what is measured in the one is told in the other, or by a word with the same character: 客流 and 客运规模.
    private var sharesMeasure: Bool {
        let (x, y) = (measure(a), measure(b))
        return RankEvidence.commonRun(x, RankEvidence.sentence(of: b.claim)) >= 2 && !x.isEmpty
            || RankEvidence.commonRun(y, RankEvidence.sentence(of: a.claim)) >= 2 && !y.isEmpty
            || !Set(x).intersection(y).isDisjoint(with: Self.measured) || isOfSize(a, b) || isOfSize(b, a)
    }

    /// 论个头, and 口径: how big it is, by the measure of its kind.
    private func isOfSize(_ big: ToldRank, _ measured: ToldRank) -> Bool {
        Self.bigness.contains { Self.parted(big.claim.topic)?.contains($0) ?? false }
            && Self.sizes.contains(where: measured.claim.topic.contains)
    }

    private static let bigness = ["个头", "块头", "体量", "大小", "规模"]
    private static let sizes = ["口径", "面积", "装机", "库容", "容量", "吨位", "体积", "直径", "载重", "建筑面积", "占地"]

    /// Whether nothing tells that the two measure other things: 论价钱 is not 产量, the highest not the oldest.
    var mayBeOneMeasure: Bool {
        if areOfAllTime { return isOneRecord || evidence.sharesCount }
        let units = [a, b].filter { $0.claim.kind == .sequence }.map(\.claim.unit)
        if units.count == 2 { return units[0] == units[1] }
        // 前面只剩下一个云台港: of what, the other tells.
        if units == [""] { return [(a, b), (b, a)].contains { isMeasured($0.claim, by: $1.claim) } }
        if units.count == 1 { return isOneMeasure }
        let areOfOneClass = Self.classes.allSatisfy { a.claim.topic.contains($0) == b.claim.topic.contains($0) }
        guard areOfOneClass || ![a, b].contains(where: { $0.claim.kind == .result }) else { return false }
        let told = [a, b].map { Self.explicit($0.claim) }
        if told.allSatisfy(\.isEmpty) { return [a, b].contains { Self.isUnmeasured($0.claim) } || sharesMeasure }
        return zip(told, [b, a]).allSatisfy { words, other in
            words.isEmpty || RankEvidence.commonRun(words, RankEvidence.sentence(of: other.claim)) >= 2
                || !Set(words).intersection(other.claim.topic).isDisjoint(with: Self.measured)
        }
    }

    /// 价钱 of 论价钱，…; the words before 落在…后面.
    private static func explicit(_ claim: RankClaim) -> String {
        parted(claim.topic) ?? (claim.unit == RankClaim.behind ? String(claim.topic.suffix(2)) : "")
    }

    /// 客流 of 论客流，某港在省里; nil where no clause of its own tells what is measured.
    private static func parted(_ topic: String) -> String? {
        guard let first = topic.first, measuring.contains(first), let comma = topic.firstIndex(of: "，") else {
            return nil
        }
        return String(topic[..<comma].dropFirst().suffix(4))
    }

    /// 某港坐上了头把交椅: nothing tells what is measured.
    static func isUnmeasured(_ claim: RankClaim) -> Bool { claim.topic.allSatisfy { !quantities.contains($0) } }

    /// 论起步，我们排第二: what came first, where nothing is measured; who stands first in a queue is no such rank.
    static func isInOrderOfComing(_ claim: RankClaim) -> Bool {
        isUnmeasured(claim) && claim.unit != RankClaim.next && !followsFigure(claim)
            && (!RankEvidence.level(of: claim.scope).isEmpty || claim.topic.contains { measuring.contains($0) })
    }

    /// 总库容9600万立方米，在全县水库中排第二: the clause before tells what is measured.
    private static func followsFigure(_ claim: RankClaim) -> Bool {
        let before = RankEvidence.sentence(of: claim).components(separatedBy: claim.place.text)[0]
        let clause = before.split { "，；：".contains($0) }.last ?? ""
        return clause.contains { $0.isASCII && $0.isNumber } && !clause.contains("年")
    }

    private static let quantities = Set("量额率值积数价模速度客货产")

    /// What is parted off; else the words before the level, 箱量 of 某港箱量居全省.
    private func measure(_ told: ToldRank) -> String {
        let topic = told.claim.topic
        if let parted = Self.parted(topic) { return parted }
        let end = Self.levels.compactMap { topic.range(of: $0)?.lowerBound }.min() ?? topic.endIndex
        let words = Self.plain(String(topic[..<end])).split(separator: " ").filter { $0.count >= 2 }
        return words.last.map { String($0.suffix(3)) } ?? ""
    }

    /// What the words of what is measured stand before.
    private static let levels = ["在全", "在省", "在市", "全国", "全省", "全市", "全球", "我省", "我市", "居", "列", "排", "位"]
    private static let measuring = Set("论按比讲说拼")
    static let measured = Set("客货产亩箱价密收税销")

    /// 在28支决赛队伍中名列第一, 总分排在第二: no level is told, but that it is the end of a contest.
    private var areOfOneContest: Bool {
        [a, b].allSatisfy { told in Self.contest.contains(where: told.claim.context.contains) }
    }

    private static let contest = ["决赛", "总分", "总成绩", "总排名", "支队伍"]

    /// 积分榜, 联赛: places that change from round to round.
    private var isStanding: Bool {
        [a, b].contains { told in Self.standings.contains(where: told.claim.context.contains) }
    }

    private static let standings = ["积分", "榜", "联赛", "轮比赛", "轮过后", "轮战罢", "本轮", "世界排名", "票房"]

    /// 古街以35万人次紧随其后, 古街…排到了头一名: whose place it is stands at the head of the clause, and is named in the other sentence.
    var isOneHolder: Bool {
        isHeld(a, b) || isHeld(b, a)
    }

    private func isHeld(_ listed: ToldRank, _ single: ToldRank) -> Bool {
        guard listed.claim.kind == .ranking, single.claim.kind == .ranking, evidence.kinship >= Self.surelyStory,
            evidence.days <= 30, RankEvidence.levelsAgree(listed.claim.scope, single.claim.scope) != nil,
            !listed.claim.isOther, !single.claim.isOther, isOnlyRank(single), !isOnlyRank(listed)
        else { return false }
        let name = listed.claim.topic.prefix(4)
        let sentence = RankEvidence.sentence(of: single.claim)
        guard name.count == 4, name.unicodeScalars.allSatisfy(\.value.isHan), sentence.contains(name) else {
            return false
        }
        return corpus.facts[listed.article].ranks.allSatisfy { known in
            known.kind != .ranking || known.number != single.claim.number || !sentence.contains(known.topic.prefix(3))
        }
    }

    /// The words of a topic without names of levels and words of ranking.
    private static func plain(_ topic: String) -> String {
        String(topic.map { $0.unicodeScalars.allSatisfy { function.contains($0.value) } ? " " : $0 })
    }

    private static let function = ScalarSet("全省市县国内我本在的里中论按排名列居第位是为了个数一二三四五六七八九十年月日今去")

    private func isOnlyRank(_ told: ToldRank) -> Bool {
        Set(corpus.facts[told.article].ranks.filter { $0.kind == .ranking }.map(\.number)).count == 1
    }

    /// 产量领跑全省, 产量还落在邻县后面: what is measured ends the words of the one and stands in those of the other.
    var isLaterThanFirst: Bool {
        let (later, first) = a.claim.unit == RankClaim.behind ? (a.claim, b.claim) : (b.claim, a.claim)
        guard later.unit == RankClaim.behind, first.unit != RankClaim.behind, first.number == 1, !first.isOther else {
            return false
        }
        let measure = later.topic.suffix(2)
        return measure.count == 2 && first.topic.contains(measure)
    }

    /// 获得全程第二名, 他第四个撞线: neither article tells another place, and both sentences or the ones before name the winner.
    var isOneResult: Bool {
        evidence.kinship >= Self.surelyStory && evidence.days <= 30 && evidence.sharesSubject && !areOfTwoHolders
            && isOfWinner(a, b) && isOfWinner(b, a)
            && Self.classes.allSatisfy { a.claim.topic.contains($0) == b.claim.topic.contains($0) }
            && [a, b].allSatisfy { told in
                Set(corpus.facts[told.article].ranks.filter { $0.kind == .result }.map(\.number)).count == 1
            }
    }

    /// 他第四个撞线: who passed is pointed at, or named in the other's words.
    private func isOfWinner(_ told: ToldRank, _ other: ToldRank) -> Bool {
        let winner = told.claim.prefix
        return winner.isEmpty || winner.last.map(Self.pronouns.contains) ?? true
            || RankEvidence.commonRun(winner, other.claim.topic) >= 2
    }

    private static let pronouns: Set<Character> = ["他", "她", "我"]

    /// What is ranked apart from all others.
    private static let classes = ["国内", "本省", "全省", "年龄", "大众", "业余", "组", "单项", "团体", "个人"]

    /// 甲村的瓜得了第三名, 乙村的瓜夺魁; 第五代传人某某, 第四代传人某某: both tell whose place it is, and not of one.
    var areOfTwoHolders: Bool {
        guard [.result, .generation].contains(a.claim.kind) else { return false }
        let (x, y) = (Self.houses(in: a.claim), Self.houses(in: b.claim))
        if !x.isEmpty, !y.isEmpty, x.isDisjoint(with: y) { return true }
        let (here, there) = (Self.persons(a, in: corpus), Self.persons(b, in: corpus))
        return !here.isEmpty && !there.isEmpty && here.isDisjoint(with: there)
    }

    /// The villages and towns that a sentence names, each by the three characters that end with its noun.
    private static func houses(in claim: RankClaim) -> Set<String> {
        let sentence = Array(RankEvidence.sentence(of: claim))
        return Set(
            sentence.indices.dropFirst(2).filter {
                nouns.contains(sentence[$0]) && !clauseMarks.contains(sentence[$0 - 1])
            }
            .map { String(sentence[($0 - 2)...$0]) })
    }

    private static let nouns = Set("村镇乡")
    private static let clauseMarks = Set("，；：。“”、")

    // MARK: Counts

    /// 第五代传人, 到我手里是第四代: in one story of one person.
    var isOneLine: Bool {
        guard evidence.kinship >= Self.story else { return false }
        let (first, second) = (Self.persons(a, in: corpus), Self.persons(b, in: corpus))
        return first.isEmpty || second.isEmpty || !first.isDisjoint(with: second)
    }

    /// The persons whom the sentence of a rank names.
    static func persons(_ told: ToldRank, in corpus: NameCorpus) -> Set<String> {
        let sentence = RankEvidence.sentence(of: told.claim)
        return Set(
            corpus.facts[told.article].knownPersons.map(\.name).filter { $0.count >= 2 && sentence.contains($0) })
    }

    /// 今年的第四次发掘, 眼下的第五次发掘: what goes on now has one number.
    var isOneCampaign: Bool {
        guard evidence.kinship >= Self.surelyStory, evidence.days <= 30 else { return false }
        // 第二次承办 and 第三回当东道主: one story is of one meeting.
        if [a, b].allSatisfy({ $0.claim.topic == RankClaim.hosting }) { return true }
        guard a.claim.unit == b.claim.unit,
            let deed = Self.campaigns.first(where: a.claim.topic.contains), b.claim.topic.contains(deed)
        else { return false }
        let (first, second) = (owner(a), owner(b))
        guard first.isEmpty || second.isEmpty || RankEvidence.commonRun(first, second) >= 2 else { return false }
        return [a, b].allSatisfy { told in
            let sentence = RankEvidence.sentence(of: told.claim)
            return Self.now.contains(where: sentence.contains)
        }
    }

    /// Whose campaign it is, as far as the words just before the ordinal tell: 省考古院 of 省考古院第九次发掘.
    private func owner(_ told: ToldRank) -> String {
        let sentence = RankEvidence.sentence(of: told.claim)
        guard let range = sentence.range(of: told.claim.place.text) else { return "" }
        let words = String(Self.plain(String(sentence[..<range.lowerBound].suffix(8))).split(separator: " ").last ?? "")
        return words.count >= 3 ? words : ""
    }

    private static let campaigns = ["发掘", "科考", "普查", "大修", "修缮", "扩建", "考察", "远征", "远航", "清淤", "改造", "试验", "试飞"]
    private static let now = ["今年", "眼下", "目前", "本次", "这次", "此次", "正在", "仍在", "这回", "通报"]

    private static let story = 1.5
    static let surelyStory = 2.0
}
