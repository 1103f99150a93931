/// What one article tells as all done, and another as left.
extension StateComparison {
    /// The measure word with each character of what is left, and the end of that (盏路, 盏灯, 路灯); of all that was done, the
    /// same of every word.
    static func remainderKeys(of claim: StateClaim) -> Set<String> {
        let text = Array(claim.subject)
        if claim.degree == 0 {
            return Set(
                text.dropFirst().map { "余\(text[0])\($0)" } + (text.count > 2 ? ["余" + String(text.suffix(2))] : []))
        }
        return Set(
            text.indices.flatMap { place in
                text[place...].dropFirst().prefix(3).map { "余\(text[place])\($0)" }
            })
    }

    func rest(of a: Told, all b: Told) -> Double {
        // On one day what was left in the morning may be done by night.
        if let left = corpus.date(a.article), let done = corpus.date(b.article), left <= done { return 0 }
        guard a.claim.degree == 0, b.claim.degree == 1, !a.claim.isPlanned, !b.claim.isPlanned, !a.claim.isForecast,
            !b.claim.isForecast, counts(a.claim.subject, in: b.claim.subject),
            corpus.days(a.article, b.article) ?? 0 <= Self.storyDays, corpus.kinship(a.article, b.article) >= 1.5
        else { return 0 }
        return 0.8
    }

    /// Whether a text names what a measure word and its noun count (张木椅): the noun, or the measure word with a noun that shares
    /// a character with it (38张长椅).
    private func counts(_ counted: String, in text: String) -> Bool {
        let noun = counted.dropFirst()
        if noun.count >= 2, text.contains(noun.suffix(2)) { return true }
        guard let measure = counted.first, !Self.generalMeasures.contains(measure) else { return false }
        return text.indices.contains { place in
            text[place] == measure && text[place...].dropFirst().prefix(3).contains(where: noun.contains)
        }
    }

    private static let generalMeasures: Set<Character> = ["个", "名", "人", "位", "项", "件", "家", "次"]
}
