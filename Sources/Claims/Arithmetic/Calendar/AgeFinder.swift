import Extraction
import SourceText

/// Finds ages that do not follow from the year of birth: `98岁的老人` beside `1929年3月出生`.
///
/// Full years and the traditional count (虚岁) are both allowed: a year either way.
struct AgeFinder {
    let account: Account

    func relations() -> [ArithmeticRelation] {
        let births = births()
        return present(births + buildings()) + earlier(births) + atDeath(births) + beforeBirth(births)
    }

    /// `1985年出生在山西，1983年从太原的大学毕业`: what nobody does before he is born, told in the sentence of the only birth.
    private func beforeBirth(_ births: [Birth]) -> [ArithmeticRelation] {
        guard let birth = births.first, births.count == 1, !isOfKin(birth) else { return [] }
        let sentence = account.sentences[birth.sentence]
        return account.writtenYears(in: birth.range.upperBound..<sentence.range.upperBound).compactMap { year in
            guard year.value < birth.year else { return nil }
            let clause = account.clause(at: year.range.lowerBound, of: sentence)
            let told = year.range.upperBound..<max(year.range.upperBound, clause.upperBound)
            guard year.range.lowerBound <= clause.lowerBound + 1, Self.deeds.isFound(in: told, of: account.scalars),
                !Self.kin.isFound(in: clause, of: account.scalars)
            else { return nil }
            return ArithmeticRelation(
                stated: year.range, terms: [birth.range], computed: "\(birth.year)年以后",
                equation: "\(year.value)<\(birth.year)", holds: false, confidence: 0.85)
        }
    }

    private static let deeds = CueWords("毕业 入伍 参军 参加工作 入党 考入 考上 入学 结婚 进厂 任教 当选 上任 转业 退伍 获得 调入 拜师")

    /// `建成于1926年，今年99岁`: what was built has an age where the words that follow give it one.
    private func buildings() -> [Birth] {
        dated { range, sentence in
            CueWords("建成于 建于 始建于 落成于").start(
                endingAt: range.lowerBound, from: sentence.range.lowerBound, in: account.scalars) != nil
        }.map { Birth(year: $0.year, range: $0.range, sentence: $0.sentence, name: [], isOfPerson: false) }
    }

    /// Ages at the time of print, where that is known.
    private func present(_ births: [Birth]) -> [ArithmeticRelation] {
        guard let printed = account.date else { return [] }
        return births.compactMap { birth in
            guard let age = age(of: birth) else { return nil }
            let passed = printed.year - birth.year
            let holds = abs(passed - age.years) <= 1
            guard holds || !isOfAnotherAge(passed, near: birth) else { return nil }
            return ArithmeticRelation(
                stated: age.range, terms: [birth.range], computed: "\(passed)岁",
                equation: "\(printed.year)-\(birth.year)=\(passed)\(holds ? "≈" : "≠")\(age.years)", holds: holds,
                confidence: abs(passed - age.years) > 2 ? 0.9 : 0.8)
        }
    }

    /// 老人111岁，桌对面是她88岁的大女儿: whether another age told near a birth is the one that it gives.
    private func isOfAnotherAge(_ passed: Int, near birth: Birth) -> Bool {
        ages().contains { abs($0.sentence - birth.sentence) <= 1 && abs(passed - $0.years) <= 1 }
    }

    /// `出生于1935年，享年95岁`: nobody was older at death than he would be at the time of print, the count of 虚岁 allowed; where the
    /// year of death is told, nor younger than he was then.
    private func atDeath(_ births: [Birth]) -> [ArithmeticRelation] {
        guard let birth = births.first, births.count == 1, !isOfKin(birth) else { return [] }
        return account.statements.flatMap { index -> [ArithmeticRelation] in
            let sentence = account.sentences[index]
            return sentence.figures.filter(\.isAge).compactMap { age in
                guard
                    CueWords("享年 终年").start(
                        endingAt: age.range.lowerBound, from: sentence.range.lowerBound, in: account.scalars) != nil
                else { return nil }
                if let death = account.writtenYears(in: sentence.range).last, death.value > birth.year + 10 {
                    return atDeath(age, birth, in: death)
                }
                guard let printed = account.date, abs(index - birth.sentence) <= 2 else { return nil }
                let (years, most) = (Int(age.value.numerator), printed.year - birth.year + 1)
                return years > most ? tooOld(age, birth, printed.year) : nil
            }
        }
    }

    private func tooOld(_ age: Figure, _ birth: Birth, _ year: Int) -> ArithmeticRelation {
        let most = year - birth.year + 1
        return ArithmeticRelation(
            stated: age.range, terms: [birth.range], computed: "至多\(most)岁",
            equation: "\(year)-\(birth.year)+1=\(most)<\(Int(age.value.numerator))", holds: false, confidence: 0.85)
    }

    /// Full years, or one more as the old count has them (虚岁).
    private func atDeath(_ age: Figure, _ birth: Birth, in death: (value: Int, range: Range<Int>)) -> ArithmeticRelation
    {
        let (years, passed) = (Int(age.value.numerator), death.value - birth.year)
        let isBirthdayOver =
            month(at: birth.range).flatMap { born in month(at: death.range).map { born < $0 } } ?? false
        let holds = (passed - (isBirthdayOver ? 0 : 1)...passed + 1).contains(years)
        return ArithmeticRelation(
            stated: age.range, terms: [birth.range], computed: "\(passed)岁",
            equation: "\(death.value)-\(birth.year)=\(passed)\(holds ? "≈" : "≠")\(years)", holds: holds,
            confidence: 0.85)
    }

    /// The month of a date; nil where none is written.
    private func month(at range: Range<Int>) -> Int? {
        account.mentions.first { $0.range == range }?.date?.month
    }

    /// Ages in a year that is over, of the only one whose birth the article tells: `她14岁那年，即1972年`.
    private func earlier(_ births: [Birth]) -> [ArithmeticRelation] {
        guard let birth = births.first, births.count == 1 else { return [] }
        return account.statements.flatMap { index -> [ArithmeticRelation] in
            let sentence = account.sentences[index]
            return sentence.figures.indices.compactMap { place in
                let figure = sentence.figures[place]
                guard figure.isAge, let year = year(of: place, sentence),
                    speaksOfOne(figure, sentence, birth) || goesOn(from: birth, index, to: year.range, figure.range),
                    year.value > birth.year, !isOfAnother(sentence, birth)
                else { return nil }
                let (years, passed) = (Int(figure.value.numerator), year.value - birth.year)
                let holds = abs(passed - years) <= 1
                return ArithmeticRelation(
                    stated: figure.range, terms: [birth.range, year.range], computed: "\(passed)岁",
                    equation: "\(year.value)-\(birth.year)=\(passed)\(holds ? "≈" : "≠")\(years)", holds: holds,
                    confidence: 0.8)
            }
        }
    }

    /// Whether a sentence tells the age of today of one who was not born then: 1993年，19岁的他…，今年51岁.
    private func isOfAnother(_ sentence: FigureSentence, _ birth: Birth) -> Bool {
        guard let printed = account.date else { return false }
        return sentence.figures.contains { age in
            age.isAge
                && CueWords("今年 现年 如今 已").start(
                    endingAt: age.range.lowerBound, from: sentence.range.lowerBound, in: account.scalars) != nil
                && abs(printed.year - birth.year - Int(age.value.numerator)) > 2
        }
    }

    /// Whether the age is that of 他 or 她, or of the name that the birth is told of.
    private func speaksOfOne(_ age: Figure, _ sentence: FigureSentence, _ birth: Birth) -> Bool {
        let near =
            max(
                sentence.range.lowerBound, age.range.lowerBound - 6)..<min(
                sentence.range.upperBound, age.range.upperBound + 6)
        if !birth.name.isEmpty, near.contains(where: { account.scalars[$0...].starts(with: birth.name) }) {
            return true
        }
        return account.scalars[near].contains("他") || account.scalars[near].contains("她")
    }

    /// Whether the birth is told right before, and nothing of another person since: `1947年出生，1970年刚满18岁`.
    private func goesOn(from birth: Birth, _ index: Int, to year: Range<Int>, _ age: Range<Int>) -> Bool {
        guard birth.sentence == index, birth.range.upperBound < year.lowerBound, age.upperBound < account.scalars.count
        else { return false }
        let between = birth.range.upperBound..<year.lowerBound
        return between.count <= 8
            && CueWords("， 。").start(endingAt: year.lowerBound, from: between.lowerBound, in: account.scalars) != nil
            && account.scalars[age.upperBound] != "的"
    }
}
