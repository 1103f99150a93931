import Extraction

/// What a rule file says a claim looks like: `(引进|集聚|汇聚)…{count:名}…人才`, compiled.
///
/// Words stand for themselves, `(甲|乙)` for one of several, `(甲|乙)?` for one or none, `…` for a gap inside the clause
/// and `……` for one inside the sentence; `{name:unit}` is a figure read as a quantity. A unit is a measure word (`名`;
/// 位 and 人 count with it), or `money`, `percent`, `number`, `ordinal`, `date` or `any`.
public struct ClaimPhrase: Sendable {
    let elements: [Element]
    /// The names of the figures, in the order written.
    public let slots: [String]

    enum Element: Sendable, Hashable {
        /// One of these, longest first; an empty one means that none need stand.
        case words([[UInt32]])
        case clauseGap
        case sentenceGap
        case slot(name: String, type: SlotType)
    }

    /// Why a phrase could not be read, in Chinese.
    public struct Fault: Error, Sendable { public let sentence: String }

    public init(_ source: String) throws(Fault) {
        var reader = PhraseReader(source)
        elements = try reader.elements()
        slots = elements.compactMap { if case .slot(let name, _) = $0 { name } else { nil } }
        guard elements.contains(where: { if case .words = $0 { true } else { false } }) else {
            throw Fault(sentence: "“\(source)”里没有一个词，处处都会相符")
        }
    }
}
