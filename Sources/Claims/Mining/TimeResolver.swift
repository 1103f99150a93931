/// Decides which time named in a sentence a statement speaks of.
enum TimeResolver {
    /// The time bound to the statement itself (`2021年底的17条`), else the last one named before it in the sentence that
    /// is not bound to another figure and no base of comparison (`比去年`), else the first behind it in its clause.
    static func time(of range: Range<Int>, in frame: SentenceFrame, scalars: [UInt32]) -> TimeFrame? {
        if let bound = frame.times.last(where: { isBound($0, to: range, scalars) }) { return bound.frame }
        let free = frame.times.filter { !isBase($0, scalars) && boundFigure($0, frame, scalars) == nil }
        if let before = free.last(where: { $0.range.upperBound <= range.lowerBound }) { return before.frame }
        let clause = frame.clause(at: range.lowerBound)
        return free.first { $0.range.lowerBound >= range.upperBound && clause.contains($0.range.lowerBound) }?.frame
    }

    /// The figure that follows a time at once, or after 的 or 为.
    private static func boundFigure(
        _ time: SentenceFrame.TimeUse, _ frame: SentenceFrame, _ scalars: [UInt32]
    ) -> Range<Int>? {
        guard isBase(time, scalars) || isAttribute(time, scalars) else { return nil }
        return frame.figures.first { isBound(time, to: $0.range, scalars) }?.range
    }

    private static func isBound(_ time: SentenceFrame.TimeUse, to figure: Range<Int>, _ scalars: [UInt32]) -> Bool {
        let gap = figure.lowerBound - time.range.upperBound
        if gap == 1 { return links.contains(scalars[time.range.upperBound]) }
        return gap == 0
    }

    private static func isAttribute(_ time: SentenceFrame.TimeUse, _ scalars: [UInt32]) -> Bool {
        time.range.upperBound < scalars.count && links.contains(scalars[time.range.upperBound])
    }

    /// Whether the time only serves for comparison: after 比, 较, 与, 同.
    private static func isBase(_ time: SentenceFrame.TimeUse, _ scalars: [UInt32]) -> Bool {
        time.range.lowerBound > 0 && comparers.contains(scalars[time.range.lowerBound - 1])
    }

    private static let links = Set("的为".unicodeScalars.map(\.value))
    private static let comparers = Set("比较与同".unicodeScalars.map(\.value))
}
