import Foundation
import SourceText

/// What one article shows as done, and as not done: a line that has been opened, and of which the last rails are missing.
extension SceneComparison {
    /// In the order of the articles; of one article at most one pair a sort.
    func ownPairs() -> [Pair] {
        corpus.facts.enumerated().flatMap { article, facts -> [Pair] in
            // What costs least is asked first: most articles show nothing undone.
            let undone = facts.states.filter { $0.kind == .scene && $0.degree == 0 && Self.ownSorts.contains($0.word) }
            guard !undone.isEmpty else { return [] }
            let sorts = Set(undone.map(\.word))
            return Self.ownSorts.filter(sorts.contains).compactMap { pair(of: $0, facts.states, undone, article) }
        }
    }

    private func pair(of sort: String, _ states: [StateClaim], _ scenes: [StateClaim], _ article: Int) -> Pair? {
        let done = states.filter { Self.isDone($0, sort) }
        guard !done.isEmpty else { return nil }
        let undone = scenes.filter { $0.word == sort && Self.isUndone($0, sort) }
        for late in undone {
            guard let early = done.first(where: { Self.areOne(late, $0) }),
                // Who tells more of the thing tells how the one became the other.
                !done.contains(where: { $0.sentence == late.sentence && Self.areOne(late, $0) }),
                !undone.contains(where: { $0.sentence == early.sentence && Self.areOne($0, early) })
            else { continue }
            return Pair(undone: .init(article: article, claim: late), done: .init(article: article, claim: early))
        }
        return nil
    }

    private static let closing = "停办", contracts = "签约"

    /// Works that are done are not undone again, and what was closed for good is not at work.
    private static let ownSorts = [works, closing, "预警", "审批", contracts]

    private static func isDone(_ claim: StateClaim, _ sort: String) -> Bool {
        let isScene = claim.kind == .scene && claim.word == sort && claim.degree == 1
        let isStage = sort == works && claim.kind == .stage && claim.degree == 4 && !claim.isOngoing
        guard isScene || isStage, !claim.isPlanned, !claim.isForecast, !claim.isPartial else { return false }
        let sentence = claim.ownSentence
        return !ahead.contains(where: sentence.contains)
            && (sort != closing || lasting.contains(where: sentence.contains))
    }

    private static func isUndone(_ claim: StateClaim, _ sort: String) -> Bool {
        guard !claim.isPlanned, !claim.isPartial else { return false }
        let sentence = claim.ownSentence
        return !past.contains(where: sentence.contains)
            && (sort != closing || !counting.contains(where: sentence.contains))
    }

    /// Whether both clauses name one thing, and neither another part of it.
    private static func areOne(_ undone: StateClaim, _ done: StateClaim) -> Bool {
        guard undone.sentence != done.sentence, !StateLikeness(undone, done).isOpposed,
            !StateOpposition.areNamesakes(undone, done),
            undone.parts.isEmpty && done.parts.isEmpty || undone.parts == done.parts
        else { return false }
        let (here, there) = (undone.place.text, done.place.text)
        guard !isOfOtherPlace(here, there), !isOfOtherPlace(there, here) else { return false }
        // 谈到甲厂收购乙厂，双方还在磋商: the sentence names what the clause leaves out.
        let isOpen = undone.subject.isEmpty || undone.subject == "双方"
        if isOpen, undone.word == contracts, RankEvidence.commonRun(undone.ownSentence, there) >= 4 { return true }
        let run = RankEvidence.commonRun(here, there)
        if run >= 4 || run >= 2 && !undone.parts.isEmpty { return true }
        return names(undone.subject, in: there) || names(done.subject, in: here)
    }

    /// 向阳村的公路, which the other clause does not tell of.
    private static func isOfOtherPlace(_ clause: String, _ other: String) -> Bool {
        let owners = clause.components(separatedBy: "的").dropLast().map { $0.suffix(3) }
        return owners.contains { owner in
            owner.count == 3 && owner.last.map(places.contains) ?? false && !other.contains(owner)
        }
    }

    private static let places = Set("村镇乡县区市旗组队校院厂个")

    /// Whether a clause names a thing, or has its last word: 索道 of 青屏山索道.
    private static func names(_ subject: String, in clause: String) -> Bool {
        guard subject.count >= 2 else { return false }
        if clause.contains(subject) { return true }
        guard subject.count >= 4 else { return false }
        // 索道 alone is that of the subject; 青石隧道 is another one.
        let last = String(subject.suffix(2))
        guard kinds.contains(last), let place = clause.range(of: last) else { return false }
        return clause[..<place.lowerBound].last.map(alone.contains) ?? true
    }

    /// What may stand before a kind that names no other: 假期里索道.
    private static let alone = Set("里的老该这在，“‘”’")
    /// What there is but one of in most places.
    private static let kinds: Set<String> = ["索道", "水厂", "电站", "渡口", "展厅", "码头", "大桥", "隧道", "泳池", "食堂", "门诊"]
    private static let ahead = ["将", "计划", "预计", "力争", "即将", "有望", "待", "明年", "之后", "如果", "一旦"]
    /// Words of what stays closed.
    private static let lasting = ["退出", "退役", "彻底", "永久", "撤销", "才能恢复", "才恢复", "注销", "拆除"]
    /// What was counted before the end came.
    private static let counting = ["截至", "累计", "历年"]
    private static let past = [
        "当时", "此前", "原来", "去年", "前年", "上年", "曾", "之前", "起初", "那时", "年前", "一度", "以前", "过去", "当年", "恢复", "重新", "停运前",
        "关停前",
        "建设中", "建设期间", "施工期间", "如果", "其他", "另一", "另有", "另外", "还有两", "还有一条", "还有一座", "相邻", "旁边", "隔壁",
    ]
}
