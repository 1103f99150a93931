import SourceText

/// What a clause names besides words that every such clause has: 云岭 and 金牌 of 上一届云岭获得金牌19枚.
struct NamedAlike {
    let account: Account
    /// Words that name nothing, to be passed over.
    let plain: CueWords

    /// The runs of Han characters of a range between plain words.
    func names(in range: Range<Int>) -> [Range<Int>] {
        var runs: [Range<Int>] = []
        var index = range.lowerBound
        var start: Int?
        func close(at end: Int) {
            if let first = start { runs.append(first..<end) }
            start = nil
        }
        while index < range.upperBound {
            if let end = plain.end(startingAt: index, to: range.upperBound, in: account.scalars) {
                close(at: index)
                index = end
            } else {
                if account.scalars[index].isHan {
                    start = start ?? index
                } else {
                    close(at: index)
                }
                index += 1
            }
        }
        close(at: range.upperBound)
        return runs
    }

    /// Whether a stretch of text stands in another place, too.
    func stands(_ name: Range<Int>, in range: Range<Int>) -> Bool {
        let word = account.scalars[name]
        return range.contains {
            $0 + word.count <= range.upperBound && account.scalars[$0..<($0 + word.count)].elementsEqual(word)
        }
    }
}
