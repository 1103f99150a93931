/// Whether two articles tell one story.
struct OneStory {
    private let left: ComparableArticle, right: ComparableArticle
    /// Whether the event in question happens to a thing once: then the figures that both articles tell count; of meetings and
    /// alerts one story has many.
    private let isOfOnce: Bool

    init(_ left: ComparableArticle, _ right: ComparableArticle, ofOnce: Bool) {
        (self.left, self.right, isOfOnce) = (left, right, ofOnce)
    }

    /// Whether headlines and openings have enough in common, or else all that they tell, or something of the one with figures.
    var isLikely: Bool {
        if topic >= Self.oneTopic || left.storyCommon(with: right) >= Self.oneStory { return true }
        return isOfOnce && (topic >= Self.word && sharesFigures || topic >= Self.halfTopic && figures > 0)
    }

    /// Whether they share figures besides, so that no other event of the kind is likely to be meant.
    var isSure: Bool { isOfOnce && isLikely && (sharesFigures || figures > 0 && topic >= Self.wholeTopic) }

    /// Whether they share more figures than two articles on two things do by chance.
    var sharesFigures: Bool { figures >= 2 }

    private var topic: Double { left.topic.common(with: right.topic) }
    private var figures: Int { left.figuresInCommon(with: right) }

    /// In plain pairs of characters: the weight of a common word, what headlines and openings share, alone or beside figures.
    private static let word = 0.7, halfTopic = 1.2, oneTopic = 2.4, wholeTopic = 4.0
    /// What all that they tell shares, in plain pairs of characters.
    private static let oneStory = 4.0
}
