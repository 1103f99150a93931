import Findings
import Foundation
import SourceText

/// Tells in which run of a Word file a finding stands: its line is the paragraph already.
struct WordPlaces {
    let language: Language
    private var documents: [String: WordDocument] = [:]

    init(files: [String], language: Language) {
        self.language = language
        for path in files where Document.Format(path: path) == .word {
            documents[path] = FileManager.default.contents(atPath: path).flatMap { WordDocument(Array($0)) }
        }
    }

    /// The findings, those in Word files with paragraph and run as evidence.
    func told(_ findings: [Finding]) -> [Finding] {
        guard !documents.isEmpty else { return findings }
        return findings.map { finding in
            let place = documents[finding.location.path]?.paragraphAndRun(at: finding.location.startOffset)
            guard let place else { return finding }
            var finding = finding
            finding.evidence.append(
                Evidence(
                    role: "place",
                    text: language.choose(
                        "第\(place.paragraph)段第\(place.run)块文字", "paragraph \(place.paragraph), run \(place.run)")))
            return finding
        }
    }
}
