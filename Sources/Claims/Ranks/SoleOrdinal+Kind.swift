/// What is comparable with what, and whether an article tells but one of it.
extension SoleOrdinal {
    /// What is comparable with what.
    enum Kind {
        case rank, place, time, award, batch, generation, serial

        /// Whether among whom is told with it: 全省第三.
        var isOfLevel: Bool { self == .rank || self == .place }

        static func common(_ a: RankClaim, _ b: RankClaim) -> Kind? {
            guard let first = Kind(a), let second = Kind(b) else { return nil }
            if first == second { return first != .serial || a.unit == b.unit ? first : nil }
            // 在它前面有五个 tells a rank or a place.
            let counted = first == .place && a.unit.isEmpty ? second : second == .place && b.unit.isEmpty ? first : nil
            if counted?.isOfLevel == true { return counted }
            // 全省头一个, 论起步我们排第二: in the order of coming, where nothing tells what is measured.
            let ranked = first == .rank && second == .place ? a : first == .place && second == .rank ? b : nil
            return ranked.map { $0.kind == .ranking && RankLikeness.isInOrderOfComing($0) } ?? false ? .place : nil
        }

        init?(_ claim: RankClaim) {
            switch claim.kind {
            case .ranking, .result: self = .rank
            case .sequence where claim.unit == "批": self = .batch
            case .sequence:
                self = claim.unit != RankClaim.first && RankClaim.measures.contains(claim.unit) ? .rank : .place
            case .times: self = .time
            case .award: self = .award
            case .generation: self = .generation
            case .serial: self = .serial
            case .edition, .numbered, .session, .streak, .total: return nil
            }
        }
    }

    /// Whether its article tells no other number of the kind, of whatever it may be; of what has happened so often, the times
    /// before do not count beside 此次为第三次.
    func isSole(_ told: ToldRank, _ kind: Kind) -> Bool {
        let isCurrent = kind == .time && Self.isCurrent(told.claim)
        return corpus.facts[told.article].ranks.allSatisfy { known in
            guard Kind(known).map({ $0 == kind || $0.isOfLevel && kind.isOfLevel }) ?? false, !known.isOther,
                !Self.isOfSize(known, beside: kind), !Self.isOfDesign(known),
                kind != .serial || known.unit == told.claim.unit && !isOfAnotherPerson(known, told),
                known.kind != .sequence || kind != .place || mayBeOfOneSort(known, told.claim),
                !isCurrent || Self.isCurrent(known)
            else { return true }
            return RankClaim.mayBothHold(known, told.claim)
        }
    }

    /// 最后一棒交给了某某: of a person whom the words beside the other number do not name.
    private func isOfAnotherPerson(_ known: RankClaim, _ told: ToldRank) -> Bool {
        guard SerialWords.embedded.series[known.unit]?.holder == .person else { return false }
        let names = corpus.facts[told.article].persons.map(\.name).filter { $0.count >= 2 && known.topic.contains($0) }
        return !names.isEmpty && !names.contains(where: told.claim.topic.contains)
    }

    /// 第二个航次 is no 第四条航线: counted by other words, and of no common noun.
    private func mayBeOfOneSort(_ a: RankClaim, _ b: RankClaim) -> Bool {
        a.unit == b.unit || a.unit.isEmpty || b.unit.isEmpty || a.topic.isEmpty || b.topic.isEmpty
            || RankEvidence.commonRun(a.topic, b.topic) >= 2
    }

    /// 最大用电负荷 is no place in the order of coming.
    private static func isOfSize(_ known: RankClaim, beside kind: Kind) -> Bool {
        kind == .place && known.kind == .sequence && Kind(known) == .rank
    }

    /// 最大泄洪能力, 最高时速: what a thing can do at most is no place among others.
    private static func isOfDesign(_ claim: RankClaim) -> Bool {
        claim.number == 1 && claim.kind == .sequence && designed.contains(where: claim.topic.hasPrefix)
            || RankEvidence.level(of: claim.scope) == "设计"
    }

    private static let designed = ["泄洪", "时速", "速度", "容量", "载重", "承载", "处理能力", "供水能力", "起重", "跨度", "坡度", "埋深"]

    /// 此次为第三次, 到眼下这次，已是第四回: whether the words before a number say that it is the time spoken of.
    static func isCurrent(_ claim: RankClaim) -> Bool {
        let sentence = RankEvidence.sentence(of: claim)
        guard let range = sentence.range(of: claim.place.text) else { return false }
        let before = sentence[..<range.lowerBound]
        return currentWords.contains(where: before.suffix(currentReach).contains) || before.hasPrefix(thisIs)
    }

    /// 这是该团继某年凭某作获奖之后，第二次…: said of what the sentence before tells, however far behind the number stands.
    private static let thisIs = "这是"
    private static let currentReach = 14
    private static let currentWords = ["此次", "这次", "这一次", "本次", "这回", "这一回", "这趟", "这是", "已是", "已经是", "眼下"]
}
