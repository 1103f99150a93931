/// In how many articles of an archive names and words stand: what is rare there proves more.
public protocol NameCounts: Sendable {
    var articleCount: Int { get }
    /// Of a name, a person or a figure; see ``NameFacts/topics`` and ``NameFacts/figures``.
    func articleCount(ofText text: String) -> Int
    /// Of a member of ``NameFacts/grams``.
    func articleCount(ofGram gram: UInt32) -> Int
}
