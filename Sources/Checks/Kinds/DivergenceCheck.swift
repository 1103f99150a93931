import Claims
import Findings

/// Two copies of one passage that differ in a figure, a date, a name, a negation or a mood: both cannot be right.
public struct DivergenceCheck: CorpusCheck {
    public static let kind = "divergence"
    public static let summary = "两处几乎全同的文字，只在数字、日期、名称、肯定否定、拟议与既成等关键词上不同。"
    public static let options = [
        OptionSpec(
            "differences", .texts, "报告哪些差别：figure 数字、date 日期、name 名称、negation 肯定否定、modality 拟议与既成、status 状态；不写为全部")
    ]
    public static let placeholders = ["difference"]

    public let header: RuleHeader
    private let kinds: Set<PassageDifference.Kind>

    public init(header: RuleHeader, options: OptionReader) {
        self.header = header
        let known = PassageDifference.Kind.allCases.filter(\.matters)
        let words = options.texts("differences")
        for word in words where !known.contains(where: { $0.rawValue == word }) {
            let meant = NearestWord.to(word, among: known.map(\.rawValue)).map { "是否想写“\($0)”？" }
            options.note(
                "differences", "没有“\(word)”这种差别",
                advice: meant ?? "可用的有：" + known.map(\.rawValue).joined(separator: "、"))
        }
        kinds = words.isEmpty ? Set(known) : Set(words.compactMap { PassageDifference.Kind(rawValue: $0) })
    }

    /// One differing place of one copy, with its articles' numbers.
    private struct Divergence {
        var copy: PassageCopy
        var difference: PassageDifference
    }

    public func findings(in index: any FactIndex, about primary: [ArticleFacts]) -> [Finding] {
        let divergences = index.passageCopies(about: primary).flatMap { copy in
            let infos = copy.articles.map { index.info($0) }
            return DivergenceJudgement(copy, infos[0], infos[1]).contradictions(in: copy)
                .filter { kinds.contains($0.kind) }.map { Divergence(copy: copy, difference: $0) }
        }
        let groups = PassageGroup.groups(of: divergences) { divergence in
            [
                .init(divergence.copy.articles[0], divergence.difference.first),
                .init(divergence.copy.articles[1], divergence.difference.second),
            ]
        }
        let asked = Set(primary.compactMap { index.number(of: $0.article) })
        return groups.map { finding(Self.led($0.members, byAsked: asked), index) }
    }

    /// The members with the first that stands in an article asked about in front, told from there.
    private static func led(_ members: [Divergence], byAsked asked: Set<Int>) -> [Divergence] {
        guard let lead = members.firstIndex(where: { !asked.isDisjoint(with: $0.copy.articles) }) else {
            return members
        }
        var members = members
        var first = members.remove(at: lead)
        if !asked.contains(first.copy.articles[0]) {
            first = Divergence(copy: first.copy.mirrored, difference: first.difference.mirrored)
        }
        return [first] + members
    }

    private func finding(_ members: [Divergence], _ index: any FactIndex) -> Finding {
        let first = members[0]
        let info = index.info(first.copy.articles[0])
        let here = Location(first.difference.first, in: info)
        var related: [RelatedLocation] = []
        for member in members {
            let places = zip(member.copy.articles, [member.difference.first, member.difference.second])
            for (article, place) in places {
                let location = Location(place, in: index.info(article))
                guard location != here, !related.contains(where: { $0.location == location }) else { continue }
                related.append(
                    RelatedLocation(location: location, message: say("此处作“\(place.text)”", "here “\(place.text)”")))
            }
        }
        let difference = first.difference
        return header.finding(
            at: here, values: ["difference": name(difference.kind)],
            identity: Set(members.flatMap(\.difference.identity)).sorted(),
            article: ArticleInfo.identity(of: first.copy.articles.map { index.article($0).article }), related: related,
            evidence: [
                Evidence(role: "difference", text: "\(difference.first.text) / \(difference.second.text)"),
                Evidence(role: "stated", text: difference.firstSentence),
                Evidence(role: "stated", text: difference.secondSentence),
            ],
            confidence: confidence(difference))
    }

    /// Longer equal context makes surer, up to 0.95.
    private func confidence(_ difference: PassageDifference) -> Double {
        Double(min(95, 60 + difference.rareContext / 2)) / 100
    }

    private func name(_ kind: PassageDifference.Kind) -> String {
        switch kind {
        case .figure: say("数字", "figure")
        case .date: say("日期", "date")
        case .name: say("名称", "name")
        case .negation: say("肯定与否定", "negation")
        case .modality: say("拟议与既成", "modality")
        case .status: say("状态", "status")
        case .wording: say("措辞", "wording")
        }
    }
}
