import Extraction
import SourceText

/// Mines what an article says in figures: of what, how much, when, within which limits.
struct QuantityClaimMiner {
    let terms: TermReader
    let disputes: DisputeReader

    /// The claims of one sentence, in the order of its figures.
    func claims(in frame: SentenceFrame, subjects: SubjectTracker, reading: ArticleReading) -> [Claim] {
        guard !frame.figures.isEmpty else { return [] }
        let scalars = reading.scalars
        let isDisputed = disputes.isDisputed(frame, scalars: scalars)
        let sentence = reading.text(frame.sentence.range)
        let rest = words(scalars, frame.sentence.range, without: frame.figures).asBag()
        let asked = question(before: frame, reading).map { terms.terms(in: scalars, $0) } ?? []
        return frame.figures.map { figure in
            let head = HeadWording(of: figure, in: frame, scalars: scalars, terms: terms)
            let clause = frame.clause(at: figure.range.lowerBound)
            let headTerms = head.ranges.flatMap { terms.terms(in: scalars, $0) }.asBag()
            let clauseTerms = (words(scalars, clause, without: frame.figures) + asked).asBag().removing(headTerms)
            let scope = ScopeResolver.scope(of: figure, in: frame, scalars: scalars)
            let unit = Self.unit(of: figure, in: scalars)
            let dimension = figure.quantity.dimension.rawValue
            let spoken = TimeResolver.time(of: figure.range, in: frame, scalars: scalars)
            // How long something took is not said of the time when it began, nor how long a bridge is.
            let isTimeless =
                figure.quantity.dimension == .calendarTime || scope.isTimeless
            let time = isTimeless ? nil : spoken.frame
            let subjects = subjects.subjects(at: figure.range.lowerBound, in: frame)
            return Claim(
                kind: .quantity,
                keys: ClaimKeys.keys(dimension: dimension, unit: unit, head: headTerms, clause: clauseTerms),
                place: reading.place(of: span(of: figure)), sentence: sentence, sentenceIndex: frame.index,
                value: figure.quantity.baseInterval, unit: unit, dimension: dimension,
                time: time, yearOffset: spoken.yearOffset, scope: scope,
                isYearless: false, derivation: nil,
                isPlanned: scope[.modality] != nil || liesAhead(time, scope, of: reading), isDisputed: isDisputed,
                subjects: subjects.names, ownSubjects: subjects.own,
                places: frame.places(in: clause),
                noun: noun(of: figure, in: clause, scalars).map { terms.terms(in: scalars, nounHead($0)).asBag() }
                    ?? [],
                head: headTerms, clause: clauseTerms, context: rest.removing(headTerms).removing(clauseTerms))
        }
    }

    /// The classifier of a figure; 个 of persons counts what 名 counts.
    private static func unit(of figure: SentenceFrame.Figure, in scalars: [UInt32]) -> String {
        let unit = UnitComparison.classifier(of: figure.quantity.family ?? figure.quantity.unit ?? "")
        guard unit == "个", let noun = figure.quantity.noun,
            persons.start(endingAt: noun.upperBound, from: noun.lowerBound, in: scalars) != nil
        else { return unit }
        return "人"
    }

    private static let persons = CueWords(
        """
        孩子 小朋友 儿童 学生 新生 考生 毕业生 大学生 研究生 志愿者 学员 队员 党员 人员 会员 社员 演员 工人 病人 老人 选手 教师 老师 医生 乡亲 村民 居民 市民 \
        人 渔民 牧民 农民 工匠 游客 旅客 乘客 观众 歌手 职工 员工 代表 委员 干部
        """)

    /// Whether the time spoken of ends weeks after the day of printing: what is told of it is a plan. Of the year that
    /// goes on (今年灯会占地30公顷) what is there already may be told as well.
    private func liesAhead(_ time: TimeFrame?, _ scope: Scope, of reading: ArticleReading) -> Bool {
        guard let time, let printed = reading.info.date?.date.dayNumber, time.last > printed + 20 else { return false }
        // 今年新增托位800个, told in January.
        if time.length >= 360, printed - time.first < 45, scope[.aggregation] == "new" { return true }
        return time.isState || time.first > printed || time.length > 366
    }

    /// The question that a sentence answers: 一桌坐几人？最多12人。
    private func question(before frame: SentenceFrame, _ reading: ArticleReading) -> Range<Int>? {
        guard frame.index > 0 else { return nil }
        let previous = reading.article.sentences[frame.index - 1]
        return previous.block == frame.sentence.block && reading.scalars[previous.range].suffix(2).contains(0xFF1F)
            ? previous.range : nil
    }

    /// The figure with the noun it counts, where that stands beside it.
    private func span(of figure: SentenceFrame.Figure) -> Range<Int> {
        guard let noun = figure.quantity.noun else { return figure.range }
        return min(noun.lowerBound, figure.range.lowerBound)..<max(noun.upperBound, figure.range.upperBound)
    }

    /// What is counted; of 6辆崭新的大巴 with the noun behind 的, which may be what the measure word belongs to.
    private func noun(of figure: SentenceFrame.Figure, in clause: Range<Int>, _ scalars: [UInt32]) -> Range<Int>? {
        guard let noun = figure.noun(in: scalars) else { return nil }
        let start = noun.upperBound + 1
        guard noun.lowerBound == figure.range.upperBound, noun.count <= 3, start < clause.upperBound,
            scalars[noun.upperBound] == 0x7684
        else { return noun }
        let end = (start..<min(start + 4, clause.upperBound)).first { !TermReader.isHan(scalars[$0]) }
        return noun.lowerBound..<(end ?? min(start + 4, clause.upperBound))
    }

    /// The last scalars of a noun phrase: what is counted, without what qualifies it.
    private func nounHead(_ noun: Range<Int>) -> Range<Int> {
        max(noun.lowerBound, noun.upperBound - 8)..<noun.upperBound
    }

    /// The terms of a range, the figures themselves left out: a shared figure is no shared wording.
    private func words(_ scalars: [UInt32], _ range: Range<Int>, without figures: [SentenceFrame.Figure]) -> [Term] {
        var start = range.lowerBound
        var found: [Term] = []
        for figure in figures
        where figure.range.lowerBound >= range.lowerBound && figure.range.upperBound <= range.upperBound {
            if start < figure.range.lowerBound { found += terms.terms(in: scalars, start..<figure.range.lowerBound) }
            start = figure.range.upperBound
        }
        return start < range.upperBound ? found + terms.terms(in: scalars, start..<range.upperBound) : found
    }
}
