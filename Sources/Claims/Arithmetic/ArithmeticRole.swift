/// What words do between figures (`lexicons/arithmetic-words.tsv`): they tie them together.
enum ArithmeticRole: Int, WordRole {
    case total, ofWhich, strongOfWhich, rest, remainder, more, less, baseMark, fromMark, toMark, grow, fall
    case earlier, share, plan, sorting, overlapping, negative, average, present, absent, expected, price, soldAt
    case handled, blocked, earned, listUnit, listClose, listOpen

    static let words = RoleWords<ArithmeticRole>(lexicon: "arithmetic-words.tsv")
}
