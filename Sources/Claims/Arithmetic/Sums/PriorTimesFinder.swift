import Extraction
import SourceText

/// Finds how many times something was before that do not lead up to which time it is:
/// `这是他第三次夺冠，此前他在2018年、2020年、2022年三次夺冠`.
struct PriorTimesFinder {
    let account: Account

    func relations(in index: Int) -> [ArithmeticRelation] {
        let sentence = account.sentences[index]
        if let named = afterYears(sentence) { return [named] }
        let times = times(in: sentence.range)
        let ordinals = times.filter(\.isOrdinal)
        guard ordinals.count == 1, let now = ordinals.first, isOfNow(now, sentence) else { return [] }
        let before = times.filter { !$0.isOrdinal && $0.verb == now.verb && isBefore($0, sentence) }
        guard before.count == 1, let then = before.first, times.count == 2 else { return [] }
        let holds = now.number == then.number + 1
        return [
            ArithmeticRelation(
                stated: now.range, terms: [then.range], computed: "第\(then.number + 1)次",
                equation: "\(then.number)+1=\(then.number + 1)\(holds ? "≈" : "≠")\(now.number)", holds: holds,
                confidence: 0.8)
        ]
    }

    /// 继2018年、2021年、2023年之后，第四次登上榜首: each year is one time.
    private func afterYears(_ sentence: FigureSentence) -> ArithmeticRelation? {
        let scalars = account.scalars
        guard let word = Self.following.first(in: sentence.range, of: scalars),
            let after = Self.after.first(in: word.upperBound..<sentence.range.upperBound, of: scalars)
        else { return nil }
        let years = account.writtenYears(in: word.upperBound..<after.lowerBound)
        let told = account.mentions.starting(in: word.upperBound..<after.lowerBound)
        let limit = min(sentence.range.upperBound, after.upperBound + Self.reach)
        guard years.count >= 2, years.count == told.count,
            let times = account.mentions.starting(in: after.upperBound..<limit).first(where: {
                $0.ordinal.map { ["次", "度", "回"].contains($0.unit ?? "") } ?? false
            }), let ordinal = times.ordinal,
            !Self.others.isFound(in: word.upperBound..<times.range.upperBound, of: scalars)
        else { return nil }
        let next = years.count + 1
        let holds = ordinal.number == next
        return ArithmeticRelation(
            stated: times.range, terms: years.map(\.range), computed: "第\(next)次",
            equation: "\(years.count)+1=\(next)\(holds ? "≈" : "≠")\(ordinal.number)", holds: holds, confidence: 0.82)
    }

    private static let following = CueWords("继")
    private static let after = CueWords("之后 以后 后")
    private static let others = CueWords("等 连续 本世纪 近年")
    /// In scalars, from 之后 to 第四次.
    private static let reach = 16

    private struct Times {
        var number: Int
        var isOrdinal: Bool
        var verb: [UInt32]
        var range: Range<Int>
    }

    /// 第三次夺冠, 三次夺冠, 3次夺冠: the two characters behind tell what was done.
    private func times(in range: Range<Int>) -> [Times] {
        CueWords("次").all(in: range, of: account.scalars).compactMap { word in
            guard
                let number = SmallNumber.number(endingAt: word.lowerBound, from: range.lowerBound, in: account.scalars),
                number.value >= 1, word.upperBound + 2 <= range.upperBound
            else { return nil }
            let verb = Array(account.scalars[word.upperBound..<(word.upperBound + 2)])
            guard verb.allSatisfy(\.isHan) else { return nil }
            let isOrdinal =
                number.range.lowerBound > range.lowerBound && account.scalars[number.range.lowerBound - 1] == "第"
            let start = isOrdinal ? number.range.lowerBound - 1 : number.range.lowerBound
            return Times(number: number.value, isOrdinal: isOrdinal, verb: verb, range: start..<word.upperBound)
        }
    }

    /// 这是他第三次夺冠, 这已是第三次夺冠.
    private func isOfNow(_ times: Times, _ sentence: FigureSentence) -> Bool {
        let clause = account.clause(at: times.range.lowerBound, of: sentence)
        let lead = clause.lowerBound..<times.range.lowerBound
        return CueWords("这是 这也是 这已是 这已经是 此次是 本次是 今年是 这次是").isFound(in: lead, of: account.scalars)
            && !CueWords("连续 今年以来 本赛季 年内").isFound(in: sentence.range, of: account.scalars)
    }

    /// 此前他曾三次夺冠, 之前已两次获奖.
    private func isBefore(_ times: Times, _ sentence: FigureSentence) -> Bool {
        let clause = account.clause(at: times.range.lowerBound, of: sentence)
        return CueWords("此前 之前 以前").end(
            startingAt: clause.lowerBound, to: times.range.lowerBound, in: account.scalars) != nil
            && !CueWords("至少 最近 近 多 余").isFound(in: clause.lowerBound..<times.range.lowerBound, of: account.scalars)
    }
}
