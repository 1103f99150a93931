import Findings
import SourceText

/// Finds states of one thing that do not go together: in use and still being built, all connected and not yet, raised to the
/// province's level and to the nation's in one year, a figure reached and still to be reached.
public struct StateComparison {
    let corpus: NameCorpus

    struct Told {
        var article: Int
        var claim: StateClaim
    }

    private let contrast: StateContrast?
    private let properties: StoryPropertyComparison?

    /// - Parameter stories: where the texts of the articles may be asked for; without it only what is kept of their states counts.
    public init(corpus: NameCorpus, stories: Stories? = nil) {
        self.corpus = corpus
        contrast = stories.map(StateContrast.init)
        properties = stories.map(StoryPropertyComparison.init)
    }

    public func conflicts() -> [NameConflict] {
        var told: [Told] = []
        var buckets: [TextKey: [Int]] = [:]
        for (article, facts) in corpus.facts.enumerated() {
            for claim in facts.states where !isHeadlineOfBody(claim, in: article) {
                for key in Self.keys(of: claim, in: article) { buckets[TextKey(key), default: []].append(told.count) }
                told.append(Told(article: article, claim: claim))
            }
        }
        let met = BucketPairs.of(buckets.values.lazy.filter { (2...Self.common).contains($0.count) })
            .compactMap { rated(told[$0], told[$1]) }
        let known = oneASentence(met + stagesAmongKin()) + remaindersAmongKin()
        return SlipGrouping.grouped(known + scenes(apartFrom: known) + (properties?.conflicts() ?? []))
    }

    /// Whether a headline only tells what its article tells below: the reader is shown that.
    private func isHeadlineOfBody(_ claim: StateClaim, in article: Int) -> Bool {
        // The headline is the first sentence, where an article has one.
        claim.kind == .stage && claim.sentence == 0
            && corpus.facts[article].states.contains {
                $0.kind == .stage && $0.sentence > 0 && $0.word == claim.word && $0.parts == claim.parts
                    && $0.isPlanned == claim.isPlanned
            } && corpus.articles[article].title.contains(claim.place.text)
    }

    /// Two statements that do not go together. There are millions of pairs, and few such: only these are kept.
    private struct Rated {
        let a, b: Told
        let conflict: NameConflict
    }

    private func rated(_ a: Told, _ b: Told) -> Rated? {
        conflict(a, b).map { Rated(a: a, b: b, conflict: $0) }
    }

    /// The conflicts of some pairs; of two sentences, however many stages they tell (还在在轨测试，预计10月交付), the surest.
    private func oneASentence(_ pairs: [Rated]) -> [NameConflict] {
        struct Sentences: Hashable { let a, b: [Int], parts: [String] }
        var places: [Sentences: Int] = [:]
        var found: [NameConflict] = []
        for pair in pairs {
            let (a, b, conflict) = (pair.a, pair.b, pair.conflict)
            let sides = [[a.article, a.claim.sentence], [b.article, b.claim.sentence]]
            let (first, second) =
                sides[0].lexicographicallyPrecedes(sides[1]) ? (sides[0], sides[1]) : (sides[1], sides[0])
            let key = Sentences(a: first, b: second, parts: a.claim.parts)
            if a.claim.kind == .stage, let place = places[key] {
                if found[place].confidence < conflict.confidence { found[place] = conflict }
                continue
            }
            if a.claim.kind == .stage { places[key] = found.count }
            found.append(conflict)
        }
        return found
    }

    /// A key of more statements than this tells nothing.
    private static let common = 80

    /// What one article shows as done and another as not, where their stages do not tell it already.
    private func scenes(apartFrom known: [NameConflict]) -> [NameConflict] {
        let told = Set(
            known.flatMap { [$0.primary] + $0.others + $0.copies }.map { [$0.article, $0.place.startOffset] })
        let scenes = SceneComparison(corpus: corpus, contrast: contrast)
        return (scenes.pairs() + scenes.ownPairs())
            .filter { pair in
                ![pair.undone, pair.done].contains { told.contains([$0.article, $0.claim.place.startOffset]) }
            }
            .map { conflict($0.undone, $0.done, confidence: Self.shown) }
    }

    private static let shown = 0.72

    /// What articles of one story tell of all and of what is left.
    private func remaindersAmongKin() -> [NameConflict] {
        let told = corpus.facts.map { facts in facts.states.filter { $0.kind == .rest } }
        return corpus.kin(within: Self.storyDays).flatMap { (a, b) -> [NameConflict] in
            told[a].flatMap { here in
                told[b].filter { $0.degree != here.degree }.compactMap { there in
                    conflict(Told(article: a, claim: here), Told(article: b, claim: there))
                }
            }
        }
    }

    /// Stages of one story in which one article has only the last word of the name, or leaves it out, or names it far from the verb.
    private func stagesAmongKin() -> [Rated] {
        let stages = corpus.facts.indices.map { article in
            corpus.facts[article].states.filter { $0.kind == .stage && !isHeadlineOfBody($0, in: article) }
        }
        return corpus.kin(within: Self.storyDays).flatMap { (a, b) -> [Rated] in
            stages[a].flatMap { here in
                stages[b].filter { mayOppose($0, here) }.compactMap { there in
                    guard StateLikeness(here, there).isOneInAStory, corpus.kinship(a, b) >= 2 else { return nil }
                    return rated(Told(article: a, claim: here), Told(article: b, claim: there))
                }
            }
        }
    }

    /// Whether one is in use, or is begun where the other is not.
    private func mayOppose(_ a: StateClaim, _ b: StateClaim) -> Bool {
        a.degree + b.degree > 4 || min(a.degree, b.degree) == 1 && max(a.degree, b.degree) == 2
    }

    static let storyDays = 45

    static func keys(of claim: StateClaim, in article: Int) -> Set<String> {
        switch claim.kind {
        case .done: return Set(claim.subject.split(separator: " ").map { "成" + claim.word + $0 })
        case .level: return ["级" + claim.word.prefix(1), "级"]
        case .attainment: return ["达\(article)" + claim.word]
        case .stage:
            // The second key is that of an abbreviation.
            return Self.fourGrams(claim.subject, "段").union(Self.clauseEnds(claim.topic).map { "段" + $0 })
                .union(["段\(claim.subject.prefix(1))…\(claim.subject.suffix(2))", "段…\(claim.subject.suffix(3))"])
        case .deed: return Self.fourGrams(claim.subject, claim.word)
        case .rest: return remainderKeys(of: claim)
        case .scene, .act: return []
        }
    }

    /// The last four characters of the clauses before a verb's own, where what it is said of may stand.
    private static func clauseEnds(_ topic: String) -> [String] {
        topic.split(whereSeparator: { "，；：。".contains($0) }).dropLast().filter { $0.count >= 4 }
            .map { String($0.suffix(4)) }
    }

    private static func fourGrams(_ text: String, _ salt: String) -> Set<String> {
        let scalars = Array(text.unicodeScalars)
        guard scalars.count >= 4 else { return text.isEmpty ? [] : [salt + text] }
        return Set(
            (0...scalars.count - 4).map { start in
                salt + scalars[start..<start + 4].map { String(Character($0)) }.joined()
            })
    }

    private func conflict(_ a: Told, _ b: Told) -> NameConflict? {
        guard a.claim.kind == b.claim.kind else { return nil }
        let confidence =
            switch a.claim.kind {
            case .stage:
                max(
                    max(stage(behind: a, ahead: b), stage(behind: b, ahead: a)),
                    max(awaited(a, done: b), awaited(b, done: a)))
            case .deed: max(deed(not: a, yet: b), deed(not: b, yet: a))
            case .done: max(done(not: a, yet: b), done(not: b, yet: a))
            case .rest: max(rest(of: a, all: b), rest(of: b, all: a))
            case .level: level(a, b)
            case .attainment: attainment(a, b)
            case .scene, .act: 0.0
            }
        guard confidence > 0.5, !areToldApart(a, b), !StateOpposition.areNamesakes(a.claim, b.claim) else { return nil }
        return conflict(a, b, confidence: confidence)
    }

    private func areToldApart(_ a: Told, _ b: Told) -> Bool {
        guard let contrast, a.claim.kind == .stage else { return false }
        let isFirstUndone = a.claim.isOngoing || a.claim.isForecast || a.claim.degree < b.claim.degree
        return contrast.tellsApart(isFirstUndone ? a : b, from: isFirstUndone ? b : a)
    }

    private func conflict(_ a: Told, _ b: Told, confidence: Double) -> NameConflict {
        let (odd, other) = corpus.isNewer(a.article, than: b.article) ? (a, b) : (b, a)
        return NameConflict(
            kind: .status, primary: NameSite(article: odd.article, place: odd.claim.place),
            others: [NameSite(article: other.article, place: other.claim.place)], copies: [],
            here: odd.claim.place.text, there: other.claim.place.text, confidence: confidence,
            evidence: [
                Evidence(
                    role: "stated",
                    text: "\(shown(odd.claim))／\(shown(other.claim))")
            ])
    }

    private func shown(_ claim: StateClaim) -> String {
        claim.kind == .scene || claim.kind == .act ? claim.place.text : claim.subject + claim.word
    }

    /// Whether the one who tells of the earlier stage does so after, or with, the one who tells of the later, or after the
    /// day on which that came about.
    func isNotBefore(_ late: Told, _ early: Told) -> Bool {
        if isOvertaken(late, by: early) { return false }
        if let day = early.claim.time?.last, let told = corpus.date(late.article), day < told.dayNumber { return true }
        guard let later = corpus.date(late.article), let earlier = corpus.date(early.article) else { return true }
        return later.dayNumber >= earlier.dayNumber - 1
    }

    /// Whether an article without a date looks ahead to a year (预计2025年投运) that had come when the other was printed.
    private func isOvertaken(_ late: Told, by early: Told) -> Bool {
        guard corpus.date(late.article) == nil, let printed = corpus.date(early.article)?.year else { return false }
        let text = late.claim.context.unicodeScalars.map(\.value)
        return Self.forecasts.all(in: text.indices, of: text).contains { word in
            guard word.upperBound + 5 <= text.count, text[word.upperBound + 4] == 0x5E74,
                let year = Int(String(scalars: text[word.upperBound..<(word.upperBound + 4)]))
            else { return false }
            return year <= printed
        }
    }

    private static let forecasts = CueWords("预计 预计于 力争 计划 计划于 将于 有望 拟于 争取 到")

    // MARK: Kinds

    private func stage(behind a: Told, ahead b: Told) -> Double {
        guard a.claim.degree < b.claim.degree, a.claim.isOngoing, !a.claim.isPlanned, !b.claim.isPlanned,
            !b.claim.isOngoing || b.claim.degree < 4,
            isNotBefore(a, b), areOneWork(a, b)
        else { return 0 }
        guard a.claim.parts == b.claim.parts || b.claim.isWhole || StateLikeness(a.claim, b.claim).isOnePhase,
            !b.claim.isPartial || a.claim.isPartial || b.claim.degree < 4
        else { return 0 }
        if a.article == b.article { return 0 }
        let least = StateLikeness(a.claim, b.claim).isOneSubject ? 0.9 : 1.5
        guard corpus.kinship(a.article, b.article, apartFrom: [a.claim.subject, b.claim.subject]) >= least else {
            return 0
        }
        let isDated = corpus.days(a.article, b.article) != nil
        return isDated ? 0.84 : 0.76
    }

    private func deed(not a: Told, yet b: Told) -> Double {
        guard a.claim.degree == 0, b.claim.degree == 1, !a.claim.isPlanned, !b.claim.isPlanned, a.article != b.article,
            a.claim.isPartial == b.claim.isPartial, a.claim.parts == b.claim.parts, isNotBefore(a, b),
            StateLikeness(a.claim, b.claim).isOneSubject, corpus.days(a.article, b.article) ?? 0 <= 60,
            corpus.kinship(a.article, b.article) >= 1
        else { return 0 }
        return 0.8
    }

    /// - Parameters:
    ///   - a: what is not done.
    ///   - b: what is.
    ///
    /// What is told far from the verb counts only where both articles have a date: else the work may have gone on since.
    func areOneWork(_ a: Told, _ b: Told) -> Bool {
        let likeness = StateLikeness(a.claim, b.claim)
        guard !likeness.isOpposed else { return false }
        return likeness.isOneSubject || likeness.isOneClause
            || (corpus.days(a.article, b.article) != nil || isLaterScene(a, b) || isLaterScene(b, a))
                && (likeness.isOneTopic || likeness.isOnePhase || likeness.isOneDeed || likeness.isOneNumber)
            || isEarlierScene(b, a) && likeness.isOnePhase
    }

    /// Whether an article without a date tells of a month after the one in which the other's stage came about.
    private func isLaterScene(_ undated: Told, _ dated: Told) -> Bool {
        guard let day = dated.claim.time.flatMap({ CalendarDate(dayNumber: $0.last) }) else { return false }
        return undated.claim.scene > day.month
    }

    /// Whether an article without a date tells of a month within half a year before the other was printed.
    private func isEarlierScene(_ undated: Told, _ dated: Told) -> Bool {
        guard corpus.date(undated.article) == nil, let month = corpus.date(dated.article)?.month else { return false }
        return undated.claim.scene > 0 && (0...6).contains(month - undated.claim.scene)
    }

    private func done(not a: Told, yet b: Told) -> Double {
        guard a.claim.degree == 0, b.claim.degree == 1, !a.claim.isPlanned, !b.claim.isPlanned, a.article != b.article,
            isNotBefore(a, b),
            corpus.kinship(a.article, b.article) >= 1
        else { return 0 }
        return 0.82
    }

    private func attainment(_ a: Told, _ b: Told) -> Double {
        let (reached, awaited) = a.claim.degree == 1 ? (a, b) : (b, a)
        guard a.article == b.article, reached.claim.isOngoing, awaited.claim.degree == 0, reached.claim.degree == 1
        else { return 0 }
        let common = zip(a.claim.subject.reversed(), b.claim.subject.reversed()).prefix { $0 == $1 }.count
        return common >= 4 ? 0.82 : 0
    }
}
