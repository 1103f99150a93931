import Extraction
import SourceText

/// The places in an order that an article mentions.
struct PlaceMentions {
    let account: Account

    struct Place {
        var number: Int
        var range: Range<Int>
    }

    /// 第四, 第五位, 第十二名, whose words begin in a range; 倒数 is counted back where the article tells among how many.
    func places(in range: Range<Int>) -> [Place] {
        account.mentions.starting(in: range).compactMap { mention in
            guard case .ordinal(let ordinal) = mention.value,
                !ordinal.isEdition, ordinal.session == nil, ordinal.noun == nil,
                ordinal.unit.map({ ["位", "名"].contains($0) }) ?? true
            else { return nil }
            guard
                Self.backwards.start(endingAt: mention.range.lowerBound, from: range.lowerBound, in: account.scalars)
                    != nil
            else { return Place(number: ordinal.number, range: mention.range) }
            return all.flatMap { all in
                all >= ordinal.number ? Place(number: all - ordinal.number + 1, range: mention.range) : nil
            }
        }
    }

    private static let backwards = CueWords("倒数")

    /// Among how many the places are, where the article tells one such number: 在全市9个县（区）中.
    private var all: Int? {
        let numbers = account.statements.flatMap { index -> [Int] in
            let range = account.sentences[index].range
            return Self.among.all(in: range, of: account.scalars).compactMap { word in
                SmallNumber.number(endingAt: word.lowerBound, from: range.lowerBound, in: account.scalars).flatMap {
                    number in
                    account.follows(Self.within, word.upperBound, within: 8, to: range.upperBound) ? number.value : nil
                }
            }
        }
        return Set(numbers).count == 1 ? numbers.first : nil
    }

    private static let among = CueWords("个 支 家 所 座")
    private static let within = CueWords("中 里 当中 之中")
}
