/// Years told one by one as all that there are: `分别在2015年、2017年和2019年`, `（2016年、2017年、2018年）`.
struct YearList {
    let years: [Int]
    let range: Range<Int>

    /// The closed lists of a sentence, of three years at least.
    static func all(in sentence: FigureSentence, of account: Account) -> [YearList] {
        var lists: [YearList] = []
        var run: [(value: Int, range: Range<Int>)] = []
        func close() {
            if run.count >= 3,
                isClosed(run[0].range.lowerBound..<run[run.count - 1].range.upperBound, sentence, account)
            {
                lists.append(
                    YearList(
                        years: run.map(\.value),
                        range: run[0].range.lowerBound..<run[run.count - 1].range.upperBound))
            }
            run = []
        }
        for year in account.writtenYears(in: sentence.range) {
            if let last = run.last, !isJoined(last.range.upperBound..<year.range.lowerBound, account) { close() }
            run.append(year)
        }
        close()
        return lists
    }

    private static func isJoined(_ gap: Range<Int>, _ account: Account) -> Bool {
        ["、", "和", "及", "以及", "与", "，", "到", "、到"].contains(account.text(gap))
    }

    /// Whether words before it say that these are all, and nothing else is told of them: 分别在2015年、2017年和2019年夺冠 are not
    /// the years of the contest.
    private static func isClosed(_ range: Range<Int>, _ sentence: FigureSentence, _ account: Account) -> Bool {
        let scalars = account.scalars
        let floor = max(sentence.range.lowerBound, range.lowerBound - 6)
        return opening.start(endingAt: range.lowerBound, from: floor, in: scalars) != nil
            && rest.end(startingAt: range.upperBound, to: sentence.range.upperBound, in: scalars) != nil
            || inARow.end(startingAt: range.upperBound, to: sentence.range.upperBound, in: scalars) != nil
    }

    private static let opening = CueWords("依次为 依次是 分别为 分别是 分别在 分别于 分别 （ ： 即 从 依次在 年份是 年份为 年份有")
    private static let inARow = CueWords("连续 接连 连着")
    private static let rest = CueWords("， 。 ； ） 举行 举办 各办 各举行 各举办 办过")
}
