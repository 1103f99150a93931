import Extraction
import SourceText

/// The ages at the time of print that an article tells, and whose they are.
extension AgeFinder {
    struct Age {
        var years: Int
        var range: Range<Int>
        var sentence: Int
    }

    /// The present age told of the same person: by name anywhere, else the only one of the sentences before and this.
    func age(of birth: Birth) -> Age? {
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
