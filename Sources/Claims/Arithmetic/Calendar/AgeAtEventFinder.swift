import Extraction
import SourceText

/// Finds ages of then that do not follow from the age of today: `今年60岁，1985年进厂时28岁`,
/// `今年60岁，水库蓄水那年他22岁` beside `水库1992年蓄水`, `今年60岁，20岁进厂，一干就是48年`.
struct AgeAtEventFinder {
    let account: Account
    let ages: [AgeFinder.Age]
    private let finder: AgeFinder

    init(account: Account) {
        self.account = account
        finder = AgeFinder(account: account)
        // 今年60岁的石大江20岁进厂: of two ages of one clause the first is that of today.
        let told = account.date == nil ? [] : finder.ages()
        ages = told.filter { age in
            let clause = account.clause(at: age.range.lowerBound, of: account.sentences[age.sentence])
            // 水库建成时石大江22岁 is no age of today.
            if let when = Self.whenWords.last(in: clause.lowerBound..<age.range.lowerBound, of: account.scalars),
                age.range.lowerBound - when.upperBound <= 4
            {
                return false
            }
            return !told.contains {
                $0.range.lowerBound < age.range.lowerBound && clause.contains($0.range.lowerBound)
            }
        }
    }

    func relations() -> [ArithmeticRelation] {
        guard let printed = account.date?.year, !ages.isEmpty else { return [] }
        return account.statements.flatMap { index -> [ArithmeticRelation] in
            let sentence = account.sentences[index]
            return sentence.figures.indices.compactMap { place in
                let figure = sentence.figures[place]
                guard figure.isAge, !ages.contains(where: { $0.range == figure.range }),
                    let now = presentAge(besides: place, index)
                else { return nil }
                return byYear(figure, place, index, now, printed) ?? bySpan(figure, place, index, now)
            }
        }
    }

    // MARK: The year of then

    private func byYear(
        _ then: Figure, _ place: Int, _ index: Int, _ now: AgeFinder.Age, _ printed: Int
    ) -> ArithmeticRelation? {
        let sentence = account.sentences[index]
        let births = finder.births().map(\.range)
        let own = finder.year(of: place, sentence).flatMap {
            isBeside($0.range, then.range) && !births.contains($0.range) ? $0 : nil
        }
        guard let year = own ?? directYear(then, sentence) ?? eventYear(then, sentence) ?? pointedYear(then, index),
            year.value < printed, !births.contains(year.range), !isOfBirth(year.range, sentence)
        else { return nil }
        let passed = printed - year.value
        let told = now.years - Int(then.value.numerator)
        guard told > 0 else { return nil }
        // Full years at one time and the count of 虚岁 at the other differ by two.
        let holds = abs(passed - told) <= 2
        return ArithmeticRelation(
            stated: then.range, terms: [now.range, year.range], computed: "\(now.years - passed)岁",
            equation:
                "\(now.years)-(\(printed)-\(year.value))=\(now.years - passed)\(holds ? "≈" : "≠")\(Int(then.value.numerator))",
            holds: holds, confidence: 0.8)
    }

    /// 生于1951年，17岁就上了工地: the year is not that of the work.
    private func isOfBirth(_ year: Range<Int>, _ sentence: FigureSentence) -> Bool {
        Self.born.start(endingAt: year.lowerBound, from: sentence.range.lowerBound, in: account.scalars) != nil
    }

    private static let born = CueWords("生于 出生于 诞生于 生在")

    /// Whether a year behind an age is said of it: 20岁那年，即1985年, and not 20岁那年落榜，1990年才考上.
    private func isBeside(_ year: Range<Int>, _ age: Range<Int>) -> Bool {
        year.lowerBound < age.lowerBound
            || CueWords("即 也就是 （ 是").start(endingAt: year.lowerBound, from: age.upperBound, in: account.scalars) != nil
    }

    /// `1985年，28岁的石大江进厂`, `十年前他45岁`.
    private func directYear(_ then: Figure, _ sentence: FigureSentence) -> (value: Int, range: Range<Int>)? {
        let ago = account.dates(in: sentence.range).last {
            $0.date.granularity == .year && $0.date.resolution == .relative && !$0.date.isApproximate
                && account.scalars[$0.range].last == "前" && $0.range.upperBound <= then.range.lowerBound
                && Self.then.end(startingAt: $0.range.upperBound, to: then.range.upperBound, in: account.scalars)
                    == then.range.lowerBound
        }
        if let ago, let year = ago.date.start?.year { return (year, ago.range) }
        return account.writtenYears(in: sentence.range).last {
            $0.range.upperBound < then.range.lowerBound
                && ["，", "，他", "，她", "，他才", "，她才", "，他刚满", "，她刚满", "，他刚", "，年仅", "，刚满", "，他已", "，她已", "，他只有", "，她只有"]
                    .contains(
                        account.text($0.range.upperBound..<then.range.lowerBound))
        }
    }

    /// `1958年他办下第一张借书证，那年15岁`, `是他1991年栽的。那年他17岁`: the only year told before, in the sentence or the one before.
    private func pointedYear(_ then: Figure, _ index: Int) -> (value: Int, range: Range<Int>)? {
        let sentence = account.sentences[index]
        let clause = account.clause(at: then.range.lowerBound, of: sentence)
        guard
            Self.thatYear.start(endingAt: then.range.lowerBound, from: clause.lowerBound, in: account.scalars)
                == clause.lowerBound
        else { return nil }
        let own = account.writtenYears(in: sentence.range.lowerBound..<clause.lowerBound)
        if !own.isEmpty { return own.count == 1 ? own[0] : nil }
        guard clause.lowerBound == sentence.range.lowerBound, let before = account.before(index, count: 1).first,
            account.sentences[before].block == sentence.block
        else { return nil }
        let years = account.writtenYears(in: account.sentences[before].range)
        return years.count == 1 ? years[0] : nil
    }

    private static let thatYear = CueWords("那年 那年他 那年她 那一年 那一年他 那一年她 那年他才 那年她才 那年才 那年他刚 那年她刚 那年刚满 当年他 当年她")

    /// `水库蓄水那年他22岁`: the year of an event that the article tells elsewhere, `水库1992年蓄水`.
    private func eventYear(_ then: Figure, _ sentence: FigureSentence) -> (value: Int, range: Range<Int>)? {
        let clause = account.clause(at: then.range.lowerBound, of: sentence)
        let lead = clause.lowerBound..<then.range.lowerBound
        guard let when = Self.whenWords.last(in: lead, of: account.scalars), lead.upperBound - when.upperBound <= 4,
            (4...10).contains(when.lowerBound - lead.lowerBound)
        else { return nil }
        let phrase = lead.lowerBound..<when.lowerBound
        guard account.scalars[phrase].allSatisfy(\.isHan),
            !Self.otherOnes.isFound(in: phrase, of: account.scalars)
        else { return nil }
        let verb = Array(account.scalars[(phrase.upperBound - 2)..<phrase.upperBound])
        let noun = Array(account.scalars[(phrase.upperBound - 4)..<(phrase.upperBound - 2)])
        let years = account.statements.flatMap { toldYears(of: noun, verb, in: account.sentences[$0]) }
        return Set(years.map(\.value)).count == 1 ? years.first : nil
    }

    private static let whenWords = CueWords("那年 那一年 的那年 的那一年 时 之时 的时候")
    private static let otherOnes = CueWords("另 第 新 旧 老 二 三 两 首")

    /// The years behind which a clause tells the event of its noun.
    private func toldYears(
        of noun: [UInt32], _ verb: [UInt32], in sentence: FigureSentence
    ) -> [(value: Int, range: Range<Int>)] {
        account.writtenYears(in: sentence.range).filter { year in
            let clause = account.clause(at: year.range.lowerBound, of: sentence)
            // 1992年，水库蓄水: behind a year that is all of its clause.
            let isAlone = clause.upperBound <= year.range.upperBound && clause.upperBound < sentence.range.upperBound
            let end = isAlone ? account.clause(at: clause.upperBound + 1, of: sentence).upperBound : clause.upperBound
            let behind = year.range.upperBound..<max(year.range.upperBound, min(end, year.range.upperBound + 10))
            let around = isAlone ? behind : (clause.lowerBound..<clause.upperBound)
            return account.scalars[behind].holds(verb) && account.scalars[around].holds(noun)
                && !Self.otherOnes.isFound(in: clause.lowerBound..<year.range.lowerBound, of: account.scalars)
        }
    }

    private static let then = CueWords("他 她 ，他 ，她 的他 的她")

    // MARK: The years since

    /// `20岁进厂，一干就是48年`: what was begun then cannot have lasted beyond today; what still goes on not ended before.
    private func bySpan(_ then: Figure, _ place: Int, _ index: Int, _ now: AgeFinder.Age) -> ArithmeticRelation? {
        let sentence = account.sentences[index]
        let limit = min(sentence.range.upperBound, then.range.upperBound + 4)
        guard now.sentence == index,
            Self.entering.isFound(in: then.range.upperBound..<limit, of: account.scalars)
                || account.scalars[max(0, then.range.lowerBound - 1)] == "从"
        else { return nil }
        let spans = sentence.figures.indices.filter {
            sentence.figures[$0].range.lowerBound > then.range.upperBound && sentence.figures[$0].wholeYears != nil
        }
        guard spans.count == 1, let span = spans.first,
            !sentence.figures[(place + 1)..<span].contains(where: { $0.isAge && $0.range != now.range }),
            let years = sentence.figures[span].wholeYears,
            Self.lasting.start(
                endingAt: sentence.figures[span].range.lowerBound, from: sentence.lead(span).lowerBound,
                in: account.scalars) != nil
        else { return nil }
        let (begun, passed) = (Int(then.value.numerator), now.years - Int(then.value.numerator))
        let goesOn = Self.untilNow.isFound(
            in: then.range.upperBound..<sentence.figures[span].range.lowerBound, of: account.scalars)
        let play = years % 10 == 0 ? 3 : 1
        guard passed > 0 else { return nil }
        let holds = years <= passed + 1 && (!goesOn || years >= passed - play)
        return ArithmeticRelation(
            stated: sentence.figures[span].range, terms: [then.range, now.range], computed: "\(passed)年",
            equation: "\(now.years)-\(begun)=\(passed)\(holds ? "≈" : "≠")\(years)", holds: holds, confidence: 0.8)
    }

    static let entering = CueWords("进 入 到 来 当 学 起 开始 嫁 参 拜 从 跟 接 上 下")
    static let lasting = CueWords(
        "就是 一干 一干就是 一守就是 一做就是 一当就是 整整 已有 已经 已 已干了 干了 做了 守了 站了 当了 教了 走了 已在 从艺 从教 从医 从业 工龄 教龄 已经干了 坚守了 跑了 开了 修了")
    private static let untilNow = CueWords("至今 到现在 到今天 到如今 从艺整整 工龄 教龄 已有 已经")
}
