import Extraction
import Findings
import Foundation

/// A place in an order beside figures told of several bodies: whose place it is, and which of them stand against it.
struct PlaceAmongPeers {
    /// Who holds the place, where the list has them.
    let owner: PeerFigures.Peer?
    /// Those with more than the holder, of the last place those with less; in the order of the list.
    let against: [PeerFigures.Peer]
    private let saidBefore: [String]

    /// - Parameter isOfOneArticle: whether one article tells the place and the figures.
    init(claim: RankClaim, list: PeerFigures, isOfOneArticle: Bool) {
        let reading = PlaceReading(claim: claim, list: list, isOfOneArticle: isOfOneArticle)
        owner = reading.owner
        against =
            reading.owner.map { owner in
                list.peers.filter { peer in
                    guard peer != owner, peer.measured == owner.measured else { return false }
                    return claim.number == -1
                        ? peer.value.lies(below: owner.value) : owner.value.lies(below: peer.value)
                }
            } ?? reading.surpassing
        saidBefore = reading.saidBefore
    }

    /// Whether the sentence itself names a peer as one of those before: 仅次于甲港, 排在前面的只有甲港和乙港.
    func isSaidToStandBefore(_ peer: PeerFigures.Peer) -> Bool { saidBefore.contains { $0.hasSuffix(peer.name) } }
}

/// What the sentence of a place tells of it.
private struct PlaceReading {
    let claim: RankClaim
    let list: PeerFigures
    let isOfOneArticle: Bool
    let sentence: String
    /// Where the words of the place stand in the sentence.
    let place: Range<String.Index>?

    init(claim: RankClaim, list: PeerFigures, isOfOneArticle: Bool) {
        (self.claim, self.list, self.isOfOneArticle) = (claim, list, isOfOneArticle)
        sentence = claim.ownSentence
        place = sentence.range(of: claim.place.text, options: .backwards)
    }

    // MARK: Whose place

    /// The only one of the list that the sentence names before the place.
    var owner: PeerFigures.Peer? {
        guard let place else { return nil }
        // 云岭在全省位居第二 holds the holder; 仅次于某某 tells another.
        let before = String(sentence[..<(isNext ? place.lowerBound : place.upperBound)])
        let named = list.peers.filter { Self.names(before, $0) }
        // 甲队13分夺冠…乙队垫底: the last of several in its own clause.
        let clause = before.split { Self.marks.contains($0) }.last.map(String.init) ?? before
        let owners = named.count > 1 ? named.filter { Self.names(clause, $0) } : named
        guard owners.count == 1, let owner = owners.first, isOfOneMeasure(owner, before) else { return nil }
        return owner
    }

    private var isNext: Bool { claim.unit == RankClaim.next }

    private static let marks = Set("，；：")

    /// By its name, or by that without its last word: 白坪 of 白坪乡.
    private static func names(_ text: String, _ peer: PeerFigures.Peer) -> Bool {
        text.contains(peer.name) || peer.name.count == 3 && text.contains(peer.name.dropLast())
    }

    /// Whether the place is one among the figures: told beside its own figure, or of what the list is said to tell.
    private func isOfOneMeasure(_ owner: PeerFigures.Peer, _ before: String) -> Bool {
        if claim.kind == .sequence {
            return isOfOneArticle && Self.measures[claim.unit].map { $0 == list.measure } ?? (claim.unit == "多")
                && !claim.scope.isEmpty
        }
        // 仅次于甲站, and a list that tells of 甲站.
        if isOfOneArticle, isNext, list.peers.contains(where: { claim.place.text.hasSuffix($0.name) }) { return true }
        // 面积1800平方公里，人口位居第一: the order is by something else.
        let told = owner.measured + list.lead
        if Self.quantities.contains(where: { claim.topic.contains($0) && !told.contains($0) }) { return false }
        let clauses = before.split { Self.marks.contains($0) }.suffix(isOfOneArticle ? 4 : 3)
        if owner.written.contains(where: Self.isOfNumber), clauses.contains(where: { $0.contains(owner.written) }) {
            return true
        }
        // Who won is told by the points of that match alone.
        guard claim.kind == .ranking else { return false }
        return RankEvidence.commonRun(claim.topic, told) >= 2
            || isOfOneArticle && list.measure.hasSuffix("分") && claim.isFromEnd
    }

    /// What is told of as long or high is measured in metres.
    private static let measures = ["长": "length", "高": "length", "深": "length", "宽": "length", "重": "mass"]
    private static let quantities = [
        "人口", "产值", "产量", "收入", "面积", "客流", "票房", "销量", "销售额", "利润", "规模", "税收", "投资", "就业", "山区", "民营", "县级",
    ]

    // MARK: Who stands before

    var saidBefore: [String] {
        guard let place else { return [] }
        let text = isNext ? claim.place.text : String(sentence[place.upperBound...].prefix(Self.reach))
        return text.split { "、和与，。".contains($0) }.map { String($0) }
    }

    /// Characters behind the place among which those before it are named.
    private static let reach = 24

    /// 发送412万吨，仅次于甲港: of a list that tells of 甲港, those with more than the sentence itself tells in the same unit.
    var surpassing: [PeerFigures.Peer] {
        guard isNext, let peer = list.peers.first, list.peers.contains(where: { claim.place.text.contains($0.name) }),
            !list.peers.contains(where: { sentence.contains($0.written) })
        else { return [] }
        let unit = String(peer.written.reversed().prefix { !Self.isOfNumber($0) }.reversed())
        let before = sentence.components(separatedBy: claim.place.text)[0]
        let numbers = before.components(separatedBy: unit).dropLast().compactMap { text -> ExactNumber? in
            let number = String(text.reversed().prefix { Self.isOfNumber($0) }.reversed())
            let clause = text.split { "，；".contains($0) }.last.map(String.init) ?? text
            return Self.others.contains(where: clause.contains) ? nil : ExactNumber(number)
        }
        guard numbers.count == 1, let own = numbers.first else { return [] }
        return list.peers.filter { peer in
            peer.written.hasSuffix(unit) && ExactNumber(peer.written.dropLast(unit.count)).map { $0 > own } ?? false
        }
    }

    /// 万 is a number to the character tables.
    private static func isOfNumber(_ character: Character) -> Bool {
        character == "." || character.isASCII && character.isNumber
    }

    /// Words of a figure that is another time's, or tells only how it changed.
    private static let others = ["同期", "去年", "上年", "增加", "减少", "比", "其中", "累计"]
}
