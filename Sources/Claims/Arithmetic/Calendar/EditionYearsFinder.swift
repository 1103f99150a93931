import Extraction

/// Finds years of editions that are not as far apart as the interval tells: `每三年举办一届。上届2023年举行` in 2025,
/// `隔年举办，前三次分别在2018年、2020年和2023年`.
struct EditionYearsFinder {
    let account: Account

    func relations() -> [ArithmeticRelation] {
        guard EventInterval.mayBeTold(in: account) else { return [] }
        return account.statements.flatMap { index -> [ArithmeticRelation] in
            let near = account.around(index, before: 1, after: 0)
            guard
                let interval = near.compactMap({ EventInterval.years(in: account.sentences[$0].range, of: account) })
                    .last,
                !near.contains(where: { account.isTold(Self.exceptions, in: account.sentences[$0].range) })
            else { return [] }
            let sentence = account.sentences[index]
            let isHeld = near.contains { isHeldThisYear(account.sentences[$0]) }
            return listed(sentence, interval) + (isHeld ? [last(sentence, interval)].compactMap { $0 } : [])
        }
    }

    private static let exceptions = CueWords("推迟 延期 提前 停办 停了 疫情 暂停 改为 补办 顺延 中断 原本 原来 缩短 晚了 早了 提早 挪到")

    private func listed(_ sentence: FigureSentence, _ interval: Int) -> [ArithmeticRelation] {
        YearList.all(in: sentence, of: account).filter {
            Self.editions.isFound(in: sentence.range.lowerBound..<$0.range.lowerBound, of: account.scalars)
        }.map { list in
            let steps = zip(list.years, list.years.dropFirst()).map { $1 - $0 }
            let holds = steps.allSatisfy { $0 == interval }
            return ArithmeticRelation(
                stated: list.range, terms: [], computed: "相隔\(interval)年",
                equation:
                    "\(list.years.map(String.init).joined(separator: "、"))相隔\(steps.map(String.init).joined(separator: "、"))年\(holds ? "=" : "≠")\(interval)年",
                holds: holds, confidence: 0.8)
        }
    }

    private static let editions = CueWords("届 次 回")

    /// The last edition's year beside this year's edition.
    private func last(_ sentence: FigureSentence, _ interval: Int) -> ArithmeticRelation? {
        let years = account.writtenYears(in: sentence.range)
        guard let printed = account.date?.year, years.count == 1, let year = years.first, year.value < printed,
            let word = Self.lastEdition.first(in: sentence.range, of: account.scalars),
            word.upperBound <= year.range.lowerBound, year.range.lowerBound - word.upperBound <= 12,
            !account.has("的", in: word.upperBound..<year.range.lowerBound),
            account.follows(Self.holding, year.range.upperBound, within: 6, to: sentence.range.upperBound),
            !Self.ahead.isFound(in: sentence.range, of: account.scalars)
        else { return nil }
        let passed = printed - year.value
        return ArithmeticRelation(
            stated: year.range, terms: [], computed: "\(printed - interval)年",
            equation: "\(printed)-\(interval)=\(printed - interval)\(passed == interval ? "=" : "≠")\(year.value)",
            holds: passed == interval, confidence: 0.8)
    }

    /// 昨天开幕, 今天上午在文庙开唱.
    private func isHeldThisYear(_ sentence: FigureSentence) -> Bool {
        account.dates(in: sentence.range).contains {
            $0.date.start?.year == account.date?.year && $0.date.resolution == .relative
                && account.follows(Self.holding, $0.range.upperBound, within: 16, to: sentence.range.upperBound)
        }
    }

    private static let holding = CueWords("开幕 开赛 开展 开唱 启幕 揭幕 鸣锣 闭幕 落幕 收官 举行 举办 拉开")
    private static let lastEdition = CueWords("上届 上一届 上次 上一次 上一回")
    private static let ahead = CueWords("明年 后年 下届 下一届 将于")
}
