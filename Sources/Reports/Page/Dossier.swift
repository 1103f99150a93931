import Findings

/// One finding on the page: what is said, both clippings side by side, and the reckoning.
struct Dossier {
    let options: ReportOptions
    let finding: Finding
    /// Its number in the report, from 1.
    let number: Int

    /// Other places that are shown at once; the rest opens on demand.
    private static let mostRelated = 2
    /// Scalars of context on either side.
    private static let margin = 70

    var html: String {
        let quiet = finding.stands ? "" : " quiet"
        return "<article class=\"dossier \(finding.severity.rawValue)\(quiet)\" id=\"f\(number)\""
            + " data-severity=\"\(finding.severity.rawValue)\" data-category=\"\(finding.category.rawValue)\">"
            + head + clippings + reckoning + "</article>\n"
    }

    private var head: String {
        let kicker = [
            "<span class=\"severity\">\(Wording.name(of: finding.severity, options.language))</span>",
            "<span>\(Wording.name(of: finding.category, options.language))</span>",
            "<code>\(XMLText.content(finding.rule))</code>",
            "<span>\(options.say("把握", "confidence")) \(Self.percent(finding.confidence))</span>", standing,
            "<a class=\"number\" href=\"#f\(number)\">№ \(number)</a>",
        ]
        return "<header><p class=\"kicker\">\(kicker.compactMap { $0 }.joined())</p>"
            + "<h3>\(XMLText.content(finding.message))</h3></header>"
    }

    /// Why the finding asks for no answer.
    private var standing: String? {
        if let suppression = finding.suppression {
            let details = [
                suppression.reason, suppression.author, suppression.until.map { options.say("至 \($0)", "until \($0)") },
            ]
            let told = details.compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: options.say("，", ", "))
            return badge(options.say("已接受", "accepted") + (told.isEmpty ? "" : options.say("：", ": ") + told))
        }
        return finding.baselineState == .unchanged ? badge(options.say("已知", "known")) : nil
    }

    private func badge(_ text: String) -> String { "<span class=\"badge\">\(XMLText.content(text))</span>" }

    private var clippings: String {
        let own = finding.related.first.map { difference(from: $0).first }
        let first = clipping(finding.location, own ?? [.init(text: finding.location.text, differs: false)], message: "")
        guard !finding.related.isEmpty else { return "<div class=\"clippings alone\">\(first)</div>" }
        let others = finding.related.map { related in
            clipping(related.location, difference(from: related).second, message: related.message)
        }
        let rest = others.dropFirst(Self.mostRelated)
        let more =
            rest.isEmpty
            ? ""
            : "<details><summary>\(options.say("另有 \(rest.count) 处", "\(rest.count) more places"))</summary>\(rest.joined())</details>"
        let several = others.count > 1 ? " several" : ""
        return
            "<div class=\"clippings\(several)\">\(first)<div class=\"others\">\(others.prefix(Self.mostRelated).joined())\(more)</div></div>"
    }

    /// Places that are listed because the same holds of them are not held against each other.
    private func difference(from related: RelatedLocation) -> WordDifference {
        switch finding.category {
        case .layout, .metadata: WordDifference(alike: finding.location.text, related.location.text)
        case .contradiction, .arithmetic, .calendar, .name, .duplicate, .wording:
            WordDifference(finding.location.text, related.location.text)
        }
    }

    private func clipping(_ location: Location, _ parts: [WordDifference.Part], message: String) -> String {
        let around = Clipping(of: location, margin: Self.margin, line: options.line)
        let passage = parts.map { part in
            let text = XMLText.content(Clipping.passage(part.text, of: location.path))
            return part.differs ? "<em>\(text)</em>" : text
        }.joined()
        let title = location.article.isEmpty ? options.say("无题", "untitled") : location.article
        let date = location.date.map { "<time datetime=\"\($0)\">\($0)</time>" } ?? options.say("日期不详", "undated")
        let place = "\(location.path):\(location.startLine):\(location.startColumn)"
        return "<figure class=\"clipping\"><figcaption><cite>\(XMLText.content(title))</cite>"
            + "<p>\(date) <span class=\"place\">\(XMLText.content(place))</span></p></figcaption>"
            + "<blockquote>\(XMLText.content(around.before))<mark>\(passage)</mark>\(XMLText.content(around.after))</blockquote>"
            + (message.isEmpty ? "" : "<p class=\"says\">\(XMLText.content(message))</p>") + "</figure>"
    }

    private var reckoning: String {
        let evidence = finding.evidence.map { evidence in
            "<dt>\(XMLText.content(Wording.name(ofRole: evidence.role, options.language)))</dt>"
                + "<dd>\(XMLText.content(evidence.text))</dd>"
        }
        let fixes = finding.fixes.map { fix in
            let words = fix.edits.map { options.say("“\($0.replacement)”", "“\($0.replacement)”") }
            let lead = fix.safety == .safe ? options.say("可改为", "change to") : options.say("建议改为", "perhaps")
            return "<dt>\(lead)</dt><dd>\(XMLText.content(words.joined(separator: options.say("、", ", "))))</dd>"
        }
        guard !(evidence + fixes).isEmpty else { return "" }
        return "<dl class=\"reckoning\">\((evidence + fixes).joined())</dl>"
    }

    private static func percent(_ confidence: Double) -> String {
        "\(Int((min(max(confidence, 0), 1) * 100).rounded()))%"
    }
}
