import Findings

/// Findings by the places that they speak of, so that those which speak of a place are found without asking all.
struct FindingPlaces {
    /// In the order given.
    let findings: [Finding]
    private var numbers: [Block: [Int]] = [:]

    /// A stretch of a file; a place lies in one or two as a rule.
    private struct Block: Hashable {
        let path: String
        let number: Int
    }

    /// Bytes of a file.
    private static let width = 1024

    init(_ findings: [Finding]) {
        self.findings = findings
        for (number, finding) in findings.enumerated() {
            for block in Set(finding.places.flatMap(Self.blocks)) { numbers[block, default: []].append(number) }
        }
    }

    /// The findings that may speak of a place of another, each once, in the order given: all that do, and some beside them.
    func near(_ finding: Finding) -> [Finding] {
        Set(finding.places.flatMap(Self.blocks).flatMap { numbers[$0] ?? [] }).sorted().map { findings[$0] }
    }

    private static func blocks(of place: Location) -> [Block] {
        (place.startOffset / width...max(place.startOffset, place.endOffset - 1) / width).map {
            Block(path: place.path, number: $0)
        }
    }
}

extension Finding {
    /// Its own place, then those beside it.
    var places: [Location] { [location] + related.map(\.location) }
}
