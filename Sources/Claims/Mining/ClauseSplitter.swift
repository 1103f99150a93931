import SourceText

/// Parts a sentence into clauses: the stretches between commas, semicolons, dashes and brackets.
public enum ClauseSplitter {
    /// The clauses of a sentence, in order, without their marks; empty ones are left out. `、` parts no clause.
    public static func clauses(in scalars: [UInt32], _ sentence: Range<Int>) -> [Range<Int>] {
        var clauses: [Range<Int>] = []
        var start = sentence.lowerBound
        for index in sentence where marks.contains(scalars[index]) {
            if start < index { clauses.append(start..<index) }
            start = index + 1
        }
        if start < sentence.upperBound { clauses.append(start..<sentence.upperBound) }
        return clauses
    }

    /// `，；：。！？（）—…“”\n` and the ASCII comma, semicolon and brackets.
    private static let marks = ScalarSet("，；：。！？（）—…\n,;()")
}
