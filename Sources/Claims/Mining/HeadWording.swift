import SourceText

/// The words that tell what a figure counts: those before it in its clause, and the noun after it.
struct HeadWording {
    /// Scalar ranges, nearest to the figure first.
    let ranges: [Range<Int>]

    /// Reaches back to the preceding figure or the clause's start, into the clause before where that is too short to
    /// tell (`单程45元、往返80元`; `床位，320张`), and forward to the next figure or the clause's end.
    init(of figure: SentenceFrame.Figure, in frame: SentenceFrame, scalars: [UInt32], terms: TermReader) {
        let clause = frame.clause(at: figure.range.lowerBound)
        let previous = frame.figures.last { $0.range.upperBound <= figure.range.lowerBound }
        let next = frame.figures.first { $0.range.lowerBound >= figure.range.upperBound }
        let noun = figure.noun(in: scalars) ?? figure.range.upperBound..<figure.range.upperBound
        let from = max(clause.lowerBound, previous.map { Self.end(of: $0) } ?? clause.lowerBound)
        let to = min(clause.upperBound, next?.range.lowerBound ?? clause.upperBound)
        let before =
            min(max(from, figure.range.lowerBound - Self.reach), figure.range.lowerBound)..<figure.range.lowerBound
        let start = figure.range.contains(noun.lowerBound) ? noun.lowerBound : figure.range.upperBound
        let after = start..<max(figure.range.upperBound, min(to, noun.upperBound + Self.reach / 2))
        var ranges = [before, after].filter { !$0.isEmpty }
        if ranges.reduce(0, { $0 + terms.weight(of: scalars, $1) }) < Self.enough,
            let earlier = frame.clause(before: clause.lowerBound)
        {
            ranges.append(max(earlier.lowerBound, earlier.upperBound - Self.reach)..<earlier.upperBound)
        }
        self.ranges = ranges
    }

    private static func end(of figure: SentenceFrame.Figure) -> Int {
        max(figure.range.upperBound, figure.quantity.noun?.upperBound ?? 0)
    }

    /// How far from the figure a word still belongs to it, in scalars: a noun phrase with its verb.
    private static let reach = 16
    /// The weight of words that tell what is counted, in hundredths; with less (全区一共有) the clause before is asked.
    private static let enough: Int32 = 110
}
