import Findings
import Testing

@testable import LintEngine

@Suite struct FindingPlacesTests {
    private func place(_ path: String, _ bytes: Range<Int>) -> Location {
        Location(
            path: path, startLine: 1, startColumn: 1, endLine: 1, endColumn: 2, startOffset: bytes.lowerBound,
            endOffset: bytes.upperBound, text: "字", article: "", date: nil)
    }

    private func finding(_ rule: String, _ places: [Location]) -> Finding {
        Finding(
            rule: rule, category: .name, severity: .warning, message: "", fingerprint: rule, location: places[0],
            related: places.dropFirst().map { RelatedLocation(location: $0, message: "") })
    }

    @Test func aFindingIsFoundByAnyOfItsPlaces() {
        let first = finding("a", [place("甲.txt", 10..<20), place("乙.txt", 5000..<5010)])
        let second = finding("b", [place("甲.txt", 900..<4000)])
        let places = FindingPlaces([first, second])
        #expect(places.near(finding("c", [place("乙.txt", 5005..<5020)])).map(\.rule) == ["a"])
        #expect(places.near(finding("c", [place("甲.txt", 3000..<3003)])).map(\.rule) == ["b"])
        #expect(places.near(finding("c", [place("甲.txt", 15..<16), place("乙.txt", 5001..<5002)])).count == 2)
        #expect(places.near(finding("c", [place("丙.txt", 15..<16)])).isEmpty)
    }
}
