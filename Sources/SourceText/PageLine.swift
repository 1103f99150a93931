/// A line of a page that is not blank, with what can be told of it alone.
struct PageLine {
    /// Scalars of the page, without blanks and mark-up at either end.
    let range: Range<Int>
    /// Blank lines before it, 0 to 3.
    let blanksBefore: Int
    /// Set in, as the first line of a paragraph is.
    let isIndented: Bool
    /// The number of `#` before it, 0 for none.
    let headingLevel: Int
    /// Whether a `>` stood before it.
    let isQuoted: Bool
    /// Scalars other than blanks.
    let width: Int
    /// `。！？…`.
    let stops: Int
    /// `。` alone.
    let periods: Int
    /// Commas and semicolons outside quotations and brackets.
    let commas: Int
    let listCommas: Int
    let colons: Int
    let blanks: Int
    let han: Int
    let digits: Int
    /// Quotations and brackets that open and do not close in the line.
    let openMarks: Int
    /// Those that close and did not open.
    let closedMarks: Int
    let first: UInt32
    let last: UInt32
    /// Whether the line ends as a sentence does: `。！？…`, also before closing quotes and brackets.
    let isClosed: Bool
    var role: Article.Role?
    /// Whether it begins with the place and day of a report: `某某日报讯（记者/…）1月10日，`.
    var hasDateline = false
    /// Whether it names who speaks below: `市某某局局长某某：`.
    var isSpeaker = false

    /// It announces what follows, and is whole.
    var endsInColon: Bool { last == 0xFF1A }

    /// It ends with the semicolon that points of a list end with.
    var endsPoint: Bool { last == 0xFF1B }

    var isEmpty: Bool { range.isEmpty }
}
