import Findings

/// Finds every passage that articles share with others of an index, or hold twice themselves.
public struct PassageCopySearch {
    /// What a passage must have to be looked at further; scalars without punctuation.
    public struct Limits: Sendable {
        /// A fingerprint at more places than this belongs to a set phrase.
        public var commonAbove = 18
        /// Shared fingerprints that make another article a candidate.
        public var shared = 4
        /// For each stretch that is shared so many candidates are looked at; see ``CandidateChoice``.
        public var candidates = 2
        public var matched = 24
        /// Equal scalars outside set phrases.
        public var rareMatched = 20
        /// Equal scalars for a hundred of the longer copy.
        public var density = 70
        /// Runs of equal scalars above which a copy is held against `meanRun`: of a shorter one each difference is looked at.
        public var runs = 12
        /// Equal scalars that stand together on the mean. Where so many words are others that hardly one run is longer, two texts
        /// have a form or a style in common, and no passage.
        public var meanRun = 10

        public init() {}
    }

    private let index: any FactIndex
    private let limits: Limits
    private let phrases: SetPhrases
    private var aligner: PassageAligner
    private var texts: PassageTextCache
    private let sentences = PassageSentences()
    /// Of the article looked at last.
    private var commonKnown: (article: Int, scalars: CommonScalars)?

    public init(index: any FactIndex, phrases: SetPhrases = .builtin, limits: Limits = Limits()) {
        self.index = index
        self.limits = limits
        self.phrases = phrases
        aligner = PassageAligner(minimumMatched: limits.matched / 2)
        texts = PassageTextCache(index: index)
    }

    /// The copies that touch the given articles, each once, in the order of the articles and then of the text.
    public mutating func copies(about primary: [ArticleFacts]) -> [PassageCopy] {
        let numbers = primary.compactMap { index.number(of: $0.article) }.sorted()
        let asked = Set(numbers)
        var copies: [PassageCopy] = []
        for number in numbers {
            let passages = index.passages(number)
            guard passages.reduce(0, { $0 + Int($1.count) }) >= limits.matched else { continue }
            let fingerprints = Passage.fingerprints(of: passages)
            let seeds = OwnCopies.seeds(in: fingerprints)
            let candidates = index.passageCandidates(
                of: number, with: fingerprints, limits: limits
            ).filter { $0.text != number && !($0.text < number && asked.contains($0.text)) }
            // The text of most articles is not asked for: they share nothing.
            guard seeds.count >= limits.shared || !candidates.isEmpty else { continue }
            let text = texts.text(number)
            if seeds.count >= limits.shared { copies += within(number, text, seeds) }
            for candidate in candidates { copies += across(number, text, candidate) }
        }
        return copies
    }

    /// What is no evidence of copying in an article; reckoned where something is aligned with it, which is seldom.
    private mutating func common(_ number: Int, _ text: PassageText) -> CommonScalars {
        if let known = commonKnown, known.article == number { return known.scalars }
        let scalars = CommonScalars(of: text.reading, fingerprints: text.fingerprints, phrases: phrases) {
            [index, limits] in index.placeCount(ofFingerprint: $0) > limits.commonAbove
        }
        commonKnown = (number, scalars)
        return scalars
    }

    private mutating func within(
        _ number: Int, _ text: PassageText, _ seeds: [PassageAligner.Seed]
    ) -> [PassageCopy] {
        let found = aligner.alignments(of: text.reading, with: text.reading, seeds: seeds, withinOneText: true)
        let (chained, common) = sound(found, of: number, text)
        guard let common else { return [] }
        let reader = PassageCopyReader(
            texts: [text, text], articles: [number, number], common: common, sentences: sentences)
        return chained.map { reader.copy($0) }
    }

    private mutating func across(
        _ number: Int, _ text: PassageText, _ candidate: CandidateSearch.Candidate
    ) -> [PassageCopy] {
        let other = texts.text(candidate.text)
        let found = aligner.alignments(of: text.reading, with: other.reading, seeds: candidate.seeds)
        let (chained, common) = sound(found, of: number, text)
        guard let common else { return [] }
        let reader = PassageCopyReader(
            texts: [text, other], articles: [number, candidate.text], common: common, sentences: sentences)
        return chained.map { number < candidate.text ? reader.copy($0) : reader.copy($0).mirrored }
    }

    /// The alignments of an article that are passages, those that belong together made one, and what is no evidence of copying in
    /// the article; nil where none is a passage, as of most articles.
    private mutating func sound(
        _ found: [PassageAlignment], of number: Int, _ text: PassageText
    ) -> (chained: [PassageAlignment], common: CommonScalars?) {
        let dense = PassageChain.joined(found).filter(isDense)
        guard !dense.isEmpty else { return ([], nil) }
        let common = common(number, text)
        let sound = dense.filter { common.rareMatched($0) >= limits.rareMatched }
        return (sound, sound.isEmpty ? nil : common)
    }

    private func isDense(_ alignment: PassageAlignment) -> Bool {
        alignment.matched >= limits.matched && alignment.matched * 100 >= limits.density * alignment.dense
            && !isReworded(alignment)
    }

    private func isReworded(_ alignment: PassageAlignment) -> Bool {
        alignment.runs.count > limits.runs && alignment.matched < limits.meanRun * alignment.runs.count
    }
}
