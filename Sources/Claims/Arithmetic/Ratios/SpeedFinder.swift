import Extraction

/// Finds mean speeds that do not follow from way and time: `全程26公里，用了52分钟，平均时速40公里`.
struct SpeedFinder {
    let account: Account

    func relations(in index: Int) -> [ArithmeticRelation] {
        let sentence = account.sentences[index]
        return sentence.figures.indices.compactMap { place in
            guard isSpeed(sentence, place) else { return nil }
            return judged(sentence, place)
        }
    }

    private func isSpeed(_ sentence: FigureSentence, _ place: Int) -> Bool {
        guard sentence.figures[place].dimension == .length else { return false }
        let lead = sentence.lead(place)
        return Self.cues.start(endingAt: lead.upperBound, from: lead.lowerBound, in: account.scalars) != nil
    }

    private static let cues = CueWords(
        "平均时速 平均时速约 平均时速为 平均时速达 平均时速达到 平均速度为每小时 平均每小时 平均每小时行进 平均每小时行驶 均速每小时")

    private func judged(_ sentence: FigureSentence, _ place: Int) -> ArithmeticRelation? {
        let stated = sentence.figures[place]
        let ways = sentence.figures[..<place].filter { $0.dimension == .length && $0.isExact && $0.per == nil }
        let times = sentence.figures[..<place].filter { $0.dimension == .clockTime && $0.isExact && $0.unit != "天" }
        guard ways.count == 1, times.count == 1, let way = ways.first, let time = times.first, time.value > .zero,
            let hours = time.value.divided(by: ExactNumber(3600)), let plain = way.value.divided(by: hours),
            // Another way or another time is meant where it is out by more.
            plain.isNear(stated.value, percent: 100)
        else { return nil }
        let spread = ValueInterval(exactly: plain).widened(by: plain.divided(by: ExactNumber(20)) ?? .zero)
        let holds = spread.intersects(stated.tolerated)
        let shown = Figure.rounded(plain.divided(by: stated.factor) ?? plain)
        return ArithmeticRelation(
            stated: stated.range, terms: [way.range, time.range], computed: shown + stated.unit,
            equation:
                "\(account.text(way.range))÷\(account.text(time.range))=每小时\(shown)\(stated.unit)\(holds ? "≈" : "≠")\(account.text(stated.range))",
            holds: holds, confidence: 0.75)
    }
}
