/// Finds a session that one article tells with its term and another as one of this term: 市六届人大六次会议, 本届人大的第五次大会.
struct TermSessionComparison {
    let corpus: NameCorpus

    /// In the order of the articles.
    func pairs(within days: Int) -> [StoryRankComparison.Pair] {
        corpus.kin(within: days).flatMap { pair -> [StoryRankComparison.Pair] in
            guard corpus.kinship(pair.0, pair.1) >= Self.oneStory else { return [] }
            return [pair, (pair.1, pair.0)].flatMap { told(with: $0.0, asOneOfThisTerm: $0.1) }
        }
    }

    private func told(with term: Int, asOneOfThisTerm other: Int) -> [StoryRankComparison.Pair] {
        let sessions = corpus.facts[term].ranks.filter { $0.kind == .session && !$0.isOther }
        // The text tells it in full, the headline in short.
        guard let session = sessions.last, sessions.allSatisfy({ $0.number == session.number }),
            !corpus.facts[other].ranks.contains(where: { $0.kind == .session })
        else { return [] }
        return corpus.facts[other].ranks.filter { isOfThisTerm($0) && $0.number != session.number % 1000 }.map {
            StoryRankComparison.Pair(
                first: ToldRank(article: term, claim: session), second: ToldRank(article: other, claim: $0),
                confidence: 0.76)
        }
    }

    /// 本届人大的第五次大会, 本届代表任内的第四次人代会.
    private func isOfThisTerm(_ claim: RankClaim) -> Bool {
        let sentence = RankEvidence.sentence(of: claim)
        return (claim.kind == .edition || claim.kind == .times) && claim.unit == "次" && !claim.isOther
            && Self.meetings.contains(where: claim.topic.contains) && Self.terms.contains(where: sentence.contains)
    }

    private static let meetings = ["人代会", "大会", "会议", "全会"]
    private static let terms = ["本届人大", "这届人大", "本届代表", "这届代表", "本届政协", "这届政协", "本届委员", "这届委员"]
    /// How akin two articles are (``NameCorpus/kinship(_:_:apartFrom:)``) that tell one story.
    private static let oneStory = 1.5
}
