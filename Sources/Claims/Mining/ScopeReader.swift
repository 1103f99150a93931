import EmbeddedFiles
import SourceText

/// Finds the words that limit a figure (`Rules/lexicons/scope-words.tsv`).
public struct ScopeReader: Sendable {
    private let words: PhraseTable<(group: ScopeGroup, value: String)>

    public init() {
        var words = PhraseTable<(group: ScopeGroup, value: String)>()
        for row in LexiconTable(lexicon: "scope-words.tsv").rows where row.count == 3 {
            guard let group = ScopeGroup(name: String(row[1])) else { continue }
            words.insert(row[0], (group, String(row[2])))
        }
        self.words = words
    }

    /// The limits named in a range, in order of text.
    public func marks(in scalars: [UInt32], _ range: Range<Int>) -> [(
        range: Range<Int>, group: ScopeGroup, value: String
    )] {
        var found: [(range: Range<Int>, group: ScopeGroup, value: String)] = []
        var index = range.lowerBound
        while index < range.upperBound {
            if let match = words.longestMatch(in: scalars, at: index, end: range.upperBound),
                !isPartOfDate(match.value.group, scalars, index..<index + match.length),
                !isNamed(match.value.group, scalars, index..<index + match.length)
            {
                found.append((index..<index + match.length, match.value.group, match.value.value))
                index += match.length
            } else {
                index += 1
            }
        }
        return found
    }

    /// Of 去年产量, 12月产销 and 5日供水 the 年产, 月产 and 日供 that are none; of 今年11月底 the year.
    private func isPartOfDate(_ group: ScopeGroup, _ scalars: [UInt32], _ word: Range<Int>) -> Bool {
        let index = word.lowerBound
        if group == .span, word.upperBound < scalars.count, scalars[word.upperBound - 1] == Self.year {
            let behind = scalars[word.upperBound]
            return behind.isDigit || Self.edges.contains(behind)
        }
        guard group == .rate, index > 0, Self.calendarUnits.contains(scalars[index]) else { return false }
        let before = scalars[index - 1]
        return before.isDigit || before.isHanNumeral || Self.beforeCalendarUnits.contains(before)
    }

    /// 这个计划, 该规划: a plan that is spoken of is no sign that what is told of it lies ahead; 敬老院 is no 老院.
    private func isNamed(_ group: ScopeGroup, _ scalars: [UInt32], _ word: Range<Int>) -> Bool {
        // 比邻县多3万吨 tells of the place that is compared with it.
        if group == .region, word.lowerBound > 0, Self.comparing.contains(scalars[word.lowerBound - 1]) { return true }
        if group == .state, word.lowerBound > 0, Self.beforeOld.contains(scalars[word.lowerBound - 1]) { return true }
        return group == .modality && word.count == 2 && word.lowerBound > 0
            && Self.pointing.contains(scalars[word.lowerBound - 1])
    }

    /// 年
    private static let year: UInt32 = 0x5E74
    /// What makes a day or month of a year: 去年底.
    private static let edges = ScalarSet("底初末")
    private static let comparing = ScalarSet("比较和与跟")
    private static let beforeOld = ScalarSet("敬养托助为孤古元百")
    private static let pointing = ScalarSet("个项该本此”")
    private static let calendarUnits = ScalarSet("年月日")
    private static let beforeCalendarUnits = ScalarSet("去今前上明每全当同本昨次后近整个半往历末首头几两单当即生节假")
}
