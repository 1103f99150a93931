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
            return ArithmeticRelation(
                stated: age.range, terms: [birth.range], computed: "\(passed)岁",
                equation: "\(printed.year)-\(birth.year)=\(passed)\(holds ? "≈" : "≠")\(age.years)", holds: holds,
                confidence: abs(passed - age.years) > 2 ? 0.9 : 0.8)
        }
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

    /// Whether it is a relative who was born: 他的儿子1950年出生.
    private func isOfKin(_ birth: Birth) -> Bool {
        let start = max(account.sentences[birth.sentence].range.lowerBound, birth.range.lowerBound - 6)
        return CueWords("儿子 女儿 孙子 孙女 弟弟 妹妹 哥哥 姐姐 妻子 丈夫 徒弟 父亲 母亲 长子 次子 长女").isFound(
            in: start..<birth.range.lowerBound, of: account.scalars)
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

    struct Birth {
        var year: Int
        var range: Range<Int>
        var sentence: Int
        /// The name right before the year; empty behind a pronoun or nothing.
        var name: [UInt32]
        var isOfPerson = true
    }

    struct Age {
        var years: Int
        var range: Range<Int>
        var sentence: Int
    }

    func births() -> [Birth] {
        dated(isBirth).map {
            Birth(
                year: $0.year, range: $0.range, sentence: $0.sentence,
                name: name(before: $0.range.lowerBound, account.sentences[$0.sentence]))
        }
    }

    /// The written years that the words beside them make the beginning of something.
    private func dated(
        _ isBeginning: (Range<Int>, FigureSentence) -> Bool
    ) -> [(year: Int, range: Range<Int>, sentence: Int)] {
        account.mentions.compactMap { mention in
            guard let date = mention.date, date.yearIsWritten, let year = date.year,
                let index = account.sentence(at: mention.range.lowerBound),
                isBeginning(mention.range, account.sentences[index])
            else { return nil }
            return (year, mention.range, index)
        }
    }

    private func isBirth(_ range: Range<Int>, _ sentence: FigureSentence) -> Bool {
        let after = range.upperBound..<min(range.upperBound + 6, sentence.range.upperBound)
        let before = max(range.lowerBound - 4, sentence.range.lowerBound)..<range.lowerBound
        // 1985年儿子出生时 tells of another, 最大的1985年生 of one among several.
        if Self.kin.isFound(in: after, of: account.scalars)
            || CueWords("最大的 最小的 老大 老二 老三 其中").start(
                endingAt: range.lowerBound, from: sentence.range.lowerBound, in: account.scalars) != nil
        {
            return false
        }
        return CueWords("出生 生于 生在 降生 生人").isFound(in: after, of: account.scalars)
            || CueWords("生， 生。 生） 生、").end(startingAt: range.upperBound, to: after.upperBound, in: account.scalars)
                != nil
            || CueWords("出生于 生于 出生在 出生").start(endingAt: range.lowerBound, from: before.lowerBound, in: account.scalars)
                != nil
    }

    /// The Han characters between the last mark and the year, without 生于 and 出生: 2 to 4 of them are a name.
    private func name(before end: Int, _ sentence: FigureSentence) -> [UInt32] {
        var stop = end
        if let start = CueWords("出生于 生于 出生在").start(endingAt: end, from: sentence.range.lowerBound, in: account.scalars)
        {
            stop = start
        }
        var start = stop
        while start > sentence.range.lowerBound, account.scalars[start - 1] >= 0x4E00,
            account.scalars[start - 1] <= 0x9FFF
        { start -= 1 }
        let run = Array(account.scalars[start..<stop])
        let pronouns = Set("我他她其您你是".unicodeScalars.map(\.value))
        guard (2...4).contains(run.count), !run.contains(where: { pronouns.contains($0) }),
            Self.elders.end(startingAt: 0, to: run.count, in: run) != run.count
        else { return [] }
        return run
    }

    /// Nouns that stand for the person told of before.
    private static let elders = CueWords("老人 老人家 老汉 老太太 老太 老爷子 老兵 老先生 奶奶 爷爷 大爷 大娘 阿婆 阿公 大伯 大妈 母亲 父亲 女孩 男孩 姑娘 小伙 小伙子 孩子")

    /// The present age told of the same person: by name anywhere, else the only one of the sentences before and this.
    private func age(of birth: Birth) -> Age? {
        let ages = ages()
        if !birth.name.isEmpty {
            let named = ages.filter { isNear(birth.name, $0) }
            if let first = named.first { return first }
        }
        let own = ages.filter { isOfTheSame($0, birth) }
        if let first = own.first { return first }
        // 他的徒弟丁一鸣1985年生 tells nothing of him.
        let clause = account.clause(at: birth.range.lowerBound, of: account.sentences[birth.sentence])
        guard birth.isOfPerson, !Self.kin.isFound(in: clause.lowerBound..<birth.range.lowerBound, of: account.scalars)
        else { return nil }
        let close = ages.filter {
            $0.sentence <= birth.sentence + 1 && $0.sentence + 2 >= birth.sentence && isSameBlock($0, birth)
                && !isOfKin($0)
        }
        // The next paragraph may turn to another person: 孙子今年22岁.
        let block = account.sentences[birth.sentence].block
        let nearest = close.filter { account.sentences[$0.sentence].block == block }
        let ofOne = nearest.isEmpty ? close : nearest
        guard Set(ofOne.map(\.years)).count == 1, birth.name.isEmpty else { return nil }
        return ofOne.last
    }

    /// Whether it is the age of another: 九岁的外孙, 她的徒弟今年三十岁.
    private func isOfKin(_ age: Age) -> Bool {
        let sentence = account.sentences[age.sentence]
        let after = age.range.upperBound..<min(age.range.upperBound + 6, sentence.range.upperBound)
        let clause = account.clause(at: age.range.lowerBound, of: sentence)
        return account.scalars[after].first == "的" && Self.kin.isFound(in: after, of: account.scalars)
            || Self.kin.isFound(in: clause.lowerBound..<age.range.lowerBound, of: account.scalars)
    }

    static let kin = CueWords(
        "儿子 女儿 孙子 孙女 外孙 重孙 曾孙 玄孙 侄子 侄女 外甥 弟弟 妹妹 哥哥 姐姐 妻子 丈夫 老伴 徒弟 学徒 弟子 徒孙 学生 儿媳 女婿 搭档 同伴 邻居 朋友")

    /// Whether an age follows the birth in its sentence, with no subject of its own: 1949年出生，今年七十六岁.
    private func isOfTheSame(_ age: Age, _ birth: Birth) -> Bool {
        guard age.sentence == birth.sentence, age.range.lowerBound >= birth.range.upperBound else { return false }
        let sentence = account.sentences[age.sentence]
        guard let place = sentence.figures.firstIndex(where: { $0.range == age.range }) else { return false }
        let clause = sentence.clauses.lastIndex { $0.range.lowerBound <= birth.range.lowerBound } ?? 0
        let opening = sentence.opening(place)
        if isOfOneBorn(birth.range.upperBound..<age.range.lowerBound) { return true }
        return sentence.figures[place].clause <= clause + 2
            && (CueWords("今年 现年 如今 今年已 如今已 今年已经 今年正好 已经").end(
                startingAt: opening.lowerBound, to: opening.upperBound, in: account.scalars) == opening.upperBound
                || isBirthday(sentence, place))
    }

    /// 这位1938年出生的老人今年已经91岁: the birth tells which person, in one clause with the age.
    private func isOfOneBorn(_ between: Range<Int>) -> Bool {
        guard
            let born = CueWords("出生的 生的 生人").end(
                startingAt: between.lowerBound, to: between.upperBound, in: account.scalars),
            let now = CueWords("今年 现年 如今 今年已 如今已 今年已经 如今已经 今年正好 今年刚好").start(
                endingAt: between.upperBound, from: born, in: account.scalars)
        else { return false }
        return (1...6).contains(now - born) && account.scalars[born..<now].allSatisfy(\.isHan)
            && !Self.kin.isFound(in: born..<now, of: account.scalars)
    }

    /// 上个月刚过完98岁生日: the birthday was not long ago, and no other year is named with it.
    private func isBirthday(_ sentence: FigureSentence, _ place: Int) -> Bool {
        let (opening, end) = (sentence.opening(place), sentence.figures[place].range.upperBound)
        return CueWords("生日 大寿 寿辰").end(startingAt: end, to: sentence.range.upperBound, in: account.scalars) != nil
            && Self.celebrated.isFound(in: opening, of: account.scalars)
            && Self.lately.isFound(in: opening, of: account.scalars)
            && account.writtenYears(in: opening).isEmpty
    }

    private static let celebrated = CueWords("过完 过了 迎来 庆祝 度过")
    private static let lately = CueWords("刚 今年 上个月 上月 本月 前不久 不久前 上周 昨天 日前 前几天 今天")

    private func isSameBlock(_ age: Age, _ birth: Birth) -> Bool {
        let (a, b) = (account.sentences[age.sentence].block, account.sentences[birth.sentence].block)
        return a == b || b == a + 1 || (a == b + 1 && age.sentence == birth.sentence + 1)
    }

    /// Ages at the time of print: 98岁的…, 今年71岁, 现年51岁; not 16岁那年, not 从18岁起.
    func ages() -> [Age] {
        account.statements.flatMap { index -> [Age] in
            let sentence = account.sentences[index]
            return sentence.figures.indices.compactMap { place in
                let figure = sentence.figures[place]
                guard figure.isAge, isPresent(sentence, place) else { return nil }
                return Age(years: Int(figure.value.numerator), range: figure.range, sentence: index)
            }
        }
    }

    private func isPresent(_ sentence: FigureSentence, _ place: Int) -> Bool {
        if isBirthday(sentence, place) { return true }
        let end = sentence.figures[place].range.upperBound
        let tail = end..<min(end + 3, sentence.range.upperBound)
        if CueWords("那 时 起 开始 就 以 前 后 生日 到 至").end(
            startingAt: tail.lowerBound, to: tail.upperBound, in: account.scalars) != nil
        {
            return false
        }
        let opening = sentence.opening(place)
        guard !Self.pastWords.isFound(in: sentence.range.lowerBound..<end, of: account.scalars) else { return false }
        if CueWords("今年 现年 如今 已经 已 年过 现在").isFound(in: opening, of: account.scalars) { return true }
        guard end < account.scalars.count,
            account.scalars[end] == "的" || account.scalars[end] == "）" || account.scalars[end] == "，"
        else { return false }
        return !account.mentions.starting(in: sentence.range).contains { mention in
            guard let date = mention.date, let year = date.year ?? date.start?.year else { return false }
            return year != account.date?.year && mention.range.upperBound <= sentence.figures[place].range.lowerBound
                && sentence.clause(place).lowerBound <= mention.range.lowerBound + 12
        }
            && !CueWords("那年 当年 当时 这一年 那一年 这年 时年 享年 终年 去世 逝世").isFound(
                in: sentence.range.lowerBound..<end, of: account.scalars)
    }

    private static let pastWords = CueWords("这一年 那一年 那年 这年 时年 享年 终年 去世 逝世")

    /// Whether a name stands shortly after an age, or right before it.
    private func isNear(_ name: [UInt32], _ age: Age) -> Bool {
        let sentence = account.sentences[age.sentence].range
        let after = age.range.upperBound..<min(age.range.upperBound + 22, sentence.upperBound)
        let before = max(age.range.lowerBound - 12, sentence.lowerBound)..<age.range.lowerBound
        return [after, before].contains { range in
            range.contains { start in
                start + name.count <= range.upperBound
                    && account.scalars[start..<(start + name.count)].elementsEqual(name)
            }
        }
    }
}

extension Figure {
    /// Whether it is an age in years, told to the year.
    var isAge: Bool { (unit == "岁" || unit == "周岁") && isExact && value.isInteger }
}
