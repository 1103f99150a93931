import Extraction
import SourceText

/// Tells whose an age of then is.
extension AgeAtEventFinder {
    /// The only age of today that is told of the person of an age of then: in its sentence or the one before, with no
    /// relative named between.
    func presentAge(besides place: Int, _ index: Int) -> AgeFinder.Age? {
        let sentence = account.sentences[index]
        let then = sentence.figures[place]
        let near = ages.filter { $0.sentence == index }
        if near.count == 1, let age = near.first, isOfOne(age, then, sentence) { return age }
        guard near.isEmpty else { return nil }
        if let age = ageBefore(then, index) { return age }
        let reader = BirthYearReader(account: account)
        var names = reader.names(besideAge: then.range, in: sentence)
        if CueWords("的").end(startingAt: then.range.upperBound, to: sentence.range.upperBound, in: account.scalars)
            != nil,
            let name = reader.name(endingAt: then.range.upperBound + 4)
        {
            names.insert(name)
        }
        let named = ages.filter { age in
            !names.isDisjoint(
                with: reader.names(besideAge: age.range, in: account.sentences[age.sentence]))
        }
        return named.count == 1 ? named.first : nil
    }

    /// `石大江今年60岁。1985年，他28岁`: he is the only one whose age the sentence before tells.
    private func ageBefore(_ then: Figure, _ index: Int) -> AgeFinder.Age? {
        guard let before = account.around(index, before: 1, after: 0).first, before < index else { return nil }
        let (sentence, other) = (account.sentences[index], account.sentences[before])
        let near = max(sentence.range.lowerBound, then.range.lowerBound - 5)..<then.range.lowerBound
        let told = ages.filter { $0.sentence == before }
        // 1958年他办下第一张借书证，那年15岁
        let isThatYear =
            Self.thatYear.start(endingAt: then.range.lowerBound, from: near.lowerBound, in: account.scalars) != nil
        let pronouns = isThatYear ? sentence.range.lowerBound..<then.range.lowerBound : near
        let isPointed =
            account.has("他", in: pronouns) || account.has("她", in: pronouns)
            || Self.thatYear.end(startingAt: then.range.upperBound, to: sentence.range.upperBound, in: account.scalars)
                != nil
                && then.range.lowerBound <= sentence.range.lowerBound + 1
        guard told.count == 1, isPointed, !AgeFinder.kin.isFound(in: other.range, of: account.scalars),
            !AgeFinder.kin.isFound(in: sentence.range.lowerBound..<then.range.upperBound, of: account.scalars),
            ![sentence, other].contains(where: { Self.others.isFound(in: $0.range, of: account.scalars) })
        else { return nil }
        return told[0]
    }

    private static let thatYear = CueWords("那年 那一年 时")

    private func isOfOne(_ age: AgeFinder.Age, _ then: Figure, _ sentence: FigureSentence) -> Bool {
        let clause = account.clause(at: then.range.lowerBound, of: sentence)
        let from = min(age.range.upperBound, clause.lowerBound)
        let to = max(min(clause.upperBound, then.range.upperBound + 6), age.range.lowerBound)
        let told = max(from, sentence.range.lowerBound)..<max(from, to)
        guard !isOfAnother(then, sentence) else { return false }
        let kin = AgeFinder.kin.all(in: told, of: account.scalars)
        return kin.allSatisfy { $0.lowerBound == then.range.upperBound && account.scalars[$0.lowerBound] == "学" }
            && !Self.others.isFound(in: sentence.range, of: account.scalars) && told.count <= Self.near
    }

    /// 1985年，50岁的老厂长: an age of one who is not named elsewhere in the sentence.
    private func isOfAnother(_ then: Figure, _ sentence: FigureSentence) -> Bool {
        guard
            let start = CueWords("的").end(
                startingAt: then.range.upperBound, to: sentence.range.upperBound, in: account.scalars),
            CueWords("他 她 我").end(startingAt: start, to: sentence.range.upperBound, in: account.scalars) == nil
        else { return false }
        let end = min(start + 2, sentence.range.upperBound)
        return !account.scalars[sentence.range.lowerBound..<then.range.lowerBound].holds(account.scalars[start..<end])
    }

    /// In scalars, between two ages of one person.
    private static let near = 48
    private static let others = CueWords(
        "虚岁 师傅 老师 师父 丈夫 父亲 母亲 爷爷 奶奶 儿子 女儿 孙子 孙女 爱人 老伴 夫妻 两人 二人 兄弟 姐妹 弟弟 妹妹 哥哥 姐姐 孩子 岁的弟 分别 平均")
}
