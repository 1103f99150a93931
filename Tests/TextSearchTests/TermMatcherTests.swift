import Testing
import TextSearch

@Suite struct TermMatcherTests {
    private func scalars(_ text: String) -> [UInt32] { text.unicodeScalars.map(\.value) }
    private let matcher = TermMatcher(["产业", "产业园", "业园区", "", "园区", "𠮷"])

    @Test func everyOccurrenceIsReportedAlsoInsideAnother() {
        let found = matcher.occurrences(in: scalars("新产业园区𠮷"))
        #expect(found.map(\.term) == [0, 1, 2, 4, 5])
        #expect(found.map(\.range) == [1..<3, 1..<4, 2..<5, 3..<5, 5..<6])
    }

    @Test func aReaderTakesTheLeftmostThenTheLongest() {
        #expect(matcher.longestMatches(in: scalars("新产业园区和园区")).map(\.range) == [1..<4, 6..<8])
    }

    @Test func theSearchAgreesWithLookingForEachTermByItself() {
        let terms = ["甲", "甲乙", "乙甲", "甲乙甲", "乙乙"]
        let text = scalars("甲乙甲乙乙甲甲乙甲")
        var expected: Set<TermMatcher.Occurrence> = []
        for start in text.indices {
            for (number, term) in terms.enumerated() {
                let wanted = scalars(term)
                if text[start...].starts(with: wanted) {
                    expected.insert(.init(term: number, range: start..<start + wanted.count))
                }
            }
        }
        #expect(Set(TermMatcher(terms).occurrences(in: text)) == expected)
    }

    @Test func noTermsFindNothing() {
        #expect(TermMatcher([]).occurrences(in: scalars("甲")).isEmpty)
    }
}
