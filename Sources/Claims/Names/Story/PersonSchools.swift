import SourceText

/// Which school an article says that a person left or was taken by: `2015年毕业于某某大学`, `母校是某某学院`, `被某某大学录取`.
struct PersonSchools {
    let persons: StoryPersons

    struct School {
        let name: [UInt32]
        let person: [UInt32]
        let isGraduation: Bool
        /// 大学 and 学院, not 中学.
        let isHigher: Bool
        /// Told in the sentence; 0 where none is, or several.
        let year: Int
        let range: Range<Int>

        /// Whether two tellings of one person's way tell of other schools.
        func opposes(_ other: School) -> Bool {
            isGraduation == other.isGraduation && isHigher == other.isHigher && year == other.year
                && !isSame(as: other)
        }

        /// One name, or short for the other.
        func isSame(as other: School) -> Bool {
            name.standInOrder(in: other.name) || other.name.standInOrder(in: name)
        }
    }

    /// Of everyone, in the order of the text.
    func schools() -> [School] {
        let scalars = persons.text.scalars
        var end = 0
        return Self.suffixes.all(in: scalars.indices, of: scalars).compactMap { suffix in
            // 大学 of 师范大学 is told by the longer word.
            guard suffix.upperBound > end else { return nil }
            end = suffix.upperBound
            guard suffix.upperBound >= scalars.count || !Self.parts.contains(scalars[suffix.upperBound]) else {
                return nil
            }
            return school(suffix)
        }
    }

    /// The school whose name ends with a suffix, where the words around it tell what it was to a person.
    private func school(_ suffix: Range<Int>) -> School? {
        let scalars = persons.text.scalars
        let clause = persons.text.clause(at: suffix.lowerBound)
        let floor = max(clause.lowerBound, suffix.lowerBound - Self.longest)
        guard let cue = Self.leads.last(in: floor..<suffix.lowerBound, of: scalars), cue.upperBound < suffix.upperBound
        else { return nil }
        let isLeft = Self.left.end(startingAt: suffix.upperBound, to: clause.upperBound, in: scalars) != nil
        let isTaken = Self.taken.end(startingAt: suffix.upperBound, to: clause.upperBound, in: scalars) != nil
        let isOpen = Self.open.isFound(in: cue, of: scalars)
        guard !isOpen || isLeft || isTaken else { return nil }
        let name = scalars[bare(cue.upperBound)..<suffix.upperBound]
        guard name.count > suffix.count, name.allSatisfy(\.isHan), !Self.degrees.isFound(in: clause, of: scalars),
            let person = persons.spokenOf(at: cue.lowerBound)
        else { return nil }
        // 从某某大学毕业 is told behind the name, 毕业于 before it.
        let isGraduation = isLeft || Self.graduated.isFound(in: cue, of: scalars)
        return School(
            name: Array(name), person: person, isGraduation: isGraduation,
            isHigher: Self.higher.contains(scalars[suffix.upperBound - 1]), year: year(clause),
            range: cue.lowerBound..<suffix.upperBound)
    }

    /// Behind 省, 市 and 本地的, which one reporter tells and another does not.
    private func bare(_ start: Int) -> Int {
        let scalars = persons.text.scalars
        return start < scalars.count && Self.local.contains(scalars[start]) ? start + 1 : start
    }

    /// The one year of the sentence, or of the clause where the sentence tells several.
    private func year(_ clause: Range<Int>) -> Int {
        let own = years(clause)
        let all = own.count == 1 ? own : years(persons.text.sentence(at: clause.lowerBound))
        return all.count == 1 ? all.first ?? 0 : 0
    }

    private func years(_ range: Range<Int>) -> Set<Int> {
        let scalars = persons.text.scalars
        return Set(range.compactMap { YearWord.fourDigits(scalars, at: $0, range.upperBound) })
    }

    private static let suffixes = CueWords("大学 学院 学校 中学 师范 师范学校 师范学院 师范大学 职业学校 职业学院 职高 技校 中专 卫校 农校")
    /// 大学生, 学院派, 中学部: no school.
    private static let parts = ScalarSet("生派部校师城里")
    private static let higher = ScalarSet("学院")
    private static let leads = CueWords(
        "毕业于 毕业自 母校是 母校为 考入 考上 考取 考进 考上了 考取了 考进了 录取到 录取进 就读于 入读 被 从 由 获 收到 收到了 拿到 拿到了")
    /// 被, 从: what follows the school tells.
    private static let open = CueWords("被 从 由 获 收到 拿到")
    private static let left = CueWords("毕业 本科毕业 专业毕业")
    private static let taken = CueWords("录取 的录取通知书 录取通知书 预录取 提前录取")
    private static let graduated = CueWords("毕业 母校")
    private static let degrees = CueWords("硕士 博士 研究生 硕博 保研 进修 函授 留学 双学位 附属 老师 教授 校长")
    private static let local = ScalarSet("省市县该")
    private static let longest = 16
}
