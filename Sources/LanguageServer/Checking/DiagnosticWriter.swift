import Findings
import LintEngine

/// Tells findings as diagnostics of the open drafts.
struct DiagnosticWriter {
    let drafts: [Draft]
    /// The lines of files that are not open.
    let lines: SourceLines
    let language: Language
    let encoding: PositionEncoding
    /// Whether the client shows related places; else the message names them.
    let showsRelated: Bool

    private struct Place {
        let location: Location
        let message: String
    }

    /// A finding as it is told in one draft.
    typealias Told = (finding: Finding, diagnostic: Diagnostics.Diagnostic)

    /// The findings of each draft, by its address and in their order.
    func told(_ findings: [Finding]) -> [String: [Told]] {
        var all: [String: [Told]] = [:]
        let byPath = Dictionary(drafts.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
        for finding in findings {
            let places = places(of: finding)
            var shown: Set<String> = []
            // A finding stands once in every draft that it speaks of.
            for (number, place) in places.enumerated() {
                guard let draft = byPath[place.location.path], shown.insert(draft.uri).inserted else { continue }
                var others = places
                others.remove(at: number)
                all[draft.uri, default: []].append(
                    (finding, diagnostic(of: finding, at: place, in: draft, others, byPath)))
            }
        }
        return all
    }

    private func places(of finding: Finding) -> [Place] {
        let main = Place(location: finding.location, message: finding.message)
        return [main] + finding.related.map { Place(location: $0.location, message: $0.message) }
    }

    private func diagnostic(
        of finding: Finding, at place: Place, in draft: Draft, _ others: [Place], _ byPath: [String: Draft]
    ) -> Diagnostics.Diagnostic {
        let computed = finding.evidence.filter { $0.role == "computed" }.map(\.text)
        var message = ([finding.message] + computed).joined(separator: "\n")
        if !showsRelated { message += others.map { "\n" + line($0) }.joined() }
        let related = others.map { other in
            Diagnostics.RelatedInformation(location: location(other.location, byPath), message: titled(other))
        }
        return Diagnostics.Diagnostic(
            range: draft.text.range(place.location.startOffset..<place.location.endOffset),
            severity: Self.number(of: finding.severity), code: finding.rule, message: message,
            relatedInformation: showsRelated && !related.isEmpty ? related : nil)
    }

    /// `《标题》（2024-03-05）：此处作“96名”`.
    private func titled(_ place: Place) -> String {
        let title =
            place.location.article.isEmpty
            ? ""
            : language.choose("《", "“") + place.location.article
                + language.choose("》", "”")
        let date = place.location.date.map { language.choose("（\($0)）", " (\($0))") } ?? ""
        let head = title + date
        return head.isEmpty ? place.message : head + language.choose("：", ": ") + place.message
    }

    private func line(_ place: Place) -> String {
        "\(place.location.path):\(place.location.startLine) “\(place.location.text)” \(titled(place))"
    }

    private func location(_ place: Location, _ byPath: [String: Draft]) -> TextLocation {
        if let draft = byPath[place.path] {
            return TextLocation(uri: draft.uri, range: draft.text.range(place.startOffset..<place.endOffset))
        }
        return TextLocation(
            uri: FileURI.uri(ofPath: place.path),
            range: TextRange(
                start: position(place.startLine, place.startColumn, place.path),
                end: position(place.endLine, place.endColumn, place.path)))
    }

    /// The position of a line and a column, both from 1, the column in scalars.
    private func position(_ line: Int, _ column: Int, _ path: String) -> TextPosition {
        var character = 0
        for scalar in (lines.line(line, of: path) ?? "").unicodeScalars.prefix(column - 1) {
            character += encoding.width(ofLead: UTF8.encode(scalar)?.first ?? 0)
        }
        return TextPosition(line: line - 1, character: character)
    }

    private static func number(of severity: Severity) -> Int {
        switch severity {
        case .error: 1
        case .warning: 2
        case .info: 3
        case .off: 4
        }
    }
}
