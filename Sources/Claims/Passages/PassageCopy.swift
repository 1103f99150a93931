import Findings
import SourceText

/// A passage that stands in two articles, or twice in one, resolved to the places in their files.
public struct PassageCopy: Sendable, Hashable {
    /// Numbers of the articles in the index, rising; equal where the passage stands twice in one.
    public var articles: [Int]
    /// Where the two copies stand, from the first equal scalar to past the last.
    public var places: [TextPlace]
    /// The copies' ranges in their articles' readings.
    public var ranges: [Range<Int>]
    /// The make-up of the blocks that the copies begin in.
    public var roles: [Article.Role]
    /// Whether a copy is all there is to its block.
    public var fillsBlock: [Bool]
    /// Whether the mark that ends a sentence follows a copy.
    public var endsSentence: [Bool]
    /// Of a hundred scalars of each article, the equal ones.
    public var shares: [Int]
    /// Equal scalars, punctuation apart, and those outside set phrases.
    public var matched: Int
    public var rareMatched: Int
    /// What the figures that stand in both copies weigh: one of two digits 1, a longer one 2, a year nothing.
    public var sharedFigures: Int
    /// In the order of the text. Not read, and none, where two articles differ in more than a fifth of the copy and no
    /// difference that matters stands alone: such copies are alike by chance or frame, and nothing is made of their differences.
    public var differences: [PassageDifference]

    public var isWithinOneArticle: Bool { articles[0] == articles[1] }

    /// The length of the longer copy without punctuation.
    public var length: Int { max(ranges[0].count, ranges[1].count) }

    /// Differences that cannot both be right.
    public var mattering: [PassageDifference] { differences.filter(\.kind.matters) }
}

extension PassageCopy {
    /// The same copy told from the other article.
    public var mirrored: PassageCopy {
        var copy = self
        copy.articles.reverse()
        copy.places.reverse()
        copy.ranges.reverse()
        copy.roles.reverse()
        copy.fillsBlock.reverse()
        copy.endsSentence.reverse()
        copy.shares.reverse()
        copy.differences = differences.map(\.mirrored)
        return copy
    }
}

extension PassageDifference {
    public var mirrored: PassageDifference {
        var difference = self
        (difference.first, difference.second) = (second, first)
        (difference.firstSentence, difference.secondSentence) = (secondSentence, firstSentence)
        return difference
    }
}
