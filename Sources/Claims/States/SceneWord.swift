import EmbeddedFiles
import SourceText

/// Words that let one see whether something has come about, without telling a stage of it (`lexicons/scenes.tsv`): 首班车 of a line
/// that runs, 脚手架未拆 of a house that does not stand.
struct SceneWord: Sendable {
    /// What sort of thing comes about: 工程, 审批, 款项.
    let sort: String
    let isDone: Bool

    /// The longest word that begins at an index.
    static func longest(in scalars: [UInt32], at index: Int, end: Int) -> (word: SceneWord, length: Int)? {
        table.longestMatch(in: scalars, at: index, end: end).map { ($0.value, $0.length) }
    }

    private static let table: PhraseTable<SceneWord> = {
        var table = PhraseTable<SceneWord>()
        for row in LexiconTable(lexicon: "scenes.tsv").rows where row.count == 3 {
            let word = SceneWord(sort: String(row[0]), isDone: String(row[1]) == "成")
            for phrase in row[2].words { table.insert(phrase, word) }
        }
        return table
    }()
}
