import Claims
import Findings

/// Compares names, persons, ranks or states: each conflict comes with a confidence, and the option `confidence` leaves
/// those out that fall short of it.
public protocol NameCheck: CorpusCheck {
    /// In [0,1]: conflicts under it are not told.
    var threshold: Double { get }
    /// What does not go together.
    ///
    /// `asked` are the articles of which one must have a part; nil for all.
    func conflicts(in corpus: NameCorpus, of index: any FactIndex, about asked: Set<Int>?) -> [NameConflict]
}

extension NameCheck {
    public static var options: [OptionSpec] { [.confidence] }
    public static var asksForNames: Bool { true }
    public static var placeholders: [String] { RuleHeader.namePlaceholders }

    public func findings(in index: any FactIndex, about primary: [ArticleFacts]) -> [Finding] {
        let corpus = NameCorpus(index, about: primary)
        let conflicts = conflicts(in: corpus, of: index, about: corpus.numbers(of: primary))
        let copies = NameCopies(of: corpus, in: index)
        return corpus.concerning(primary, conflicts).filter { $0.confidence >= threshold }
            .map { header.finding(copies.completed($0), in: corpus) }
    }
}

extension OptionSpec {
    /// The confidence under which a conflict is not told.
    static let confidence = OptionSpec(
        "confidence", .number, "把握不到这个数（0至1）的不报", standard: "\(OptionReader.standardConfidence)")
}

extension OptionReader {
    fileprivate static let standardConfidence = 0.7

    /// The value of ``OptionSpec/confidence``.
    func confidence() -> Double {
        number(OptionSpec.confidence.name).flatMap { Double($0.description) } ?? Self.standardConfidence
    }
}
