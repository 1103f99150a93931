import SourceText

/// What speaks for two numbers of one series being told of one thing: 首任厅长由某某担任, and 某某 in the sentence of 第二任厅长.
struct SerialLikeness {
    let corpus: NameCorpus
    let a: ToldRank
    let b: ToldRank

    /// Told close enough to one another, of one holder.
    var isOne: Bool {
        guard a.claim.kind == .serial, b.claim.kind == .serial, a.claim.unit == b.claim.unit,
            let series = SerialWords.embedded.series[a.claim.unit],
            corpus.days(a.article, b.article) ?? 0 <= series.days, isOfSort(a, series), isOfSort(b, series),
            areDoneAlike(series)
        else { return false }
        switch series.holder {
        case .person: return sharesPerson && isInOneYear(series)
        case .place: return sharesRarePair(a, b, series) || sharesRarePair(b, a, series)
        case .name: return GradeHolders(corpus: corpus, a: a.claim, b: b.claim).areOne
        case .thing: return (isHeld(a, b) || isHeld(b, a)) && !isOfAnother(a, b) && !isOfAnother(b, a)
        }
    }

    private func isOfSort(_ told: ToldRank, _ series: SerialWords.Series) -> Bool {
        series.needed.isEmpty || series.needed.contains(where: told.claim.context.contains)
    }

    /// Whether both sentences tell that the same was done: 三期通水, 投用二期; where it matters.
    private func areDoneAlike(_ series: SerialWords.Series) -> Bool {
        guard !series.acts.isEmpty else { return true }
        let (x, y) = (RankEvidence.sentence(of: a.claim), RankEvidence.sentence(of: b.claim))
        guard !series.undone.contains(where: x.contains), !series.undone.contains(where: y.contains) else {
            return false
        }
        return series.acts.contains { $0.contains(where: x.contains) && $0.contains(where: y.contains) }
    }

    /// Pupils go up a form in September.
    private func isInOneYear(_ series: SerialWords.Series) -> Bool {
        guard series.isOfSchool, let first = corpus.date(a.article), let second = corpus.date(b.article) else {
            return true
        }
        return schoolYear(first.year, first.month) == schoolYear(second.year, second.month)
    }

    private func schoolYear(_ year: Int, _ month: Int) -> Int { month >= Self.firstMonth ? year : year - 1 }

    private static let firstMonth = 8

    /// One person is named where the one number is told, and where the other is; or words that are part of no longer name.
    private var sharesPerson: Bool {
        guard !isOfAnother(a, b), !isOfAnother(b, a) else { return false }
        let names = [a, b].flatMap { corpus.facts[$0.article].persons.map(\.name) }.filter { $0.count >= 2 }
        return names.contains { isSpokenOf($0, a) && isSpokenOf($0, b) } || sharesShortName(a, b)
            || sharesShortName(b, a)
    }

    /// Named in the sentence or the one before; or pointed at, where the article names him.
    private func isSpokenOf(_ name: String, _ told: ToldRank) -> Bool {
        told.claim.context.contains(name)
            || (told.claim.topic + told.claim.place.text).contains { Self.pronouns.contains($0) }
                && corpus.facts[told.article].persons.contains { $0.name == name }
    }

    private static let pronouns = Set("他她我")

    /// Whether words beside the number of the one, no part of a longer name, are a name in the other's sentence or the one before.
    private func sharesShortName(_ told: ToldRank, _ other: ToldRank) -> Bool {
        var topic = told.claim.topic.unicodeScalars.map(\.value)
        let there = other.claim.context.unicodeScalars.map(\.value)
        while let run = CommonRun(topic, there, of: \.isHan), run.first.count >= Self.longRun {
            if isName(Array(topic[run.first])) { return true }
            topic.removeSubrange(run.first)
            topic.insert(Self.mark, at: run.first.lowerBound)
        }
        return false
    }

    /// Three characters that begin with a surname, and are no words of the language.
    private func isName(_ word: [UInt32]) -> Bool {
        word.count == Self.longRun && NameLexicon.embedded.surnameLength(in: word, at: 0, end: word.count) > 0
            && !Self.callings.contains(word[2])
            && !(KnownPairs.embedded.holds(word[0], word[1]) && KnownPairs.embedded.holds(word[1], word[2]))
    }

    /// ，
    private static let mark: UInt32 = 0xFF0C
    /// 管理员, 负责人: no name ends so.
    private static let callings = ScalarSet("员长师生手工人家者官兵民友的了是在和有")

    private func sharesRarePair(_ told: ToldRank, _ other: ToldRank, _ series: SerialWords.Series) -> Bool {
        let topic = series.needed.reduce(told.claim.topic) { $0.replacing($1, by: "，") }
        return corpus.rarePairs(topic, other.claim.context) > 0
    }

    /// Whether words beside the number of the one stand in the other's sentence or the one before: three characters, or two
    /// that only a name holds.
    private func isHeld(_ told: ToldRank, _ other: ToldRank) -> Bool {
        let beside = told.claim.topic.split(separator: "，").map(String.init)
        if beside.allSatisfy({ $0.unicodeScalars.count(where: \.value.isHan) <= Self.longRun }) {
            return RankEvidence.commonRun(RankEvidence.sentence(of: told.claim), other.claim.context) >= Self.longRun
        }
        return beside.contains {
            RankEvidence.commonRun($0, other.claim.context) >= Self.longRun
                || corpus.rarePairs($0, other.claim.context) > 0
        }
    }

    private static let longRun = 3

    /// Whether persons are named beside the number of the one, and only others where the other tells it.
    private func isOfAnother(_ told: ToldRank, _ other: ToldRank) -> Bool {
        let here = Self.persons(of: told.article, in: told.claim.topic, corpus)
        let there = Self.persons(of: other.article, in: other.claim.context, corpus)
        return !here.isEmpty && !there.isEmpty && here.isDisjoint(with: there)
    }

    private static func persons(of article: Int, in text: String, _ corpus: NameCorpus) -> Set<String> {
        Set(corpus.facts[article].knownPersons.map(\.name).filter { $0.count >= 2 && text.contains($0) })
    }
}
