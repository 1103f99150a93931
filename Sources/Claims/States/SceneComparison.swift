import SourceText

/// Finds two articles of one story of which one shows that something has come about and the other, printed no earlier, that it has not:
/// 首班车准点发出 and 正在空载跑图, 工资全部发放到位 and 一分没领到.
struct SceneComparison {
    let corpus: NameCorpus
    var contrast: StateContrast?

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
        /// The bit of its sort, or all of them for any sort; sorts may share one. Most scenes are told apart by it.
        var bit: UInt64 = 0

        var isAct: Bool { claim.kind == .act }

        /// The same of the sentence and the one before.
        var around: [UInt32] {
            let text = [UInt32](scalarsOf: claim.context)
            return TopicGrams.grams(of: Array(text[ReporterLine.removed(from: text.indices, in: text)]))
        }
    }

    /// In the order of the articles; of two articles at most one pair a sort, and one of what is done.
    func pairs() -> [Pair] {
        let scenes = marked(corpus.facts.map { $0.states.compactMap(Self.scene) })
        let sides = scenes.map(Sides.init)
        return corpus.kin(within: Self.days).flatMap { (a, b) -> [Pair] in
            guard sides[a].mayOppose(sides[b]), isHandful || corpus.kinship(a, b) >= Self.perhaps else { return [] }
            return pairs(scenes[a], scenes[b], a, b) + pairs(scenes[b], scenes[a], b, a)
        }
    }

    /// Further apart the articles tell of other things.
    private static let days = 90
    /// What comes about may be undone again, and what was closed be open: further apart only what stays as it is.
    private static let fleeting = 15
    private static let surely = 2.0
    private static let verySurely = 2.5
    private static let perhaps = 0.9
    private static let manyRare = 2

    private var isHandful: Bool { corpus.articles.count <= NameCorpus.handful }

    // MARK: Scenes

    /// The sorts that an article shows done, and those it shows undone, by their bits.
    private struct Sides {
        var done: UInt64 = 0
        var undone: UInt64 = 0

        init(_ scenes: [Scene]) {
            for scene in scenes {
                if scene.isDone { done |= scene.bit } else { undone |= scene.bit }
            }
        }

        func mayOppose(_ other: Sides) -> Bool { done & other.undone != 0 || undone & other.done != 0 }
    }

    /// The scenes with the bits of their sorts.
    private func marked(_ scenes: [[Scene]]) -> [[Scene]] {
        var bits: [String: UInt64] = [Self.any: .max]
        return scenes.map { scenes in
            scenes.map { scene in
                var scene = scene
                scene.bit = bits[scene.sort] ?? 1 << UInt64(bits.count % 64)
                bits[scene.sort] = scene.bit
                return scene
            }
        }
    }

    private static func scene(_ claim: StateClaim) -> Scene? {
        let sort: String
        let isDone: Bool
        switch claim.kind {
        case .scene: (sort, isDone) = (claim.word, claim.degree == 1)
        case .act: (sort, isDone) = (claim.word, claim.degree > 0)
        case .stage where claim.isOngoing || claim.isForecast: (sort, isDone) = (works, false)
        case .stage where claim.degree == 4 && !claim.isPlanned: (sort, isDone) = (works, true)
        default: return nil
        }
        let sentence = claim.ownSentence
        // What tells of anything names it itself.
        let clause = [UInt32](scalarsOf: claim.place.text)
        let own = String(scalars: clause[ReporterLine.removed(from: clause.indices, in: clause)])
        let before = claim.subject.isEmpty && claim.kind == .scene ? clauseBefore(claim.place.text, in: sentence) : ""
        let words = sort == any ? own : "\(claim.topic)。\(before)。\(own)"
        return Scene(
            claim: claim, sort: sort, isDone: isDone, sentence: sentence,
            things: TopicGrams.grams(of: [UInt32](scalarsOf: words)))
    }

    /// 少年组由于报名队伍不足，没能办成: who is spoken of stands in the clause before.
    private static func clauseBefore(_ clause: String, in sentence: String) -> Substring {
        guard let place = sentence.range(of: clause) else { return "" }
        return sentence[..<place.lowerBound].split { "，；：“”".contains($0) }.last ?? ""
    }

    /// Stages of works are scenes of works.
    static let works = "工程"

    /// 至今没有 tells of anything that it has not come about.
    private static let any = "一切"

    // MARK: Pairs

    /// What the first article shows undone and the second done.
    private func pairs(_ late: [Scene], _ early: [Scene], _ a: Int, _ b: Int) -> [Pair] {
        var sorts: Set<String> = []
        var told: Set<Int> = []
        return late.filter { !$0.isDone }.compactMap { undone -> Pair? in
            guard !sorts.contains(undone.sort),
                let done = closest(
                    to: undone, among: early.filter { $0.isDone && areOpposed(undone, $0, late, early, a, b) }, of: b),
                told.insert(done.claim.place.startOffset).inserted
            else { return nil }
            sorts.insert(undone.sort)
            return Pair(undone: .init(article: a, claim: undone.claim), done: .init(article: b, claim: done.claim))
        }
    }

    /// The first of those that share most words with a scene; rather than a headline what the article itself tells.
    private func closest(to scene: Scene, among others: [Scene], of article: Int) -> Scene? {
        let title = corpus.articles[article].title
        return others.enumerated().max { (x, y) in
            func rank(_ other: (offset: Int, element: Scene)) -> (Int, Int, Int) {
                (
                    title.contains(other.element.claim.place.text) ? 0 : 1,
                    Self.shared(scene.things, other.element.things).count, -other.offset
                )
            }
            return rank(x) < rank(y)
        }?.element
    }

    private func areOpposed(
        _ undone: Scene, _ done: Scene, _ late: [Scene], _ early: [Scene], _ a: Int, _ b: Int
    ) -> Bool {
        let isAct = undone.isAct || done.isAct
        guard Self.sortsOppose(undone, done), !isEarlier(a, than: b) || isOutOfTime(undone, done, a),
            corpus.days(a, b) ?? 0 <= Self.fleeting
                || ActWord.isLasting(done.sort, isScene: !undone.isAct || !done.isAct)
        else { return false }
        let likeness = ActLikeness(
            undone: .init(article: a, claim: undone.claim), done: .init(article: b, claim: done.claim), corpus: corpus)
        guard !isAct && corpus.days(a, b) ?? 0 <= Self.fleeting || likeness.mayBeOne else { return false }
        func things(_ scene: Scene) -> [UInt32] { isAct ? scene.around : scene.things }
        let shared = Self.shared(things(undone), things(done))
        func sharesThem(_ other: Scene) -> Bool { !Self.shared(things(other), shared).isEmpty }
        guard !shared.isEmpty, undone.sort != Self.works || !areOtherHouses(undone.claim, done.claim),
            !StateLikeness(undone.claim, done.claim).isOpposed, partsAgree(undone.claim, done.claim),
            // Who tells both of the thing knows how the one became the other.
            !late.contains(where: { other in
                other.isDone && other.sort == done.sort && (sharesThem(other) || isAct && isNear(other, undone))
            }),
            isAct && done.claim.isWhole
                || !early.contains(where: { !$0.isDone && $0.sort == done.sort && sharesThem($0) })
        else { return false }
        return areOfOneStory(undone, done, likeness) && !StateOpposition.areNamesakes(undone.claim, done.claim)
            && !(contrast?.tellsApart(
                .init(article: a, claim: undone.claim), from: .init(article: b, claim: done.claim)) ?? false)
    }

    /// Whether what is told undone first was done by then, or is so for good, or has no time.
    private func isOutOfTime(_ undone: Scene, _ done: Scene, _ article: Int) -> Bool {
        if ActWord.isStanding(done.sort) || undone.isAct && undone.claim.isClosed { return true }
        // Works are told apart by their names, which stages are held against.
        guard undone.sort != Self.works, let told = corpus.date(article)?.dayNumber, let day = done.claim.time else {
            return false
        }
        return day.last < told && (told - day.last <= (ActWord.isOnce(done.sort) ? Self.longAgo : Self.days))
    }

    /// Days after which what comes about once is told as history, and its year may be another's.
    private static let longAgo = 1200

    private static func sortsOppose(_ undone: Scene, _ done: Scene) -> Bool {
        guard undone.bit & done.bit != 0, undone.claim.kind != .stage || done.claim.kind != .stage else { return false }
        return undone.sort == done.sort || undone.sort == any && !done.isAct
    }

    /// Very akin articles, or akin ones of which the sentences share what only a name tells; of an act the sentences before count too.
    private func areOfOneStory(_ undone: Scene, _ done: Scene, _ likeness: ActLikeness) -> Bool {
        let isAct = undone.isAct || done.isAct
        let (here, there) = isAct ? (undone.claim.context, done.claim.context) : (undone.sentence, done.sentence)
        let kinship = corpus.kinship(likeness.undone.article, likeness.done.article)
        let rare = corpus.rarePairs(here, there)
        if kinship < Self.perhaps { return isAct && (rare >= Self.manyRare || likeness.sharesName) }
        return kinship >= Self.surely && RankEvidence.commonRun(here, there) >= 3 || rare > 0
            || isAct && (kinship >= Self.verySurely || likeness.sharesName)
            || !Set(RankEvidence.figures(here)).isDisjoint(with: RankEvidence.figures(there))
    }

    /// Whether the same passage tells both: all have signed, he has not.
    private func isNear(_ a: Scene, _ b: Scene) -> Bool { abs(a.claim.sentence - b.claim.sentence) <= 2 }

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
