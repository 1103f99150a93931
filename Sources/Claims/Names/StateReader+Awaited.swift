import SourceText

/// What is awaited, by words on either side of the verb.
extension StateReader {
    /// 离点火少说还有一年, 什么时候能封关, 等通车那天, 接诊最快要到5月: nothing of it has come about yet.
    func isAwaited(_ word: Range<Int>, in clause: Range<Int>) -> Bool {
        let before = max(clause.lowerBound, word.lowerBound - Self.near)..<word.lowerBound
        let after = word.upperBound..<min(clause.upperBound, word.upperBound + Self.near)
        let isFollowed = StateRole.words[.until].first(in: after, of: scalars).map {
            $0.lowerBound - word.upperBound <= 2
        }
        // 年底能完工
        if word.lowerBound > clause.lowerBound, scalars[word.lowerBound - 1] == Self.able { return true }
        // 等年底通车
        if StateRole.words[.waiting].end(startingAt: clause.lowerBound, to: word.lowerBound, in: scalars) != nil {
            return true
        }
        return isFollowed ?? false
            || StateRole.words[.distance].isFound(in: before, of: scalars)
                && StateRole.words[.remaining].isFound(in: after, of: scalars)
            || StateRole.words[.asking].isFound(in: before, of: scalars)
            || StateRole.words[.waiting].isFound(in: before, of: scalars)
                && StateRole.words[.come].end(startingAt: word.upperBound, to: clause.upperBound, in: scalars) != nil
    }

    /// 能
    private static let able: UInt32 = 0x80FD
    /// Characters on either side of a verb among which such words stand.
    private static let near = 8
}
