import Findings
import SourceText

/// Finds one organisation, event, policy, road or project under two names of which one is a slip.
public struct NameComparison {
    private let corpus: NameCorpus
    private let asked: Set<Int>?
    private let likeness = CharacterLikeness.embedded
    private let distinctions = NameDistinctions.embedded

    /// - Parameter asked: the articles of which one must hold a name of a pair; nil for all.
    public init(corpus: NameCorpus, about asked: Set<Int>? = nil) {
        self.corpus = corpus
        self.asked = asked
    }

    /// One conflict for each pair of names.
    public func conflicts() -> [NameConflict] {
        let entries = NameEntry.entries(of: corpus)
        let isAsked = entries.map { entry in asked.map { !$0.isDisjoint(with: entry.articles) } ?? true }
        // Two names that are common are two.
        func isCommon(_ entry: NameEntry) -> Bool { corpus.count(of: entry.text, met: entry.articles.count) >= 3 }
        let buckets = self.buckets(of: entries, isAsked)
        var pairs: Set<Pair> = []
        for bucket in buckets.values where (2...Self.bucketLimit).contains(bucket.count) {
            for (place, a) in bucket.enumerated() {
                let first = entries[a]
                for b in bucket[(place + 1)...]
                where (isAsked[a] || isAsked[b]) && first.couldBe(entries[b])
                    && !(isCommon(first) && isCommon(entries[b]))
                {
                    pairs.insert(Pair(a: a, b: b))
                }
            }
        }
        var conflicts: [NameConflict] = []
        for pair in pairs.sorted(by: { ($0.a, $0.b) < ($1.a, $1.b) }) {
            let (a, b) = (entries[pair.a], entries[pair.b])
            guard let slip = slip(a, b) else { continue }
            if slip.after > 0, hasSiblings(slip, a, in: entries, buckets) { continue }
            if let conflict = conflict(a, b, slip) { conflicts.append(conflict) }
        }
        return SlipGrouping.grouped(conflicts)
    }

    /// A key that more names share tells nothing: they share a rarer one, or are not worth comparing.
    private static let bucketLimit = 160

    private struct Pair: Hashable { let a, b: Int }

    /// The names under each key that a name asked about has.
    private func buckets(of entries: [NameEntry], _ isAsked: [Bool]) -> [UInt64: [Int]] {
        var buckets: [UInt64: [Int]] = [:]
        for (number, entry) in entries.enumerated() where isAsked[number] {
            for key in entry.keys { buckets[key] = [] }
        }
        for (number, entry) in entries.enumerated() {
            for key in entry.keys {
                guard let place = buckets.index(forKey: key), buckets.values[place].last != number else { continue }
                buckets.values[place].append(number)
            }
        }
        return buckets
    }

    /// The one difference of two names of the same sort, where it is none that names make on purpose.
    private func slip(_ a: NameEntry, _ b: NameEntry) -> NameSlip? {
        if isBranch(a) != isBranch(b) { return nil }
        if a.form == .headed || b.form == .headed {
            guard a.form == b.form,
                let slip = NameSlip.ofQuotedParts(a.scalars, b.scalars, quoted: (a.quotedLength, b.quotedLength)),
                !distinctions.tellsApart(slip) || slip.exchangesManyForMany && !isCounted(slip, a)
            else { return nil }
            return slip
        }
        if let slip = markedSlip(a, b) { return slip }
        guard let slip = NameSlip.between(a.scalars, b.scalars, starts: (a.leadLength, b.leadLength)) else {
            return headSlip(a, b)
        }
        guard
            !distinctions.tellsApart(slip), !slip.exchangesPersons, !isShortened(slip, a, b),
            slip.after >= (slip.before >= 6 || isTurned(slip, a, b) ? 1 : 2), !isRun(slip, a, b)
        else { return slip.after < 2 ? headSlip(a, b) : nil }
        // Where both names go on left of what agrees, they differ in a second place; 该校 shows as one character.
        let beyondA = a.scalars.count - slip.after - slip.here.count - slip.before - a.leadLength
        let beyondB = b.scalars.count - slip.after - slip.there.count - slip.before - b.leadLength
        if beyondA > 1, beyondB > 1, slip.before < 6 || a.form == .title { return nil }
        // The difference must lie in the names, not in what stands before them.
        let startA = a.scalars.count - slip.after - slip.here.count
        let startB = b.scalars.count - slip.after - slip.there.count
        if startA >= a.leadLength, startB >= b.leadLength { return slip }
        // 丰禾, 丰和: what was taken for a joint belongs to the name.
        let isJoint = slip.kind == .substitution && max(a.leadLength - startA, b.leadLength - startB) == 1
        return isJoint && slip.before >= 2 ? slip : nil
    }

    /// 某财险陇塬支公司 is one of many of the company.
    private func isBranch(_ name: NameEntry) -> Bool {
        Self.branches.start(endingAt: name.scalars.count, from: 0, in: name.scalars) != nil
    }

    private static let branches = CueWords("支公司 分公司 支行 分行 营业部")

    /// 望鹤路 and 鹤望路: all but the head noun in the other order; 湖东路 and 东湖路 are two.
    private func isTurned(_ slip: NameSlip, _ a: NameEntry, _ b: NameEntry) -> Bool {
        slip.kind == .transposition && slip.after == min(a.headLength, b.headLength)
            && !slip.here.contains(where: Self.sides.contains)
    }

    private static let sides = ScalarSet("东南西北中上下前后内外滨环沿临")

    /// “百人计划” and “千人计划” count whom they are for.
    private func isCounted(_ slip: NameSlip, _ a: NameEntry) -> Bool {
        let behind = a.scalars.count - slip.after
        return behind < a.scalars.count && Self.counted.contains(a.scalars[behind])
    }

    private static let counted = ScalarSet("人村企家镇户亩校店乡县园日天年万千百名项条")

    /// Head nouns that are taken for one another, at the end of names that agree before them.
    private func headSlip(_ a: NameEntry, _ b: NameEntry) -> NameSlip? {
        if a.form == .title { return titleEndSlip(a, b) }
        guard a.form == .plain, b.form == .plain, let family = a.family, family == b.family
        else {
            return nil
        }
        guard
            let slip = NameSlip.ofHeads(
                a.scalars, b.scalars, ends: (a.headLength, b.headLength), least: a.nameClass == .place ? 2 : 3),
            slip.before
                >= min(a.scalars.count - a.leadLength - a.headLength, b.scalars.count - b.leadLength - b.headLength)
        else { return nil }
        return slip
    }

    /// “云岭红曲” and “云岭红菊”, 《渡口人家》 and 《渡口人间》: names in marks are whole, so that they may differ anywhere.
    private func markedSlip(_ a: NameEntry, _ b: NameEntry) -> NameSlip? {
        guard a.form == b.form, a.form == .quoted || a.form == .title && a.scalars.count <= Self.longestShortTitle,
            let slip = NameSlip.ofWholes(a.scalars, b.scalars), !distinctions.tellsApart(slip)
        else { return nil }
        return slip
    }

    /// A longer title is compared from its end: what precedes may be left out of it.
    private static let longestShortTitle = 6

    /// 《…的决定》, 《…的决议》: titles that differ in their last word only.
    private func titleEndSlip(_ a: NameEntry, _ b: NameEntry) -> NameSlip? {
        let common = zip(a.scalars, b.scalars).prefix { $0 == $1 }.count
        let (restA, restB) = (a.scalars.count - common, b.scalars.count - common)
        guard common >= 8, (1...2).contains(restA), (1...2).contains(restB) else { return nil }
        return NameSlip.ofHeads(a.scalars, b.scalars, ends: (restA, restB))
    }

    /// A word of two characters that one name lacks: a short form, but for registered names and titles.
    private func isShortened(_ slip: NameSlip, _ a: NameEntry, _ b: NameEntry) -> Bool {
        guard slip.kind == .insertion, slip.here.count + slip.there.count == 2 else { return false }
        let isExact = a.form == .title || a.text.hasSuffix("有限公司") && b.text.hasSuffix("有限公司")
        let word = slip.here + slip.there
        // 修正案 and 修正案草案 differ by 案草 where they are aligned from their ends.
        return !isExact || slip.before < 4 || distinctions.isDistinction(word)
            || distinctions.isDistinction(word.reversed())
    }

    /// 大湾区 and 湾区: the character more stands at the beginning of a name.
    private func isRun(_ slip: NameSlip, _ a: NameEntry, _ b: NameEntry) -> Bool {
        guard slip.kind == .insertion else { return false }
        let startA = a.scalars.count - slip.after - slip.here.count
        let startB = b.scalars.count - slip.after - slip.there.count
        return startA <= a.leadLength || startB <= b.leadLength
    }

    /// Whether three different words and more stand in the place of the difference, in names otherwise alike: that makes it a
    /// place where names are told apart.
    private func hasSiblings(
        _ slip: NameSlip, _ entry: NameEntry, in entries: [NameEntry], _ buckets: [UInt64: [Int]]
    ) -> Bool {
        let start = entry.scalars.count - slip.after - slip.here.count
        guard slip.before >= 2 else { return false }
        let width = min(slip.before, 4)
        let before = entry.scalars[start - width..<start]
        let end = entry.scalars.suffix(slip.after)
        let key = NameEntry.key(entry.scalars[start - 2], entry.scalars[start - 1], tail: Array(end))
        var fillers: Set<[UInt32]> = []
        for number in buckets[key] ?? [] {
            let scalars = entries[number].scalars
            guard scalars.count > end.count + width, scalars.suffix(end.count) == end else { continue }
            for filler in 0...3 where scalars.count >= end.count + filler + width {
                let place = scalars.count - end.count - filler
                guard scalars[place - width..<place] == before else { continue }
                fillers.insert(Array(scalars[place..<place + filler]))
                if fillers.count == 3 { return true }
            }
        }
        return false
    }

    // MARK: Judgement

    private func conflict(_ a: NameEntry, _ b: NameEntry, _ slip: NameSlip) -> NameConflict? {
        let common = Set(a.articles).intersection(b.articles)
        let weight = NameWeight(slip, a, b, likeness)
        let confidence: Double
        if common.isEmpty {
            confidence = between(a, b, slip, weight)
        } else if Set(a.articles).union(b.articles).count == 1
            || common.count == min(a.articles.count, b.articles.count)
        {
            confidence = within(a, b, slip, weight)
        } else {
            return nil
        }
        guard confidence > 0.5 else { return nil }
        return NameTelling(corpus: corpus).conflict(a, b, confidence)
    }

    /// Two articles name the thing differently.
    private func between(_ a: NameEntry, _ b: NameEntry, _ slip: NameSlip, _ weight: NameWeight) -> Double {
        var best = 0.0
        for first in a.articles.prefix(6) {
            for second in b.articles.prefix(6) {
                let kinship = corpus.kinship(first, second, apartFrom: [a.text, b.text])
                best = max(best, weight.confidence(kinship: kinship, days: corpus.days(first, second)))
            }
        }
        return best
    }

    /// One article names the thing differently in two places that do not stand side by side.
    private func within(_ a: NameEntry, _ b: NameEntry, _ slip: NameSlip, _ weight: NameWeight) -> Double {
        guard !a.isListed, !b.isListed, a.form != .headed else { return 0 }
        if weight.isShortSoundSlip { return 0.8 }
        guard weight.shared >= 4, weight.isLikelyWithin else { return 0 }
        let article = a.articles.first { b.articles.contains($0) } ?? a.articles[0]
        guard a.sentences(in: article).isDisjoint(with: b.sentences(in: article)) || slip.before >= 8 else { return 0 }
        if slip.kind == .substitution, weight.degree < .look { return weight.shared >= 8 ? 0.75 : 0 }
        let isGeneralBody = slip.kind == .insertion && (slip.here + slip.there).contains(0x603B)
        return isGeneralBody ? 0 : 0.82
    }
}
