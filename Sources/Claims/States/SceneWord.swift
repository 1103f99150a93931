import EmbeddedFiles
import SourceText

/// Words that let one see whether something has come about, without telling a stage of it (`lexicons/scenes.tsv`): 首班车 of a line
/// that runs, 脚手架未拆 of a house that does not stand.
struct SceneWord: Sendable {
    /// What sort of thing comes about: 工程, 审批, 款项.
    let sort: String
    let isDone: Bool

    /// What the longest phrase that begins at an index shows: 排起长队 that a hall is open, and that it has not been closed.
    static func longest(in scalars: [UInt32], at index: Int, end: Int) -> (words: [SceneWord], length: Int)? {
        table.longestMatch(in: scalars, at: index, end: end).map { ($0.value, $0.length) }
    }

    private static let table = PhraseTable<[SceneWord]>(
        grouping: LexiconTable(lexicon: "scenes.tsv").rows.filter { $0.count == 3 }.flatMap { row in
            let word = SceneWord(sort: String(row[0]), isDone: String(row[1]) == "成")
            return row[2].words.map { (phrase: $0, value: word) }
        })
}
