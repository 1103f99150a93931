import Claims
import Findings
import SourceText

/// Sentences that stop without an end and go on nowhere, begin in the middle, or lack the word they lead to.
public struct CutCheck: ArticleCheck {
    public static let kind = "cut"
    public static let summary = "句子没有写完而下文也没有接续，或从句子中间开始，或缺了应有的中心词、谓语。"
    public static let options = [
        OptionSpec(
            "what", .choice(["stop", "start", "arrival", "missing-noun", "missing-verb"]),
            "报哪一种：stop 句子中断；start 段落从句子中间开始；arrival 转自他版而没有开头；missing-noun 以“的”收句；missing-verb 状语之后没有谓语", required: true
        )
    ]
    public static let placeholders = ["next"]

    public let header: RuleHeader
    private let what: String

    public init(header: RuleHeader, options: OptionReader) {
        self.header = header
        what = options.choice("what") ?? ""
    }

    public func findings(in reading: ArticleReading) -> [Finding] {
        switch what {
        case "stop": stops(reading)
        case "start": StartedInside.places(in: reading).map { finding($0, reading) }
        case "arrival": arrivals(reading)
        case "missing-noun": MissingNoun.places(in: reading).map { finding($0, reading) }
        case "missing-verb": MissingVerb.places(in: reading).map { finding($0, reading) }
        default: []
        }
    }

    private func finding(_ range: Range<Int>, _ reading: ArticleReading) -> Finding {
        header.finding(
            at: reading.location(of: range), identity: [reading.text(range)], article: reading.info.identity)
    }

    // MARK: - Sentences that stop

    private func stops(_ reading: ArticleReading) -> [Finding] {
        let article = reading.article
        guard article.sentences.filter({ $0.role == .body && $0.isClosed }).count >= 2 else { return [] }
        return article.blocks.indices.compactMap { number in
            guard article.blocks[number].role == .body,
                let sentence = article.sentences.last(where: { $0.block == number }), !sentence.isClosed,
                let tail = StoppedSentence.tail(of: sentence.range, block: article.blocks[number].range, reading)
            else { return nil }
            return stop(tail, after: number, reading)
        }
    }

    private func stop(_ tail: Range<Int>, after block: Int, _ reading: ArticleReading) -> Finding {
        let next = reading.article.sentences.first { $0.block > block && $0.role == .body }
        let text = next.map { reading.text($0.range.prefix(16)) } ?? ""
        let related = next.map {
            RelatedLocation(
                location: reading.location(of: $0.range.prefix(16)),
                message: say("其后另起一句，接不上", "what follows is a sentence of its own"))
        }
        return header.finding(
            at: reading.location(of: tail), values: ["next": text], identity: [reading.text(tail)],
            article: reading.info.identity, related: related.map { [$0] } ?? [])
    }

    // MARK: - Text that comes from another page

    private func arrivals(_ reading: ArticleReading) -> [Finding] {
        let article = reading.article
        guard article.title.isEmpty, let jump = jump(of: reading),
            let first = article.sentences.first(where: { $0.role == .body })
        else { return [] }
        let place = RelatedLocation(
            location: reading.location(of: first.range.prefix(24)),
            message: say("正文从这里开始，前文不在本文件", "the text begins here; what precedes it is not in this file"))
        return [
            header.finding(
                at: reading.location(of: jump), identity: [reading.text(first.range.prefix(24))],
                article: reading.info.identity, related: [place])
        ]
    }

    /// The words at the article's beginning that say it comes from another page, as a line or in brackets.
    private func jump(of reading: ArticleReading) -> Range<Int>? {
        guard let first = reading.article.blocks.first else { return nil }
        if first.role == .jump { return first.range }
        let scalars = reading.scalars
        guard first.role == .body, scalars[first.range.lowerBound] == 0xFF08,
            let close = first.range.prefix(12).first(where: { scalars[$0] == 0xFF09 }),
            scalars[first.range.lowerBound..<close].contains(0x63A5),
            scalars[first.range.lowerBound..<close].contains(0x7248)
        else { return nil }
        return first.range.lowerBound..<close + 1
    }
}
