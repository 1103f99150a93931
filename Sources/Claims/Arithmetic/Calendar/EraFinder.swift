import Extraction

/// Finds years that lie outside the decade or century told of them: `1988年买的，那是上世纪90年代`,
/// `上世纪60年代的电话机，生产时间是1975年3月`.
struct EraFinder {
    let account: Account

    func relations() -> [ArithmeticRelation] {
        account.statements.flatMap { index -> [ArithmeticRelation] in
            let told = account.dates(in: account.sentences[index].range)
            return zip(told, told.dropFirst()).compactMap { first, second in
                if isYear(first), isEra(second), isSaidOf(first.range, second.range) {
                    return relation(second, first, stated: second.range)
                }
                if isEra(first), isYear(second),
                    isDateOf(first.range, second.range) || isExactly(first.range, second.range)
                {
                    return relation(first, second, stated: second.range)
                }
                return nil
            }
        }
    }

    private func isYear(_ told: Account.ToldDate) -> Bool {
        told.date.yearIsWritten && told.date.year != nil && !told.date.isRange && !isEra(told)
    }

    /// 上世纪90年代, 二十一世纪; a plan of five years is none.
    private func isEra(_ told: Account.ToldDate) -> Bool {
        told.date.granularity == .era && told.date.start != nil && told.date.end != nil && !told.date.isSince
            && !told.date.isRange && CueWords("世纪 年代").isFound(in: told.range, of: account.scalars)
    }

    /// `1988年买的，那是上世纪80年代`.
    private func isSaidOf(_ year: Range<Int>, _ era: Range<Int>) -> Bool {
        let gap = year.upperBound..<era.lowerBound
        return gap.count <= 12 && !account.has("。", in: gap)
            && Self.saying.start(endingAt: era.lowerBound, from: gap.lowerBound, in: account.scalars) != nil
    }

    private static let saying = CueWords("那是 那正是 那还是 那时是 当时是 正是 这是 还是 仍是 也就是 即 属于 那已是 已是")

    /// `上世纪60年代的电话机，底座上的生产时间是1975年3月`: a date of the thing that is called after the decade.
    private func isDateOf(_ era: Range<Int>, _ year: Range<Int>) -> Bool {
        let scalars = account.scalars
        guard year.lowerBound - era.upperBound <= 30, era.upperBound < scalars.count, scalars[era.upperBound] == "的",
            !account.has("。", in: era.upperBound..<year.lowerBound),
            let link = Self.links.start(endingAt: year.lowerBound, from: era.upperBound, in: scalars),
            let word = Self.dateWords.start(endingAt: link, from: era.upperBound, in: scalars)
        else { return false }
        return Self.making.start(endingAt: word, from: era.upperBound, in: scalars) != nil
    }

    /// `上世纪八十年代，准确地说是1979年`.
    private func isExactly(_ era: Range<Int>, _ year: Range<Int>) -> Bool {
        Self.exactly.end(startingAt: era.upperBound, to: year.lowerBound, in: account.scalars) == year.lowerBound
    }

    private static let exactly = CueWords("，准确地说是 ，准确说是 ，确切地说是 ，确切说是 ，具体说是 ，具体地说是 ，也就是 ，即 （")
    private static let links = CueWords("是 为 ： 写着 标着 印着 刻着 则是 显示为")
    private static let dateWords = CueWords("日期 时间 年份 年月 的日期 的时间 的年份")
    private static let making = CueWords("出厂 生产 制造 铸造 印刷 出版 建造 烧制 拍摄 签发 刊印 落款 制作 发行 竣工 建成")

    private func relation(_ era: Account.ToldDate, _ year: Account.ToldDate, stated: Range<Int>) -> ArithmeticRelation?
    {
        guard let first = era.date.start?.year, let last = era.date.end?.year, let value = year.date.year else {
            return nil
        }
        // 1990年 is said of the end of the eighties, and 2000年 of the twentieth century.
        let holds = (first...(last + 1)).contains(value)
        return ArithmeticRelation(
            stated: stated, terms: [stated == era.range ? year.range : era.range], computed: "\(first)年至\(last)年",
            equation: "\(account.text(era.range))是\(first)年至\(last)年\(holds ? "，含" : "，不含")\(value)年", holds: holds,
            confidence: 0.8)
    }
}
