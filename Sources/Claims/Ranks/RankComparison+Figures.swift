import Foundation
import Extraction
import Findings

/// Places in an order that do not go with figures told of several bodies side by side: 位居第三 of one whom three surpass.
extension RankComparison {
    /// In the order of the claims.
    func contradictedByFigures() -> [NameConflict] {
        let lists = corpus.facts.map(\.peers)
        guard lists.contains(where: { !$0.isEmpty }) else { return [] }
        var neighbours: [Int: [Int]] = [:]
        for (a, b) in corpus.kin(within: Self.days) {
            if !lists[b].isEmpty { neighbours[a, default: []].append(b) }
            if !lists[a].isEmpty { neighbours[b, default: []].append(a) }
        }
        var found: [NameConflict] = []
        for (article, facts) in corpus.facts.enumerated() {
            let places = ([article] + neighbours[article, default: []]).filter { !lists[$0].isEmpty }
            guard !places.isEmpty else { continue }
            for claim in facts.ranks where Self.isOfSize(claim) {
                found += places.lazy.flatMap { other in
                    lists[other].compactMap { conflict(ToldRank(article: article, claim: claim), $0, of: other) }
                }.prefix(1)
            }
        }
        return found
    }

    /// Days between a place and the figures that another article gives for it.
    private static let days = 14

    /// What is told of as long or high is measured in metres.
    private static let lengths = ["长": "length", "高": "length", "深": "length", "宽": "length", "重": "mass"]

    /// The claim's own sentence; where a quotation ends with it, what stands before the mark.
    private static func sentence(of claim: RankClaim) -> String {
        claim.context.split(separator: "。").last { $0.contains(claim.place.text) }.map(String.init)
            ?? RankEvidence.sentence(of: claim)
    }

    private static func isOfSize(_ claim: RankClaim) -> Bool {
        guard !claim.isOther,
            claim.kind == .ranking || claim.kind == .result || claim.kind == .sequence && sizes.contains(claim.unit)
        else { return false }
        guard ![RankClaim.bound, RankClaim.behind].contains(claim.unit), claim.number >= -1 else { return false }
        let sentence = Self.sentence(of: claim)
        return !rates.contains { claim.topic.contains($0) || sentence.contains("\($0)居") }
    }

    /// 北码头在三座码头里最长
    private static let sizes: Set<String> = ["长", "大", "高", "深", "宽", "多", "重"]

    /// Orders that sizes do not tell.
    private static let rates = ["增速", "增幅", "增长", "人均", "均", "率", "时间", "用时", "成绩", "比重", "密度", "升幅", "降幅", "速度", "单价"]

    private func conflict(_ told: ToldRank, _ list: PeerFigures, of article: Int) -> NameConflict? {
        let named = Self.namedBehind(told.claim)
        let isLast = told.claim.number == -1
        let against: [PeerFigures.Peer]
        var own: [NameSite] = []
        if let owner = owner(of: told.claim, in: list, isOwn: told.article == article) {
            let others = list.peers.filter { $0 != owner && $0.measured == owner.measured }
            against = others.filter { isLast ? $0.value.lies(below: owner.value) : owner.value.lies(below: $0.value) }
            own = [NameSite(article: article, place: owner.place)]
        } else {
            against = surpassing(told.claim, in: list)
        }
        guard isLast ? !against.isEmpty : against.count >= told.claim.number,
            let shown = (against.filter { peer in !named.contains { $0.hasSuffix(peer.name) } }.last ?? against.last)
        else { return nil }
        let place = told.claim.place
        return NameConflict(
            kind: .ranking, primary: NameSite(article: told.article, place: place),
            others: [NameSite(article: article, place: shown.place)] + own, copies: [], here: wording(told.claim),
            there: isLast ? "倒数第\(against.count + 1)" : "第\(against.count + 1)位", confidence: Self.confidence,
            evidence: [
                Evidence(
                    role: "stated",
                    text:
                        "\(place.text)／\(against.map(\.place.text).joined(separator: "、"))都\(isLast ? "少" : "多")")
            ])
    }

    private static let confidence = 0.82

    /// 发送412万吨，仅次于甲港: of a list that tells of 甲港, those with more than the sentence itself tells in the same unit.
    private func surpassing(_ claim: RankClaim, in list: PeerFigures) -> [PeerFigures.Peer] {
        guard claim.unit == RankClaim.next, let peer = list.peers.first,
            list.peers.contains(where: { claim.place.text.contains($0.name) }),
            !list.peers.contains(where: { Self.sentence(of: claim).contains($0.written) })
        else { return [] }
        let unit = String(peer.written.reversed().prefix { !Self.isOfNumber($0) }.reversed())
        let before = Self.sentence(of: claim).components(separatedBy: claim.place.text)[0]
        let numbers = before.components(separatedBy: unit).dropLast().compactMap { text -> ExactNumber? in
            let number = String(text.reversed().prefix { Self.isOfNumber($0) }.reversed())
            let clause = text.split { "，；".contains($0) }.last.map(String.init) ?? text
            return Self.others.contains(where: clause.contains) ? nil : ExactNumber(number)
        }
        guard numbers.count == 1, let own = numbers.first else { return [] }
        return list.peers.filter { peer in
            guard peer.written.hasSuffix(unit) else { return false }
            return ExactNumber(String(peer.written.dropLast(unit.count))).map { $0 > own } ?? false
        }
    }

    /// 万 is a number to the character tables.
    private static func isOfNumber(_ character: Character) -> Bool {
        character == "." || character.isASCII && character.isNumber
    }

    /// Words of a figure that is another time's, or tells only how it changed.
    private static let others = ["同期", "去年", "上年", "增加", "减少", "比", "其中", "累计"]

    // MARK: Whose place

    /// Who holds the place: the only one of the list that its sentence names before the place, by as much of the label as may be.
    private func owner(of claim: RankClaim, in list: PeerFigures, isOwn: Bool) -> PeerFigures.Peer? {
        let sentence = Self.sentence(of: claim)
        guard let place = sentence.range(of: claim.place.text, options: .backwards) else { return nil }
        // 云岭在全省位居第二 holds the holder; 仅次于某某 tells another.
        let before = String(sentence[..<(claim.unit == RankClaim.next ? place.lowerBound : place.upperBound)])
        let named = list.peers.filter { Self.names(before, $0) }
        // 甲队13分夺冠…乙队垫底: the last of several in its own clause.
        let clause = before.split { "，；：".contains($0) }.last.map(String.init) ?? before
        let owners = named.count > 1 ? named.filter { Self.names(clause, $0) } : named
        guard owners.count == 1, let owner = owners.first, isOfOneMeasure(claim, before, owner, list, isOwn: isOwn)
        else {
            return nil
        }
        return owner
    }

    /// By its name, or by that without its last word: 白坪 of 白坪乡.
    private static func names(_ text: String, _ peer: PeerFigures.Peer) -> Bool {
        text.contains(peer.name) || peer.name.count == 3 && text.contains(peer.name.dropLast())
    }

    /// Whether the place is one among the figures: told beside its own figure, or of what the list is said to tell.
    private func isOfOneMeasure(
        _ claim: RankClaim, _ before: String, _ owner: PeerFigures.Peer, _ list: PeerFigures, isOwn: Bool
    ) -> Bool {
        if claim.kind == .sequence {
            return isOwn && Self.lengths[claim.unit].map { $0 == list.measure } ?? (claim.unit == "多")
                && !claim.scope.isEmpty
        }
        // 仅次于甲站, and a list that tells of 甲站.
        if isOwn, claim.unit == RankClaim.next, list.peers.contains(where: { claim.place.text.hasSuffix($0.name) }) {
            return true
        }
        // 面积1800平方公里，人口位居第一: the order is by something else.
        if Self.quantities.contains(where: { claim.topic.contains($0) && !(owner.measured + list.lead).contains($0) }) {
            return false
        }
        let clauses = before.split { "，；：".contains($0) }.suffix(isOwn ? 4 : 3)
        if owner.written.contains(where: Self.isOfNumber), clauses.contains(where: { $0.contains(owner.written) }) {
            return true
        }
        // Who won is told by the points of that match alone.
        guard claim.kind == .ranking else { return false }
        if RankEvidence.commonRun(claim.topic, owner.measured + list.lead) >= 2 { return true }
        return isOwn && list.measure.hasSuffix("分") && claim.isFromEnd
    }

    private static let quantities = [
        "人口", "产值", "产量", "收入", "面积", "客流", "票房", "销量", "销售额", "利润", "规模", "税收", "投资", "就业", "山区", "民营", "县级",
    ]

    /// Who is said to stand before: 仅次于甲港, 排在前面的只有甲港和乙港.
    private static func namedBehind(_ claim: RankClaim) -> [String] {
        let sentence = Self.sentence(of: claim)
        guard let place = sentence.range(of: claim.place.text, options: .backwards) else { return [] }
        let text = claim.unit == RankClaim.next ? claim.place.text : String(sentence[place.upperBound...].prefix(24))
        return text.split { "、和与，。".contains($0) }.map { String($0) }
    }
}
