import Findings

/// How one finding is told in words: what it contradicts, and the steps of the judgement.
struct FindingText {
    let options: ReportOptions

    /// The message, then a line for each related place and each piece of evidence.
    func lines(of finding: Finding) -> [String] {
        [finding.message] + finding.related.map { related($0) } + finding.evidence.map(evidence)
    }

    /// The message and its reasons on one line.
    func line(of finding: Finding) -> String { lines(of: finding).joined(separator: options.say("；", "; ")) }

    /// `→ 这里写作“15亩”  《春耕》（2024-03-01） b.txt:2:1`
    ///
    /// - Parameter dimmed: how the place is set off, where the format can do so.
    func related(_ related: RelatedLocation, dimmed: (String) -> String = { $0 }) -> String {
        let lead = related.message.isEmpty ? "" : related.message + "  "
        let location = related.location
        return "→ \(lead)\(source(of: location))\(dimmed(place(of: location)))"
    }

    /// `= 算得：15−12=3`
    func evidence(_ evidence: Evidence) -> String {
        "= \(Wording.name(ofRole: evidence.role, options.language))\(options.say("：", ": "))\(evidence.text)"
    }

    /// `b.txt:2:1`
    func place(of location: Location) -> String {
        "\(location.path):\(location.startLine):\(location.startColumn)"
    }

    /// `《标题》（2024-03-01） `, as far as known.
    func source(of location: Location) -> String {
        let title = location.article.isEmpty ? "" : options.say("《\(location.article)》", "“\(location.article)”")
        let date = location.date.map { options.say("（\($0)）", " (\($0))") } ?? ""
        return title.isEmpty && date.isEmpty ? "" : title + date + " "
    }
}
