import SourceText

/// What speaks for two ranks being told of one thing.
struct RankEvidence {
    let corpus: NameCorpus
    let a: ToldRank
    let b: ToldRank

    /// The days between the two articles; 0 where one has no date.
    var days: Int { corpus.days(a.article, b.article) ?? 0 }

    var kinship: Double { corpus.kinship(a.article, b.article) }

    /// Whether the years that the two speak of may be one.
    var yearsAgree: Bool {
        switch (a.claim.year, b.claim.year) {
        case (.absolute(let x), .absolute(let y)): x == y
        case (.relative(let x), .relative(let y)): x == y
        case (.unknown, .unknown): (corpus.days(a.article, b.article) ?? 0) <= 10
        case (.unknown, _), (_, .unknown): (corpus.days(a.article, b.article) ?? 0) <= 60
        case (.relative(let x), .absolute(let y)), (.absolute(let y), .relative(let x)):
            corpus.date(a.article).map { $0.year + x == y } ?? corpus.date(b.article).map { $0.year + x == y } ?? true
        default: false
        }
    }

    /// Whether both statements are about one body or thing: a name in both contexts, or several rare figures in both
    /// articles.
    var sharesSubject: Bool {
        let (first, second) = (subjects(a), subjects(b))
        let named = first.contains { x in
            second.contains { y in x == y || Self.isShortForm(x, of: y) || Self.isShortForm(y, of: x) }
        }
        return named || corpus.figureKinship(a.article, b.article) >= 1
    }

    /// Whether the sentences share a pair of characters that stands in no name of the articles, in no level and no word of
    /// ranking: what is measured (旅客吞吐量, 旅客数量).
    var sharesMeasure: Bool {
        let names = [a, b].flatMap { told in
            corpus.facts[told.article].names.map(\.text) + corpus.facts[told.article].knownPersons.map(\.name)
        }
        return Self.bigrams(Self.sentence(of: a.claim)).intersection(Self.bigrams(Self.sentence(of: b.claim))).contains
        { pair in
            !names.contains { $0.contains(pair) }
                && !pair.unicodeScalars.contains { Self.unmeasured.contains($0.value) }
        }
    }

    /// The claim's own sentence, without the one before.
    static func sentence(of claim: RankClaim) -> String {
        let scalars = claim.context.unicodeScalars
        // A context that ends with a mark ends with its sentence.
        let end = scalars.lastIndex { $0 != "。" }.map(scalars.index(after:)) ?? scalars.startIndex
        let start = scalars[..<end].lastIndex(of: "。").map(scalars.index(after:)) ?? scalars.startIndex
        // A paragraph begins behind the end of a line.
        return end == scalars.startIndex
            ? claim.context : String(scalars[start..<end].drop(while: \.properties.isWhitespace))
    }

    private static let unmeasured = ScalarSet("全省市县国第一二三四五六七八九十位名居列排在稳的是了年月日中今去我")

    /// Whether both contexts name one work: 《某某》.
    var sharesTitle: Bool {
        WorkTitles(a.claim.context).shareOne(with: WorkTitles(b.claim.context))
    }

    /// Whether both contexts name works, and no work of the one is like one of the other.
    var namesOtherTitles: Bool { WorkTitles(a.claim.context).areOther(than: WorkTitles(b.claim.context)) }

    /// Whether neither context names the thing: 这家企业.
    var isUnnamed: Bool { subjects(a).isEmpty || subjects(b).isEmpty }

    /// Names of the article that stand in the claim's context.
    private func subjects(_ told: ToldRank) -> [String] {
        let facts = corpus.facts[told.article]
        let names =
            facts.names.map(\.text) + facts.knownPersons.map(\.name) + facts.aliases.flatMap { [$0.short, $0.full] }
        return Set(names).filter { $0.count >= 3 && told.claim.context.contains($0) && !told.claim.topic.contains($0) }
            .sorted()
    }

    /// 海瓴公司 of 镜港海瓴机器人有限公司: the name without its head noun stands in the other.
    static func isShortForm(_ short: String, of long: String) -> Bool {
        for head in ["公司", "集团", "大学", "医院", "实验室", "研究院", "中心"] where short.hasSuffix(head) && long.hasSuffix(head) {
            let stem = short.dropLast(head.count)
            return (2...6).contains(stem.count) && long.contains(stem) && long.count > short.count
        }
        return false
    }

    /// The share of the shorter context's pairs of characters that the other holds.
    var likeness: Double {
        let (first, second) = (Self.bigrams(a.claim.context), Self.bigrams(b.claim.context))
        let smaller = min(first.count, second.count)
        return smaller == 0 ? 0 : Double(first.intersection(second).count) / Double(smaller)
    }

    /// Whether both contexts hold a pair of characters that only a name holds: 恒某 of two articles on 恒某新材.
    var sharesRarePair: Bool { corpus.rarePairs(a.claim.context, b.claim.context) > 0 }

    /// Figures of three digits and more that both contexts hold.
    var sharesFigures: Bool { Self.shareFigure(a.claim.context, b.claim.context) }

    /// Whether the sentences themselves hold one figure of two digits and more with its unit, which is no date or number: 21分.
    var sharesCount: Bool {
        !Self.counted(Self.sentence(of: a.claim)).isDisjoint(with: Self.counted(Self.sentence(of: b.claim)))
    }

    /// The figures of a sentence, each with the character behind it.
    private static func counted(_ sentence: String) -> Set<String> {
        var (found, figure): (Set<String>, String) = ([], "")
        for character in sentence {
            if character.isASCII, character.isNumber || character == "." && !figure.isEmpty {
                figure.append(character)
            } else {
                if figure.count >= 2, !uncounted.contains(character) { found.insert(figure + String(character)) }
                figure = ""
            }
        }
        return found
    }

    private static let uncounted = Set("年月日号时点届轮期")

    /// Whether the contexts name a common day of the month.
    var sharesDay: Bool { !Self.days(a.claim.context).isDisjoint(with: Self.days(b.claim.context)) }

    /// The length of the longest run of Han characters that both contexts hold.
    var commonRun: Int { Self.commonRun(a.claim.context, b.claim.context) }

    /// Level and narrowing, 省/同类园区: true where both tell the level, false where one leaves it open, nil where they differ.
    static func levelsAgree(_ a: String, _ b: String) -> Bool? {
        let (first, second) = (level(of: a), level(of: b))
        if first.isEmpty || second.isEmpty {
            let other = first.isEmpty ? second : first
            return other.isEmpty || other.count >= 2 ? false : nil
        }
        let agree =
            first == second || first.count >= 2 && (second.hasSuffix(first) || second.hasPrefix(first))
            || second.count >= 2 && (first.hasSuffix(second) || first.hasPrefix(second))
        return agree || areOneOwner(a, b) ? true : nil
    }

    /// 市图书馆 and 市馆: whose it is, told in full and in short.
    private static func areOneOwner(_ a: String, _ b: String) -> Bool {
        let names = [a, b].map { $0.filter { $0 != "/" } }.sorted { $0.count < $1.count }
        return names[0].count == 2 && names[1].count > 2 && names[0].first == names[1].first
            && names[0].last == names[1].last
    }

    /// 省 of 省/同类园区; empty where none is told.
    static func level(of scope: String) -> Substring {
        scope.split(separator: "/", omittingEmptySubsequences: false).first ?? ""
    }

    // MARK: Texts

    static func bigrams(_ text: String) -> Set<String> {
        let scalars = text.unicodeScalars.filter { $0.value.isHan || $0.value.isDigit }
        return Set(scalars.indices.dropLast().map { "\(scalars[$0])\(scalars[scalars.index(after: $0)])" })
    }

    /// Figures of three digits and more, with the character after them.
    static func figures(_ text: String) -> [String] {
        let scalars = text.unicodeScalars.map(\.value)
        var found: [String] = []
        var index = 0
        while index < scalars.count {
            var end = index
            while end < scalars.count, scalars[end].isDigit || scalars[end] == 0x2E { end += 1 }
            if end - index >= 3, end < scalars.count, scalars[end] != 0x5E74 {
                found.append(NameDistinctions.text(Array(scalars[index...end])))
            }
            index = max(end, index + 1)
        }
        return found
    }

    /// Whether two texts hold one of ``figures(_:)`` in common.
    static func shareFigure(_ first: String, _ second: String) -> Bool {
        !Set(figures(first)).isDisjoint(with: figures(second))
    }

    private static func days(_ text: String) -> Set<Int> {
        let scalars = text.unicodeScalars.map(\.value)
        var days: Set<Int> = []
        for (index, scalar) in scalars.enumerated() where scalar == 0x65E5 {
            var start = index
            while start > 0, index - start < 2, scalars[start - 1].isDigit { start -= 1 }
            if let day = OrdinalWord.value(scalars[start..<index]) { days.insert(day) }
        }
        return days
    }

    /// The length of the longest run of Han characters in both texts.
    static func commonRun(_ a: String, _ b: String) -> Int {
        let (first, second) = (a.unicodeScalars.map(\.value), b.unicodeScalars.map(\.value))
        return CommonRun(first, second, of: \.isHan)?.first.count ?? 0
    }
}

/// A rank as one article of a corpus tells it.
struct ToldRank {
    var article: Int
    var claim: RankClaim
}
