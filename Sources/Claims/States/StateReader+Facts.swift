import SourceText

/// Whether what is told of an act is a fact of now.
extension StateReader {
    /// Neither told of another time, nor a rumour, nor a condition or a rule.
    func isFact(_ place: Range<Int>, of act: String, _ clause: Clause, whenever: Bool) -> Bool {
        let before = clause.range.lowerBound..<place.lowerBound
        // 至今 speaks of now, whatever was told before it.
        let isNow =
            StateRole.words[.now].isFound(in: clause.range.lowerBound..<place.upperBound, of: scalars)
            || Self.thisTime.isFound(in: clause.range, of: scalars)
        let earlier = isNow ? before : max(clause.sentence.lowerBound, place.lowerBound - Self.reach)..<place.lowerBound
        return (whenever || !StateRole.words[.past].isFound(in: earlier, of: scalars))
            && !StateRole.words[.hearsay].isFound(in: clause.sentence, of: scalars)
            && !StateRole.words[.aside].isFound(in: before, of: scalars) && !isCondition(before, of: act)
            && !StateRole.words[.asking].isFound(in: before, of: scalars)
            && !(clause.range.upperBound < scalars.count && Self.question.contains(scalars[clause.range.upperBound]))
    }

    /// 本届: of this time, whatever was told before.
    private static let thisTime = CueWords("今年 本届 这届 这次 此次 本次")

    /// 如果签了, 规定不得出售; 条例 of 条例7月1日起施行 is what the act is done to.
    private func isCondition(_ before: Range<Int>, of act: String) -> Bool {
        StateRole.words[.condition].all(in: before, of: scalars).contains { word in
            let found = ActWord.longest(in: scalars, at: word.lowerBound, end: word.upperBound)
            return found?.words.contains { $0.use == .thing && $0.act == act } != true
        }
    }

    private static let question = ScalarSet("？?")
    /// Characters before a verb among which another time is told.
    private static let reach = 24
}
