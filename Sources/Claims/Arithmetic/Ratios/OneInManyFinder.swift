import Extraction
import SourceText

/// Finds shares told as one in so many beside their part and whole:
/// `全市学生18万人，住校的3.1万人，每四个学生就有一个住校`.
struct OneInManyFinder {
    let account: Account

    func relations(in index: Int) -> [ArithmeticRelation] {
        let sentence = account.sentences[index]
        return sentence.figures.indices.compactMap { place in
            guard isOfEach(sentence, place), let one = one(of: place, sentence) else { return nil }
            return judged(sentence, place, one)
        }
    }

    /// 每五个 and 平均五个: either word before a small number of things.
    private func isOfEach(_ sentence: FigureSentence, _ place: Int) -> Bool {
        let many = sentence.figures[place]
        guard many.isExact, many.value <= Self.mostOf, many.value > .one, many.dimension != .percent else {
            return false
        }
        return account.scalars[many.range.lowerBound] == "每"
            || sentence.lead(place).last.map { account.scalars[$0] == "每" } == true
            || Self.average.start(endingAt: many.range.lowerBound, from: 0, in: account.scalars) != nil
    }

    /// Of 每四个学生就有一个 the one, of 每十户里有三户 the three, as written units; what follows is no figure where 一 alone
    /// counts it.
    private func one(of place: Int, _ sentence: FigureSentence) -> (value: ExactNumber, end: Int)? {
        let many = sentence.figures[place]
        let rest =
            many.range.upperBound..<min(sentence.clause(place).upperBound, many.range.upperBound + Self.longestGap)
        guard !rest.isEmpty, let word = Self.having.first(in: rest, of: account.scalars) else { return nil }
        if sentence.figures.indices.contains(place + 1) {
            let next = sentence.figures[place + 1]
            if next.range.lowerBound == word.upperBound {
                guard next.isExact, next.value < many.value,
                    next.measure == many.measure || Self.heads.contains(next.unit) && Self.heads.contains(many.unit)
                else { return nil }
                return (next.value, next.range.upperBound)
            }
        }
        guard word.upperBound < rest.upperBound, account.scalars[word.upperBound] == "一" else { return nil }
        return many.value.divided(by: many.factor) == many.value ? (.one, word.upperBound + 1) : nil
    }

    /// 每一百个 is the most that a share is told of so.
    private static let mostOf = ExactNumber(100)
    private static let longestGap = 14
    private static let average = CueWords("平均 差不多")
    /// 每五个市民中就有两人: either counts persons.
    private static let heads: Set<String> = ["人", "个", "名", "位"]
    private static let having = CueWords("有 就有 便有 就是 是")

    /// The two figures of one measure before, the smaller a part of the larger, next to one another.
    private func judged(_ sentence: FigureSentence, _ place: Int, _ one: (value: ExactNumber, end: Int))
        -> ArithmeticRelation?
    {
        let many = sentence.figures[place]
        let before = sentence.figures[..<place].filter {
            $0.per == nil && $0.value > .zero && $0.clause + 3 >= many.clause
        }
        guard let last = before.last(where: { $0.dimension != .percent && $0.dimension != .calendarTime }),
            let other = before.last(where: { $0.measure == last.measure && $0 != last && $0.value != last.value }),
            before.filter({ $0.measure == last.measure }).count == 2
        else { return nil }
        let (part, whole) = last.value < other.value ? (last, other) : (other, last)
        let share = part.allowed.divided(by: whole.allowed)
        guard let told = one.value.divided(by: many.value), let plain = part.value.divided(by: whole.value),
            let low = told.multiplied(by: Self.least), let high = told.multiplied(by: Self.most)
        else { return nil }
        let holds = share.intersects(ValueInterval(low: low, high: high))
        guard let oneIn = whole.value.divided(by: part.value) else { return nil }
        let shown = Figure.rounded(plain.multiplied(by: ExactNumber(100)) ?? plain) + "%"
        return ArithmeticRelation(
            stated: many.range.lowerBound..<one.end, terms: [part.range, whole.range],
            computed: "每\(Figure.rounded(oneIn))有1",
            equation:
                "\(part.plain)÷\(whole.plain)=\(shown)\(holds ? "≈" : "≠")\(Figure.plain(one.value))÷\(many.plain)",
            holds: holds, confidence: 0.85)
    }

    /// One in five is said of what is rather more or less than a fifth: a seventh of it either way.
    private static let least = ExactNumber(86, over: 100) ?? .one
    private static let most = ExactNumber(116, over: 100) ?? .one
}
