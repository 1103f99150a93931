import Extraction
import SourceText

/// How many matches were won, drawn and lost, as a sentence tells it in one go: `7胜2平1负`, `胜11局、和2局、负4局`, `赢了7盘、和了3盘`.
struct MatchRecord {
    /// All its words, from the first number or verb to the last.
    private(set) var range: Range<Int>
    private(set) var wins = 0
    /// Nil where none are told.
    private(set) var draws: Int?
    private(set) var losses: Int?

    /// How many matches those told are.
    var told: Int { wins + (draws ?? 0) + (losses ?? 0) }

    /// The records of a stretch of text, in order.
    static func all(in range: Range<Int>, of scalars: [UInt32]) -> [MatchRecord] {
        var found: [MatchRecord] = []
        for word in winning.all(in: range, of: scalars) where word.lowerBound >= (found.last?.range.upperBound ?? 0) {
            if let record = MatchRecord(from: word, in: range, scalars) { found.append(record) }
        }
        return found
    }

    private static let winning = CueWords("胜 赢")
    private static let drawing = CueWords("平 和")
    private static let losing = CueWords("负 输 败")
    private static let units = CueWords("局 盘 场 轮 仗")
    private static let particles = ScalarSet("了下过")
    private static let separators = ScalarSet("、，, ")
    /// 3胜1和 beside 3胜率, 1平方米.
    private static let continued = ScalarSet("率利者出方场过地点")

    private init?(from word: Range<Int>, in range: Range<Int>, _ scalars: [UInt32]) {
        if let before = SmallNumber.number(endingAt: word.lowerBound, from: range.lowerBound, in: scalars) {
            guard word.upperBound == range.upperBound || !Self.continued.contains(scalars[word.upperBound]) else {
                return nil
            }
            (wins, self.range) = (before.value, before.range.lowerBound..<word.upperBound)
            takeNumbersFirst(to: range.upperBound, scalars)
        } else if let behind = Self.number(behind: word, to: range.upperBound, scalars) {
            (wins, self.range) = (behind.value, word.lowerBound..<behind.end)
            takeVerbsFirst(to: range.upperBound, scalars)
        } else {
            return nil
        }
        guard draws != nil || losses != nil else { return nil }
    }

    /// 2平1负 behind 7胜.
    private mutating func takeNumbersFirst(to limit: Int, _ scalars: [UInt32]) {
        while true {
            let start = Self.skip(Self.separators, range.upperBound, limit, scalars)
            guard let number = SmallNumber.number(startingAt: start, to: limit, in: scalars) else { return }
            let place = number.range.upperBound
            guard let end = take(number.value, place, limit, scalars),
                end == limit || !Self.continued.contains(scalars[end])
            else { return }
            range = range.lowerBound..<end
        }
    }

    /// 、和2局、负4局 behind 胜11局.
    private mutating func takeVerbsFirst(to limit: Int, _ scalars: [UInt32]) {
        while true {
            let start = Self.skip(Self.separators, range.upperBound, limit, scalars)
            guard start < limit, let number = Self.number(behind: start..<(start + 1), to: limit, scalars),
                take(number.value, start, limit, scalars) != nil
            else { return }
            range = range.lowerBound..<number.end
        }
    }

    /// Notes a number of the kind that the word at a place tells, each kind once; gives the end of the word.
    private mutating func take(_ number: Int, _ place: Int, _ limit: Int, _ scalars: [UInt32]) -> Int? {
        if draws == nil, losses == nil, let end = Self.drawing.end(startingAt: place, to: limit, in: scalars) {
            draws = number
            return end
        }
        guard losses == nil, let end = Self.losing.end(startingAt: place, to: limit, in: scalars) else { return nil }
        losses = number
        return end
    }

    /// 了7盘 behind 赢.
    private static func number(behind word: Range<Int>, to limit: Int, _ scalars: [UInt32]) -> (value: Int, end: Int)? {
        let start = skip(particles, word.upperBound, min(limit, word.upperBound + 1), scalars)
        guard let number = SmallNumber.number(startingAt: start, to: limit, in: scalars),
            let end = units.end(startingAt: number.range.upperBound, to: limit, in: scalars)
        else { return nil }
        return (number.value, end)
    }

    private static func skip(_ set: ScalarSet, _ start: Int, _ limit: Int, _ scalars: [UInt32]) -> Int {
        var place = start
        while place < limit, set.contains(scalars[place]) { place += 1 }
        return place
    }

    /// How many matches the words before tell, and where: 18局 in 下了18局，胜11局…, 九轮 in 九轮战罢; not the round of a number.
    func games(from floor: Int, in scalars: [UInt32]) -> (value: Int, range: Range<Int>)? {
        let near = max(floor, range.lowerBound - Self.reach)..<range.lowerBound
        let marks = near.filter { Self.units.end(startingAt: $0, to: near.upperBound, in: scalars) != nil }
        guard let mark = marks.last, marks.count == 1 || scalars[marks[marks.count - 2]] == scalars[mark],
            let number = SmallNumber.number(endingAt: mark, from: floor, in: scalars), number.value > 1
        else { return nil }
        let start = number.range.lowerBound
        guard start == floor || scalars[start - 1] != "第" && scalars[start - 1] != "后" else { return nil }
        return (number.value, start..<(mark + 1))
    }

    /// Scalars between the number of matches and the record.
    private static let reach = 14
}
