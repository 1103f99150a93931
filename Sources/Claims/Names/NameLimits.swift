/// How far names are followed when the articles that name something nearly alike are looked up, in memory and in an archive.
public enum NameLimits {
    /// A key that more names share tells nothing.
    public static let names = 160
    /// Of the names that differ from one in one place, so many are looked at, those under the name's least key first and under
    /// a key those that were met first. Where there are more, one place is where such names are told apart.
    public static let near = 24
    /// Up to so many articles of a name all are looked at.
    public static let articles = 60
    /// Of a name that stands in more the first few are: enough to tell that it is common, and where.
    public static let fewArticles = 12
    /// A key of ranks and states that more articles share tells nothing.
    public static let statements = 120
    /// Of the articles that are found for one draft so many are looked at, or two for each thing by which they are found; see
    /// ``NameCandidates``. Where there are more, most share nothing with it but a word.
    public static let most = 128
}
