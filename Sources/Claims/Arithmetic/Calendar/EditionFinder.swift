import Extraction
import SourceText

/// Finds editions that do not follow from founding year and interval: `第十届` beside `创办于2018年，每年一届`.
struct EditionFinder {
    let account: Account

    func relations() -> [ArithmeticRelation] {
        guard let printed = account.date else { return [] }
        let foundings = FoundingFinder(account: account).foundings()
        return (foundings + beginnings(except: foundings)).compactMap { founding in
            let sentence = account.sentences[founding.sentence]
            guard let interval = EventInterval.years(in: sentence.range, of: account), !isInterrupted(sentence),
                let (number, range) = edition(near: founding.sentence) ?? edition(namedIn: sentence)
            else { return nil }
            let years = printed.year - founding.year
            let expected = years / interval + 1
            // Between two editions one may speak of the last or of the next.
            guard years >= 0, years % interval == 0 || abs(expected - number) > 1 else { return nil }
            return ArithmeticRelation(
                stated: range, terms: [founding.range], computed: "第\(expected)届",
                equation:
                    "(\(printed.year)-\(founding.year))÷\(interval)+1=\(expected)\(expected == number ? "=" : "≠")\(number)",
                holds: expected == number, confidence: 0.8)
        }
    }

    /// `自2008年起一年一届`: the year from which on it is held.
    private func beginnings(except foundings: [FoundingFinder.Founding]) -> [FoundingFinder.Founding] {
        account.mentions.compactMap { mention in
            guard let date = mention.date, date.isSince, date.yearIsWritten, let year = date.year, !date.isApproximate,
                account.scalars[mention.range.upperBound - 1] == "起",
                let index = account.sentence(at: mention.range.lowerBound),
                !foundings.contains(where: { $0.range == mention.range })
            else { return nil }
            return FoundingFinder.Founding(year: year, range: mention.range, sentence: index)
        }
    }

    private func isInterrupted(_ sentence: FigureSentence) -> Bool {
        account.isTold(CueWords("停办 中断 间断 暂停 除 未办 停了 停过 推迟 延期 疫情 一度停 缺席 改为 改成 恢复 变为"), in: sentence.range)
    }

    /// The edition that the text speaks of: the only number in the sentences around, not one of the past.
    private func edition(near index: Int) -> (number: Int, range: Range<Int>)? {
        let around = max(0, index - 3)...min(account.sentences.count - 1, index + 2)
        return onlyEdition { around.contains($0) && $1.lowerBound < account.scalars.count }
    }

    /// `第九届“白帆杯”邀请赛` far from `“白帆杯”创办于2011年`: the only number told of the name in quotes that the founding tells.
    private func edition(namedIn founding: FigureSentence) -> (number: Int, range: Range<Int>)? {
        let (scalars, range) = (account.scalars, founding.range)
        guard let open = range.first(where: { scalars[$0] == "“" }),
            let close = (open..<range.upperBound).first(where: { scalars[$0] == "”" })
        else { return nil }
        return onlyEdition { scalars[$1.upperBound...].starts(with: scalars[open...close]) }
    }

    /// The only number of an edition in the sentences and at the places that are chosen, not one of the past.
    private func onlyEdition(where isChosen: (Int, Range<Int>) -> Bool) -> (number: Int, range: Range<Int>)? {
        let found = account.mentions.compactMap { mention -> (number: Int, range: Range<Int>)? in
            // The first is what the founding tells of: 首届于2005年举行.
            guard let ordinal = mention.ordinal, ordinal.isEdition, ordinal.number > 1, ordinal.session == nil,
                ordinal.unit == "届",
                let sentence = account.sentence(at: mention.range.lowerBound), isChosen(sentence, mention.range),
                account.sentences[sentence].role != .headline,
                !isOfOtherYear(mention.range, account.sentences[sentence])
            else { return nil }
            return (ordinal.number, mention.range)
        }
        return Set(found.map(\.number)).count == 1 ? found.first : nil
    }

    /// 去年第二届, 2023年的首届, 第三届将于明年举行: the edition of another year than the article's.
    private func isOfOtherYear(_ range: Range<Int>, _ sentence: FigureSentence) -> Bool {
        guard let clause = sentence.clauses.last(where: { $0.range.lowerBound <= range.lowerBound }) else {
            return false
        }
        let lead = clause.range.lowerBound..<max(clause.range.lowerBound, range.lowerBound)
        return account.mentions.contains { mention in
            guard let year = mention.date?.start?.year, let printed = account.date?.year else { return false }
            if lead.contains(mention.range.lowerBound) { return year != printed }
            return year > printed && range.upperBound <= mention.range.lowerBound
                && clause.range.contains(mention.range.lowerBound)
        }
    }
}
