/// A stated count and the list that it counts, where they differ.
public struct ListCountRelation: Sendable, Hashable {
    /// The count with its unit; scalar indices in the article's text.
    public var stated: Range<Int>
    public var list: Range<Int>
    public var count: Int
    /// How many items the list holds.
    public var listed: Int
    /// The items as read, for evidence.
    public var items: [Range<Int>]
    public var confidence: Double
}
