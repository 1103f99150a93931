import Findings
import RuleFiles
import SourceText

/// Marks the findings that someone let pass, in a comment of the text or under `accept:` in the settings.
struct AcceptanceReview {
    let settings: Settings
    let rules: [Rule]
    let inline: [InlineAcceptance]
    let today: CalendarDate?
    let scope: ReviewScope

    struct Outcome {
        var findings: [Finding]
        /// What is wrong with the acceptances themselves.
        var upkeep: [Finding] = []
    }

    func outcome(of findings: [Finding]) -> Outcome {
        var outcome = Outcome(findings: findings)
        accept(&outcome)
        acceptInline(&outcome)
        return outcome
    }

    // MARK: - Under accept: in the settings

    private func accept(_ outcome: inout Outcome) {
        let places = Dictionary(grouping: outcome.findings.indices) { outcome.findings[$0].fingerprint }
        for acceptance in settings.accept {
            if acceptance.reason.isEmpty { outcome.upkeep.append(reasonless(acceptance)) }
            let meant = places[acceptance.fingerprint] ?? []
            if let until = acceptance.until, let today, until < today {
                outcome.upkeep.append(expired(acceptance, until))
            } else if meant.isEmpty, scope.couldFindAccepted {
                outcome.upkeep.append(unused(acceptance))
            } else {
                let suppression = Suppression(
                    kind: .external, reason: acceptance.reason,
                    author: acceptance.author.isEmpty ? nil : acceptance.author,
                    until: acceptance.until?.description)
                for index in meant { outcome.findings[index].suppression = suppression }
            }
        }
    }

    private func reasonless(_ acceptance: Acceptance) -> Finding {
        finding(
            .reasonlessAcceptance, acceptance,
            settings.language.choose(
                "放行 \(acceptance.fingerprint) 没有写理由（reason:）",
                "the acceptance of \(acceptance.fingerprint) gives no reason"))
    }

    private func expired(_ acceptance: Acceptance, _ until: CalendarDate) -> Finding {
        finding(
            .expiredAcceptance, acceptance,
            settings.language.choose(
                "放行 \(acceptance.fingerprint) 到 \(until) 为止，已经过期：\(acceptance.reason)",
                "the acceptance of \(acceptance.fingerprint) ended on \(until): \(acceptance.reason)"))
    }

    private func unused(_ acceptance: Acceptance) -> Finding {
        finding(
            .unusedAcceptance, acceptance,
            settings.language.choose(
                "放行的 \(acceptance.fingerprint) 已经不报了，请删去这一条：\(acceptance.reason)",
                "\(acceptance.fingerprint) is found no more, delete its acceptance: \(acceptance.reason)"))
    }

    private func finding(_ rule: UpkeepRule, _ acceptance: Acceptance, _ text: String) -> Finding {
        rule.header(in: settings.language).finding(
            at: Document.file(at: acceptance.file).location(
                line: acceptance.line, column: acceptance.column, of: acceptance.fingerprint),
            values: ["text": text], identity: [acceptance.fingerprint], article: "")
    }

    // MARK: - In the text

    private func acceptInline(_ outcome: inout Outcome) {
        guard !inline.isEmpty else { return }
        let headers = Dictionary(uniqueKeysWithValues: rules.map { ($0.id, $0.header) })
        let byPath = Dictionary(grouping: inline.indices) { inline[$0].path }
        var isUsed = inline.map { _ in false }
        for index in outcome.findings.indices {
            let finding = outcome.findings[index]
            guard let header = headers[finding.rule] else { continue }
            let places = Self.places(of: finding)
            let near = Set(places.map(\.path)).flatMap { byPath[$0] ?? [] }.sorted()
            let meant = near.filter { number in
                inline[number].selectors.contains { Settings.selector($0, means: header) }
                    && places.contains(where: inline[number].covers)
            }
            for number in meant { isUsed[number] = true }
            guard let first = meant.first, finding.suppression == nil else { continue }
            outcome.findings[index].suppression = Suppression(kind: .inSource, reason: inline[first].reason)
        }
        for (acceptance, isUsed) in zip(inline, isUsed) {
            if acceptance.reason.isEmpty { outcome.upkeep.append(reasonless(acceptance)) }
            if !isUsed, scope.couldFind(acceptance.selectors, rules: rules) {
                outcome.upkeep.append(unused(acceptance))
            }
        }
    }

    /// Where a comment may stand for a finding: at its place, or, of two statements that do not agree, at either.
    private static func places(of finding: Finding) -> [Location] {
        finding.related.count == 1 ? [finding.location, finding.related[0].location] : [finding.location]
    }

    private func reasonless(_ acceptance: InlineAcceptance) -> Finding {
        finding(
            .reasonlessAcceptance, acceptance,
            settings.language.choose(
                "放行没有写理由：在规则之后写“ -- 理由”", "the comment gives no reason: write “ -- reason” after the rule"))
    }

    private func unused(_ acceptance: InlineAcceptance) -> Finding {
        let selectors = acceptance.selectors.joined(separator: "、")
        return finding(
            .unusedAcceptance, acceptance,
            settings.language.choose(
                "这里没有 \(selectors) 的发现，请删去这条放行", "no finding of \(selectors) here: delete the comment"))
    }

    private func finding(_ rule: UpkeepRule, _ acceptance: InlineAcceptance, _ text: String) -> Finding {
        let info = ArticleInfo(path: acceptance.path, index: 0, title: "", date: nil)
        return rule.header(in: settings.language).finding(
            at: Location(acceptance.place, in: info), values: ["text": text], identity: [acceptance.place.text],
            article: "")
    }
}
