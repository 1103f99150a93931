import EmbeddedFiles
import Extraction

/// Finds anniversaries of what everybody knows the year of that do not follow from it: `建党105周年` in 2025
/// (`Rules/lexicons/anniversaries.tsv`).
struct KnownAnniversaryFinder {
    let account: Account

    func relations() -> [ArithmeticRelation] {
        guard let printed = account.date else { return [] }
        return account.sentences.flatMap { sentence in
            sentence.figures.indices.compactMap { judged(sentence, $0, printed.year, month: printed.month) }
        }
    }

    private func judged(_ sentence: FigureSentence, _ place: Int, _ year: Int, month: Int) -> ArithmeticRelation? {
        let figure = sentence.figures[place]
        guard figure.unit.hasPrefix("周年"), figure.isExact,
            let count = figure.value.divided(by: ExactNumber(12)), count.isInteger, count >= ExactNumber(3),
            let event = event(before: figure.range.lowerBound, in: sentence.lead(place)),
            // 1999年国庆50周年 tells of another year.
            account.writtenYears(in: sentence.range).allSatisfy({ $0.value == year }),
            !Self.past.isFound(in: sentence.range.lowerBound..<figure.range.lowerBound, of: account.scalars)
        else { return nil }
        let stated = Int(count.numerator)
        let passed = year - event.year
        // Late in the year one looks ahead to the next.
        let isAhead = month >= 9 || Self.ahead.isFound(in: sentence.range, of: account.scalars)
        let holds = stated == passed || isAhead && stated == passed + 1
        // A hundred years are told of as a goal; a slip is near, or has the digits turned round.
        guard
            holds || abs(stated - passed) <= 3 || stated % 100 != 0 && abs(stated - passed) < 10
                || stated / 10 == passed % 10 && stated % 10 == passed / 10
        else {
            return nil
        }
        return ArithmeticRelation(
            stated: figure.range, terms: [event.range], computed: "\(passed)周年",
            equation: "\(year)-\(event.year)=\(passed)\(holds ? "=" : "≠")\(stated)", holds: holds, confidence: 0.85)
    }

    private static let past = CueWords("当年 那年 去年 前年 时任 曾 曾经 早在 为庆祝 为纪念 获 获得 颁发")
    private static let ahead = CueWords("即将 将迎来 来年 明年 后年")

    /// The event whose words end right before the count, but for 祖国 and a preposition.
    private func event(before end: Int, in lead: Range<Int>) -> (year: Int, range: Range<Int>)? {
        for (year, words) in Self.events {
            if let start = words.start(endingAt: end, from: lead.lowerBound, in: account.scalars) {
                return (year, start..<end)
            }
        }
        return nil
    }

    private static let events: [(Int, CueWords)] = LexiconTable(lexicon: "anniversaries.tsv").rows.compactMap { row in
        guard row.count == 2, let year = Int(String(row[0])) else { return nil }
        return (year, CueWords(words: row[1].words.map { String($0) }))
    }
}
