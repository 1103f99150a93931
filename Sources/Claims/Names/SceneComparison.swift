import SourceText

/// Finds two articles of one story of which one shows that something has come about and the other, printed no earlier, that it has not:
/// 首班车准点发出 and 正在空载跑图, 工资全部发放到位 and 一分没领到.
struct SceneComparison {
    let corpus: NameCorpus

    /// The claims that do not go together, the one that shows it undone first.
    struct Pair {
        let undone: StateComparison.Told
        let done: StateComparison.Told
    }

    /// What a sentence shows of one sort of thing.
    private struct Scene {
        let claim: StateClaim
        let sort: String
        let isDone: Bool
        let sentence: String
        /// The pairs of characters of its clause, and of the words before the verb, that may name the thing.
        let things: [UInt32]
    }

    /// In the order of the articles; of two articles at most one pair a sort, and one of what is done.
    func pairs() -> [Pair] {
        let scenes = corpus.facts.map { $0.states.compactMap(Self.scene) }
        return corpus.kin(within: Self.days).flatMap { (a, b) -> [Pair] in
            if scenes[a].isEmpty || scenes[b].isEmpty || corpus.kinship(a, b) < Self.perhaps { return [] }
            return pairs(scenes[a], scenes[b], a, b) + pairs(scenes[b], scenes[a], b, a)
        }
    }

    /// What comes about takes longer than this rarely be told so near.
    private static let days = 15
    private static let surely = 2.0
    private static let perhaps = 0.9

    // MARK: Scenes

    private static func scene(_ claim: StateClaim) -> Scene? {
        let sort: String
        let isDone: Bool
        switch claim.kind {
        case .scene: (sort, isDone) = (claim.word, claim.degree == 1)
        case .stage where claim.isOngoing || claim.isForecast: (sort, isDone) = (works, false)
        case .stage where claim.degree == 4 && !claim.isPlanned: (sort, isDone) = (works, true)
        default: return nil
        }
        let sentence = claim.context.split(separator: "。").last.map(String.init) ?? claim.context
        // What tells of anything names it itself.
        let clause = [UInt32](scalarsOf: claim.place.text)
        let own = String(scalars: clause[ReporterLine.removed(from: clause.indices, in: clause)])
        let words = sort == any ? own : "\(claim.topic)。\(own)"
        return Scene(
            claim: claim, sort: sort, isDone: isDone, sentence: sentence,
            things: TopicGrams.grams(of: [UInt32](scalarsOf: words)))
    }

    /// Stages of works are scenes of works.
    private static let works = "工程"

    /// 至今没有 tells of anything that it has not come about.
    private static let any = "一切"

    // MARK: Pairs

    /// What the first article shows undone and the second done.
    private func pairs(_ late: [Scene], _ early: [Scene], _ a: Int, _ b: Int) -> [Pair] {
        guard !isEarlier(a, than: b) else { return [] }
        var sorts: Set<String> = []
        var told: Set<Int> = []
        return late.filter { !$0.isDone }.compactMap { undone -> Pair? in
            guard !sorts.contains(undone.sort),
                let done = closest(
                    to: undone, among: early.filter { $0.isDone && areOpposed(undone, $0, late, early, a, b) }),
                told.insert(done.claim.place.startOffset).inserted
            else { return nil }
            sorts.insert(undone.sort)
            return Pair(undone: .init(article: a, claim: undone.claim), done: .init(article: b, claim: done.claim))
        }
    }

    /// The first of those that share most words with a scene.
    private func closest(to scene: Scene, among others: [Scene]) -> Scene? {
        others.enumerated().max {
            (Self.shared(scene.things, $0.element.things).count, -$0.offset)
                < (Self.shared(scene.things, $1.element.things).count, -$1.offset)
        }?.element
    }

    private func areOpposed(
        _ undone: Scene, _ done: Scene, _ late: [Scene], _ early: [Scene], _ a: Int, _ b: Int
    ) -> Bool {
        guard undone.sort == done.sort || undone.sort == Self.any,
            undone.claim.kind == .scene || done.claim.kind == .scene
        else { return false }
        let things = Self.shared(undone.things, done.things)
        guard !things.isEmpty, !areOtherHouses(undone.claim, done.claim),
            !StateLikeness(undone.claim, done.claim).isOpposed, partsAgree(undone.claim, done.claim),
            // Who tells both of the thing knows how the one became the other.
            !late.contains(where: { $0.isDone && $0.sort == done.sort && !Self.shared($0.things, things).isEmpty }),
            !early.contains(where: { !$0.isDone && $0.sort == done.sort && !Self.shared($0.things, things).isEmpty })
        else { return false }
        return corpus.kinship(a, b) >= Self.surely && RankEvidence.commonRun(undone.sentence, done.sentence) >= 3
            || corpus.rarePairs(undone.sentence, done.sentence) > 0
            || !Set(RankEvidence.figures(undone.sentence)).isDisjoint(with: RankEvidence.figures(done.sentence))
    }

    private func partsAgree(_ a: StateClaim, _ b: StateClaim) -> Bool {
        a.parts.isEmpty || b.parts.isEmpty || a.parts == b.parts
    }

    /// 教学楼 and 体育馆 of one school.
    private func areOtherHouses(_ a: StateClaim, _ b: StateClaim) -> Bool {
        guard let first = a.subject.unicodeScalars.last?.value, let second = b.subject.unicodeScalars.last?.value else {
            return false
        }
        return first != second && Self.houses.contains(first) && Self.houses.contains(second)
    }

    private static let houses = ScalarSet("楼馆桥路线站厂院校园库塔堂厅房场港坝井渠池所亭廊店")

    private static func shared(_ a: [UInt32], _ b: [UInt32]) -> [UInt32] {
        var shared: [UInt32] = []
        _ = TopicGrams.shared(a, b) { gram in
            shared.append(gram)
            return 1
        }
        return shared
    }

    private func isEarlier(_ a: Int, than b: Int) -> Bool {
        guard let first = corpus.date(a), let second = corpus.date(b) else { return false }
        return first < second
    }
}
