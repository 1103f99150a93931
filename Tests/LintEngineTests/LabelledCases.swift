import Findings
import Foundation

/// Small stories told twice, each with the places that contradict one another and those that only seem to.
struct LabelledCases {
    struct Case {
        let folder: String
        let labels: [Label]
    }

    struct Label: Decodable {
        struct Span: Decodable {
            let doc: String
            let quote: String
        }

        let id: String
        let verdict: String
        let spans: [Span]
    }

    private struct Labels: Decodable {
        let labels: [Label]
    }

    static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Cases").path

    static func all() throws -> [Case] {
        try FileManager.default.contentsOfDirectory(atPath: folder).sorted().map { name in
            let data = try Data(contentsOf: URL(fileURLWithPath: "\(folder)/\(name)/labels.json"))
            return Case(folder: "\(folder)/\(name)", labels: try JSONDecoder().decode(Labels.self, from: data).labels)
        }
    }
}

extension LabelledCases.Label {
    /// Whether a finding speaks of each place of the label: its sentence where the label is a problem, else its words.
    func isHit(by finding: Finding, in folder: String) throws -> Bool {
        let places = [finding.location] + finding.related.map(\.location)
        return try spans.allSatisfy { span in
            let path = "\(folder)/\(span.doc)"
            let text = try String(contentsOfFile: path, encoding: .utf8)
            guard let range = text.range(of: span.quote) else { return false }
            let sentence = verdict == "problem" ? text.sentence(around: range) : range
            let start = text.utf8.distance(from: text.startIndex, to: sentence.lowerBound)
            let end = text.utf8.distance(from: text.startIndex, to: sentence.upperBound)
            return places.contains { $0.path == path && $0.startOffset < end && start < $0.endOffset }
        }
    }
}

extension String {
    fileprivate func sentence(around range: Range<String.Index>) -> Range<String.Index> {
        let ends: Set<Character> = ["。", "！", "？", "\n"]
        let start = self[..<range.lowerBound].lastIndex(where: ends.contains).map { index(after: $0) } ?? startIndex
        let end = self[range.upperBound...].firstIndex(where: ends.contains) ?? endIndex
        return start..<end
    }
}
