import Claims
import Findings
import SourceText

/// Words that stand twice by a slip.
public struct RepetitionCheck: ArticleCheck {
    public static let kind = "repetition"
    public static let summary = "手误造成的重复：叠字、紧接着重写的词语、上一分句的尾巴盖住了下一分句、同一句里两次出现的分句。"
    public static let options = [
        OptionSpec(
            "what", .choice(["doubled-character", "doubled-phrase", "overwritten", "clause"]),
            "报哪一种：doubled-character 叠字；doubled-phrase 紧接着重复的词语；overwritten 被上一分句的尾巴盖住；clause 同一句里两次出现的分句",
            required: true)
    ]
    public static let placeholders = ["suggestion", "first"]

    public let header: RuleHeader
    private let what: String

    public init(header: RuleHeader, options: OptionReader) {
        self.header = header
        what = options.choice("what") ?? ""
    }

    public func findings(in reading: ArticleReading) -> [Finding] {
        let slips: [RepeatedText] =
            switch what {
            case "doubled-character": DoubledCharacter.slips(in: reading)
            case "doubled-phrase": DoubledPhrase.slips(in: reading)
            case "overwritten": OverwrittenClause.slips(in: reading)
            case "clause": DoubledClause.slips(in: reading)
            default: []
            }
        return slips.map { finding($0, reading) }
    }

    private func finding(_ slip: RepeatedText, _ reading: ArticleReading) -> Finding {
        let related = slip.first.map {
            RelatedLocation(location: reading.location(of: $0), message: say("先前一处", "stands before"))
        }
        // A phrase written twice in a row loses nothing with one of them; one character may belong to two words.
        let fix = slip.surplus.flatMap {
            Fix.replacing($0, in: reading, with: "", safety: what == "doubled-phrase" ? .safe : .suggested)
        }
        return header.finding(
            at: reading.location(of: slip.place),
            values: ["suggestion": slip.suggestion, "first": slip.first.map { reading.text($0) } ?? ""],
            identity: [reading.text(slip.place)], article: reading.info.identity, related: related.map { [$0] } ?? [],
            evidence: slip.suggestion.isEmpty ? [] : [Evidence(role: "suggestion", text: slip.suggestion)],
            fixes: fix.map { [$0] } ?? [])
    }
}

/// Text that stands twice where it should once.
struct RepeatedText {
    /// The slip.
    let place: Range<Int>
    /// What it repeats, where that stands apart.
    var first: Range<Int>?
    /// How it may have been meant; empty where that is open.
    var suggestion = ""
    /// What can go; nil where that is open.
    var surplus: Range<Int>?
}
