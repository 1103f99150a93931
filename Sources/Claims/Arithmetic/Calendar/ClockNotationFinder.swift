import SourceText

/// Finds times of day that no clock shows (23时75分), or that are told twice and differ: `下午3时（13时）`.
struct ClockNotationFinder {
    let account: Account

    func relations() -> [ArithmeticRelation] {
        account.statements.flatMap { index -> [ArithmeticRelation] in
            let sentence = account.sentences[index].range
            // 时 behind a digit: the others are dismissed before anything is made of them.
            let hours = sentence.dropFirst().filter {
                Self.hours.contains(account.scalars[$0]) && account.scalars[$0 - 1].isDigit
            }
            return hours.compactMap { impossible($0, sentence) ?? toldTwice($0, sentence) }
        }
    }

    /// 23时75分, told in digits; 小时 counts hours.
    private func impossible(_ place: Int, _ sentence: Range<Int>) -> ArithmeticRelation? {
        guard let hour = hour(endingAt: place, sentence), hour.value <= 24,
            let minute = number(startingAt: place + 1, sentence), minute.range.count == 2, minute.value >= 60,
            minute.range.upperBound < sentence.upperBound, account.scalars[minute.range.upperBound] == "分",
            minute.range.upperBound + 1 == sentence.upperBound
                || !Self.points.contains(account.scalars[minute.range.upperBound + 1])
        else { return nil }
        return ArithmeticRelation(
            stated: hour.range.lowerBound..<minute.range.upperBound + 1, terms: [], computed: "0至59分",
            equation: "\(minute.value)分>59分", holds: false, confidence: 0.85)
    }

    /// 下午3时（13时）: the same hour, by twelve and by twenty-four.
    private func toldTwice(_ place: Int, _ sentence: Range<Int>) -> ArithmeticRelation? {
        let scalars = account.scalars
        guard let hour = hour(endingAt: place, sentence), (1...11).contains(hour.value),
            Self.afternoon.start(endingAt: hour.range.lowerBound, from: sentence.lowerBound, in: scalars) != nil,
            place + 1 < sentence.upperBound, scalars[place + 1] == "（",
            let other = number(startingAt: place + 2, sentence), (12...24).contains(other.value),
            other.range.upperBound + 1 < sentence.upperBound, Self.hours.contains(scalars[other.range.upperBound]),
            scalars[other.range.upperBound + 1] == "）"
        else { return nil }
        let holds = other.value == hour.value + 12
        return ArithmeticRelation(
            stated: other.range.lowerBound..<other.range.upperBound + 1, terms: [hour.range.lowerBound..<place + 1],
            computed: "\(hour.value + 12)时",
            equation: "\(hour.value)+12=\(hour.value + 12)\(holds ? "=" : "≠")\(other.value)",
            holds: holds, confidence: 0.85)
    }

    private func hour(endingAt place: Int, _ sentence: Range<Int>) -> (value: Int, range: Range<Int>)? {
        var start = place
        while start > sentence.lowerBound, account.scalars[start - 1].isDigit { start -= 1 }
        return number(startingAt: start, sentence).flatMap { $0.range.upperBound == place ? $0 : nil }
    }

    /// One or two digits.
    private func number(startingAt start: Int, _ sentence: Range<Int>) -> (value: Int, range: Range<Int>)? {
        var end = start
        while end < sentence.upperBound, account.scalars[end].isDigit { end += 1 }
        guard (1...2).contains(end - start), let value = Int(String(scalars: account.scalars[start..<end])) else {
            return nil
        }
        return (value, start..<end)
    }

    private static let hours = ScalarSet("时点")
    /// 3点75分之差, 5点60分钟 are no times.
    private static let points = ScalarSet("钟之")
    private static let afternoon = CueWords("下午 傍晚 晚上 晚 当晚 今晚 夜里 今天下午 当天下午")
}
