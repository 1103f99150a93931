/// The dash that character recognition took for the numeral 一: `小企业一中企业一大企业`.
enum MisreadDash {
    /// Steps of a ladder that are looked at: no ladder of a text has more, and a line of nothing but 一 must not cost.
    private static let mostSteps = 16

    /// Puts a dash for each 一 that parts the steps of a ladder, and returns their indices.
    ///
    /// Sure only for three steps and more of two to eight Han characters each, which end alike or begin alike, or which
    /// fill a quotation and are all of one length.
    static func replace(_ text: inout NormalizedText, in block: Range<Int>) -> [Int] {
        var found: [Int] = []
        var index = block.lowerBound
        while index < block.upperBound {
            guard text.scalars[index] == 0x4E00 else {
                index += 1
                continue
            }
            let ladder = ladder(text.scalars, at: index, in: block)
            found += ladder
            index = (ladder.last ?? index) + 1
        }
        if !found.isEmpty { text.replaceScalars { scalars in for place in found { scalars[place] = 0x2014 } } }
        return found
    }

    /// The indices of 一 in the ladder whose first is at an index; empty where it is none.
    private static func ladder(_ scalars: [UInt32], at first: Int, in block: Range<Int>) -> [Int] {
        var places = [first]
        var end = first + 1
        while end < block.upperBound, end - (places.last ?? first) <= 9, places.count < mostSteps, isStep(scalars[end])
        {
            if scalars[end] == 0x4E00 { places.append(end) }
            end += 1
        }
        while let last = places.last, end - last - 1 > 9 || end == last + 1 {
            places.removeLast()
            end = last
        }
        var start = first
        while start > block.lowerBound, first - start < 9, isStep(scalars[start - 1]) { start -= 1 }
        guard places.count >= 2 else { return [] }
        let bounds = [start - 1] + places + [end]
        let steps = zip(bounds, bounds.dropFirst()).map { Array(scalars[($0 + 1)..<$1]) }
        guard steps.allSatisfy({ (2...9).contains($0.count) }) else { return [] }
        let isQuoted =
            start > block.lowerBound && ScalarClass.isOpening(scalars[start - 1])
            && end < block.upperBound && ScalarClass.isClosing(scalars[end])
        return areAlike(steps, isQuoted: isQuoted) ? places : []
    }

    private static func isStep(_ value: UInt32) -> Bool { ScalarClass.isHan(value) || ScalarClass.isLatin(value) }

    private static func areAlike(_ steps: [[UInt32]], isQuoted: Bool) -> Bool {
        let endings = steps.dropFirst().map { $0.suffix(2) }
        if Set(endings).count == 1, steps[0].suffix(2) == endings[0] || steps.count > 3 { return true }
        return isQuoted && Set(steps.map(\.count)).count == 1
    }
}
