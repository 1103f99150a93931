/// The numbers that tell whether what an archive or a cache holds can still be read.
public enum ArchiveFormat {
    /// Raised whenever a property of ``ArticleFacts`` or of what it holds comes, goes or changes its type or place, and
    /// whenever keys are derived otherwise: facts are stored without the names of their properties. A test compares the
    /// shape with the one noted for this number.
    public static let facts = 16
}
