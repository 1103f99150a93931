import Claims
import SourceText

/// Lines of neighbouring columns mixed into one another: a line spliced into a paragraph, or paragraphs that begin in
/// the middle of a sentence one after another.
struct MixedColumns {
    private let reading: ArticleReading
    private let model = BreakLikelihood.shared
    /// The bond between two characters from which they are halves of a word, and under which they are not.
    private static let close = 1.5
    private static let loose = 0.0

    init(_ reading: ArticleReading) {
        self.reading = reading
    }

    /// In the order of the text.
    var places: [Range<Int>] {
        (splicedLines + disorder).sorted { $0.lowerBound < $1.lowerBound }
    }

    /// Lines between two blanks that part a word in the paragraph where they stand and close one elsewhere; with each the
    /// place where it belongs.
    private var splicedLines: [Range<Int>] {
        let joints = LayoutPlaces.of(.strayBlank, reading.article)
        return zip(joints, joints.dropFirst()).flatMap { start, end -> [Range<Int>] in
            guard end - start >= 8, end - start <= 40,
                let block = LayoutPlaces.block(at: start, reading.article), block.contains(end),
                start > block.lowerBound,
                partsWord(start), partsWord(end), bond(start, start) < Self.loose, bond(end, end) < Self.loose,
                bond(start, end) > Self.close,
                let home = joints.first(where: { !(start...end).contains($0) && closes($0, start..<end) })
            else { return [] }
            return [start..<end, LayoutPlaces.around(home, reading.article)]
        }
    }

    /// Whether Han characters stand on both sides.
    private func partsWord(_ joint: Int) -> Bool {
        joint > 0 && ScalarClass.isHan(reading.scalars[joint]) && ScalarClass.isHan(reading.scalars[joint - 1])
    }

    /// How closely the character before one place is tied to the one at another.
    private func bond(_ end: Int, _ start: Int) -> Double {
        model.bond(reading.scalars[end - 1], reading.scalars[start])
    }

    /// Whether a joint that ties nothing is the gap that a line fills.
    private func closes(_ joint: Int, _ line: Range<Int>) -> Bool {
        joint > 0 && partsWord(joint) && bond(joint, joint) < Self.loose
            && bond(joint, line.lowerBound) > Self.loose - 1
            && bond(line.upperBound, joint) > Self.close
    }

    /// The beginnings of paragraphs that stand after a broken sentence and begin in the middle of one themselves: two
    /// and more in an article.
    private var disorder: [Range<Int>] {
        let article = reading.article
        let blocks = article.blocks.filter { $0.role == .body && $0.isInDisorder && !isPoint($0.range) }
        guard blocks.count >= 2, blocks.contains(where: { beginsInside($0.range) }) else { return [] }
        return blocks.map(\.range)
    }

    private func beginsInside(_ block: Range<Int>) -> Bool {
        let first = reading.scalars[block.lowerBound]
        return ScalarClass.cannotBegin(first) || first == 0x7684 || first == 0x4E86
            || (block.count > 1 && reading.scalars[block.lowerBound + 1] == 0x2B)
            || model.beginning(reading.scalars, at: block.lowerBound, limit: block.upperBound) < 0.05
    }

    /// A point of a list: `2001年 某职`, `（二）……`, `——……`, `某某一：……`.
    private func isPoint(_ block: Range<Int>) -> Bool {
        let first = reading.scalars[block.lowerBound]
        if ScalarClass.isDigit(first) || ScalarClass.isOpening(first) || first == 0x2014 { return true }
        return block.prefix(12).contains { reading.scalars[$0] == 0xFF1A }
    }
}
