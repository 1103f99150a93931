import Extraction
import SourceText

/// Finds anniversaries and years of existence that do not follow from the founding year: `建校65周年` beside `1958年创办`.
struct FoundingFinder {
    let account: Account

    func relations() -> [ArithmeticRelation] {
        guard let printed = account.date else { return [] }
        let foundings = foundings()
        guard !foundings.isEmpty else { return [] }
        return account.statements.flatMap { index in
            account.sentences[index].figures.indices.compactMap { place in
                judged(account.sentences[index], place, index, printed, foundings)
            }
        }
    }

    /// A year in which something was founded.
    struct Founding {
        var year: Int
        var range: Range<Int>
        var sentence: Int
        /// The clause behind a year that stands alone: 1958年，云岭二中在一座旧庙里创办; nil where one clause tells both.
        var clause: Range<Int>?
    }

    static let foundingWords = CueWords(
        "创办 创建 首办 举办首届 举行首届 举办第一届 首次举办 合并而成 组建而成 成立 建立 始建 创立 设立 诞生 起步 建校 建院 建馆 建站 建厂 建所 建市 建台 建社 创刊 兴办 办起 开办 开馆 建成 组建 集资 落成 创始 开园 奠基 通车 开业 始办 创设 筹建 开通 建于 通航 开航 投产 竣工 开张 挂牌 启用 拉起来 拉起 成军 搭起 起家 捐建 捐办 草创 初创 落户 办学 办刊 建厂 建队 建团 建矿 建县 建区 建宫 建园 建场 建港 建局 建刊 建寺 建镇 建乡 建州 扩建而成 改建而成 施行 修起第一 盖起第一 建起第一 修起了第一 盖起了第一 建起了第一"
    )

    /// The founding years that the text tells, in order.
    func foundings() -> [Founding] {
        account.mentions.compactMap { mention -> Founding? in
            guard let date = mention.date, date.yearIsWritten, let year = date.year, !date.isRange, !date.isApproximate,
                let index = account.sentence(at: mention.range.lowerBound)
            else { return nil }
            let sentence = account.sentences[index]
            let clause =
                sentence.clauses.last { $0.range.lowerBound <= mention.range.lowerBound }?.range ?? sentence.range
            let after =
                mention.range
                .upperBound..<min(max(clause.upperBound, mention.range.upperBound), mention.range.upperBound + 16)
            let before = max(clause.lowerBound, mention.range.lowerBound - 6)..<mention.range.lowerBound
            let isFounded =
                isFounded(in: after)
                || (CueWords("首届").isFound(in: clause.lowerBound..<mention.range.lowerBound, of: account.scalars)
                    && CueWords("举办 举行 开幕 开赛").isFound(in: after, of: account.scalars))
                || (account.scalars[before].last == "于" && Self.foundingWords.isFound(in: before, of: account.scalars))
            if isFounded { return Founding(year: year, range: mention.range, sentence: index) }
            guard let next = clauseBehind(mention.range, clause, sentence) else { return nil }
            return Founding(year: year, range: mention.range, sentence: index, clause: next)
        }
    }

    /// The clause behind a comma that follows a year at once, if it ends with the founding: 创办了工厂 is of something else.
    private func clauseBehind(_ year: Range<Int>, _ clause: Range<Int>, _ sentence: FigureSentence) -> Range<Int>? {
        guard clause.upperBound == year.upperBound, clause.lowerBound == year.lowerBound,
            let next = sentence.clauses.first(where: { $0.range.lowerBound > clause.lowerBound }), next.mark == "，"
        else { return nil }
        let end = Self.foundingWords.start(
            endingAt: next.range.upperBound, from: next.range.lowerBound, in: account.scalars)
        return end != nil && next.range.count <= 24 ? next.range : nil
    }

    /// Whether a founding is told; in `2024年是学校成立75周年` the year is that of the anniversary.
    private func isFounded(in range: Range<Int>) -> Bool {
        guard let word = Self.foundingWords.first(in: range, of: account.scalars) else { return false }
        guard word.upperBound < account.scalars.count else { return true }
        let next = account.scalars[word.upperBound]
        return !(0x30...0x39).contains(next) && !Self.numerals.contains(next)
    }

    private static let numerals = ScalarSet("一二三四五六七八九十百两")

    /// 建校65周年, 成立11年: a span with the word of a founding before it.
    private func judged(
        _ sentence: FigureSentence, _ place: Int, _ index: Int, _ printed: CalendarDate, _ foundings: [Founding]
    ) -> ArithmeticRelation? {
        guard let span = Anniversary(account: account, sentence: sentence, place: place) else { return nil }
        let years = span.years(printed: printed.year, except: Set(foundings.map(\.range)))
        guard !years.isEmpty, !foundings.contains(where: { span.fits($0.year, in: years) }) else { return nil }
        let near = foundings.filter {
            abs($0.sentence - index) <= 3 && $0.clause == nil && isLinked($0, sentence, span)
                || $0.clause.map { isNamed(in: $0, sentence, span) } ?? false
        }
        guard Set(near.map(\.year)).count == 1, let founding = near.first, let year = years.first else { return nil }
        let passed = year - founding.year
        return ArithmeticRelation(
            stated: sentence.figures[place].range, terms: [founding.range], computed: "\(passed)\(span.unit)",
            equation: "\(year)-\(founding.year)=\(passed)≠\(span.count)", holds: false,
            confidence: abs(passed - span.count) >= 2 ? 0.85 : 0.65)
    }

    /// Whether the name of what keeps the anniversary opens the clause of the founding: four characters before 建校70周年.
    private func isNamed(in clause: Range<Int>, _ sentence: FigureSentence, _ span: Anniversary) -> Bool {
        guard span.start - 4 >= sentence.range.lowerBound, clause.count >= 4 else { return false }
        let name = account.scalars[(span.start - 4)..<span.start]
        let behind = clause.lowerBound + 4
        return name.allSatisfy(isHan) && account.scalars[clause.lowerBound..<behind].elementsEqual(name)
            && (Self.foundingWords.end(startingAt: behind, to: clause.upperBound, in: account.scalars) != nil
                || CueWords("在 于 由 正式 就 才 便 从 借").end(startingAt: behind, to: clause.upperBound, in: account.scalars)
                    != nil)
    }

    /// Whether the founding is of the same body: told in the sentence, by a pronoun, or under a common noun.
    private func isLinked(_ founding: Founding, _ sentence: FigureSentence, _ span: Anniversary) -> Bool {
        let other = account.sentences[founding.sentence]
        if span.kind == .age, !isOfBody(founding) { return false }
        if other.range == sentence.range { return true }
        guard other.block == sentence.block || abs(other.block - sentence.block) <= 1 else { return false }
        let lead = other.range.lowerBound..<founding.range.lowerBound
        if lead.count <= 1 || CueWords("这所 这家 这座 这个 这部 该 学校 它 这 公司 企业 其").isFound(in: lead, of: account.scalars) {
            return true
        }
        guard span.kind != .existence else { return false }
        let names = account.scalars[sentence.range.lowerBound..<span.start]
        if span.kind == .age, CueWords("这所 这家 这座 这个 这条 该").isFound(in: sentence.range, of: account.scalars) {
            return true
        }
        return zip(lead, lead.dropFirst()).contains { pair in
            let (a, b) = (account.scalars[pair.0], account.scalars[pair.1])
            return isHan(a) && isHan(b) && zip(names, names.dropFirst()).contains { $0 == a && $1 == b }
        }
    }

    /// Whether what was founded is the subject, and no person founded it: 云岭桥1986年通车, not 他1986年创办公司.
    private func isOfBody(_ founding: Founding) -> Bool {
        let end = account.sentences[founding.sentence].range.upperBound
        if founding.range.lowerBound > 0, account.scalars[founding.range.lowerBound - 1] == "于" { return true }
        guard
            let word = Self.foundingWords.first(
                in: founding.range.upperBound..<min(founding.range.upperBound + 16, end), of: account.scalars)
        else { return false }
        return word.upperBound >= end
            || "，。；）的以至、".unicodeScalars.contains { $0.value == account.scalars[word.upperBound] }
    }

    private func isHan(_ scalar: UInt32) -> Bool { scalar >= 0x4E00 && scalar <= 0x9FFF }
}
