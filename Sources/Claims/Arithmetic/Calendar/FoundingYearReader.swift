import Extraction
import SourceText

/// Reads which body a founding year is of, and which an anniversary: `云岭机场2010年6月通航`, `云岭机场就要过15岁生日`.
struct FoundingYearReader {
    let account: Account

    func statements() -> [YearStatement] {
        guard let printed = account.date?.year else { return [] }
        let foundings = FoundingFinder(account: account).foundings()
        let told = foundings.flatMap(statements(of:))
        let implied = account.statements.flatMap { index in
            account.sentences[index].figures.indices.flatMap {
                statements(ofSpan: $0, in: account.sentences[index], printed, Set(foundings.map(\.range)))
            }
        }
        return (told + implied).sorted { ($0.range.lowerBound, $0.key) < ($1.range.lowerBound, $1.key) }
    }

    private func statements(of founding: FoundingFinder.Founding) -> [YearStatement] {
        let sentence = account.sentences[founding.sentence]
        let clause = sentence.clauses.last { $0.range.lowerBound <= founding.range.lowerBound }?.range ?? sentence.range
        let before = clause.lowerBound..<founding.range.lowerBound
        let verb = FoundingFinder.foundingWords.last(in: before, of: account.scalars)
        let after = founding.range.upperBound..<min(founding.range.upperBound + 8, clause.upperBound)
        guard let word = verb ?? FoundingFinder.foundingWords.first(in: after, of: account.scalars) else { return [] }
        // Behind the verb nothing follows but a mark or 的: a body was founded, and did not found another.
        let next = word.upperBound < account.scalars.count ? account.scalars[word.upperBound] : 0
        var name = name(in: clause.lowerBound..<(verb?.lowerBound ?? founding.range.lowerBound))
        if name == nil, next == "的" { name = self.name(in: (word.upperBound + 1)..<clause.upperBound) }
        guard let name, verb != nil || word.upperBound == clause.upperBound || next == "的" else { return [] }
        return ([name] + (successor(before: founding.range, in: clause).map { [$0] } ?? [])).map { name in
            YearStatement(
                name: name, key: key(name, isOfUse: Self.isOfUse(word, account)), range: founding.range,
                sentence: sentence.range, years: founding.year...founding.year, reckoning: nil)
        }
    }

    /// 云岭纱厂的前身是1972年创办的织布社: the body counts its years from its forerunner.
    private func successor(before year: Range<Int>, in clause: Range<Int>) -> String? {
        let word = CueWords("的前身是 的前身为 前身是 前身为 的前身系 的前身就是").start(
            endingAt: year.lowerBound, from: clause.lowerBound, in: account.scalars)
        return word.flatMap { name(in: clause.lowerBound..<$0) }
    }

    private func statements(
        ofSpan place: Int, in sentence: FigureSentence, _ printed: Int, _ foundings: Set<Range<Int>>
    ) -> [YearStatement] {
        guard let span = Anniversary(account: account, sentence: sentence, place: place),
            let first = span.years(printed: printed, except: foundings).first
        else { return [] }
        let years = span.years(printed: printed, except: foundings)
        let clause = sentence.clause(place)
        let stop = Self.stops.first(
            in: (clause.lowerBound + 1)..<max(clause.lowerBound + 1, span.start), of: account.scalars)
        guard let name = name(in: clause.lowerBound..<(stop?.lowerBound ?? span.start)) else { return [] }
        let play = span.kind == .existence ? 1 : 0
        let range = sentence.figures[place].range
        let word = span.start..<range.lowerBound
        let uses = word.isEmpty ? [false, true] : [Self.isOfUse(word, account)]
        return uses.map { isOfUse in
            YearStatement(
                name: name, key: key(name, isOfUse: isOfUse), range: range, sentence: sentence.range,
                years: ((years.min() ?? first) - span.count - play)...((years.max() ?? first) - span.count + play),
                reckoning: "\(first)-\(span.count)=\(first - span.count)")
        }
    }

    private static let stops = CueWords("今年 明年 去年 后年 即将 就要 就 将 要 已 刚 迎来 迎 喜 庆祝 正 快")

    /// Whether a word tells of the beginning of use, and not of the founding: a power station is founded years before.
    private static func isOfUse(_ word: Range<Int>, _ account: Account) -> Bool {
        CueWords("通车 通航 开通 开航 投产 启用 开业 开馆 开园 落成 建成 竣工 开张").isFound(in: word, of: account.scalars)
    }

    /// The Han characters that end a stretch of text, behind the last 的: at least four, with which a body is told apart.
    private func name(in range: Range<Int>) -> String? {
        guard !range.isEmpty else { return nil }
        var start = range.upperBound
        while start > range.lowerBound, account.scalars[start - 1] >= 0x4E00, account.scalars[start - 1] <= 0x9FFF,
            account.scalars[start - 1] != "的"
        { start -= 1 }
        return (Self.least...16).contains(range.upperBound - start) ? account.text(start..<range.upperBound) : nil
    }

    private static let least = 4

    private func key(_ name: String, isOfUse: Bool) -> String {
        String(String.UnicodeScalarView(name.unicodeScalars.suffix(Self.least))) + (isOfUse ? "/启用" : "/创立")
    }
}
